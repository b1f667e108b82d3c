package io.jobspool.serializer.yaml;

import io.jobspool.serializer.DecodeException;
import java.util.List;

/** Reads YAML into JSON text with the rules of Kubernetes, which are those of go-yaml v2. */
public final class YamlReader {
  /** The deepest nesting of a document. go-yaml allows ten times that; no object comes near. */
  static final int MAX_DEPTH = 1_000;

  private YamlReader() {}

  /**
   * A document as JSON.
   *
   * @param json its text, the keys of each object sorted; {@code null} for an empty document
   * @param strictErrors one for each key that a mapping sets again, in the order of the document:
   *     {@code line 6: key "parallelism" already set in map}. The value set last is the one in
   *     {@code json}.
   */
  public record Result(String json, List<String> strictErrors) {
    /** Keeps its own copy of the list. */
    public Result {
      strictErrors = List.copyOf(strictErrors);
    }
  }

  /**
   * Reads the first document of a YAML stream; what follows it is ignored, as in Kubernetes. JSON
   * is YAML too.
   *
   * @throws DecodeException with go-yaml's message if the text is no YAML or cannot be JSON, or if
   *     it is nested deeper than {@value #MAX_DEPTH} levels or grows beyond {@value
   *     YamlJson#MAX_LENGTH} characters by its aliases
   */
  public static Result read(String yaml) throws DecodeException {
    YamlNode document = YamlComposer.compose(yaml);
    YamlDecoder decoder = new YamlDecoder();
    Object value = document == null ? null : decoder.decode(document);
    return new Result(YamlJson.write(value), decoder.strictErrors());
  }
}
