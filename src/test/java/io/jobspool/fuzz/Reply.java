package io.jobspool.fuzz;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * An answer.
 *
 * @param text as it came
 * @param json what the text says; missing if it is not JSON
 */
record Reply(int status, String text, JsonNode json) {
  boolean isSuccess() {
    return status / 100 == 2;
  }

  /** A field of the metadata of an object, as text. */
  String meta(String field) {
    return json.path("metadata").path(field).asText();
  }
}
