package io.jobspool.http.request;

import io.vertx.core.http.HttpServerRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The query of a request, read as Go's {@code net/url} reads it: pairs with a bad escape or a
 * semicolon are dropped, and of a repeated parameter the first value counts.
 */
public final class QueryParameters {
  private static final Set<String> TRUE = Set.of("1", "t", "T", "TRUE", "true", "True");

  private final Map<String, List<String>> values = new HashMap<>();

  private QueryParameters() {}

  public static QueryParameters of(HttpServerRequest request) {
    return parse(request.query());
  }

  public static QueryParameters parse(@Nullable String query) {
    QueryParameters parameters = new QueryParameters();
    if (query != null && !query.isEmpty()) {
      for (String pair : query.split("&")) {
        parameters.add(pair);
      }
    }
    return parameters;
  }

  private void add(String pair) {
    if (pair.isEmpty() || pair.contains(";")) {
      return;
    }
    int equals = pair.indexOf('=');
    String name = equals < 0 ? pair : pair.substring(0, equals);
    String value = equals < 0 ? "" : pair.substring(equals + 1);
    try {
      values.computeIfAbsent(decode(name), any -> new ArrayList<>(1)).add(decode(value));
    } catch (IllegalArgumentException badEscape) {
      // dropped, as in Go
    }
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  /** The first value of a parameter; empty if there is none. */
  public String first(String name) {
    List<String> all = all(name);
    return all.isEmpty() ? "" : all.get(0);
  }

  /** All values of a parameter in order. */
  public List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }

  /** Whether Go's {@code strconv.ParseBool} takes a text for true. */
  public static boolean isTrue(String text) {
    return TRUE.contains(text);
  }
}
