package io.jobspool.discovery.server;

import io.jobspool.serializer.GoQuote;
import io.smallrye.health.SmallRyeHealth;
import jakarta.json.JsonObject;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Results of health checks, told as kube-apiserver tells them. Why a check failed is left to the
 * log and to {@code /q/health}.
 *
 * @param checks whether each check passed, by its name
 */
record HealthReport(Map<String, Boolean> checks) {
  /** Passes whenever the service can answer at all; here so that every probe has a check. */
  private static final String PING = "ping";

  /** The results of MicroProfile Health. */
  static HealthReport of(SmallRyeHealth health) {
    Map<String, Boolean> checks = new TreeMap<>();
    checks.put(PING, true);
    for (JsonObject check :
        health.getPayload().getJsonArray("checks").getValuesAs(JsonObject.class)) {
      checks.put(pathName(check.getString("name")), check.getString("status").equals("UP"));
    }
    return new HealthReport(checks);
  }

  /** The name of a check as it can stand in a path. */
  private static String pathName(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
  }

  /** The report without some checks; names that are no checks do nothing. */
  HealthReport without(Collection<String> names) {
    Map<String, Boolean> kept = new TreeMap<>(checks);
    kept.keySet().removeAll(names);
    return new HealthReport(kept);
  }

  boolean passed() {
    return !checks.containsValue(false);
  }

  /**
   * One line for each check and one for all of them.
   *
   * @param probe the name of all checks together
   * @param excluded names of checks that are not looked at
   */
  String text(String probe, Collection<String> excluded) {
    StringBuilder text = new StringBuilder();
    checks.forEach((name, passed) -> text.append(line(name, passed, excluded.contains(name))));
    Set<String> unknown = new TreeSet<>(excluded);
    unknown.removeAll(checks.keySet());
    if (!unknown.isEmpty()) {
      text.append("warn: some health checks cannot be excluded: no matches for ")
          .append(unknown.stream().map(GoQuote::quote).collect(Collectors.joining(", ")))
          .append('\n');
    }
    String result = without(excluded).passed() ? "passed" : "failed";
    return text.append(probe).append(" check ").append(result).append('\n').toString();
  }

  private static String line(String name, boolean passed, boolean excluded) {
    if (excluded) {
      return "[+]" + name + " excluded: ok\n";
    }
    return passed ? "[+]" + name + " ok\n" : "[-]" + name + " failed: reason withheld\n";
  }
}
