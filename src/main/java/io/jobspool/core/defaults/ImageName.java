package io.jobspool.core.defaults;

/**
 * Which tag the name of an image asks for, and the pull policy that follows from it.
 *
 * <p>Kubernetes reads image names with the grammar of the {@code distribution/reference} library
 * ({@code [domain/]path[:tag][@digest]}) and takes a name that does not fit for one without a tag:
 * whether an image name is any good is not asked when a Job is created.
 */
public final class ImageName {
  private static final String DEFAULT_TAG = "latest";

  /** A bare name is one of these images on the default registry, which counts for its length. */
  private static final String OFFICIAL_PREFIX = "library/";

  private static final int MAX_PATH_LENGTH = 255;
  private static final int MAX_TAG_LENGTH = 128;
  private static final int SHA256_DIGITS = 64;
  private static final int SHA384_DIGITS = 96;
  private static final int SHA512_DIGITS = 128;

  private ImageName() {}

  /**
   * The pull policy of an image that comes without one, by Kubernetes' {@code
   * SetDefaults_Container}: {@code Always} for the tag {@code latest}, else {@code IfNotPresent}.
   */
  public static String defaultPullPolicy(String image) {
    return tagOf(image).equals(DEFAULT_TAG) ? "Always" : "IfNotPresent";
  }

  /**
   * The tag of an image: {@code latest} for a name with neither tag nor digest, and empty for one
   * with a digest alone or one that does not fit the grammar.
   */
  public static String tagOf(String image) {
    int at = image.indexOf('@');
    if (isHex(image, 0, SHA256_DIGITS) || (at >= 0 && !isDigest(image, at + 1))) {
      return "";
    }
    String name = at < 0 ? image : image.substring(0, at);
    int path = startOfPath(name);
    int colon = name.indexOf(':', path);
    if (!isRepository(name, path, colon < 0 ? name.length() : colon)) {
      return "";
    }
    if (colon < 0) {
      return at < 0 ? DEFAULT_TAG : "";
    }
    return isTag(name, colon + 1) ? name.substring(colon + 1) : "";
  }

  /**
   * Behind the first slash if a registry is named before it: a host, a port or {@code localhost}.
   */
  private static int startOfPath(String name) {
    int slash = name.indexOf('/');
    boolean domain = slash == "localhost".length() && name.startsWith("localhost");
    for (int i = 0; i < slash && !domain; i++) {
      char c = name.charAt(i);
      domain = c == '.' || c == ':' || isBetween(c, 'A', 'Z');
    }
    return domain ? slash + 1 : 0;
  }

  private static boolean isRepository(String name, int path, int end) {
    if (!isPath(name, path, end)) {
      return false;
    }
    if (path > 0 && !isDomain(name, path - 1)) {
      return isPath(name, 0, end) && end <= MAX_PATH_LENGTH;
    }
    boolean official = name.lastIndexOf('/', end - 1) < path && isDefaultRegistry(name, path);
    return end - path + (official ? OFFICIAL_PREFIX.length() : 0) <= MAX_PATH_LENGTH;
  }

  private static boolean isDefaultRegistry(String name, int path) {
    return path == 0 || name.startsWith("docker.io/") || name.startsWith("index.docker.io/");
  }

  private static boolean isPath(String name, int start, int end) {
    int from = start;
    for (int slash = name.indexOf('/', from);
        slash >= 0 && slash < end;
        slash = name.indexOf('/', from)) {
      if (!isPathComponent(name, from, slash)) {
        return false;
      }
      from = slash + 1;
    }
    return isPathComponent(name, from, end);
  }

  /** Words of lower-case letters and digits with one separator between each. */
  private static boolean isPathComponent(String name, int start, int end) {
    for (int i = start; i < end; i += separatorLength(name, i, end)) {
      int word = i;
      while (i < end && isLowerAlphanumeric(name.charAt(i))) {
        i++;
      }
      if (i == word || i == end) {
        return i > word;
      }
      if (separatorLength(name, i, end) == 0) {
        return false;
      }
    }
    return false;
  }

  /** A dot, one or two underscores, or any number of dashes; 0 for none of these. */
  private static int separatorLength(String name, int start, int end) {
    char separator = name.charAt(start);
    int max =
        switch (separator) {
          case '.' -> 1;
          case '_' -> 2;
          case '-' -> Integer.MAX_VALUE;
          default -> 0;
        };
    int length = 0;
    while (length < max && start + length < end && name.charAt(start + length) == separator) {
      length++;
    }
    return length;
  }

  private static boolean isDomain(String name, int end) {
    int hostEnd = name.charAt(0) == '[' ? name.indexOf(']') + 1 : name.indexOf(':');
    if (hostEnd < 0 || hostEnd > end) {
      hostEnd = end;
    }
    return isHost(name, hostEnd) && (hostEnd == end || isPort(name, hostEnd, end));
  }

  private static boolean isHost(String name, int end) {
    return name.charAt(0) == '[' ? isIpv6(name, end) : isDomainName(name, end);
  }

  private static boolean isIpv6(String name, int end) {
    for (int i = 1; i < end - 1; i++) {
      char c = name.charAt(i);
      if (c != ':' && !isHexDigit(Character.toLowerCase(c))) {
        return false;
      }
    }
    return end > 2 && name.charAt(end - 1) == ']';
  }

  /** Labels of letters, digits and inner dashes, with dots between. */
  private static boolean isDomainName(String name, int end) {
    boolean edge = true;
    for (int i = 0; i < end; i++) {
      char c = name.charAt(i);
      boolean lastOfLabel = i + 1 == end || name.charAt(i + 1) == '.';
      boolean allowed = c == '-' ? !edge && !lastOfLabel : c == '.' ? !edge : isAlphanumeric(c);
      if (!allowed) {
        return false;
      }
      edge = c == '.';
    }
    return !edge;
  }

  private static boolean isPort(String name, int colon, int end) {
    for (int i = colon + 1; i < end; i++) {
      if (!isBetween(name.charAt(i), '0', '9')) {
        return false;
      }
    }
    return name.charAt(colon) == ':' && end > colon + 1;
  }

  private static boolean isTag(String name, int start) {
    for (int i = start; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean inner = i > start && (c == '.' || c == '-');
      if (!inner && c != '_' && !isAlphanumeric(c)) {
        return false;
      }
    }
    return start < name.length() && name.length() - start <= MAX_TAG_LENGTH;
  }

  private static boolean isDigest(String image, int start) {
    int digits = image.indexOf(':', start) + 1;
    return switch (image.substring(start, Math.max(start, digits))) {
      case "sha256:" -> isHex(image, digits, SHA256_DIGITS);
      case "sha384:" -> isHex(image, digits, SHA384_DIGITS);
      case "sha512:" -> isHex(image, digits, SHA512_DIGITS);
      default -> false;
    };
  }

  /** Whether all that follows is so many hexadecimal digits in lower case. */
  private static boolean isHex(String text, int start, int digits) {
    boolean hex = text.length() - start == digits;
    for (int i = start; i < text.length() && hex; i++) {
      hex = isHexDigit(text.charAt(i));
    }
    return hex;
  }

  private static boolean isHexDigit(char c) {
    return isBetween(c, '0', '9') || isBetween(c, 'a', 'f');
  }

  private static boolean isAlphanumeric(char c) {
    return isLowerAlphanumeric(c) || isBetween(c, 'A', 'Z');
  }

  private static boolean isLowerAlphanumeric(char c) {
    return isBetween(c, 'a', 'z') || isBetween(c, '0', '9');
  }

  private static boolean isBetween(char c, char first, char last) {
    return first <= c && c <= last;
  }
}
