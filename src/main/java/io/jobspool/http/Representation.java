package io.jobspool.http;

import io.jobspool.http.request.MediaTypes;
import io.jobspool.http.request.QueryParameters;
import io.jobspool.meta.error.StatusException;
import io.jobspool.serializer.JsonEncoder;
import io.jobspool.serializer.JsonFormat;
import io.jobspool.serializer.yaml.YamlWriter;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Optional;

/**
 * The form in which a client wants its answer.
 *
 * @param contentType {@link MediaTypes#YAML}, or {@link MediaTypes#JSON} with or without parameters
 * @param pretty whether JSON is indented
 */
public record Representation(String contentType, boolean pretty) {
  private static final List<String> PRETTY_AGENTS = List.of("curl", "Wget", "Mozilla/5.0");

  /**
   * The form that {@code Accept}, {@code pretty} and {@code User-Agent} ask for.
   *
   * @throws StatusException (406) if the client accepts neither JSON nor YAML
   */
  static Representation of(HttpServerRequest request, QueryParameters query) {
    String contentType =
        accepted(request).orElseThrow(() -> StatusException.notAcceptable(MediaTypes.NAMED));
    return new Representation(contentType, pretty(request, query));
  }

  /** The form that a client asks for; see {@link #of(HttpServerRequest, QueryParameters)}. */
  public static Representation of(HttpServerRequest request) {
    return of(request, QueryParameters.of(request));
  }

  /** JSON of a special media type, indented if the client wants that. */
  public static Representation ofJson(HttpServerRequest request, String contentType) {
    return new Representation(contentType, pretty(request, QueryParameters.of(request)));
  }

  /** The form of an error: what the client asks for, or JSON if it accepts nothing. */
  static Representation ofError(HttpServerRequest request, QueryParameters query) {
    return new Representation(accepted(request).orElse(MediaTypes.JSON), pretty(request, query));
  }

  /** A record in this form. Compact JSON ends with a newline, as kube-apiserver's does. */
  public String render(Record value) {
    if (contentType.equals(MediaTypes.YAML)) {
      return YamlWriter.write(JsonEncoder.encode(value, JsonFormat.COMPACT));
    }
    return pretty
        ? JsonEncoder.encode(value, JsonFormat.PRETTY)
        : JsonEncoder.encode(value, JsonFormat.COMPACT) + "\n";
  }

  private static Optional<String> accepted(HttpServerRequest request) {
    return MediaRange.accepted(request).stream()
        .flatMap(range -> contentType(range).stream())
        .findFirst();
  }

  /** Ranges that ask for a transformation, {@code as=Table}, are not understood here. */
  private static Optional<String> contentType(MediaRange range) {
    if (!range.parameter("as").isEmpty()) {
      return Optional.empty();
    }
    return switch (range.mediaType()) {
      case MediaTypes.JSON, "*/*" -> Optional.of(MediaTypes.JSON);
      case MediaTypes.YAML -> Optional.of(MediaTypes.YAML);
      default -> Optional.empty();
    };
  }

  /** People with a command line or a browser get indented JSON unless they say otherwise. */
  private static boolean pretty(HttpServerRequest request, QueryParameters query) {
    String wish = query.first("pretty");
    if (!wish.isEmpty()) {
      return QueryParameters.isTrue(wish);
    }
    String agent = request.getHeader("User-Agent");
    return agent != null && PRETTY_AGENTS.stream().anyMatch(agent::startsWith);
  }
}
