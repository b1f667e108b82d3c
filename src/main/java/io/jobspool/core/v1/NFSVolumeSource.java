package io.jobspool.core.v1;

import io.jobspool.meta.AlwaysWritten;
import io.jobspool.meta.ProtoField;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RecordBuilder
@Schema(
    name = "io.k8s.api.core.v1.NFSVolumeSource",
    description = "Export of an NFS server. The server and the export have to exist already.")
public record NFSVolumeSource(
    @ProtoField(1)
        @AlwaysWritten
        @Schema(
            description =
                "Machine that exports the directory, by host name or IP. Required; the node has to "
                    + "be able to resolve and reach it.",
            required = true,
            example = "nfs.example.com")
        String server,
    @ProtoField(2)
        @AlwaysWritten
        @Schema(
            description =
                "Exported directory on the server. Required, and must be an absolute path.",
            required = true,
            example = "/exports/batch")
        String path,
    @ProtoField(3)
        @Schema(
            description =
                "True mounts the export without write access for all containers. The default is "
                    + "false.")
        boolean readOnly) {}
