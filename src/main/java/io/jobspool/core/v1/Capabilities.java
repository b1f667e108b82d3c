package io.jobspool.core.v1;

import io.jobspool.meta.GoType;
import io.jobspool.meta.ProtoField;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RecordBuilder
@Schema(
    name = "io.k8s.api.core.v1.Capabilities",
    description = "Changes to the set of Linux capabilities that the runtime grants a container.")
public record Capabilities(
    @ProtoField(1)
        @Schema(
            description =
                "Capabilities granted in addition, written without the CAP_ prefix; ALL stands for "
                    + "every one.")
        @GoType("v1.Capability")
        List<String> add,
    @ProtoField(2)
        @Schema(
            description =
                "Capabilities withdrawn, written without the CAP_ prefix; ALL stands for every"
                    + " one.")
        @GoType("v1.Capability")
        List<String> drop) {}
