package io.jobspool.discovery.openapi;

import static java.util.Map.entry;

import io.jobspool.serializer.JsonEncoder;
import io.jobspool.serializer.protobuf.Message;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The document of OpenAPI 2.0 in protobuf, the only form that {@code kubectl} takes: it reads it
 * for files with a {@code List} in them, or with a kind that is not served. The numbers are those
 * of {@code openapiv2/OpenAPIv2.proto} in {@code google/gnostic-models}. Each table below is one of
 * its messages, and has the fields that {@link SwaggerV2} makes use of.
 */
final class SwaggerProtobuf {
  private static final String EXTENSION = "x-";

  private static final Map<String, Field> SCHEMA =
      Map.ofEntries(
          entry("$ref", text(1)),
          entry("format", text(2)),
          entry("description", text(4)),
          entry("maximum", real(7)),
          entry("minimum", real(9)),
          entry("maxLength", whole(11)),
          entry("required", each(text(19))),
          entry("enum", each(message(20, SwaggerProtobuf::any))),
          entry("additionalProperties", message(21, wrapped(SwaggerProtobuf::schema, 1))),
          entry("type", message(22, type -> new Message().text(1, type.toString()))),
          entry("items", message(23, wrapped(SwaggerProtobuf::schema, 1))),
          entry("properties", message(25, named(1, SwaggerProtobuf::schema))));

  private static final Map<String, Field> QUERY_PARAMETER =
      Map.of("in", text(2), "description", text(3), "name", text(4), "type", text(6));

  private static final Map<String, Field> PATH_PARAMETER =
      Map.of(
          "required",
          flag(1),
          "in",
          text(2),
          "description",
          text(3),
          "name",
          text(4),
          "type",
          text(5));

  private static final Map<String, Field> BODY_PARAMETER =
      Map.of(
          "name",
          text(2),
          "in",
          text(3),
          "required",
          flag(4),
          "schema",
          message(5, SwaggerProtobuf::schema));

  private static final Map<String, Field> RESPONSE =
      Map.of("description", text(1), "schema", message(2, wrapped(SwaggerProtobuf::schema, 1)));

  private static final Map<String, Field> OPERATION =
      Map.of(
          "tags",
          each(text(1)),
          "description",
          text(3),
          "operationId",
          text(5),
          "produces",
          each(text(6)),
          "consumes",
          each(text(7)),
          "parameters",
          each(message(8, SwaggerProtobuf::parameter)),
          "responses",
          message(9, named(1, wrapped(fields(RESPONSE, 5), 1))));

  private static final Map<String, Field> PATH_ITEM =
      Map.of(
          "get",
          message(2, fields(OPERATION, 13)),
          "put",
          message(3, fields(OPERATION, 13)),
          "post",
          message(4, fields(OPERATION, 13)),
          "delete",
          message(5, fields(OPERATION, 13)),
          "patch",
          message(8, fields(OPERATION, 13)),
          "parameters",
          each(message(9, SwaggerProtobuf::parameter)));

  private static final Map<String, Field> INFO = Map.of("title", text(1), "version", text(2));

  private static final Map<String, Field> DOCUMENT =
      Map.of(
          "swagger",
          text(1),
          "info",
          message(2, fields(INFO, 7)),
          "paths",
          message(8, named(2, fields(PATH_ITEM, 10))),
          "definitions",
          message(9, named(1, SwaggerProtobuf::schema)));

  private SwaggerProtobuf() {}

  /** How one member of a JSON object is written. */
  @FunctionalInterface
  private interface Field {
    void write(Message to, Object value);
  }

  /**
   * Writes a document.
   *
   * @throws IllegalStateException if it has a field that the tables do not know
   */
  static byte[] of(Map<String, Object> document) {
    return fields(DOCUMENT, 16).apply(document).toByteArray();
  }

  private static Message schema(Object schema) {
    return fields(SCHEMA, 31).apply(schema);
  }

  private static Message parameter(Object parameter) {
    Function<Object, Message> form =
        switch (String.valueOf(members(parameter).get("in"))) {
          case "query" -> wrapped(wrapped(fields(QUERY_PARAMETER, 23), 3), 2);
          case "path" -> wrapped(wrapped(fields(PATH_PARAMETER, 22), 4), 2);
          default -> wrapped(fields(BODY_PARAMETER, 6), 1);
        };
    return wrapped(form, 1).apply(parameter);
  }

  /** Anything is written as YAML, which JSON is too. */
  private static Message any(Object value) {
    return new Message().text(2, JsonEncoder.encodeAny(value));
  }

  private static Function<Object, Message> fields(Map<String, Field> table, int extensions) {
    return object -> {
      Message message = new Message();
      members(object)
          .forEach((name, value) -> field(table, extensions, name).write(message, value));
      return message;
    };
  }

  private static Field field(Map<String, Field> table, int extensions, String name) {
    if (name.startsWith(EXTENSION)) {
      return (to, value) ->
          to.message(extensions, new Message().text(1, name).message(2, any(value)));
    }
    Field field = table.get(name);
    if (field == null) {
      throw new IllegalStateException("no number for " + name);
    }
    return field;
  }

  private static Field text(int number) {
    return (to, value) -> to.text(number, value.toString());
  }

  private static Field flag(int number) {
    return (to, value) -> to.number(number, Boolean.TRUE.equals(value) ? 1 : 0);
  }

  private static Field whole(int number) {
    return (to, value) -> to.number(number, ((Number) value).longValue());
  }

  private static Field real(int number) {
    return (to, value) -> to.real(number, ((Number) value).doubleValue());
  }

  private static Field message(int number, Function<Object, Message> content) {
    return (to, value) -> to.message(number, content.apply(value));
  }

  private static Field each(Field element) {
    return (to, value) -> ((List<?>) value).forEach(one -> element.write(to, one));
  }

  /** A message that has nothing in it but another one. */
  private static Function<Object, Message> wrapped(Function<Object, Message> content, int number) {
    return value -> new Message().message(number, content.apply(value));
  }

  /** A message of pairs of a name and a value, which stands for a map. */
  private static Function<Object, Message> named(int number, Function<Object, Message> content) {
    return map -> {
      Message message = new Message();
      members(map)
          .forEach(
              (name, value) ->
                  message.message(
                      number, new Message().text(1, name).message(2, content.apply(value))));
      return message;
    };
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> members(Object object) {
    return (Map<String, Object>) object;
  }
}
