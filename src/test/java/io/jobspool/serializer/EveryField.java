package io.jobspool.serializer;

import io.jobspool.meta.IntOrString;
import io.jobspool.meta.Quantity;
import io.jobspool.meta.RawJson;
import io.jobspool.meta.Time;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Makes records in which every field holds something, down to the leaves. */
public final class EveryField {
  private int counter = 100;

  private EveryField() {}

  /** A record of a type. */
  public static <R extends Record> R of(Class<R> type) {
    return type.cast(new EveryField().value(type));
  }

  private Object value(Type type) {
    if (type instanceof ParameterizedType generic) {
      Type[] arguments = generic.getActualTypeArguments();
      return generic.getRawType() == List.class
          ? List.of(value(arguments[0]), value(arguments[0]))
          : new TreeMap<>(Map.of("é/\"<k>\"", value(arguments[1]), "b", value(arguments[1])));
    }
    Class<?> plain = (Class<?>) type;
    counter++;
    if (plain == String.class) {
      return "text " + counter + " \u2028 <&> \uD83D\uDE00 \\ \t";
    } else if (plain == boolean.class || plain == Boolean.class) {
      return true;
    } else if (plain == int.class || plain == Integer.class) {
      return Integer.MAX_VALUE - counter;
    } else if (plain == long.class || plain == Long.class) {
      return Long.MAX_VALUE - counter;
    } else if (plain == Quantity.class) {
      return Quantity.parse(counter + "m");
    } else if (plain == IntOrString.class) {
      return counter % 2 == 0 ? IntOrString.of(counter) : IntOrString.of("port-" + counter);
    } else if (plain == Time.class) {
      return Time.ofEpochSecond(1_500_000_000L + counter);
    } else if (plain == RawJson.class) {
      return new RawJson("{\"f:spec\":{}}");
    }
    return record(plain);
  }

  private Object record(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types = Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    Object[] values = Stream.of(components).map(c -> value(c.getGenericType())).toArray();
    try {
      return type.getDeclaredConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
