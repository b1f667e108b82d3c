package io.jobspool.meta;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@CceIgnored({"clusterName", "initializers"})
@RecordBuilder
@Schema(
    name = "io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta",
    description =
        "Identity and bookkeeping data that every stored object carries. Part of it belongs "
            + "to clients, the rest is maintained by the server.")
public record ObjectMeta(
    @ProtoField(1)
        @Schema(
            description =
                "Name of the object, unique per kind in its namespace and fixed once created."
                    + " Needed unless generateName is set; for a Job, a DNS subdomain that fits in"
                    + " a label (63 characters).",
            example = "nightly-report")
        String name,
    @ProtoField(2)
        @Schema(
            description =
                "Beginning of a name that the server completes with five random characters. Only "
                    + "used while name is empty; the prefix is cut to 58 characters.",
            example = "nightly-report-")
        String generateName,
    @ProtoField(3)
        @Schema(
            description =
                "Namespace that contains the object. It comes from the URL of the request, must "
                    + "agree with it if given, and cannot be changed.",
            example = "default")
        String namespace,
    @ProtoField(4)
        @Schema(
            description =
                "URL path of the object, written by the server and read-only. The cce dialect "
                    + "reports it, the kubernetes dialect leaves it out.",
            example = "/apis/batch/v1/namespaces/default/jobs/nightly-report")
        String selfLink,
    @ProtoField(5)
        @Schema(
            description =
                "Identity that the server assigns at creation and never reuses, so a later object"
                    + " of the same name can be told apart. Read-only.",
            example = "3f1b6c1e-7d0a-4d53-9f0e-6c2f4f0f8a11")
        @GoType("types.UID")
        String uid,
    @ProtoField(6)
        @Schema(
            description =
                "Marks the state of the object and changes with every write. Sent back on an"
                    + " update, it makes the server refuse with 409 if somebody else wrote in"
                    + " between.",
            example = "48213")
        String resourceVersion,
    @ProtoField(7)
        @Schema(
            description =
                "Counts changes of the desired state, starting at 1. Maintained by the server and "
                    + "read-only; the cce dialect does not show it.",
            example = "1")
        long generation,
    @ProtoField(8)
        @ExplicitNull
        @Schema(
            description =
                "Moment at which the server stored the object, in UTC with a resolution of one "
                    + "second. Read-only; what clients send is overwritten.",
            example = "2025-01-15T08:30:00Z")
        @Nullable Time creationTimestamp,
    @ProtoField(9)
        @Schema(
            description =
                "Moment at which deletion was requested, in UTC. Present only while finalizers hold"
                    + " the object back; read-only, and it cannot be undone.",
            example = "2025-01-15T09:00:00Z")
        @Nullable Time deletionTimestamp,
    @ProtoField(10)
        @Schema(
            description =
                "Grace period in seconds that came with the deletion. Set by the server together "
                    + "with deletionTimestamp and absent otherwise; for a Job it is 0.",
            example = "0")
        @Nullable Long deletionGracePeriodSeconds,
    @ProtoField(11)
        @Schema(
            description =
                "Keys and values by which objects are grouped and selected. A value has at most 63 "
                    + "characters; a key has at most 63 after an optional domain and slash.")
        Map<String, String> labels,
    @ProtoField(12)
        @Schema(
            description =
                "Free-form data for tools and people, which selectors never look at. Keys follow"
                    + " the rules for labels; everything together may take 256 KiB.")
        Map<String, String> annotations,
    @ProtoField(13)
        @ListMap("uid")
        @PatchStrategy(value = "merge", mergeKey = "uid")
        @Schema(
            description =
                "Objects to which this one belongs, in the same namespace or cluster-wide. In a"
                    + " cluster it is removed once all of them are gone; at most one may be the"
                    + " controller.")
        List<OwnerReference> ownerReferences,
    @ProtoField(14)
        @ListSet
        @PatchStrategy("merge")
        @Schema(
            description =
                "Tasks that must be done before a deleted object disappears. Each has a domain "
                    + "prefix, and whoever owns a task takes its entry out; none can be added once "
                    + "deletion has begun.")
        List<String> finalizers,
    @ProtoField(17)
        @Schema(
            description =
                "Record of which client set which fields, used to detect conflicts in server-side "
                    + "apply. Kept by the server, and of no interest to most clients.")
        List<ManagedFieldsEntry> managedFields,
    @CceOnly
        @Schema(
            description =
                "Says whether the resource is available. Answers of the cce dialect always carry "
                    + "true, and the kubernetes dialect does not know the field.")
        @Nullable Boolean enable) {}
