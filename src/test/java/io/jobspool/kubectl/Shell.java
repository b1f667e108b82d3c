package io.jobspool.kubectl;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One {@code bash} that runs commands one after the other, so that variables, files and commands in
 * the background last from one to the next.
 */
final class Shell implements AutoCloseable {
  /** The longest command waits for a garbage collector; a loaded machine is given time. */
  private static final int PATIENCE_SECONDS = 60;

  /** Printed after each command, with its exit status. */
  private static final Pattern END = Pattern.compile("(.*)--- exit status (\\d+)");

  private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
  private final Process bash;
  private final Writer in;
  private final BufferedReader out;

  /**
   * Starts a shell.
   *
   * @param home where it starts, and what {@code ~} is: so that it neither finds the user's
   *     configuration nor leaves anything behind
   */
  Shell(Path home, Map<String, String> variables) throws IOException {
    ProcessBuilder builder = new ProcessBuilder("bash").directory(home.toFile());
    builder.environment().put("HOME", home.toString());
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.environment().put("TZ", "UTC");
    builder.environment().putAll(variables);
    bash = builder.redirectErrorStream(true).start();
    in = bash.outputWriter();
    out = bash.inputReader();
  }

  /** Whether a program can be called by its name. */
  static boolean isInstalled(String program) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  /**
   * Runs a command to its end.
   *
   * @return what it printed, on both of its outputs, and as a last line its exit status in brackets
   *     if that is not 0
   */
  String run(String command) throws IOException {
    in.write("{ " + command + "\n} </dev/null 2>&1\necho \"--- exit status $?\"\n");
    in.flush();
    ScheduledFuture<?> alarm = clock.schedule(this::kill, PATIENCE_SECONDS, TimeUnit.SECONDS);
    StringBuilder printed = new StringBuilder();
    while (true) {
      String line = out.readLine();
      assertTrue(line != null, () -> "does not end: " + command + "\n" + printed);
      Matcher end = END.matcher(line);
      if (end.matches()) {
        alarm.cancel(false);
        return (printed + end.group(1)).stripTrailing() + status(end.group(2));
      }
      printed.append(line).append('\n');
    }
  }

  private static String status(String status) {
    return status.equals("0") ? "" : "\n[" + status + "]";
  }

  private void kill() {
    bash.descendants().forEach(ProcessHandle::destroyForcibly);
    bash.destroyForcibly();
  }

  @Override
  public void close() {
    kill();
    clock.shutdownNow();
  }
}
