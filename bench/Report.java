package bench;

import bench.Figures.Line;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Prints the tables of what was measured, medians over the runs.
 *
 * <p>{@code Report FIGURES.csv}. The exit status is 1 if anything was answered wrongly.
 */
final class Report {
  private final Figures figures;

  private Report(Figures figures) {
    this.figures = figures;
  }

  public static void main(String[] args) throws IOException {
    Report report = new Report(Figures.read(Path.of(args[0])));
    report.print("Create", report.create());
    report.print("Read and update", report.read());
    report.print("Watch: from the answer to the create to the event", report.watch("lag"));
    report.print("Watch: from sending the create to the event", report.watch("sent"));
    report.print("Growth: requests", report.grown());
    report.print("Growth: pages of 500, p50 in ms", report.pages());
    report.print("Start-up", report.startUp());
    report.print("Memory", report.memory());
    System.exit(report.wrong() == 0 ? 0 : 1);
  }

  private void print(String title, Table table) {
    if (!table.isEmpty()) {
      System.out.println("## " + title + "\n\n" + table);
    }
  }

  private double wrong() {
    double errors = figures.total("errors");
    double gaps = figures.total("gaps");
    double duplicates = figures.total("duplicates");
    System.out.printf(
        "Right answers: %.0f; wrong ones: %.0f. Events: %.0f; gaps: %.0f; duplicates: %.0f.%n",
        figures.total("requests"), errors, figures.total("events"), gaps, duplicates);
    return errors + gaps + duplicates;
  }

  private Table create() {
    Table table =
        new Table(
            "connections",
            "creates/s",
            "p50 ms",
            "p99 ms",
            "pgbench/s",
            "p50 ms",
            "p99 ms",
            "rate / pgbench",
            "p50 / pgbench",
            "p99 / p50");
    for (int connections : figures.connections("create")) {
      Line create = figures.line("create", connections);
      Line pgbench = figures.line("pgbench", connections);
      table.add(
          Integer.toString(connections),
          Table.whole(create.median("rate")),
          Table.ms(create.median("p50_ms")),
          Table.ms(create.median("p99_ms")),
          Table.whole(pgbench.median("rate")),
          Table.ms(pgbench.median("p50_ms")),
          Table.ms(pgbench.median("p99_ms")),
          Table.ratio(create.ratio("rate", pgbench, "rate")),
          Table.ratio(create.ratio("p50_ms", pgbench, "p50_ms")),
          Table.ratio(create.ratio("p99_ms", create, "p50_ms")));
    }
    return table;
  }

  private Table read() {
    Table table = requests();
    addRequests(table, "get by name", "get");
    addRequests(table, "patch a label", "patch");
    addRequests(table, "list 1,000 of 10,000", "list");
    addRequests(table, "list 1,000 of 5,000 by label", "list-label");
    return table;
  }

  private Table grown() {
    Table table = requests();
    addRequests(table, "create, table empty", "create-empty");
    addRequests(table, "create, table full", "create-grown");
    addRequests(table, "get by name, table full", "get-grown");
    addRequests(table, "list 100 by a rare label", "list-rare");
    if (!table.isEmpty()) {
      Line full = figures.line("create-grown", 64);
      Line empty = figures.line("create-empty", 64);
      String ratio = Table.ratio(full.ratio("rate", empty, "rate"));
      table.add("create, full / empty", "64", ratio, "", "", "");
    }
    return table;
  }

  private static Table requests() {
    return new Table("", "connections", "requests/s", "p50 ms", "p99 ms", "max ms");
  }

  private void addRequests(Table table, String title, String measure) {
    for (int connections : figures.connections(measure)) {
      Line line = figures.line(measure, connections);
      table.add(
          title,
          Integer.toString(connections),
          Table.whole(line.median("rate")),
          Table.ms(line.median("p50_ms")),
          Table.ms(line.median("p99_ms")),
          Table.ms(line.median("max_ms")));
    }
  }

  /** Events, gaps and duplicates are those of all runs together. */
  private Table watch(String from) {
    Table table =
        new Table(
            "100 watchers of",
            "creates/s",
            "p50 ms",
            "p99 ms",
            "max ms",
            "events",
            "gaps",
            "duplicates");
    for (String watched : List.of("a namespace each", "everything")) {
      Line line = figures.line(watched.startsWith("a") ? "watch-namespaces" : "watch-all", 100);
      if (!line.isEmpty()) {
        table.add(
            watched,
            Table.whole(line.median("rate")),
            Table.ms(line.median(from + "_p50_ms")),
            Table.ms(line.median(from + "_p99_ms")),
            Table.ms(line.median(from + "_max_ms")),
            Table.whole(line.sum("events")),
            Table.whole(line.sum("gaps")),
            Table.whole(line.sum("duplicates")));
      }
    }
    return table;
  }

  private Table pages() {
    Table table = new Table("", "pages", "first tenth", "middle tenth", "last tenth", "last p99");
    addPages(table, "all namespaces", "walk-all");
    addPages(table, "one namespace of ten", "walk-namespace");
    addPages(table, "a label of every second Job", "walk-label");
    return table;
  }

  private void addPages(Table table, String title, String measure) {
    Line line = figures.line(measure, 1);
    if (!line.isEmpty()) {
      table.add(
          title,
          Table.whole(line.median("requests")),
          Table.ms(line.median("first_p50_ms")),
          Table.ms(line.median("middle_p50_ms")),
          Table.ms(line.median("last_p50_ms")),
          Table.ms(line.median("last_p99_ms")));
    }
  }

  private Table startUp() {
    Table table = new Table("to the first ready answer", "ms");
    Line line = figures.line("start", 1);
    if (!line.isEmpty()) {
      table.add("in an empty database", Table.whole(line.median("first_ms")));
      table.add("in one that has the tables", Table.whole(line.median("again_ms")));
    }
    return table;
  }

  private Table memory() {
    Table table = new Table("of the service after", "RSS MB", "highest RSS MB");
    for (String after : List.of("create", "read", "watch", "growth")) {
      Line line = figures.line("memory-" + after, 1);
      if (!line.isEmpty()) {
        String rss = Table.whole(line.median("rss_mb"));
        table.add(after, rss, Table.whole(line.median("highest_mb")));
      }
    }
    return table;
  }
}
