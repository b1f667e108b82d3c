package bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongFunction;

/**
 * Loads a running service, checks every answer, and prints what it measured.
 *
 * <p>{@code LoadGenerator MODE [NAME=VALUE]...}, with the modes below. Each figure is a line {@code
 * MEASURE,CONNECTIONS,FIGURE,VALUE}; times are in milliseconds, rates in requests a second. The
 * exit status is 1 if an answer was wrong, 2 if the service could not be reached or closed a
 * connection.
 *
 * <ul>
 *   <li>{@code create}: new Jobs, over {@code namespaces} if that is more than 1
 *   <li>{@code namespaces}: creates the namespaces {@code prefix} and {@code namespaces} name
 *   <li>{@code seed}: {@code jobs} new Jobs named {@code seed-N} in the namespace {@code prefix}
 *   <li>{@code get}, {@code patch}: one of these by name; a merge patch of a label
 *   <li>{@code list}: the same page over and over, {@code path} with its query, of {@code items}
 *   <li>{@code walk}: all pages of {@code path} with its query, together {@code items}
 *   <li>{@code watch}: {@code watchers} of a namespace each, or of {@code everything=true}, while
 *       {@code rate} Jobs a second are created
 * </ul>
 */
final class LoadGenerator {
  private final String mode;
  private final Map<String, String> options = new HashMap<>();
  private final EventLoop loop;
  private final int connections;

  /** Tells the names of this run from those of others in the same database. */
  private final String run = Long.toString(System.currentTimeMillis(), 36);

  private LoadGenerator(String[] args) throws IOException {
    this.mode = args[0];
    for (int i = 1; i < args.length; i++) {
      String[] option = args[i].split("=", 2);
      options.put(option[0], option[1]);
    }
    this.loop =
        new EventLoop(new InetSocketAddress(text("host", "127.0.0.1"), (int) number("port", 8080)));
    this.connections = (int) number("connections", 1);
  }

  public static void main(String[] args) {
    try {
      System.exit(new LoadGenerator(args).run() == 0 ? 0 : 1);
    } catch (IOException e) {
      System.err.println(args[0] + ": " + e);
      System.exit(2);
    }
  }

  private String text(String name, String absent) {
    return options.getOrDefault(name, absent);
  }

  private double number(String name, double absent) {
    return options.containsKey(name) ? Double.parseDouble(options.get(name)) : absent;
  }

  /** Measures and returns the number of errors. */
  private long run() throws IOException {
    return switch (mode) {
      case "create" -> measure(Writes.jobs("b-" + run, namespaces(), n -> "", Long.MAX_VALUE));
      case "namespaces" -> all(Writes.namespaces(namespaces()));
      case "seed" -> seed();
      case "get" -> measure(Reads.get("seed", namespaces(), jobs()));
      case "patch" -> measure(Writes.labels("seed", namespaces(), jobs()));
      case "list" -> measure(Reads.page(text("path", ""), (int) number("items", 0)));
      case "walk" -> walk();
      case "watch" -> watch();
      default -> throw new IllegalArgumentException("no such mode: " + mode);
    };
  }

  private Namespaces namespaces() {
    return new Namespaces(text("prefix", "default"), (int) number("namespaces", 1));
  }

  private int jobs() {
    return (int) number("jobs", 1);
  }

  /** Every second Job has a label of its own, for lists that ask for it. */
  private long seed() throws IOException {
    LongFunction<String> half = n -> "\"half\":\"" + (n % 2 == 0 ? "yes" : "no") + "\",";
    return all(Writes.jobs("seed", namespaces(), half, jobs()));
  }

  private long measure(Workload workload) throws IOException {
    ClosedLoop load = new ClosedLoop(loop, workload, connections);
    return report(load.run(number("warmup", 2), number("seconds", 5)));
  }

  private long all(Workload workload) throws IOException {
    return report(new ClosedLoop(loop, workload, connections).runAll());
  }

  private long report(ClosedLoop load) {
    print("rate", load.rate());
    print("", load.samples());
    print("requests", load.samples().size());
    print("errors", load.errors());
    return load.errors();
  }

  /** A page costs the same wherever it is, or not: so the tenths of the walk are told apart. */
  private long walk() throws IOException {
    new ClosedLoop(loop, new Reads.Walk(text("path", "")), 1).run(number("warmup", 2), 0);
    Reads.Walk walk = new Reads.Walk(text("path", ""));
    ClosedLoop load = new ClosedLoop(loop, walk, 1).runAll();
    long errors = load.errors() + Math.abs(walk.items() - (long) number("items", 0));
    print("first_", load.samples().part(0, 0.1));
    print("middle_", load.samples().part(0.45, 0.55));
    print("last_", load.samples().part(0.9, 1));
    print("requests", load.samples().size());
    print("errors", errors);
    return errors;
  }

  private long watch() throws IOException {
    int watchers = (int) number("watchers", 100);
    boolean everything = Boolean.parseBoolean(text("everything", "false"));
    Namespaces watched = new Namespaces("w-" + run, everything ? 1 : watchers);
    double rate = number("rate", 100);
    WatchRun watch = new WatchRun(loop, watched, watchers, everything, rate);
    watch.run(number("warmup", 2), number("seconds", 5));
    print("watchers", watchers);
    print("rate", watch.rate());
    print("events", watch.events());
    print("lag_", watch.afterAnswer());
    print("sent_", watch.afterSending());
    print("gaps", watch.gaps());
    print("duplicates", watch.duplicates());
    print("errors", watch.errors());
    return watch.gaps() + watch.duplicates() + watch.errors();
  }

  private void print(String prefix, Samples samples) {
    print(prefix + "p50_ms", samples.percentileMs(0.5));
    print(prefix + "p99_ms", samples.percentileMs(0.99));
    print(prefix + "max_ms", samples.percentileMs(1));
  }

  private void print(String figure, double value) {
    System.out.printf(Locale.ROOT, "%s,%d,%s,%.3f%n", text("as", mode), connections, figure, value);
  }
}
