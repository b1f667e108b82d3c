package io.jobspool.core.v1;

import io.jobspool.meta.AlwaysWritten;
import io.jobspool.meta.ProtoField;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RecordBuilder
@Schema(
    name = "io.k8s.api.core.v1.QuobyteVolumeSource",
    description =
        "Volume of a Quobyte cluster. Kept for compatibility only, since the in-tree driver "
            + "no longer exists.")
public record QuobyteVolumeSource(
    @ProtoField(1)
        @AlwaysWritten
        @Schema(
            description =
                "Quobyte registry servers as host:port, several separated by commas. Required, and "
                    + "every part needs a port.",
            required = true,
            example = "registry1.example.com:7861")
        String registry,
    @ProtoField(2)
        @AlwaysWritten
        @Schema(
            description =
                "Name of the existing Quobyte volume to mount. Required, and may not be empty.",
            required = true,
            example = "batch")
        String volume,
    @ProtoField(3)
        @Schema(
            description = "True requests the volume without write access. The default is false.")
        boolean readOnly,
    @ProtoField(4)
        @Schema(
            description =
                "User to whom accesses on the volume are attributed. Left empty, the identity of"
                    + " the service account is taken.",
            example = "batch")
        String user,
    @ProtoField(5)
        @Schema(
            description =
                "Group to which accesses on the volume are attributed. If this is absent, no group "
                    + "applies.",
            example = "batch")
        String group,
    @ProtoField(6)
        @Schema(
            description =
                "Tenant that owns the volume in Quobyte, up to 64 characters. The plugin sets it"
                    + " for volumes that it provisions.",
            maxLength = 64)
        String tenant) {}
