package io.jobspool.selector;

import io.jobspool.meta.error.StatusException;
import io.jobspool.meta.field.FieldError;
import io.jobspool.meta.field.Formats;
import io.jobspool.selector.LabelRequirement.Operator;
import io.jobspool.selector.LabelToken.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Reads label selectors in Kubernetes' grammar, {@code apimachinery/pkg/labels}, and says with its
 * words what is wrong with them. Requirements come out in the order of their keys.
 */
final class LabelQueryParser {
  private static final String OPERATORS = "in, notin, =, ==, !=, gt, lt";

  private final List<LabelToken> tokens;
  private int position;

  private LabelQueryParser(String selector) {
    this.tokens = LabelToken.scan(selector);
  }

  static LabelQuery parse(String selector) {
    List<LabelRequirement> requirements = new LabelQueryParser(selector).requirements();
    requirements.sort(Comparator.comparing(LabelRequirement::key));
    return new LabelQuery(requirements);
  }

  private List<LabelRequirement> requirements() {
    List<LabelRequirement> requirements = new ArrayList<>();
    if (ahead().kind() == Kind.END) {
      return requirements;
    }
    if (!startsRequirement(ahead())) {
      throw unexpected(ahead(), "!, identifier, or 'end of string'");
    }
    requirements.add(requirement());
    while (ahead().kind() != Kind.END) {
      LabelToken separator = next();
      if (separator.kind() != Kind.COMMA) {
        throw unexpected(separator, "',' or 'end of string'");
      }
      if (!startsRequirement(ahead())) {
        throw unexpected(ahead(), "identifier after ','");
      }
      requirements.add(requirement());
    }
    return requirements;
  }

  private static boolean startsRequirement(LabelToken token) {
    return token.isWord() || token.kind() == Kind.NOT;
  }

  private LabelRequirement requirement() {
    boolean negated = ahead().kind() == Kind.NOT;
    if (negated) {
      next();
    }
    String key = key();
    if (negated) {
      return new LabelRequirement(key, Operator.DOES_NOT_EXIST, List.of());
    }
    if (endsRequirement(ahead())) {
      return new LabelRequirement(key, Operator.EXISTS, List.of());
    }
    LabelToken operator = next();
    return switch (operator.kind()) {
      case IN -> checked(key, Operator.IN, values());
      case NOT_IN -> checked(key, Operator.NOT_IN, values());
      case EQUALS, DOUBLE_EQUALS -> checked(key, Operator.IN, List.of(value()));
      case NOT_EQUALS -> checked(key, Operator.NOT_IN, List.of(value()));
      case GREATER -> checked(key, Operator.GREATER_THAN, List.of(value()));
      case LESS -> checked(key, Operator.LESS_THAN, List.of(value()));
      default -> throw bad(found(operator, OPERATORS));
    };
  }

  private static boolean endsRequirement(LabelToken token) {
    return token.kind() == Kind.END || token.kind() == Kind.COMMA;
  }

  private String key() {
    LabelToken key = next();
    if (!key.isWord()) {
      throw bad(found(key, "identifier"));
    }
    List<String> complaints = Formats.labelKey(key.text());
    if (!complaints.isEmpty()) {
      throw bad(invalid("<nil>", key.text(), String.join("; ", complaints)));
    }
    return key.text();
  }

  /** The value of a comparison, which may be missing. */
  private String value() {
    if (endsRequirement(ahead())) {
      return "";
    }
    LabelToken value = next();
    if (!value.isWord()) {
      throw bad(found(value, "identifier"));
    }
    return value.text();
  }

  /** Values in parentheses, each once and in order; one that is missing is the empty value. */
  private List<String> values() {
    LabelToken open = next();
    if (open.kind() != Kind.OPEN) {
      throw bad("found '" + open.text() + "' expected: '('");
    }
    if (!ahead().isWord() && ahead().kind() != Kind.COMMA && ahead().kind() != Kind.CLOSE) {
      throw bad(found(ahead(), "',', ')' or identifier"));
    }
    Set<String> values = new TreeSet<>();
    do {
      values.add(listed());
    } while (next().kind() == Kind.COMMA);
    return List.copyOf(values);
  }

  /** A value in parentheses; what ends it is still ahead. */
  private String listed() {
    if (ahead().kind() == Kind.COMMA || ahead().kind() == Kind.CLOSE) {
      return "";
    }
    LabelToken value = next();
    if (!value.isWord()) {
      throw bad(found(value, "',', or identifier"));
    }
    if (ahead().kind() != Kind.COMMA && ahead().kind() != Kind.CLOSE) {
      throw bad(found(ahead(), "',' or ')'"));
    }
    return value.text();
  }

  private static LabelRequirement checked(String key, Operator operator, List<String> values) {
    List<String> errors = new ArrayList<>();
    boolean compares = operator == Operator.GREATER_THAN || operator == Operator.LESS_THAN;
    for (int i = 0; i < values.size(); i++) {
      if (compares && !LabelRequirement.isInteger(values.get(i))) {
        String rule = "for 'Gt', 'Lt' operators, the value must be an integer";
        errors.add(invalid("values[" + i + "]", values.get(i), rule));
      }
    }
    for (int i = 0; i < values.size(); i++) {
      List<String> complaints = Formats.labelValue(values.get(i));
      if (!complaints.isEmpty()) {
        String field = "values[" + i + "][" + key + "]";
        errors.add(invalid(field, values.get(i), String.join("; ", complaints)));
      }
    }
    if (!errors.isEmpty()) {
      throw bad(aggregated(errors));
    }
    return new LabelRequirement(key, operator, values);
  }

  private static String aggregated(List<String> errors) {
    return errors.size() == 1
        ? errors.get(0)
        : errors.stream().distinct().collect(Collectors.joining(", ", "[", "]"));
  }

  private static String invalid(String field, String value, String detail) {
    return new FieldError(FieldError.Type.INVALID, field, value, detail).toString();
  }

  private LabelToken ahead() {
    return tokens.get(position);
  }

  private LabelToken next() {
    LabelToken token = ahead();
    if (token.kind() != Kind.END) {
      position++;
    }
    return token;
  }

  private static String found(LabelToken token, String expected) {
    return "found '" + token.text() + "', expected: " + expected;
  }

  private static StatusException unexpected(LabelToken token, String expected) {
    return StatusException.badRequest(found(token, expected));
  }

  private static StatusException bad(String requirement) {
    return StatusException.badRequest("unable to parse requirement: " + requirement);
  }
}
