package io.jobspool.http;

import java.util.List;

/** The media types of the API. */
public final class MediaTypes {
  public static final String JSON = "application/json";
  public static final String YAML = "application/yaml";

  /** What kube-apiserver names in its messages; its protobuf is not spoken here. */
  public static final List<String> NAMED =
      List.of(JSON, YAML, "application/vnd.kubernetes.protobuf");

  private MediaTypes() {}
}
