package io.jobspool.meta;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a column of a table of objects shows.
 *
 * @see <a href="https://kubernetes.io/docs/reference/using-api/api-concepts/">the Table format</a>
 */
@Schema(
    name = "io.k8s.apimachinery.pkg.apis.meta.v1.TableColumnDefinition",
    description = "Heading and meaning of one column of a table.")
public record TableColumnDefinition(
    @AlwaysWritten @Schema(description = "Heading of the column.", example = "Status") String name,
    @AlwaysWritten @Schema(description = "OpenAPI type of the cells.", example = "string")
        String type,
    @AlwaysWritten
        @Schema(description = "OpenAPI format of the cells, or name for the object's name.")
        String format,
    @AlwaysWritten @Schema(description = "What the cells say, for people.") String description,
    @AlwaysWritten
        @Schema(description = "0 for what is always shown, more for what only a wide table shows.")
        int priority) {

  /** The column with the objects' names. */
  public static TableColumnDefinition ofName() {
    String description = "Name of the object, unique among its kind within its namespace.";
    return new TableColumnDefinition("Name", "string", "name", description, 0);
  }

  /** A column that is always shown. */
  public static TableColumnDefinition of(String name, String description) {
    return new TableColumnDefinition(name, "string", "", description, 0);
  }

  /** A column that only a wide table shows. */
  public static TableColumnDefinition wide(String name, String description) {
    return new TableColumnDefinition(name, "string", "", description, 1);
  }
}
