package io.jobspool.core.v1;

import io.jobspool.meta.KubernetesObject;
import io.jobspool.meta.ObjectMeta;
import io.jobspool.meta.ProtoField;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RecordBuilder
@Schema(
    name = "io.k8s.api.core.v1.Namespace",
    description =
        "Separate area for names. Jobs live in a namespace and are deleted along with it.")
public record Namespace(
    @Schema(
            description =
                "Name of the type this object has, always Namespace here. Clients send it; when it "
                    + "is absent from a request, the server fills it in.",
            example = "Namespace")
        String kind,
    @Schema(
            description =
                "Version in which this document is written, always v1, since namespaces belong to "
                    + "the core group.",
            example = "v1")
        String apiVersion,
    @ProtoField(1)
        @Schema(
            description =
                "Identity and labels of the namespace. Its name is a DNS label of at most 63 "
                    + "characters, and it is in no namespace itself.")
        ObjectMeta metadata,
    @ProtoField(2)
        @Schema(
            description =
                "Desired state of the namespace, which consists of the finalizers that guard its "
                    + "deletion.")
        NamespaceSpec spec,
    @ProtoField(3)
        @Schema(
            description =
                "Observed state of the namespace, written by the server. What clients send here is "
                    + "ignored on create.")
        NamespaceStatus status)
    implements KubernetesObject<Namespace> {
  @Override
  public Namespace withMetadata(ObjectMeta metadata) {
    return new Namespace(kind, apiVersion, metadata, spec, status);
  }

  @Override
  public Namespace withType(String kind, String apiVersion) {
    return new Namespace(kind, apiVersion, metadata, spec, status);
  }
}
