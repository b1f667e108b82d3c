package io.jobspool.http;

import io.jobspool.http.request.MediaTypes;
import io.jobspool.http.request.QueryParameters;
import io.jobspool.http.view.TextFormat;
import io.jobspool.http.view.View;
import io.jobspool.meta.error.StatusException;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The form in which a client wants its answer.
 *
 * @param contentType {@link MediaTypes#YAML}, or {@link MediaTypes#JSON} with or without parameters
 * @param pretty whether JSON is indented
 * @param gzip whether a long answer may be compressed
 * @param view what is shown of objects
 */
public record Representation(String contentType, boolean pretty, boolean gzip, View view) {
  private static final List<String> PRETTY_AGENTS = List.of("curl", "Wget", "Mozilla/5.0");

  /**
   * The form that {@code Accept}, {@code pretty} and {@code User-Agent} ask for.
   *
   * @throws StatusException (406) if the client accepts neither JSON nor YAML
   */
  static Representation of(HttpServerRequest request, QueryParameters query) {
    return accepted(request, query)
        .filter(found -> found.view.shape() == View.Shape.WHOLE)
        .findFirst()
        .orElseThrow(() -> StatusException.notAcceptable(MediaTypes.NAMED));
  }

  /** The form that a client asks for; see {@link #of(HttpServerRequest, QueryParameters)}. */
  public static Representation of(HttpServerRequest request) {
    return of(request, QueryParameters.of(request));
  }

  /**
   * The form that a client asks for, which can be a table or metadata only.
   *
   * @throws StatusException (406) if the client accepts no form that there is
   */
  public static Representation ofObjects(HttpServerRequest request, QueryParameters query) {
    return accepted(request, query)
        .findFirst()
        .orElseThrow(() -> StatusException.notAcceptable(MediaTypes.NAMED));
  }

  /** JSON of a special media type, indented if the client wants that. */
  public static Representation ofJson(HttpServerRequest request, String contentType) {
    return of(request, QueryParameters.of(request), contentType, View.WHOLE);
  }

  /** The form of an error: what the client asks for, or JSON if it accepts nothing. */
  static Representation ofError(HttpServerRequest request, QueryParameters query) {
    return accepted(request, query)
        .filter(found -> found.view.shape() == View.Shape.WHOLE)
        .findFirst()
        .orElseGet(() -> of(request, query, MediaTypes.JSON, View.WHOLE));
  }

  private static Representation of(
      HttpServerRequest request, QueryParameters query, String contentType, View view) {
    return new Representation(contentType, pretty(request, query), Gzip.isWanted(request), view);
  }

  /** The text that this asks for. */
  public TextFormat format() {
    if (contentType.equals(MediaTypes.YAML)) {
      return TextFormat.YAML;
    }
    return pretty ? TextFormat.PRETTY : TextFormat.COMPACT;
  }

  private static Stream<Representation> accepted(HttpServerRequest request, QueryParameters query) {
    String includeObject = query.first("includeObject");
    return MediaRange.accepted(request).stream()
        .flatMap(
            range ->
                contentType(range)
                    .flatMap(
                        type ->
                            View.of(range.parameters(), includeObject)
                                .map(view -> of(request, query, type, view)))
                    .stream());
  }

  private static Optional<String> contentType(MediaRange range) {
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
