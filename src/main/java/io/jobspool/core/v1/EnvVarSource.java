package io.jobspool.core.v1;

import io.jobspool.meta.ProtoField;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@RecordBuilder
@Schema(
    name = "io.k8s.api.core.v1.EnvVarSource",
    description =
        "The place an environment variable's value comes from. Exactly one of the references "
            + "is given.")
public record EnvVarSource(
    @ProtoField(1)
        @Schema(
            description =
                "A field of the pod itself, such as its name, namespace, labels, node or"
                    + " addresses.")
        @Nullable ObjectFieldSelector fieldRef,
    @ProtoField(2)
        @Schema(
            description =
                "A resource request or limit of a container, such as its memory limit, divided by a"
                    + " chosen unit.")
        @Nullable ResourceFieldSelector resourceFieldRef,
    @ProtoField(3)
        @Schema(
            description =
                "A single entry taken from a config map; the map has to be in the namespace of the "
                    + "pod.")
        @Nullable ConfigMapKeySelector configMapKeyRef,
    @ProtoField(4)
        @Schema(
            description =
                "A single entry taken from a secret, which has to be in the namespace of the pod.")
        @Nullable SecretKeySelector secretKeyRef,
    @ProtoField(5)
        @Schema(
            description =
                "One variable of an environment file, written by an earlier container to an"
                    + " emptyDir volume.")
        @Nullable FileKeySelector fileKeyRef) {}
