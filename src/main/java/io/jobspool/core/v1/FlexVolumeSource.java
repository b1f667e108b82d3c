package io.jobspool.core.v1;

import io.jobspool.meta.AlwaysWritten;
import io.jobspool.meta.ProtoField;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@RecordBuilder
@Schema(
    name = "io.k8s.api.core.v1.FlexVolumeSource",
    description =
        "Volume handled by a FlexVolume plugin, an executable that has to be installed on "
            + "the nodes.")
public record FlexVolumeSource(
    @ProtoField(1)
        @AlwaysWritten
        @Schema(
            description =
                "Name of the plugin, usually vendor, slash and driver. Required, and looked up in "
                    + "the plugin directory of the node.",
            required = true,
            example = "example.com/lvm")
        String driver,
    @ProtoField(2)
        @Schema(
            description =
                "File system the plugin is asked to mount, such as ext4. An empty value leaves the "
                    + "choice to the plugin.",
            example = "ext4")
        String fsType,
    @ProtoField(3)
        @Schema(
            description =
                "Secret whose entries are all handed to the plugin. May be absent if the plugin "
                    + "needs no credentials.")
        @Nullable LocalObjectReference secretRef,
    @ProtoField(4)
        @Schema(
            description =
                "True makes every mount of the volume in this pod read-only. The default is false.")
        boolean readOnly,
    @ProtoField(5)
        @Schema(
            description =
                "Extra settings for the plugin as key and value. Keys in the kubernetes.io and "
                    + "k8s.io domains are reserved and rejected.")
        Map<String, String> options) {}
