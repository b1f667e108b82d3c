package io.jobspool.discovery.groups;

import io.jobspool.meta.AlwaysWritten;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The document at {@code /apis/batch/v1}: the collections of one version of a group. */
@Schema(
    name = "io.k8s.apimachinery.pkg.apis.meta.v1.APIResourceList",
    description = "The collections of one version of an API group, and what can be done with them.",
    hidden = true)
public record APIResourceList(
    @Schema(
            description = "Type of this document, always APIResourceList.",
            example = "APIResourceList")
        String kind,
    @Schema(
            description = "Version in which this document is written. Absent for the core group.",
            example = "v1")
        String apiVersion,
    @AlwaysWritten
        @Schema(
            description = "The group and version that the collections belong to.",
            required = true,
            example = "batch/v1")
        String groupVersion,
    @AlwaysWritten @Schema(description = "The collections and their subresources.", required = true)
        List<APIResource> resources) {

  /** One collection, or a part of its objects that can be read or written by itself. */
  @Schema(
      name = "io.k8s.apimachinery.pkg.apis.meta.v1.APIResource",
      description = "A collection, or a part of its objects that is read or written by itself.",
      hidden = true)
  public record APIResource(
      @AlwaysWritten
          @Schema(
              description =
                  "Name of the collection in paths, in the plural; a part of its objects follows"
                      + " after a slash.",
              required = true,
              example = "jobs")
          String name,
      @AlwaysWritten
          @Schema(
              description = "Name of a single object. Empty for a part of one.",
              required = true,
              example = "job")
          String singularName,
      @AlwaysWritten
          @Schema(description = "Whether the objects live in namespaces.", required = true)
          boolean namespaced,
      @AlwaysWritten @Schema(description = "Kind of the objects.", required = true, example = "Job")
          String kind,
      @AlwaysWritten
          @Schema(
              description =
                  "What can be done: create, delete, deletecollection, get, list, patch, update and"
                      + " watch.",
              required = true)
          List<String> verbs,
      @Schema(description = "Short names for people at a command line.") List<String> shortNames,
      @Schema(description = "Sets of collections that this one is in, such as all.")
          List<String> categories,
      @Schema(
              description =
                  "Stands for the form in which objects are stored, and changes along with it."
                      + " Opaque.",
              example = "mudhfqk/qZY=")
          String storageVersionHash) {}
}
