package io.jobspool.http.collection;

import io.jobspool.http.view.WatchViewer;
import io.jobspool.meta.KubernetesObject;
import io.jobspool.meta.Status;
import io.jobspool.meta.error.StatusException;
import io.jobspool.registry.list.WatchEvent;
import io.jobspool.serializer.JsonEncoder;
import io.jobspool.serializer.JsonFormat;
import io.smallrye.mutiny.Multi;
import org.jboss.logging.Logger;

/**
 * The events of a watch as lines of JSON. A failure is the last event, since 200 is sent by then.
 */
final class WatchFrames {
  private static final Logger LOG = Logger.getLogger(WatchFrames.class);

  private WatchFrames() {}

  /** One line for each event, {@code {"type":"ADDED","object":{}}}. */
  static <T extends Record & KubernetesObject<T>> Multi<String> of(
      Multi<WatchEvent<T>> events, WatchViewer<T> viewer) {
    return events
        .map(event -> frame(event.type().name(), viewer.show(event.object())))
        .onFailure()
        .recoverWithItem(failure -> frame("ERROR", text(failure)));
  }

  private static String frame(String type, String object) {
    return "{\"type\":\"" + type + "\",\"object\":" + object + "}\n";
  }

  private static String text(Throwable failure) {
    return JsonEncoder.encode(status(failure), JsonFormat.COMPACT);
  }

  private static Status status(Throwable failure) {
    if (failure instanceof StatusException told) {
      return told.status();
    }
    LOG.error("watch failed", failure);
    return StatusException.internal("an error on the server has ended the watch").status();
  }
}
