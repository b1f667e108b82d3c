package io.jobspool.core.v1;

import io.jobspool.meta.ProtoField;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RecordBuilder
@Schema(
    name = "io.k8s.api.core.v1.DownwardAPIProjection",
    description = "Files with facts about the pod, placed in a projected volume.")
public record DownwardAPIProjection(
    @ProtoField(1)
        @Schema(
            description =
                "Files to write, each naming a pod field or a container resource. Without entries "
                    + "nothing is added.")
        List<DownwardAPIVolumeFile> items) {}
