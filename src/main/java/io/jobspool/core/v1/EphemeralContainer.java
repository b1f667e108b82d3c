package io.jobspool.core.v1;

import io.jobspool.meta.AlwaysWritten;
import io.jobspool.meta.ListMap;
import io.jobspool.meta.PatchStrategy;
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
    @AlwaysWritten
        @Schema(
            description =
                "Name of the ephemeral container, a DNS label used by no other container of the"
                    + " pod, init and ephemeral ones included.",
            required = true,
            example = "debugger",
            maxLength = 63)
        String name,
    @Schema(
            description =
                "Image the ephemeral container runs, usually one with debugging tools. The tag "
                    + "latest is assumed if neither tag nor digest is given.",
            example = "busybox:1.37")
        String image,
    @Schema(
            description =
                "Executable and leading arguments that replace the image's entrypoint, run without"
                    + " a shell. References such as $(NAME) to environment variables are expanded;"
                    + " $$ escapes them.")
        List<String> command,
    @Schema(
            description =
                "Arguments passed to the entrypoint in place of those built into the image."
                    + " References such as $(NAME) to environment variables are expanded; $$"
                    + " escapes them.")
        List<String> args,
    @Schema(
            description =
                "Directory the process starts in. The image's own setting applies when absent.",
            example = "/workspace")
        String workingDir,
    @ListMap({"containerPort", "protocol"})
        @PatchStrategy(value = "merge", mergeKey = "containerPort")
        @Schema(
            description = "An ephemeral container cannot declare ports; the list must be empty.")
        List<ContainerPort> ports,
    @Schema(
            description =
                "Config maps and secrets whose keys all become environment variables. A later"
                    + " source wins over an earlier one, and an entry in env wins over both.")
        List<EnvFromSource> envFrom,
    @ListMap("name")
        @PatchStrategy(value = "merge", mergeKey = "name")
        @Schema(
            description =
                "Environment variables set one by one in the ephemeral container. If a name appears"
                    + " twice the last entry takes effect.")
        List<EnvVar> env,
    @Schema(
            description =
                "An ephemeral container cannot reserve resources and lives off what the pod has "
                    + "spare; this must be empty.")
        ResourceRequirements resources,
    @Schema(
            description =
                "An ephemeral container has no resources to resize, so this list must be empty.")
        List<ContainerResizePolicy> resizePolicy,
    @Schema(
            description = "An ephemeral container is never restarted, so this must be absent.",
            enumeration = {"Always", "Never", "OnFailure"})
        @Nullable String restartPolicy,
    @Schema(description = "An ephemeral container is never restarted, so no rules may be given.")
        List<ContainerRestartRule> restartPolicyRules,
    @ListMap("mountPath")
        @PatchStrategy(value = "merge", mergeKey = "mountPath")
        @Schema(
            description =
                "Volumes of the pod that appear as files in the ephemeral container. Sub-paths of a"
                    + " volume may not be used.")
        List<VolumeMount> volumeMounts,
    @ListMap("devicePath")
        @PatchStrategy(value = "merge", mergeKey = "devicePath")
        @Schema(
            description =
                "Volumes of the pod that the ephemeral container gets as raw block devices, each at"
                    + " a different path.")
        List<VolumeDevice> volumeDevices,
    @Schema(description = "An ephemeral container is not probed, so this must be absent.")
        @Nullable Probe livenessProbe,
    @Schema(description = "An ephemeral container is not probed, so this must be absent.")
        @Nullable Probe readinessProbe,
    @Schema(description = "An ephemeral container is not probed, so this must be absent.")
        @Nullable Probe startupProbe,
    @Schema(
            description =
                "An ephemeral container has no start or stop actions, so this must be absent.")
        @Nullable Lifecycle lifecycle,
    @Schema(
            description =
                "File in which the container may leave a last message for its status. "
                    + "/dev/termination-log when absent; longer texts are cut off.",
            example = "/dev/termination-log")
        String terminationMessagePath,
    @Schema(
            description =
                "Source of the last message: File, the default, reads terminationMessagePath; "
                    + "FallbackToLogsOnError takes the end of the log after a failure without one.",
            enumeration = {"File", "FallbackToLogsOnError"})
        String terminationMessagePolicy,
    @Schema(
            description =
                "When the image is pulled: Always, IfNotPresent or Never. Absent, it becomes Always"
                    + " for the tag latest or no tag, and IfNotPresent otherwise.",
            enumeration = {"Always", "IfNotPresent", "Never"})
        String imagePullPolicy,
    @Schema(
            description =
                "User, privileges and kernel confinement of the ephemeral container. What is set "
                    + "here outranks the same setting of the pod.")
        @Nullable SecurityContext securityContext,
    @Schema(
            description =
                "True keeps standard input open, which an interactive ephemeral container needs. "
                    + "False when absent, so reads hit the end of input at once.")
        boolean stdin,
    @Schema(
            description =
                "True closes standard input after the first attached client leaves, so the process "
                    + "sees the end of input. Matters only with stdin; false when absent.")
        boolean stdinOnce,
    @Schema(
            description =
                "True gives the process a terminal, which also requires stdin. False when absent.")
        boolean tty,
    @Schema(
            description =
                "Container of the pod whose processes the ephemeral container is to see. Absent, it"
                    + " gets the process namespace that the pod configures.",
            example = "main")
        String targetContainerName) {}
