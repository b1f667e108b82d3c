package io.jobspool.core.v1;

import io.jobspool.meta.AlwaysWritten;
import io.jobspool.meta.ProtoField;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@RecordBuilder
@Schema(
    name = "io.k8s.api.core.v1.RBDVolumeSource",
    description =
        "Ceph block image. Kept for compatibility only, since the in-tree driver no longer "
            + "exists.")
public record RBDVolumeSource(
    @ProtoField(1)
        @AlwaysWritten
        @Schema(
            description =
                "Addresses of the Ceph monitors, with optional ports. Required, and at least one"
                    + " has to be given.",
            required = true)
        List<String> monitors,
    @ProtoField(2)
        @AlwaysWritten
        @Schema(
            description = "Name of the image inside the pool. Required, and may not be empty.",
            required = true,
            example = "batch-image")
        String image,
    @ProtoField(3)
        @Schema(
            description =
                "File system of the image, for instance ext4 or xfs. If empty, ext4 is taken.",
            example = "ext4")
        String fsType,
    @ProtoField(4)
        @Schema(
            description =
                "Ceph pool that contains the image. The server fills in rbd when nothing is given.",
            example = "rbd")
        String pool,
    @ProtoField(5)
        @Schema(
            description =
                "Ceph account used to open the image. The server fills in admin when nothing is "
                    + "given.",
            example = "admin")
        String user,
    @ProtoField(6)
        @Schema(
            description =
                "File on the node with the key of the Ceph account. The default is "
                    + "/etc/ceph/keyring, and a secretRef takes its place.",
            example = "/etc/ceph/keyring")
        String keyring,
    @ProtoField(7)
        @Schema(
            description =
                "Secret with the key of the Ceph account. When present, it is used rather than the "
                    + "keyring file.")
        @Nullable LocalObjectReference secretRef,
    @ProtoField(8)
        @Schema(
            description =
                "True maps the image without write access for the whole pod. The default is false.")
        boolean readOnly) {}
