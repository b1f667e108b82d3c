package io.jobspool.core.v1;

import io.jobspool.meta.AlwaysWritten;
import io.jobspool.meta.ProtoField;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@RecordBuilder
@Schema(
    name = "io.k8s.api.core.v1.ProjectedVolumeSource",
    description = "One directory that gathers files from several sources.")
public record ProjectedVolumeSource(
    @ProtoField(1)
        @AlwaysWritten
        @Schema(
            description =
                "Sources to combine, each entry holding one kind. Paths given explicitly must not "
                    + "collide between entries; an empty list gives an empty directory.")
        List<VolumeProjection> sources,
    @ProtoField(2)
        @Schema(
            description =
                "Permission bits for files whose entry sets none, 0 to 511 in JSON or octal in"
                    + " YAML. The default is 0644, decimal 420.",
            example = "420",
            minimum = "0",
            maximum = "511")
        @Nullable Integer defaultMode) {}
