package bench;

/**
 * Namespaces that Jobs are spread over.
 *
 * @param prefix the name of a single one; several are {@code PREFIX-0} and on
 * @param count how many there are
 */
record Namespaces(String prefix, int count) {
  static final Namespaces DEFAULT = new Namespaces("default", 1);

  String name(long n) {
    return count == 1 ? prefix : prefix + "-" + n % count;
  }

  /** The path of the Jobs in the namespace of the n-th Job. */
  String jobs(long n) {
    return "/apis/batch/v1/namespaces/" + name(n) + "/jobs";
  }
}
