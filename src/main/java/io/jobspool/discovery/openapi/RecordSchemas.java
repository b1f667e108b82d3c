package io.jobspool.discovery.openapi;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.jobspool.meta.Atomic;
import io.jobspool.meta.CceOnly;
import io.jobspool.meta.ListMap;
import io.jobspool.meta.ListSet;
import io.jobspool.meta.PatchStrategy;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * OpenAPI schemas of wire types, in the form of Kubernetes' own: named as there, references with a
 * description wrapped in {@code allOf}, and the extensions that say how lists and maps are merged.
 * All of it comes from the records' components and their annotations. A schema is made when it is
 * first referred to, together with all that it refers to.
 */
final class RecordSchemas {
  /** What a reference starts with. */
  static final String REF_ROOT = "#/components/schemas/";

  static final String REF = "$ref";
  private static final String MAP_TYPE = "x-kubernetes-map-type";
  private static final String ATOMIC = "atomic";

  private static final Map<Class<?>, Map<String, Object>> SCALARS =
      Map.of(
          String.class, Map.of("type", "string"),
          boolean.class, Map.of("type", "boolean"),
          Boolean.class, Map.of("type", "boolean"),
          int.class, integer("int32"),
          Integer.class, integer("int32"),
          long.class, integer("int64"),
          Long.class, integer("int64"));

  private final boolean cceFields;
  private final Map<Class<?>, List<GroupVersionKind>> kinds;
  private final Map<String, Object> schemas = new TreeMap<>();

  /**
   * An empty collection of schemas.
   *
   * @param cceFields whether fields that Kubernetes does not have are described
   * @param kinds the wire records that are kinds, each with all groups and versions it is one in
   */
  RecordSchemas(boolean cceFields, Map<Class<?>, List<GroupVersionKind>> kinds) {
    this.cceFields = cceFields;
    this.kinds = kinds;
  }

  private static Map<String, Object> integer(String format) {
    return Map.of("type", "integer", "format", format);
  }

  /** All schemas that something refers to, by name. */
  Map<String, Object> all() {
    return schemas;
  }

  /** A reference to the schema of a wire type. */
  Map<String, Object> reference(Class<?> type) {
    Schema annotation = Objects.requireNonNull(type.getAnnotation(Schema.class), type::getName);
    if (!schemas.containsKey(annotation.name())) {
      Map<String, Object> schema = new TreeMap<>();
      schemas.put(annotation.name(), schema);
      fill(schema, type, annotation);
    }
    return Map.of(REF, REF_ROOT + annotation.name());
  }

  private void fill(Map<String, Object> schema, Class<?> type, Schema annotation) {
    addText(schema, annotation);
    if (annotation.oneOf().length > 0) {
      schema.put("oneOf", Stream.of(annotation.oneOf()).map(this::of).toList());
    } else if (type.isRecord() && annotation.type() == SchemaType.DEFAULT) {
      schema.put("type", "object");
      addProperties(schema, type);
    } else {
      schema.put("type", annotation.type().toString().toLowerCase(Locale.ROOT));
    }
    addMapType(schema, type);
    List<GroupVersionKind> is = kinds.getOrDefault(type, List.of());
    if (!is.isEmpty()) {
      schema.put(GroupVersionKind.EXTENSION, is.stream().map(GroupVersionKind::toMap).toList());
    }
  }

  private void addProperties(Map<String, Object> schema, Class<?> type) {
    Map<String, Object> properties = new TreeMap<>();
    List<String> required = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      if (cceFields || !component.isAnnotationPresent(CceOnly.class)) {
        Schema annotation =
            Objects.requireNonNull(
                component.getAccessor().getAnnotation(Schema.class), component::toString);
        properties.put(jsonName(component), property(component, annotation));
        if (annotation.required()) {
          required.add(jsonName(component));
        }
      }
    }
    schema.put("properties", properties);
    if (!required.isEmpty()) {
      schema.put("required", required);
    }
  }

  private static String jsonName(RecordComponent component) {
    JsonProperty renamed = component.getAccessor().getAnnotation(JsonProperty.class);
    return renamed == null ? component.getName() : renamed.value();
  }

  private Map<String, Object> property(RecordComponent component, Schema annotation) {
    Map<String, Object> property = new TreeMap<>(of(component.getGenericType()));
    if (property.containsKey(REF)) {
      property = new TreeMap<>(Map.of("allOf", List.of(property)));
    }
    addText(property, annotation);
    addLimits(property, annotation);
    addMapType(property, component);
    if (component.getType() == List.class) {
      addListType(property, component);
    }
    PatchStrategy patch = component.getAnnotation(PatchStrategy.class);
    if (patch != null) {
      property.put("x-kubernetes-patch-strategy", patch.value());
      putUnlessEmpty(property, "x-kubernetes-patch-merge-key", patch.mergeKey());
    }
    return property;
  }

  private Map<String, Object> of(Type type) {
    if (type instanceof ParameterizedType generic) {
      Type[] arguments = generic.getActualTypeArguments();
      return generic.getRawType() == List.class
          ? Map.of("type", "array", "items", of(arguments[0]))
          : Map.of("type", "object", "additionalProperties", of(arguments[1]));
    }
    Map<String, Object> scalar = SCALARS.get((Class<?>) type);
    return scalar == null ? reference((Class<?>) type) : scalar;
  }

  private static void addText(Map<String, Object> schema, Schema annotation) {
    putUnlessEmpty(schema, "description", annotation.description());
    putUnlessEmpty(schema, "format", annotation.format());
  }

  private static void addLimits(Map<String, Object> property, Schema annotation) {
    if (annotation.enumeration().length > 0) {
      property.put("enum", List.of(annotation.enumeration()));
    }
    putUnlessEmpty(property, "pattern", annotation.pattern());
    if (!annotation.minimum().isEmpty()) {
      property.put("minimum", Long.valueOf(annotation.minimum()));
    }
    if (!annotation.maximum().isEmpty()) {
      property.put("maximum", Long.valueOf(annotation.maximum()));
    }
    if (annotation.maxLength() != Integer.MAX_VALUE) {
      property.put("maxLength", annotation.maxLength());
    }
  }

  private static void addMapType(Map<String, Object> schema, AnnotatedElement element) {
    if (element.isAnnotationPresent(Atomic.class)) {
      schema.put(MAP_TYPE, ATOMIC);
    }
  }

  private static void addListType(Map<String, Object> property, RecordComponent component) {
    ListMap map = component.getAnnotation(ListMap.class);
    boolean isSet = component.isAnnotationPresent(ListSet.class);
    property.put("x-kubernetes-list-type", map != null ? "map" : isSet ? "set" : ATOMIC);
    if (map != null) {
      property.put("x-kubernetes-list-map-keys", List.of(map.value()));
    }
  }

  private static void putUnlessEmpty(Map<String, Object> schema, String key, String text) {
    if (!text.isEmpty()) {
      schema.put(key, text);
    }
  }
}
