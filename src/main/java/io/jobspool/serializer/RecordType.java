package io.jobspool.serializer;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonToken;
import io.jobspool.meta.AnyCase;
import io.jobspool.meta.CceIgnored;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A wire record: reads JSON objects into its components and writes them in their order. */
final class RecordType implements ValueType {
  private static final ClassValue<RecordType> TYPES =
      new ClassValue<>() {
        @Override
        protected RecordType computeValue(Class<?> type) {
          return new RecordType(type);
        }
      };

  private final String goName;
  private final Constructor<?> constructor;
  private final Set<String> cceIgnored;
  private final List<Component> components;
  private final Map<String, Component> byName;
  private final @Nullable Object[] absent;
  private final Object zero;

  private RecordType(Class<?> type) {
    RecordComponent[] declared = type.getRecordComponents();
    this.goName = goPackage(type) + "." + type.getSimpleName();
    this.constructor = canonicalConstructor(type, declared);
    CceIgnored ignored = type.getAnnotation(CceIgnored.class);
    this.cceIgnored = ignored == null ? Set.of() : Set.of(ignored.value());
    this.components = new ArrayList<>(declared.length);
    this.byName =
        type.isAnnotationPresent(AnyCase.class)
            ? new TreeMap<>(String.CASE_INSENSITIVE_ORDER)
            : new HashMap<>();
    this.absent = new Object[declared.length];
    for (RecordComponent component : declared) {
      add(new Component(component, components.size()));
    }
    this.zero = create(absent);
  }

  /** The type of a record class; made at first use and kept. */
  static RecordType of(Class<?> type) {
    return TYPES.get(type);
  }

  private void add(Component component) {
    components.add(component);
    byName.put(component.name(), component);
    absent[component.position()] = component.absent();
  }

  private static Constructor<?> canonicalConstructor(Class<?> type, RecordComponent[] declared) {
    Class<?>[] types = Stream.of(declared).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      Constructor<?> constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true); // else each call checks that it may
      return constructor;
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("no canonical constructor: " + type, e);
    }
  }

  /** Go's package name: the last part of the Java package, but {@code v1} for {@code meta}. */
  private static String goPackage(Class<?> type) {
    String name = type.getPackageName();
    String last = name.substring(name.lastIndexOf('.') + 1);
    return last.equals("meta") ? "v1" : last;
  }

  private Object create(@Nullable Object[] values) {
    try {
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot create " + goName, e);
    }
  }

  List<Component> components() {
    return components;
  }

  @Override
  public Object zero() {
    return zero;
  }

  @Override
  public boolean isStruct() {
    return true;
  }

  @Override
  public String goName() {
    return goName;
  }

  @Override
  public Object read(Reader reader, Object previous) throws IOException, DecodeException {
    if (reader.parser.currentToken() != JsonToken.START_OBJECT) {
      throw reader.wrongType(goName);
    }
    @Nullable Object[] values = previous == zero ? absent.clone() : valuesOf(previous);
    boolean[] seen = new boolean[values.length];
    for (String name = reader.parser.nextFieldName();
        name != null;
        name = reader.parser.nextFieldName()) {
      readField(reader, name, values, seen);
    }
    return create(values);
  }

  private void readField(Reader reader, String name, @Nullable Object[] values, boolean[] seen)
      throws IOException, DecodeException {
    Component component = byName.get(name);
    JsonToken token = reader.parser.nextToken();
    if (component == null || (component.cceOnly() && !reader.cceFields())) {
      skipUnknown(reader, name);
      return;
    }
    int position = component.position();
    if (seen[position]) {
      reader.duplicateField(name);
    }
    seen[position] = true;
    if (token == JsonToken.VALUE_NULL) {
      values[position] = component.ofNull();
      return;
    }
    reader.enter(component);
    Object previous = values[position];
    ValueType type = component.type();
    values[position] = reader.read(type, previous == null ? type.zero() : previous);
    reader.leave();
  }

  private void skipUnknown(Reader reader, String name) throws IOException {
    if (!(reader.cceFields() && cceIgnored.contains(name))) {
      reader.unknownField(name);
    }
    reader.parser.skipChildren();
  }

  private @Nullable Object[] valuesOf(Object value) {
    @Nullable Object[] values = new Object[components.size()];
    for (Component component : components) {
      values[component.position()] = component.valueIn(value);
    }
    return values;
  }

  @Override
  public void write(JsonGenerator out, Object value) throws IOException {
    out.writeStartObject();
    for (Component component : components) {
      Object content = component.valueIn(value);
      if (!component.isOmitted(content)) {
        component.write(out, content);
      }
    }
    out.writeEndObject();
  }
}
