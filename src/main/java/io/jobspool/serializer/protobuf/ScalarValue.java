package io.jobspool.serializer.protobuf;

import io.jobspool.meta.IntOrString;
import io.jobspool.meta.Quantity;
import io.jobspool.meta.RawJson;
import io.jobspool.meta.Time;
import io.jobspool.serializer.DecodeException;
import io.jobspool.serializer.JsonDecoder;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Values that are no objects in JSON, though some of them are messages in protobuf. */
enum ScalarValue implements Value {
  TEXT(String.class) {
    @Override
    public Object read(WireReader in, String field) throws DecodeException {
      return in.text(field);
    }
  },

  BOOLEAN(boolean.class, Boolean.class) {
    @Override
    public Object read(WireReader in, String field) throws DecodeException {
      return in.number(field) != 0;
    }

    @Override
    public boolean isPackable() {
      return true;
    }
  },

  INT(int.class, Integer.class) {
    @Override
    public Object read(WireReader in, String field) throws DecodeException {
      return (int) in.number(field);
    }

    @Override
    public boolean isPackable() {
      return true;
    }
  },

  LONG(long.class, Long.class) {
    @Override
    public Object read(WireReader in, String field) throws DecodeException {
      return in.number(field);
    }

    @Override
    public boolean isPackable() {
      return true;
    }
  },

  /** A message with the text. */
  QUANTITY(Quantity.class) {
    @Override
    public Object read(WireReader in, String field) throws DecodeException {
      WireReader message = in.message(field);
      String text = Quantity.ZERO.toString();
      while (message.hasMore()) {
        if (message.nextField("Quantity") == 1) {
          text = message.text("String_");
        } else {
          message.skip();
        }
      }
      return text;
    }
  },

  /** A message with what it is (0 for a number, 1 for a text), the number and the text. */
  INT_OR_STRING(IntOrString.class) {
    @Override
    public Object read(WireReader in, String field) throws DecodeException {
      WireReader message = in.message(field);
      long type = 0;
      long number = 0;
      String text = "";
      while (message.hasMore()) {
        switch (message.nextField("IntOrString")) {
          case 1 -> type = message.number("Type");
          case 2 -> number = message.number("IntVal");
          case 3 -> text = message.text("StrVal");
          default -> message.skip();
        }
      }
      if (type != 0 && type != 1) {
        throw new DecodeException("impossible IntOrString.Type");
      }
      return type == 0 ? (Object) (int) number : text;
    }
  },

  /** A message with seconds, and fractions that Kubernetes drops; an empty one is no time. */
  TIME(Time.class) {
    @Override
    public @Nullable Object read(WireReader in, String field) throws DecodeException {
      WireReader message = in.message(field);
      long seconds = message.hasMore() ? 0 : Time.EXPLICIT_NULL.epochSecond();
      while (message.hasMore()) {
        if (message.nextField("Timestamp") == 1) {
          seconds = message.number("Seconds");
        } else {
          message.skip();
        }
      }
      if (seconds < Time.EXPLICIT_NULL.epochSecond() || seconds > LAST_SECOND) {
        throw new DecodeException("Time.MarshalJSON: year outside of range [0,9999]");
      }
      Time time = Time.ofEpochSecond(seconds);
      return time.isExplicitNull() ? null : time.toString();
    }
  },

  /** A message with JSON text. */
  RAW_JSON(RawJson.class) {
    @Override
    public @Nullable Object read(WireReader in, String field) throws DecodeException {
      WireReader message = in.message(field);
      String text = "";
      while (message.hasMore()) {
        if (message.nextField("FieldsV1") == 1) {
          text = message.text("Raw");
        } else {
          message.skip();
        }
      }
      if (text.isEmpty()) {
        return null;
      }
      Optional<String> error = JsonDecoder.syntaxError(text);
      if (error.isPresent()) {
        throw new DecodeException(error.get());
      }
      return new RawJson(text);
    }
  };

  /** The end of year 9999, after which RFC 3339 has no dates. */
  private static final long LAST_SECOND = 253_402_300_799L;

  private final Set<Class<?>> types;

  ScalarValue(Class<?>... types) {
    this.types = Set.of(types);
  }

  boolean isOf(Class<?> type) {
    return types.contains(type);
  }
}
