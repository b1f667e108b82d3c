package io.jobspool.http.view;

import io.jobspool.meta.ListMeta;
import io.jobspool.meta.TableColumnDefinition;
import io.jobspool.serializer.JsonEncoder;
import io.jobspool.serializer.JsonFormat;
import java.util.List;
import java.util.function.Function;

/**
 * A list as JSON that is written piece by piece (head, items, tail), so that a list of any length
 * needs no more memory than a page of it.
 *
 * @param <T> the objects from which items are made
 */
public final class ListText<T> {
  private final Layout layout;
  private final Header header;
  private final Function<T, Record> item;

  /**
   * What a list says of itself.
   *
   * @param kind the kind of the list
   * @param apiVersion the version of that
   * @param columns the columns of a table; none for other lists
   * @param items the name of the field with the items
   * @param emptyItems what that field holds if there are none
   */
  record Header(
      String kind,
      String apiVersion,
      List<TableColumnDefinition> columns,
      String items,
      String emptyItems) {}

  ListText(JsonFormat format, Header header, Function<T, Record> item) {
    this.layout = new Layout(format);
    this.header = header;
    this.item = item;
  }

  /** The list up to and without its first item. */
  public String head(ListMeta metadata) {
    return beforeItems(metadata) + "[";
  }

  private String beforeItems(ListMeta metadata) {
    StringBuilder text = new StringBuilder("{");
    text.append(layout.field("kind")).append(JsonEncoder.encodeAny(header.kind())).append(',');
    text.append(layout.field("apiVersion")).append(JsonEncoder.encodeAny(header.apiVersion()));
    text.append(',').append(layout.field("metadata")).append(layout.value(metadata, 1)).append(',');
    if (header.items().equals("rows")) {
      text.append(layout.field("columnDefinitions")).append(columns()).append(',');
    }
    return text.append(layout.field(header.items())).toString();
  }

  /** A table without columns, as all but the first of a watch are, has {@code null} for them. */
  private String columns() {
    if (header.columns().isEmpty()) {
      return "null";
    }
    StringBuilder text = new StringBuilder("[");
    header.columns().forEach(column -> text.append(separator(text)).append(layout.item(column)));
    return text.append(layout.line(1)).append(']').toString();
  }

  private static String separator(StringBuilder text) {
    return text.length() == 1 ? "" : ",";
  }

  /**
   * Some items.
   *
   * @param first whether no items were before these
   */
  public String items(List<T> objects, boolean first) {
    StringBuilder text = new StringBuilder();
    String separator = first ? "" : ",";
    for (T object : objects) {
      text.append(separator).append(layout.item(item.apply(object)));
      separator = ",";
    }
    return text.toString();
  }

  /** The list behind its last item. */
  public String tail() {
    return layout.line(1) + "]" + end();
  }

  private String end() {
    return layout.line(0) + "}" + layout.end();
  }

  /** A list as a whole. */
  public String whole(ListMeta metadata, List<T> objects) {
    return objects.isEmpty()
        ? beforeItems(metadata) + header.emptyItems() + end()
        : head(metadata) + items(objects, true) + tail();
  }

  /** How JSON is laid out around the records in it. */
  private record Layout(JsonFormat format) {
    String line(int depth) {
      return format == JsonFormat.PRETTY ? "\n" + "  ".repeat(depth) : "";
    }

    /** The end of the document. */
    String end() {
      return format == JsonFormat.PRETTY ? "" : "\n";
    }

    String field(String name) {
      return line(1) + '"' + name + (format == JsonFormat.PRETTY ? "\": " : "\":");
    }

    /** A record in the depth of the list where it stands: no string in JSON spans lines. */
    String value(Record value, int depth) {
      String text = JsonEncoder.encode(value, format);
      return format == JsonFormat.PRETTY ? text.replace("\n", line(depth)) : text;
    }

    String item(Record value) {
      return line(2) + value(value, 2);
    }
  }
}
