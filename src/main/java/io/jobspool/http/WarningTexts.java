package io.jobspool.http;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What is told of the warnings of an answer, by the limits of kube-apiserver: clients have little
 * room for headers, and a body may have as many unknown fields as fit into it.
 */
final class WarningTexts {
  /** So many characters are told in all. */
  private static final int LONGEST = 4 * 1024;

  /** So many of each, if there are more in all. */
  private static final int LONGEST_EACH = 256;

  private WarningTexts() {}

  /** Each warning once; if there is no room for all, their beginnings, until it is used up. */
  static List<String> fitting(List<String> warnings) {
    Set<String> distinct = new LinkedHashSet<>(warnings);
    int total = distinct.stream().mapToInt(WarningTexts::length).sum();
    return total <= LONGEST ? List.copyOf(distinct) : beginnings(distinct);
  }

  private static List<String> beginnings(Set<String> warnings) {
    List<String> told = new ArrayList<>();
    int length = 0;
    for (String warning : warnings) {
      if (length >= LONGEST) {
        break;
      }
      String beginning = beginning(warning);
      told.add(beginning);
      length += length(beginning);
    }
    return told;
  }

  private static String beginning(String warning) {
    return length(warning) <= LONGEST_EACH
        ? warning
        : warning.substring(0, warning.offsetByCodePoints(0, LONGEST_EACH));
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
