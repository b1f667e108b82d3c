package io.jobspool.discovery.openapi;

import io.jobspool.discovery.groups.APIResourceList;
import io.jobspool.discovery.server.VersionInfo;
import io.jobspool.http.request.MediaTypes;
import io.jobspool.meta.DeleteOptions;
import io.jobspool.meta.ServedResource;
import io.jobspool.meta.Status;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The OpenAPI 3.0 document of one version of a group. */
final class OpenApiV3 {
  private OpenApiV3() {}

  /** Makes the document. */
  static Map<String, Object> of(List<ServedResource> resources, boolean cceFields) {
    RecordSchemas schemas = new RecordSchemas(cceFields, kinds(resources));
    Map<String, Object> paths = new TreeMap<>();
    paths.put(resources.get(0).root() + "/", discovery(resources.get(0), schemas));
    resources.forEach(each -> paths.putAll(Paths.of(each, schemas)));
    return new TreeMap<>(
        Map.of(
            "openapi",
            "3.0.0",
            "info",
            info(),
            "paths",
            paths,
            "components",
            Map.of("schemas", schemas.all())));
  }

  private static Map<String, Object> info() {
    return Map.of("title", "Jobspool", "version", VersionInfo.CURRENT.gitVersion());
  }

  private static Map<Class<?>, List<GroupVersionKind>> kinds(List<ServedResource> resources) {
    Map<Class<?>, List<GroupVersionKind>> kinds = new HashMap<>();
    kinds.put(Status.class, List.of(unnamed("Status")));
    kinds.put(APIResourceList.class, List.of(unnamed("APIResourceList")));
    List<GroupVersionKind> options = new ArrayList<>(List.of(unnamed("DeleteOptions")));
    for (ServedResource each : resources) {
      GroupVersionKind kind = GroupVersionKind.of(each.resource());
      kinds.put(each.type(), List.of(kind));
      if (each.listType() != null) {
        kinds.put(each.listType(), List.of(kind.list()));
      }
      GroupVersionKind ofGroup = kind.withKind("DeleteOptions");
      if (!options.contains(ofGroup)) {
        options.add(ofGroup);
      }
    }
    kinds.put(DeleteOptions.class, options);
    return kinds;
  }

  /** A kind that is the same for all groups. */
  private static GroupVersionKind unnamed(String kind) {
    return new GroupVersionKind("", "v1", kind);
  }

  private static Map<String, Object> discovery(ServedResource any, RecordSchemas schemas) {
    Map<String, Object> answer =
        Map.of(
            "description",
            "Done.",
            "content",
            Map.of(MediaTypes.JSON, Map.of("schema", schemas.reference(APIResourceList.class))));
    Map<String, Object> operation =
        Map.of(
            "tags",
            List.of(Paths.tag(any.resource())),
            "operationId",
            "get" + Paths.idPart(any.resource()) + "APIResources",
            "description",
            "Get the collections of this version",
            "responses",
            Map.of("200", answer));
    return Map.of("get", operation);
  }
}
