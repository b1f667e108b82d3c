package io.jobspool;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.jobspool.serializer.DecodeException;
import io.jobspool.serializer.JsonDecoder;
import io.jobspool.serializer.JsonEncoder;
import io.jobspool.serializer.JsonFormat;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * Tables of cases, each what is given and what is expected of it, as JSON files beside the tests.
 * The service's own decoder and encoder read the given and write the answer.
 */
public final class JsonCases {
  private static final JsonMapper MAPPER = new JsonMapper();

  private JsonCases() {}

  /** One row of a table; it is printed as its name. */
  public record Case(JsonNode row) {
    /** The record given in the field of that name. */
    public <R extends Record> R decode(String field, Class<R> type) {
      return JsonCases.decode(row.get(field).toString(), type);
    }

    /** What is expected, in the field of that name. */
    public JsonNode expected(String field) {
      return row.get(field);
    }

    @Override
    public String toString() {
      return row.get("case").asText();
    }
  }

  /** All rows of the file of that name in a test's package. */
  public static List<Case> of(Class<?> test, String file) {
    try (InputStream json = test.getResourceAsStream(file)) {
      JsonNode rows = MAPPER.readTree(json);
      return StreamSupport.stream(rows.spliterator(), false).map(Case::new).toList();
    } catch (IOException e) {
      throw new AssertionError(file, e);
    }
  }

  /** The record that JSON text stands for. */
  public static <R extends Record> R decode(String json, Class<R> type) {
    try {
      return JsonDecoder.decode(json, type, false).value();
    } catch (DecodeException e) {
      throw new AssertionError(json, e);
    }
  }

  /** A record as it is written. */
  public static JsonNode encode(Record value) {
    try {
      return MAPPER.readTree(JsonEncoder.encode(value, JsonFormat.COMPACT));
    } catch (JsonProcessingException e) {
      throw new AssertionError(value.toString(), e);
    }
  }
}
