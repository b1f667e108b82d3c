package io.jobspool.core.v1;

import io.jobspool.meta.ProtoField;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RecordBuilder
@Schema(
    name = "io.k8s.api.core.v1.ExecAction",
    description = "Runs a command inside the container.")
public record ExecAction(
    @ProtoField(1)
        @Schema(
            description =
                "Program and arguments, run in the container's root directory and without a shell. "
                    + "Must not be empty.")
        List<String> command) {}
