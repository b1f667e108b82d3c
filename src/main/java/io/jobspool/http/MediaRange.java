package io.jobspool.http;

import io.vertx.core.http.HttpServerRequest;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One of the forms that a client accepts, {@code application/json;as=Table;q=0.5}.
 *
 * @param mediaType in small letters, without parameters
 * @param parameters all of them, as sent
 */
public record MediaRange(String mediaType, Map<String, String> parameters) {
  /** A client that does not say what it accepts takes anything. */
  private static final List<MediaRange> ANYTHING = List.of(new MediaRange("*/*", Map.of()));

  /** What the client accepts, the most wanted first. */
  public static List<MediaRange> accepted(HttpServerRequest request) {
    List<String> headers = request.headers().getAll("Accept");
    if (headers.stream().allMatch(String::isBlank)) {
      return ANYTHING;
    }
    return headers.stream()
        .flatMap(header -> Stream.of(header.split(",")))
        .map(MediaRange::parse)
        .sorted(Comparator.comparingDouble(MediaRange::quality).reversed())
        .toList();
  }

  /** A parameter's value; empty if there is none. */
  public String parameter(String name) {
    return parameters.getOrDefault(name, "");
  }

  private static MediaRange parse(String text) {
    String[] parts = text.split(";");
    Map<String, String> parameters = new HashMap<>();
    for (int i = 1; i < parts.length; i++) {
      String[] pair = parts[i].strip().split("=", 2);
      parameters.put(pair[0], pair.length == 2 ? pair[1] : "");
    }
    return new MediaRange(parts[0].strip().toLowerCase(Locale.ROOT), parameters);
  }

  private double quality() {
    try {
      return Double.parseDouble(parameters.getOrDefault("q", "1"));
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
