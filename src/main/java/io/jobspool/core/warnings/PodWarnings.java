package io.jobspool.core.warnings;

import io.jobspool.core.defaults.DisabledFields;
import io.jobspool.core.v1.HostAlias;
import io.jobspool.core.v1.LocalObjectReference;
import io.jobspool.core.v1.PodSpec;
import io.jobspool.core.v1.PodTemplateSpec;
import io.jobspool.core.warnings.ContainerWarnings.ContainerAt;
import io.jobspool.meta.Quantity;
import io.jobspool.meta.field.FieldPath;
import io.jobspool.meta.field.IpAddress;
import io.jobspool.serializer.GoQuote;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Warns of what is legal in a pod template but does nothing, will go away, or is hardly what was
 * meant: Kubernetes' {@code GetWarningsForPodTemplate} for a new object, with its texts in its
 * order.
 */
public final class PodWarnings {
  private static final List<Map.Entry<String, String>> DEPRECATED_ANNOTATIONS =
      List.of(
          Map.entry(
              "scheduler.alpha.kubernetes.io/critical-pod",
              "non-functional in v1.16+; use the \"priorityClassName\" field instead"),
          Map.entry(
              "security.alpha.kubernetes.io/sysctls",
              "non-functional in v1.11+; use the \"sysctls\" field instead"),
          Map.entry(
              "security.alpha.kubernetes.io/unsafe-sysctls",
              "non-functional in v1.11+; use the \"sysctls\" field instead"));

  private PodWarnings() {}

  /**
   * What to warn of in a template that has its defaults, has lost its {@link DisabledFields} and is
   * valid; at most 1,000 warnings, of which some may be equal.
   *
   * @param path where the template stands
   */
  public static List<String> warningsForPodTemplate(PodTemplateSpec template, FieldPath path) {
    WarningList warnings = new WarningList();
    PodSpec spec = template.spec();
    FieldPath specPath = path.child("spec");
    SchedulingWarnings.warnOfPlacement(spec, specPath, warnings);
    warnOfAnnotations(template.metadata().annotations(), path.child("metadata"), warnings);
    VolumeWarnings.warn(spec.volumes(), specPath.child("volumes"), warnings);
    warnOfHostAliases(spec.hostAliases(), specPath.child("hostAliases"), warnings);
    warnOfPullSecrets(spec.imagePullSecrets(), specPath.child("imagePullSecrets"), warnings);
    warnOfOverhead(spec.overhead(), specPath.child("overhead"), warnings);
    ContainerWarnings.warnOfPodAnnotation(template, path, warnings);
    List<ContainerAt> containers = ContainerAt.in(spec, specPath);
    containers.forEach(at -> ContainerWarnings.warn(at, template, path, warnings));
    PortWarnings.warn(containers, warnings);
    warnOfGracePeriod(spec, specPath, warnings);
    if (spec.affinity() != null) {
      SchedulingWarnings.warnOfPodAffinity(spec.affinity(), specPath.child("affinity"), warnings);
    }
    warnOfAddresses(spec, specPath, warnings);
    return warnings.texts();
  }

  private static void warnOfAnnotations(
      Map<String, String> annotations, FieldPath path, WarningList warnings) {
    for (Map.Entry<String, String> deprecated : DEPRECATED_ANNOTATIONS) {
      if (annotations.containsKey(deprecated.getKey())) {
        warnings.add(path.child("annotations").key(deprecated.getKey()), deprecated.getValue());
      }
    }
  }

  private static void warnOfHostAliases(
      List<HostAlias> aliases, FieldPath path, WarningList warnings) {
    Set<String> addresses = new HashSet<>();
    for (int i = 0; i < aliases.size(); i++) {
      String ip = aliases.get(i).ip();
      if (!addresses.add(ip)) {
        warnings.add(path.index(i).child("ip"), "duplicate ip " + GoQuote.quote(ip));
      }
    }
  }

  /** Duplicates of all secrets come first, then all empty names. */
  private static void warnOfPullSecrets(
      List<LocalObjectReference> secrets, FieldPath path, WarningList warnings) {
    Set<String> names = new HashSet<>();
    for (int i = 0; i < secrets.size(); i++) {
      String name = secrets.get(i).name();
      if (!names.add(name)) {
        warnings.add(path.index(i).child("name"), "duplicate name " + GoQuote.quote(name));
      }
    }
    for (int i = 0; i < secrets.size(); i++) {
      if (secrets.get(i).name().isEmpty()) {
        warnings.add(path.index(i).child("name"), "invalid empty name \"\"");
      }
    }
  }

  private static void warnOfOverhead(
      Map<String, Quantity> overhead, FieldPath path, WarningList warnings) {
    warnings.addIfFractional(overhead, "memory", path);
    warnings.addIfFractional(overhead, "ephemeral-storage", path);
  }

  private static void warnOfGracePeriod(PodSpec spec, FieldPath path, WarningList warnings) {
    Long seconds = spec.terminationGracePeriodSeconds();
    if (seconds != null && seconds < 0) {
      warnings.add(
          path.child("terminationGracePeriodSeconds"),
          "must be >= 0; negative values are invalid and will be treated as 1");
    }
  }

  private static void warnOfAddresses(PodSpec spec, FieldPath path, WarningList warnings) {
    List<String> servers = spec.dnsConfig() == null ? List.of() : spec.dnsConfig().nameservers();
    FieldPath serverPath = path.child("dnsConfig").child("nameservers");
    for (int i = 0; i < servers.size(); i++) {
      IpAddress.warnings(servers.get(i), serverPath.index(i)).forEach(warnings::add);
    }
    FieldPath aliasPath = path.child("hostAliases");
    for (int i = 0; i < spec.hostAliases().size(); i++) {
      FieldPath ip = aliasPath.index(i).child("ip");
      IpAddress.warnings(spec.hostAliases().get(i).ip(), ip).forEach(warnings::add);
    }
  }
}
