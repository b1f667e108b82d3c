package io.jobspool.core.v1;

import io.jobspool.meta.GoType;
import io.jobspool.meta.ProtoField;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@RecordBuilder
@Schema(
    name = "io.k8s.api.core.v1.PodSecurityContext",
    description =
        "Security settings for a whole pod. Those that a container has as well are merely "
            + "its defaults.")
public record PodSecurityContext(
    @ProtoField(1)
        @Schema(
            description =
                "SELinux label for all containers without one of their own. Absent, the runtime "
                    + "picks a label per container.")
        @Nullable SELinuxOptions seLinuxOptions,
    @ProtoField(8)
        @Schema(
            description =
                "Settings for Windows containers without their own. Must be absent if the pod's os "
                    + "is linux.")
        @Nullable WindowsSecurityContextOptions windowsOptions,
    @ProtoField(2)
        @Schema(
            description =
                "Numeric user of all containers that do not name one. The user of each image"
                    + " applies when absent.",
            example = "1000",
            minimum = "0",
            maximum = "2147483647")
        @Nullable Long runAsUser,
    @ProtoField(6)
        @Schema(
            description =
                "Numeric primary group of all containers that do not name one. The runtime's choice"
                    + " applies when absent.",
            example = "1000",
            minimum = "0",
            maximum = "2147483647")
        @Nullable Long runAsGroup,
    @ProtoField(3)
        @Schema(
            description =
                "True keeps containers from starting as user 0, unless they decide otherwise."
                    + " Absent means no check.")
        @Nullable Boolean runAsNonRoot,
    @ProtoField(4)
        @Schema(
            description =
                "Further numeric groups, each from 0 to 2147483647, for the first process of every "
                    + "container. Absent adds none.")
        List<Long> supplementalGroups,
    @ProtoField(12)
        @Schema(
            description =
                "Merge adds the groups listed in the image's group file, Strict takes only those "
                    + "named in the pod. Merge when absent.",
            enumeration = {"Merge", "Strict"})
        @GoType("v1.SupplementalGroupsPolicy")
        @Nullable String supplementalGroupsPolicy,
    @ProtoField(5)
        @Schema(
            description =
                "Numeric group that volumes supporting it are made accessible to, and that"
                    + " processes join. Absent leaves ownership and permissions alone.",
            example = "2000",
            minimum = "0",
            maximum = "2147483647")
        @Nullable Long fsGroup,
    @ProtoField(7)
        @Schema(
            description =
                "Kernel parameters set for the pod. A pod with parameters the node does not allow "
                    + "fails to start.")
        List<Sysctl> sysctls,
    @ProtoField(9)
        @Schema(
            description =
                "OnRootMismatch skips the ownership change if the volume's root already fits;"
                    + " Always makes it on every mount. Always when absent.",
            enumeration = {"OnRootMismatch", "Always"})
        @GoType("v1.PodFSGroupChangePolicy")
        @Nullable String fsGroupChangePolicy,
    @ProtoField(10)
        @Schema(
            description =
                "System call filter for all containers without one of their own. Absent, the node's"
                    + " default applies.")
        @Nullable SeccompProfile seccompProfile,
    @ProtoField(11)
        @Schema(
            description =
                "AppArmor confinement of all containers without one of their own. Absent, the "
                    + "runtime's default applies.")
        @Nullable AppArmorProfile appArmorProfile,
    @ProtoField(13)
        @Schema(
            description =
                "How volumes get the pod's SELinux label: MountOption mounts them with it where "
                    + "possible, Recursive relabels every file. Absent lets the node choose.",
            enumeration = {"Recursive", "MountOption"})
        @GoType("v1.PodSELinuxChangePolicy")
        @Nullable String seLinuxChangePolicy) {}
