package io.jobspool.core.validation;

import io.jobspool.core.v1.Container;
import io.jobspool.core.v1.ContainerResizePolicy;
import io.jobspool.core.v1.ContainerRestartRule;
import io.jobspool.core.v1.ContainerRestartRuleOnExitCodes;
import io.jobspool.core.v1.EphemeralContainer;
import io.jobspool.core.v1.EphemeralContainerCommon;
import io.jobspool.core.v1.PodSpec;
import io.jobspool.core.v1.ResourceRequirements;
import io.jobspool.core.v1.Volume;
import io.jobspool.core.v1.VolumeMount;
import io.jobspool.meta.field.FieldError;
import io.jobspool.meta.field.FieldPath;
import io.jobspool.meta.field.Formats;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Rules for the containers of a pod, which its defaults have been applied to. Rules, wording and
 * order are those of {@code pkg/apis/core/validation} in Kubernetes 1.36 with its default feature
 * gates. What concerns the pod as a whole, such as its system, is checked with the pod.
 */
final class ContainerValidation {
  private static final String ALWAYS = "Always";
  private static final String NEVER = "Never";
  private static final List<String> PULL_POLICIES = List.of(ALWAYS, "IfNotPresent", NEVER);
  private static final List<String> MESSAGE_POLICIES = List.of("File", "FallbackToLogsOnError");
  private static final String NOT_REQUIRED = "NotRequired";
  private static final String RESTART_CONTAINER = "RestartContainer";
  private static final List<String> RESIZE_POLICIES = List.of(NOT_REQUIRED, RESTART_CONTAINER);
  private static final List<String> RESIZABLE_RESOURCES = List.of("cpu", "memory");
  private static final List<String> RESTART_POLICIES = List.of(ALWAYS, NEVER, "OnFailure");
  private static final List<String> RESTART_ACTIONS = List.of("Restart", "RestartAllContainers");
  private static final List<String> EXIT_CODE_OPERATORS = List.of("In", "NotIn");
  private static final int MAX_RESTART_RULES = 20;
  private static final int MAX_EXIT_CODES = 255;

  private ContainerValidation() {}

  /** What the rules for a container have to know of its pod. */
  private record Pod(PodSpec spec, Map<String, Volume> volumes, ResourceValidation.Claims claims) {
    boolean hostUsers() {
      return !Boolean.FALSE.equals(spec.hostUsers());
    }
  }

  /**
   * Reports what is wrong with the containers, the init containers and the ephemeral containers of
   * a pod, in this order.
   *
   * @param volumes the pod's correct volumes by name
   * @param specPath of the pod's spec
   */
  static void validateContainers(
      PodSpec spec, Map<String, Volume> volumes, FieldPath specPath, List<FieldError> errors) {
    Pod pod = new Pod(spec, volumes, ResourceValidation.Claims.of(spec));
    validateRegularContainers(pod, specPath.child("containers"), errors);
    validateInitContainers(pod, specPath.child("initContainers"), errors);
    validateEphemeralContainers(pod, specPath.child("ephemeralContainers"), errors);
  }

  /** Shows all containers of a pod with their paths: init ones, then regular, then ephemeral. */
  static void visitContainers(
      PodSpec spec, FieldPath specPath, BiConsumer<Container, FieldPath> visitor) {
    visit(spec.initContainers(), specPath.child("initContainers"), visitor);
    visit(spec.containers(), specPath.child("containers"), visitor);
    List<Container> ephemeral =
        spec.ephemeralContainers().stream().map(EphemeralContainerCommon::of).toList();
    visit(ephemeral, specPath.child("ephemeralContainers"), visitor);
  }

  private static void visit(
      List<Container> containers, FieldPath path, BiConsumer<Container, FieldPath> visitor) {
    int index = 0;
    for (Container container : containers) {
      visitor.accept(container, path.index(index++));
    }
  }

  private static void validateRegularContainers(Pod pod, FieldPath path, List<FieldError> errors) {
    if (pod.spec.containers().isEmpty()) {
      errors.add(FieldError.required(path, ""));
      return;
    }
    Set<String> names = new HashSet<>();
    int index = 0;
    for (Container container : pod.spec.containers()) {
      FieldPath containerPath = path.index(index++);
      validateContainer(container, pod, containerPath, errors);
      validateUnique(container.name(), names, containerPath, errors);
      validateLifecycleAndProbes(container, pod, containerPath, errors);
      validateRestartPolicy(container, containerPath, errors);
    }
    PortValidation.validateHostPorts(pod.spec.containers(), path, errors);
  }

  private static void validateUnique(
      String name, Set<String> others, FieldPath path, List<FieldError> errors) {
    if (!others.add(name)) {
      errors.add(FieldError.duplicate(path.child("name"), name));
    }
  }

  private static void validateLifecycleAndProbes(
      Container container, Pod pod, FieldPath path, List<FieldError> errors) {
    if (container.lifecycle() != null) {
      ProbeValidation.validateLifecycle(
          container.lifecycle(), pod.spec, path.child("lifecycle"), errors);
    }
    ProbeValidation.validateProbes(container, path, errors);
  }

  private static void validateInitContainers(Pod pod, FieldPath path, List<FieldError> errors) {
    Set<String> names = new HashSet<>();
    pod.spec.containers().forEach(container -> names.add(container.name()));
    int index = 0;
    for (Container container : pod.spec.initContainers()) {
      FieldPath containerPath = path.index(index++);
      validateContainer(container, pod, containerPath, errors);
      validateInitRestartPolicy(container, containerPath, errors);
      validateInitName(container.name(), names, containerPath, errors);
      // Init containers run one by one, so each has the ports of the node for itself. The path is
      // always that of the first one, as in Kubernetes.
      PortValidation.validateHostPorts(List.of(container), path, errors);
      if (ALWAYS.equals(container.restartPolicy())) {
        validateLifecycleAndProbes(container, pod, containerPath, errors);
      } else {
        forbidSidecarFields(container, containerPath, errors);
      }
    }
  }

  private static void validateInitRestartPolicy(
      Container container, FieldPath path, List<FieldError> errors) {
    if (container.restartPolicy() != null) {
      validateRestartPolicy(container, path, errors);
    } else if (!container.restartPolicyRules().isEmpty()) {
      requireRestartPolicy(path, errors);
    }
  }

  private static void validateInitName(
      String name, Set<String> others, FieldPath path, List<FieldError> errors) {
    if (!name.isEmpty() || others.contains(name)) {
      validateUnique(name, others, path, errors);
    }
  }

  private static void forbidSidecarFields(
      Container container, FieldPath path, List<FieldError> errors) {
    String rule = "may not be set for init containers without restartPolicy=Always";
    forbid(container.lifecycle() != null, path.child("lifecycle"), rule, errors);
    forbid(container.livenessProbe() != null, path.child("livenessProbe"), rule, errors);
    forbid(container.readinessProbe() != null, path.child("readinessProbe"), rule, errors);
    forbid(container.startupProbe() != null, path.child("startupProbe"), rule, errors);
    int index = 0;
    for (ContainerResizePolicy policy : container.resizePolicy()) {
      FieldPath policyPath = path.child("resizePolicy").index(index++);
      if (policy.restartPolicy().equals(RESTART_CONTAINER)) {
        errors.add(
            FieldError.invalid(
                policyPath.child("restartPolicy"),
                policy.restartPolicy(),
                "must not be set to 'RestartContainer' for non-sidecar initContainers"));
      }
    }
  }

  private static void forbid(boolean set, FieldPath path, String rule, List<FieldError> errors) {
    if (set) {
      errors.add(FieldError.forbidden(path, rule));
    }
  }

  private static void validateEphemeralContainers(
      Pod pod, FieldPath path, List<FieldError> errors) {
    Set<String> targets = new HashSet<>();
    pod.spec.containers().forEach(container -> targets.add(container.name()));
    pod.spec.initContainers().forEach(container -> targets.add(container.name()));
    Set<String> names = new HashSet<>(targets);
    int index = 0;
    for (EphemeralContainer ephemeral : pod.spec.ephemeralContainers()) {
      FieldPath containerPath = path.index(index++);
      Container container = EphemeralContainerCommon.of(ephemeral);
      validateContainer(container, pod, containerPath, errors);
      if (isPadded(container.image())) {
        String rule = "must not have leading or trailing whitespace";
        errors.add(FieldError.invalid(containerPath.child("image"), container.image(), rule));
      }
      validateUnique(container.name(), names, containerPath, errors);
      String target = ephemeral.targetContainerName();
      if (!target.isEmpty() && !targets.contains(target)) {
        errors.add(FieldError.notFound(containerPath.child("targetContainerName"), target));
      }
      forbidLastingFields(container, containerPath, errors);
    }
  }

  private static void forbidLastingFields(Container it, FieldPath path, List<FieldError> errors) {
    String rule = "cannot be set for an Ephemeral Container";
    ResourceRequirements resources = it.resources();
    boolean hasResources =
        !resources.limits().isEmpty()
            || !resources.requests().isEmpty()
            || !resources.claims().isEmpty();
    forbid(!it.ports().isEmpty(), path.child("ports"), rule, errors);
    forbid(hasResources, path.child("resources"), rule, errors);
    forbid(!it.resizePolicy().isEmpty(), path.child("resizePolicy"), rule, errors);
    forbid(it.restartPolicy() != null, path.child("restartPolicy"), rule, errors);
    forbid(!it.restartPolicyRules().isEmpty(), path.child("restartPolicyRules"), rule, errors);
    forbid(it.livenessProbe() != null, path.child("livenessProbe"), rule, errors);
    forbid(it.readinessProbe() != null, path.child("readinessProbe"), rule, errors);
    forbid(it.startupProbe() != null, path.child("startupProbe"), rule, errors);
    forbid(it.lifecycle() != null, path.child("lifecycle"), rule, errors);
    int index = 0;
    for (VolumeMount mount : it.volumeMounts()) {
      FieldPath mountPath = path.child("volumeMounts").index(index++);
      forbid(!mount.subPath().isEmpty(), mountPath.child("subPath"), rule, errors);
      forbid(!mount.subPathExpr().isEmpty(), mountPath.child("subPathExpr"), rule, errors);
    }
  }

  /** The rules that all kinds of containers share. */
  private static void validateContainer(
      Container container, Pod pod, FieldPath path, List<FieldError> errors) {
    if (container.name().isEmpty()) {
      errors.add(FieldError.required(path.child("name"), ""));
    } else {
      Formats.report(
          Formats.dns1123Label(container.name()), container.name(), path.child("name"), errors);
    }
    // Anything else is an image in a template, white space too.
    if (container.image().isEmpty()) {
      errors.add(FieldError.required(path.child("image"), ""));
    }
    requireOneOf(
        MESSAGE_POLICIES,
        container.terminationMessagePolicy(),
        path.child("terminationMessagePolicy"),
        errors);
    PortValidation.validatePorts(container.ports(), path.child("ports"), errors);
    EnvValidation.validateEnv(container.env(), path.child("env"), errors);
    EnvValidation.validateEnvFrom(container.envFrom(), path.child("envFrom"), errors);
    VolumeMountValidation.validateVolumeMounts(
        container, pod.volumes, path.child("volumeMounts"), errors);
    VolumeMountValidation.validateVolumeDevices(
        container, pod.volumes, path.child("volumeDevices"), errors);
    requireOneOf(PULL_POLICIES, container.imagePullPolicy(), path.child("imagePullPolicy"), errors);
    ResourceValidation.validateContainerResources(
        container.resources(), pod.claims, path.child("resources"), errors);
    validateResizePolicies(container, pod, path.child("resizePolicy"), errors);
    SecurityContextValidation.validateSecurityContext(
        container.securityContext(), pod.hostUsers(), path.child("securityContext"), errors);
  }

  private static void requireOneOf(
      List<String> supported, String value, FieldPath path, List<FieldError> errors) {
    if (value.isEmpty()) {
      errors.add(FieldError.required(path, ""));
    } else if (!supported.contains(value)) {
      errors.add(FieldError.notSupported(path, value, supported));
    }
  }

  /** As in Kubernetes, most of these errors name the list but not the policy. */
  private static void validateResizePolicies(
      Container container, Pod pod, FieldPath path, List<FieldError> errors) {
    boolean neverRestarted = pod.spec.restartPolicy().equals(NEVER);
    Set<String> resources = new HashSet<>();
    int index = 0;
    for (ContainerResizePolicy policy : container.resizePolicy()) {
      FieldPath policyPath = path.index(index++);
      if (!resources.add(policy.resourceName())) {
        errors.add(FieldError.duplicate(policyPath, policy.resourceName()));
      }
      requireOneOf(RESIZABLE_RESOURCES, policy.resourceName(), path, errors);
      requireOneOf(RESIZE_POLICIES, policy.restartPolicy(), path, errors);
      if (neverRestarted && !policy.restartPolicy().equals(NOT_REQUIRED)) {
        String rule = "must be 'NotRequired' when pod `restartPolicy` is 'Never'";
        errors.add(FieldError.invalid(path, policy.restartPolicy(), rule));
      }
    }
  }

  private static void validateRestartPolicy(
      Container container, FieldPath path, List<FieldError> errors) {
    String policy = container.restartPolicy();
    List<ContainerRestartRule> rules = container.restartPolicyRules();
    if (policy == null) {
      if (!rules.isEmpty()) {
        requireRestartPolicy(path, errors);
      }
    } else if (!RESTART_POLICIES.contains(policy)) {
      errors.add(FieldError.notSupported(path.child("restartPolicy"), policy, RESTART_POLICIES));
    }
    FieldPath rulesPath = path.child("restartPolicyRules");
    if (rules.size() > MAX_RESTART_RULES) {
      errors.add(FieldError.tooMany(rulesPath, rules.size(), MAX_RESTART_RULES));
    }
    int index = 0;
    for (ContainerRestartRule rule : rules) {
      validateRestartRule(rule, rulesPath.index(index++), errors);
    }
  }

  private static void requireRestartPolicy(FieldPath path, List<FieldError> errors) {
    errors.add(
        FieldError.required(
            path.child("restartPolicy"), "must specify restartPolicy when restart rules are used"));
  }

  private static void validateRestartRule(
      ContainerRestartRule rule, FieldPath path, List<FieldError> errors) {
    if (!RESTART_ACTIONS.contains(rule.action())) {
      errors.add(FieldError.notSupported(path.child("action"), rule.action(), RESTART_ACTIONS));
    }
    FieldPath codesPath = path.child("exitCodes");
    ContainerRestartRuleOnExitCodes codes = rule.exitCodes();
    if (codes == null) {
      errors.add(FieldError.required(codesPath, "must be specified"));
      return;
    }
    if (!EXIT_CODE_OPERATORS.contains(codes.operator())) {
      errors.add(
          FieldError.notSupported(
              codesPath.child("operator"), codes.operator(), EXIT_CODE_OPERATORS));
    }
    if (codes.values().size() > MAX_EXIT_CODES) {
      errors.add(
          FieldError.tooMany(codesPath.child("values"), codes.values().size(), MAX_EXIT_CODES));
    }
  }

  /** Whether a text begins or ends with white space of any script. */
  static boolean isPadded(String text) {
    return !text.isEmpty()
        && (isWhiteSpace(text.charAt(0)) || isWhiteSpace(text.charAt(text.length() - 1)));
  }

  private static boolean isWhiteSpace(char c) {
    return Character.isSpaceChar(c) || (c >= '\t' && c <= '\r') || c == 0x85;
  }
}
