package io.jobspool.selector;

import io.jobspool.meta.error.StatusException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Reads field selectors in Kubernetes' grammar, {@code apimachinery/pkg/fields}: terms separated by
 * commas, in whose values a backslash stands before a comma, an equals sign or a backslash.
 * Requirements come out in the order of their terms' text.
 */
final class FieldQueryParser {
  private static final List<String> OPERATORS = List.of("!=", "==", "=");
  private static final String PROBLEM = "invalid field selector: ";

  private FieldQueryParser() {}

  static FieldQuery parse(String selector) {
    List<FieldRequirement> requirements = new ArrayList<>();
    for (String term : terms(selector)) {
      if (!term.isEmpty()) {
        requirements.add(requirement(selector, term));
      }
    }
    return new FieldQuery(requirements);
  }

  private static List<String> terms(String selector) {
    List<String> terms = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < selector.length(); i++) {
      if (selector.charAt(i) == '\\') {
        i++;
      } else if (selector.charAt(i) == ',') {
        terms.add(selector.substring(start, i));
        start = i + 1;
      }
    }
    terms.add(selector.substring(start));
    Collections.sort(terms);
    return terms;
  }

  private static FieldRequirement requirement(String selector, String term) {
    for (int i = 0; i < term.length(); i++) {
      for (String operator : OPERATORS) {
        if (term.startsWith(operator, i)) {
          String value = unescaped(term.substring(i + operator.length()));
          return new FieldRequirement(term.substring(0, i), operator.equals("!="), value);
        }
      }
    }
    throw StatusException.badRequest(
        "invalid selector: '" + selector + "'; can't understand '" + term + "'");
  }

  private static String unescaped(String value) {
    StringBuilder plain = new StringBuilder(value.length());
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '\\') {
        plain.append(escaped(value.substring(i)));
        i++;
      } else if (c == '=') {
        String character = "unescaped character in value: " + (int) c;
        throw StatusException.badRequest(PROBLEM + character);
      } else {
        plain.append(c);
      }
    }
    return plain.toString();
  }

  /** The character behind the backslash with which the rest of a value begins. */
  private static char escaped(String rest) {
    String sequence = rest.substring(0, Math.min(2, rest.length()));
    if (sequence.length() < 2 || "\\,=".indexOf(sequence.charAt(1)) < 0) {
      throw StatusException.badRequest(PROBLEM + "invalid escape sequence: " + sequence);
    }
    return sequence.charAt(1);
  }
}
