package io.jobspool.serializer.protobuf;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The table of field numbers. */
final class FieldNumbers {
  private static final String TABLE = "field-numbers.txt";

  /** By record, then by JSON name: the numbers that lead to the field. */
  private static final Map<String, Map<String, int[]>> NUMBERS = load();

  private FieldNumbers() {}

  /** The ways to the fields of a record by their JSON names; empty if it is not in the table. */
  static Map<String, int[]> of(Class<?> type) {
    return NUMBERS.getOrDefault(type.getSimpleName(), Map.of());
  }

  private static Map<String, Map<String, int[]>> load() {
    Map<String, Map<String, int[]>> numbers = new HashMap<>();
    try (InputStream in = FieldNumbers.class.getResourceAsStream(TABLE);
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(in, TABLE), StandardCharsets.UTF_8))) {
      lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> add(line, numbers));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return numbers;
  }

  private static void add(String line, Map<String, Map<String, int[]>> numbers) {
    int colon = line.indexOf(':');
    Map<String, int[]> fields = new HashMap<>();
    for (String field : line.substring(colon + 1).strip().split(" ")) {
      int equals = field.indexOf('=');
      int[] way =
          Stream.of(field.substring(equals + 1).split("\\.")).mapToInt(Integer::parseInt).toArray();
      fields.put(field.substring(0, equals), way);
    }
    numbers.put(line.substring(0, colon), fields);
  }
}
