package io.jobspool.core.validation;

import io.jobspool.core.v1.Container;
import io.jobspool.core.v1.SecurityContext;
import io.jobspool.core.v1.Volume;
import io.jobspool.core.v1.VolumeDevice;
import io.jobspool.core.v1.VolumeMount;
import io.jobspool.meta.field.FieldError;
import io.jobspool.meta.field.FieldPath;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Rules for the volumes that a container mounts or uses as block devices, and for paths inside
 * volumes. As in Kubernetes, some errors of a mount name the list but not the mount.
 */
final class VolumeMountValidation {
  private static final String NONE = "None";
  private static final String BIDIRECTIONAL = "Bidirectional";
  private static final List<String> PROPAGATIONS = List.of(BIDIRECTIONAL, "HostToContainer", NONE);
  private static final String DISABLED = "Disabled";
  private static final List<String> RECURSIVE_READ_ONLY =
      List.of(DISABLED, "Enabled", "IfPossible");

  private VolumeMountValidation() {}

  /** Volumes in use in one way and where they are, which the other way must not use. */
  private record Places(Set<String> names, Set<String> paths) {
    Places(Map<String, String> pathsByName) {
      this(pathsByName.keySet(), new HashSet<>(pathsByName.values()));
    }
  }

  /**
   * Reports what is wrong with the mounts of a container.
   *
   * @param volumes the pod's correct volumes by name
   * @param path of the list of mounts
   */
  static void validateVolumeMounts(
      Container container, Map<String, Volume> volumes, FieldPath path, List<FieldError> errors) {
    Map<String, String> devices = new HashMap<>();
    container.volumeDevices().forEach(device -> devices.put(device.name(), device.devicePath()));
    Places taken = new Places(devices);
    Set<String> mountPaths = new HashSet<>();
    int index = 0;
    for (VolumeMount mount : container.volumeMounts()) {
      FieldPath mountPath = path.index(index++);
      validateMountName(mount.name(), volumes, mountPath.child("name"), errors);
      validateMountPath(mount.mountPath(), mountPaths, mountPath.child("mountPath"), errors);
      validateNoDevice(mount, taken, mountPath, errors);
      validateSubPaths(mount, path, mountPath, errors);
      validatePropagation(mount, isPrivileged(container), path.child("mountPropagation"), errors);
      validateRecursiveReadOnly(mount, path.child("recursiveReadOnly"), errors);
    }
  }

  private static void validateMountName(
      String name, Map<String, Volume> volumes, FieldPath path, List<FieldError> errors) {
    if (name.isEmpty()) {
      errors.add(FieldError.required(path, ""));
    }
    if (!volumes.containsKey(name)) {
      errors.add(FieldError.notFound(path, name));
    }
  }

  private static void validateMountPath(
      String mountPath, Set<String> others, FieldPath path, List<FieldError> errors) {
    if (mountPath.isEmpty()) {
      errors.add(FieldError.required(path, ""));
    }
    if (!others.add(mountPath)) {
      errors.add(FieldError.invalid(path, mountPath, "must be unique"));
    }
  }

  private static void validateNoDevice(
      VolumeMount mount, Places taken, FieldPath path, List<FieldError> errors) {
    if (taken.names.contains(mount.name())) {
      errors.add(
          FieldError.invalid(
              path.child("name"), mount.name(), "must not already exist in volumeDevices"));
    }
    if (taken.paths.contains(mount.mountPath())) {
      errors.add(
          FieldError.invalid(
              path.child("mountPath"),
              mount.mountPath(),
              "must not already exist as a path in volumeDevices"));
    }
  }

  private static void validateSubPaths(
      VolumeMount mount, FieldPath listPath, FieldPath mountPath, List<FieldError> errors) {
    if (!mount.subPath().isEmpty()) {
      validateDescendingPath(mount.subPath(), listPath.child("subPath"), errors);
    }
    if (mount.subPathExpr().isEmpty()) {
      return;
    }
    if (!mount.subPath().isEmpty()) {
      errors.add(
          FieldError.invalid(
              mountPath.child("subPathExpr"),
              mount.subPathExpr(),
              "subPathExpr and subPath are mutually exclusive"));
    }
    validateDescendingPath(mount.subPathExpr(), listPath.child("subPathExpr"), errors);
  }

  private static void validatePropagation(
      VolumeMount mount, boolean privileged, FieldPath path, List<FieldError> errors) {
    String propagation = mount.mountPropagation();
    if (propagation == null) {
      return;
    }
    if (!PROPAGATIONS.contains(propagation)) {
      errors.add(FieldError.notSupported(path, propagation, PROPAGATIONS));
    }
    if (propagation.equals(BIDIRECTIONAL) && !privileged) {
      errors.add(
          FieldError.forbidden(
              path, "Bidirectional mount propagation is available only to privileged containers"));
    }
  }

  private static boolean isPrivileged(Container container) {
    SecurityContext context = container.securityContext();
    return context != null && Boolean.TRUE.equals(context.privileged());
  }

  private static void validateRecursiveReadOnly(
      VolumeMount mount, FieldPath path, List<FieldError> errors) {
    String recursive = mount.recursiveReadOnly();
    if (recursive == null || recursive.equals(DISABLED)) {
      return;
    }
    if (!RECURSIVE_READ_ONLY.contains(recursive)) {
      errors.add(FieldError.notSupported(path, recursive, RECURSIVE_READ_ONLY));
      return;
    }
    if (!mount.readOnly()) {
      errors.add(FieldError.forbidden(path, "may only be specified when readOnly is true"));
    }
    if (mount.mountPropagation() != null && !mount.mountPropagation().equals(NONE)) {
      errors.add(
          FieldError.forbidden(
              path, "may only be specified when mountPropagation is None or not specified"));
    }
  }

  /**
   * Reports what is wrong with the block devices of a container.
   *
   * @param volumes the pod's correct volumes by name
   * @param path of the list of devices
   */
  static void validateVolumeDevices(
      Container container, Map<String, Volume> volumes, FieldPath path, List<FieldError> errors) {
    Map<String, String> mounts = new HashMap<>();
    container.volumeMounts().forEach(mount -> mounts.put(mount.name(), mount.mountPath()));
    Places taken = new Places(mounts);
    Set<String> names = new HashSet<>();
    Set<String> devicePaths = new HashSet<>();
    int index = 0;
    for (VolumeDevice device : container.volumeDevices()) {
      FieldPath devicePath = path.index(index++);
      Volume volume = volumes.get(device.name());
      validateDeviceName(device.name(), names, volume, devicePath.child("name"), errors);
      validateDevicePath(device.devicePath(), devicePaths, devicePath.child("devicePath"), errors);
      validateNoMount(device, taken, devicePath, errors);
    }
  }

  private static void validateDeviceName(
      String name,
      Set<String> others,
      @Nullable Volume volume,
      FieldPath path,
      List<FieldError> errors) {
    if (name.isEmpty()) {
      errors.add(FieldError.required(path, ""));
    } else if (!others.add(name)) {
      errors.add(FieldError.invalid(path, name, "must be unique"));
    }
    if (volume == null) {
      errors.add(FieldError.notFound(path, name));
    } else if (volume.persistentVolumeClaim() == null && volume.ephemeral() == null) {
      errors.add(
          FieldError.invalid(
              path,
              name,
              "can only use volume source type of PersistentVolumeClaim or Ephemeral for block"
                  + " mode"));
    }
  }

  private static void validateDevicePath(
      String devicePath, Set<String> others, FieldPath path, List<FieldError> errors) {
    if (devicePath.isEmpty()) {
      errors.add(FieldError.required(path, ""));
    }
    if (others.contains(devicePath)) {
      errors.add(FieldError.invalid(path, devicePath, "must be unique"));
    }
    if (hasBackstep(devicePath)) {
      errors.add(FieldError.invalid(path, devicePath, "can not contain backsteps ('..')"));
    } else {
      others.add(devicePath);
    }
  }

  private static void validateNoMount(
      VolumeDevice device, Places taken, FieldPath path, List<FieldError> errors) {
    if (taken.names.contains(device.name())) {
      errors.add(
          FieldError.invalid(
              path.child("name"), device.name(), "must not already exist in volumeMounts"));
    }
    if (taken.paths.contains(device.devicePath())) {
      errors.add(
          FieldError.invalid(
              path.child("devicePath"),
              device.devicePath(),
              "must not already exist as a path in volumeMounts"));
    }
  }

  /** Reports a path that is absolute or leads upwards. */
  static void validateDescendingPath(String value, FieldPath path, List<FieldError> errors) {
    if (value.startsWith("/")) {
      errors.add(FieldError.invalid(path, value, "must be a relative path"));
    }
    validateNoBacksteps(value, path, errors);
  }

  /** Reports a path with {@code ..} among its elements. */
  static void validateNoBacksteps(String value, FieldPath path, List<FieldError> errors) {
    if (hasBackstep(value)) {
      errors.add(FieldError.invalid(path, value, "must not contain '..'"));
    }
  }

  private static boolean hasBackstep(String value) {
    return ("/" + value + "/").contains("/../");
  }
}
