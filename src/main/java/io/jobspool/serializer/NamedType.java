package io.jobspool.serializer;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/** A type under another name in Go. */
final class NamedType implements ValueType {
  private final ValueType type;
  private final String goName;

  NamedType(ValueType type, String goName) {
    this.type = type;
    this.goName = goName;
  }

  @Override
  public Object zero() {
    return type.zero();
  }

  @Override
  public Object read(Reader reader, Object previous) throws IOException, DecodeException {
    try {
      return type.read(reader, previous);
    } catch (WrongTypeException e) {
      throw reader.wrongType(goName);
    }
  }

  @Override
  public void write(JsonGenerator out, Object value) throws IOException {
    type.write(out, value);
  }

  @Override
  public boolean isZero(Object value) {
    return type.isZero(value);
  }

  @Override
  public boolean isStruct() {
    return type.isStruct();
  }

  @Override
  public String goName() {
    return goName;
  }
}
