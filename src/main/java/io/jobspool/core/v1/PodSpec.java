package io.jobspool.core.v1;

import io.jobspool.meta.AlwaysWritten;
import io.jobspool.meta.Atomic;
import io.jobspool.meta.GoType;
import io.jobspool.meta.ListMap;
import io.jobspool.meta.PatchStrategy;
import io.jobspool.meta.ProtoField;
import io.jobspool.meta.Quantity;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@RecordBuilder
@Schema(
    name = "io.k8s.api.core.v1.PodSpec",
    description =
        "What a pod consists of and how it is to be run: containers, volumes, placement, "
            + "networking, identity and lifetime.")
public record PodSpec(
    @ProtoField(1)
        @ListMap("name")
        @PatchStrategy(value = "merge,retainKeys", mergeKey = "name")
        @Schema(
            description =
                "Storage that containers of the pod can mount, each under a unique name. Absent "
                    + "means none besides what the runtime adds.")
        List<Volume> volumes,
    @ProtoField(20)
        @ListMap("name")
        @PatchStrategy(value = "merge", mergeKey = "name")
        @Schema(
            description =
                "Containers run one after the other before the main ones start; each must succeed "
                    + "first. One with restartPolicy Always keeps running as a sidecar.")
        List<Container> initContainers,
    @ProtoField(2)
        @AlwaysWritten
        @ListMap("name")
        @PatchStrategy(value = "merge", mergeKey = "name")
        @Schema(
            description =
                "The main containers of the pod, at least one, started together. Names must be "
                    + "unique across all containers of the pod.",
            required = true)
        List<Container> containers,
    @ProtoField(34)
        @ListMap("name")
        @PatchStrategy(value = "merge", mergeKey = "name")
        @Schema(
            description =
                "Debug containers added to a pod that is already running. They cannot be part of a "
                    + "pod template, so a Job has to leave this empty.")
        List<EphemeralContainer> ephemeralContainers,
    @ProtoField(3)
        @Schema(
            description =
                "What happens to containers that exit. Pods in general default to Always; a Job"
                    + " must say OnFailure (restart in place) or Never (a new pod is made).",
            enumeration = {"Always", "OnFailure", "Never"},
            example = "Never")
        @GoType("v1.RestartPolicy")
        String restartPolicy,
    @ProtoField(4)
        @Schema(
            description =
                "Seconds between the stop signal and the forced kill when the pod is shut down. 30 "
                    + "when absent; 0 kills at once.",
            example = "30")
        @Nullable Long terminationGracePeriodSeconds,
    @ProtoField(5)
        @Schema(
            description =
                "Seconds a single pod may stay on its node before it is killed and counts as"
                    + " failed. Absent sets no limit per pod; compare the Job's own deadline.",
            example = "600",
            minimum = "1",
            maximum = "2147483647")
        @Nullable Long activeDeadlineSeconds,
    @ProtoField(6)
        @Schema(
            description =
                "Where name resolution settings come from: ClusterFirst (the default),"
                    + " ClusterFirstWithHostNet, Default (those of the node) or None (only"
                    + " dnsConfig).",
            enumeration = {"ClusterFirstWithHostNet", "ClusterFirst", "Default", "None"})
        @GoType("v1.DNSPolicy")
        String dnsPolicy,
    @ProtoField(7)
        @Atomic
        @Schema(
            description =
                "Labels a node must have, with exactly these values, for the pod to be placed"
                    + " there. Absent allows every node.")
        Map<String, String> nodeSelector,
    @ProtoField(8)
        @Schema(
            description =
                "Service account whose identity the pod uses towards the API. The namespace's "
                    + "account called default is used when absent.",
            example = "report-runner",
            maxLength = 253)
        String serviceAccountName,
    @ProtoField(9)
        @Schema(
            description =
                "Outdated spelling of serviceAccountName that is kept equal to it. New manifests "
                    + "should set only serviceAccountName.",
            example = "report-runner")
        String serviceAccount,
    @ProtoField(21)
        @Schema(
            description =
                "Whether a token of the service account is mounted into the containers. Absent, the"
                    + " setting of the service account applies, which is true unless changed.")
        @Nullable Boolean automountServiceAccountToken,
    @ProtoField(10)
        @Schema(
            description =
                "Binds the pod to the node of this name and so skips the scheduler. Normally"
                    + " absent, which leaves the choice to the scheduler.",
            example = "worker-3",
            maxLength = 253)
        String nodeName,
    @ProtoField(11)
        @Schema(
            description =
                "True lets the pod share the node's network interfaces, so every container port "
                    + "occupies the same port of the node. False when absent.")
        boolean hostNetwork,
    @ProtoField(12)
        @Schema(
            description =
                "True lets containers see and signal the processes of the node. False when absent; "
                    + "excludes shareProcessNamespace.")
        boolean hostPID,
    @ProtoField(13)
        @Schema(
            description =
                "True lets containers use the shared memory and message queues of the node. False "
                    + "when absent.")
        boolean hostIPC,
    @ProtoField(27)
        @Schema(
            description =
                "True puts all containers of the pod into one process namespace, so they see each "
                    + "other's processes. False when absent; excludes hostPID.")
        @Nullable Boolean shareProcessNamespace,
    @ProtoField(14)
        @Schema(
            description =
                "Security settings for the pod as a whole and defaults for its containers, which"
                    + " may override them one by one. Absent equals empty.")
        @Nullable PodSecurityContext securityContext,
    @ProtoField(15)
        @ListMap("name")
        @PatchStrategy(value = "merge", mergeKey = "name")
        @Schema(
            description =
                "Registry credentials for pulling the images, given as names of secrets in the"
                    + " pod's namespace. Absent, those of the service account are used.")
        List<LocalObjectReference> imagePullSecrets,
    @ProtoField(16)
        @Schema(
            description =
                "Host name seen inside the pod, a DNS label. The name of the pod is used when "
                    + "absent; Indexed Jobs set it to the Job name and index.",
            example = "worker-0",
            maxLength = 63)
        String hostname,
    @ProtoField(17)
        @Schema(
            description =
                "Name, usually of a headless service, under which the host name is published in "
                    + "cluster DNS. Absent, the pod gets no domain name of its own.",
            example = "workers",
            maxLength = 63)
        String subdomain,
    @ProtoField(18)
        @Schema(
            description =
                "Rules that attract the pod to nodes and other pods, or keep it away from other "
                    + "pods. Absent, placement is free within the remaining constraints.")
        @Nullable Affinity affinity,
    @ProtoField(19)
        @Schema(
            description = "Scheduler that is to place the pod. default-scheduler when absent.",
            example = "default-scheduler")
        String schedulerName,
    @ProtoField(22)
        @Schema(
            description =
                "Node taints the pod puts up with. Without a matching entry the pod is kept off, or"
                    + " driven off, tainted nodes.")
        List<Toleration> tolerations,
    @ProtoField(23)
        @ListMap("ip")
        @PatchStrategy(value = "merge", mergeKey = "ip")
        @Schema(
            description =
                "Additional lines for the hosts file of the containers, one entry per address. "
                    + "Absent adds none.")
        List<HostAlias> hostAliases,
    @ProtoField(24)
        @Schema(
            description =
                "Priority class that decides the pod's rank when resources are scarce. Absent, the "
                    + "cluster's default class applies, or priority 0 without one.",
            example = "batch-low",
            maxLength = 253)
        String priorityClassName,
    @ProtoField(25)
        @Schema(
            description =
                "Rank as a number, higher meaning more important. Derived from the priority class"
                    + " on pod creation, so it is normally left out.",
            example = "1000")
        @Nullable Integer priority,
    @ProtoField(26)
        @Schema(
            description =
                "Resolver settings combined with those that dnsPolicy yields. Required, with a name"
                    + " server, if dnsPolicy is None.")
        @Nullable PodDNSConfig dnsConfig,
    @ProtoField(28)
        @Schema(
            description =
                "Extra pod conditions that must be True, besides the readiness of the containers, "
                    + "before the pod counts as ready.")
        List<PodReadinessGate> readinessGates,
    @ProtoField(29)
        @Schema(
            description =
                "Runtime class that selects the container runtime, such as a sandboxed one. Absent,"
                    + " the default runtime of the node is used.",
            example = "gvisor",
            maxLength = 253)
        @Nullable String runtimeClassName,
    @ProtoField(30)
        @Schema(
            description =
                "Whether services of the namespace show up as environment variables in the "
                    + "containers. True when absent.")
        @Nullable Boolean enableServiceLinks,
    @ProtoField(31)
        @Schema(
            description =
                "Never makes the pod wait for room instead of pushing out pods of lower priority."
                    + " PreemptLowerPriority applies when absent, unless the priority class says"
                    + " otherwise.",
            enumeration = {"PreemptLowerPriority", "Never"})
        @GoType("v1.PreemptionPolicy")
        @Nullable String preemptionPolicy,
    @ProtoField(32)
        @Schema(
            description =
                "Resources the runtime consumes on top of the containers, included when placing the"
                    + " pod. Filled in from the runtime class, so it is normally left out.")
        @GoType("v1.ResourceList")
        Map<String, Quantity> overhead,
    @ProtoField(33)
        @ListMap({"topologyKey", "whenUnsatisfiable"})
        @PatchStrategy(value = "merge", mergeKey = "topologyKey")
        @Schema(
            description =
                "Rules that distribute similar pods evenly across zones, nodes or other topology "
                    + "domains. All of them have to be satisfied together.")
        List<TopologySpreadConstraint> topologySpreadConstraints,
    @ProtoField(35)
        @Schema(
            description =
                "True makes the fully qualified domain name, not just its first label, the host"
                    + " name inside the pod. False when absent.")
        @Nullable Boolean setHostnameAsFQDN,
    @ProtoField(36)
        @Schema(
            description =
                "Operating system the containers need. When given, settings that only exist on the "
                    + "other system are refused; absent skips that check.")
        @Nullable PodOS os,
    @ProtoField(37)
        @Schema(
            description =
                "False runs the pod in its own user namespace, so that root inside is unprivileged "
                    + "on the node. True when absent.")
        @Nullable Boolean hostUsers,
    @ProtoField(38)
        @ListMap("name")
        @PatchStrategy(value = "merge", mergeKey = "name")
        @Schema(
            description =
                "Named locks that keep the scheduler from considering the pod until all are"
                    + " removed. They may only be set on creation.")
        List<PodSchedulingGate> schedulingGates,
    @ProtoField(39)
        @ListMap("name")
        @PatchStrategy(value = "merge,retainKeys", mergeKey = "name")
        @Schema(
            description =
                "Devices or other dynamically allocated resources that must be reserved before the "
                    + "pod starts. Containers refer to the entries by name.")
        List<PodResourceClaim> resourceClaims,
    @ProtoField(40)
        @Schema(
            description =
                "CPU, memory and huge page budget of the pod as a whole, shared by its containers. "
                    + "Absent, only the settings of the containers count.")
        @Nullable ResourceRequirements resources,
    @ProtoField(41)
        @Schema(
            description =
                "Host name inside the pod that outranks hostname and subdomain and leaves DNS "
                    + "records alone. Excludes hostNetwork and setHostnameAsFQDN.",
            example = "node-a.render.example.com",
            maxLength = 64)
        @Nullable String hostnameOverride,
    @ProtoField(43)
        @Schema(
            description =
                "Group of pods that are to be scheduled together; absent, the pod is placed on its "
                    + "own. Alpha feature, off by default.")
        @Nullable PodSchedulingGroup schedulingGroup) {}
