package io.jobspool.core.v1;

import io.jobspool.meta.AlwaysWritten;
import io.jobspool.meta.ListMap;
import io.jobspool.meta.PatchStrategy;
import io.jobspool.meta.ProtoField;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@RecordBuilder
@Schema(
    name = "io.k8s.api.core.v1.EphemeralContainer",
    description =
        "A temporary container put into a running pod to inspect it. It is never restarted, "
            + "has no resource guarantees, and cannot be part of a Job's template.")
public record EphemeralContainer(
    @ProtoField(value = 1, inside = 1)
        @AlwaysWritten
        @Schema(
            description =
                "Name of the ephemeral container, a DNS label used by no other container of the"
                    + " pod, init and ephemeral ones included.",
            required = true,
            example = "debugger",
            maxLength = 63)
        String name,
    @ProtoField(value = 2, inside = 1)
        @Schema(
            description =
                "Image the ephemeral container runs, usually one with debugging tools. The tag "
                    + "latest is assumed if neither tag nor digest is given.",
            example = "busybox:1.37")
        String image,
    @ProtoField(value = 3, inside = 1)
        @Schema(
            description =
                "Executable and leading arguments that replace the image's entrypoint, run without"
                    + " a shell. References such as $(NAME) to environment variables are expanded;"
                    + " $$ escapes them.")
        List<String> command,
    @ProtoField(value = 4, inside = 1)
        @Schema(
            description =
                "Arguments passed to the entrypoint in place of those built into the image."
                    + " References such as $(NAME) to environment variables are expanded; $$"
                    + " escapes them.")
        List<String> args,
    @ProtoField(value = 5, inside = 1)
        @Schema(
            description =
                "Directory the process starts in. The image's own setting applies when absent.",
            example = "/workspace")
        String workingDir,
    @ProtoField(value = 6, inside = 1)
        @ListMap({"containerPort", "protocol"})
        @PatchStrategy(value = "merge", mergeKey = "containerPort")
        @Schema(
            description = "An ephemeral container cannot declare ports; the list must be empty.")
        List<ContainerPort> ports,
    @ProtoField(value = 19, inside = 1)
        @Schema(
            description =
                "Config maps and secrets whose keys all become environment variables. A later"
                    + " source wins over an earlier one, and an entry in env wins over both.")
        List<EnvFromSource> envFrom,
    @ProtoField(value = 7, inside = 1)
        @ListMap("name")
        @PatchStrategy(value = "merge", mergeKey = "name")
        @Schema(
            description =
                "Environment variables set one by one in the ephemeral container. If a name appears"
                    + " twice the last entry takes effect.")
        List<EnvVar> env,
    @ProtoField(value = 8, inside = 1)
        @Schema(
            description =
                "An ephemeral container cannot reserve resources and lives off what the pod has "
                    + "spare; this must be empty.")
        ResourceRequirements resources,
    @ProtoField(value = 23, inside = 1)
        @Schema(
            description =
                "An ephemeral container has no resources to resize, so this list must be empty.")
        List<ContainerResizePolicy> resizePolicy,
    @ProtoField(value = 24, inside = 1)
        @Schema(
            description = "An ephemeral container is never restarted, so this must be absent.",
            enumeration = {"Always", "Never", "OnFailure"})
        @Nullable String restartPolicy,
    @ProtoField(value = 25, inside = 1)
        @Schema(
            description = "An ephemeral container is never restarted, so no rules may be given.")
        List<ContainerRestartRule> restartPolicyRules,
    @ProtoField(value = 9, inside = 1)
        @ListMap("mountPath")
        @PatchStrategy(value = "merge", mergeKey = "mountPath")
        @Schema(
            description =
                "Volumes of the pod that appear as files in the ephemeral container. Sub-paths of a"
                    + " volume may not be used.")
        List<VolumeMount> volumeMounts,
    @ProtoField(value = 21, inside = 1)
        @ListMap("devicePath")
        @PatchStrategy(value = "merge", mergeKey = "devicePath")
        @Schema(
            description =
                "Volumes of the pod that the ephemeral container gets as raw block devices, each at"
                    + " a different path.")
        List<VolumeDevice> volumeDevices,
    @ProtoField(value = 10, inside = 1)
        @Schema(description = "An ephemeral container is not probed, so this must be absent.")
        @Nullable Probe livenessProbe,
    @ProtoField(value = 11, inside = 1)
        @Schema(description = "An ephemeral container is not probed, so this must be absent.")
        @Nullable Probe readinessProbe,
    @ProtoField(value = 22, inside = 1)
        @Schema(description = "An ephemeral container is not probed, so this must be absent.")
        @Nullable Probe startupProbe,
    @ProtoField(value = 12, inside = 1)
        @Schema(
            description =
                "An ephemeral container has no start or stop actions, so this must be absent.")
        @Nullable Lifecycle lifecycle,
    @ProtoField(value = 13, inside = 1)
        @Schema(
            description =
                "File in which the container may leave a last message for its status. "
                    + "/dev/termination-log when absent; longer texts are cut off.",
            example = "/dev/termination-log")
        String terminationMessagePath,
    @ProtoField(value = 20, inside = 1)
        @Schema(
            description =
                "Source of the last message: File, the default, reads terminationMessagePath; "
                    + "FallbackToLogsOnError takes the end of the log after a failure without one.",
            enumeration = {"File", "FallbackToLogsOnError"})
        String terminationMessagePolicy,
    @ProtoField(value = 14, inside = 1)
        @Schema(
            description =
                "When the image is pulled: Always, IfNotPresent or Never. Absent, it becomes Always"
                    + " for the tag latest or no tag, and IfNotPresent otherwise.",
            enumeration = {"Always", "IfNotPresent", "Never"})
        String imagePullPolicy,
    @ProtoField(value = 15, inside = 1)
        @Schema(
            description =
                "User, privileges and kernel confinement of the ephemeral container. What is set "
                    + "here outranks the same setting of the pod.")
        @Nullable SecurityContext securityContext,
    @ProtoField(value = 16, inside = 1)
        @Schema(
            description =
                "True keeps standard input open, which an interactive ephemeral container needs. "
                    + "False when absent, so reads hit the end of input at once.")
        boolean stdin,
    @ProtoField(value = 17, inside = 1)
        @Schema(
            description =
                "True closes standard input after the first attached client leaves, so the process "
                    + "sees the end of input. Matters only with stdin; false when absent.")
        boolean stdinOnce,
    @ProtoField(value = 18, inside = 1)
        @Schema(
            description =
                "True gives the process a terminal, which also requires stdin. False when absent.")
        boolean tty,
    @ProtoField(2)
        @Schema(
            description =
                "Container of the pod whose processes the ephemeral container is to see. Absent, it"
                    + " gets the process namespace that the pod configures.",
            example = "main")
        String targetContainerName) {}
