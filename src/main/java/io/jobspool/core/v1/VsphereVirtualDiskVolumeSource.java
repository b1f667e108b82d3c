package io.jobspool.core.v1;

import io.jobspool.meta.AlwaysWritten;
import io.jobspool.meta.ProtoField;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RecordBuilder
@Schema(
    name = "io.k8s.api.core.v1.VsphereVirtualDiskVolumeSource",
    description = "Virtual disk file stored on a vSphere datastore.")
public record VsphereVirtualDiskVolumeSource(
    @ProtoField(1)
        @AlwaysWritten
        @Schema(
            description =
                "Datastore and path of the vmdk file. Required, written with the datastore in"
                    + " square brackets.",
            required = true,
            example = "[datastore1] volumes/batch.vmdk")
        String volumePath,
    @ProtoField(2)
        @Schema(
            description =
                "File system of the virtual disk, such as ext4 or xfs. An empty value means ext4 to"
                    + " the node.",
            example = "ext4")
        String fsType,
    @ProtoField(3)
        @Schema(
            description =
                "Name of the vSphere storage policy that governs the disk. May be left out if no "
                    + "policy applies.",
            example = "gold")
        String storagePolicyName,
    @ProtoField(4)
        @Schema(
            description =
                "Identifier in vSphere of the policy called storagePolicyName. May be left out like"
                    + " the name.")
        String storagePolicyID) {}
