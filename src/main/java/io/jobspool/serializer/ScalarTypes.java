package io.jobspool.serializer;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.jobspool.meta.IntOrString;
import io.jobspool.meta.Quantity;
import io.jobspool.meta.RawJson;
import io.jobspool.meta.Time;
import java.io.IOException;
import java.io.StringWriter;

/** The types whose values have no fields. */
enum ScalarTypes implements ValueType {
  STRING("string", "") {
    @Override
    public Object read(Reader reader, Object previous) throws IOException, DecodeException {
      if (reader.parser.currentToken() != JsonToken.VALUE_STRING) {
        throw reader.wrongType(goName());
      }
      return StoredText.checked(reader, reader.parser.getText());
    }

    @Override
    public void write(JsonGenerator out, Object value) throws IOException {
      out.writeString((String) value);
    }
  },

  BOOL("bool", false) {
    @Override
    public Object read(Reader reader, Object previous) throws IOException, DecodeException {
      JsonToken token = reader.parser.currentToken();
      if (token != JsonToken.VALUE_TRUE && token != JsonToken.VALUE_FALSE) {
        throw reader.wrongType(goName());
      }
      return token == JsonToken.VALUE_TRUE;
    }

    @Override
    public void write(JsonGenerator out, Object value) throws IOException {
      out.writeBoolean((Boolean) value);
    }
  },

  INT32("int32", 0) {
    @Override
    public Object read(Reader reader, Object previous) throws IOException, DecodeException {
      long value = readInteger(reader, goName());
      if (value != (int) value) {
        throw reader.wrongNumber(goName());
      }
      return (int) value;
    }

    @Override
    public void write(JsonGenerator out, Object value) throws IOException {
      out.writeNumber((Integer) value);
    }
  },

  INT64("int64", 0L) {
    @Override
    public Object read(Reader reader, Object previous) throws IOException, DecodeException {
      return readInteger(reader, goName());
    }

    @Override
    public void write(JsonGenerator out, Object value) throws IOException {
      out.writeNumber((Long) value);
    }
  },

  /** A struct in Go, so that a value that is not a pointer is always written. */
  QUANTITY("resource.Quantity", Quantity.ZERO) {
    @Override
    public Object read(Reader reader, Object previous) throws IOException, DecodeException {
      try {
        return Quantity.parse(rawText(reader));
      } catch (IllegalArgumentException e) {
        throw new DecodeException(String.valueOf(e.getMessage()));
      }
    }

    @Override
    public void write(JsonGenerator out, Object value) throws IOException {
      out.writeString(value.toString());
    }

    @Override
    public boolean isStruct() {
      return true;
    }
  },

  INT_OR_STRING("intstr.IntOrString", IntOrString.of(0)) {
    @Override
    public Object read(Reader reader, Object previous) throws IOException, DecodeException {
      if (reader.parser.currentToken() == JsonToken.VALUE_STRING) {
        return IntOrString.of((String) STRING.read(reader, ""));
      }
      try {
        return IntOrString.of((Integer) INT32.read(reader, 0));
      } catch (WrongTypeException e) {
        throw e.ending();
      }
    }

    @Override
    public void write(JsonGenerator out, Object value) throws IOException {
      IntOrString either = (IntOrString) value;
      if (either.isInt()) {
        out.writeNumber(either.intValue());
      } else {
        out.writeString(either.stringValue());
      }
    }

    @Override
    public boolean isStruct() {
      return true;
    }
  },

  TIME("v1.Time", Time.EXPLICIT_NULL) {
    @Override
    public Object read(Reader reader, Object previous) throws IOException, DecodeException {
      try {
        return Time.parse((String) STRING.read(reader, ""));
      } catch (WrongTypeException e) {
        throw e.ending();
      } catch (IllegalArgumentException e) {
        throw new DecodeException(String.valueOf(e.getMessage()));
      }
    }

    @Override
    public void write(JsonGenerator out, Object value) throws IOException {
      if (((Time) value).isExplicitNull()) {
        out.writeNull();
      } else {
        out.writeString(value.toString());
      }
    }
  },

  RAW_JSON("v1.FieldsV1", new RawJson("null")) {
    @Override
    public Object read(Reader reader, Object previous) throws IOException, DecodeException {
      StringWriter text = new StringWriter();
      try (JsonGenerator copy = JsonFormat.COMPACT.generator(text)) {
        copy.copyCurrentStructure(reader.parser);
      }
      return new RawJson(StoredText.checked(reader, text.toString()));
    }

    @Override
    public void write(JsonGenerator out, Object value) throws IOException {
      String json = ((RawJson) value).json();
      if (out.getPrettyPrinter() == null) {
        out.writeRawValue(json);
        return;
      }
      try (JsonParser parser = JsonFormat.parser(json)) {
        parser.nextToken();
        out.copyCurrentStructure(parser);
      }
    }
  };

  private final String goName;
  private final Object zero;

  ScalarTypes(String goName, Object zero) {
    this.goName = goName;
    this.zero = zero;
  }

  @Override
  public Object zero() {
    return zero;
  }

  @Override
  public String goName() {
    return goName;
  }

  private static long readInteger(Reader reader, String goName)
      throws IOException, DecodeException {
    JsonToken token = reader.parser.currentToken();
    if (token == JsonToken.VALUE_NUMBER_INT) {
      try {
        return Long.parseLong(reader.parser.getText());
      } catch (NumberFormatException e) {
        throw reader.wrongNumber(goName);
      }
    }
    throw token == JsonToken.VALUE_NUMBER_FLOAT
        ? reader.wrongNumber(goName)
        : reader.wrongType(goName);
  }

  /** The token as it stands in the document, a string without its quotes. */
  private static String rawText(Reader reader) throws IOException {
    JsonToken token = reader.parser.currentToken();
    if (token.isStructStart()) {
      reader.parser.skipChildren();
      return token.asString();
    }
    return reader.parser.getText();
  }
}
