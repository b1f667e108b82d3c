package io.jobspool.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What another Java process on this machine holds on its heap. */
final class Heap {
  private static final int MEGABYTE = 1 << 20;

  /** The last line of a histogram: objects and bytes. */
  private static final Pattern TOTAL = Pattern.compile("Total +\\d+ +(\\d+)");

  private Heap() {}

  /** Megabytes of live objects: what a full collection leaves. */
  static long megabytesInUse(long pid) throws Exception {
    Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
    Process process =
        new ProcessBuilder(jcmd.toString(), Long.toString(pid), "GC.class_histogram")
            .redirectErrorStream(true)
            .start();
    String histogram = new String(process.getInputStream().readAllBytes(), UTF_8);
    Matcher total = TOTAL.matcher(histogram);
    if (!total.find()) {
      throw new IllegalStateException("no histogram: " + histogram);
    }
    return Long.parseLong(total.group(1)) / MEGABYTE;
  }
}
