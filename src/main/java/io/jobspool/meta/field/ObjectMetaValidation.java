package io.jobspool.meta.field;

import io.jobspool.meta.ObjectMeta;
import io.jobspool.meta.OwnerReference;
import io.jobspool.serializer.GoQuote;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The rules for {@code metadata} that are the same for all kinds, in the order and words of
 * Kubernetes 1.36 ({@code apimachinery/pkg/api/validation/objectmeta.go}, and the rule for names of
 * finalizers that core kinds add to it).
 */
public final class ObjectMetaValidation {
  private static final int ANNOTATIONS_MAX_BYTES = 256 * 1024;
  private static final String ORPHAN = "orphan";
  private static final String FOREGROUND_DELETION = "foregroundDeletion";
  private static final Set<String> STANDARD_FINALIZERS =
      Set.of("kubernetes", ORPHAN, FOREGROUND_DELETION);

  private ObjectMetaValidation() {}

  /** Checks the metadata of an object that is about to exist; its name is generated already. */
  public static void validateObjectMeta(
      ObjectMeta meta, boolean namespaced, NameRule rule, FieldPath path, List<FieldError> errors) {
    if (!meta.generateName().isEmpty()) {
      Formats.report(
          rule.check(meta.generateName(), true),
          meta.generateName(),
          path.child("generateName"),
          errors);
    }
    FieldPath namePath = path.child("name");
    if (meta.name().isEmpty()) {
      errors.add(FieldError.required(namePath, "name or generateName is required"));
    } else {
      Formats.report(rule.check(meta.name(), false), meta.name(), namePath, errors);
    }
    validateCommon(meta, namespaced, path, errors);
    validateKindsOfFinalizers(meta.finalizers(), path.child("finalizers"), errors);
  }

  /** What has to hold whatever the rule for the kind's names is. */
  private static void validateCommon(
      ObjectMeta meta, boolean namespaced, FieldPath path, List<FieldError> errors) {
    validateNamespace(meta.namespace(), namespaced, path.child("namespace"), errors);
    Formats.nonNegative(meta.generation(), path.child("generation"), errors);
    validateLabels(meta.labels(), path.child("labels"), errors);
    validateAnnotations(meta.annotations(), path.child("annotations"), errors);
    validateOwnerReferences(meta.ownerReferences(), path.child("ownerReferences"), errors);
    validateFinalizers(meta.finalizers(), path.child("finalizers"), errors);
    ManagedFieldsValidation.validateManagedFields(
        meta.managedFields(), path.child("managedFields"), errors);
  }

  /**
   * Checks what Kubernetes checks in changes of all kinds, before the kind's own rules: these find
   * most of it again, so that clients are told twice.
   */
  public static void validateCommonUpdate(
      ObjectMeta newMeta, ObjectMeta oldMeta, boolean namespaced, List<FieldError> errors) {
    FieldPath path = FieldPath.of("metadata");
    validateCommon(newMeta, namespaced, path, errors);
    validateChange(newMeta, oldMeta, path, errors);
  }

  private static void validateNamespace(
      String namespace, boolean namespaced, FieldPath path, List<FieldError> errors) {
    if (!namespaced) {
      if (!namespace.isEmpty()) {
        errors.add(FieldError.forbidden(path, "not allowed on this type"));
      }
    } else if (namespace.isEmpty()) {
      errors.add(FieldError.required(path, ""));
    } else {
      Formats.report(NameRule.DNS_LABEL.check(namespace, false), namespace, path, errors);
    }
  }

  /** Checks what an update makes of the metadata of a stored object. */
  public static void validateObjectMetaUpdate(
      ObjectMeta newMeta, ObjectMeta oldMeta, FieldPath path, List<FieldError> errors) {
    validateChange(newMeta, oldMeta, path, errors);
    validateKindsOfFinalizers(newMeta.finalizers(), path.child("finalizers"), errors);
  }

  private static void validateChange(
      ObjectMeta newMeta, ObjectMeta oldMeta, FieldPath path, List<FieldError> errors) {
    if (oldMeta.deletionTimestamp() != null) {
      validateNoNewFinalizers(
          newMeta.finalizers(), oldMeta.finalizers(), path.child("finalizers"), errors);
    }
    if (newMeta.resourceVersion().isEmpty()) {
      FieldPath versionPath = path.child("resourceVersion");
      errors.add(FieldError.invalid(versionPath, "", "must be specified for an update"));
    }
    if (newMeta.generation() < oldMeta.generation()) {
      errors.add(
          FieldError.invalid(
              path.child("generation"), newMeta.generation(), "must not be decremented"));
    }
    validateIdentityUpdate(newMeta, oldMeta, path, errors);
    validateLabels(newMeta.labels(), path.child("labels"), errors);
    validateAnnotations(newMeta.annotations(), path.child("annotations"), errors);
    validateOwnerReferences(newMeta.ownerReferences(), path.child("ownerReferences"), errors);
    ManagedFieldsValidation.validateManagedFields(
        newMeta.managedFields(), path.child("managedFields"), errors);
  }

  private static void validateIdentityUpdate(
      ObjectMeta newMeta, ObjectMeta oldMeta, FieldPath path, List<FieldError> errors) {
    validateImmutable(newMeta.name(), oldMeta.name(), path.child("name"), errors);
    validateImmutable(newMeta.namespace(), oldMeta.namespace(), path.child("namespace"), errors);
    validateImmutable(newMeta.uid(), oldMeta.uid(), path.child("uid"), errors);
    validateImmutable(
        newMeta.creationTimestamp(),
        oldMeta.creationTimestamp(),
        path.child("creationTimestamp"),
        errors);
    validateImmutable(
        newMeta.deletionTimestamp(),
        oldMeta.deletionTimestamp(),
        path.child("deletionTimestamp"),
        errors);
    validateImmutable(
        newMeta.deletionGracePeriodSeconds(),
        oldMeta.deletionGracePeriodSeconds(),
        path.child("deletionGracePeriodSeconds"),
        errors);
  }

  /** Reports a value that is not equal to the one before. */
  public static void validateImmutable(
      @Nullable Object newValue,
      @Nullable Object oldValue,
      FieldPath path,
      List<FieldError> errors) {
    if (!Objects.equals(newValue, oldValue)) {
      errors.add(FieldError.invalid(path, newValue, Formats.IMMUTABLE));
    }
  }

  private static void validateNoNewFinalizers(
      List<String> newFinalizers,
      List<String> oldFinalizers,
      FieldPath path,
      List<FieldError> errors) {
    Set<String> added = new TreeSet<>(newFinalizers);
    oldFinalizers.forEach(added::remove);
    if (!added.isEmpty()) {
      String detail =
          "no new finalizers can be added if the object is being deleted, found new finalizers "
              + added.stream()
                  .map(GoQuote::quote)
                  .collect(Collectors.joining(", ", "[]string{", "}"));
      errors.add(FieldError.forbidden(path, detail));
    }
  }

  /** Checks the keys and values of labels; every error is reported at the path of the map. */
  public static void validateLabels(
      Map<String, String> labels, FieldPath path, List<FieldError> errors) {
    labels.forEach(
        (key, value) -> {
          validateLabelName(key, path, errors);
          Formats.report(Formats.labelValue(value), value, path, errors);
        });
  }

  /** Checks the key of a label. */
  public static void validateLabelName(String key, FieldPath path, List<FieldError> errors) {
    Formats.report(Formats.labelKey(key), key, path, errors);
  }

  /** Checks the keys of annotations, in which case does not matter, and the size of all. */
  public static void validateAnnotations(
      Map<String, String> annotations, FieldPath path, List<FieldError> errors) {
    long size = 0;
    for (Map.Entry<String, String> entry : annotations.entrySet()) {
      String key = entry.getKey();
      Formats.report(Formats.qualifiedName(Formats.lowerCase(key)), key, path, errors);
      size += Formats.bytes(key) + Formats.bytes(entry.getValue());
    }
    if (size > ANNOTATIONS_MAX_BYTES) {
      errors.add(FieldError.tooLong(path, ANNOTATIONS_MAX_BYTES));
    }
  }

  /** Checks each owner, and that at most one of them is the controller. */
  public static void validateOwnerReferences(
      List<OwnerReference> owners, FieldPath path, List<FieldError> errors) {
    String first = "";
    for (OwnerReference owner : owners) {
      validateOwnerReference(owner, path, errors);
      String name = owner.kind() + "/" + owner.name();
      boolean isController = Boolean.TRUE.equals(owner.controller());
      if (isController && !first.isEmpty()) {
        String detail =
            "Only one reference can have Controller set to true."
                + " Found \"true\" in references for %s and %s".formatted(first, name);
        errors.add(FieldError.invalid(path, owners, detail));
      } else if (isController) {
        first = name;
      }
    }
  }

  private static void validateOwnerReference(
      OwnerReference owner, FieldPath path, List<FieldError> errors) {
    String apiVersion = owner.apiVersion();
    int slash = apiVersion.indexOf('/');
    boolean wellFormed = slash == apiVersion.lastIndexOf('/');
    String version = wellFormed ? apiVersion.substring(slash + 1) : "";
    if (version.isEmpty()) {
      errors.add(
          FieldError.invalid(path.child("apiVersion"), apiVersion, "version must not be empty"));
    }
    requireText(owner.kind(), path.child("kind"), errors);
    requireText(owner.name(), path.child("name"), errors);
    requireText(owner.uid(), path.child("uid"), errors);
    if (slash <= 0 && version.equals("v1") && owner.kind().equals("Event")) {
      String detail = "/v1, Kind=Event is disallowed from being an owner";
      errors.add(FieldError.invalid(path, owner, detail));
    }
  }

  private static void requireText(String value, FieldPath path, List<FieldError> errors) {
    if (value.isEmpty()) {
      errors.add(FieldError.invalid(path, value, "must not be empty"));
    }
  }

  /** Checks the form of finalizers, and that not both built-in ones of deletion are set. */
  public static void validateFinalizers(
      List<String> finalizers, FieldPath path, List<FieldError> errors) {
    for (String finalizer : finalizers) {
      Formats.report(Formats.qualifiedName(finalizer), finalizer, path, errors);
    }
    if (finalizers.contains(ORPHAN) && finalizers.contains(FOREGROUND_DELETION)) {
      String detail = "finalizer orphan and foregroundDeletion cannot be both set";
      errors.add(FieldError.invalid(path, finalizers, detail));
    }
  }

  private static void validateKindsOfFinalizers(
      List<String> finalizers, FieldPath path, List<FieldError> errors) {
    for (int i = 0; i < finalizers.size(); i++) {
      String finalizer = finalizers.get(i);
      if (finalizer.indexOf('/') < 0 && !STANDARD_FINALIZERS.contains(finalizer)) {
        String detail = "name is neither a standard finalizer name nor is it fully qualified";
        errors.add(FieldError.invalid(path.index(i), finalizer, detail));
      }
    }
  }
}
