package io.jobspool.discovery.groups;

import io.jobspool.discovery.groups.APIGroup.GroupVersionForDiscovery;
import io.jobspool.discovery.groups.APIResourceList.APIResource;
import io.jobspool.meta.Resource;
import io.jobspool.meta.ServedResource;
import io.jobspool.meta.Verb;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.List;

/** The documents that clients read one by one: groups, one group, the collections of a version. */
final class DiscoveryDocuments {
  private static final String V1 = "v1";
  private static final int HASH_BYTES = 8;

  private DiscoveryDocuments() {}

  static APIVersions coreVersions(ServedApis apis, String serverAddress) {
    return new APIVersions(
        "APIVersions",
        apis.coreVersions(),
        List.of(new APIVersions.ServerAddressByClientCIDR("0.0.0.0/0", serverAddress)));
  }

  static APIGroupList groups(ServedApis apis) {
    List<APIGroup> groups =
        apis.namedGroups().stream().map(name -> group("", "", name, apis)).toList();
    return new APIGroupList("APIGroupList", V1, groups);
  }

  static APIGroup group(ServedApis apis, String name) {
    return group("APIGroup", V1, name, apis);
  }

  private static APIGroup group(String kind, String apiVersion, String name, ServedApis apis) {
    List<GroupVersionForDiscovery> versions =
        apis.versions(name).stream()
            .map(version -> new GroupVersionForDiscovery(name + "/" + version, version))
            .toList();
    return new APIGroup(kind, apiVersion, name, versions, versions.get(0));
  }

  /** The collections of a version of a group, of which there is at least one. */
  static APIResourceList resources(List<ServedResource> served) {
    Resource first = served.get(0).resource();
    List<APIResource> entries = new ArrayList<>();
    served.forEach(each -> addEntries(each, entries));
    return new APIResourceList(
        "APIResourceList", first.group().isEmpty() ? "" : V1, first.apiVersion(), entries);
  }

  private static void addEntries(ServedResource served, List<APIResource> entries) {
    Resource resource = served.resource();
    entries.add(
        new APIResource(
            resource.plural(),
            served.singular(),
            resource.namespaced(),
            resource.kind(),
            texts(served.verbs()),
            served.shortNames(),
            served.categories(),
            served.isStored() ? storageVersionHash(resource) : ""));
    served.subresources().forEach((name, verbs) -> entries.add(entry(resource, name, verbs)));
  }

  private static APIResource entry(Resource resource, String subresource, Collection<Verb> verbs) {
    return new APIResource(
        resource.plural() + "/" + subresource,
        "",
        resource.namespaced(),
        resource.kind(),
        texts(verbs),
        List.of(),
        List.of(),
        "");
  }

  static List<String> texts(Collection<Verb> verbs) {
    return verbs.stream().map(Verb::text).toList();
  }

  /**
   * Opaque to clients; made as kube-apiserver makes it, so that the same kind has the same hash.
   */
  private static String storageVersionHash(Resource resource) {
    String kind = resource.group() + "/" + resource.version() + "/" + resource.kind();
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(kind.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(Arrays.copyOf(hash, HASH_BYTES));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
