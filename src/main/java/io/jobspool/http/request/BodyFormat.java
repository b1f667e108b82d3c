package io.jobspool.http.request;

import io.jobspool.meta.error.StatusException;
import io.jobspool.serializer.DecodeException;
import io.jobspool.serializer.protobuf.ProtobufReader;
import io.jobspool.serializer.yaml.YamlReader;
import io.vertx.core.http.HttpServerRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The formats in which bodies are read. */
public enum BodyFormat {
  JSON {
    @Override
    YamlReader.Result toJson(byte[] bytes, Class<? extends Record> type) {
      return new YamlReader.Result(new String(bytes, StandardCharsets.UTF_8), List.of());
    }
  },

  YAML {
    @Override
    YamlReader.Result toJson(byte[] bytes, Class<? extends Record> type) throws DecodeException {
      return YamlReader.read(new String(bytes, StandardCharsets.UTF_8));
    }
  },

  /** What client libraries in Go prefer. */
  PROTOBUF {
    @Override
    YamlReader.Result toJson(byte[] bytes, Class<? extends Record> type) throws DecodeException {
      return new YamlReader.Result(ProtobufReader.of(bytes).toJson(type), List.of());
    }

    @Override
    Optional<TypeMeta> typeOutside(byte[] bytes) {
      try {
        ProtobufReader reader = ProtobufReader.of(bytes);
        return Optional.of(new TypeMeta(reader.kind(), reader.apiVersion()));
      } catch (DecodeException e) {
        return Optional.empty();
      }
    }
  };

  private static final Pattern PARAMETERS =
      Pattern.compile("(\\s*;\\s*[\\w!#$&^.+-]+=(\"[^\"]*\"|[^;\\s\"]*))*\\s*;?\\s*");

  /**
   * The format that a request says its body is in; one that says nothing means JSON.
   *
   * @throws StatusException (415) for any other format
   */
  public static BodyFormat of(HttpServerRequest request) {
    String contentType = request.getHeader("Content-Type");
    if (contentType == null || contentType.isEmpty()) {
      return JSON;
    }
    int semicolon = contentType.indexOf(';');
    String parameters = semicolon < 0 ? "" : contentType.substring(semicolon);
    String type = semicolon < 0 ? contentType : contentType.substring(0, semicolon);
    if (PARAMETERS.matcher(parameters).matches()) {
      switch (type.strip().toLowerCase(Locale.ROOT)) {
        case MediaTypes.JSON:
          return JSON;
        case MediaTypes.YAML:
          return YAML;
        case MediaTypes.PROTOBUF:
          return PROTOBUF;
        default:
      }
    }
    throw StatusException.unsupportedMediaType(MediaTypes.NAMED);
  }

  /**
   * A body as JSON text, and what was wrong with its YAML.
   *
   * @param type the wire record of the object that is expected
   */
  abstract YamlReader.Result toJson(byte[] bytes, Class<? extends Record> type)
      throws DecodeException;

  /** The type that a body tells outside of its object, and so even if the object is unreadable. */
  Optional<TypeMeta> typeOutside(byte[] bytes) {
    return Optional.empty();
  }
}
