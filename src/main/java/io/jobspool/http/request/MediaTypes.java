package io.jobspool.http.request;

import java.util.List;

/** The media types of the API. */
public final class MediaTypes {
  public static final String JSON = "application/json";
  public static final String YAML = "application/yaml";

  /** Read, but never written: clients that send it take JSON for an answer. */
  static final String PROTOBUF = "application/vnd.kubernetes.protobuf";

  /** Patches, as {@code Content-Type} tells them apart. */
  public static final String JSON_PATCH = "application/json-patch+json";

  public static final String MERGE_PATCH = "application/merge-patch+json";
  public static final String STRATEGIC_MERGE_PATCH = "application/strategic-merge-patch+json";
  public static final String APPLY_PATCH = "application/apply-patch+yaml";

  /** What kube-apiserver names in its messages. */
  public static final List<String> NAMED = List.of(JSON, YAML, PROTOBUF);

  private MediaTypes() {}
}
