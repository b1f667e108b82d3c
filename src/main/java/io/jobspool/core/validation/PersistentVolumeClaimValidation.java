package io.jobspool.core.validation;

import io.jobspool.core.v1.PersistentVolumeClaimSpec;
import io.jobspool.core.v1.TypedLocalObjectReference;
import io.jobspool.core.v1.TypedObjectReference;
import io.jobspool.core.v1.VolumeResourceRequirements;
import io.jobspool.meta.Quantity;
import io.jobspool.meta.field.FieldError;
import io.jobspool.meta.field.FieldPath;
import io.jobspool.meta.field.Formats;
import io.jobspool.meta.field.LabelSelectorValidation;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Rules for the claim that an ephemeral volume leads to. */
final class PersistentVolumeClaimValidation {
  private static final String READ_WRITE_ONCE_POD = "ReadWriteOncePod";
  private static final List<String> ACCESS_MODES =
      List.of("ReadOnlyMany", "ReadWriteMany", "ReadWriteOnce", READ_WRITE_ONCE_POD);
  private static final List<String> VOLUME_MODES = List.of("Block", "Filesystem");
  private static final String STORAGE = "storage";

  private PersistentVolumeClaimValidation() {}

  /** Reports what is wrong with the spec of a claim. */
  static void validatePersistentVolumeClaimSpec(
      PersistentVolumeClaimSpec spec, FieldPath path, List<FieldError> errors) {
    if (spec.accessModes().isEmpty()) {
      errors.add(
          FieldError.required(path.child("accessModes"), "at least 1 access mode is required"));
    }
    if (spec.selector() != null) {
      LabelSelectorValidation.validateLabelSelector(
          spec.selector(), path.child("selector"), errors);
    }
    validateAccessModes(spec.accessModes(), path.child("accessModes"), errors);
    validateStorage(spec.resources(), path.child("resources").key(STORAGE), errors);
    validateClass(spec.storageClassName(), path.child("storageClassName"), errors);
    if (spec.volumeMode() != null && !VOLUME_MODES.contains(spec.volumeMode())) {
      errors.add(
          FieldError.notSupported(path.child("volumeMode"), spec.volumeMode(), VOLUME_MODES));
    }
    validateDataSources(spec.dataSource(), spec.dataSourceRef(), path, errors);
    validateClass(
        spec.volumeAttributesClassName(), path.child("volumeAttributesClassName"), errors);
  }

  private static void validateAccessModes(
      List<String> modes, FieldPath path, List<FieldError> errors) {
    boolean others = false;
    for (String mode : modes) {
      boolean supported = ACCESS_MODES.contains(mode);
      if (!supported) {
        errors.add(FieldError.notSupported(path, mode, ACCESS_MODES));
      }
      others |= supported && !mode.equals(READ_WRITE_ONCE_POD);
    }
    if (others && modes.contains(READ_WRITE_ONCE_POD)) {
      errors.add(
          FieldError.forbidden(path, "may not use ReadWriteOncePod with other access modes"));
    }
  }

  private static void validateStorage(
      VolumeResourceRequirements resources, FieldPath path, List<FieldError> errors) {
    Quantity storage = resources.requests().get(STORAGE);
    if (storage == null) {
      errors.add(FieldError.required(path, ""));
    } else if (storage.signum() <= 0) {
      errors.add(FieldError.invalid(path, storage.toString(), "must be greater than zero"));
    }
  }

  /** An empty name asks for no class, and is fine. */
  private static void validateClass(
      @Nullable String name, FieldPath path, List<FieldError> errors) {
    if (name != null && !name.isEmpty()) {
      Formats.report(Formats.dns1123Subdomain(name), name, path, errors);
    }
  }

  private static void validateDataSources(
      @Nullable TypedLocalObjectReference source,
      @Nullable TypedObjectReference reference,
      FieldPath path,
      List<FieldError> errors) {
    if (source != null) {
      validateDataSource(source, path.child("dataSource"), errors);
    }
    if (reference != null) {
      FieldPath referencePath = path.child("dataSourceRef");
      validateDataSource(localPart(reference), referencePath, errors);
      validateNamespace(reference.namespace(), referencePath.child("namespace"), errors);
    }
    if (source == null || reference == null) {
      return;
    }
    if (reference.namespace() != null && !reference.namespace().isEmpty()) {
      disallowDataSource(
          path, "may not be specified when dataSourceRef.namespace is specified", errors);
    } else if (!source.equals(localPart(reference))) {
      disallowDataSource(path, "must match dataSourceRef", errors);
    }
  }

  private static TypedLocalObjectReference localPart(TypedObjectReference reference) {
    return new TypedLocalObjectReference(reference.apiGroup(), reference.kind(), reference.name());
  }

  /** Kubernetes shows an empty object in place of the value. */
  private static void disallowDataSource(FieldPath path, String rule, List<FieldError> errors) {
    errors.add(FieldError.invalid(path, Map.of(), rule));
  }

  private static void validateDataSource(
      TypedLocalObjectReference source, FieldPath path, List<FieldError> errors) {
    VolumeSourceValidation.requireValue(source.name(), path.child("name"), errors);
    VolumeSourceValidation.requireValue(source.kind(), path.child("kind"), errors);
    String group = Objects.requireNonNullElse(source.apiGroup(), "");
    if (!group.isEmpty()) {
      Formats.report(Formats.dns1123Subdomain(group), group, path.child("apiGroup"), errors);
    } else if (!source.kind().equals("PersistentVolumeClaim")) {
      errors.add(
          FieldError.invalid(
              path,
              source.kind(),
              "must be 'PersistentVolumeClaim' when referencing the default apiGroup"));
    }
  }

  private static void validateNamespace(
      @Nullable String namespace, FieldPath path, List<FieldError> errors) {
    if (namespace != null && !namespace.isEmpty()) {
      Formats.report(Formats.dns1123Label(namespace), namespace, path, errors);
    }
  }
}
