package io.jobspool.registry.patch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobspool.meta.error.StatusException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Kubernetes' strategic merge patches: merge patches that know which lists are merged by which key,
 * and obey directives ({@code $patch}, {@code $retainKeys}, {@code $setElementOrder/x}, {@code
 * $deleteFromPrimitiveList/x}). Messages are those of {@code apimachinery/pkg/util/strategicpatch}.
 */
public final class StrategicMergePatch {
  static final String DIRECTIVE = "$patch";
  static final String DELETE = "delete";
  static final String REPLACE = "replace";
  static final String ORDER = "$setElementOrder";
  private static final String DELETE_SCALARS = "$deleteFromPrimitiveList";
  private static final String RETAIN_KEYS = "$retainKeys";
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private StrategicMergePatch() {}

  /**
   * The patched object; the arguments stay as they are.
   *
   * @throws StatusException 400, 422 or 500, as Kubernetes has it, if the patch is not an object or
   *     its directives make no sense
   */
  public static JsonNode apply(JsonNode original, JsonNode patch, FieldSchema schema) {
    if (patch.isNull()) {
      return original;
    }
    if (!patch.isObject()) {
      throw PatchFormat.notAnObject("", patch);
    }
    return merge(original.deepCopy(), patch.deepCopy(), schema);
  }

  /** Merges the second object into the first; both are used up. */
  static ObjectNode merge(ObjectNode target, ObjectNode patch, FieldSchema type) {
    JsonNode directive = patch.get(DIRECTIVE);
    if (directive != null) {
      return obey(directive, patch);
    }
    retainKeys(target, patch);
    for (String name : namesOf(patch)) {
      if (name.startsWith(ORDER)) {
        mergeInOrder(target, patch, name, type);
      }
    }
    for (String name : namesOf(patch)) {
      if (name.startsWith(DELETE_SCALARS)) {
        String list = listName(name, DELETE_SCALARS, "primitive list");
        deleteScalars(target, list, patch.get(name), type);
      } else {
        mergeField(target, name, patch.get(name), type);
      }
    }
    return target;
  }

  private static List<String> namesOf(ObjectNode object) {
    List<String> names = new ArrayList<>(object.size());
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static ObjectNode obey(JsonNode directive, ObjectNode patch) {
    if (directive.asText().equals(REPLACE)) {
      patch.remove(DIRECTIVE);
      return patch;
    }
    if (directive.asText().equals(DELETE)) {
      return NODES.objectNode();
    }
    throw unknownDirective(directive, patch);
  }

  static StatusException unknownDirective(JsonNode directive, JsonNode patch) {
    return StatusException.internal(
        "unknown patch type: " + GoText.plain(directive) + " in map: " + GoText.plain(patch));
  }

  private static void retainKeys(ObjectNode target, ObjectNode patch) {
    JsonNode names = patch.remove(RETAIN_KEYS);
    if (names == null) {
      return;
    }
    Set<String> retained = new HashSet<>();
    names.forEach(name -> retained.add(name.asText()));
    boolean covers = names.isArray();
    for (Map.Entry<String, JsonNode> entry : patch.properties()) {
      String name = entry.getKey();
      boolean isValue =
          !entry.getValue().isNull() && !name.startsWith(DELETE_SCALARS) && !name.startsWith(ORDER);
      covers &= !isValue || retained.contains(name);
    }
    if (!covers) {
      throw badFormat("retainKeys");
    }
    target.retain(retained);
  }

  private static StatusException badFormat(String what) {
    return StatusException.badRequest("invalid patch format of " + what);
  }

  /** The list that a directive is about: what comes after its slash. */
  private static String listName(String directive, String prefix, String format) {
    if (!directive.startsWith(prefix + "/")) {
      throw badFormat(format);
    }
    return directive.substring(prefix.length() + 1);
  }

  private static void mergeField(ObjectNode target, String name, JsonNode value, FieldSchema type) {
    JsonNode current = target.get(name);
    if (value.isNull()) {
      target.remove(name);
    } else if (current instanceof ObjectNode object && value instanceof ObjectNode patch) {
      target.set(name, merge(object, patch, structType(type, name)));
    } else if (current instanceof ArrayNode && value.isArray()) {
      SchemaField field = listField(type, name);
      target.set(name, field.isMerged() ? MergedList.of(field).merge(current, value) : value);
    } else {
      setNew(target, name, value);
    }
  }

  private static FieldSchema structType(FieldSchema type, String name) {
    FieldSchema.Kind kind = type.kind();
    if (kind != FieldSchema.Kind.STRUCT) {
      throw StatusException.internal(
          "merging an object in json but data type is not struct, instead is: map");
    }
    return field(type, name).type();
  }

  private static SchemaField field(FieldSchema type, String name) {
    SchemaField field = type.field(name);
    if (field == null) {
      throw StatusException.internal(
          String.format(
              "unable to find api field in struct %s for the json field \"%s\"",
              type.name(), name));
    }
    return field;
  }

  private static SchemaField listField(FieldSchema type, String name) {
    SchemaField field = field(type, name);
    if (field.type().kind() != FieldSchema.Kind.LIST) {
      throw StatusException.internal("expected slice or array type, but got: struct");
    }
    return field;
  }

  /** Puts in a value that has nothing to be merged with. */
  private static void setNew(ObjectNode target, String name, JsonNode value) {
    PatchFormat.dropNulls(value);
    if (removeDirectives(value)) {
      target.set(name, value);
    } else {
      target.remove(name);
    }
  }

  /** Drops all objects with directives in a value; answers whether the value itself stays. */
  private static boolean removeDirectives(JsonNode value) {
    if (value.isObject() && value.has(DIRECTIVE)) {
      return false;
    }
    for (Iterator<JsonNode> i = value.iterator(); i.hasNext(); ) {
      if (!removeDirectives(i.next())) {
        i.remove();
      }
    }
    return true;
  }

  private static void deleteScalars(
      ObjectNode target, String name, JsonNode values, FieldSchema type) {
    JsonNode current = target.get(name);
    if (values.isNull()) {
      target.remove(name);
    } else if (current instanceof ArrayNode && values.isArray()) {
      target.set(name, MergedList.of(listField(type, name)).delete(current, values));
    }
  }

  /** Merges a list whose order the patch prescribes, and takes both out of the patch. */
  private static void mergeInOrder(
      ObjectNode target, ObjectNode patch, String directive, FieldSchema type) {
    ArrayNode order = list(patch.remove(directive));
    String name = listName(directive, ORDER, "setElementOrder list");
    ArrayNode current = listIfPresent(target.get(name));
    ArrayNode changes = listIfPresent(patch.get(name));
    MergedList list = MergedList.of(listField(type, name));
    list.requireOrder(changes == null ? NODES.arrayNode() : changes, order);
    if (current == null && changes == null) {
      return;
    }
    target.set(name, list.ordered(current, changes, order));
    patch.remove(name);
  }

  private static @Nullable ArrayNode listIfPresent(@Nullable JsonNode value) {
    return value == null ? null : list(value);
  }

  private static ArrayNode list(JsonNode value) {
    if (value instanceof ArrayNode list) {
      return list;
    }
    throw MergedList.wrongType("[]interface {}", value);
  }

  /** A list that nothing is merged with, without the objects that only carry directives. */
  static ArrayNode withoutDirectives(ArrayNode list) {
    removeDirectives(list);
    return list;
  }
}
