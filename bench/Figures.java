package bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** What was measured in several runs: lines {@code RUN,MEASURE,CONNECTIONS,FIGURE,VALUE}. */
final class Figures {
  private record Row(int run, String measure, int connections, String figure, double value) {
    static Row parse(String line) {
      String[] cells = line.split(",");
      return new Row(
          Integer.parseInt(cells[0]),
          cells[1],
          Integer.parseInt(cells[2]),
          cells[3],
          Double.parseDouble(cells[4]));
    }
  }

  private final List<Row> rows = new ArrayList<>();

  static Figures read(Path csv) throws IOException {
    Figures figures = new Figures();
    Files.readAllLines(csv).forEach(line -> figures.rows.add(Row.parse(line)));
    return figures;
  }

  /** The numbers of connections that something was measured with. */
  Collection<Integer> connections(String measure) {
    Collection<Integer> connections = new TreeSet<>();
    rows.stream()
        .filter(row -> row.measure().equals(measure))
        .forEach(row -> connections.add(row.connections()));
    return connections;
  }

  /** One line of a table: a measure at a number of connections. */
  Line line(String measure, int connections) {
    return new Line(measure, connections);
  }

  /** A figure added up over all measures and runs. */
  double total(String figure) {
    return rows.stream().filter(row -> row.figure().equals(figure)).mapToDouble(Row::value).sum();
  }

  private static double median(Collection<Double> values) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    int middle = sorted.length / 2;
    if (sorted.length == 0) {
      return Double.NaN;
    }
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  /** The figures of one measure at one number of connections. */
  final class Line {
    private final String measure;
    private final int connections;

    private Line(String measure, int connections) {
      this.measure = measure;
      this.connections = connections;
    }

    private Map<Integer, Double> byRun(String figure) {
      Map<Integer, Double> values = new TreeMap<>();
      for (Row row : rows) {
        if (row.measure().equals(measure)
            && row.connections() == connections
            && row.figure().equals(figure)) {
          values.put(row.run(), row.value());
        }
      }
      return values;
    }

    boolean isEmpty() {
      return rows.stream()
          .noneMatch(row -> row.measure().equals(measure) && row.connections() == connections);
    }

    /** The median over the runs, NaN if nothing was measured. */
    double median(String figure) {
      return Figures.median(byRun(figure).values());
    }

    double sum(String figure) {
      return byRun(figure).values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /**
     * The median of the ratios to another figure. Each is one of neighbours in the same run, so
     * that a moment in which the machine was slow counts for both.
     */
    double ratio(String figure, Line other, String otherFigure) {
      Map<Integer, Double> others = other.byRun(otherFigure);
      List<Double> ratios = new ArrayList<>();
      byRun(figure)
          .forEach(
              (run, value) -> {
                if (others.containsKey(run)) {
                  ratios.add(value / others.get(run));
                }
              });
      return Figures.median(ratios);
    }
  }
}
