package io.jobspool.core.v1;

import io.jobspool.meta.GoType;
import io.jobspool.meta.ProtoField;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@RecordBuilder
@Schema(
    name = "io.k8s.api.core.v1.SecurityContext",
    description =
        "Privileges and confinement of one container. A setting given here outranks the one "
            + "of the pod with the same name.")
public record SecurityContext(
    @ProtoField(1)
        @Schema(
            description =
                "Linux capabilities to grant or withdraw compared with the runtime's usual set. "
                    + "Absent leaves that set as it is.")
        @Nullable Capabilities capabilities,
    @ProtoField(2)
        @Schema(
            description =
                "True gives the container nearly all powers of root on the node. False when"
                    + " absent.")
        @Nullable Boolean privileged,
    @ProtoField(3)
        @Schema(
            description =
                "SELinux label of the container's processes. The pod's setting applies when absent,"
                    + " or else a label the runtime picks.")
        @Nullable SELinuxOptions seLinuxOptions,
    @ProtoField(10)
        @Schema(
            description =
                "Settings for Windows containers. Must be absent if the pod's os is linux.")
        @Nullable WindowsSecurityContextOptions windowsOptions,
    @ProtoField(4)
        @Schema(
            description =
                "Numeric user the process runs as. Absent, the pod's setting or else the user of"
                    + " the image applies.",
            example = "1000",
            minimum = "0",
            maximum = "2147483647")
        @Nullable Long runAsUser,
    @ProtoField(8)
        @Schema(
            description =
                "Numeric primary group of the process. Absent, the pod's setting or else the "
                    + "runtime's choice applies.",
            example = "1000",
            minimum = "0",
            maximum = "2147483647")
        @Nullable Long runAsGroup,
    @ProtoField(5)
        @Schema(
            description =
                "True keeps the container from starting as user 0. Absent, the pod's setting "
                    + "applies, and without one there is no check.")
        @Nullable Boolean runAsNonRoot,
    @ProtoField(6)
        @Schema(
            description =
                "True makes the image's file system read-only, so only mounted volumes can be "
                    + "written. False when absent.")
        @Nullable Boolean readOnlyRootFilesystem,
    @ProtoField(7)
        @Schema(
            description =
                "False stops processes from gaining more privileges than their parent, for example "
                    + "through setuid programs. Cannot be false for privileged containers.")
        @Nullable Boolean allowPrivilegeEscalation,
    @ProtoField(9)
        @Schema(
            description =
                "How much of /proc is hidden: Default masks sensitive parts, Unmasked shows "
                    + "everything and needs the pod's hostUsers to be false. Default when absent.",
            enumeration = {"Default", "Unmasked"})
        @GoType("v1.ProcMountType")
        @Nullable String procMount,
    @ProtoField(11)
        @Schema(
            description =
                "Filter for the system calls of this container. The pod's setting applies when "
                    + "absent.")
        @Nullable SeccompProfile seccompProfile,
    @ProtoField(12)
        @Schema(
            description =
                "AppArmor confinement of this container. The pod's setting applies when absent.")
        @Nullable AppArmorProfile appArmorProfile) {}
