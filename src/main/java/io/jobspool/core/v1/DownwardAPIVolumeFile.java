package io.jobspool.core.v1;

import io.jobspool.meta.AlwaysWritten;
import io.jobspool.meta.ProtoField;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@RecordBuilder
@Schema(
    name = "io.k8s.api.core.v1.DownwardAPIVolumeFile",
    description =
        "One file with a fact about the pod. Exactly one of fieldRef and resourceFieldRef "
            + "has to be present.")
public record DownwardAPIVolumeFile(
    @ProtoField(1)
        @AlwaysWritten
        @Schema(
            description =
                "Name of the file relative to the root of the volume. Required; it must be"
                    + " relative, without two-dot elements and without a leading pair of dots.",
            required = true,
            example = "labels")
        String path,
    @ProtoField(2)
        @Schema(
            description =
                "Pod field whose value is written: metadata.name, metadata.namespace, metadata.uid,"
                    + " metadata.labels or metadata.annotations, the last two also for a single"
                    + " key.")
        @Nullable ObjectFieldSelector fieldRef,
    @ProtoField(3)
        @Schema(
            description =
                "Resource request or limit of a container to write, for CPU, memory, ephemeral "
                    + "storage or huge pages. Here the container has to be named.")
        @Nullable ResourceFieldSelector resourceFieldRef,
    @ProtoField(4)
        @Schema(
            description =
                "Permission bits of this one file, 0 to 511 in JSON or octal in YAML. Without it, "
                    + "the file gets the defaultMode of the volume.",
            example = "292",
            minimum = "0",
            maximum = "511")
        @Nullable Integer mode) {}
