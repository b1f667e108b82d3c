package io.jobspool.watch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jobspool.storage.log.Change;
import io.jobspool.storage.log.Scope;
import org.jspecify.annotations.Nullable;

/**
 * A change as far as the test compares it.
 *
 * @param version which version of the object it made, or removed; versions count from 1
 * @param previous which version there was before, if the change tells that; 0 if not
 */
record SeenChange(
    long revision, boolean deleted, String namespace, String name, int version, int previous) {
  private static final ObjectMapper JSON = new ObjectMapper();

  static SeenChange of(Change change) {
    return new SeenChange(
        change.revision(),
        change.deleted(),
        change.namespace(),
        change.name(),
        version(change.json()),
        version(change.previousJson()));
  }

  /** Whether a watch of a scope is to tell it. */
  boolean isIn(Scope scope) {
    return !scope.resource().equals("namespaces")
        && (scope.namespace().isEmpty() || scope.namespace().equals(namespace));
  }

  private static int version(@Nullable String json) {
    try {
      return json == null ? 0 : JSON.readTree(json).at("/metadata/labels/version").asInt();
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(json, e);
    }
  }
}
