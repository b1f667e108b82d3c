package io.jobspool.core.v1;

import io.jobspool.meta.ProtoField;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@RecordBuilder
@Schema(
    name = "io.k8s.api.core.v1.ConfigMapProjection",
    description = "ConfigMap whose entries become files of a projected volume.")
public record ConfigMapProjection(
    @ProtoField(value = 1, inside = 1)
        @Schema(
            description =
                "Name of the object referred to, such as a Secret or ConfigMap in the namespace of "
                    + "the pod. Most places where this is used reject an empty name.",
            example = "app-settings")
        String name,
    @ProtoField(2)
        @Schema(
            description =
                "Picks which entries become files and under which paths. When empty, all entries"
                    + " are written under their own keys.")
        List<KeyToPath> items,
    @ProtoField(4)
        @Schema(
            description =
                "True tolerates a ConfigMap or listed key that does not exist. When absent or"
                    + " false, the pod cannot start without it.")
        @Nullable Boolean optional) {}
