package io.jobspool.discovery.groups;

import io.jobspool.meta.AlwaysWritten;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An API group: the document at {@code /apis/batch}, and an entry of the list of groups. */
public record APIGroup(
    @Schema(
            description = "Type of this document, APIGroup. Absent inside a list.",
            example = "APIGroup")
        String kind,
    @Schema(
            description = "Version in which this document is written. Absent inside a list.",
            example = "v1")
        String apiVersion,
    @AlwaysWritten @Schema(description = "Name of the group.", example = "batch") String name,
    @AlwaysWritten @Schema(description = "Versions of the group that are served.")
        List<GroupVersionForDiscovery> versions,
    @Schema(description = "The version that clients should use if they can choose.")
        GroupVersionForDiscovery preferredVersion) {

  /** A version of a group, whole and without the group. */
  public record GroupVersionForDiscovery(
      @AlwaysWritten
          @Schema(description = "Group and version, as objects carry them.", example = "batch/v1")
          String groupVersion,
      @AlwaysWritten @Schema(description = "The version alone.", example = "v1") String version) {}
}
