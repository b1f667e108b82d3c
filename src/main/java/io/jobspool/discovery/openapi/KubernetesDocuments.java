package io.jobspool.discovery.openapi;

import io.jobspool.dialect.DialectConfig;
import io.jobspool.discovery.groups.ServedApis;
import io.jobspool.http.EntityTag;
import io.jobspool.http.request.MediaTypes;
import io.jobspool.meta.ServedResource;
import io.jobspool.serializer.JsonEncoder;
import io.vertx.core.buffer.Buffer;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The OpenAPI documents of all that is served, made when the first client asks. */
@Singleton
public class KubernetesDocuments {
  /** As kube-apiserver names it in answers. */
  static final String PROTOBUF = "application/com.github.proto-openapi.spec.v2.v1.0+protobuf";

  private final ServedApis apis;
  private final boolean cceFields;
  private @Nullable Documents documents;

  KubernetesDocuments(ServedApis apis, DialectConfig config) {
    this.apis = apis;
    this.cceFields = config.dialect().knowsCceFields();
  }

  /**
   * A document as it goes over the wire.
   *
   * @param tag the fingerprint of the body
   */
  record Document(String mediaType, Buffer body, EntityTag tag) {
    static Document of(String mediaType, byte[] body) {
      return new Document(mediaType, Buffer.buffer(body), EntityTag.of(body));
    }

    static Document json(Map<String, Object> content) {
      String json = JsonEncoder.encodeAny(content);
      return of(MediaTypes.JSON, json.getBytes(StandardCharsets.UTF_8));
    }
  }

  /**
   * All documents, which never change while the service runs.
   *
   * @param root tells where the documents of the versions are
   * @param versions one document for each version of a group, by its path without the first slash:
   *     {@code apis/batch/v1}
   * @param swagger everything in one document of OpenAPI 2.0
   * @param protobuf the same, as {@code kubectl} reads it
   */
  record Documents(
      Document root, Map<String, Document> versions, Document swagger, Document protobuf) {}

  /** Makes the documents, or answers those made before. */
  synchronized Documents get() {
    if (documents == null) {
      documents = make();
    }
    return documents;
  }

  private Documents make() {
    Map<String, List<ServedResource>> byVersion =
        apis.resources().stream()
            .collect(
                Collectors.groupingBy(
                    each -> each.root().substring(1), TreeMap::new, Collectors.toList()));
    Map<String, Map<String, Object>> contents =
        mapped(byVersion, resources -> OpenApiV3.of(resources, cceFields));
    Map<String, Document> versions = mapped(contents, Document::json);
    Map<String, Object> swagger = SwaggerV2.of(contents.values());
    return new Documents(
        root(versions),
        versions,
        Document.json(swagger),
        Document.of(PROTOBUF, SwaggerProtobuf.of(swagger)));
  }

  private static Document root(Map<String, Document> versions) {
    Map<String, Object> paths = new TreeMap<>();
    versions.forEach(
        (path, document) ->
            paths.put(path, Map.of("serverRelativeURL", url(path, document.tag()))));
    return Document.json(Map.of("paths", paths));
  }

  /** Where a client finds a document; the address changes along with the document. */
  static String url(String path, EntityTag tag) {
    return "/openapi/v3/" + path + "?hash=" + tag.hash();
  }

  private static <A, B> Map<String, B> mapped(Map<String, A> map, Function<A, B> function) {
    Map<String, B> mapped = new TreeMap<>();
    map.forEach((key, value) -> mapped.put(key, function.apply(value)));
    return mapped;
  }
}
