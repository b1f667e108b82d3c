package io.jobspool.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds, in what PostgreSQL's programs write for experts, the one line that names the fault. */
final class ServerLog {
  private static final Pattern FAULT = Pattern.compile("(?:PANIC|FATAL|error): +(.*)");

  private ServerLog() {}

  /** Where the log ends now, to read later only what came after it. */
  static long end(Path log) throws IOException {
    return Files.exists(log) ? Files.size(log) : 0;
  }

  /** The fault in what was written after {@code start}. */
  static String reason(Path log, long start) {
    try (InputStream stream = Files.newInputStream(log)) {
      stream.skipNBytes(start);
      return reason(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      return "its log cannot be read";
    }
  }

  /** The first line that is marked as a fault, else the last one that says anything. */
  static String reason(String text) {
    Matcher fault = FAULT.matcher(text);
    if (fault.find()) {
      return fault.group(1);
    }
    List<String> lines = text.lines().filter(Predicate.not(String::isBlank)).toList();
    return lines.isEmpty() ? "no reason given" : lines.get(lines.size() - 1).strip();
  }
}
