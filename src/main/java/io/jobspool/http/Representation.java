package io.jobspool.http;

import io.jobspool.meta.error.StatusException;
import io.jobspool.serializer.JsonEncoder;
import io.jobspool.serializer.JsonFormat;
import io.jobspool.serializer.yaml.YamlWriter;
import io.vertx.core.http.HttpServerRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The form in which a client wants its answer.
 *
 * @param contentType {@link MediaTypes#JSON} or {@link MediaTypes#YAML}
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

  private record Clause(String mediaType, double quality) {}

  private static Optional<String> accepted(HttpServerRequest request) {
    List<String> headers = request.headers().getAll("Accept");
    if (headers.isEmpty() || headers.stream().allMatch(String::isBlank)) {
      return Optional.of(MediaTypes.JSON);
    }
    return headers.stream()
        .flatMap(header -> Stream.of(header.split(",")))
        .map(Representation::clause)
        .sorted(Comparator.comparingDouble(Clause::quality).reversed())
        .flatMap(clause -> contentType(clause.mediaType()).stream())
        .findFirst();
  }

  private static Clause clause(String text) {
    String[] parts = text.split(";");
    double quality =
        Stream.of(parts)
            .map(String::strip)
            .filter(part -> part.startsWith("q="))
            .findFirst()
            .map(part -> quality(part.substring(2)))
            .orElse(1.0);
    boolean transformed = Stream.of(parts).anyMatch(part -> part.strip().startsWith("as="));
    return new Clause(transformed ? "" : parts[0].strip().toLowerCase(Locale.ROOT), quality);
  }

  private static double quality(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  private static Optional<String> contentType(String mediaType) {
    return switch (mediaType) {
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
