package io.jobspool.http.request;

import io.jobspool.meta.error.StatusException;
import io.jobspool.serializer.GoQuote;
import io.vertx.core.http.HttpServerRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The query of a request, read as Go's {@code net/url} reads it: pairs with a bad escape or a
 * semicolon are dropped, and of a repeated parameter the first value counts.
 */
public final class QueryParameters {
  private static final Set<String> TRUE = Set.of("1", "t", "T", "TRUE", "true", "True");

  private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]+");

  private final Map<String, List<String>> values = new HashMap<>();

  private QueryParameters() {}

  /** The query of a request. */
  public static QueryParameters of(HttpServerRequest request) {
    return parse(request.query());
  }

  /** A query without the question mark. */
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

  /** Whether a parameter is there, even without a value. */
  public boolean has(String name) {
    return values.containsKey(name);
  }

  /**
   * Whether an option is switched on, by being there: only {@code false} and {@code 0} mean no, as
   * in Kubernetes.
   */
  public boolean isOn(String name) {
    return has(name) && !first(name).equalsIgnoreCase("false") && !first(name).equals("0");
  }

  /**
   * A whole number.
   *
   * @throws StatusException (400) if the value is none, in Go's words
   */
  public @Nullable Long number(String name) {
    if (!has(name)) {
      return null;
    }
    String text = first(name);
    try {
      return Long.valueOf(text);
    } catch (NumberFormatException e) {
      String why = NUMBER.matcher(text).matches() ? "value out of range" : "invalid syntax";
      throw StatusException.badRequest(
          "strconv.ParseInt: parsing " + GoQuote.quote(text) + ": " + why);
    }
  }

  /** Whether Go's {@code strconv.ParseBool} takes a text for true. */
  public static boolean isTrue(String text) {
    return TRUE.contains(text);
  }
}
