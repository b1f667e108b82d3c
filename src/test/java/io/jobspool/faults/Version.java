package io.jobspool.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/**
 * One version of a Job.
 *
 * @param label the value of {@link #LABEL}, empty if there is none
 * @param digest stands for the whole object, so that two answers can be compared without keeping
 *     either
 */
record Version(String name, long revision, String uid, String label, int digest) {
  /** The label that the writers change. */
  static final String LABEL = "changed";

  /** What an object in a list leaves out, since its list says it. */
  private static final Set<String> SAID_BY_THE_LIST = Set.of("kind", "apiVersion");

  static Version of(JsonNode job) {
    JsonNode metadata = job.path("metadata");
    return new Version(
        metadata.path("name").asText(),
        metadata.path("resourceVersion").asLong(),
        metadata.path("uid").asText(),
        metadata.path("labels").path(LABEL).asText(),
        digest(job));
  }

  /** The identity of the version as SQL tells it. */
  String key() {
    return name + " " + uid + " " + revision;
  }

  private static int digest(JsonNode job) {
    ObjectNode copy = job.deepCopy();
    return copy.remove(SAID_BY_THE_LIST).hashCode();
  }
}
