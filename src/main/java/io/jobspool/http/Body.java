package io.jobspool.http;

import io.jobspool.meta.error.StatusException;
import io.jobspool.serializer.DecodeException;
import io.jobspool.serializer.yaml.YamlReader;
import io.vertx.core.http.HttpServerRequest;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The body of a request: its bytes and the format that the client says they are in.
 *
 * @param bytes as received
 * @param isYaml whether they are YAML, not JSON
 */
record Body(byte[] bytes, boolean isYaml) {
  /** kube-apiserver shows this many bytes of a body that it cannot make sense of. */
  private static final int SHOWN_BYTES = 30;

  private static final Pattern PARAMETERS =
      Pattern.compile("(\\s*;\\s*[\\w!#$&^.+-]+=(\"[^\"]*\"|[^;\\s\"]*))*\\s*;?\\s*");

  /**
   * Whether a request says that its body is YAML; one that says nothing means JSON.
   *
   * @throws StatusException (415) for any other format
   */
  static boolean isYaml(HttpServerRequest request) {
    return isYaml(request.getHeader("Content-Type"));
  }

  private static boolean isYaml(@Nullable String contentType) {
    if (contentType == null || contentType.isEmpty()) {
      return false;
    }
    int semicolon = contentType.indexOf(';');
    String parameters = semicolon < 0 ? "" : contentType.substring(semicolon);
    String type = semicolon < 0 ? contentType : contentType.substring(0, semicolon);
    if (PARAMETERS.matcher(parameters).matches()) {
      switch (type.strip().toLowerCase(Locale.ROOT)) {
        case MediaTypes.JSON:
          return false;
        case MediaTypes.YAML:
          return true;
        default:
      }
    }
    throw StatusException.unsupportedMediaType(MediaTypes.NAMED);
  }

  /** The body as JSON text and what was wrong with its YAML. */
  YamlReader.Result toJson() throws DecodeException {
    String text = new String(bytes, StandardCharsets.UTF_8);
    return isYaml ? YamlReader.read(text) : new YamlReader.Result(text, List.of());
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
