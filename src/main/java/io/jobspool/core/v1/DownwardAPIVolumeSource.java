package io.jobspool.core.v1;

import io.jobspool.meta.ProtoField;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@RecordBuilder
@Schema(
    name = "io.k8s.api.core.v1.DownwardAPIVolumeSource",
    description = "Directory with files that describe the pod they are mounted in.")
public record DownwardAPIVolumeSource(
    @ProtoField(1)
        @Schema(
            description =
                "Files to write, each with one fact about the pod. Without entries the directory "
                    + "stays empty.")
        List<DownwardAPIVolumeFile> items,
    @ProtoField(2)
        @Schema(
            description =
                "Permission bits for files without a mode of their own, 0 to 511 in JSON or octal"
                    + " in YAML. The default is 0644, decimal 420.",
            example = "420",
            minimum = "0",
            maximum = "511")
        @Nullable Integer defaultMode) {}
