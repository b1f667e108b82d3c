package io.jobspool.serializer.protobuf;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.jobspool.meta.ProtoField;
import io.jobspool.serializer.DecodeException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A message: the form in protobuf of a wire record, or of a part that the record has flattened into
 * itself. Messages nest as deep as records do, and no record contains itself.
 */
final class MessageType {
  private static final ClassValue<MessageType> TYPES =
      new ClassValue<>() {
        @Override
        protected MessageType computeValue(Class<?> type) {
          return new MessageType(type);
        }
      };

  private final String goName;
  private final Map<Integer, Field> fields = new HashMap<>();

  /** Reads one occurrence of a field into the JSON object that it belongs to. */
  private interface Field {
    void read(WireReader in, Map<String, Object> into) throws DecodeException;
  }

  /** A message whose fields are those of its owner. */
  private record Part(MessageType type) implements Field {
    @Override
    public void read(WireReader in, Map<String, Object> into) throws DecodeException {
      type.read(in.message(type.goName), into);
    }
  }

  private MessageType(String goName) {
    this.goName = goName;
  }

  private MessageType(Class<?> type) {
    this(type.getSimpleName());
    for (RecordComponent component : type.getRecordComponents()) {
      ProtoField number = component.getAnnotation(ProtoField.class);
      if (number != null) {
        ownerOf(number).fields.put(number.value(), field(component));
      }
    }
  }

  /** The message of a wire record; made at first use and kept. */
  static MessageType of(Class<?> type) {
    return TYPES.get(type);
  }

  private MessageType ownerOf(ProtoField number) {
    if (number.inside() == 0) {
      return this;
    }
    return ((Part)
            fields.computeIfAbsent(number.inside(), any -> new Part(new MessageType(goName))))
        .type();
  }

  /** Reads a whole message as a JSON object. Fields that are not known are left out. */
  Map<String, Object> read(WireReader in) throws DecodeException {
    Map<String, Object> object = new HashMap<>();
    read(in, object);
    return object;
  }

  /** Reads a whole message into a JSON object, perhaps on top of an earlier one. */
  void read(WireReader in, Map<String, Object> into) throws DecodeException {
    while (in.hasMore()) {
      Field field = fields.get(in.nextField(goName));
      if (field == null) {
        in.skip();
      } else {
        field.read(in, into);
      }
    }
  }

  private static Field field(RecordComponent component) {
    JsonProperty renamed = component.getAccessor().getAnnotation(JsonProperty.class);
    String name = renamed == null ? component.getName() : renamed.value();
    if (component.getGenericType() instanceof ParameterizedType generic) {
      Type[] arguments = generic.getActualTypeArguments();
      Value last = Value.of((Class<?>) arguments[arguments.length - 1]);
      return generic.getRawType() == List.class ? list(name, last) : map(name, last);
    }
    return single(name, component.getType());
  }

  /** Of a value that comes more than once the last one counts; messages are merged. */
  private static Field single(String name, Class<?> type) {
    Value value = Value.of(type);
    String goName = goName(name);
    if (!(value instanceof ScalarValue)) {
      MessageType message = of(type);
      return (in, into) -> message.read(in.message(goName), childObject(into, name));
    }
    return (in, into) -> {
      Object read = value.read(in, goName);
      if (read != null) {
        into.put(name, read);
      }
    };
  }

  @SuppressWarnings("unchecked")
  private static Field list(String name, Value element) {
    String goName = goName(name);
    return (in, into) -> {
      List<Object> list = (List<Object>) into.computeIfAbsent(name, any -> new ArrayList<Object>());
      if (!element.isPackable() || !in.isLengthDelimited()) {
        list.add(element.read(in, goName));
        return;
      }
      WireReader packed = in.message(goName);
      while (packed.hasMore()) {
        list.add(element.read(packed, goName));
      }
    };
  }

  /** Each entry is a message with the key as field 1 and the value as field 2. */
  private static Field map(String name, Value value) {
    String goName = goName(name);
    return (in, into) -> {
      Map<String, Object> map = childObject(into, name);
      WireReader entry = in.message(goName);
      String key = "";
      Object content = null;
      while (entry.hasMore()) {
        switch (entry.nextField(goName)) {
          case 1 -> key = entry.text(goName);
          case 2 -> content = value.read(entry, goName);
          default -> entry.skip();
        }
      }
      map.put(key, content);
    };
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> childObject(Map<String, Object> owner, String name) {
    return (Map<String, Object>) owner.computeIfAbsent(name, any -> new HashMap<String, Object>());
  }

  /** Go's name of a field but for some abbreviations; only messages about nonsense tell it. */
  private static String goName(String name) {
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }
}
