package io.jobspool.core.defaults;

import io.jobspool.core.v1.Container;
import io.jobspool.core.v1.ContainerBuilder;
import io.jobspool.core.v1.EphemeralContainer;
import io.jobspool.core.v1.EphemeralContainerCommon;
import io.jobspool.core.v1.Lifecycle;
import io.jobspool.core.v1.LifecycleBuilder;
import io.jobspool.core.v1.PodSpec;
import io.jobspool.core.v1.PodSpecBuilder;
import io.jobspool.core.v1.PodTemplateSpec;
import io.jobspool.core.v1.ProjectedVolumeSource;
import io.jobspool.core.v1.Volume;
import io.jobspool.core.v1.VolumeBuilder;
import io.jobspool.core.v1.VolumeProjection;
import io.jobspool.core.v1.VolumeProjectionBuilder;
import io.jobspool.meta.CopyOnChange;

/**
 * Drops the fields of a pod template that need a feature which Kubernetes 1.36 has switched off by
 * default: {@code pod.DropDisabledTemplateFields} for a new object. They are known fields and go
 * without a word.
 *
 * <table>
 * <caption>Features that are off, and what goes with them</caption>
 * <tr><td>ClusterTrustBundleProjection</td><td>the source {@code clusterTrustBundle} of projected
 * volumes, which leaves an empty source</td></tr>
 * <tr><td>PodCertificateRequest</td><td>their source {@code podCertificate}, likewise</td></tr>
 * <tr><td>GenericWorkload</td><td>{@code schedulingGroup}</td></tr>
 * <tr><td>ContainerStopSignals</td><td>{@code lifecycle.stopSignal}, and {@code lifecycle} if it
 * held nothing else</td></tr>
 * </table>
 */
public final class DisabledFields {
  private static final Lifecycle NOTHING = new Lifecycle(null, null, null);

  private DisabledFields() {}

  /** The template without disabled fields; the same instance if it has none. */
  public static PodTemplateSpec without(PodTemplateSpec template) {
    PodSpec spec = template.spec();
    PodSpec kept =
        CopyOnChange.keepIfEqual(
            spec,
            PodSpecBuilder.builder(spec)
                .volumes(CopyOnChange.elements(spec.volumes(), DisabledFields::without))
                .initContainers(
                    CopyOnChange.elements(spec.initContainers(), DisabledFields::without))
                .containers(CopyOnChange.elements(spec.containers(), DisabledFields::without))
                .ephemeralContainers(
                    CopyOnChange.elements(spec.ephemeralContainers(), DisabledFields::without))
                .schedulingGroup(null)
                .build());
    return CopyOnChange.keepIfEqual(template, new PodTemplateSpec(template.metadata(), kept));
  }

  private static Volume without(Volume volume) {
    ProjectedVolumeSource projected = volume.projected();
    return projected == null
        ? volume
        : CopyOnChange.keepIfEqual(
            volume, VolumeBuilder.builder(volume).projected(without(projected)).build());
  }

  private static ProjectedVolumeSource without(ProjectedVolumeSource source) {
    return CopyOnChange.keepIfEqual(
        source,
        new ProjectedVolumeSource(
            CopyOnChange.elements(source.sources(), DisabledFields::without),
            source.defaultMode()));
  }

  private static VolumeProjection without(VolumeProjection projection) {
    return projection.clusterTrustBundle() == null && projection.podCertificate() == null
        ? projection
        : VolumeProjectionBuilder.builder(projection)
            .clusterTrustBundle(null)
            .podCertificate(null)
            .build();
  }

  private static EphemeralContainer without(EphemeralContainer container) {
    return EphemeralContainerCommon.change(container, DisabledFields::without);
  }

  private static Container without(Container container) {
    Lifecycle lifecycle = container.lifecycle();
    if (lifecycle == null || lifecycle.stopSignal() == null) {
      return container;
    }
    Lifecycle kept = LifecycleBuilder.builder(lifecycle).stopSignal(null).build();
    return ContainerBuilder.builder(container)
        .lifecycle(kept.equals(NOTHING) ? null : kept)
        .build();
  }
}
