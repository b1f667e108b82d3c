package io.jobspool.fuzz;

import io.jobspool.dialect.Dialect;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.TreeMap;

/** What must be true of every answer in a dialect; remembers what was not, and what was slow. */
final class Inspector {
  private static final Path FINDINGS = Path.of("target/fuzz");
  private static final int SLOWEST = 10;
  private static final int MOST_FINDINGS = 50;

  private final Dialect dialect;
  private final List<String> findings = new ArrayList<>();
  private final Map<Integer, Long> statuses = new TreeMap<>();
  private final Map<String, Long> serverErrors = new TreeMap<>();
  private final PriorityQueue<Timing> slowest =
      new PriorityQueue<>(Comparator.comparing(Timing::time));

  Inspector(Dialect dialect) {
    this.dialect = dialect;
  }

  private record Timing(long number, Request request, Duration time) {
    @Override
    public String toString() {
      return "%d ms, scenario %d, %s %s, %d bytes"
          .formatted(
              time.toMillis(), number, request.method(), request.target(), request.body().length);
    }
  }

  /** Judges an answer. */
  void inspect(long number, Request request, Reply reply, Duration time) {
    count(new Timing(number, request, time), reply.status());
    String fault = fault(request, reply);
    if (!fault.isEmpty()) {
      complain(number, fault, request, reply);
    }
  }

  private synchronized void count(Timing timing, int status) {
    statuses.merge(status, 1L, Long::sum);
    slowest.add(timing);
    if (slowest.size() > SLOWEST) {
      slowest.remove();
    }
  }

  private String fault(Request request, Reply reply) {
    if (reply.status() == 0) {
      return "no answer";
    } else if (reply.status() >= 500 && !isExpected(reply)) {
      return "an error of the server";
    } else if (reply.json().isMissingNode() && !request.target().contains("watch=1")) {
      return "neither JSON nor YAML";
    } else if (reply.status() >= 400 && !isStatus(reply)) {
      return "no Status";
    } else if (reply.status() < 200 || reply.status() == 429) {
      return "an unexpected status";
    }
    return "";
  }

  private synchronized boolean isExpected(Reply reply) {
    Optional<String> rule = ServerErrors.rule(reply, dialect);
    rule.ifPresent(text -> serverErrors.merge(text, 1L, Long::sum));
    return rule.isPresent();
  }

  private static boolean isStatus(Reply reply) {
    return reply.json().path("kind").asText().equals("Status")
        && reply.json().path("code").asInt() == reply.status();
  }

  /** Remembers a fault, and leaves request and answer in a file named after the scenario. */
  synchronized void complain(long number, String fault, Request request, Reply reply) {
    findings.add(
        "%s: scenario %d, %s %s, status %d"
            .formatted(fault, number, request.method(), request.target(), reply.status()));
    if (findings.size() <= MOST_FINDINGS) {
      save("%s-%d-%d".formatted(dialect, number, findings.size()), fault, request, reply);
    }
  }

  private static void save(String name, String fault, Request request, Reply reply) {
    String text =
        "%s%n%s %s%nAccept: %s%nContent-Type: %s%n%n%s%n%n%d %s%n"
            .formatted(
                fault,
                request.method(),
                request.target(),
                request.accept(),
                request.contentType(),
                new String(request.body(), StandardCharsets.UTF_8),
                reply.status(),
                reply.text());
    try {
      Files.writeString(Files.createDirectories(FINDINGS).resolve(name + ".txt"), text);
      Files.write(FINDINGS.resolve(name + ".body"), request.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The faults so far. */
  synchronized List<String> findings() {
    return List.copyOf(findings);
  }

  /** How many answers had each status, and which took longest. */
  synchronized String report() {
    StringBuilder report = new StringBuilder("answers by status: " + statuses);
    serverErrors.forEach((rule, count) -> report.append("\n  %d x %s".formatted(count, rule)));
    slowest.stream()
        .sorted(Comparator.comparing(Timing::time).reversed())
        .forEach(timing -> report.append("\n  ").append(timing));
    return report.toString();
  }
}
