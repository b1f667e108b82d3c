package io.jobspool.core.validation;

import io.jobspool.core.v1.PodSpec;
import io.jobspool.core.v1.Volume;
import io.jobspool.meta.field.FieldError;
import io.jobspool.meta.field.FieldPath;
import io.jobspool.serializer.DecodeException;
import io.jobspool.serializer.JsonDecoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What validation says of containers that are given as JSON, with the usual defaults applied. */
final class ContainerErrors {
  private static final String MINIMAL =
      """
      "name":"main","image":"busybox","terminationMessagePolicy":"File","imagePullPolicy":"Always"\
      """;

  private ContainerErrors() {}

  /** A container with a name, an image, the defaults, and these fields, which outrank them. */
  static String container(String fields) {
    return "{" + MINIMAL + (fields.isEmpty() ? "" : "," + fields) + "}";
  }

  /** A pod with these fields that is never restarted and gets 30 seconds to end. */
  static PodSpec pod(String fields) {
    String json =
        "{\"restartPolicy\":\"Never\",\"terminationGracePeriodSeconds\":30," + fields + "}";
    try {
      return JsonDecoder.decode(json, PodSpec.class, true).value();
    } catch (DecodeException e) {
      throw new AssertionError(json, e);
    }
  }

  /** The errors of a pod with these fields; paths start below its spec. */
  static List<String> ofPod(String fields) {
    PodSpec spec = pod(fields);
    Map<String, Volume> volumes = new LinkedHashMap<>();
    spec.volumes().forEach(volume -> volumes.put(volume.name(), volume));
    List<FieldError> errors = new ArrayList<>();
    ContainerValidation.validateContainers(spec, volumes, FieldPath.of("spec"), errors);
    return texts(errors, "spec.");
  }

  /** The errors of the only container of a pod; paths start below the container. */
  static List<String> of(String containerFields, String... podFields) {
    String containers = "\"containers\":[" + container(containerFields) + "]";
    String others = podFields.length == 0 ? "" : "," + String.join(",", podFields);
    return ofPod(containers + others).stream()
        .map(text -> withoutPrefix(text, "containers[0]."))
        .toList();
  }

  /** The errors as texts without the beginning of their paths. */
  static List<String> texts(List<FieldError> errors, String prefix) {
    return errors.stream().map(error -> withoutPrefix(error.toString(), prefix)).toList();
  }

  private static String withoutPrefix(String text, String prefix) {
    return text.startsWith(prefix) ? text.substring(prefix.length()) : text;
  }

  /** The errors of a line in a table, which has {@code &&} between them; none if there is none. */
  static List<String> listed(String errors) {
    return errors == null ? List.of() : List.of(errors.split("\\s+&& "));
  }
}
