package io.jobspool.core.v1;

import io.jobspool.meta.AlwaysWritten;
import io.jobspool.meta.ProtoField;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RecordBuilder
@Schema(name = "io.k8s.api.core.v1.SleepAction", description = "A pause used as a lifecycle hook.")
public record SleepAction(
    @ProtoField(1)
        @AlwaysWritten
        @Schema(
            description =
                "Length of the pause in seconds, from 0 up to the pod's "
                    + "terminationGracePeriodSeconds.",
            required = true,
            example = "5",
            minimum = "0")
        long seconds) {}
