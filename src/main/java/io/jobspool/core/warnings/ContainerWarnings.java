package io.jobspool.core.warnings;

import io.jobspool.core.v1.AppArmorProfile;
import io.jobspool.core.v1.Container;
import io.jobspool.core.v1.EnvVar;
import io.jobspool.core.v1.EphemeralContainerCommon;
import io.jobspool.core.v1.PodSecurityContext;
import io.jobspool.core.v1.PodSpec;
import io.jobspool.core.v1.PodTemplateSpec;
import io.jobspool.core.v1.ResourceRequirements;
import io.jobspool.core.v1.SecurityContext;
import io.jobspool.meta.field.FieldPath;
import io.jobspool.serializer.GoQuote;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Warns of annotations in place of fields, of fractions of a byte and of variables defined twice in
 * one container ({@code pkg/api/pod/warnings.go}).
 */
final class ContainerWarnings {
  private static final String SECCOMP_POD = "seccomp.security.alpha.kubernetes.io/pod";
  private static final String SECCOMP_PREFIX = "container.seccomp.security.alpha.kubernetes.io/";
  private static final String APP_ARMOR_PREFIX = "container.apparmor.security.beta.kubernetes.io/";
  private static final String APP_ARMOR_LOCALHOST_PREFIX = "localhost/";

  private static final String USE_SECCOMP_FIELD =
      "non-functional in v1.27+; use the \"seccompProfile\" field instead";
  private static final String USE_APP_ARMOR_FIELD =
      "deprecated since v1.30; use the \"appArmorProfile\" field instead";

  private ContainerWarnings() {}

  /** A container of any kind, and where it stands. */
  record ContainerAt(Container container, FieldPath path) {
    /** All containers of a pod: init containers, containers, ephemeral containers. */
    static List<ContainerAt> in(PodSpec spec, FieldPath path) {
      List<ContainerAt> all = new ArrayList<>();
      add(spec.initContainers(), path.child("initContainers"), all);
      add(spec.containers(), path.child("containers"), all);
      List<Container> ephemeral =
          spec.ephemeralContainers().stream().map(EphemeralContainerCommon::of).toList();
      add(ephemeral, path.child("ephemeralContainers"), all);
      return all;
    }

    private static void add(List<Container> containers, FieldPath path, List<ContainerAt> all) {
      for (int i = 0; i < containers.size(); i++) {
        all.add(new ContainerAt(containers.get(i), path.index(i)));
      }
    }
  }

  /** Warns if an annotation names the pod's seccomp profile and no field does. */
  static void warnOfPodAnnotation(PodTemplateSpec template, FieldPath path, WarningList warnings) {
    PodSecurityContext context = template.spec().securityContext();
    if ((context == null || context.seccompProfile() == null)
        && template.metadata().annotations().containsKey(SECCOMP_POD)) {
      warnings.add(annotation(path, SECCOMP_POD), USE_SECCOMP_FIELD);
    }
  }

  static void warn(
      ContainerAt at, PodTemplateSpec template, FieldPath templatePath, WarningList warnings) {
    if (!template.metadata().annotations().isEmpty()) {
      warnOfAnnotations(at.container(), template, templatePath, warnings);
    }
    ResourceRequirements resources = at.container().resources();
    FieldPath limits = at.path().child("resources").child("limits");
    FieldPath requests = at.path().child("resources").child("requests");
    warnings.addIfFractional(resources.limits(), "memory", limits);
    warnings.addIfFractional(resources.requests(), "memory", requests);
    warnings.addIfFractional(resources.limits(), "ephemeral-storage", limits);
    warnings.addIfFractional(resources.requests(), "ephemeral-storage", requests);
    warnOfVariables(at.container().env(), at.path().child("env"), warnings);
  }

  private static void warnOfAnnotations(
      Container container, PodTemplateSpec template, FieldPath path, WarningList warnings) {
    Map<String, String> annotations = template.metadata().annotations();
    SecurityContext context = container.securityContext();
    String seccomp = SECCOMP_PREFIX + container.name();
    if ((context == null || context.seccompProfile() == null) && annotations.containsKey(seccomp)) {
      warnings.add(annotation(path, seccomp), USE_SECCOMP_FIELD);
    }
    String appArmor = APP_ARMOR_PREFIX + container.name();
    String profile = annotations.get(appArmor);
    if ((context == null || context.appArmorProfile() == null)
        && profile != null
        && !saysTheSame(profile, template.spec().securityContext())) {
      warnings.add(annotation(path, appArmor), USE_APP_ARMOR_FIELD);
    }
  }

  private static FieldPath annotation(FieldPath path, String key) {
    return path.child("metadata").child("annotations").key(key);
  }

  private static boolean saysTheSame(String annotation, @Nullable PodSecurityContext context) {
    AppArmorProfile ofPod = context == null ? null : context.appArmorProfile();
    return ofPod != null && ofPod.equals(appArmorProfile(annotation));
  }

  /** The profile an annotation stands for; {@code null} if it stands for none. */
  private static @Nullable AppArmorProfile appArmorProfile(String annotation) {
    return switch (annotation) {
      case "unconfined" -> new AppArmorProfile("Unconfined", null);
      case "runtime/default" -> new AppArmorProfile("RuntimeDefault", null);
      case APP_ARMOR_LOCALHOST_PREFIX -> null;
      default ->
          annotation.startsWith(APP_ARMOR_LOCALHOST_PREFIX)
              ? new AppArmorProfile(
                  "Localhost", annotation.substring(APP_ARMOR_LOCALHOST_PREFIX.length()))
              : null;
    };
  }

  /** A second definition may build upon the first, {@code $(NAME)}, else it hides it. */
  private static void warnOfVariables(List<EnvVar> env, FieldPath path, WarningList warnings) {
    Set<String> names = new HashSet<>();
    for (int i = 0; i < env.size(); i++) {
      EnvVar variable = env.get(i);
      if (!names.add(variable.name()) && !buildsUponFirst(variable)) {
        warnings.add(
            path.index(i),
            "hides previous definition of "
                + GoQuote.quote(variable.name())
                + ", which may be dropped when using apply");
      }
    }
  }

  private static boolean buildsUponFirst(EnvVar variable) {
    String reference = "$(" + variable.name() + ")";
    return variable.valueFrom() == null
        && !variable.value().equals(reference)
        && variable.value().contains(reference);
  }
}
