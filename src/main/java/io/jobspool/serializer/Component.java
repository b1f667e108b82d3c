package io.jobspool.serializer;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import io.jobspool.meta.AlwaysWritten;
import io.jobspool.meta.CceOnly;
import io.jobspool.meta.ExplicitNull;
import io.jobspool.meta.Time;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.Nullable;

/**
 * One component of a wire record: its JSON name, how its values are read, and when it is written.
 */
final class Component {
  private final String owner;
  private final String name;
  private final SerializableString quotedName;
  private final int position;
  private final boolean nullable;
  private final boolean alwaysWritten;
  private final boolean cceOnly;
  private final boolean explicitNull;
  private final ValueType type;
  private final Method accessor;

  Component(RecordComponent component, int position) {
    this.owner = component.getDeclaringRecord().getSimpleName();
    JsonProperty renamed = component.getAccessor().getAnnotation(JsonProperty.class);
    this.name = renamed == null ? component.getName() : renamed.value();
    this.quotedName = new SerializedString(name);
    this.position = position;
    this.nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    this.type = ValueTypes.of(component);
    this.alwaysWritten =
        component.isAnnotationPresent(AlwaysWritten.class) || (!nullable && type.isStruct());
    this.cceOnly = component.isAnnotationPresent(CceOnly.class);
    this.explicitNull = component.isAnnotationPresent(ExplicitNull.class);
    this.accessor = component.getAccessor();
    this.accessor.setAccessible(true); // else each call checks that it may
  }

  /** The simple name of the record that has this component. */
  String owner() {
    return owner;
  }

  String name() {
    return name;
  }

  int position() {
    return position;
  }

  boolean cceOnly() {
    return cceOnly;
  }

  ValueType type() {
    return type;
  }

  /** What the component holds when the field is absent or {@code null}. */
  @Nullable Object absent() {
    return nullable ? null : type.zero();
  }

  /** What the component holds when the field is {@code null}. */
  @Nullable Object ofNull() {
    return explicitNull ? Time.EXPLICIT_NULL : absent();
  }

  /** Whether a value is left out of the JSON. */
  boolean isOmitted(@Nullable Object value) {
    return !alwaysWritten && (value == null || (!nullable && type.isZero(value)));
  }

  /** Writes the field's name and a value that is not omitted. */
  void write(JsonGenerator out, @Nullable Object value) throws IOException {
    out.writeFieldName(quotedName);
    if (value == null) {
      out.writeNull();
    } else {
      type.write(out, value);
    }
  }

  /** What the component holds in a record. */
  @Nullable Object valueIn(Object holder) {
    try {
      return accessor.invoke(holder);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("cannot read " + owner + "." + name, e);
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
