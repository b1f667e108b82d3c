package io.jobspool.serializer;

import io.jobspool.meta.GoType;
import io.jobspool.meta.IntOrString;
import io.jobspool.meta.Quantity;
import io.jobspool.meta.RawJson;
import io.jobspool.meta.Time;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;

/** Finds the {@link ValueType} of a Java type that wire records use. */
final class ValueTypes {
  private static final Map<Class<?>, ValueType> SCALARS =
      Map.ofEntries(
          Map.entry(String.class, ScalarTypes.STRING),
          Map.entry(boolean.class, ScalarTypes.BOOL),
          Map.entry(Boolean.class, ScalarTypes.BOOL),
          Map.entry(int.class, ScalarTypes.INT32),
          Map.entry(Integer.class, ScalarTypes.INT32),
          Map.entry(long.class, ScalarTypes.INT64),
          Map.entry(Long.class, ScalarTypes.INT64),
          Map.entry(Quantity.class, ScalarTypes.QUANTITY),
          Map.entry(IntOrString.class, ScalarTypes.INT_OR_STRING),
          Map.entry(Time.class, ScalarTypes.TIME),
          Map.entry(RawJson.class, ScalarTypes.RAW_JSON));

  private ValueTypes() {}

  /** The type of a component. */
  static ValueType of(RecordComponent component) {
    GoType name = component.getAnnotation(GoType.class);
    ValueType type = of(component.getGenericType());
    if (name == null) {
      return type;
    }
    return type instanceof ListType
        ? new ListType(new NamedType(ScalarTypes.STRING, name.value()))
        : new NamedType(type, name.value());
  }

  /**
   * The type of a value, an element or an entry.
   *
   * @throws IllegalArgumentException for a type that wire records do not use
   */
  static ValueType of(Type type) {
    if (type instanceof ParameterizedType) {
      return ofGeneric((ParameterizedType) type);
    }
    Class<?> plain = (Class<?>) type;
    ValueType scalar = SCALARS.get(plain);
    if (scalar != null) {
      return scalar;
    }
    if (plain.isRecord()) {
      return RecordType.of(plain);
    }
    throw new IllegalArgumentException("not a wire type: " + type);
  }

  private static ValueType ofGeneric(ParameterizedType type) {
    Type[] arguments = type.getActualTypeArguments();
    if (type.getRawType() == List.class) {
      return new ListType(of(arguments[0]));
    }
    if (type.getRawType() == Map.class && arguments[0] == String.class) {
      return new MapType(of(arguments[1]));
    }
    throw new IllegalArgumentException("not a wire type: " + type);
  }
}
