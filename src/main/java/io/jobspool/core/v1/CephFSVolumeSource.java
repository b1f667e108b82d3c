package io.jobspool.core.v1;

import io.jobspool.meta.AlwaysWritten;
import io.jobspool.meta.ProtoField;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@RecordBuilder
@Schema(
    name = "io.k8s.api.core.v1.CephFSVolumeSource",
    description =
        "Directory of a Ceph file system. Kept for compatibility only, since the in-tree "
            + "driver no longer exists.")
public record CephFSVolumeSource(
    @ProtoField(1)
        @AlwaysWritten
        @Schema(
            description =
                "Addresses of the Ceph monitors, with optional ports. Required, with one entry or "
                    + "more.",
            required = true)
        List<String> monitors,
    @ProtoField(2)
        @Schema(
            description =
                "Directory of the Ceph file system that becomes the root of the volume. Without a "
                    + "value, the top directory is mounted.",
            example = "/batch")
        String path,
    @ProtoField(3)
        @Schema(
            description =
                "Ceph account that mounts the file system. If nothing is given, the account admin"
                    + " is meant.",
            example = "admin")
        String user,
    @ProtoField(4)
        @Schema(
            description =
                "File on the node that contains the key of the account. If absent, "
                    + "/etc/ceph/user.secret is meant.",
            example = "/etc/ceph/user.secret")
        String secretFile,
    @ProtoField(5)
        @Schema(
            description =
                "Secret with the key of the account. When present, it takes precedence over the"
                    + " file named in secretFile.")
        @Nullable LocalObjectReference secretRef,
    @ProtoField(6)
        @Schema(
            description =
                "True requests a mount without write access for all containers. The default is"
                    + " false.")
        boolean readOnly) {}
