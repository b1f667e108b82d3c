package io.jobspool.http;

import io.jobspool.meta.error.StatusException;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.function.Supplier;

/** Keeps the warnings of a request, which a client is told even if the request fails later on. */
public final class Warnings {
  private Warnings() {}

  /** Does some work and adds the warnings of what was done before it to its failure. */
  public static <R> Uni<R> before(Supplier<Uni<R>> work, List<String> warnings) {
    return Uni.createFrom()
        .<R>deferred(() -> work.get())
        .onFailure(StatusException.class)
        .transform(failure -> ((StatusException) failure).withWarnings(warnings));
  }
}
