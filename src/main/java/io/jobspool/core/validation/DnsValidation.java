package io.jobspool.core.validation;

import io.jobspool.core.v1.HostAlias;
import io.jobspool.core.v1.PodDNSConfig;
import io.jobspool.core.v1.PodSpec;
import io.jobspool.meta.field.FieldError;
import io.jobspool.meta.field.FieldPath;
import io.jobspool.meta.field.Formats;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rules for the names a pod has and for how it looks up others. */
final class DnsValidation {
  private static final String NONE = "None";
  private static final List<String> POLICIES =
      List.of("ClusterFirstWithHostNet", "ClusterFirst", "Default", NONE);

  /** Limits of the resolver in the C library of Linux. */
  private static final int NAMESERVERS_MAX = 3;

  private static final int SEARCHES_MAX = 32;
  private static final int SEARCH_LIST_MAX_BYTES = 2048;

  /** The longest host name that Linux takes. */
  private static final int HOST_NAME_MAX_BYTES = 64;

  private DnsValidation() {}

  /** Reports a policy that is unknown, or empty despite its default. */
  static void validateDnsPolicy(String policy, FieldPath path, List<FieldError> errors) {
    if (policy.isEmpty()) {
      errors.add(FieldError.required(path, ""));
    } else if (!POLICIES.contains(policy)) {
      errors.add(FieldError.notSupported(path, policy, POLICIES));
    }
  }

  /** Reports what is wrong with the settings of the resolver, which the policy None needs. */
  static void validateDnsConfig(
      @Nullable PodDNSConfig config, String policy, FieldPath path, List<FieldError> errors) {
    FieldPath nameserversPath = path.child("nameservers");
    boolean needed = policy.equals(NONE);
    if (config == null) {
      if (needed) {
        errors.add(FieldError.required(path, "must provide `dnsConfig` when `dnsPolicy` is None"));
      }
      return;
    }
    if (needed && config.nameservers().isEmpty()) {
      errors.add(
          FieldError.required(
              nameserversPath,
              "must provide at least one DNS nameserver when `dnsPolicy` is None"));
      return;
    }
    validateNameservers(config.nameservers(), nameserversPath, errors);
    validateSearches(config.searches(), path.child("searches"), errors);
    for (int i = 0; i < config.options().size(); i++) {
      if (config.options().get(i).name().isEmpty()) {
        errors.add(FieldError.required(path.child("options").index(i), "must not be empty"));
      }
    }
  }

  private static void validateNameservers(
      List<String> nameservers, FieldPath path, List<FieldError> errors) {
    if (nameservers.size() > NAMESERVERS_MAX) {
      errors.add(
          FieldError.invalid(
              path, nameservers, "must not have more than " + NAMESERVERS_MAX + " nameservers"));
    }
    for (int i = 0; i < nameservers.size(); i++) {
      validateIp(nameservers.get(i), path.index(i), errors);
    }
  }

  private static void validateIp(String ip, FieldPath path, List<FieldError> errors) {
    Formats.report(Formats.ip(ip), ip, path, errors);
  }

  private static void validateSearches(
      List<String> searches, FieldPath path, List<FieldError> errors) {
    if (searches.size() > SEARCHES_MAX) {
      errors.add(
          FieldError.invalid(
              path, searches, "must not have more than " + SEARCHES_MAX + " search paths"));
    }
    if (Formats.bytes(String.join(" ", searches)) > SEARCH_LIST_MAX_BYTES) {
      errors.add(
          FieldError.invalid(
              path,
              searches,
              "must not have more than "
                  + SEARCH_LIST_MAX_BYTES
                  + " characters (including spaces) in the search list"));
    }
    for (int i = 0; i < searches.size(); i++) {
      validateSearch(searches.get(i), path.index(i), errors);
    }
  }

  /** A single dot stands for the root; any other name may end in one. */
  private static void validateSearch(String search, FieldPath path, List<FieldError> errors) {
    if (!search.equals(".")) {
      String domain = search.endsWith(".") ? search.substring(0, search.length() - 1) : search;
      Formats.report(Formats.dns1123SubdomainWithUnderscore(domain), domain, path, errors);
    }
  }

  /** Reports a host name, or the domain below that of the cluster, that is no label. */
  static void validateHostname(String name, FieldPath path, List<FieldError> errors) {
    if (!name.isEmpty()) {
      Formats.report(Formats.dns1123Label(name), name, path, errors);
    }
  }

  /**
   * Reports what is wrong with a host name that replaces all others.
   *
   * @param path of the pod's spec
   */
  static void validateHostnameOverride(PodSpec spec, FieldPath path, List<FieldError> errors) {
    String name = spec.hostnameOverride();
    if (name == null) {
      return;
    }
    FieldPath namePath = path.child("hostnameOverride");
    if (Boolean.TRUE.equals(spec.setHostnameAsFQDN())) {
      errors.add(
          FieldError.forbidden(namePath, "may not be specified when setHostnameAsFQDN is true"));
    }
    if (spec.hostNetwork()) {
      errors.add(FieldError.forbidden(namePath, "may not be specified when hostNetwork is true"));
    }
    if (Formats.bytes(name) > HOST_NAME_MAX_BYTES) {
      errors.add(FieldError.tooLong(namePath, HOST_NAME_MAX_BYTES));
    }
    Formats.report(Formats.dns1123Subdomain(name), name, namePath, errors);
  }

  /** Reports what is wrong with lines for the hosts file of the pod. */
  static void validateHostAliases(
      List<HostAlias> aliases, FieldPath path, List<FieldError> errors) {
    for (int i = 0; i < aliases.size(); i++) {
      validateIp(aliases.get(i).ip(), path.index(i).child("ip"), errors);
      FieldPath namesPath = path.index(i).child("hostnames");
      List<String> names = aliases.get(i).hostnames();
      for (int j = 0; j < names.size(); j++) {
        String name = names.get(j);
        Formats.report(Formats.dns1123Subdomain(name), name, namesPath.index(j), errors);
      }
    }
  }
}
