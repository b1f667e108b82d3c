package io.jobspool.serializer.protobuf;

import io.jobspool.meta.IntOrString;
import io.jobspool.meta.ProtoField;
import io.jobspool.meta.Quantity;
import io.jobspool.meta.RawJson;
import io.jobspool.meta.Time;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Writes wire records as Kubernetes' clients send them. */
public final class ProtobufWriter {
  private ProtobufWriter() {}

  /** An object of the kind that its record is named after. */
  public static byte[] write(Record object, String apiVersion) {
    Message type = new Message().text(1, apiVersion).text(2, object.getClass().getSimpleName());
    return new Message()
        .raw('k', '8', 's', 0)
        .message(1, type)
        .message(2, message(object))
        .text(3, "")
        .text(4, "")
        .toByteArray();
  }

  private static Message message(Record object) {
    Message message = new Message();
    Map<Integer, Message> parts = new TreeMap<>();
    for (RecordComponent component : object.getClass().getRecordComponents()) {
      ProtoField number = component.getAnnotation(ProtoField.class);
      if (number != null) {
        Message owner =
            number.inside() == 0
                ? message
                : parts.computeIfAbsent(number.inside(), any -> new Message());
        add(owner, number.value(), valueIn(object, component));
      }
    }
    parts.forEach(message::message);
    return message;
  }

  private static @Nullable Object valueIn(Record object, RecordComponent component) {
    try {
      return component.getAccessor().invoke(object);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void add(Message to, int number, @Nullable Object value) {
    if (value instanceof List<?> list) {
      list.forEach(each -> addOne(to, number, each));
    } else if (value instanceof Map<?, ?> map) {
      map.forEach((key, each) -> addEntry(to, number, (String) key, each));
    } else if (value != null) {
      addOne(to, number, value);
    }
  }

  private static void addEntry(Message to, int number, String key, Object value) {
    Message entry = new Message().text(1, key);
    addOne(entry, 2, value);
    to.message(number, entry);
  }

  private static void addOne(Message to, int number, Object value) {
    if (value instanceof String text) {
      to.text(number, text);
    } else if (value instanceof Boolean bool) {
      to.number(number, bool ? 1 : 0);
    } else if (value instanceof Number whole) {
      to.number(number, whole.longValue());
    } else {
      to.message(number, messageOf(value));
    }
  }

  private static Message messageOf(Object value) {
    if (value instanceof Quantity quantity) {
      return new Message().text(1, quantity.toString());
    } else if (value instanceof IntOrString either) {
      return new Message()
          .number(1, either.isInt() ? 0 : 1)
          .number(2, either.intValue())
          .text(3, either.stringValue());
    } else if (value instanceof Time time) {
      return new Message().number(1, time.epochSecond()).number(2, 0);
    } else if (value instanceof RawJson raw) {
      return new Message().text(1, raw.json());
    }
    return message((Record) value);
  }
}
