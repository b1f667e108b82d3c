package io.jobspool.batch.v1;

import io.jobspool.meta.AlwaysWritten;
import io.jobspool.meta.ListMeta;
import io.jobspool.meta.ProtoField;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RecordBuilder
@Schema(
    name = "io.k8s.api.batch.v1.JobList",
    description =
        "Page of Jobs in ascending order by namespace and name, together with the revision "
            + "at which it was read.")
public record JobList(
    @Schema(
            description =
                "Type of this document, which is JobList in every answer of the server to a list "
                    + "request.",
            example = "JobList")
        String kind,
    @Schema(
            description =
                "API version in which the list and all of its items are written; for this list it"
                    + " is batch/v1.",
            example = "batch/v1")
        String apiVersion,
    @ProtoField(1)
        @Schema(
            description =
                "Revision of the list, and the token for the next page if there are more Jobs than "
                    + "the limit allowed.")
        ListMeta metadata,
    @ProtoField(2)
        @AlwaysWritten
        @Schema(
            description =
                "The Jobs on this page, an empty list if nothing matches. Entries inside the list "
                    + "leave out kind and apiVersion.",
            required = true)
        List<Job> items) {}
