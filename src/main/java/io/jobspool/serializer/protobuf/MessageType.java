package io.jobspool.serializer.protobuf;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.jobspool.serializer.DecodeException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A message: the form in protobuf of a wire record or of a part that a record has flattened. */
final class MessageType {
  private static final ClassValue<MessageType> TYPES =
      new ClassValue<>() {
        @Override
        protected MessageType computeValue(Class<?> type) {
          return new MessageType(type);
        }
      };

  private final Map<Integer, Field> fields = new HashMap<>();

  /** Reads one occurrence of a field into the JSON object that it belongs to. */
  private interface Field {
    void read(WireReader in, Map<String, Object> into) throws DecodeException;
  }

  private MessageType() {}

  private MessageType(Class<?> type) {
    Map<String, int[]> ways = FieldNumbers.of(type);
    for (RecordComponent component : type.getRecordComponents()) {
      String name = jsonName(component);
      int[] way = ways.get(name);
      if (way != null) {
        add(way, field(name, component.getGenericType()));
      }
    }
  }

  /** The message of a wire record; made at first use and kept. */
  static MessageType of(Class<?> type) {
    return TYPES.get(type);
  }

  private static String jsonName(RecordComponent component) {
    JsonProperty renamed = component.getAccessor().getAnnotation(JsonProperty.class);
    return renamed == null ? component.getName() : renamed.value();
  }

  private void add(int[] way, Field field) {
    MessageType owner = this;
    for (int i = 0; i < way.length - 1; i++) {
      owner =
          ((Part) owner.fields.computeIfAbsent(way[i], any -> new Part(new MessageType()))).type();
    }
    owner.fields.put(way[way.length - 1], field);
  }

  /** A message whose fields are those of its owner. */
  private record Part(MessageType type) implements Field {
    @Override
    public void read(WireReader in, Map<String, Object> into) throws DecodeException {
      type.read(in.message(), into);
    }
  }

  /** Reads a whole message into a JSON object. Fields that are not known are left out. */
  void read(WireReader in, Map<String, Object> into) throws DecodeException {
    while (in.hasMore()) {
      Field field = fields.get(in.nextField());
      if (field == null) {
        in.skip();
      } else {
        field.read(in, into);
      }
    }
  }

  private static Field field(String name, Type type) {
    if (type instanceof ParameterizedType generic) {
      Type[] arguments = generic.getActualTypeArguments();
      return generic.getRawType() == List.class
          ? list(name, Value.of(arguments[0]))
          : map(name, Value.of(arguments[1]));
    }
    Value value = Value.of(type);
    return (in, into) -> {
      Object read = value.read(in);
      if (read != null) {
        into.put(name, read);
      }
    };
  }

  @SuppressWarnings("unchecked")
  private static Field list(String name, Value element) {
    return (in, into) -> {
      List<Object> list = (List<Object>) into.computeIfAbsent(name, any -> new ArrayList<Object>());
      if (!element.isPackable() || !in.isLengthDelimited()) {
        list.add(element.read(in));
        return;
      }
      WireReader packed = in.message();
      while (packed.hasMore()) {
        list.add(element.read(packed));
      }
    };
  }

  /** Each entry is a message with the key as field 1 and the value as field 2. */
  @SuppressWarnings("unchecked")
  private static Field map(String name, Value value) {
    return (in, into) -> {
      Map<String, Object> map =
          (Map<String, Object>) into.computeIfAbsent(name, any -> new HashMap<String, Object>());
      WireReader entry = in.message();
      String key = "";
      Object content = null;
      while (entry.hasMore()) {
        switch (entry.nextField()) {
          case 1 -> key = entry.message().text();
          case 2 -> content = value.read(entry);
          default -> entry.skip();
        }
      }
      map.put(key, content);
    };
  }
}
