package io.jobspool.core.validation;

import io.jobspool.core.v1.AppArmorProfile;
import io.jobspool.core.v1.Container;
import io.jobspool.core.v1.PodSecurityContext;
import io.jobspool.core.v1.PodSpec;
import io.jobspool.core.v1.SeccompProfile;
import io.jobspool.core.v1.SecurityContext;
import io.jobspool.core.v1.Toleration;
import io.jobspool.meta.field.FieldError;
import io.jobspool.meta.field.FieldPath;
import io.jobspool.serializer.DecodeException;
import io.jobspool.serializer.GoQuote;
import io.jobspool.serializer.JsonDecoder;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Rules for annotations that Kubernetes gives a meaning: those that were fields before there were
 * such fields (profiles of seccomp and AppArmor, tolerations), and those that stand for none.
 */
final class PodAnnotationValidation {
  private static final String MIRROR = "kubernetes.io/config.mirror";
  private static final String TOLERATIONS = "scheduler.alpha.kubernetes.io/tolerations";
  private static final String DELETION_COST = "controller.kubernetes.io/pod-deletion-cost";
  private static final Pattern DELETION_COST_FORM = Pattern.compile("-[0-9]+|0|[1-9][0-9]*");

  private static final String SECCOMP_OF_POD = "seccomp.security.alpha.kubernetes.io/pod";
  private static final String SECCOMP_OF_CONTAINER =
      "container.seccomp.security.alpha.kubernetes.io/";
  private static final String APP_ARMOR_OF_CONTAINER =
      "container.apparmor.security.beta.kubernetes.io/";
  private static final String UNCONFINED = "unconfined";
  private static final String RUNTIME_DEFAULT = "runtime/default";
  private static final Set<String> SECCOMP_RUNTIME_DEFAULTS =
      Set.of(RUNTIME_DEFAULT, "docker/default");
  private static final Set<String> APP_ARMOR_RUNTIME_DEFAULTS = Set.of(RUNTIME_DEFAULT);
  private static final String LOCALHOST = "localhost/";

  private PodAnnotationValidation() {}

  /** Reports annotations whose values make no sense, or not for this pod. */
  static void validatePodAnnotations(
      Map<String, String> annotations, PodSpec spec, FieldPath path, List<FieldError> errors) {
    String mirror = annotations.get(MIRROR);
    if (mirror != null && spec.nodeName().isEmpty()) {
      errors.add(
          FieldError.invalid(
              path.key(MIRROR), mirror, "must set spec.nodeName if mirror pod annotation is set"));
    }
    String tolerations = annotations.getOrDefault(TOLERATIONS, "");
    if (!tolerations.isEmpty()) {
      validateTolerations(tolerations, path, errors);
    }
    String cost = annotations.get(DELETION_COST);
    if (cost != null && !isDeletionCost(cost)) {
      errors.add(FieldError.invalid(path.key(DELETION_COST), cost, "must be a 32bit integer"));
    }
    validateSeccompProfiles(annotations, path, errors);
    validateAppArmorProfiles(annotations, spec, path, errors);
  }

  private static void validateTolerations(String json, FieldPath path, List<FieldError> errors) {
    try {
      SchedulingValidation.validateTolerations(
          readTolerations(json), path.child(TOLERATIONS), errors);
    } catch (DecodeException e) {
      errors.add(FieldError.invalid(path, TOLERATIONS, String.valueOf(e.getMessage())));
    }
  }

  /** The text has to be a document of its own before it may become part of another. */
  private static List<Toleration> readTolerations(String json) throws DecodeException {
    Optional<String> syntaxError = JsonDecoder.syntaxError(json);
    if (syntaxError.isPresent()) {
      throw new DecodeException(syntaxError.get());
    }
    String spec = "{\"tolerations\":" + json + "}";
    return JsonDecoder.decode(spec, PodSpec.class, false).value().tolerations();
  }

  private static boolean isDeletionCost(String value) {
    if (!DELETION_COST_FORM.matcher(value).matches()) {
      return false;
    }
    try {
      Integer.parseInt(value);
      return true;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private static void validateSeccompProfiles(
      Map<String, String> annotations, FieldPath path, List<FieldError> errors) {
    String ofPod = annotations.get(SECCOMP_OF_POD);
    if (ofPod != null) {
      validateSeccompProfile(ofPod, path.child(SECCOMP_OF_POD), errors);
    }
    for (Map.Entry<String, String> annotation : annotations.entrySet()) {
      String key = annotation.getKey();
      if (key.startsWith(SECCOMP_OF_CONTAINER)) {
        validateSeccompProfile(annotation.getValue(), path.child(key), errors);
      }
    }
  }

  private static void validateSeccompProfile(
      String profile, FieldPath path, List<FieldError> errors) {
    if (SECCOMP_RUNTIME_DEFAULTS.contains(profile) || profile.equals(UNCONFINED)) {
      return;
    }
    if (profile.startsWith(LOCALHOST)) {
      VolumeMountValidation.validateDescendingPath(
          profile.substring(LOCALHOST.length()), path, errors);
    } else {
      errors.add(FieldError.invalid(path, profile, "must be a valid seccomp profile"));
    }
  }

  private static void validateAppArmorProfiles(
      Map<String, String> annotations, PodSpec spec, FieldPath path, List<FieldError> errors) {
    if (annotations.isEmpty()) {
      return;
    }
    Set<String> names = new HashSet<>();
    ContainerValidation.visitContainers(
        spec, path, (container, containerPath) -> names.add(container.name()));
    for (Map.Entry<String, String> annotation : annotations.entrySet()) {
      if (annotation.getKey().startsWith(APP_ARMOR_OF_CONTAINER)) {
        validateAppArmorProfile(annotation, names, path.key(annotation.getKey()), errors);
      }
    }
  }

  private static void validateAppArmorProfile(
      Map.Entry<String, String> annotation,
      Set<String> containers,
      FieldPath path,
      List<FieldError> errors) {
    String name = annotation.getKey().substring(APP_ARMOR_OF_CONTAINER.length());
    if (!containers.contains(name)) {
      errors.add(FieldError.invalid(path, name, "container not found"));
    }
    String profile = annotation.getValue();
    boolean known =
        profile.isEmpty()
            || profile.equals(RUNTIME_DEFAULT)
            || profile.equals(UNCONFINED)
            || profile.startsWith(LOCALHOST);
    if (!known) {
      errors.add(
          FieldError.invalid(
              path, profile, "invalid AppArmor profile name: " + GoQuote.quote(profile)));
    }
  }

  /**
   * Reports profiles of seccomp that a field and an annotation give differently.
   *
   * @param path of the pod's spec
   */
  static void validateSeccompAgreement(
      Map<String, String> annotations, PodSpec spec, FieldPath path, List<FieldError> errors) {
    if (annotations.isEmpty()) {
      return;
    }
    PodSecurityContext ofPod = spec.securityContext();
    if (ofPod != null) {
      compareSeccomp(annotations.get(SECCOMP_OF_POD), ofPod.seccompProfile(), path, errors);
    }
    ContainerValidation.visitContainers(
        spec,
        path,
        (container, containerPath) -> {
          SecurityContext context = container.securityContext();
          String annotation = annotations.get(SECCOMP_OF_CONTAINER + container.name());
          if (context != null) {
            compareSeccomp(annotation, context.seccompProfile(), containerPath, errors);
          }
        });
  }

  private static void compareSeccomp(
      @Nullable String annotation,
      @Nullable SeccompProfile field,
      FieldPath path,
      List<FieldError> errors) {
    if (annotation != null && field != null) {
      new Profile("seccomp", SECCOMP_RUNTIME_DEFAULTS, field.type(), field.localhostProfile())
          .compare(annotation, path.child("securityContext").child("seccompProfile"), errors);
    }
  }

  /**
   * Reports profiles of AppArmor that a field and an annotation give differently; the field of the
   * pod counts for containers that have none.
   *
   * @param path of the pod's spec
   */
  static void validateAppArmorAgreement(
      Map<String, String> annotations, PodSpec spec, FieldPath path, List<FieldError> errors) {
    boolean windows =
        spec.os() != null && spec.os().name().equals(PodSecurityContextValidation.WINDOWS);
    if (annotations.isEmpty() || windows) {
      return;
    }
    PodSecurityContext context = spec.securityContext();
    AppArmorProfile ofPod = context == null ? null : context.appArmorProfile();
    ContainerValidation.visitContainers(
        spec,
        path,
        (container, containerPath) -> {
          String annotation = annotations.get(APP_ARMOR_OF_CONTAINER + container.name());
          AppArmorProfile own = ownAppArmorProfile(container);
          compareAppArmor(annotation, own != null ? own : ofPod, containerPath, errors);
        });
  }

  private static @Nullable AppArmorProfile ownAppArmorProfile(Container container) {
    SecurityContext context = container.securityContext();
    return context == null ? null : context.appArmorProfile();
  }

  private static void compareAppArmor(
      @Nullable String annotation,
      @Nullable AppArmorProfile field,
      FieldPath path,
      List<FieldError> errors) {
    if (annotation != null && field != null) {
      new Profile("apparmor", APP_ARMOR_RUNTIME_DEFAULTS, field.type(), field.localhostProfile())
          .compare(annotation, path.child("securityContext").child("appArmorProfile"), errors);
    }
  }

  /**
   * A profile that a field names.
   *
   * @param system which of the two systems it is of, as errors call it
   * @param defaults the names that annotations have for the type {@code RuntimeDefault}
   */
  private record Profile(
      String system, Set<String> defaults, String type, @Nullable String localhostProfile) {

    void compare(String annotation, FieldPath path, List<FieldError> errors) {
      if (!hasTypeOf(annotation)) {
        String rule = system + " type in annotation and field must match";
        errors.add(FieldError.forbidden(path.child("type"), rule));
      } else if (type.equals("Localhost")
          && !annotation.substring(LOCALHOST.length()).equals(localhostProfile)) {
        String rule = system + " profile in annotation and field must match";
        errors.add(FieldError.forbidden(path.child("localhostProfile"), rule));
      }
    }

    private boolean hasTypeOf(String annotation) {
      return switch (type) {
        case "Unconfined" -> annotation.equals(UNCONFINED);
        case "RuntimeDefault" -> defaults.contains(annotation);
        case "Localhost" -> annotation.startsWith(LOCALHOST);
        default -> true;
      };
    }
  }
}
