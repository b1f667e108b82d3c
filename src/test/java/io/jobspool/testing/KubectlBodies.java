package io.jobspool.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Objects;

/** What {@code kubectl} of version 1.32 sends, recorded as it was sent. */
public final class KubectlBodies {
  private KubectlBodies() {}

  /** The body of {@code kubectl create job sent-by-kubectl --image=busybox -- echo hi}. */
  public static byte[] job() {
    return read("kubectl-create-job.base64");
  }

  /** The body of {@code kubectl create namespace made-by-kubectl}. */
  public static byte[] namespace() {
    return read("kubectl-create-namespace.base64");
  }

  private static byte[] read(String resource) {
    String path = "/io/jobspool/serializer/protobuf/" + resource;
    try (InputStream in = KubectlBodies.class.getResourceAsStream(path)) {
      return Base64.getMimeDecoder().decode(Objects.requireNonNull(in).readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
