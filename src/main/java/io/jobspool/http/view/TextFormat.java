package io.jobspool.http.view;

import io.jobspool.meta.ListMeta;
import io.jobspool.serializer.JsonEncoder;
import io.jobspool.serializer.JsonFormat;
import io.jobspool.serializer.yaml.YamlWriter;
import java.util.List;

/** The texts in which documents are written. */
public enum TextFormat {
  /** JSON on one line that ends with a newline. */
  COMPACT(JsonFormat.COMPACT) {
    @Override
    public String write(Record document) {
      return JsonEncoder.encode(document, JsonFormat.COMPACT) + "\n";
    }
  },

  /** Indented JSON without a newline at its end. */
  PRETTY(JsonFormat.PRETTY) {
    @Override
    public String write(Record document) {
      return JsonEncoder.encode(document, JsonFormat.PRETTY);
    }
  },

  /** YAML, which is made of JSON. */
  YAML(JsonFormat.COMPACT) {
    @Override
    public String write(Record document) {
      return YamlWriter.write(JsonEncoder.encode(document, JsonFormat.COMPACT));
    }

    @Override
    public <T> String write(ListText<T> list, ListMeta metadata, List<T> objects) {
      return YamlWriter.write(list.whole(metadata, objects));
    }
  };

  private final JsonFormat json;

  TextFormat(JsonFormat json) {
    this.json = json;
  }

  /** The JSON that the text is or is made of. */
  public JsonFormat ofJson() {
    return json;
  }

  /** A record as a document. */
  public abstract String write(Record document);

  /** A list as a document; it must have been made for {@link #ofJson}. */
  public <T> String write(ListText<T> list, ListMeta metadata, List<T> objects) {
    return list.whole(metadata, objects);
  }
}
