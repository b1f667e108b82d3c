package io.jobspool.core.defaults;

import io.jobspool.core.v1.AzureDiskVolumeSource;
import io.jobspool.core.v1.AzureDiskVolumeSourceBuilder;
import io.jobspool.core.v1.ConfigMapVolumeSource;
import io.jobspool.core.v1.ConfigMapVolumeSourceBuilder;
import io.jobspool.core.v1.DownwardAPIProjection;
import io.jobspool.core.v1.DownwardAPIVolumeFile;
import io.jobspool.core.v1.DownwardAPIVolumeFileBuilder;
import io.jobspool.core.v1.DownwardAPIVolumeSource;
import io.jobspool.core.v1.EmptyDirVolumeSource;
import io.jobspool.core.v1.EphemeralVolumeSource;
import io.jobspool.core.v1.HostPathVolumeSource;
import io.jobspool.core.v1.ISCSIVolumeSource;
import io.jobspool.core.v1.ISCSIVolumeSourceBuilder;
import io.jobspool.core.v1.ImageVolumeSource;
import io.jobspool.core.v1.ObjectFieldSelector;
import io.jobspool.core.v1.PersistentVolumeClaimSpec;
import io.jobspool.core.v1.PersistentVolumeClaimSpecBuilder;
import io.jobspool.core.v1.PersistentVolumeClaimTemplate;
import io.jobspool.core.v1.ProjectedVolumeSource;
import io.jobspool.core.v1.RBDVolumeSource;
import io.jobspool.core.v1.RBDVolumeSourceBuilder;
import io.jobspool.core.v1.ScaleIOVolumeSource;
import io.jobspool.core.v1.ScaleIOVolumeSourceBuilder;
import io.jobspool.core.v1.SecretVolumeSource;
import io.jobspool.core.v1.SecretVolumeSourceBuilder;
import io.jobspool.core.v1.ServiceAccountTokenProjection;
import io.jobspool.core.v1.ServiceAccountTokenProjectionBuilder;
import io.jobspool.core.v1.Volume;
import io.jobspool.core.v1.VolumeBuilder;
import io.jobspool.core.v1.VolumeProjection;
import io.jobspool.core.v1.VolumeProjectionBuilder;
import io.jobspool.meta.CopyOnChange;
import java.util.Objects;

/**
 * Fills in what a client left out of a volume: Kubernetes' {@code SetDefaults_Volume} and the
 * defaults of each kind of source. Answers the same instance if nothing was left out.
 */
public final class VolumeDefaults {
  /** Permissions 0644, of files made from secrets, config maps and the like. */
  private static final int FILE_MODE = 0644;

  private static final long TOKEN_EXPIRATION_SECONDS = 3600;
  private static final EmptyDirVolumeSource EMPTY_DIR = new EmptyDirVolumeSource("", null);

  private VolumeDefaults() {}

  /** The volume with its defaults; a volume without a source is an empty directory. */
  public static Volume withDefaults(Volume volume) {
    if (hasNoSource(volume)) {
      return VolumeBuilder.builder(volume).emptyDir(EMPTY_DIR).build();
    }
    return CopyOnChange.keepIfEqual(
        volume,
        VolumeBuilder.builder(volume)
            .hostPath(CopyOnChange.ifPresent(volume.hostPath(), VolumeDefaults::hostPath))
            .secret(CopyOnChange.ifPresent(volume.secret(), VolumeDefaults::secret))
            .iscsi(CopyOnChange.ifPresent(volume.iscsi(), VolumeDefaults::iscsi))
            .rbd(CopyOnChange.ifPresent(volume.rbd(), VolumeDefaults::rbd))
            .downwardAPI(CopyOnChange.ifPresent(volume.downwardAPI(), VolumeDefaults::downwardApi))
            .configMap(CopyOnChange.ifPresent(volume.configMap(), VolumeDefaults::configMap))
            .azureDisk(CopyOnChange.ifPresent(volume.azureDisk(), VolumeDefaults::azureDisk))
            .projected(CopyOnChange.ifPresent(volume.projected(), VolumeDefaults::projected))
            .scaleIO(CopyOnChange.ifPresent(volume.scaleIO(), VolumeDefaults::scaleIo))
            .ephemeral(CopyOnChange.ifPresent(volume.ephemeral(), VolumeDefaults::ephemeral))
            .image(CopyOnChange.ifPresent(volume.image(), VolumeDefaults::image))
            .build());
  }

  private static boolean hasNoSource(Volume volume) {
    return VolumeBuilder.builder().name(volume.name()).build().equals(volume);
  }

  private static HostPathVolumeSource hostPath(HostPathVolumeSource source) {
    return source.type() == null ? new HostPathVolumeSource(source.path(), "") : source;
  }

  private static SecretVolumeSource secret(SecretVolumeSource source) {
    return source.defaultMode() == null
        ? SecretVolumeSourceBuilder.builder(source).defaultMode(FILE_MODE).build()
        : source;
  }

  private static ConfigMapVolumeSource configMap(ConfigMapVolumeSource source) {
    return source.defaultMode() == null
        ? ConfigMapVolumeSourceBuilder.builder(source).defaultMode(FILE_MODE).build()
        : source;
  }

  private static DownwardAPIVolumeSource downwardApi(DownwardAPIVolumeSource source) {
    Integer mode = source.defaultMode();
    return CopyOnChange.keepIfEqual(
        source,
        new DownwardAPIVolumeSource(
            CopyOnChange.elements(source.items(), VolumeDefaults::downwardApiFile),
            mode == null ? Integer.valueOf(FILE_MODE) : mode));
  }

  private static DownwardAPIVolumeFile downwardApiFile(DownwardAPIVolumeFile file) {
    ObjectFieldSelector field = file.fieldRef();
    return field == null
        ? file
        : CopyOnChange.keepIfEqual(
            file,
            DownwardAPIVolumeFileBuilder.builder(file)
                .fieldRef(ContainerDefaults.withDefaults(field))
                .build());
  }

  private static ProjectedVolumeSource projected(ProjectedVolumeSource source) {
    Integer mode = source.defaultMode();
    return CopyOnChange.keepIfEqual(
        source,
        new ProjectedVolumeSource(
            CopyOnChange.elements(source.sources(), VolumeDefaults::projection),
            mode == null ? Integer.valueOf(FILE_MODE) : mode));
  }

  private static VolumeProjection projection(VolumeProjection projection) {
    return CopyOnChange.keepIfEqual(
        projection,
        VolumeProjectionBuilder.builder(projection)
            .downwardAPI(
                CopyOnChange.ifPresent(
                    projection.downwardAPI(), VolumeDefaults::downwardApiProjection))
            .serviceAccountToken(
                CopyOnChange.ifPresent(projection.serviceAccountToken(), VolumeDefaults::token))
            .build());
  }

  private static DownwardAPIProjection downwardApiProjection(DownwardAPIProjection projection) {
    return CopyOnChange.keepIfEqual(
        projection,
        new DownwardAPIProjection(
            CopyOnChange.elements(projection.items(), VolumeDefaults::downwardApiFile)));
  }

  private static ServiceAccountTokenProjection token(ServiceAccountTokenProjection token) {
    return token.expirationSeconds() == null
        ? ServiceAccountTokenProjectionBuilder.builder(token)
            .expirationSeconds(TOKEN_EXPIRATION_SECONDS)
            .build()
        : token;
  }

  private static ISCSIVolumeSource iscsi(ISCSIVolumeSource source) {
    return source.iscsiInterface().isEmpty()
        ? ISCSIVolumeSourceBuilder.builder(source).iscsiInterface("default").build()
        : source;
  }

  private static RBDVolumeSource rbd(RBDVolumeSource source) {
    return CopyOnChange.keepIfEqual(
        source,
        RBDVolumeSourceBuilder.builder(source)
            .pool(orDefault(source.pool(), "rbd"))
            .user(orDefault(source.user(), "admin"))
            .keyring(orDefault(source.keyring(), "/etc/ceph/keyring"))
            .build());
  }

  private static ScaleIOVolumeSource scaleIo(ScaleIOVolumeSource source) {
    return CopyOnChange.keepIfEqual(
        source,
        ScaleIOVolumeSourceBuilder.builder(source)
            .storageMode(orDefault(source.storageMode(), "ThinProvisioned"))
            .fsType(orDefault(source.fsType(), "xfs"))
            .build());
  }

  private static AzureDiskVolumeSource azureDisk(AzureDiskVolumeSource source) {
    return CopyOnChange.keepIfEqual(
        source,
        AzureDiskVolumeSourceBuilder.builder(source)
            .cachingMode(Objects.requireNonNullElse(source.cachingMode(), "ReadWrite"))
            .fsType(Objects.requireNonNullElse(source.fsType(), "ext4"))
            .readOnly(Objects.requireNonNullElse(source.readOnly(), false))
            .kind(Objects.requireNonNullElse(source.kind(), "Shared"))
            .build());
  }

  private static EphemeralVolumeSource ephemeral(EphemeralVolumeSource source) {
    PersistentVolumeClaimTemplate claim = source.volumeClaimTemplate();
    return claim == null
        ? source
        : CopyOnChange.keepIfEqual(
            source,
            new EphemeralVolumeSource(
                new PersistentVolumeClaimTemplate(claim.metadata(), claimSpec(claim.spec()))));
  }

  private static PersistentVolumeClaimSpec claimSpec(PersistentVolumeClaimSpec spec) {
    return CopyOnChange.keepIfEqual(
        spec,
        PersistentVolumeClaimSpecBuilder.builder(spec)
            .resources(ContainerDefaults.withDefaults(spec.resources()))
            .volumeMode(Objects.requireNonNullElse(spec.volumeMode(), "Filesystem"))
            .build());
  }

  private static ImageVolumeSource image(ImageVolumeSource source) {
    return source.pullPolicy().isEmpty()
        ? new ImageVolumeSource(source.reference(), ImageName.defaultPullPolicy(source.reference()))
        : source;
  }

  private static String orDefault(String value, String defaultValue) {
    return value.isEmpty() ? defaultValue : value;
  }
}
