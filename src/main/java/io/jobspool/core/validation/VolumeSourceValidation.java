package io.jobspool.core.validation;

import io.jobspool.core.v1.CSIVolumeSource;
import io.jobspool.core.v1.ConfigMapVolumeSource;
import io.jobspool.core.v1.DownwardAPIVolumeFile;
import io.jobspool.core.v1.DownwardAPIVolumeSource;
import io.jobspool.core.v1.EmptyDirVolumeSource;
import io.jobspool.core.v1.EphemeralVolumeSource;
import io.jobspool.core.v1.GitRepoVolumeSource;
import io.jobspool.core.v1.HostPathVolumeSource;
import io.jobspool.core.v1.ImageVolumeSource;
import io.jobspool.core.v1.KeyToPath;
import io.jobspool.core.v1.LocalObjectReference;
import io.jobspool.core.v1.ObjectFieldSelector;
import io.jobspool.core.v1.PersistentVolumeClaimTemplate;
import io.jobspool.core.v1.PersistentVolumeClaimVolumeSource;
import io.jobspool.core.v1.ResourceFieldSelector;
import io.jobspool.core.v1.SecretVolumeSource;
import io.jobspool.meta.ObjectMeta;
import io.jobspool.meta.Quantity;
import io.jobspool.meta.field.FieldError;
import io.jobspool.meta.field.FieldPath;
import io.jobspool.meta.field.Formats;
import io.jobspool.meta.field.ObjectMetaValidation;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Rules for volumes that the node or the API provides: scratch space, host directories, claims, CSI
 * drivers, images, and files made of Secrets, ConfigMaps and facts about the pod.
 */
final class VolumeSourceValidation {
  private static final List<String> HOST_PATH_TYPES =
      List.of(
          "",
          "BlockDevice",
          "CharDevice",
          "Directory",
          "DirectoryOrCreate",
          "File",
          "FileOrCreate",
          "Socket");
  private static final List<String> DOWNWARD_API_FIELDS =
      List.of(
          "metadata.annotations",
          "metadata.labels",
          "metadata.name",
          "metadata.namespace",
          "metadata.uid");
  private static final List<String> PULL_POLICIES = List.of("Always", "IfNotPresent", "Never");
  private static final int CSI_DRIVER_MAX_BYTES = 63;
  private static final int MODE_MAX = 0777;

  private VolumeSourceValidation() {}

  static void validateEmptyDir(
      EmptyDirVolumeSource source, FieldPath path, List<FieldError> errors) {
    Quantity limit = source.sizeLimit();
    if (limit != null && limit.signum() < 0) {
      errors.add(
          FieldError.forbidden(
              path.child("sizeLimit"), "SizeLimit field must be a valid resource quantity"));
    }
  }

  static void validateHostPath(
      HostPathVolumeSource source, FieldPath path, List<FieldError> errors) {
    if (source.path().isEmpty()) {
      errors.add(FieldError.required(path.child("path"), ""));
      return;
    }
    VolumeMountValidation.validateNoBacksteps(source.path(), path.child("path"), errors);
    String type = source.type();
    if (type != null && !HOST_PATH_TYPES.contains(type)) {
      errors.add(FieldError.notSupported(path.child("type"), type, HOST_PATH_TYPES));
    }
  }

  static void validateGitRepo(GitRepoVolumeSource source, FieldPath path, List<FieldError> errors) {
    requireValue(source.repository(), path.child("repository"), errors);
    VolumeMountValidation.validateDescendingPath(
        source.directory(), path.child("directory"), errors);
  }

  static void validateSecret(SecretVolumeSource source, FieldPath path, List<FieldError> errors) {
    requireValue(source.secretName(), path.child("secretName"), errors);
    validateMode(source.defaultMode(), path.child("defaultMode"), errors);
    validateItems(source.items(), path.child("items"), errors);
  }

  static void validateConfigMap(
      ConfigMapVolumeSource source, FieldPath path, List<FieldError> errors) {
    requireValue(source.name(), path.child("name"), errors);
    validateMode(source.defaultMode(), path.child("defaultMode"), errors);
    validateItems(source.items(), path.child("items"), errors);
  }

  private static void validateItems(
      List<KeyToPath> items, FieldPath path, List<FieldError> errors) {
    for (int i = 0; i < items.size(); i++) {
      validateItem(items.get(i), path.index(i), errors);
    }
  }

  /** Reports what is wrong with the file that one key of a Secret or ConfigMap becomes. */
  static void validateItem(KeyToPath item, FieldPath path, List<FieldError> errors) {
    requireValue(item.key(), path.child("key"), errors);
    requireValue(item.path(), path.child("path"), errors);
    validateFilePath(item.path(), path.child("path"), errors);
    validateMode(item.mode(), path.child("mode"), errors);
  }

  static void validatePersistentVolumeClaim(
      PersistentVolumeClaimVolumeSource source, FieldPath path, List<FieldError> errors) {
    requireValue(source.claimName(), path.child("claimName"), errors);
  }

  /** Reports what is wrong with the files; their paths carry no index, as in Kubernetes. */
  static void validateDownwardApi(
      DownwardAPIVolumeSource source, FieldPath path, List<FieldError> errors) {
    validateMode(source.defaultMode(), path.child("defaultMode"), errors);
    source.items().forEach(file -> validateDownwardApiFile(file, path, errors));
  }

  /** Reports what is wrong with a file that holds a fact about the pod. */
  static void validateDownwardApiFile(
      DownwardAPIVolumeFile file, FieldPath path, List<FieldError> errors) {
    requireValue(file.path(), path.child("path"), errors);
    validateFilePath(file.path(), path.child("path"), errors);
    ObjectFieldSelector field = file.fieldRef();
    ResourceFieldSelector resource = file.resourceFieldRef();
    if (field != null) {
      EnvValidation.validateFieldRef(field, DOWNWARD_API_FIELDS, path.child("fieldRef"), errors);
      if (resource != null) {
        errors.add(
            FieldError.invalid(
                path,
                "resource",
                "fieldRef and resourceFieldRef can not be specified simultaneously"));
      }
    } else if (resource != null) {
      validateResource(resource, path.child("resourceFieldRef"), errors);
    } else {
      errors.add(FieldError.required(path, "one of fieldRef and resourceFieldRef is required"));
    }
    validateMode(file.mode(), path.child("mode"), errors);
  }

  /** Unlike a variable, a file belongs to no container, so it must name one. */
  private static void validateResource(
      ResourceFieldSelector resource, FieldPath path, List<FieldError> errors) {
    if (resource.containerName().isEmpty()) {
      errors.add(FieldError.required(path.child("containerName"), ""));
      EnvValidation.validateDivisor(resource, path, errors);
    } else {
      EnvValidation.validateResourceFieldRef(resource, path, errors);
    }
  }

  static void validateCsi(CSIVolumeSource source, FieldPath path, List<FieldError> errors) {
    validateCsiDriver(source.driver(), path.child("driver"), errors);
    LocalObjectReference secret = source.nodePublishSecretRef();
    if (secret == null) {
      return;
    }
    requireValue(secret.name(), path.child("nodePublishSecretRef").child("name"), errors);
    if (!secret.name().isEmpty()) {
      Formats.report(
          Formats.dns1123Subdomain(secret.name()), secret.name(), path.child("name"), errors);
    }
  }

  private static void validateCsiDriver(String driver, FieldPath path, List<FieldError> errors) {
    if (driver.isEmpty()) {
      errors.add(FieldError.required(path, ""));
      return;
    }
    if (Formats.bytes(driver) > CSI_DRIVER_MAX_BYTES) {
      errors.add(FieldError.tooLong(path, CSI_DRIVER_MAX_BYTES));
    }
    Formats.report(Formats.dns1123Subdomain(driver.toLowerCase(Locale.ROOT)), driver, path, errors);
  }

  static void validateEphemeral(
      EphemeralVolumeSource source, FieldPath path, List<FieldError> errors) {
    PersistentVolumeClaimTemplate template = source.volumeClaimTemplate();
    FieldPath templatePath = path.child("volumeClaimTemplate");
    if (template == null) {
      errors.add(FieldError.required(templatePath, ""));
      return;
    }
    validateClaimMetadata(template.metadata(), templatePath.child("metadata"), errors);
    PersistentVolumeClaimValidation.validatePersistentVolumeClaimSpec(
        template.spec(), templatePath.child("spec"), errors);
  }

  /** A claim takes over labels and annotations and nothing else, so nothing else may be set. */
  private static void validateClaimMetadata(
      ObjectMeta meta, FieldPath path, List<FieldError> errors) {
    ObjectMetaValidation.validateAnnotations(meta.annotations(), path.child("annotations"), errors);
    ObjectMetaValidation.validateLabels(meta.labels(), path.child("labels"), errors);
    forbid(!meta.name().isEmpty(), path.child("name"), errors);
    forbid(!meta.generateName().isEmpty(), path.child("generateName"), errors);
    forbid(!meta.namespace().isEmpty(), path.child("namespace"), errors);
    forbid(!meta.selfLink().isEmpty(), path.child("selfLink"), errors);
    forbid(!meta.uid().isEmpty(), path.child("uID"), errors);
    forbid(!meta.resourceVersion().isEmpty(), path.child("resourceVersion"), errors);
    forbid(meta.generation() != 0, path.child("generation"), errors);
    forbid(meta.creationTimestamp() != null, path.child("creationTimestamp"), errors);
    forbid(meta.deletionTimestamp() != null, path.child("deletionTimestamp"), errors);
    forbid(
        meta.deletionGracePeriodSeconds() != null,
        path.child("deletionGracePeriodSeconds"),
        errors);
    forbid(!meta.ownerReferences().isEmpty(), path.child("ownerReferences"), errors);
    forbid(!meta.finalizers().isEmpty(), path.child("finalizers"), errors);
    forbid(!meta.managedFields().isEmpty(), path.child("managedFields"), errors);
  }

  private static void forbid(boolean set, FieldPath path, List<FieldError> errors) {
    if (set) {
      errors.add(FieldError.forbidden(path, "cannot be set"));
    }
  }

  /**
   * A template may leave out the reference of an image, as it may leave out that of a container.
   */
  static void validateImage(ImageVolumeSource source, FieldPath path, List<FieldError> errors) {
    FieldPath policyPath = path.child("pullPolicy");
    if (source.pullPolicy().isEmpty()) {
      errors.add(FieldError.required(policyPath, ""));
    } else if (!PULL_POLICIES.contains(source.pullPolicy())) {
      errors.add(FieldError.notSupported(policyPath, source.pullPolicy(), PULL_POLICIES));
    }
  }

  /** Reports an empty value. */
  static void requireValue(String value, FieldPath path, List<FieldError> errors) {
    if (value.isEmpty()) {
      errors.add(FieldError.required(path, ""));
    }
  }

  /** Reports a reference to a Secret without a name. */
  static void requireName(
      @Nullable LocalObjectReference secret, FieldPath path, List<FieldError> errors) {
    if (secret != null) {
      requireValue(secret.name(), path.child("name"), errors);
    }
  }

  /** Reports permission bits that a file cannot have. */
  static void validateMode(@Nullable Integer mode, FieldPath path, List<FieldError> errors) {
    if (mode != null && (mode < 0 || mode > MODE_MAX)) {
      errors.add(
          FieldError.invalid(
              path, mode, "must be a number between 0 and 0777 (octal), both inclusive"));
    }
  }

  /**
   * Reports the path of a file that would leave its volume, or is one that the node writes itself.
   */
  static void validateFilePath(String file, FieldPath path, List<FieldError> errors) {
    VolumeMountValidation.validateDescendingPath(file, path, errors);
    if (file.startsWith("..") && !file.startsWith("../")) {
      errors.add(FieldError.invalid(path, file, "must not start with '..'"));
    }
  }
}
