package io.jobspool.http.request;

import io.jobspool.serializer.DecodeException;
import io.jobspool.serializer.yaml.YamlReader;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The body of a request: its bytes and the format that the client says they are in.
 *
 * @param bytes as received
 * @param format what they are to be read as
 */
public record Body(byte[] bytes, BodyFormat format) {
  /** kube-apiserver shows this many bytes of a body that it cannot make sense of. */
  private static final int SHOWN_BYTES = 30;

  /** The body as JSON text and what was wrong with its YAML. */
  YamlReader.Result toJson(Class<? extends Record> type) throws DecodeException {
    return format.toJson(bytes, type);
  }

  /** The bytes as text. */
  String text() {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** The type that the body tells outside of its object; empty if its format has no such thing. */
  Optional<TypeMeta> typeOutside() {
    return format.typeOutside(bytes);
  }

  /** The first bytes, as text if they look like an object, for a message about them. */
  String shown() {
    if (bytes.length == 0) {
      return "<empty>";
    }
    int length = Math.min(bytes.length, SHOWN_BYTES);
    String start = new String(bytes, 0, length, StandardCharsets.UTF_8);
    String shown =
        start.stripLeading().startsWith("{") ? start : HexFormat.of().formatHex(bytes, 0, length);
    return bytes.length > SHOWN_BYTES ? shown + " ..." : shown;
  }
}
