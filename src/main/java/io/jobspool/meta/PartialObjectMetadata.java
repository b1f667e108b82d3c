package io.jobspool.meta;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What any object says of itself, whatever its kind: the rest of it is not read. */
@Schema(
    name = "io.k8s.apimachinery.pkg.apis.meta.v1.PartialObjectMetadata",
    description = "The type and metadata of an object of any kind.")
public record PartialObjectMetadata(
    @Schema(description = "Kind of the object.", example = "Job") String kind,
    @Schema(description = "Group and version of the kind.", example = "batch/v1") String apiVersion,
    @ProtoField(1)
        @Schema(description = "Name, labels and all that the server keeps about the object.")
        ObjectMeta metadata) {}
