package io.jobspool.core.v1;

import io.jobspool.meta.AlwaysWritten;
import io.jobspool.meta.ProtoField;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@RecordBuilder
@Schema(
    name = "io.k8s.api.core.v1.CinderVolumeSource",
    description =
        "OpenStack Cinder disk that already exists and sits in the same cloud as the node.")
public record CinderVolumeSource(
    @ProtoField(1)
        @AlwaysWritten
        @Schema(
            description = "Identifier of the disk in Cinder. Required, and usually a UUID.",
            required = true,
            example = "9f2c7a14-5d0b-4c01-a505-4acf60b07f4a")
        String volumeID,
    @ProtoField(2)
        @Schema(
            description =
                "File system of the disk, for example ext4 or xfs. If the value is empty, nodes "
                    + "assume ext4.",
            example = "ext4")
        String fsType,
    @ProtoField(3)
        @Schema(
            description =
                "True blocks writes through any mount of this disk in the pod. The default is"
                    + " false.")
        boolean readOnly,
    @ProtoField(4)
        @Schema(
            description =
                "Secret with the parameters to connect to OpenStack. If present, its name must not "
                    + "be empty; without it the settings of the node are used.")
        @Nullable LocalObjectReference secretRef) {}
