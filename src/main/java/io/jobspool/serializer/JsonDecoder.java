package io.jobspool.serializer;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Reads JSON text into wire records in one pass: types, ranges, unknown and duplicate fields, with
 * the words and in the order of Kubernetes' decoder.
 */
public final class JsonDecoder {
  private JsonDecoder() {}

  /**
   * What was read.
   *
   * @param value the record; fields that were absent hold their zero value
   * @param strictErrors unknown and duplicate fields in document order, at most 100
   */
  public record Decoded<R>(R value, List<String> strictErrors) {}

  /**
   * Reads one document; a {@code null} document is an empty object.
   *
   * @param cceFields whether fields that only the {@code cce} dialect has are known
   * @throws DecodeException if the text is not JSON, or else for the first time, quantity or number
   *     or name that cannot be read, or else for the first value that has another type than its
   *     field
   */
  public static <R extends Record> Decoded<R> decode(String json, Class<R> type, boolean cceFields)
      throws DecodeException {
    try (JsonParser parser = JsonFormat.parser(json)) {
      Reader reader = new Reader(parser, cceFields);
      R value = type.cast(read(reader, RecordType.of(type)));
      requireEnd(parser);
      reader.requireRightTypes();
      return new Decoded<>(value, reader.strictErrors());
    } catch (IOException | DecodeException e) {
      throw new DecodeException(syntaxError(json).orElse(String.valueOf(e.getMessage())));
    }
  }

  private static Object read(Reader reader, RecordType type) throws IOException, DecodeException {
    JsonToken first = reader.parser.nextToken();
    if (first == null) {
      throw new DecodeException("unexpected end of JSON input");
    }
    return first == JsonToken.VALUE_NULL ? type.zero() : reader.read(type, type.zero());
  }

  private static void requireEnd(JsonParser parser) throws IOException, DecodeException {
    if (parser.nextToken() != null) {
      throw new DecodeException("invalid character after top-level value");
    }
  }

  /** The first syntax error of a document in Go's words; empty for well-formed JSON. */
  public static Optional<String> syntaxError(String json) {
    return GoJsonSyntax.firstError(json);
  }
}
