package io.jobspool.registry.patch.managed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobspool.registry.patch.FieldSchema;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes fields out of an object. */
final class FieldRemoval {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private FieldRemoval() {}

  /**
   * A copy of the object without the fields and elements of the set. What becomes empty stays, as
   * empty; what is in atomic values cannot be removed by itself.
   */
  static ObjectNode remove(ObjectNode object, FieldSet fields, FieldSchema schema) {
    return withoutFields(object, fields, schema);
  }

  private static JsonNode without(JsonNode value, FieldSet fields, @Nullable FieldSchema type) {
    if (type == null || fields.isEmpty()) {
      return value;
    }
    if (value.isObject()) {
      return type.isLeaf() ? NODES.objectNode() : withoutFields(value, fields, type);
    }
    if (value.isArray()) {
      return type.isLeaf() ? NODES.arrayNode() : withoutElements(value, fields, type);
    }
    return value;
  }

  private static ObjectNode withoutFields(JsonNode object, FieldSet fields, FieldSchema type) {
    ObjectNode kept = NODES.objectNode();
    for (Map.Entry<String, JsonNode> entry : object.properties()) {
      FieldSet.Node node = fields.find(PathElement.field(entry.getKey()));
      if (node == null) {
        kept.set(entry.getKey(), entry.getValue());
      } else if (!node.member()) {
        JsonNode rest = without(entry.getValue(), node.below(), type.at(entry.getKey()));
        kept.set(entry.getKey(), rest);
      }
    }
    return kept;
  }

  private static ArrayNode withoutElements(JsonNode items, FieldSet fields, FieldSchema list) {
    ArrayNode kept = NODES.arrayNode();
    for (JsonNode item : items) {
      FieldSet.Node node = fields.find(ListElements.of(list, item));
      if (node == null) {
        kept.add(item);
      } else if (!node.member()) {
        kept.add(without(item, node.below(), list.element()));
      }
    }
    return kept;
  }
}
