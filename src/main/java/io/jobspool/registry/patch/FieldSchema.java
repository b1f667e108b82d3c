package io.jobspool.registry.patch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.jobspool.meta.Atomic;
import io.jobspool.meta.CceOnly;
import io.jobspool.meta.IntOrString;
import io.jobspool.meta.ListMap;
import io.jobspool.meta.ListSet;
import io.jobspool.meta.Quantity;
import io.jobspool.meta.RawJson;
import io.jobspool.meta.Time;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What patches and the bookkeeping of owners need to know of a type, read once from the wire
 * records and their annotations: the fields of a struct, how the elements of a list are told apart,
 * and what has one owner as a whole.
 */
public final class FieldSchema {
  private static final ClassValue<FieldSchema> RECORDS =
      new ClassValue<>() {
        @Override
        protected FieldSchema computeValue(Class<?> type) {
          return ofRecord(type);
        }
      };

  private static final Set<Class<?>> OTHER_SCALARS =
      Set.of(Quantity.class, IntOrString.class, Time.class, RawJson.class);

  /** What a value of a type looks like in JSON. */
  public enum Kind {
    /** An object with declared fields. */
    STRUCT,
    /** An object with values of one type under any names. */
    MAP,
    /** A list of values of one type. */
    LIST,
    /** A number. */
    NUMBER,
    /** A string. */
    STRING,
    /** {@code true} or {@code false}. */
    BOOLEAN,
    /** A scalar that is written as a number or as a string. */
    ANY_SCALAR
  }

  /**
   * A field by which the elements of a list are told apart.
   *
   * @param field the field
   * @param absent the value that counts for elements without the field
   */
  public record ListKey(SchemaField field, JsonNode absent) {}

  private final Kind kind;
  private final boolean atomic;
  private final List<ListKey> keys;
  private final @Nullable FieldSchema element;
  private final List<SchemaField> fields;
  private final Map<String, SchemaField> byName = new HashMap<>();
  private final String name;

  private FieldSchema(
      Kind kind, boolean atomic, @Nullable FieldSchema element, List<ListKey> keys) {
    this.kind = kind;
    this.atomic = atomic;
    this.element = element;
    this.keys = keys;
    this.fields = List.of();
    this.name = "";
  }

  private FieldSchema(String name, boolean atomic, List<SchemaField> fields) {
    this.name = name;
    this.kind = Kind.STRUCT;
    this.atomic = atomic;
    this.element = null;
    this.keys = List.of();
    this.fields = fields;
    fields.forEach(field -> byName.put(field.name(), field));
  }

  /**
   * The schema of a wire record; made at first use and kept. Fields that Kubernetes does not have
   * are the server's own and no part of it.
   */
  public static FieldSchema of(Class<? extends Record> type) {
    return RECORDS.get(type);
  }

  private static FieldSchema ofRecord(Class<?> type) {
    List<SchemaField> fields = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      if (!component.isAnnotationPresent(CceOnly.class)) {
        fields.add(new SchemaField(component));
      }
    }
    fields.sort(Comparator.comparing(SchemaField::name));
    boolean atomic = type.isAnnotationPresent(Atomic.class);
    return new FieldSchema(type.getSimpleName(), atomic, List.copyOf(fields));
  }

  /** The schema of a record's component, which may be a list or a map with marks of its own. */
  static FieldSchema of(Type type, AnnotatedElement marks) {
    if (type instanceof ParameterizedType generic) {
      Type[] arguments = generic.getActualTypeArguments();
      return generic.getRawType() == List.class
          ? list(ofPlain((Class<?>) arguments[0]), marks)
          : new FieldSchema(
              Kind.MAP,
              marks.isAnnotationPresent(Atomic.class),
              ofPlain((Class<?>) arguments[1]),
              List.of());
    }
    return ofPlain((Class<?>) type);
  }

  private static FieldSchema list(FieldSchema element, AnnotatedElement marks) {
    ListMap map = marks.getAnnotation(ListMap.class);
    boolean atomic = map == null && !marks.isAnnotationPresent(ListSet.class);
    List<ListKey> keys = new ArrayList<>();
    for (String name : map == null ? new String[0] : map.value()) {
      SchemaField field = element.byName.get(name);
      if (field == null) {
        throw new IllegalStateException("elements have no field " + name + ": " + marks);
      }
      keys.add(new ListKey(field, absentKey(field)));
    }
    return new FieldSchema(Kind.LIST, atomic, element, List.copyOf(keys));
  }

  /** Kubernetes publishes the zero value, or another default, for every field that is a key. */
  private static JsonNode absentKey(SchemaField field) {
    return field.type().kind == Kind.NUMBER
        ? IntNode.valueOf(0)
        : TextNode.valueOf(field.publishedDefault());
  }

  private static FieldSchema ofPlain(Class<?> type) {
    Kind scalar = scalarKind(type);
    return scalar == null ? RECORDS.get(type) : new FieldSchema(scalar, false, null, List.of());
  }

  private static @Nullable Kind scalarKind(Class<?> type) {
    if (type == String.class) {
      return Kind.STRING;
    }
    if (type == boolean.class || type == Boolean.class) {
      return Kind.BOOLEAN;
    }
    if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
      return Kind.NUMBER;
    }
    return OTHER_SCALARS.contains(type) ? Kind.ANY_SCALAR : null;
  }

  /** What values of the type look like. */
  public Kind kind() {
    return kind;
  }

  /** A struct's name; empty for other types. */
  public String name() {
    return name;
  }

  /** Whether values have one owner as a whole, as all scalars do. */
  public boolean isLeaf() {
    return atomic || (kind != Kind.STRUCT && kind != Kind.MAP && kind != Kind.LIST);
  }

  /** The fields of a struct in the order of their names. */
  public List<SchemaField> fields() {
    return fields;
  }

  /** The field of a struct that has this name. */
  public @Nullable SchemaField field(String name) {
    return byName.get(name);
  }

  /** The type of what is in a struct or a map under a name; {@code null} for unknown fields. */
  public @Nullable FieldSchema at(String name) {
    SchemaField field = byName.get(name);
    return field == null ? element : field.type();
  }

  /** The type of a list's elements or a map's values. */
  public FieldSchema element() {
    if (element == null) {
      throw new IllegalStateException("neither a list nor a map");
    }
    return element;
  }

  /** How elements of a list are told apart; empty for sets, whose elements are their own keys. */
  public List<ListKey> keys() {
    return keys;
  }

  @Override
  public String toString() {
    return name + kind + (atomic ? " (atomic)" : "");
  }
}
