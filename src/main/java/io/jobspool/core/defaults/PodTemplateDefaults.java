package io.jobspool.core.defaults;

import io.jobspool.core.v1.PodSecurityContext;
import io.jobspool.core.v1.PodSpec;
import io.jobspool.core.v1.PodSpecBuilder;
import io.jobspool.core.v1.PodTemplateSpec;
import io.jobspool.meta.CopyOnChange;
import io.jobspool.meta.ObjectMeta;
import io.jobspool.meta.ObjectMetaBuilder;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Fills in what a client left out of a pod template: Kubernetes' {@code SetDefaults_PodSpec}, the
 * defaults of everything below it, and what changes on the way through its internal types ({@code
 * pkg/apis/core/v1/conversion.go}).
 *
 * <p>What it defaults in pods alone is absent on purpose ({@code enableServiceLinks} and others,
 * see {@link ContainerDefaults}), and so are profiles of seccomp and AppArmor from annotations: in
 * a template these only give warnings.
 */
public final class PodTemplateDefaults {
  private static final long TERMINATION_GRACE_PERIOD_SECONDS = 30;

  private static final PodSecurityContext NO_SECURITY_CONTEXT =
      new PodSecurityContext(
          null, null, null, null, null, List.of(), null, null, List.of(), null, null, null, null);

  /** Where init containers stood before they had a field; Kubernetes drops them silently. */
  private static final List<String> INIT_CONTAINER_ANNOTATIONS =
      List.of(
          "pod.alpha.kubernetes.io/init-container-statuses",
          "pod.alpha.kubernetes.io/init-containers",
          "pod.beta.kubernetes.io/init-container-statuses",
          "pod.beta.kubernetes.io/init-containers");

  private PodTemplateDefaults() {}

  /** The template with its defaults; the same instance if nothing was left out. */
  public static PodTemplateSpec withDefaults(PodTemplateSpec template) {
    return CopyOnChange.keepIfEqual(
        template,
        new PodTemplateSpec(
            withoutInitContainerAnnotations(template.metadata()), withDefaults(template.spec())));
  }

  /**
   * The defaults of a pod's specification. A missing {@code restartPolicy} becomes {@code Always},
   * which no Job may have: validation then asks for one of the two that it may.
   */
  private static PodSpec withDefaults(PodSpec spec) {
    String account = serviceAccount(spec);
    PodSpecBuilder copy =
        PodSpecBuilder.builder(spec)
            .volumes(CopyOnChange.elements(spec.volumes(), VolumeDefaults::withDefaults))
            .restartPolicy(orDefault(spec.restartPolicy(), "Always"))
            .terminationGracePeriodSeconds(
                orDefault(spec.terminationGracePeriodSeconds(), TERMINATION_GRACE_PERIOD_SECONDS))
            .dnsPolicy(orDefault(spec.dnsPolicy(), "ClusterFirst"))
            .serviceAccountName(account)
            .serviceAccount(account)
            .securityContext(orDefault(spec.securityContext(), NO_SECURITY_CONTEXT))
            .schedulerName(orDefault(spec.schedulerName(), "default-scheduler"))
            .overhead(ContainerDefaults.roundedUp(spec.overhead()))
            .resources(CopyOnChange.ifPresent(spec.resources(), ContainerDefaults::withDefaults));
    return CopyOnChange.keepIfEqual(spec, withContainers(copy, spec).build());
  }

  private static PodSpecBuilder withContainers(PodSpecBuilder copy, PodSpec spec) {
    return copy.initContainers(
            CopyOnChange.elements(spec.initContainers(), ContainerDefaults::withDefaults))
        .containers(CopyOnChange.elements(spec.containers(), ContainerDefaults::withDefaults))
        .ephemeralContainers(
            CopyOnChange.elements(spec.ephemeralContainers(), ContainerDefaults::withDefaults));
  }

  /** The two fields mean the same; the newer one, {@code serviceAccountName}, wins. */
  private static String serviceAccount(PodSpec spec) {
    return orDefault(spec.serviceAccountName(), spec.serviceAccount());
  }

  private static ObjectMeta withoutInitContainerAnnotations(ObjectMeta metadata) {
    Map<String, String> annotations = metadata.annotations();
    if (INIT_CONTAINER_ANNOTATIONS.stream().noneMatch(annotations::containsKey)) {
      return metadata;
    }
    Map<String, String> kept = new TreeMap<>(annotations);
    kept.keySet().removeAll(INIT_CONTAINER_ANNOTATIONS);
    return ObjectMetaBuilder.builder(metadata)
        .annotations(Collections.unmodifiableMap(kept))
        .build();
  }

  private static String orDefault(String value, String defaultValue) {
    return value.isEmpty() ? defaultValue : value;
  }

  private static <T> T orDefault(@Nullable T value, T defaultValue) {
    return value == null ? defaultValue : value;
  }
}
