package io.jobspool.core.validation;

import io.jobspool.core.v1.AppArmorProfile;
import io.jobspool.core.v1.Capabilities;
import io.jobspool.core.v1.SeccompProfile;
import io.jobspool.core.v1.SecurityContext;
import io.jobspool.core.v1.WindowsSecurityContextOptions;
import io.jobspool.meta.field.FieldError;
import io.jobspool.meta.field.FieldPath;
import io.jobspool.meta.field.Formats;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Rules for the security context of a container, and for those parts of it that the one of a pod
 * has too. Privileged containers are allowed, as they are in every common cluster; {@code
 * seLinuxOptions} have no rules. Absent parts are fine.
 */
final class SecurityContextValidation {
  private static final String LOCALHOST = "Localhost";
  private static final List<String> PROFILE_TYPES =
      List.of(LOCALHOST, "RuntimeDefault", "Unconfined");
  private static final String UNMASKED = "Unmasked";
  private static final List<String> PROC_MOUNTS = List.of("Default", UNMASKED);

  /** The longest path that Linux takes, without the zero at its end. */
  private static final int APP_ARMOR_PROFILE_MAX_BYTES = 4095;

  private static final int GMSA_SPEC_MAX_KIB = 64;
  private static final int WINDOWS_DOMAIN_MAX_BYTES = 256;
  private static final int WINDOWS_USER_MAX_BYTES = 104;
  private static final Pattern CONTROL_CHARACTER = Pattern.compile("[\\x00-\\x1f\\x7f]");
  private static final Pattern NET_BIOS_DOMAIN =
      Pattern.compile("[^\\\\/:*?\"<>|.][^\\\\/:*?\"<>|]{0,14}");
  private static final Pattern DNS_DOMAIN =
      Pattern.compile(
          "[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?"
              + "(?:\\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*+");
  private static final Pattern DOTS_OR_SPACES = Pattern.compile("[. ]+");
  private static final Pattern NO_USER_CHARACTER = Pattern.compile("[\"/\\\\:;|=,+*?<>@\\[\\]]");

  private SecurityContextValidation() {}

  /**
   * Reports what is wrong with the security context of a container.
   *
   * @param hostUsers whether the pod shares the user namespace of its node
   */
  static void validateSecurityContext(
      @Nullable SecurityContext context,
      boolean hostUsers,
      FieldPath path,
      List<FieldError> errors) {
    if (context == null) {
      return;
    }
    validateId(context.runAsUser(), path.child("runAsUser"), errors);
    validateId(context.runAsGroup(), path.child("runAsGroup"), errors);
    validateProcMount(context.procMount(), hostUsers, path.child("procMount"), errors);
    validateSeccompProfile(context.seccompProfile(), path.child("seccompProfile"), errors);
    validateEscalation(context, path, errors);
    validateWindowsOptions(context.windowsOptions(), path.child("windowsOptions"), errors);
    validateAppArmorProfile(context.appArmorProfile(), path.child("appArmorProfile"), errors);
  }

  /** Reports an id of a user or a group that Linux does not take. */
  static void validateId(@Nullable Long id, FieldPath path, List<FieldError> errors) {
    if (id != null) {
      Formats.report(Formats.userOrGroupId(id), id, path, errors);
    }
  }

  private static void validateProcMount(
      @Nullable String procMount, boolean hostUsers, FieldPath path, List<FieldError> errors) {
    if (procMount == null) {
      return;
    }
    if (!PROC_MOUNTS.contains(procMount)) {
      errors.add(FieldError.notSupported(path, procMount, PROC_MOUNTS));
    }
    if (hostUsers && procMount.equals(UNMASKED)) {
      errors.add(
          FieldError.invalid(path, procMount, "`hostUsers` must be false to use `Unmasked`"));
    }
  }

  private static void validateEscalation(
      SecurityContext context, FieldPath path, List<FieldError> errors) {
    if (!Boolean.FALSE.equals(context.allowPrivilegeEscalation())) {
      return;
    }
    if (Boolean.TRUE.equals(context.privileged())) {
      errors.add(
          FieldError.invalid(
              path,
              context,
              "cannot set `allowPrivilegeEscalation` to false and `privileged` to true"));
    }
    Capabilities capabilities = context.capabilities();
    if (capabilities == null) {
      return;
    }
    for (String added : capabilities.add()) {
      if (added.equals("CAP_SYS_ADMIN")) {
        errors.add(
            FieldError.invalid(
                path,
                context,
                "cannot set `allowPrivilegeEscalation` to false and `capabilities.Add`"
                    + " CAP_SYS_ADMIN"));
      }
    }
  }

  /** Reports what is wrong with the seccomp profile of a pod or a container. */
  static void validateSeccompProfile(
      @Nullable SeccompProfile profile, FieldPath path, List<FieldError> errors) {
    if (profile == null) {
      return;
    }
    if (profile.type().isEmpty()) {
      errors.add(
          FieldError.required(path.child("type"), "type is required when seccompProfile is set"));
    } else if (!PROFILE_TYPES.contains(profile.type())) {
      errors.add(FieldError.notSupported(path.child("type"), profile.type(), PROFILE_TYPES));
    }
    FieldPath filePath = path.child("localhostProfile");
    String file = profile.localhostProfile();
    if (profile.type().equals(LOCALHOST)) {
      if (file == null) {
        errors.add(FieldError.required(filePath, "must be set when seccomp type is Localhost"));
      } else {
        VolumeMountValidation.validateDescendingPath(file, filePath, errors);
      }
    } else if (file != null) {
      errors.add(
          FieldError.invalid(filePath, profile, "can only be set when seccomp type is Localhost"));
    }
  }

  /** Reports what is wrong with the AppArmor profile of a pod or a container. */
  static void validateAppArmorProfile(
      @Nullable AppArmorProfile profile, FieldPath path, List<FieldError> errors) {
    if (profile == null) {
      return;
    }
    String name = profile.localhostProfile();
    FieldPath namePath = path.child("localhostProfile");
    if (profile.type().isEmpty()) {
      errors.add(
          FieldError.required(path.child("type"), "type is required when appArmorProfile is set"));
    } else if (!PROFILE_TYPES.contains(profile.type())) {
      errors.add(FieldError.notSupported(path.child("type"), profile.type(), PROFILE_TYPES));
    } else if (profile.type().equals(LOCALHOST)) {
      validateAppArmorProfileName(name, namePath, errors);
    } else if (name != null) {
      errors.add(
          FieldError.invalid(namePath, name, "can only be set when AppArmor type is Localhost"));
    }
  }

  private static void validateAppArmorProfileName(
      @Nullable String name, FieldPath path, List<FieldError> errors) {
    if (name == null || name.isEmpty()) {
      errors.add(FieldError.required(path, "must be set when AppArmor type is Localhost"));
      return;
    }
    if (ContainerValidation.isPadded(name)) {
      errors.add(FieldError.invalid(path, name, "must not be padded with whitespace"));
    }
    if (Formats.bytes(name) > APP_ARMOR_PROFILE_MAX_BYTES) {
      errors.add(FieldError.tooLong(path, APP_ARMOR_PROFILE_MAX_BYTES));
    }
  }

  /** Reports what is wrong with the Windows options of a pod or a container. */
  static void validateWindowsOptions(
      @Nullable WindowsSecurityContextOptions options, FieldPath path, List<FieldError> errors) {
    if (options == null) {
      return;
    }
    String specName = options.gmsaCredentialSpecName();
    if (specName != null) {
      Formats.report(
          Formats.dns1123Subdomain(specName),
          specName,
          path.child("gmsaCredentialSpecName"),
          errors);
    }
    validateGmsaSpec(options.gmsaCredentialSpec(), path.child("gmsaCredentialSpec"), errors);
    validateWindowsUser(options.runAsUserName(), path.child("runAsUserName"), errors);
  }

  private static void validateGmsaSpec(
      @Nullable String spec, FieldPath path, List<FieldError> errors) {
    if (spec == null) {
      return;
    }
    if (spec.isEmpty()) {
      errors.add(FieldError.invalid(path, spec, "gmsaCredentialSpec cannot be an empty string"));
    } else if (Formats.bytes(spec) > GMSA_SPEC_MAX_KIB * 1024) {
      errors.add(
          FieldError.invalid(
              path, spec, "gmsaCredentialSpec size must be under " + GMSA_SPEC_MAX_KIB + " KiB"));
    }
  }

  private static void validateWindowsUser(
      @Nullable String name, FieldPath path, List<FieldError> errors) {
    if (name == null) {
      return;
    }
    int backslash = name.indexOf('\\');
    if (name.isEmpty()) {
      complainOfUser("runAsUserName cannot be an empty string", name, path, errors);
    } else if (CONTROL_CHARACTER.matcher(name).find()) {
      complainOfUser("runAsUserName cannot contain control characters", name, path, errors);
    } else if (backslash != name.lastIndexOf('\\')) {
      complainOfUser("runAsUserName cannot contain more than one backslash", name, path, errors);
    } else {
      if (backslash >= 0) {
        validateWindowsDomain(name.substring(0, backslash), name, path, errors);
      }
      validateWindowsUserPart(name.substring(backslash + 1), name, path, errors);
    }
  }

  private static void validateWindowsDomain(
      String domain, String name, FieldPath path, List<FieldError> errors) {
    if (Formats.bytes(domain) >= WINDOWS_DOMAIN_MAX_BYTES) {
      String limit = WINDOWS_DOMAIN_MAX_BYTES + " characters";
      complainOfUser("runAsUserName's Domain length must be under " + limit, name, path, errors);
    }
    if (!NET_BIOS_DOMAIN.matcher(domain).matches() && !DNS_DOMAIN.matcher(domain).matches()) {
      String rule = "runAsUserName's Domain doesn't match the NetBios nor the DNS format";
      complainOfUser(rule, name, path, errors);
    }
  }

  private static void validateWindowsUserPart(
      String user, String name, FieldPath path, List<FieldError> errors) {
    if (user.isEmpty()) {
      complainOfUser("runAsUserName's User cannot be empty", name, path, errors);
    } else if (Formats.bytes(user) > WINDOWS_USER_MAX_BYTES) {
      String rule = "runAsUserName's User length must not be longer than ";
      complainOfUser(rule + WINDOWS_USER_MAX_BYTES + " characters", name, path, errors);
    }
    if (DOTS_OR_SPACES.matcher(user).matches()) {
      String rule = "runAsUserName's User cannot contain only periods or spaces";
      complainOfUser(rule, name, path, errors);
    }
    if (NO_USER_CHARACTER.matcher(user).find()) {
      String rule =
          "runAsUserName's User cannot contain the following characters: \"/\\:;|=,+*?<>@[]";
      complainOfUser(rule, name, path, errors);
    }
  }

  private static void complainOfUser(
      String rule, String name, FieldPath path, List<FieldError> errors) {
    errors.add(FieldError.invalid(path, name, rule));
  }
}
