package io.jobspool.meta;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RecordBuilder
@Schema(
    name = "io.k8s.apimachinery.pkg.apis.meta.v1.StatusCause",
    description = "One single problem among those which made a request fail.")
public record StatusCause(
    @ProtoField(1)
        @Schema(
            description =
                "Sort of problem in one word, for instance FieldValueRequired, FieldValueInvalid or"
                    + " FieldValueForbidden. Empty if no sort is known.",
            example = "FieldValueRequired")
        String reason,
    @ProtoField(2)
        @Schema(
            description = "Explanation of this one problem for people. It may be shown as it is.",
            example = "Required value")
        String message,
    @ProtoField(3)
        @Schema(
            description =
                "Path of the faulty field in the request, with dots between names and positions in "
                    + "brackets. Empty when no field is to blame.",
            example = "spec.template.spec.containers[0].image")
        String field) {}
