package bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A Markdown table, padded so that it reads well as text too. */
final class Table {
  private final List<List<String>> lines = new ArrayList<>();

  Table(String... header) {
    lines.add(List.of(header));
  }

  void add(String... cells) {
    lines.add(List.of(cells));
  }

  boolean isEmpty() {
    return lines.size() == 1;
  }

  static String whole(double value) {
    return format("%,.0f", value);
  }

  static String ms(double value) {
    return format("%,.2f", value);
  }

  static String ratio(double value) {
    return format("%.2f", value);
  }

  private static String format(String format, double value) {
    return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, format, value);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      text.append(line(lines.get(i)));
      if (i == 0) {
        text.append(rule());
      }
    }
    return text.toString();
  }

  /** The first column is text and starts at the left, the others are numbers. */
  private String line(List<String> cells) {
    StringBuilder line = new StringBuilder("|");
    for (int i = 0; i < cells.size(); i++) {
      String width = (i == 0 ? "-" : "") + width(i);
      line.append(String.format(" %" + width + "s |", cells.get(i)));
    }
    return line.append('\n').toString();
  }

  private String rule() {
    StringBuilder rule = new StringBuilder("|");
    for (int i = 0; i < lines.get(0).size(); i++) {
      rule.append("-".repeat(width(i) + 1)).append(i == 0 ? "-|" : ":|");
    }
    return rule.append('\n').toString();
  }

  private int width(int column) {
    return lines.stream().mapToInt(line -> line.get(column).length()).max().orElse(1);
  }
}
