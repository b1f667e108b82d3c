package io.jobspool.core.validation;

import io.jobspool.core.v1.PodOS;
import io.jobspool.core.v1.PodSecurityContext;
import io.jobspool.core.v1.PodSpec;
import io.jobspool.core.v1.SecurityContext;
import io.jobspool.core.v1.Sysctl;
import io.jobspool.core.v1.WindowsSecurityContextOptions;
import io.jobspool.meta.field.FieldError;
import io.jobspool.meta.field.FieldPath;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Rules for the security context of a pod, for what else in its spec opens the node to it, and for
 * what the pod's operating system does not have. The policy {@code MountOption} for SELinux labels
 * is behind a feature gate that is off by default in Kubernetes 1.36.
 */
final class PodSecurityContextValidation {

  private static final List<String> FS_GROUP_CHANGE_POLICIES = List.of("Always", "OnRootMismatch");
  private static final List<String> SUPPLEMENTAL_GROUPS_POLICIES = List.of("Merge", "Strict");
  private static final List<String> SE_LINUX_CHANGE_POLICIES = List.of("Recursive");

  private static final int SYSCTL_MAX_BYTES = 253;
  private static final String SYSCTL_RULE =
      "must have at most 253 characters and match regex"
          + " ^([a-z0-9]([-_a-z0-9]*[a-z0-9])?[\\./])*[a-z0-9]([-_a-z0-9]*[a-z0-9])?$";
  private static final Set<String> IPC_SYSCTLS =
      Set.of(
          "kernel.sem",
          "kernel.shm",
          "kernel.shmall",
          "kernel.shmmax",
          "kernel.shmmni",
          "kernel.shm_rmid_forced",
          "kernel.msg",
          "kernel.msgmax",
          "kernel.msgmnb",
          "kernel.msgmni");

  private PodSecurityContextValidation() {}

  /**
   * Reports what is wrong with the security context of a pod.
   *
   * @param path of the pod's spec
   */
  static void validatePodSecurityContext(PodSpec spec, FieldPath path, List<FieldError> errors) {
    PodSecurityContext context = spec.securityContext();
    if (context == null) {
      return;
    }
    FieldPath contextPath = path.child("securityContext");
    validateIds(context, contextPath, errors);
    if (spec.hostPID() && Boolean.TRUE.equals(spec.shareProcessNamespace())) {
      errors.add(
          FieldError.invalid(
              contextPath.child("shareProcessNamespace"),
              true,
              "ShareProcessNamespace and HostPID cannot both be enabled"));
    }
    validateSysctls(spec, context.sysctls(), contextPath.child("sysctls"), errors);
    validatePolicy(
        context.fsGroupChangePolicy(),
        FS_GROUP_CHANGE_POLICIES,
        contextPath.child("fsGroupChangePolicy"),
        errors);
    SecurityContextValidation.validateSeccompProfile(
        context.seccompProfile(), contextPath.child("seccompProfile"), errors);
    SecurityContextValidation.validateWindowsOptions(
        context.windowsOptions(), contextPath.child("windowsOptions"), errors);
    SecurityContextValidation.validateAppArmorProfile(
        context.appArmorProfile(), contextPath.child("appArmorProfile"), errors);
    validatePolicy(
        context.supplementalGroupsPolicy(),
        SUPPLEMENTAL_GROUPS_POLICIES,
        contextPath.child("supplementalGroupsPolicy"),
        errors);
    validatePolicy(
        context.seLinuxChangePolicy(),
        SE_LINUX_CHANGE_POLICIES,
        contextPath.child("seLinuxChangePolicy"),
        errors);
  }

  private static void validateIds(
      PodSecurityContext context, FieldPath path, List<FieldError> errors) {
    SecurityContextValidation.validateId(context.fsGroup(), path.child("fsGroup"), errors);
    SecurityContextValidation.validateId(context.runAsUser(), path.child("runAsUser"), errors);
    SecurityContextValidation.validateId(context.runAsGroup(), path.child("runAsGroup"), errors);
    FieldPath groupsPath = path.child("supplementalGroups");
    for (int i = 0; i < context.supplementalGroups().size(); i++) {
      SecurityContextValidation.validateId(
          context.supplementalGroups().get(i), groupsPath.index(i), errors);
    }
  }

  private static void validatePolicy(
      @Nullable String policy, List<String> policies, FieldPath path, List<FieldError> errors) {
    if (policy != null && !policies.contains(policy)) {
      errors.add(FieldError.notSupported(path, policy, policies));
    }
  }

  private static void validateSysctls(
      PodSpec spec, List<Sysctl> sysctls, FieldPath path, List<FieldError> errors) {
    Set<String> names = new HashSet<>();
    for (int i = 0; i < sysctls.size(); i++) {
      String name = sysctls.get(i).name();
      FieldPath namePath = path.index(i).child("name");
      boolean isNew = names.add(name);
      if (name.isEmpty()) {
        errors.add(FieldError.required(namePath, ""));
      } else if (!isSysctl(name)) {
        errors.add(FieldError.invalid(namePath, name, SYSCTL_RULE));
      } else if (!isNew) {
        errors.add(FieldError.duplicate(namePath, name));
      }
      validateNoSysctlOfHost(spec, name, namePath, errors);
    }
  }

  /** Whether a name has the form that {@link #SYSCTL_RULE} describes. */
  private static boolean isSysctl(String name) {
    if (name.length() > SYSCTL_MAX_BYTES) {
      return false;
    }
    for (String segment : name.split("[./]", -1)) {
      boolean allowed =
          segment.chars().allMatch(c -> isLowerAlphanumeric(c) || c == '-' || c == '_');
      if (!allowed
          || segment.isEmpty()
          || !isLowerAlphanumeric(segment.charAt(0))
          || !isLowerAlphanumeric(segment.charAt(segment.length() - 1))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isLowerAlphanumeric(int c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
  }

  /** A parameter of a namespace that the pod shares with its node would change the node. */
  private static void validateNoSysctlOfHost(
      PodSpec spec, String name, FieldPath path, List<FieldError> errors) {
    String dotted = dotted(name);
    int star = dotted.indexOf('*');
    String prefix = star < 0 ? dotted : dotted.substring(0, star);
    if (spec.hostNetwork() && prefix.startsWith("net.")) {
      errors.add(FieldError.invalid(path, name, "may not be specified when 'hostNetwork' is true"));
    }
    if (spec.hostIPC() && (IPC_SYSCTLS.contains(prefix) || prefix.startsWith("fs.mqueue."))) {
      errors.add(FieldError.invalid(path, name, "may not be specified when 'hostIPC' is true"));
    }
  }

  /** A name whose first separator is a slash has slashes for dots, and dots for slashes. */
  private static String dotted(String name) {
    int dot = name.indexOf('.');
    int slash = name.indexOf('/');
    if (slash < 0 || (dot >= 0 && dot < slash)) {
      return name;
    }
    return name.replace('.', '\0').replace('/', '.').replace('\0', '/');
  }

  /**
   * Reports what a pod with user ids of its own cannot have.
   *
   * @param path of the pod's spec
   */
  static void validateHostUsers(PodSpec spec, FieldPath path, List<FieldError> errors) {
    if (!Boolean.FALSE.equals(spec.hostUsers())) {
      return;
    }
    forbidWithoutHostUsers(spec.hostNetwork(), path.child("hostNetwork"), errors);
    // Kubernetes writes these two with a capital letter.
    forbidWithoutHostUsers(spec.hostPID(), path.child("HostPID"), errors);
    forbidWithoutHostUsers(spec.hostIPC(), path.child("HostIPC"), errors);
    ContainerValidation.visitContainers(
        spec,
        path,
        (container, containerPath) ->
            forbidWithoutHostUsers(
                !container.volumeDevices().isEmpty(),
                containerPath.child("volumeDevices"),
                errors));
  }

  private static void forbidWithoutHostUsers(boolean set, FieldPath path, List<FieldError> errors) {
    if (set) {
      errors.add(FieldError.forbidden(path, "when `hostUsers` is false"));
    }
  }

  /**
   * Reports containers that run as processes of a Windows node beside others that do not, or
   * without the network of the node.
   *
   * @param path of the pod's spec
   */
  static void validateWindowsHostProcess(PodSpec spec, FieldPath path, List<FieldError> errors) {
    PodSecurityContext context = spec.securityContext();
    Boolean ofPod = context == null ? null : hostProcess(context.windowsOptions());
    List<Boolean> ofContainers = new ArrayList<>();
    ContainerValidation.visitContainers(
        spec,
        path,
        (container, containerPath) -> {
          Boolean own = hostProcess(container.securityContext());
          validateSameHostProcess(own, ofPod, containerPath, errors);
          ofContainers.add(own != null ? own : Boolean.TRUE.equals(ofPod));
        });
    if (!ofContainers.contains(true)) {
      return;
    }
    if (ofContainers.contains(false)) {
      errors.add(
          FieldError.invalid(
              path,
              "",
              "If pod contains any hostProcess containers then all containers must be HostProcess"
                  + " containers"));
    }
    if (!spec.hostNetwork()) {
      errors.add(
          FieldError.invalid(
              path.child("hostNetwork"),
              false,
              "hostNetwork must be true if pod contains any hostProcess containers"));
    }
  }

  private static @Nullable Boolean hostProcess(@Nullable SecurityContext context) {
    return context == null ? null : hostProcess(context.windowsOptions());
  }

  private static @Nullable Boolean hostProcess(@Nullable WindowsSecurityContextOptions options) {
    return options == null ? null : options.hostProcess();
  }

  private static void validateSameHostProcess(
      @Nullable Boolean own, @Nullable Boolean ofPod, FieldPath path, List<FieldError> errors) {
    if (own != null && ofPod != null && !own.equals(ofPod)) {
      errors.add(
          FieldError.invalid(
              path.child("securityContext").child("windowsOptions").child("hostProcess"),
              own,
              "pod hostProcess value must be identical if both are specified, was " + ofPod));
    }
  }

  /** The operating system whose containers differ from all others. */
  static final String WINDOWS = "windows";

  private static final String LINUX = "linux";
  private static final List<String> SYSTEMS = List.of(LINUX, WINDOWS);

  /**
   * Reports an unknown operating system, or what the named one does not have.
   *
   * @param path of the pod's spec
   */
  static void validateOs(PodSpec spec, FieldPath path, List<FieldError> errors) {
    PodOS os = spec.os();
    if (os == null) {
      return;
    }
    switch (os.name()) {
      case "" -> errors.add(FieldError.required(path.child("os").child("name"), ""));
      case LINUX -> validateLinux(spec, path, errors);
      case WINDOWS -> validateWindows(spec, path, errors);
      default -> errors.add(FieldError.notSupported(path.child("os"), os.name(), SYSTEMS));
    }
  }

  private static void validateLinux(PodSpec spec, FieldPath path, List<FieldError> errors) {
    PodSecurityContext context = spec.securityContext();
    forbidOnLinux(
        context != null && context.windowsOptions() != null, path.child("securityContext"), errors);
    ContainerValidation.visitContainers(
        spec,
        path,
        (container, containerPath) ->
            forbidOnLinux(
                container.securityContext() != null
                    && container.securityContext().windowsOptions() != null,
                containerPath.child("securityContext"),
                errors));
  }

  private static void forbidOnLinux(boolean set, FieldPath path, List<FieldError> errors) {
    if (set) {
      errors.add(
          FieldError.forbidden(
              path.child("windowsOptions"), "windows options cannot be set for a linux pod"));
    }
  }

  private static void validateWindows(PodSpec spec, FieldPath path, List<FieldError> errors) {
    if (spec.securityContext() != null) {
      validateWindowsPod(spec, spec.securityContext(), path, errors);
    }
    ContainerValidation.visitContainers(
        spec,
        path,
        (container, containerPath) -> {
          if (container.securityContext() != null) {
            validateWindowsContainer(
                container.securityContext(), containerPath.child("securityContext"), errors);
          }
        });
  }

  private static void validateWindowsPod(
      PodSpec spec, PodSecurityContext context, FieldPath path, List<FieldError> errors) {
    FieldPath contextPath = path.child("securityContext");
    forbid(context.appArmorProfile() != null, contextPath.child("appArmorProfile"), errors);
    forbid(context.seLinuxOptions() != null, contextPath.child("seLinuxOptions"), errors);
    forbid(spec.hostUsers() != null, path.child("hostUsers"), errors);
    forbid(spec.hostPID(), path.child("hostPID"), errors);
    forbid(spec.hostIPC(), path.child("hostIPC"), errors);
    forbid(context.seccompProfile() != null, contextPath.child("seccompProfile"), errors);
    forbid(context.fsGroup() != null, contextPath.child("fsGroup"), errors);
    forbid(context.fsGroupChangePolicy() != null, contextPath.child("fsGroupChangePolicy"), errors);
    forbid(!context.sysctls().isEmpty(), contextPath.child("sysctls"), errors);
    forbid(spec.shareProcessNamespace() != null, path.child("shareProcessNamespace"), errors);
    forbid(context.runAsUser() != null, contextPath.child("runAsUser"), errors);
    forbid(context.runAsGroup() != null, contextPath.child("runAsGroup"), errors);
    forbid(
        !context.supplementalGroups().isEmpty(), contextPath.child("supplementalGroups"), errors);
    forbid(
        context.supplementalGroupsPolicy() != null,
        contextPath.child("supplementalGroupsPolicy"),
        errors);
    forbid(context.seLinuxChangePolicy() != null, contextPath.child("seLinuxChangePolicy"), errors);
  }

  private static void validateWindowsContainer(
      SecurityContext context, FieldPath path, List<FieldError> errors) {
    forbid(context.appArmorProfile() != null, path.child("appArmorProfile"), errors);
    forbid(context.seLinuxOptions() != null, path.child("seLinuxOptions"), errors);
    forbid(context.seccompProfile() != null, path.child("seccompProfile"), errors);
    forbid(context.capabilities() != null, path.child("capabilities"), errors);
    forbid(context.readOnlyRootFilesystem() != null, path.child("readOnlyRootFilesystem"), errors);
    forbid(context.privileged() != null, path.child("privileged"), errors);
    forbid(
        context.allowPrivilegeEscalation() != null, path.child("allowPrivilegeEscalation"), errors);
    forbid(context.procMount() != null, path.child("procMount"), errors);
    forbid(context.runAsUser() != null, path.child("runAsUser"), errors);
    forbid(context.runAsGroup() != null, path.child("runAsGroup"), errors);
  }

  private static void forbid(boolean set, FieldPath path, List<FieldError> errors) {
    if (set) {
      errors.add(FieldError.forbidden(path, "cannot be set for a windows pod"));
    }
  }
}
