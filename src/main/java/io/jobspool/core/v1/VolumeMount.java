package io.jobspool.core.v1;

import io.jobspool.meta.AlwaysWritten;
import io.jobspool.meta.GoType;
import io.jobspool.meta.ProtoField;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@RecordBuilder
@Schema(
    name = "io.k8s.api.core.v1.VolumeMount",
    description = "Makes a volume of the pod visible at a path inside a container.")
public record VolumeMount(
    @ProtoField(1)
        @AlwaysWritten
        @Schema(
            description =
                "Name of the volume, which must be listed in the pod's volumes and not be used as a"
                    + " block device by the same container.",
            required = true,
            example = "workdir")
        String name,
    @ProtoField(2)
        @Schema(
            description =
                "True prevents the container from writing to the volume. False when absent.")
        boolean readOnly,
    @ProtoField(7)
        @Schema(
            description =
                "Whether mounts nested below a read-only mount are read-only too: Disabled (as when"
                    + " absent), IfPossible or Enabled. The last two need readOnly and no"
                    + " propagation.",
            enumeration = {"Disabled", "IfPossible", "Enabled"})
        @GoType("v1.RecursiveReadOnlyMode")
        @Nullable String recursiveReadOnly,
    @ProtoField(3)
        @AlwaysWritten
        @Schema(
            description =
                "Absolute path under which the container sees the volume; each path can be used "
                    + "once. What the image has there is hidden.",
            required = true,
            example = "/data")
        String mountPath,
    @ProtoField(4)
        @Schema(
            description =
                "Relative path of the file or directory in the volume to mount. Absent mounts its "
                    + "root; excludes subPathExpr.",
            example = "input")
        String subPath,
    @ProtoField(5)
        @Schema(
            description =
                "Whether later mounts cross the border between node and container: None (as when "
                    + "absent), HostToContainer, or Bidirectional for privileged containers only.",
            enumeration = {"None", "HostToContainer", "Bidirectional"})
        @GoType("v1.MountPropagationMode")
        @Nullable String mountPropagation,
    @ProtoField(6)
        @Schema(
            description =
                "Like subPath, but $(NAME) is replaced by environment variables of the container. "
                    + "Absent mounts the root; excludes subPath.",
            example = "$(POD_NAME)")
        String subPathExpr) {}
