package io.jobspool.http.request;

import io.jobspool.meta.error.StatusException;
import io.jobspool.registry.patch.PatchType;
import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;

/**
 * What the body of a patch request is.
 *
 * @param type the kind of patch; empty for a configuration to apply
 */
public record PatchFormat(Optional<PatchType> type) {
  /**
   * What a request says that its body is.
   *
   * @throws StatusException (415) if that is no patch; saying nothing is not enough
   */
  public static PatchFormat of(HttpServerRequest request) {
    String contentType = request.getHeader("Content-Type");
    String mediaType = contentType == null ? "" : contentType.split(";", 2)[0];
    return new PatchFormat(
        switch (mediaType) {
          case MediaTypes.JSON_PATCH -> Optional.of(PatchType.JSON);
          case MediaTypes.MERGE_PATCH -> Optional.of(PatchType.MERGE);
          case MediaTypes.STRATEGIC_MERGE_PATCH -> Optional.of(PatchType.STRATEGIC_MERGE);
          case MediaTypes.APPLY_PATCH -> Optional.empty();
          default -> throw StatusException.unsupportedPatch();
        });
  }

  /** Whether the body is a configuration to apply. */
  public boolean applies() {
    return type.isEmpty();
  }
}
