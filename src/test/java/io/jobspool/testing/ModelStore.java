package io.jobspool.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.jobspool.storage.Draft;
import io.jobspool.storage.Position;
import io.jobspool.storage.StoredObject;
import io.jobspool.storage.log.Change;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is expected of the store, said in the plainest way: every write is remembered, and states
 * and changes are worked out from the first one on. Safe for use by several threads, which may
 * report their writes in any order.
 */
public final class ModelStore {
  private static final ObjectMapper SORTED =
      new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
  private static final Comparator<Position> IN_ORDER =
      Comparator.comparing(Position::namespace).thenComparing(Position::name);

  private record Write(Position position, @Nullable String json) {}

  private final TreeMap<Long, Write> writes = new TreeMap<>();

  /** Remembers that a Job was created or updated. */
  public synchronized void stored(long revision, Draft job) {
    write(revision, new Write(job.position(), sorted(job.json(revision))));
  }

  /** Remembers that a Job was deleted. */
  public synchronized void deleted(long revision, Position position) {
    write(revision, new Write(position, null));
  }

  private void write(long revision, Write write) {
    if (writes.put(revision, write) != null) {
      throw new IllegalStateException("revision " + revision + " was given to two writes");
    }
  }

  /** How many writes there were. */
  public synchronized int size() {
    return writes.size();
  }

  /** The revision of the first write. */
  public synchronized long first() {
    return writes.firstKey();
  }

  /** The revision of the last write. */
  public synchronized long last() {
    return writes.lastKey();
  }

  /** The Jobs that there were at a revision, in order. */
  public synchronized SortedMap<Position, StoredObject> state(long revision) {
    SortedMap<Position, StoredObject> state = new TreeMap<>(IN_ORDER);
    writes
        .headMap(revision, true)
        .forEach(
            (number, write) -> {
              state.remove(write.position());
              if (write.json() != null) {
                state.put(write.position(), new StoredObject(number, write.json()));
              }
            });
    return state;
  }

  /** The changes behind a revision up to another one. */
  public synchronized List<Change> changes(long after, long upTo) {
    Map<Position, String> state = new HashMap<>();
    state(after).forEach((position, job) -> state.put(position, job.json()));
    List<Change> changes = new ArrayList<>();
    writes
        .subMap(after, false, upTo, true)
        .forEach((revision, write) -> changes.add(change(revision, write, state)));
    return changes;
  }

  private static Change change(long revision, Write write, Map<Position, String> state) {
    String json = write.json();
    String namespace = write.position().namespace();
    String name = write.position().name();
    if (json == null) {
      String last = state.remove(write.position());
      return new Change(revision, true, "jobs", namespace, name, last, null);
    }
    String previous = state.put(write.position(), json);
    return new Change(revision, false, "jobs", namespace, name, json, previous);
  }

  /** A change as the model has it: the order of keys in JSON means nothing. */
  public static Change sorted(Change change) {
    String previous = change.previousJson();
    return new Change(
        change.revision(),
        change.deleted(),
        change.resource(),
        change.namespace(),
        change.name(),
        sorted(change.json()),
        previous == null ? null : sorted(previous));
  }

  /** A stored object as the model has it. */
  public static StoredObject sorted(StoredObject object) {
    return new StoredObject(object.revision(), sorted(object.json()));
  }

  private static String sorted(String json) {
    try {
      return SORTED.writeValueAsString(SORTED.readValue(json, Map.class));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(json, e);
    }
  }
}
