package io.jobspool.meta.field;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * An IPv4 or IPv6 address as Kubernetes reads it. What is accepted at all is lenient (leading
 * zeros, IPv4 addresses mapped into IPv6); 1.36 then refuses these two with a text of their own. No
 * name is ever looked up.
 */
public final class IpAddress {
  private static final int GROUPS = 8;

  /** Eight groups of 16 bits; an IPv4 address stands in the last two, after ffff. */
  private final int[] groups;

  private IpAddress(int[] groups) {
    this.groups = groups;
  }

  /**
   * What is wrong with the text of an address; empty if it is fine, if not in its shortest form.
   */
  public static List<String> complaints(String text) {
    IpAddress address = parse(text);
    if (address == null) {
      return List.of("must be a valid IP address, (e.g. 10.9.8.7 or 2001:db8::ffff)");
    }
    if (hasLeadingZeros(text)) {
      return List.of("must not have leading 0s");
    }
    return isMapped(text, address) ? List.of("must not be an IPv4-mapped IPv6 address") : List.of();
  }

  /**
   * What to warn of in the text of an address at a path: that another spelling is meant, or would
   * be usual. Text that is no address gives no warning.
   */
  public static List<String> warnings(String text, FieldPath path) {
    IpAddress address = parse(text);
    if (address == null || address.toString().equals(text)) {
      return List.of();
    }
    if (hasLeadingZeros(text) || isMapped(text, address)) {
      return List.of(
          "%s: non-standard IP address \"%s\" is invalid: use \"%s\""
              .formatted(path, text, address));
    }
    return List.of(
        "%s: IPv6 address \"%s\" should be in RFC 5952 canonical format (\"%s\")"
            .formatted(path, text, address));
  }

  private static boolean isMapped(String text, IpAddress address) {
    return text.indexOf(':') >= 0 && address.isIpv4();
  }

  /** The address a text stands for; {@code null} if it stands for none. */
  static @Nullable IpAddress parse(String text) {
    int[] groups = text.indexOf(':') >= 0 ? parseIpv6(text) : parseIpv4(text);
    return groups == null ? null : new IpAddress(groups);
  }

  private static int @Nullable [] parseIpv4(String text) {
    int[] bytes = new int[4];
    String[] parts = text.split("\\.", -1);
    for (int i = 0; i < parts.length; i++) {
      int value = parse(parts[i], 10, 255);
      if (value < 0 || parts.length != bytes.length) {
        return null;
      }
      bytes[i] = value;
    }
    return new int[] {0, 0, 0, 0, 0, 0xffff, bytes[0] << 8 | bytes[1], bytes[2] << 8 | bytes[3]};
  }

  private static int @Nullable [] parseIpv6(String text) {
    int gap = text.indexOf("::");
    if (gap < 0) {
      List<Integer> all = parseGroups(text);
      return all == null || all.size() != GROUPS ? null : join(all, List.of());
    }
    List<Integer> before = gap == 0 ? List.of() : parseGroups(text.substring(0, gap));
    String tail = text.substring(gap + 2);
    List<Integer> after = tail.isEmpty() ? List.of() : parseGroups(tail);
    boolean dottedBefore = text.lastIndexOf('.', gap) >= 0;
    return before == null || after == null || dottedBefore || before.size() + after.size() >= GROUPS
        ? null
        : join(before, after);
  }

  private static int[] join(List<Integer> before, List<Integer> after) {
    int[] groups = new int[GROUPS];
    for (int i = 0; i < before.size(); i++) {
      groups[i] = before.get(i);
    }
    for (int i = 0; i < after.size(); i++) {
      groups[GROUPS - after.size() + i] = after.get(i);
    }
    return groups;
  }

  /** Groups with single colons between; the last may be an IPv4 address, which is two groups. */
  private static @Nullable List<Integer> parseGroups(String text) {
    List<Integer> groups = new ArrayList<>();
    String[] parts = text.split(":", -1);
    for (int i = 0; i < parts.length; i++) {
      boolean dotted = i == parts.length - 1 && parts[i].indexOf('.') >= 0;
      int[] ipv4 = dotted ? parseIpv4(parts[i]) : null;
      int value = dotted ? 0 : parse(parts[i], 16, 0xffff);
      if (value < 0 || (dotted && ipv4 == null)) {
        return null;
      }
      if (ipv4 == null) {
        groups.add(value);
      } else {
        groups.add(ipv4[6]);
        groups.add(ipv4[7]);
      }
    }
    return groups;
  }

  private static int parse(String digits, int radix, int max) {
    int value = digits.isEmpty() ? -1 : 0;
    for (int i = 0; i < digits.length() && value >= 0; i++) {
      int c = digits.charAt(i);
      value = c > 'f' ? -1 : value * radix + Character.digit(c, radix);
      if (Character.digit(c, radix) < 0 || value > max) {
        return -1;
      }
    }
    return value;
  }

  /** Whether a part of a valid address is longer than it may be: a stricter reader refuses it. */
  private static boolean hasLeadingZeros(String text) {
    for (String group : text.split(":", -1)) {
      boolean dotted = group.indexOf('.') >= 0;
      for (String part : group.split("\\.", -1)) {
        if (dotted ? part.length() > 1 && part.startsWith("0") : part.length() > 4) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean isIpv4() {
    for (int i = 0; i < 5; i++) {
      if (groups[i] != 0) {
        return false;
      }
    }
    return groups[5] == 0xffff;
  }

  /** The usual spelling: dotted for IPv4, else RFC 5952. */
  @Override
  public String toString() {
    if (isIpv4()) {
      return (groups[6] >> 8)
          + "."
          + (groups[6] & 255)
          + "."
          + (groups[7] >> 8)
          + "."
          + (groups[7] & 255);
    }
    int start = 0;
    int length = 0;
    for (int i = 0; i < GROUPS; i++) {
      int run = zerosFrom(i);
      if (run > length) {
        start = i;
        length = run;
      }
    }
    return length < 2 ? hex(0, GROUPS) : hex(0, start) + "::" + hex(start + length, GROUPS);
  }

  private int zerosFrom(int start) {
    int end = start;
    while (end < GROUPS && groups[end] == 0) {
      end++;
    }
    return end - start;
  }

  private String hex(int from, int to) {
    StringJoiner text = new StringJoiner(":");
    for (int i = from; i < to; i++) {
      text.add(Integer.toHexString(groups[i]));
    }
    return text.toString();
  }
}
