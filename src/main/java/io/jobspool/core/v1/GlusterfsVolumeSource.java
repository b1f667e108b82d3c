package io.jobspool.core.v1;

import io.jobspool.meta.AlwaysWritten;
import io.jobspool.meta.ProtoField;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RecordBuilder
@Schema(
    name = "io.k8s.api.core.v1.GlusterfsVolumeSource",
    description =
        "Volume of a Gluster cluster. Kept for compatibility only, as nodes no longer have a "
            + "driver for it.")
public record GlusterfsVolumeSource(
    @ProtoField(1)
        @AlwaysWritten
        @Schema(
            description =
                "Name of the Endpoints object that lists the addresses of the Gluster servers. "
                    + "Required.",
            required = true,
            example = "gluster-cluster")
        String endpoints,
    @ProtoField(2)
        @AlwaysWritten
        @Schema(
            description = "Name of the Gluster volume to mount. Required, and may not be empty.",
            required = true,
            example = "batch")
        String path,
    @ProtoField(3)
        @Schema(
            description =
                "True asks for a mount without write access for every container. The default is "
                    + "false.")
        boolean readOnly) {}
