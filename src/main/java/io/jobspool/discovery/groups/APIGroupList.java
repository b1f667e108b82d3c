package io.jobspool.discovery.groups;

import io.jobspool.meta.AlwaysWritten;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The document at {@code /apis}: all groups but the core group. */
public record APIGroupList(
    @Schema(description = "Type of this document, always APIGroupList.", example = "APIGroupList")
        String kind,
    @Schema(description = "Version in which this document is written.", example = "v1")
        String apiVersion,
    @AlwaysWritten @Schema(description = "The groups.") List<APIGroup> groups) {}
