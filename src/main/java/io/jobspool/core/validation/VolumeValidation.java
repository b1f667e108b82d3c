package io.jobspool.core.validation;

import io.jobspool.core.v1.ISCSIVolumeSource;
import io.jobspool.core.v1.PodSpec;
import io.jobspool.core.v1.Volume;
import io.jobspool.meta.field.FieldError;
import io.jobspool.meta.field.FieldPath;
import io.jobspool.meta.field.Formats;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Rules for the volumes of a pod: names that are unique, and exactly one source for each. The rules
 * of the sources stand in {@link VolumeSourceValidation}, {@link NetworkVolumeValidation}, {@link
 * NetworkVolumeValidation} and {@link ProjectedVolumeValidation}.
 *
 * <p>What depends on the name of a pod (the claims that ephemeral volumes lead to) is not checked:
 * the pods of a template have no names yet.
 */
final class VolumeValidation {
  /** With an initiator name, the node puts both into a file name. */
  private static final int ISCSI_NAME_AND_PORTAL_MAX_BYTES = 64;

  private static final Source<ISCSIVolumeSource> ISCSI =
      new Source<>("iscsi", Volume::iscsi, NetworkVolumeValidation::validateIscsi);

  /**
   * In the order of their checks. Some field names are not those of the fields, yet clients see
   * them.
   */
  private static final List<Source<?>> SOURCES =
      List.of(
          new Source<>("emptyDir", Volume::emptyDir, VolumeSourceValidation::validateEmptyDir),
          new Source<>("hostPath", Volume::hostPath, VolumeSourceValidation::validateHostPath),
          new Source<>("gitRepo", Volume::gitRepo, VolumeSourceValidation::validateGitRepo),
          new Source<>(
              "gcePersistentDisk",
              "persistentDisk",
              Volume::gcePersistentDisk,
              NetworkVolumeValidation::validateGcePersistentDisk),
          new Source<>(
              "awsElasticBlockStore",
              Volume::awsElasticBlockStore,
              NetworkVolumeValidation::validateAwsElasticBlockStore),
          new Source<>("secret", Volume::secret, VolumeSourceValidation::validateSecret),
          new Source<>("nfs", Volume::nfs, NetworkVolumeValidation::validateNfs),
          ISCSI,
          new Source<>("glusterfs", Volume::glusterfs, NetworkVolumeValidation::validateGlusterfs),
          new Source<>("flocker", Volume::flocker, NetworkVolumeValidation::validateFlocker),
          new Source<>(
              "persistentVolumeClaim",
              Volume::persistentVolumeClaim,
              VolumeSourceValidation::validatePersistentVolumeClaim),
          new Source<>("rbd", Volume::rbd, NetworkVolumeValidation::validateRbd),
          new Source<>("cinder", Volume::cinder, NetworkVolumeValidation::validateCinder),
          new Source<>("cephFS", "cephfs", Volume::cephfs, NetworkVolumeValidation::validateCephFs),
          new Source<>("quobyte", Volume::quobyte, NetworkVolumeValidation::validateQuobyte),
          new Source<>(
              "downwarAPI",
              "downwardAPI",
              Volume::downwardAPI,
              VolumeSourceValidation::validateDownwardApi),
          new Source<>("fc", Volume::fc, NetworkVolumeValidation::validateFibreChannel),
          new Source<>("flexVolume", Volume::flexVolume, NetworkVolumeValidation::validateFlex),
          new Source<>("configMap", Volume::configMap, VolumeSourceValidation::validateConfigMap),
          new Source<>("azureFile", Volume::azureFile, NetworkVolumeValidation::validateAzureFile),
          new Source<>(
              "vsphereVolume", Volume::vsphereVolume, NetworkVolumeValidation::validateVsphere),
          new Source<>(
              "photonPersistentDisk",
              Volume::photonPersistentDisk,
              NetworkVolumeValidation::validatePhoton),
          new Source<>(
              "portworxVolume", Volume::portworxVolume, NetworkVolumeValidation::validatePortworx),
          new Source<>("azureDisk", Volume::azureDisk, NetworkVolumeValidation::validateAzureDisk),
          new Source<>("storageos", Volume::storageos, NetworkVolumeValidation::validateStorageOs),
          new Source<>(
              "projected", Volume::projected, ProjectedVolumeValidation::validateProjected),
          new Source<>("scaleIO", Volume::scaleIO, NetworkVolumeValidation::validateScaleIo),
          new Source<>("csi", Volume::csi, VolumeSourceValidation::validateCsi),
          new Source<>("ephemeral", Volume::ephemeral, VolumeSourceValidation::validateEphemeral),
          new Source<>("image", Volume::image, VolumeSourceValidation::validateImage));

  private VolumeValidation() {}

  private interface Component<T> {
    @Nullable T of(Volume volume);
  }

  private interface Rule<T> {
    void check(T source, FieldPath path, List<FieldError> errors);
  }

  /**
   * One kind of volume.
   *
   * @param surplus the field named when the volume has a source already
   * @param field the field below which the rule reports
   */
  private record Source<T>(String surplus, String field, Component<T> component, Rule<T> rule) {
    Source(String field, Component<T> component, Rule<T> rule) {
      this(field, field, component, rule);
    }

    /** Answers whether the volume has this source. */
    boolean check(Volume volume, boolean first, FieldPath path, List<FieldError> errors) {
      T source = component.of(volume);
      if (source == null) {
        return false;
      }
      if (first) {
        rule.check(source, path.child(field), errors);
      } else {
        errors.add(
            FieldError.forbidden(path.child(surplus), "may not specify more than 1 volume type"));
      }
      return true;
    }
  }

  /**
   * Reports what is wrong with the volumes of a pod.
   *
   * @param path the path of the pod's spec
   * @return the volumes that are in order, by name: those that mounts and devices may refer to
   */
  static Map<String, Volume> validateVolumes(
      PodSpec spec, FieldPath path, List<FieldError> errors) {
    Map<String, Volume> valid = new HashMap<>();
    FieldPath volumesPath = path.child("volumes");
    for (int i = 0; i < spec.volumes().size(); i++) {
      Volume volume = spec.volumes().get(i);
      int before = errors.size();
      validateSource(volume, volumesPath.index(i), errors);
      validateName(volume.name(), valid, volumesPath.index(i).child("name"), errors);
      if (errors.size() == before) {
        valid.put(volume.name(), volume);
      }
    }
    return valid;
  }

  private static void validateSource(Volume volume, FieldPath path, List<FieldError> errors) {
    boolean found = false;
    for (Source<?> source : SOURCES) {
      found |= source.check(volume, !found, path, errors);
      if (source.equals(ISCSI)) {
        validateInitiator(volume, path, errors);
      }
    }
    if (!found) {
      errors.add(FieldError.required(path, "must specify a volume type"));
    }
  }

  private static void validateInitiator(Volume volume, FieldPath path, List<FieldError> errors) {
    ISCSIVolumeSource iscsi = volume.iscsi();
    if (iscsi == null || iscsi.initiatorName() == null) {
      return;
    }
    String nameAndPortal = volume.name() + ":" + iscsi.targetPortal();
    if (Formats.bytes(nameAndPortal) > ISCSI_NAME_AND_PORTAL_MAX_BYTES) {
      errors.add(
          FieldError.invalid(
              path.child("name"),
              volume.name(),
              "Total length of <volume name>:<iscsi.targetPortal> must be under 64 characters if"
                  + " iscsi.initiatorName is specified."));
    }
  }

  private static void validateName(
      String name, Map<String, Volume> earlier, FieldPath path, List<FieldError> errors) {
    if (name.isEmpty()) {
      errors.add(FieldError.required(path, ""));
    } else {
      Formats.report(Formats.dns1123Label(name), name, path, errors);
    }
    if (earlier.containsKey(name)) {
      errors.add(FieldError.duplicate(path, name));
    }
  }
}
