package io.jobspool.core.v1;

import io.jobspool.meta.AlwaysWritten;
import io.jobspool.meta.GoType;
import io.jobspool.meta.ListMap;
import io.jobspool.meta.PatchStrategy;
import io.jobspool.meta.ProtoField;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@RecordBuilder
@Schema(
    name = "io.k8s.api.core.v1.Container",
    description =
        "A program run in a pod: its image, command, environment, resources, mounts, probes "
            + "and security settings.")
public record Container(
    @ProtoField(1)
        @AlwaysWritten
        @Schema(
            description =
                "Name of the container, a DNS label that no other container of the pod has. It "
                    + "cannot be changed later.",
            required = true,
            example = "main",
            maxLength = 63)
        String name,
    @ProtoField(2)
        @Schema(
            description =
                "Image to run, with an optional registry, tag or digest. The tag latest is assumed "
                    + "if neither tag nor digest is given.",
            example = "registry.example.com/reports/nightly:1.4.2")
        String image,
    @ProtoField(3)
        @Schema(
            description =
                "Executable and leading arguments that replace the image's entrypoint, run without"
                    + " a shell. References such as $(NAME) to environment variables are expanded;"
                    + " $$ escapes them.")
        List<String> command,
    @ProtoField(4)
        @Schema(
            description =
                "Arguments passed to the entrypoint in place of those built into the image."
                    + " References such as $(NAME) to environment variables are expanded; $$"
                    + " escapes them.")
        List<String> args,
    @ProtoField(5)
        @Schema(
            description =
                "Directory the process starts in. The image's own setting applies when absent.",
            example = "/workspace")
        String workingDir,
    @ProtoField(6)
        @ListMap({"containerPort", "protocol"})
        @PatchStrategy(value = "merge", mergeKey = "containerPort")
        @Schema(
            description =
                "Ports the container listens on. Mostly documentation: leaving one out does not "
                    + "close it, but probes can refer to listed ports by name.")
        List<ContainerPort> ports,
    @ProtoField(19)
        @Schema(
            description =
                "Config maps and secrets whose keys all become environment variables. A later"
                    + " source wins over an earlier one, and an entry in env wins over both.")
        List<EnvFromSource> envFrom,
    @ProtoField(7)
        @ListMap("name")
        @PatchStrategy(value = "merge", mergeKey = "name")
        @Schema(
            description =
                "Environment variables set one by one. If a name appears twice the last entry takes"
                    + " effect.")
        List<EnvVar> env,
    @ProtoField(8)
        @Schema(
            description =
                "Amounts of CPU, memory and other resources reserved for the container and the "
                    + "ceilings it may not exceed.")
        ResourceRequirements resources,
    @ProtoField(23)
        @Schema(
            description =
                "Says per resource whether the container must be restarted when its amount is "
                    + "changed at run time. Absent means no restart is needed.")
        List<ContainerResizePolicy> resizePolicy,
    @ProtoField(24)
        @Schema(
            description =
                "Overrides the pod's restartPolicy for this container. On an init container, Always"
                    + " turns it into a sidecar that runs alongside the main containers.",
            enumeration = {"Always", "Never", "OnFailure"})
        @GoType("v1.ContainerRestartPolicy")
        @Nullable String restartPolicy,
    @ProtoField(25)
        @Schema(
            description =
                "Exit code rules examined in order before restartPolicy applies; the first match "
                    + "decides. At most 20, and restartPolicy must be given too.")
        List<ContainerRestartRule> restartPolicyRules,
    @ProtoField(9)
        @ListMap("mountPath")
        @PatchStrategy(value = "merge", mergeKey = "mountPath")
        @Schema(
            description =
                "Volumes of the pod that appear as files in the container, each at a different"
                    + " path.")
        List<VolumeMount> volumeMounts,
    @ProtoField(21)
        @ListMap("devicePath")
        @PatchStrategy(value = "merge", mergeKey = "devicePath")
        @Schema(
            description =
                "Volumes of the pod that are handed to the container as raw block devices, each at"
                    + " a different path.")
        List<VolumeDevice> volumeDevices,
    @ProtoField(10)
        @Schema(
            description =
                "Check that restarts the container when it keeps failing. Absent, only the exit of "
                    + "the process counts.")
        @Nullable Probe livenessProbe,
    @ProtoField(11)
        @Schema(
            description =
                "Check whether the container can serve requests; while it fails, services send no "
                    + "traffic to the pod. Absent counts as ready.")
        @Nullable Probe readinessProbe,
    @ProtoField(22)
        @Schema(
            description =
                "Check that must succeed once before the other probes begin; if it keeps failing, "
                    + "the container is restarted. Meant for slow starters.")
        @Nullable Probe startupProbe,
    @ProtoField(12)
        @Schema(
            description =
                "Actions run right after the start and right before the stop of the container. "
                    + "Absent means none.")
        @Nullable Lifecycle lifecycle,
    @ProtoField(13)
        @Schema(
            description =
                "File in which the container may leave a last message for its status. "
                    + "/dev/termination-log when absent; longer texts are cut off.",
            example = "/dev/termination-log")
        String terminationMessagePath,
    @ProtoField(20)
        @Schema(
            description =
                "Source of the last message: File, the default, reads terminationMessagePath; "
                    + "FallbackToLogsOnError takes the end of the log after a failure without one.",
            enumeration = {"File", "FallbackToLogsOnError"})
        @GoType("v1.TerminationMessagePolicy")
        String terminationMessagePolicy,
    @ProtoField(14)
        @Schema(
            description =
                "When the image is pulled: Always, IfNotPresent or Never. Absent, it becomes Always"
                    + " for the tag latest or no tag, and IfNotPresent otherwise.",
            enumeration = {"Always", "IfNotPresent", "Never"})
        @GoType("v1.PullPolicy")
        String imagePullPolicy,
    @ProtoField(15)
        @Schema(
            description =
                "User, privileges and kernel confinement of this container. What is set here "
                    + "outranks the same setting of the pod.")
        @Nullable SecurityContext securityContext,
    @ProtoField(16)
        @Schema(
            description =
                "True keeps a standard input open for the process. False when absent, so reads hit "
                    + "the end of input at once.")
        boolean stdin,
    @ProtoField(17)
        @Schema(
            description =
                "True closes standard input after the first attached client leaves, so the process "
                    + "sees the end of input. Matters only with stdin; false when absent.")
        boolean stdinOnce,
    @ProtoField(18)
        @Schema(
            description =
                "True gives the process a terminal, which also requires stdin. False when absent.")
        boolean tty) {}
