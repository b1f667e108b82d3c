package io.jobspool.core.defaults;

import io.jobspool.core.v1.Container;
import io.jobspool.core.v1.ContainerBuilder;
import io.jobspool.core.v1.ContainerPort;
import io.jobspool.core.v1.ContainerPortBuilder;
import io.jobspool.core.v1.EnvVar;
import io.jobspool.core.v1.EnvVarSource;
import io.jobspool.core.v1.EnvVarSourceBuilder;
import io.jobspool.core.v1.EphemeralContainer;
import io.jobspool.core.v1.EphemeralContainerCommon;
import io.jobspool.core.v1.FileKeySelector;
import io.jobspool.core.v1.FileKeySelectorBuilder;
import io.jobspool.core.v1.GRPCAction;
import io.jobspool.core.v1.HTTPGetAction;
import io.jobspool.core.v1.HTTPGetActionBuilder;
import io.jobspool.core.v1.Lifecycle;
import io.jobspool.core.v1.LifecycleBuilder;
import io.jobspool.core.v1.LifecycleHandler;
import io.jobspool.core.v1.LifecycleHandlerBuilder;
import io.jobspool.core.v1.ObjectFieldSelector;
import io.jobspool.core.v1.Probe;
import io.jobspool.core.v1.ProbeBuilder;
import io.jobspool.core.v1.ResourceRequirements;
import io.jobspool.core.v1.VolumeResourceRequirements;
import io.jobspool.meta.CopyOnChange;
import io.jobspool.meta.Quantity;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Fills in what a client left out of a container of any kind. Each method answers the same instance
 * if nothing was left out.
 *
 * <p>What Kubernetes defaults in pods alone is absent on purpose: requests do not follow from
 * limits, and ports of the host do not follow from {@code hostNetwork}.
 */
public final class ContainerDefaults {
  private static final String TERMINATION_MESSAGE_PATH = "/dev/termination-log";
  private static final String TERMINATION_MESSAGE_POLICY = "File";

  /** The version in which paths of {@code fieldRef} are read. */
  private static final String FIELD_REF_API_VERSION = "v1";

  private static final int TIMEOUT_SECONDS = 1;
  private static final int PERIOD_SECONDS = 10;
  private static final int SUCCESS_THRESHOLD = 1;
  private static final int FAILURE_THRESHOLD = 3;

  private ContainerDefaults() {}

  /** Kubernetes' {@code SetDefaults_Container} and the defaults of everything in a container. */
  public static Container withDefaults(Container container) {
    return CopyOnChange.keepIfEqual(
        container,
        ContainerBuilder.builder(container)
            .ports(CopyOnChange.elements(container.ports(), ContainerDefaults::withDefaults))
            .env(CopyOnChange.elements(container.env(), ContainerDefaults::withDefaults))
            .resources(withDefaults(container.resources()))
            .livenessProbe(probe(container.livenessProbe()))
            .readinessProbe(probe(container.readinessProbe()))
            .startupProbe(probe(container.startupProbe()))
            .lifecycle(
                CopyOnChange.ifPresent(container.lifecycle(), ContainerDefaults::withDefaults))
            .terminationMessagePath(
                orDefault(container.terminationMessagePath(), TERMINATION_MESSAGE_PATH))
            .terminationMessagePolicy(
                orDefault(container.terminationMessagePolicy(), TERMINATION_MESSAGE_POLICY))
            .imagePullPolicy(
                container.imagePullPolicy().isEmpty()
                    ? ImageName.defaultPullPolicy(container.image())
                    : container.imagePullPolicy())
            .build());
  }

  /** The same for an ephemeral container ({@code SetDefaults_EphemeralContainer}). */
  public static EphemeralContainer withDefaults(EphemeralContainer container) {
    return EphemeralContainerCommon.change(container, ContainerDefaults::withDefaults);
  }

  /** Kubernetes' {@code SetDefaults_ObjectFieldSelector}. */
  static ObjectFieldSelector withDefaults(ObjectFieldSelector selector) {
    return selector.apiVersion().isEmpty()
        ? new ObjectFieldSelector(FIELD_REF_API_VERSION, selector.fieldPath())
        : selector;
  }

  private static @Nullable Probe probe(@Nullable Probe probe) {
    return CopyOnChange.ifPresent(probe, ContainerDefaults::withDefaults);
  }

  private static ContainerPort withDefaults(ContainerPort port) {
    return port.protocol().isEmpty()
        ? ContainerPortBuilder.builder(port).protocol("TCP").build()
        : port;
  }

  private static EnvVar withDefaults(EnvVar variable) {
    EnvVarSource source = variable.valueFrom();
    return source == null
        ? variable
        : CopyOnChange.keepIfEqual(
            variable, new EnvVar(variable.name(), variable.value(), withDefaults(source)));
  }

  private static EnvVarSource withDefaults(EnvVarSource source) {
    return CopyOnChange.keepIfEqual(
        source,
        EnvVarSourceBuilder.builder(source)
            .fieldRef(CopyOnChange.ifPresent(source.fieldRef(), ContainerDefaults::withDefaults))
            .fileKeyRef(
                CopyOnChange.ifPresent(source.fileKeyRef(), ContainerDefaults::withDefaults))
            .build());
  }

  private static FileKeySelector withDefaults(FileKeySelector selector) {
    return selector.optional() == null
        ? FileKeySelectorBuilder.builder(selector).optional(false).build()
        : selector;
  }

  /** Kubernetes' {@code SetDefaults_ResourceList}: amounts are rounded up to a thousandth. */
  static Map<String, Quantity> roundedUp(Map<String, Quantity> amounts) {
    return CopyOnChange.values(amounts, Quantity::roundUpToMilli);
  }

  static ResourceRequirements withDefaults(ResourceRequirements resources) {
    return CopyOnChange.keepIfEqual(
        resources,
        new ResourceRequirements(
            roundedUp(resources.limits()), roundedUp(resources.requests()), resources.claims()));
  }

  static VolumeResourceRequirements withDefaults(VolumeResourceRequirements resources) {
    return CopyOnChange.keepIfEqual(
        resources,
        new VolumeResourceRequirements(
            roundedUp(resources.limits()), roundedUp(resources.requests())));
  }

  /** Kubernetes' {@code SetDefaults_Probe}; 0 counts as left out, as it does there. */
  private static Probe withDefaults(Probe probe) {
    return CopyOnChange.keepIfEqual(
        probe,
        ProbeBuilder.builder(probe)
            .httpGet(CopyOnChange.ifPresent(probe.httpGet(), ContainerDefaults::withDefaults))
            .grpc(CopyOnChange.ifPresent(probe.grpc(), ContainerDefaults::withDefaults))
            .timeoutSeconds(orDefault(probe.timeoutSeconds(), TIMEOUT_SECONDS))
            .periodSeconds(orDefault(probe.periodSeconds(), PERIOD_SECONDS))
            .successThreshold(orDefault(probe.successThreshold(), SUCCESS_THRESHOLD))
            .failureThreshold(orDefault(probe.failureThreshold(), FAILURE_THRESHOLD))
            .build());
  }

  private static int orDefault(int value, int defaultValue) {
    return value == 0 ? defaultValue : value;
  }

  /** Of the handlers of lifecycle events, HTTP requests alone have defaults. */
  private static Lifecycle withDefaults(Lifecycle lifecycle) {
    return CopyOnChange.keepIfEqual(
        lifecycle,
        LifecycleBuilder.builder(lifecycle)
            .postStart(
                CopyOnChange.ifPresent(lifecycle.postStart(), ContainerDefaults::withDefaults))
            .preStop(CopyOnChange.ifPresent(lifecycle.preStop(), ContainerDefaults::withDefaults))
            .build());
  }

  private static LifecycleHandler withDefaults(LifecycleHandler handler) {
    return CopyOnChange.keepIfEqual(
        handler,
        LifecycleHandlerBuilder.builder(handler)
            .httpGet(CopyOnChange.ifPresent(handler.httpGet(), ContainerDefaults::withDefaults))
            .build());
  }

  /** Kubernetes' {@code SetDefaults_HTTPGetAction}. */
  private static HTTPGetAction withDefaults(HTTPGetAction request) {
    return CopyOnChange.keepIfEqual(
        request,
        HTTPGetActionBuilder.builder(request)
            .path(request.path().isEmpty() ? "/" : request.path())
            .scheme(request.scheme().isEmpty() ? "HTTP" : request.scheme())
            .build());
  }

  /** A marker in Kubernetes' {@code GRPCAction}: no service is the empty one. */
  private static GRPCAction withDefaults(GRPCAction call) {
    return call.service() != null ? call : new GRPCAction(call.port(), "");
  }

  private static String orDefault(String value, String defaultValue) {
    return value.isEmpty() ? defaultValue : value;
  }
}
