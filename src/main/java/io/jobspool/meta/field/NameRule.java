package io.jobspool.meta.field;

import java.util.List;

/** What names of one kind of object look like. */
@FunctionalInterface
public interface NameRule {
  /** Names that are a DNS subdomain, as those of Jobs. */
  NameRule DNS_SUBDOMAIN = (name, prefix) -> Formats.dns1123Subdomain(completed(name, prefix));

  /** Names that are a single DNS label, as those of namespaces. */
  NameRule DNS_LABEL = (name, prefix) -> Formats.dns1123Label(completed(name, prefix));

  /**
   * What is wrong with a name; empty if it is fine.
   *
   * @param prefix whether this is only the beginning of a name, which may end in a hyphen
   */
  List<String> check(String name, boolean prefix);

  /**
   * A name that may be checked in place of a prefix. Like Kubernetes, this takes the character
   * before a final hyphen away as well.
   */
  private static String completed(String name, boolean prefix) {
    int end = name.length() - 2;
    return prefix && end >= 0 && name.endsWith("-") && name.charAt(end) < 0x80
        ? name.substring(0, end) + "a"
        : name;
  }
}
