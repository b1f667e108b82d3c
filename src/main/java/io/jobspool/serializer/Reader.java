package io.jobspool.serializer;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One document while it is being read: the tokens, the path to where the reader stands, and the
 * unknown and duplicate fields met on the way. The path has two renderings: with indexes for
 * unknown and duplicate fields, and without them for wrong types.
 */
final class Reader {
  /** Kubernetes reports no more unknown and duplicate fields than this of one document. */
  private static final int MAX_STRICT_ERRORS = 100;

  final JsonParser parser;
  private final boolean cceFields;
  private final List<String> strictErrors = new ArrayList<>(0);
  private @Nullable WrongTypeException firstWrongType;
  private Object[] path = new Object[16];
  private int depth;

  Reader(JsonParser parser, boolean cceFields) {
    this.parser = parser;
    this.cceFields = cceFields;
  }

  /** Whether fields that only the {@code cce} dialect has are known. */
  boolean cceFields() {
    return cceFields;
  }

  /** Reads the current value; one of a wrong type is passed over and leaves what was there. */
  Object read(ValueType type, Object previous) throws IOException, DecodeException {
    try {
      return type.read(this, previous);
    } catch (WrongTypeException e) {
      firstWrongType = firstWrongType == null ? e : firstWrongType;
      parser.skipChildren();
      return previous;
    }
  }

  /** Fails if a value was passed over. */
  void requireRightTypes() throws DecodeException {
    if (firstWrongType != null) {
      throw firstWrongType;
    }
  }

  /** The unknown and duplicate fields so far, in document order. */
  List<String> strictErrors() {
    return strictErrors;
  }

  /**
   * Steps into a field (a {@link Component}), a map's entry (its key) or a list's element (its
   * index).
   */
  void enter(Object step) {
    if (depth == path.length) {
      path = Arrays.copyOf(path, depth * 2);
    }
    path[depth++] = step;
  }

  void leave() {
    depth--;
  }

  void unknownField(String name) {
    addStrictError("unknown field " + GoQuote.quote(pathTo(name)));
  }

  void duplicateField(String name) {
    addStrictError("duplicate field " + GoQuote.quote(pathTo(name)));
  }

  private void addStrictError(String error) {
    if (strictErrors.size() < MAX_STRICT_ERRORS && !strictErrors.contains(error)) {
      strictErrors.add(error);
    }
  }

  private String pathTo(String name) {
    enter(name);
    String text = pathToHere();
    leave();
    return text;
  }

  private String pathToHere() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < depth; i++) {
      append(text, path[i]);
    }
    return text.toString();
  }

  private static void append(StringBuilder text, Object step) {
    if (step instanceof Integer) {
      text.append('[').append(step).append(']');
    } else {
      text.append(text.length() == 0 ? "" : ".").append(step);
    }
  }

  /** The error for a token that a value of the given Go type cannot be read from. */
  WrongTypeException wrongType(String goType) throws IOException {
    return unmarshalError(kindOfToken(), goType);
  }

  /** The error for a number that does not fit into the given Go type. */
  WrongTypeException wrongNumber(String goType) throws IOException {
    return unmarshalError("number " + parser.getText(), goType);
  }

  /** The error for a string or key with a character that the database cannot hold. */
  DecodeException unstorable() {
    return new DecodeException("the character U+0000 cannot be stored: " + pathToHere());
  }

  private WrongTypeException unmarshalError(String what, String goType) {
    String field = goField();
    String target = field.isEmpty() ? "Go value" : "Go struct field " + field;
    return new WrongTypeException(
        "json: cannot unmarshal " + what + " into " + target + " of type " + goType);
  }

  private String goField() {
    StringBuilder field = new StringBuilder();
    for (int i = 0; i < depth; i++) {
      if (path[i] instanceof Component) {
        field.append('.').append(path[i]);
      }
    }
    return field.length() == 0 ? "" : innermostStruct() + field;
  }

  private String innermostStruct() {
    for (int i = depth - 1; i >= 0; i--) {
      if (path[i] instanceof Component) {
        return ((Component) path[i]).owner();
      }
    }
    return "";
  }

  private String kindOfToken() {
    JsonToken token = parser.currentToken();
    return switch (token) {
      case START_OBJECT -> "object";
      case START_ARRAY -> "array";
      case VALUE_STRING -> "string";
      case VALUE_TRUE, VALUE_FALSE -> "bool";
      default -> "number";
    };
  }
}
