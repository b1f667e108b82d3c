package io.jobspool.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The two examples of the documented API. */
public final class Examples {
  private Examples() {}

  /** The example request, with a name of one's own in place of {@code job-test}. */
  public static String request(String name) {
    return read("examples/job-test-request.json").replace("job-test", name);
  }

  /** The example response. */
  public static String response() {
    return read("examples/job-test-response.json");
  }

  private static String read(String resource) {
    try (InputStream in = Examples.class.getClassLoader().getResourceAsStream(resource)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
