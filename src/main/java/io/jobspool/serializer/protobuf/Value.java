package io.jobspool.serializer.protobuf;

import io.jobspool.meta.IntOrString;
import io.jobspool.meta.Quantity;
import io.jobspool.meta.RawJson;
import io.jobspool.meta.Time;
import io.jobspool.serializer.DecodeException;
import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a single value of one Java type into what {@code JsonEncoder} writes as its JSON. */
interface Value {
  /** The value of the field on which the reader stands; null for one that is not set. */
  @Nullable Object read(WireReader in) throws DecodeException;

  /** Whether several values may stand together under one length. */
  default boolean isPackable() {
    return false;
  }

  /** How values of a type are read that is no list and no map. */
  static Value of(Type type) {
    Class<?> plain = (Class<?>) type;
    if (plain == String.class) {
      return in -> in.message().text();
    } else if (plain == Quantity.class) {
      return in -> quantity(in.message());
    } else if (plain == IntOrString.class) {
      return in -> intOrString(in.message());
    } else if (plain == Time.class) {
      return in -> time(in.message());
    } else if (plain == RawJson.class) {
      return in -> rawJson(in.message());
    }
    return plain.isRecord() ? in -> message(plain, in.message()) : VarintValue.of(plain);
  }

  private static Object message(Class<?> type, WireReader in) throws DecodeException {
    Map<String, Object> fields = new HashMap<>();
    MessageType.of(type).read(in, fields);
    return fields;
  }

  private static Object quantity(WireReader in) throws DecodeException {
    String text = "";
    while (in.hasMore()) {
      if (in.nextField() == 1) {
        text = in.message().text();
      } else {
        in.skip();
      }
    }
    return text.isEmpty() ? Quantity.ZERO.toString() : text;
  }

  /** A kind (0 for a number, 1 for a text), the number and the text. */
  private static Object intOrString(WireReader in) throws DecodeException {
    long kind = 0;
    long number = 0;
    String text = "";
    while (in.hasMore()) {
      switch (in.nextField()) {
        case 1 -> kind = in.varint();
        case 2 -> number = in.varint();
        case 3 -> text = in.message().text();
        default -> in.skip();
      }
    }
    return kind == 0 ? (Object) (int) number : text;
  }

  /** Seconds, and fractions that Kubernetes does not keep; nothing at all for an unset time. */
  private static @Nullable Object time(WireReader in) throws DecodeException {
    if (!in.hasMore()) {
      return null;
    }
    long seconds = 0;
    while (in.hasMore()) {
      if (in.nextField() == 1) {
        seconds = in.varint();
      } else {
        in.skip();
      }
    }
    Time time = Time.ofEpochSecond(seconds);
    return time.isExplicitNull() ? null : time.toString();
  }

  private static @Nullable Object rawJson(WireReader in) throws DecodeException {
    String text = "";
    while (in.hasMore()) {
      if (in.nextField() == 1) {
        text = in.message().text();
      } else {
        in.skip();
      }
    }
    return text.isEmpty() ? null : new RawJson(text);
  }
}
