package io.jobspool.registry.patch;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.jobspool.meta.AlwaysWritten;
import io.jobspool.meta.IntOrString;
import io.jobspool.meta.PatchStrategy;
import io.jobspool.meta.Quantity;
import io.jobspool.meta.Time;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A field of a struct: one component of a wire record as patches see it. */
public final class SchemaField {
  private final String name;
  private final RecordComponent component;
  private final boolean nullable;
  private final boolean alwaysWritten;
  private final boolean merged;
  private final String mergeKey;
  private final String published;
  private final Method accessor;
  private @Nullable FieldSchema type;

  SchemaField(RecordComponent component) {
    JsonProperty renamed = component.getAccessor().getAnnotation(JsonProperty.class);
    this.name = renamed == null ? component.getName() : renamed.value();
    this.component = component;
    this.nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    this.alwaysWritten =
        component.isAnnotationPresent(AlwaysWritten.class)
            || (!nullable && isGoStruct(component.getType()));
    PatchStrategy strategy = component.getAnnotation(PatchStrategy.class);
    this.merged = strategy != null && List.of(strategy.value().split(",")).contains("merge");
    this.mergeKey = strategy == null ? "" : strategy.mergeKey();
    Schema schema = component.getAccessor().getAnnotation(Schema.class);
    this.published = schema == null ? "" : schema.defaultValue();
    this.accessor = component.getAccessor();
  }

  private static boolean isGoStruct(Class<?> type) {
    return type.isRecord() || type == Quantity.class || type == IntOrString.class;
  }

  /** The name in JSON. */
  public String name() {
    return name;
  }

  /** What its values are like. Found at first use, since types may contain themselves. */
  public FieldSchema type() {
    FieldSchema found = type;
    if (found == null) {
      found = FieldSchema.of(component.getGenericType(), component);
      type = found;
    }
    return found;
  }

  /** Whether a strategic merge patch adds to the list instead of replacing it. */
  boolean isMerged() {
    return merged;
  }

  /** The field by which a strategic merge patch tells elements apart; empty for scalars. */
  String mergeKey() {
    return mergeKey;
  }

  /** The default that the API description names; empty if there is none. */
  String publishedDefault() {
    return published;
  }

  /** Whether objects in which nothing is set have the field. */
  public boolean isAlwaysWritten() {
    return alwaysWritten;
  }

  /** What the component holds in a record. */
  public @Nullable Object valueIn(Object holder) {
    try {
      return accessor.invoke(holder);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("cannot read " + accessor, e);
    }
  }

  /** Whether a value is left out of JSON. */
  public boolean isOmitted(@Nullable Object value) {
    if (value instanceof Time time) {
      return time.isExplicitNull();
    }
    return !alwaysWritten && (value == null || (!nullable && isZero(value)));
  }

  /** Whether a value is the one that fields of objects in which nothing is set hold. */
  public static boolean isZero(Object value) {
    if (value instanceof String text) {
      return text.isEmpty();
    }
    if (value instanceof Number number) {
      return number.longValue() == 0;
    }
    if (value instanceof Collection<?> list) {
      return list.isEmpty();
    }
    return value instanceof Map<?, ?> map ? map.isEmpty() : value.equals(false);
  }

  @Override
  public String toString() {
    return name;
  }
}
