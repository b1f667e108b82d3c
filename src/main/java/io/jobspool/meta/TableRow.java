package io.jobspool.meta;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One object of a table. */
@Schema(
    name = "io.k8s.apimachinery.pkg.apis.meta.v1.TableRow",
    description = "The cells of one object, and the object itself as far as it is wanted.")
public record TableRow(
    @Schema(description = "The cells in the order of the columns.") List<String> cells,
    @AlwaysWritten @Schema(description = "The object, its metadata only, or null.")
        @Nullable RawJson object) {}
