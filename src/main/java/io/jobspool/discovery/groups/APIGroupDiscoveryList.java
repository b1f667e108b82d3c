package io.jobspool.discovery.groups;

import io.jobspool.meta.AlwaysWritten;
import io.jobspool.meta.ListMeta;
import io.jobspool.meta.ObjectMeta;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Groups, versions and collections in one document: what newer clients ask for. */
public record APIGroupDiscoveryList(
    @Schema(
            description = "Type of this document, always APIGroupDiscoveryList.",
            example = "APIGroupDiscoveryList")
        String kind,
    @Schema(
            description = "Version in which this document is written.",
            example = "apidiscovery.k8s.io/v2")
        String apiVersion,
    @Schema(description = "Data about the list. Empty.") ListMeta metadata,
    @AlwaysWritten @Schema(description = "The groups.") List<APIGroupDiscovery> items) {

  /** A group with all its versions. */
  public record APIGroupDiscovery(
      @Schema(description = "Carries the name of the group, which is empty for the core group.")
          ObjectMeta metadata,
      @Schema(description = "Versions of the group, the preferred one first.")
          List<APIVersionDiscovery> versions) {}

  /** A version of a group with all its collections. */
  public record APIVersionDiscovery(
      @AlwaysWritten @Schema(description = "Name of the version.", example = "v1") String version,
      @Schema(description = "Collections of the version.") List<APIResourceDiscovery> resources,
      @Schema(
              description = "Whether this is what the version consists of right now.",
              enumeration = {"Current", "Stale"})
          String freshness) {}

  /** A collection. */
  public record APIResourceDiscovery(
      @AlwaysWritten @Schema(description = "Name of the collection in paths.", example = "jobs")
          String resource,
      @Schema(description = "Kind of its objects.") @Nullable ResponseKind responseKind,
      @AlwaysWritten
          @Schema(
              description = "Where the names of its objects are unique.",
              enumeration = {"Cluster", "Namespaced"})
          String scope,
      @AlwaysWritten @Schema(description = "Name of a single object.", example = "job")
          String singularResource,
      @AlwaysWritten @Schema(description = "What can be done with it.") List<String> verbs,
      @Schema(description = "Short names for people at a command line.") List<String> shortNames,
      @Schema(description = "Sets of collections that this one is in, such as all.")
          List<String> categories,
      @Schema(description = "Parts of its objects that are read or written by themselves.")
          List<APISubresourceDiscovery> subresources) {}

  /** A part of the objects of a collection. */
  public record APISubresourceDiscovery(
      @AlwaysWritten @Schema(description = "Name of the part in paths.", example = "status")
          String subresource,
      @Schema(description = "Kind of what is answered.") @Nullable ResponseKind responseKind,
      @AlwaysWritten @Schema(description = "What can be done with it.") List<String> verbs) {}

  /** A kind; group and version are empty where they are those of the surrounding document. */
  public record ResponseKind(
      @AlwaysWritten @Schema(description = "Group of the kind.") String group,
      @AlwaysWritten @Schema(description = "Version of the kind.") String version,
      @AlwaysWritten @Schema(description = "The kind itself.", example = "Job") String kind) {}
}
