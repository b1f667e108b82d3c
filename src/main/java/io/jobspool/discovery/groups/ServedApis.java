package io.jobspool.discovery.groups;

import io.jobspool.meta.Resource;
import io.jobspool.meta.ServedResource;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;

/** All that the endpoints provide, in the order of groups, versions and names. */
@Singleton
public class ServedApis {
  private static final String CORE = "";

  private static final Comparator<Resource> ORDER =
      Comparator.comparing(Resource::group)
          .thenComparing(Resource::version)
          .thenComparing(Resource::plural);

  private final List<ServedResource> resources;

  ServedApis(Instance<ServedResource> provided) {
    this.resources =
        provided.stream().sorted(Comparator.comparing(ServedResource::resource, ORDER)).toList();
  }

  /** All collections. */
  public List<ServedResource> resources() {
    return resources;
  }

  /** The collections of one version of a group; none if it is not served. */
  public List<ServedResource> resources(String group, String version) {
    return resources.stream()
        .filter(each -> each.resource().group().equals(group))
        .filter(each -> each.resource().version().equals(version))
        .toList();
  }

  /** The names of all groups but the core group. */
  List<String> namedGroups() {
    return resources.stream()
        .map(each -> each.resource().group())
        .filter(group -> !group.equals(CORE))
        .distinct()
        .toList();
  }

  /** The versions of the core group. */
  List<String> coreVersions() {
    return versions(CORE);
  }

  /** The versions of a group; none if it is not served. */
  List<String> versions(String group) {
    return resources.stream()
        .map(ServedResource::resource)
        .filter(resource -> resource.group().equals(group))
        .map(Resource::version)
        .distinct()
        .toList();
  }
}
