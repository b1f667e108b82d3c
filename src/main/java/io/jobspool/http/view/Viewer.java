package io.jobspool.http.view;

import io.jobspool.http.view.ListText.Header;
import io.jobspool.meta.KubernetesObject;
import io.jobspool.meta.ListMeta;
import io.jobspool.meta.PartialObjectMetadata;
import io.jobspool.meta.RawJson;
import io.jobspool.meta.Resource;
import io.jobspool.meta.TableColumnDefinition;
import io.jobspool.meta.TableRow;
import io.jobspool.meta.Time;
import io.jobspool.meta.error.StatusException;
import io.jobspool.registry.strategy.Strategy;
import io.jobspool.serializer.JsonEncoder;
import io.jobspool.serializer.JsonFormat;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Shows the objects of one kind in the form that a client wants.
 *
 * @param <T> the wire record of the kind
 */
public final class Viewer<T extends Record & KubernetesObject<T>> {
  private static final String PARTIAL = "PartialObjectMetadata";

  private final Strategy<T> strategy;
  private final Resource resource;

  /** A viewer of the objects of a kind. */
  public Viewer(Strategy<T> strategy) {
    this.strategy = strategy;
    this.resource = strategy.resource();
  }

  /**
   * An answer as text: an object of the kind in the form that the client wants, anything else as it
   * is.
   *
   * @throws StatusException (400, 406) if the form makes no sense for one object
   */
  public String show(Record answer, View view, TextFormat format) {
    if (!strategy.type().isInstance(answer)) {
      return format.write(answer);
    }
    T object = strategy.type().cast(answer);
    return switch (view.shape()) {
      case WHOLE -> format.write(object);
      case PARTIAL -> format.write(partial(object, view));
      case PARTIAL_LIST -> throw mismatch("PartialObjectMetadataList", "not a list", "");
      case TABLE -> format.write(table(view, format.ofJson()), ofOne(object), List.of(object));
    };
  }

  /**
   * An object as {@link #show(Record, View, TextFormat)} shows it.
   *
   * @param json the object as compact JSON, if that is there already
   */
  public String show(T object, @Nullable String json, View view, TextFormat format) {
    boolean asItIs = view.shape() == View.Shape.WHOLE && format == TextFormat.COMPACT;
    return asItIs && json != null ? json + "\n" : show(object, view, format);
  }

  /** The revision of a table of one object is that of the object. */
  private ListMeta ofOne(T object) {
    return new ListMeta("", object.metadata().resourceVersion(), "", null);
  }

  /**
   * A list in the form that the client wants, to be written piece by piece.
   *
   * @throws StatusException (400, 406) if the form makes no sense for a list
   */
  public ListText<T> list(View view, JsonFormat format) {
    return switch (view.shape()) {
      case WHOLE -> {
        Header header = header(resource.kind() + "List", resource.apiVersion(), "[]");
        yield new ListText<>(format, header, object -> object.withType("", ""));
      }
      case PARTIAL -> throw mismatch(PARTIAL, "a list", "List");
      case PARTIAL_LIST -> {
        Header header = header(PARTIAL + "List", view.apiVersion(), "null");
        yield new ListText<>(format, header, object -> partial(object, view));
      }
      case TABLE -> table(view, format);
    };
  }

  private static Header header(String kind, String apiVersion, String emptyItems) {
    return new Header(kind, apiVersion, List.of(), "items", emptyItems);
  }

  /** Kubernetes names the Go type of what it has. */
  private StatusException mismatch(String wanted, String actual, String suffix) {
    String group = resource.group().isEmpty() ? "core" : resource.group();
    return StatusException.notAcceptable(
        String.format(
            "you requested %s, but the requested object is %s (*%s.%s%s)",
            wanted, actual, group, resource.kind(), suffix));
  }

  /**
   * Shows the objects of a watch as compact JSON, one at a time.
   *
   * @throws StatusException (400) if the form is unknown
   */
  public WatchViewer<T> ofWatch(View view) {
    view.requireValid();
    return new WatchViewer<>(this, view);
  }

  /**
   * One object of a watch. A form that makes no sense for it is passed over, as in Kubernetes.
   *
   * @param columns the columns of a table
   */
  String watched(T object, View view, List<TableColumnDefinition> columns) {
    return switch (view.shape()) {
      case WHOLE, PARTIAL_LIST -> JsonEncoder.encode(object, JsonFormat.COMPACT);
      case PARTIAL -> JsonEncoder.encode(partial(object, view), JsonFormat.COMPACT);
      case TABLE ->
          table(view, JsonFormat.COMPACT, columns).whole(ofOne(object), List.of(object)).strip();
    };
  }

  /** The columns of a table of objects. */
  List<TableColumnDefinition> columns() {
    return strategy.columns();
  }

  private ListText<T> table(View view, JsonFormat format) {
    view.requireValid();
    return table(view, format, columns());
  }

  private ListText<T> table(View view, JsonFormat format, List<TableColumnDefinition> columns) {
    Time now = Time.of(Instant.now());
    Header header = new Header("Table", view.apiVersion(), columns, "rows", "[]");
    return new ListText<>(format, header, object -> row(object, view, now));
  }

  private TableRow row(T object, View view, Time now) {
    return new TableRow(strategy.cells(object, now), included(object, view));
  }

  private @Nullable RawJson included(T object, View view) {
    return switch (view.includeObject()) {
      case "None" -> null;
      case "Object" -> new RawJson(JsonEncoder.encode(object, JsonFormat.COMPACT));
      default -> new RawJson(JsonEncoder.encode(partial(object, view), JsonFormat.COMPACT));
    };
  }

  private PartialObjectMetadata partial(T object, View view) {
    return new PartialObjectMetadata(PARTIAL, view.apiVersion(), object.metadata());
  }
}
