package io.jobspool.storage;

import java.time.Instant;
import java.util.UUID;

/**
 * An object on its way into the store. Its JSON is in two parts, since its revision is known only
 * inside the statement that stores it: {@code head || revision || tail}.
 *
 * @param uid identifies the object for ever
 * @param namespace empty for kinds without namespaces
 * @param name unique in the namespace
 * @param createdAt when the object was created, by the service's clock
 * @param head JSON up to the digits of {@code metadata.resourceVersion}
 * @param tail JSON after these digits
 */
public record Draft(
    UUID uid, String namespace, String name, Instant createdAt, String head, String tail) {

  /** The {@code resourceVersion} that the JSON handed to {@link #of} holds in place of its own. */
  public static final String NO_REVISION = "0";

  private static final String MARK = "\"resourceVersion\":\"";

  /**
   * A draft of compact JSON whose {@code metadata.resourceVersion} is {@link #NO_REVISION}. Only
   * names and identifiers stand before it, none of which can contain a quoted key, so that the
   * first such key is the right one.
   */
  public static Draft of(UUID uid, String namespace, String name, Instant createdAt, String json) {
    int at = json.indexOf(MARK) + MARK.length();
    String tail = json.substring(at + NO_REVISION.length());
    return new Draft(uid, namespace, name, createdAt, json.substring(0, at), tail);
  }

  /** Where the object is among others. */
  public Position position() {
    return new Position(namespace, name);
  }

  /** The object's JSON with its revision. */
  public String json(long revision) {
    return head + revision + tail;
  }
}
