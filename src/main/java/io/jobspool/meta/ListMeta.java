package io.jobspool.meta;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@RecordBuilder
@Schema(
    name = "io.k8s.apimachinery.pkg.apis.meta.v1.ListMeta",
    description =
        "Data about a list as a whole, above all where it stands in time and how to get the "
            + "rest.")
public record ListMeta(
    @ProtoField(1)
        @Schema(
            description =
                "URL path of the list, a historical read-only field. Clients should not rely on it,"
                    + " since it is usually absent.")
        String selfLink,
    @ProtoField(2)
        @Schema(
            description =
                "State of the store to which the list corresponds. A watch started from this value "
                    + "misses nothing, and the value should be treated as opaque.",
            example = "48213")
        String resourceVersion,
    @ProtoField(3)
        @JsonProperty("continue")
        @Schema(
            description =
                "Opaque token for the next page, to be sent as the continue parameter. Empty on the"
                    + " last page; after some time tokens expire and are answered with 410.")
        String continueToken,
    @ProtoField(4)
        @Schema(
            description =
                "Number of items on later pages, meant as an estimate. Absent on the last page and "
                    + "whenever a label or field selector is in use.",
            example = "1500")
        @Nullable Long remainingItemCount) {}
