package io.jobspool.core.v1;

import io.jobspool.meta.ObjectMeta;
import io.jobspool.meta.ProtoField;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RecordBuilder
@Schema(
    name = "io.k8s.api.core.v1.PodTemplateSpec",
    description =
        "Pattern from which pods are created: the labels and annotations they carry and "
            + "everything they run.")
public record PodTemplateSpec(
    @ProtoField(1)
        @Schema(
            description =
                "Labels and annotations copied to every pod made from this template. A Job's "
                    + "template also receives generated labels that tie the pods to the Job.")
        ObjectMeta metadata,
    @ProtoField(2)
        @Schema(
            description =
                "The containers, volumes, placement and security settings of each pod made from"
                    + " this template.")
        PodSpec spec) {}
