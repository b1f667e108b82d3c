package io.jobspool.registry.patch.managed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobspool.registry.patch.FieldSchema;
import java.nio.charset.StandardCharsets;

/**
 * The annotation in which {@code kubectl apply} keeps what it last applied from the client's side.
 * It lets the same tool take over its own fields when it goes on with server-side apply.
 */
final class LastApplied {
  /** The only manager for which the annotation counts. */
  static final String MANAGER = "kubectl";

  private static final String ANNOTATION = "kubectl.kubernetes.io/last-applied-configuration";
  private static final int MAX_ANNOTATIONS_BYTES = 256 * 1024;
  private static final JsonMapper MAPPER = new JsonMapper();

  private LastApplied() {}

  /** The fields that still are as the annotation of the live object says; none without it. */
  static FieldSet fieldsOf(JsonNode live, FieldSchema schema, String apiVersion) {
    JsonNode applied = parse(live.at("/metadata/annotations").path(ANNOTATION).asText());
    boolean sameKind =
        applied.path("apiVersion").asText().equals(apiVersion) && applied.path("kind").isTextual();
    if (!sameKind
        || AppliedCheck.problem(applied, schema) != null
        || AppliedCheck.problem(live, schema) != null) {
      return FieldSet.EMPTY;
    }
    Comparison changes = Comparison.of(applied, live, schema);
    return ObjectFields.of(applied, schema)
        .difference(changes.changed())
        .difference(changes.removed());
  }

  private static JsonNode parse(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      return MAPPER.missingNode();
    }
  }

  /** Brings the annotation up to date with what was applied, if the object has it. */
  static void update(ObjectNode object, ObjectNode applied) {
    if (!(object.at("/metadata/annotations") instanceof ObjectNode annotations)
        || annotations.path(ANNOTATION).asText().isEmpty()) {
      return;
    }
    ObjectNode content = applied.deepCopy();
    if (content.at("/metadata/annotations") instanceof ObjectNode own) {
      own.remove(ANNOTATION);
    }
    StringBuilder json = new StringBuilder();
    Values.appendJson(json, content);
    annotations.put(ANNOTATION, json.append('\n').toString());
    if (bytesOf(annotations) > MAX_ANNOTATIONS_BYTES) {
      annotations.remove(ANNOTATION);
    }
  }

  private static long bytesOf(ObjectNode annotations) {
    return annotations.properties().stream()
        .mapToLong(entry -> utf8Length(entry.getKey()) + utf8Length(entry.getValue().asText()))
        .sum();
  }

  private static long utf8Length(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
