package io.jobspool.http.request;

import io.jobspool.meta.AnyCase;
import io.jobspool.meta.Resource;
import io.jobspool.serializer.DecodeException;
import io.jobspool.serializer.JsonDecoder;

/**
 * The kind and version of a body, read without looking at the rest of it; unlike there, {@code
 * Kind} is as good as {@code kind}.
 */
@AnyCase
public record TypeMeta(String kind, String apiVersion) {
  /** How Go prints the struct without a name into which kube-apiserver reads these two fields. */
  private static final String GO_STRUCT =
      "struct { APIVersion string \"json:\\\"apiVersion,omitempty\\\"\"; Kind string"
          + " \"json:\\\"kind,omitempty\\\"\" }";

  /**
   * Reads kind and version; what is absent is that of the resource.
   *
   * @throws DecodeException if the text is not JSON or one of them is not a string
   */
  static TypeMeta read(String json, Resource resource) throws DecodeException {
    try {
      return JsonDecoder.decode(json, TypeMeta.class, false).value().or(resource);
    } catch (DecodeException e) {
      String words = String.valueOf(e.getMessage());
      throw new DecodeException(
          words
              .replace("Go struct field TypeMeta.", "Go struct field .")
              .replace("request.TypeMeta", GO_STRUCT));
    }
  }

  /**
   * This, with what is absent taken from the resource: kind, group and version, or the version of
   * the resource's own group.
   */
  TypeMeta or(Resource resource) {
    boolean noVersion = version().isEmpty();
    boolean sameGroup = noVersion && group().equals(resource.group());
    return new TypeMeta(
        kind.isEmpty() ? resource.kind() : kind,
        sameGroup || (noVersion && group().isEmpty()) ? resource.apiVersion() : canonical());
  }

  private String canonical() {
    return apiVersion.startsWith("/") && isWellFormed() ? version() : apiVersion;
  }

  boolean isOf(Resource resource) {
    return kind.equals(resource.kind()) && apiVersion.equals(resource.apiVersion());
  }

  /** Whether the version has the form {@code group/version} or {@code version}. */
  boolean isWellFormed() {
    return apiVersion.indexOf('/') == apiVersion.lastIndexOf('/');
  }

  private String group() {
    return apiVersion.substring(0, Math.max(apiVersion.indexOf('/'), 0));
  }

  /** The version without its group. */
  String version() {
    return apiVersion.substring(apiVersion.indexOf('/') + 1);
  }
}
