package io.jobspool.meta;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A piece of JSON that is kept as it was sent, without a type of its own: the field sets of {@link
 * ManagedFieldsEntry}.
 *
 * @param json compact JSON text
 */
@Schema(
    name = "io.k8s.apimachinery.pkg.apis.meta.v1.FieldsV1",
    type = SchemaType.OBJECT,
    description =
        "Set of fields as a tree of objects, whose keys say what is in the set and whose leaves are"
            + " empty.")
public record RawJson(@Schema(hidden = true) String json) {}
