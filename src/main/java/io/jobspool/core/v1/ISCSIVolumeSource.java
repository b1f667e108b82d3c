package io.jobspool.core.v1;

import io.jobspool.meta.AlwaysWritten;
import io.jobspool.meta.ProtoField;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@RecordBuilder
@Schema(
    name = "io.k8s.api.core.v1.ISCSIVolumeSource",
    description =
        "Disk reached over iSCSI. Only one node at a time should mount it with write access.")
public record ISCSIVolumeSource(
    @ProtoField(1)
        @AlwaysWritten
        @Schema(
            description =
                "Address of the iSCSI target: an IP or host, with a port unless the standard one "
                    + "(usually 3260) is used. Required.",
            required = true,
            example = "10.0.2.15:3260")
        String targetPortal,
    @ProtoField(2)
        @AlwaysWritten
        @Schema(
            description =
                "Qualified name of the target to log in to. Required, well-formed, and beginning "
                    + "with iqn, eui or naa.",
            required = true,
            example = "iqn.2001-04.com.example:storage.disk1")
        String iqn,
    @ProtoField(3)
        @AlwaysWritten
        @Schema(
            description =
                "Number of the logical unit at the target, between 0 and 255. Zero is used unless "
                    + "another one is given.",
            required = true,
            example = "0",
            minimum = "0",
            maximum = "255")
        int lun,
    @ProtoField(4)
        @Schema(
            description =
                "Initiator interface of the node that carries the connection. The server fills in "
                    + "default, which means plain TCP.",
            example = "default")
        String iscsiInterface,
    @ProtoField(5)
        @Schema(
            description =
                "File system found on, or created on, the disk, such as ext4 or xfs. Nodes take"
                    + " ext4 if this is empty.",
            example = "ext4")
        String fsType,
    @ProtoField(6)
        @Schema(
            description =
                "True forbids containers to write to the disk, whatever their volumeMounts say. The"
                    + " default is false.")
        boolean readOnly,
    @ProtoField(7)
        @Schema(
            description =
                "Further addresses of the same target for multipath access, in the form used for "
                    + "targetPortal. May be left out.")
        List<String> portals,
    @ProtoField(8)
        @Schema(
            description =
                "Turns on CHAP authentication while targets are being discovered. The default is "
                    + "false; true makes secretRef mandatory.")
        boolean chapAuthDiscovery,
    @ProtoField(11)
        @Schema(
            description =
                "Turns on CHAP authentication for the session with the target. The default is"
                    + " false; true makes secretRef mandatory.")
        boolean chapAuthSession,
    @ProtoField(10)
        @Schema(
            description =
                "Secret in the namespace of the pod that holds the CHAP user names and passwords. "
                    + "Needed as soon as either CHAP switch is on.")
        @Nullable LocalObjectReference secretRef,
    @ProtoField(12)
        @Schema(
            description =
                "Name with which the node introduces itself, overriding its own. With it, volume "
                    + "name, colon and targetPortal together may have 64 characters at most.",
            example = "iqn.2024-01.com.example:node1")
        @Nullable String initiatorName) {}
