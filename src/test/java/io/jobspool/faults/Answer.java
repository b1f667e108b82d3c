package io.jobspool.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

/** What a client knows after a request: the answer, or that there was none. */
record Answer(int status, JsonNode body) {
  /** Nobody listened: the request was not sent. */
  static final Answer NOT_SENT = new Answer(0, MissingNode.getInstance());

  /** The connection broke after the request was sent, perhaps. */
  static final Answer LOST = new Answer(-1, MissingNode.getInstance());

  /** Whether nothing was written for certain: the queue was full, or the service down. */
  boolean isRefused() {
    return status == 429 || status == NOT_SENT.status;
  }

  /** Whether the write was perhaps done: the service itself does not know, or could not tell. */
  boolean isUnknown() {
    return status == 503 || status == LOST.status;
  }
}
