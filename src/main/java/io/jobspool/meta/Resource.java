package io.jobspool.meta;

/**
 * A collection of the API and the kind of its objects.
 *
 * @param group the API group; empty for the core group
 * @param version the group's version, {@code v1}
 * @param plural the collection's name in paths, {@code jobs}
 * @param kind the kind of its objects, {@code Job}
 * @param namespaced whether the objects live in namespaces
 */
public record Resource(
    String group, String version, String plural, String kind, boolean namespaced) {

  /** Group and version as objects carry them: {@code batch/v1}, {@code v1}. */
  public String apiVersion() {
    return group.isEmpty() ? version : group + "/" + version;
  }

  /** The collection as messages name it: {@code jobs.batch}, {@code namespaces}. */
  public String qualifiedPlural() {
    return group.isEmpty() ? plural : plural + "." + group;
  }

  /** The kind as messages name it: {@code Job.batch}, {@code Namespace}. */
  public String qualifiedKind() {
    return group.isEmpty() ? kind : kind + "." + group;
  }

  /** The URL path of one object, as {@code selfLink} has it. */
  public String path(String namespace, String name) {
    String root = group.isEmpty() ? "/api/" + version : "/apis/" + group + "/" + version;
    return root + (namespaced ? "/namespaces/" + namespace : "") + "/" + plural + "/" + name;
  }
}
