package io.jobspool.discovery.server;

import io.jobspool.meta.AlwaysWritten;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The document at {@code /}: the paths below which something is served. */
public record RootPaths(
    @AlwaysWritten @Schema(description = "The paths in ascending order.") List<String> paths) {}
