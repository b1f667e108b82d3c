package io.jobspool.core.validation;

import io.jobspool.core.v1.PodSpec;
import io.jobspool.meta.field.FieldError;
import io.jobspool.meta.field.FieldPath;
import io.jobspool.meta.field.Formats;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What validation says of pods that are given as JSON, with the usual defaults applied. */
final class PodSpecErrors {
  private static final String MINIMAL =
      "\"dnsPolicy\":\"ClusterFirst\",\"securityContext\":{},\"containers\":[%s],"
          .formatted(ContainerErrors.container(""));

  private PodSpecErrors() {}

  /** A pod with a container, the defaults, and these fields, which outrank them. */
  static PodSpec pod(String fields) {
    return ContainerErrors.pod(MINIMAL + fields);
  }

  /** The errors of a pod with these fields; paths start below its spec. */
  static List<String> of(String fields) {
    List<FieldError> errors = new ArrayList<>();
    PodSpecValidation.validatePodSpec(pod(fields), FieldPath.of("spec"), errors);
    return ContainerErrors.texts(errors, "spec.");
  }

  /** The errors of the only volume of a pod, which has this source; paths start below it. */
  static List<String> ofVolume(String source) {
    List<FieldError> errors = new ArrayList<>();
    PodSpec spec = pod("\"volumes\":[{\"name\":\"v\"," + source + "}]");
    VolumeValidation.validateVolumes(spec, FieldPath.of("spec"), errors);
    return ContainerErrors.texts(errors, "spec.volumes[0].");
  }

  /**
   * The errors of a line in a table, which has {@code &&} between them, each below a field. Rules
   * that are long and tested elsewhere stand in angle brackets there.
   */
  static List<String> listed(String field, @Nullable String errors) {
    return errors == null
        ? List.of()
        : ContainerErrors.listed(errors).stream().map(each -> field + inFull(each)).toList();
  }

  private static String inFull(String error) {
    return error
        .replace("<label>", Formats.dns1123Label("").get(0))
        .replace("<subdomain>", Formats.dns1123Subdomain("").get(0))
        .replace("<domain_>", Formats.dns1123SubdomainWithUnderscore("").get(0))
        .replace("<name>", Formats.qualifiedName("?").get(0))
        .replace("<value>", Formats.labelValue("?").get(0));
  }
}
