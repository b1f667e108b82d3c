package io.jobspool.core.v1;

import io.jobspool.meta.ProtoField;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RecordBuilder
@Schema(
    name = "io.k8s.api.core.v1.SELinuxOptions",
    description = "The four parts of an SELinux label. Parts left out are chosen by the runtime.")
public record SELinuxOptions(
    @ProtoField(1)
        @Schema(
            description =
                "SELinux user, the first part of the label. Chosen by the runtime when absent.",
            example = "system_u")
        String user,
    @ProtoField(2)
        @Schema(
            description =
                "SELinux role, the second part of the label. Chosen by the runtime when absent.",
            example = "system_r")
        String role,
    @ProtoField(3)
        @Schema(
            description =
                "SELinux type, the third part of the label, which decides what the process may "
                    + "access. Chosen by the runtime when absent.",
            example = "container_t")
        String type,
    @ProtoField(4)
        @Schema(
            description =
                "SELinux level, the last part of the label, with sensitivity and categories. Chosen"
                    + " by the runtime when absent.",
            example = "s0:c123,c456")
        String level) {}
