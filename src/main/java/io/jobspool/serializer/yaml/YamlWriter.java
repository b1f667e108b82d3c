package io.jobspool.serializer.yaml;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes JSON text as YAML, as Kubernetes answers {@code Accept: application/yaml}. */
public final class YamlWriter {
  /** The JSON comes from the service itself, so nothing but its depth is limited. */
  private static final JsonFactory FACTORY =
      new JsonFactoryBuilder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNumberLength(Integer.MAX_VALUE)
                  .maxStringLength(Integer.MAX_VALUE)
                  .maxNameLength(Integer.MAX_VALUE)
                  .build())
          .build();

  private final JsonParser parser;

  private YamlWriter(JsonParser parser) {
    this.parser = parser;
  }

  /**
   * The YAML for a JSON document: keys in natural order ({@code a2} before {@code a10}), two spaces
   * for each level, lists not indented below their key, and quotes only where go-yaml has them. It
   * ends with a newline.
   *
   * @throws IllegalArgumentException if the text is not JSON, or is nested deeper than 1000 levels
   */
  public static String write(String json) {
    try (JsonParser parser = FACTORY.createParser(json)) {
      parser.nextToken();
      return new YamlEmitter().emit(new YamlWriter(parser).value());
    } catch (IOException e) {
      throw new IllegalArgumentException("not JSON", e);
    }
  }

  private Object value() throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> object();
      case START_ARRAY -> array();
      case VALUE_STRING -> parser.getText();
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> YamlEmitter.Plain.ofNumber(parser.getText());
      default -> new YamlEmitter.Plain(parser.getText());
    };
  }

  private Map<String, Object> object() throws IOException {
    Map<String, Object> object = new TreeMap<>(YamlKeyOrder::compare);
    for (String key = parser.nextFieldName(); key != null; key = parser.nextFieldName()) {
      parser.nextToken();
      object.put(key, value());
    }
    return object;
  }

  private List<Object> array() throws IOException {
    List<Object> array = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      array.add(value());
    }
    return array;
  }
}
