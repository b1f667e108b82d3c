package io.jobspool.core.v1;

import io.jobspool.meta.GoType;
import io.jobspool.meta.ProtoField;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RecordBuilder
@Schema(name = "io.k8s.api.core.v1.NamespaceSpec", description = "Desired state of a namespace.")
public record NamespaceSpec(
    @ProtoField(1)
        @Schema(
            description =
                "Parties that must finish before a deleted namespace goes away. The server enters "
                    + "kubernetes, which stands for emptying the namespace.")
        @GoType("v1.FinalizerName")
        List<String> finalizers) {}
