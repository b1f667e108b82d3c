package io.jobspool.discovery.groups;

import io.jobspool.discovery.groups.APIGroupDiscoveryList.APIGroupDiscovery;
import io.jobspool.discovery.groups.APIGroupDiscoveryList.APIResourceDiscovery;
import io.jobspool.discovery.groups.APIGroupDiscoveryList.APISubresourceDiscovery;
import io.jobspool.discovery.groups.APIGroupDiscoveryList.APIVersionDiscovery;
import io.jobspool.discovery.groups.APIGroupDiscoveryList.ResponseKind;
import io.jobspool.http.MediaRange;
import io.jobspool.http.request.MediaTypes;
import io.jobspool.meta.ListMeta;
import io.jobspool.meta.ObjectMeta;
import io.jobspool.meta.ObjectMetaBuilder;
import io.jobspool.meta.Resource;
import io.jobspool.meta.ServedResource;
import io.jobspool.meta.Verb;
import io.jobspool.serializer.Zero;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Everything at once, for clients that ask for it by {@code Accept}: they save a request for each
 * group and version.
 */
final class AggregatedDiscovery {
  private static final String GROUP = "apidiscovery.k8s.io";
  private static final String KIND = "APIGroupDiscoveryList";
  private static final String CONTENT_TYPE = MediaTypes.JSON + ";g=" + GROUP + ";v=%s;as=" + KIND;

  /** Of the same form; clients of the second are from before the first was there. */
  private static final Set<String> VERSIONS = Set.of("v2", "v2beta1");

  private static final Set<String> PLAIN = Set.of(MediaTypes.JSON, MediaTypes.YAML, "*/*");

  private AggregatedDiscovery() {}

  /** The version that the client wants more than documents one by one; empty if there is none. */
  static Optional<String> wantedVersion(List<MediaRange> accepted) {
    for (MediaRange range : accepted) {
      String transformed = range.parameter("as");
      String version = range.parameter("v");
      if (transformed.isEmpty() && PLAIN.contains(range.mediaType())) {
        return Optional.empty();
      }
      boolean isJson = range.mediaType().equals(MediaTypes.JSON);
      if (isJson
          && transformed.equals(KIND)
          && range.parameter("g").equals(GROUP)
          && VERSIONS.contains(version)) {
        return Optional.of(version);
      }
    }
    return Optional.empty();
  }

  static String contentType(String version) {
    return String.format(CONTENT_TYPE, version);
  }

  /**
   * The document.
   *
   * @param groups the names of the groups in it
   */
  static APIGroupDiscoveryList list(ServedApis apis, String version, List<String> groups) {
    List<APIGroupDiscovery> items = groups.stream().map(name -> group(apis, name)).toList();
    return new APIGroupDiscoveryList(KIND, GROUP + "/" + version, Zero.of(ListMeta.class), items);
  }

  private static APIGroupDiscovery group(ServedApis apis, String name) {
    ObjectMeta metadata = ObjectMetaBuilder.builder(Zero.of(ObjectMeta.class)).name(name).build();
    List<APIVersionDiscovery> versions =
        apis.versions(name).stream().map(each -> version(apis, name, each)).toList();
    return new APIGroupDiscovery(metadata, versions);
  }

  private static APIVersionDiscovery version(ServedApis apis, String group, String version) {
    List<APIResourceDiscovery> resources =
        apis.resources(group, version).stream().map(AggregatedDiscovery::resource).toList();
    return new APIVersionDiscovery(version, resources, "Current");
  }

  private static APIResourceDiscovery resource(ServedResource served) {
    Resource resource = served.resource();
    return new APIResourceDiscovery(
        resource.plural(),
        kind(resource),
        resource.namespaced() ? "Namespaced" : "Cluster",
        served.singular(),
        DiscoveryDocuments.texts(served.verbs()),
        served.shortNames(),
        served.categories(),
        served.subresources().entrySet().stream()
            .map(part -> subresource(resource, part.getKey(), part.getValue()))
            .toList());
  }

  private static APISubresourceDiscovery subresource(
      Resource resource, String name, Set<Verb> verbs) {
    return new APISubresourceDiscovery(name, kind(resource), DiscoveryDocuments.texts(verbs));
  }

  /** Group and version are those of the surrounding document, so they are left empty. */
  private static ResponseKind kind(Resource resource) {
    return new ResponseKind("", "", resource.kind());
  }
}
