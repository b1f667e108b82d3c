package io.jobspool.registry.patch.managed;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobspool.registry.patch.FieldSchema;
import io.jobspool.registry.patch.GoText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Checks that a configuration conforms to the schema before it is applied. The messages are those
 * of {@code structured-merge-diff}.
 */
final class AppliedCheck {
  private final List<String> problems = new ArrayList<>();

  private AppliedCheck() {}

  /** What is wrong with the configuration, as one text; {@code null} if nothing is. */
  static @Nullable String problem(JsonNode applied, FieldSchema schema) {
    AppliedCheck check = new AppliedCheck();
    check.check(ObjectPath.ROOT, schema, applied);
    return switch (check.problems.size()) {
      case 0 -> null;
      case 1 -> check.problems.get(0);
      default -> "errors:\n  " + String.join("\n  ", check.problems);
    };
  }

  private void report(ObjectPath path, String problem) {
    String prefix = path.toString();
    problems.add(prefix.isEmpty() ? problem : prefix + ": " + problem);
  }

  private void check(ObjectPath path, FieldSchema type, JsonNode value) {
    if (value.isNull()) {
      return;
    }
    switch (type.kind()) {
      case STRUCT, MAP -> checkFields(path, type, value);
      case LIST -> checkElements(path, type, value);
      default -> checkScalar(path, type.kind(), value);
    }
  }

  /** The first unknown field ends the search among its neighbours. */
  private void checkFields(ObjectPath path, FieldSchema type, JsonNode value) {
    if (!value.isObject()) {
      report(path, "expected map, got " + wrapped(value));
      return;
    }
    for (Map.Entry<String, JsonNode> entry : value.properties()) {
      ObjectPath child = path.child(PathElement.field(entry.getKey()));
      FieldSchema childType = type.at(entry.getKey());
      if (childType == null) {
        report(child, "field not declared in schema");
        return;
      }
      check(child, childType, entry.getValue());
    }
  }

  private void checkElements(ObjectPath path, FieldSchema list, JsonNode value) {
    if (!value.isArray()) {
      report(path, "expected list, got " + wrapped(value));
      return;
    }
    Set<PathElement> seen = new HashSet<>();
    for (int i = 0; i < value.size(); i++) {
      PathElement element = element(path, list, value.get(i), i);
      if (element == null) {
        return;
      }
      if (!seen.add(element)) {
        report(path, "duplicate entries for key " + element);
      }
      check(path.child(element), list.element(), value.get(i));
    }
  }

  /** The step that leads to an item; {@code null} after reporting why there is none. */
  private @Nullable PathElement element(
      ObjectPath path, FieldSchema list, JsonNode item, int index) {
    if (list.isLeaf()) {
      return PathElement.index(index);
    }
    String problem = ListElements.problem(list, item);
    if (problem != null) {
      report(path, "element " + index + ": " + problem);
      return null;
    }
    return ListElements.of(list, item);
  }

  private void checkScalar(ObjectPath path, FieldSchema.Kind kind, JsonNode value) {
    String problem =
        switch (kind) {
          case NUMBER ->
              value.isNumber() ? null : "numeric (int or float), got " + GoText.type(value);
          case STRING -> value.isTextual() ? null : "string, got " + wrappedSource(value);
          case BOOLEAN -> value.isBoolean() ? null : "boolean, got " + wrapped(value);
          default -> value.isValueNode() ? null : "any scalar, got " + wrapped(value);
        };
    if (problem != null) {
      report(path, "expected " + problem);
    }
  }

  /** Kubernetes shows the wrapper that its library puts around values. */
  private static String wrapped(JsonNode value) {
    return "&{" + GoText.plain(value) + "}";
  }

  private static String wrappedSource(JsonNode value) {
    return "&value.valueUnstructured{Value:" + GoText.source(value) + "}";
  }
}
