package io.jobspool.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.jobspool.batch.v1.Job;
import io.jobspool.serializer.DecodeException;
import io.jobspool.serializer.JsonDecoder;
import io.jobspool.serializer.protobuf.ProtobufWriter;
import io.jobspool.serializer.yaml.YamlWriter;
import java.util.random.RandomGenerator;

/**
 * A request that can be sent as it is.
 *
 * @param target path and query
 * @param contentType empty if there is no body
 */
record Request(String method, String target, String accept, String contentType, byte[] body) {
  private static final String JSON = "application/json";
  private static final String YAML = "application/yaml";
  private static final String PROTOBUF = "application/vnd.kubernetes.protobuf";

  /** A request without a body. */
  static Request without(String method, String target) {
    return new Request(method, target, JSON, "", new byte[0]);
  }

  /** A request with text. */
  static Request with(String method, String target, String contentType, String text) {
    return new Request(method, target, JSON, contentType, text.getBytes(UTF_8));
  }

  /** A request with an object. */
  static Request with(String method, String target, String json) {
    return with(method, target, JSON, json);
  }

  /** The same request for another representation. */
  Request accepting(String mediaType) {
    return new Request(method, target, mediaType, contentType, body);
  }

  /** The same object in any of the formats that bodies have. */
  Request inAnyFormat(RandomGenerator random) {
    String json = new String(body, UTF_8);
    return switch (random.nextInt(10)) {
      case 0, 1 -> new Request(method, target, accept, YAML, yaml(json));
      case 2 -> new Request(method, target, accept, YAML, body);
      case 3 -> inProtobuf(json);
      default -> this;
    };
  }

  /** The same text in YAML, under the same name. */
  Request inYaml() {
    return new Request(method, target, accept, contentType, yaml(new String(body, UTF_8)));
  }

  /** Now and then, the same request with bytes of its body changed. */
  Request perhapsBroken(RandomGenerator random) {
    return random.nextInt(6) == 0
        ? new Request(method, target, accept, contentType, ByteMutation.apply(body, random))
        : this;
  }

  private static byte[] yaml(String json) {
    try {
      return YamlWriter.write(json).getBytes(UTF_8);
    } catch (IllegalArgumentException e) {
      return json.getBytes(UTF_8); // deeper than the writer goes; JSON is YAML too
    }
  }

  private Request inProtobuf(String json) {
    try {
      Job job = JsonDecoder.decode(json, Job.class, false).value();
      return new Request(method, target, accept, PROTOBUF, ProtobufWriter.write(job, "batch/v1"));
    } catch (DecodeException e) {
      return this; // nothing that protobuf could hold
    }
  }
}
