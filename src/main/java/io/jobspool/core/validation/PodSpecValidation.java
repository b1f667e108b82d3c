package io.jobspool.core.validation;

import io.jobspool.core.v1.Container;
import io.jobspool.core.v1.ContainerPort;
import io.jobspool.core.v1.PodReadinessGate;
import io.jobspool.core.v1.PodResourceClaim;
import io.jobspool.core.v1.PodSpec;
import io.jobspool.core.v1.ResourceRequirements;
import io.jobspool.core.v1.Volume;
import io.jobspool.meta.field.FieldError;
import io.jobspool.meta.field.FieldPath;
import io.jobspool.meta.field.Formats;
import io.jobspool.meta.field.ObjectMetaValidation;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Rules for what a template says of its pods, after defaulting. Rules, wording and order are those
 * of {@code pkg/apis/core/validation} in Kubernetes 1.36 with its default feature gates. Left out
 * is what only a pod itself can break: its name, and being static.
 */
final class PodSpecValidation {
  private static final List<String> RESTART_POLICIES = List.of("Always", "OnFailure", "Never");

  private PodSpecValidation() {}

  /** Reports what is wrong with the spec of a pod. */
  static void validatePodSpec(PodSpec spec, FieldPath path, List<FieldError> errors) {
    if (spec.terminationGracePeriodSeconds() == null) {
      errors.add(FieldError.required(path.child("terminationGracePeriodSeconds"), ""));
    }
    validateContents(spec, path, errors);
    validateRestartPolicy(spec.restartPolicy(), path.child("restartPolicy"), errors);
    DnsValidation.validateDnsPolicy(spec.dnsPolicy(), path.child("dnsPolicy"), errors);
    ObjectMetaValidation.validateLabels(spec.nodeSelector(), path.child("nodeSelector"), errors);
    PodSecurityContextValidation.validatePodSecurityContext(spec, path, errors);
    AffinityValidation.validateAffinity(spec.affinity(), path.child("affinity"), errors);
    DnsValidation.validateDnsConfig(
        spec.dnsConfig(), spec.dnsPolicy(), path.child("dnsConfig"), errors);
    validateReadinessGates(spec.readinessGates(), path.child("readinessGates"), errors);
    SchedulingValidation.validateSchedulingGates(
        spec.schedulingGates(), path.child("schedulingGates"), errors);
    SchedulingValidation.validateTopologySpreadConstraints(
        spec.topologySpreadConstraints(), path.child("topologySpreadConstraints"), errors);
    PodSecurityContextValidation.validateWindowsHostProcess(spec, path, errors);
    PodSecurityContextValidation.validateHostUsers(spec, path, errors);
    DnsValidation.validateHostnameOverride(spec, path, errors);
    validateName(spec.serviceAccountName(), path.child("serviceAccountName"), errors);
    validateName(spec.nodeName(), path.child("nodeName"), errors);
    validateDeadline(spec.activeDeadlineSeconds(), path.child("activeDeadlineSeconds"), errors);
    DnsValidation.validateHostname(spec.hostname(), path.child("hostname"), errors);
    DnsValidation.validateHostname(spec.subdomain(), path.child("subdomain"), errors);
    SchedulingValidation.validateTolerations(spec.tolerations(), path.child("tolerations"), errors);
    DnsValidation.validateHostAliases(spec.hostAliases(), path.child("hostAliases"), errors);
    validateName(spec.priorityClassName(), path.child("priorityClassName"), errors);
    validateReference(spec.runtimeClassName(), path.child("runtimeClassName"), errors);
    SchedulingValidation.validatePreemptionPolicy(
        spec.preemptionPolicy(), path.child("preemptionPolicy"), errors);
    validateOverhead(spec, path.child("overhead"), errors);
    PodSecurityContextValidation.validateOs(spec, path, errors);
    SchedulingValidation.validateSchedulingGroup(
        spec.schedulingGroup(), path.child("schedulingGroup"), errors);
    EnvValidation.validateFileKeyRefVolumes(spec, path, errors);
  }

  /** Volumes, claims, containers, and the resources and ports that these have together. */
  private static void validateContents(PodSpec spec, FieldPath path, List<FieldError> errors) {
    Map<String, Volume> volumes = VolumeValidation.validateVolumes(spec, path, errors);
    validateResourceClaims(spec.resourceClaims(), path.child("resourceClaims"), errors);
    ContainerValidation.validateContainers(spec, volumes, path, errors);
    PodResourceValidation.validatePodResources(spec, path, errors);
    if (spec.hostNetwork()) {
      validateHostPorts(spec.containers(), path.child("containers"), errors);
    }
  }

  private static void validateResourceClaims(
      List<PodResourceClaim> claims, FieldPath path, List<FieldError> errors) {
    Set<String> names = new HashSet<>();
    for (int i = 0; i < claims.size(); i++) {
      PodResourceClaim claim = claims.get(i);
      FieldPath claimPath = path.index(i);
      validateClaimName(claim.name(), names, claimPath.child("name"), errors);
      validateOneClaim(claim, claimPath, errors);
      validateReference(claim.resourceClaimName(), claimPath.child("resourceClaimName"), errors);
      validateReference(
          claim.resourceClaimTemplateName(), claimPath.child("resourceClaimTemplateName"), errors);
    }
  }

  private static void validateClaimName(
      String name, Set<String> others, FieldPath path, List<FieldError> errors) {
    if (name.isEmpty()) {
      errors.add(FieldError.required(path, ""));
    } else if (others.add(name)) {
      Formats.report(Formats.dns1123Label(name), name, path, errors);
    } else {
      errors.add(FieldError.duplicate(path, name));
    }
  }

  private static void validateOneClaim(
      PodResourceClaim claim, FieldPath path, List<FieldError> errors) {
    boolean named = claim.resourceClaimName() != null;
    boolean templated = claim.resourceClaimTemplateName() != null;
    if (named && templated) {
      errors.add(
          FieldError.invalid(
              path,
              claim,
              "at most one of `resourceClaimName` or `resourceClaimTemplateName` may be"
                  + " specified"));
    }
    if (!named && !templated) {
      errors.add(
          FieldError.invalid(
              path,
              claim,
              "must specify one of: `resourceClaimName`, `resourceClaimTemplateName`"));
    }
  }

  /** Unlike other names, an empty one is not absent. */
  private static void validateReference(
      @Nullable String name, FieldPath path, List<FieldError> errors) {
    if (name != null) {
      Formats.report(Formats.dns1123Subdomain(name), name, path, errors);
    }
  }

  /** Containers of a template may leave the port of the node to be filled in for the pod. */
  private static void validateHostPorts(
      List<Container> containers, FieldPath path, List<FieldError> errors) {
    for (int i = 0; i < containers.size(); i++) {
      FieldPath portsPath = path.index(i).child("ports");
      int index = 0;
      for (ContainerPort port : containers.get(i).ports()) {
        FieldPath portPath = portsPath.index(index++);
        if (port.hostPort() != 0 && port.hostPort() != port.containerPort()) {
          errors.add(
              FieldError.invalid(
                  portPath.child("hostPort"),
                  port.hostPort(),
                  "must match `containerPort` when `hostNetwork` is true"));
        }
      }
    }
  }

  private static void validateRestartPolicy(
      String policy, FieldPath path, List<FieldError> errors) {
    if (policy.isEmpty()) {
      errors.add(FieldError.required(path, ""));
    } else if (!RESTART_POLICIES.contains(policy)) {
      errors.add(FieldError.notSupported(path, policy, RESTART_POLICIES));
    }
  }

  private static void validateReadinessGates(
      List<PodReadinessGate> gates, FieldPath path, List<FieldError> errors) {
    for (int i = 0; i < gates.size(); i++) {
      String type = gates.get(i).conditionType();
      Formats.report(
          Formats.qualifiedName(type), type, path.index(i).child("conditionType"), errors);
    }
  }

  private static void validateName(String name, FieldPath path, List<FieldError> errors) {
    if (!name.isEmpty()) {
      Formats.report(Formats.dns1123Subdomain(name), name, path, errors);
    }
  }

  private static void validateDeadline(
      @Nullable Long seconds, FieldPath path, List<FieldError> errors) {
    if (seconds != null) {
      Formats.report(Formats.inRange(seconds, 1, Integer.MAX_VALUE), seconds, path, errors);
    }
  }

  private static void validateOverhead(PodSpec spec, FieldPath path, List<FieldError> errors) {
    if (!spec.overhead().isEmpty()) {
      ResourceValidation.validateContainerResources(
          new ResourceRequirements(spec.overhead(), Map.of(), List.of()),
          ResourceValidation.Claims.NONE,
          path,
          errors);
    }
  }
}
