package io.jobspool.core.v1;

import io.jobspool.meta.AlwaysWritten;
import io.jobspool.meta.Atomic;
import io.jobspool.meta.ProtoField;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Atomic
@RecordBuilder
@Schema(
    name = "io.k8s.api.core.v1.FileKeySelector",
    description =
        "Picks one variable from an environment file that lies in an emptyDir volume of the "
            + "pod.")
public record FileKeySelector(
    @ProtoField(1)
        @AlwaysWritten
        @Schema(
            description =
                "Name of the volume with the file. It must be listed in the pod's volumes and be an"
                    + " emptyDir.",
            required = true,
            example = "shared-env",
            maxLength = 63)
        String volumeName,
    @ProtoField(2)
        @AlwaysWritten
        @Schema(
            description =
                "Where the file lies, relative to the root of the volume. It may not leave the "
                    + "volume through parent directories.",
            required = true,
            example = "config/job.env")
        String path,
    @ProtoField(3)
        @AlwaysWritten
        @Schema(
            description =
                "Name of the variable to take from the file: printable ASCII characters other than "
                    + "the equals sign.",
            required = true,
            example = "BUILD_ID")
        String key,
    @ProtoField(4)
        @Schema(
            description =
                "True leaves the variable unset if the file or the key is missing. False, the "
                    + "default, makes that an error.")
        @Nullable Boolean optional) {}
