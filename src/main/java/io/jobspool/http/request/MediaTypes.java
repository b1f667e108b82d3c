package io.jobspool.http.request;

import java.util.List;

/** The media types of the API. */
public final class MediaTypes {
  public static final String JSON = "application/json";
  public static final String YAML = "application/yaml";

  /** Read, but never written: clients that send it take JSON for an answer. */
  static final String PROTOBUF = "application/vnd.kubernetes.protobuf";

  /** What kube-apiserver names in its messages. */
  public static final List<String> NAMED = List.of(JSON, YAML, PROTOBUF);

  private MediaTypes() {}
}
