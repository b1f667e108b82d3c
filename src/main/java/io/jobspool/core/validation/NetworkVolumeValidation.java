package io.jobspool.core.validation;

import static io.jobspool.core.validation.VolumeSourceValidation.requireName;
import static io.jobspool.core.validation.VolumeSourceValidation.requireValue;

import io.jobspool.core.v1.AWSElasticBlockStoreVolumeSource;
import io.jobspool.core.v1.AzureDiskVolumeSource;
import io.jobspool.core.v1.AzureFileVolumeSource;
import io.jobspool.core.v1.CephFSVolumeSource;
import io.jobspool.core.v1.CinderVolumeSource;
import io.jobspool.core.v1.FCVolumeSource;
import io.jobspool.core.v1.FlexVolumeSource;
import io.jobspool.core.v1.FlockerVolumeSource;
import io.jobspool.core.v1.GCEPersistentDiskVolumeSource;
import io.jobspool.core.v1.GlusterfsVolumeSource;
import io.jobspool.core.v1.ISCSIVolumeSource;
import io.jobspool.core.v1.NFSVolumeSource;
import io.jobspool.core.v1.PhotonPersistentDiskVolumeSource;
import io.jobspool.core.v1.PortworxVolumeSource;
import io.jobspool.core.v1.QuobyteVolumeSource;
import io.jobspool.core.v1.RBDVolumeSource;
import io.jobspool.core.v1.ScaleIOVolumeSource;
import io.jobspool.core.v1.StorageOSVolumeSource;
import io.jobspool.core.v1.VsphereVirtualDiskVolumeSource;
import io.jobspool.meta.field.FieldError;
import io.jobspool.meta.field.FieldPath;
import io.jobspool.meta.field.Formats;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Rules for volumes that live elsewhere: on storage systems in the network (NFS, iSCSI, Ceph and
 * their like), or as disks and shares of one cloud.
 */
final class NetworkVolumeValidation {
  private static final int PARTITION_MAX = 255;

  private static final String MANAGED = "Managed";
  private static final List<String> AZURE_KINDS = List.of("Dedicated", MANAGED, "Shared");
  private static final List<String> AZURE_CACHING_MODES = List.of("None", "ReadOnly", "ReadWrite");
  private static final List<String> AZURE_MANAGED_DISK_URIS =
      List.of(
          "/subscriptions/{sub-id}/resourcegroups/{group-name}"
              + "/providers/microsoft.compute/disks/{disk-id}");
  private static final List<String> AZURE_BLOB_DISK_URIS =
      List.of("https://{account-name}.blob.core.windows.net/{container-name}/{disk-name}.vhd");

  private static final Pattern IQN =
      Pattern.compile("iqn\\.[0-9]{4}-[0-9]{2}\\.[A-Za-z0-9.-]+:[^,;*&$|\\t\\n\\f\\r ]+\\z");
  private static final Pattern EUI = Pattern.compile("eui[^\\n][A-Za-z0-9]{16}");
  private static final Pattern NAA = Pattern.compile("naa[^\\n][A-Za-z0-9]{32}");
  private static final int LUN_MAX = 255;

  private static final Pattern HOST_AND_PORT =
      Pattern.compile("(\\[[^\\[\\]]*\\]|[^\\[\\]:]*):[^\\[\\]:]*");
  private static final String HOST_AND_PORT_RULE =
      "must be a host:port pair or multiple pairs separated by commas";
  private static final int QUOBYTE_TENANT_MAX_BYTES = 64;

  private NetworkVolumeValidation() {}

  static void validateNfs(NFSVolumeSource source, FieldPath path, List<FieldError> errors) {
    requireValue(source.server(), path.child("server"), errors);
    requireValue(source.path(), path.child("path"), errors);
    if (!source.path().startsWith("/")) {
      errors.add(FieldError.invalid(path.child("path"), source.path(), "must be an absolute path"));
    }
  }

  static void validateIscsi(ISCSIVolumeSource source, FieldPath path, List<FieldError> errors) {
    requireValue(source.targetPortal(), path.child("targetPortal"), errors);
    requireValue(source.iqn(), path.child("iqn"), errors);
    if (!source.iqn().isEmpty()) {
      validateIscsiName(source.iqn(), path.child("iqn"), errors);
    }
    validateLun(source.lun(), path.child("lun"), errors);
    boolean chap = source.chapAuthDiscovery() || source.chapAuthSession();
    if (chap && source.secretRef() == null) {
      errors.add(FieldError.required(path.child("secretRef"), ""));
    }
    String initiator = source.initiatorName();
    if (initiator != null) {
      validateIscsiName(initiator, path.child("initiatorname"), errors);
    }
  }

  private static void validateLun(int lun, FieldPath path, List<FieldError> errors) {
    Formats.report(Formats.inRange(lun, 0, LUN_MAX), lun, path, errors);
  }

  private static void validateIscsiName(String name, FieldPath path, List<FieldError> errors) {
    if (name.startsWith("iqn")) {
      reportUnless(IQN.matcher(name).find(), name, path, errors);
    } else if (name.startsWith("eui")) {
      reportUnless(EUI.matcher(name).matches(), name, path, errors);
    } else if (name.startsWith("naa")) {
      reportUnless(NAA.matcher(name).matches(), name, path, errors);
    } else {
      errors.add(
          FieldError.invalid(path, name, "must be valid format starting with iqn, eui, or naa"));
    }
  }

  private static void reportUnless(
      boolean valid, String name, FieldPath path, List<FieldError> errors) {
    if (!valid) {
      errors.add(FieldError.invalid(path, name, "must be valid format"));
    }
  }

  static void validateFibreChannel(FCVolumeSource source, FieldPath path, List<FieldError> errors) {
    FieldPath targetsPath = path.child("targetWWNs");
    boolean hasTargets = !source.targetWWNs().isEmpty();
    if (!hasTargets && source.wwids().isEmpty()) {
      errors.add(
          FieldError.required(
              targetsPath, "must specify either targetWWNs or wwids, but not both"));
    }
    if (hasTargets && !source.wwids().isEmpty()) {
      errors.add(
          FieldError.invalid(
              targetsPath,
              source.targetWWNs(),
              "targetWWNs and wwids can not be specified simultaneously"));
    }
    Integer lun = source.lun();
    if (hasTargets && lun == null) {
      errors.add(
          FieldError.required(path.child("lun"), "lun is required if targetWWNs is specified"));
    } else if (hasTargets && lun != null) {
      validateLun(lun, path.child("lun"), errors);
    }
  }

  static void validateGlusterfs(
      GlusterfsVolumeSource source, FieldPath path, List<FieldError> errors) {
    requireValue(source.endpoints(), path.child("endpoints"), errors);
    requireValue(source.path(), path.child("path"), errors);
  }

  static void validateFlocker(FlockerVolumeSource source, FieldPath path, List<FieldError> errors) {
    boolean named = !source.datasetName().isEmpty();
    boolean identified = !source.datasetUUID().isEmpty();
    if (!named && !identified) {
      errors.add(FieldError.required(path, "one of datasetName and datasetUUID is required"));
    }
    if (named && identified) {
      errors.add(
          FieldError.invalid(
              path, "resource", "datasetName and datasetUUID can not be specified simultaneously"));
    }
    if (source.datasetName().contains("/")) {
      errors.add(
          FieldError.invalid(
              path.child("datasetName"), source.datasetName(), "must not contain '/'"));
    }
  }

  static void validateRbd(RBDVolumeSource source, FieldPath path, List<FieldError> errors) {
    requireMonitors(source.monitors(), path, errors);
    requireValue(source.image(), path.child("image"), errors);
  }

  static void validateCephFs(CephFSVolumeSource source, FieldPath path, List<FieldError> errors) {
    requireMonitors(source.monitors(), path, errors);
  }

  private static void requireMonitors(
      List<String> monitors, FieldPath path, List<FieldError> errors) {
    if (monitors.isEmpty()) {
      errors.add(FieldError.required(path.child("monitors"), ""));
    }
  }

  static void validateQuobyte(QuobyteVolumeSource source, FieldPath path, List<FieldError> errors) {
    if (source.registry().isEmpty()) {
      errors.add(FieldError.required(path.child("registry"), HOST_AND_PORT_RULE));
    } else if (Formats.bytes(source.tenant()) > QUOBYTE_TENANT_MAX_BYTES) {
      errors.add(
          FieldError.required(
              path.child("tenant"), "must be a UUID and may not exceed a length of 64 characters"));
    } else {
      validateRegistry(source.registry(), path.child("registry"), errors);
    }
    requireValue(source.volume(), path.child("volume"), errors);
  }

  /** Reports the whole registry once for each pair in it that is none. */
  private static void validateRegistry(String registry, FieldPath path, List<FieldError> errors) {
    for (String pair : registry.split(",", -1)) {
      if (!HOST_AND_PORT.matcher(pair).matches()) {
        errors.add(FieldError.invalid(path, registry, HOST_AND_PORT_RULE));
      }
    }
  }

  static void validateFlex(FlexVolumeSource source, FieldPath path, List<FieldError> errors) {
    requireValue(source.driver(), path.child("driver"), errors);
    for (String key : source.options().keySet()) {
      if (isReserved(key)) {
        errors.add(
            FieldError.invalid(
                path.child("options").key(key),
                key,
                "kubernetes.io and k8s.io namespaces are reserved"));
      }
    }
  }

  private static boolean isReserved(String key) {
    int slash = key.indexOf('/');
    String namespace = slash < 0 ? key : key.substring(0, slash);
    String domain = "." + namespace.toLowerCase(Locale.ROOT);
    return domain.endsWith(".kubernetes.io") || domain.endsWith(".k8s.io");
  }

  static void validatePortworx(
      PortworxVolumeSource source, FieldPath path, List<FieldError> errors) {
    requireValue(source.volumeID(), path.child("volumeID"), errors);
  }

  static void validateScaleIo(ScaleIOVolumeSource source, FieldPath path, List<FieldError> errors) {
    requireValue(source.gateway(), path.child("gateway"), errors);
    requireValue(source.system(), path.child("system"), errors);
    requireValue(source.volumeName(), path.child("volumeName"), errors);
  }

  static void validateStorageOs(
      StorageOSVolumeSource source, FieldPath path, List<FieldError> errors) {
    requireValue(source.volumeName(), path.child("volumeName"), errors);
    validateLabel(source.volumeName(), path.child("volumeName"), errors);
    validateLabel(source.volumeNamespace(), path.child("volumeNamespace"), errors);
    requireName(source.secretRef(), path.child("secretRef"), errors);
  }

  private static void validateLabel(String value, FieldPath path, List<FieldError> errors) {
    if (!value.isEmpty()) {
      Formats.report(Formats.dns1123Label(value), value, path, errors);
    }
  }

  static void validateGcePersistentDisk(
      GCEPersistentDiskVolumeSource source, FieldPath path, List<FieldError> errors) {
    requireValue(source.pdName(), path.child("pdName"), errors);
    validatePartition(source.partition(), path.child("partition"), errors);
  }

  static void validateAwsElasticBlockStore(
      AWSElasticBlockStoreVolumeSource source, FieldPath path, List<FieldError> errors) {
    requireValue(source.volumeID(), path.child("volumeID"), errors);
    validatePartition(source.partition(), path.child("partition"), errors);
  }

  /** 0 stands for the whole disk; the text leaves it out. */
  private static void validatePartition(int partition, FieldPath path, List<FieldError> errors) {
    if (partition < 0 || partition > PARTITION_MAX) {
      errors.add(FieldError.invalid(path, partition, Formats.inclusiveRange(1, PARTITION_MAX)));
    }
  }

  static void validateCinder(CinderVolumeSource source, FieldPath path, List<FieldError> errors) {
    requireValue(source.volumeID(), path.child("volumeID"), errors);
    requireName(source.secretRef(), path.child("secretRef"), errors);
  }

  static void validateAzureFile(
      AzureFileVolumeSource source, FieldPath path, List<FieldError> errors) {
    requireValue(source.secretName(), path.child("secretName"), errors);
    requireValue(source.shareName(), path.child("shareName"), errors);
  }

  static void validateAzureDisk(
      AzureDiskVolumeSource source, FieldPath path, List<FieldError> errors) {
    requireValue(source.diskName(), path.child("diskName"), errors);
    requireValue(source.diskURI(), path.child("diskURI"), errors);
    validateChoice(source.cachingMode(), AZURE_CACHING_MODES, path.child("cachingMode"), errors);
    validateChoice(source.kind(), AZURE_KINDS, path.child("kind"), errors);
    if (source.kind() == null) {
      return;
    }
    boolean managed = source.kind().equals(MANAGED);
    if (!source.diskURI().startsWith(managed ? "/subscriptions/" : "https://")) {
      errors.add(
          FieldError.notSupported(
              path.child("diskURI"),
              source.diskURI(),
              managed ? AZURE_MANAGED_DISK_URIS : AZURE_BLOB_DISK_URIS));
    }
  }

  private static void validateChoice(
      @Nullable String value, List<String> choices, FieldPath path, List<FieldError> errors) {
    if (value != null && !choices.contains(value)) {
      errors.add(FieldError.notSupported(path, value, choices));
    }
  }

  static void validateVsphere(
      VsphereVirtualDiskVolumeSource source, FieldPath path, List<FieldError> errors) {
    requireValue(source.volumePath(), path.child("volumePath"), errors);
  }

  static void validatePhoton(
      PhotonPersistentDiskVolumeSource source, FieldPath path, List<FieldError> errors) {
    requireValue(source.pdID(), path.child("pdID"), errors);
  }
}
