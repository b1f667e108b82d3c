package io.jobspool.core.v1;

import io.jobspool.meta.AlwaysWritten;
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
    @AlwaysWritten
        @Schema(
            description =
                "Addresses of the Ceph monitors, with optional ports. Required, and at least one"
                    + " has to be given.",
            required = true)
        List<String> monitors,
    @AlwaysWritten
        @Schema(
            description = "Name of the image inside the pool. Required, and may not be empty.",
            required = true,
            example = "batch-image")
        String image,
    @Schema(
            description =
                "File system of the image, for instance ext4 or xfs. If empty, ext4 is taken.",
            example = "ext4")
        String fsType,
    @Schema(
            description =
                "Ceph pool that contains the image. The server fills in rbd when nothing is given.",
            example = "rbd")
        String pool,
    @Schema(
            description =
                "Ceph account used to open the image. The server fills in admin when nothing is "
                    + "given.",
            example = "admin")
        String user,
    @Schema(
            description =
                "File on the node with the key of the Ceph account. The default is "
                    + "/etc/ceph/keyring, and a secretRef takes its place.",
            example = "/etc/ceph/keyring")
        String keyring,
    @Schema(
            description =
                "Secret with the key of the Ceph account. When present, it is used rather than the "
                    + "keyring file.")
        @Nullable LocalObjectReference secretRef,
    @Schema(
            description =
                "True maps the image without write access for the whole pod. The default is false.")
        boolean readOnly) {}
