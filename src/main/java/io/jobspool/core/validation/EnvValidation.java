package io.jobspool.core.validation;

import io.jobspool.core.v1.ConfigMapKeySelector;
import io.jobspool.core.v1.EnvFromSource;
import io.jobspool.core.v1.EnvVar;
import io.jobspool.core.v1.EnvVarSource;
import io.jobspool.core.v1.FileKeySelector;
import io.jobspool.core.v1.ObjectFieldSelector;
import io.jobspool.core.v1.PodSpec;
import io.jobspool.core.v1.ResourceFieldSelector;
import io.jobspool.core.v1.SecretKeySelector;
import io.jobspool.core.v1.Volume;
import io.jobspool.meta.Quantity;
import io.jobspool.meta.field.FieldError;
import io.jobspool.meta.field.FieldPath;
import io.jobspool.meta.field.Formats;
import io.jobspool.meta.field.NameRule;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Rules for the environment variables of containers and for what their values come from. Fields of
 * the pod and amounts of resources ({@link ObjectFieldSelector}, {@link ResourceFieldSelector}) can
 * also fill files of a volume, so their rules serve both.
 */
final class EnvValidation {
  private static final List<String> POD_FIELDS =
      List.of(
          "metadata.name",
          "metadata.namespace",
          "metadata.uid",
          "spec.nodeName",
          "spec.serviceAccountName",
          "status.hostIP",
          "status.hostIPs",
          "status.podIP",
          "status.podIPs");
  private static final String ANNOTATIONS = "metadata.annotations";
  private static final String LABELS = "metadata.labels";

  /** Fields that are known by name though no variable or file can show some of them. */
  private static final Set<String> OTHER_POD_FIELDS =
      Set.of(ANNOTATIONS, LABELS, "spec.restartPolicy", "spec.schedulerName", "status.phase");

  private static final List<String> RESOURCES =
      List.of(
          "limits.cpu",
          "limits.ephemeral-storage",
          "limits.memory",
          "requests.cpu",
          "requests.ephemeral-storage",
          "requests.memory");
  private static final Set<String> CPU_DIVISORS = Set.of("1m", "1");
  private static final List<String> BYTE_DIVISORS =
      List.of("1", "1k", "1M", "1G", "1T", "1P", "1E", "1Ki", "1Mi", "1Gi", "1Ti", "1Pi", "1Ei");

  private EnvValidation() {}

  /** Reports what is wrong with the variables of a container. */
  static void validateEnv(List<EnvVar> variables, FieldPath path, List<FieldError> errors) {
    int index = 0;
    for (EnvVar variable : variables) {
      FieldPath variablePath = path.index(index++);
      FieldPath namePath = variablePath.child("name");
      if (variable.name().isEmpty()) {
        errors.add(FieldError.required(namePath, ""));
      } else {
        Formats.report(
            Formats.envVarNameRelaxed(variable.name()), variable.name(), namePath, errors);
      }
      EnvVarSource source = variable.valueFrom();
      if (source != null) {
        FieldPath sourcePath = variablePath.child("valueFrom");
        int sources = validateSources(source, sourcePath, errors);
        validateOneValue(sources, !variable.value().isEmpty(), sourcePath, errors);
      }
    }
  }

  /** Answers how many sources there are. */
  private static int validateSources(EnvVarSource source, FieldPath path, List<FieldError> errors) {
    int sources = 0;
    if (source.fieldRef() != null) {
      sources++;
      validateFieldRef(source.fieldRef(), POD_FIELDS, path.child("fieldRef"), errors);
    }
    if (source.resourceFieldRef() != null) {
      sources++;
      validateResourceFieldRef(source.resourceFieldRef(), path.child("resourceFieldRef"), errors);
    }
    if (source.configMapKeyRef() != null) {
      sources++;
      ConfigMapKeySelector key = source.configMapKeyRef();
      validateKeyRef(key.name(), key.key(), path.child("configMapKeyRef"), errors);
    }
    if (source.secretKeyRef() != null) {
      sources++;
      SecretKeySelector key = source.secretKeyRef();
      validateKeyRef(key.name(), key.key(), path.child("secretKeyRef"), errors);
    }
    if (source.fileKeyRef() != null) {
      sources++;
      validateFileKeyRef(source.fileKeyRef(), path.child("fileKeyRef"), errors);
    }
    return sources;
  }

  private static void validateOneValue(
      int sources, boolean hasValue, FieldPath path, List<FieldError> errors) {
    if (sources == 0) {
      String rule =
          "must specify one of: `fieldRef`, `resourceFieldRef`, `configMapKeyRef`, `secretKeyRef`"
              + " or `fileKeyRef`";
      errors.add(FieldError.invalid(path, "", rule));
    } else if (hasValue) {
      errors.add(FieldError.invalid(path, "", "may not be specified when `value` is not empty"));
    } else if (sources > 1) {
      errors.add(
          FieldError.invalid(path, "", "may not have more than one field specified at a time"));
    }
  }

  /**
   * Reports a field of the pod that cannot be shown to a container.
   *
   * @param fields the fields that can be shown as a whole, in alphabetical order; single labels and
   *     annotations can always be
   */
  static void validateFieldRef(
      ObjectFieldSelector ref, List<String> fields, FieldPath path, List<FieldError> errors) {
    FieldPath fieldPath = path.child("fieldPath");
    if (ref.apiVersion().isEmpty()) {
      errors.add(FieldError.required(path.child("apiVersion"), ""));
      return;
    }
    if (ref.fieldPath().isEmpty()) {
      errors.add(FieldError.required(fieldPath, ""));
      return;
    }
    if (!ref.apiVersion().equals("v1")) {
      complainOfField("unsupported pod version: " + ref.apiVersion(), ref, fieldPath, errors);
      return;
    }
    int bracket = subscriptStart(ref.fieldPath());
    if (bracket >= 0) {
      validateSubscript(ref, bracket, path, errors);
      return;
    }
    // An alias from times before version 1.
    String field = ref.fieldPath().equals("spec.host") ? "spec.nodeName" : ref.fieldPath();
    if (!POD_FIELDS.contains(field) && !OTHER_POD_FIELDS.contains(field)) {
      complainOfField("field label not supported: " + field, ref, fieldPath, errors);
    } else if (!fields.contains(field)) {
      errors.add(FieldError.notSupported(fieldPath, field, fields));
    }
  }

  /** Where {@code ['} stands in {@code field['subscript']}; -1 if the text is no such thing. */
  private static int subscriptStart(String fieldPath) {
    int bracket = fieldPath.indexOf("['");
    boolean subscripted = bracket > 0 && fieldPath.endsWith("']");
    return subscripted && bracket + 2 <= fieldPath.length() - 2 ? bracket : -1;
  }

  private static void validateSubscript(
      ObjectFieldSelector ref, int bracket, FieldPath path, List<FieldError> errors) {
    String text = ref.fieldPath();
    String field = text.substring(0, bracket);
    String key = text.substring(bracket + 2, text.length() - 2);
    if (field.equals(ANNOTATIONS)) {
      String lowerCase = key.toLowerCase(Locale.ROOT);
      Formats.report(Formats.qualifiedName(lowerCase), lowerCase, path, errors);
    } else if (field.equals(LABELS)) {
      Formats.report(Formats.qualifiedName(key), key, path, errors);
    } else {
      String rule = "field label does not support subscript: " + text;
      complainOfField(rule, ref, path.child("fieldPath"), errors);
    }
  }

  private static void complainOfField(
      String rule, ObjectFieldSelector ref, FieldPath path, List<FieldError> errors) {
    errors.add(FieldError.invalid(path, ref.fieldPath(), "error converting fieldPath: " + rule));
  }

  /**
   * Reports an amount of a resource that cannot be shown to a container. A file of a volume also
   * has to say whose amount it means; if it does not, {@link #validateDivisor} is all that is left
   * to check.
   */
  static void validateResourceFieldRef(
      ResourceFieldSelector ref, FieldPath path, List<FieldError> errors) {
    String resource = ref.resource();
    if (resource.isEmpty()) {
      errors.add(FieldError.required(path.child("resource"), ""));
    } else if (!RESOURCES.contains(resource) && !isHugePages(resource)) {
      errors.add(FieldError.notSupported(path.child("resource"), resource, RESOURCES));
    }
    validateDivisor(ref, path, errors);
  }

  private static boolean isHugePages(String resource) {
    return resource.startsWith("limits.hugepages-") || resource.startsWith("requests.hugepages-");
  }

  /** Reports a unit that the amount of a resource cannot be given in; zero is the default unit. */
  static void validateDivisor(ResourceFieldSelector ref, FieldPath path, List<FieldError> errors) {
    Quantity divisor = ref.divisor();
    if (divisor.isZero()) {
      return;
    }
    switch (ref.resource()) {
      case "limits.cpu", "requests.cpu" -> {
        if (!CPU_DIVISORS.contains(divisor.toString())) {
          complainOfDivisor("1m and 1", "cpu", ref, path, errors);
        }
      }
      case "limits.memory", "requests.memory" -> validateByteDivisor("memory", ref, path, errors);
      case "limits.ephemeral-storage", "requests.ephemeral-storage" ->
          validateByteDivisor("local ephemeral storage", ref, path, errors);
      default -> {
        if (isHugePages(ref.resource())) {
          validateByteDivisor("hugepages", ref, path, errors);
        }
      }
    }
  }

  private static void validateByteDivisor(
      String words, ResourceFieldSelector ref, FieldPath path, List<FieldError> errors) {
    if (!BYTE_DIVISORS.contains(ref.divisor().toString())) {
      complainOfDivisor(String.join(", ", BYTE_DIVISORS), words, ref, path, errors);
    }
  }

  private static void complainOfDivisor(
      String values,
      String words,
      ResourceFieldSelector ref,
      FieldPath path,
      List<FieldError> errors) {
    String rule = "only divisor's values " + values + " are supported with the " + words;
    errors.add(FieldError.invalid(path.child("divisor"), ref.resource(), rule + " resource"));
  }

  private static void validateKeyRef(
      String name, String key, FieldPath path, List<FieldError> errors) {
    Formats.report(Formats.dns1123Subdomain(name), name, path.child("name"), errors);
    if (key.isEmpty()) {
      errors.add(FieldError.required(path.child("key"), ""));
    } else {
      Formats.report(Formats.configMapKey(key), key, path.child("key"), errors);
    }
  }

  private static void validateFileKeyRef(
      FileKeySelector ref, FieldPath path, List<FieldError> errors) {
    if (ref.key().isEmpty()) {
      errors.add(FieldError.required(path.child("key"), ""));
    } else {
      Formats.report(Formats.envVarNameRelaxed(ref.key()), ref.key(), path.child("key"), errors);
    }
    FieldPath volumePath = path.child("volumeName");
    if (ref.volumeName().isEmpty()) {
      errors.add(FieldError.required(volumePath, ""));
    } else {
      Formats.report(Formats.dns1123Label(ref.volumeName()), ref.volumeName(), volumePath, errors);
    }
    if (ref.path().isEmpty()) {
      errors.add(FieldError.required(path.child("path"), ""));
    } else {
      VolumeMountValidation.validateNoBacksteps(ref.path(), path.child("path"), errors);
    }
  }

  /**
   * Reports variables read from files of volumes that do not exist or are no {@code emptyDir}. It
   * is the last of the rules of a pod.
   *
   * @param path of the pod's spec
   */
  static void validateFileKeyRefVolumes(PodSpec spec, FieldPath path, List<FieldError> errors) {
    Map<String, Volume> volumes = new HashMap<>();
    spec.volumes().forEach(volume -> volumes.put(volume.name(), volume));
    ContainerValidation.visitContainers(
        spec,
        path,
        (container, containerPath) ->
            validateFileVolumes(container.env(), volumes, containerPath.child("env"), errors));
  }

  private static void validateFileVolumes(
      List<EnvVar> variables,
      Map<String, Volume> volumes,
      FieldPath path,
      List<FieldError> errors) {
    int index = 0;
    for (EnvVar variable : variables) {
      FieldPath sourcePath = path.index(index++).child("valueFrom");
      if (variable.valueFrom() == null || variable.valueFrom().fileKeyRef() == null) {
        continue;
      }
      String name = variable.valueFrom().fileKeyRef().volumeName();
      FieldPath namePath = sourcePath.child("fileKeyRef").child("volumeName");
      Volume volume = volumes.get(name);
      if (volume == null) {
        errors.add(FieldError.notFound(namePath, name));
      } else if (volume.emptyDir() == null) {
        errors.add(
            FieldError.invalid(namePath, name, "referenced volume must be of type emptyDir"));
      }
    }
  }

  /** Reports what is wrong with the config maps and secrets that fill whole environments. */
  static void validateEnvFrom(
      List<EnvFromSource> sources, FieldPath path, List<FieldError> errors) {
    int index = 0;
    for (EnvFromSource source : sources) {
      FieldPath sourcePath = path.index(index++);
      if (!source.prefix().isEmpty()) {
        Formats.report(
            Formats.envVarNameRelaxed(source.prefix()),
            source.prefix(),
            sourcePath.child("prefix"),
            errors);
      }
      if (source.configMapRef() != null) {
        validateName(source.configMapRef().name(), sourcePath.child("configMapRef"), errors);
      }
      if (source.secretRef() != null) {
        validateName(source.secretRef().name(), sourcePath.child("secretRef"), errors);
      }
      // As in Kubernetes, these two name the list but not the source.
      if (source.configMapRef() == null && source.secretRef() == null) {
        errors.add(
            FieldError.invalid(path, "", "must specify one of: `configMapRef` or `secretRef`"));
      } else if (source.configMapRef() != null && source.secretRef() != null) {
        errors.add(
            FieldError.invalid(path, "", "may not have more than one field specified at a time"));
      }
    }
  }

  /** Kubernetes checks these names as if they were beginnings of names, which may end in a dash. */
  private static void validateName(String name, FieldPath path, List<FieldError> errors) {
    FieldPath namePath = path.child("name");
    if (name.isEmpty()) {
      errors.add(FieldError.required(namePath, ""));
    } else {
      Formats.report(NameRule.DNS_SUBDOMAIN.check(name, true), name, namePath, errors);
    }
  }
}
