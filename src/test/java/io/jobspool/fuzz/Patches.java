package io.jobspool.fuzz;

import static io.jobspool.fuzz.Material.any;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.random.RandomGenerator;

/** Patches of the four kinds, made for an object that is there. */
final class Patches {
  private static final List<String> OPERATIONS =
      List.of("add", "remove", "replace", "move", "copy", "test", "add", "replace");
  private static final List<String> DIRECTIVES =
      List.of(
          "{\"$patch\":\"replace\"}",
          "{\"$patch\":\"delete\"}",
          "{\"$patch\":\"merge\"}",
          "{\"$retainKeys\":[\"name\"]}",
          "{\"$patch\":1}",
          "{\"name\":\"main\"}",
          "{\"name\":\"main\",\"$patch\":\"delete\"}",
          "{\"name\":null}",
          "null",
          "{}",
          "1");
  private static final int MOST_OPERATIONS = 6;

  private final Material material;
  private final RandomGenerator random;

  Patches(Material material, RandomGenerator random) {
    this.material = material;
    this.random = random;
  }

  /** A patch of any kind. */
  Request of(JsonNode current, String target) {
    return switch (random.nextInt(4)) {
      case 0 -> patch(target, "application/merge-patch+json", part(current));
      case 1 -> patch(target, "application/strategic-merge-patch+json", directed(part(current)));
      case 2 -> patch(target, "application/json-patch+json", operations(current));
      default -> apply(part(current), current, target);
    };
  }

  /** Server-side apply of a part of an object, with what such a part has to say about itself. */
  Request apply(JsonNode part, JsonNode current, String target) {
    if (part instanceof ObjectNode object && random.nextInt(20) > 0) {
      object.put("apiVersion", "batch/v1").put("kind", "Job");
      ObjectNode metadata = Material.metadata(object);
      metadata.set("name", current.at("/metadata/name"));
      metadata.remove("managedFields");
    }
    String options =
        "&fieldManager=%s&force=%s"
            .formatted("abc".charAt(random.nextInt(3)), random.nextBoolean());
    Request request = patch(target + options, "application/apply-patch+yaml", part);
    return random.nextInt(3) == 0 ? request.inYaml() : request;
  }

  private static Request patch(String target, String type, JsonNode patch) {
    return Request.with("PATCH", target, type, TreeMutation.text(patch));
  }

  /** A few places of the object itself or of another one, with other values. */
  private JsonNode part(JsonNode current) {
    JsonNode source = random.nextBoolean() ? current.deepCopy() : material.job(random);
    if (random.nextInt(4) > 0) {
      new TreeMutation(material, random).apply(source);
    }
    return random.nextInt(4) == 0 ? source : Slot.any(source, random).alone(source);
  }

  private JsonNode directed(JsonNode patch) {
    if (random.nextBoolean()) {
      Slot slot = Slot.any(patch, random);
      if (slot.get() instanceof ArrayNode list) {
        list.add(Values.raw(any(DIRECTIVES, random)));
      } else if (slot.get() instanceof ObjectNode object) {
        direct(object);
      }
    }
    return patch;
  }

  private void direct(ObjectNode object) {
    String key = any(List.of("containers", "volumes", "finalizers", "env", "ports"), random);
    switch (random.nextInt(4)) {
      case 0 -> object.put("$patch", any(List.of("replace", "delete", "merge", "x"), random));
      case 1 -> object.putArray("$setElementOrder/" + key).add("main").addObject().put("name", "a");
      case 2 -> object.putArray("$deleteFromPrimitiveList/" + key).add("example.com/keep").add(1);
      default -> object.putArray("$retainKeys").add(key).add("name");
    }
  }

  private ArrayNode operations(JsonNode current) {
    ArrayNode operations = Material.JSON.createArrayNode();
    int count = 1 + random.nextInt(MOST_OPERATIONS);
    for (int i = 0; i < count; i++) {
      ObjectNode operation = operations.addObject();
      operation.put("op", any(OPERATIONS, random)).put("path", pointer(current));
      if (random.nextInt(3) == 0) {
        operation.put("from", pointer(current));
      }
      if (random.nextInt(8) > 0) {
        operation.set("value", Values.any(material, random));
      }
    }
    if (random.nextInt(5) == 0) {
      new TreeMutation(material, random).apply(operations);
    }
    return operations;
  }

  private String pointer(JsonNode current) {
    return switch (random.nextInt(8)) {
      case 0 -> material.word(random);
      case 1 -> Slot.any(current, random).pointer() + "/" + material.word(random);
      case 2 -> "/metadata/annotations/" + material.word(random);
      default -> Slot.any(current, random).pointer();
    };
  }
}
