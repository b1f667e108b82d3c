package io.jobspool.meta;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@RecordBuilder
@Schema(
    name = "io.k8s.apimachinery.pkg.apis.meta.v1.ManagedFieldsEntry",
    description = "The set of fields that one manager last wrote with one kind of operation.")
public record ManagedFieldsEntry(
    @ProtoField(1)
        @Schema(
            description =
                "Who wrote the fields: the fieldManager parameter of the request (up to 128 "
                    + "characters), or else the start of the User-Agent header.",
            example = "kubectl-client-side-apply")
        String manager,
    @ProtoField(2)
        @Schema(
            description =
                "How the fields were written: Apply for server-side apply, Update for every other "
                    + "create, update or patch.",
            enumeration = {"Apply", "Update"},
            example = "Update")
        @GoType("v1.ManagedFieldsOperationType")
        String operation,
    @ProtoField(3)
        @Schema(
            description =
                "API group and version in whose terms the field names of this entry are written, as"
                    + " they differ between versions.",
            example = "batch/v1")
        String apiVersion,
    @ProtoField(4)
        @Schema(
            description =
                "Moment of the latest change to this entry, in UTC. Rewriting a field with an equal"
                    + " value leaves the time alone.",
            example = "2025-01-15T08:30:00Z")
        @Nullable Time time,
    @ProtoField(6)
        @Schema(
            description =
                "Encoding of fieldsV1. The only one in existence is called FieldsV1, and other"
                    + " names are rejected.",
            example = "FieldsV1")
        String fieldsType,
    @ProtoField(7)
        @Schema(
            description =
                "Owned fields as a tree of JSON objects: f: starts a field name, k: the key of a "
                    + "list item, v: a set value, and a dot stands for the node itself.",
            example = "{\"f:spec\": {\"f:parallelism\": {}}}")
        @Nullable RawJson fieldsV1,
    @ProtoField(8)
        @Schema(
            description =
                "Subresource through which the fields were written, for instance status. Empty for "
                    + "writes to the object as a whole.",
            example = "status")
        String subresource) {}
