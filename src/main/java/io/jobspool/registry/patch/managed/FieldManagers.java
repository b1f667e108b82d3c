package io.jobspool.registry.patch.managed;

import io.jobspool.meta.ManagedFieldsEntry;
import io.jobspool.meta.Time;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The managers of one object and the fields that each of them owns, while a write changes them. */
final class FieldManagers {
  /**
   * With more managers that update, the oldest are merged, so that objects cannot grow endlessly.
   */
  private static final int MAX_UPDATERS = 10;

  private static final String MERGED_UPDATERS = "ancient-changes";
  private static final String FIELDS_V1 = "FieldsV1";

  /** The fields of one manager in the version of the API that it used, and since when. */
  private record Owned(FieldSet fields, String apiVersion, @Nullable Time time) {}

  private final Map<ManagerId, Owned> managers = new HashMap<>();

  /**
   * Reads the managers of an object.
   *
   * @throws IllegalArgumentException if an entry makes no sense
   */
  static FieldManagers decode(List<ManagedFieldsEntry> entries) {
    FieldManagers result = new FieldManagers();
    for (ManagedFieldsEntry entry : entries) {
      require(
          entry.operation().equals(ManagerId.APPLY) || entry.operation().equals(ManagerId.UPDATE),
          "operation");
      require(!entry.apiVersion().isEmpty(), "apiVersion");
      require(entry.fieldsType().equals(FIELDS_V1), "fieldsType");
      FieldSet fields =
          entry.fieldsV1() == null ? FieldSet.EMPTY : FieldSet.parse(entry.fieldsV1());
      result.managers.put(ManagerId.of(entry), new Owned(fields, entry.apiVersion(), entry.time()));
    }
    return result;
  }

  private static void require(boolean valid, String field) {
    if (!valid) {
      throw new IllegalArgumentException("invalid " + field + " in managed fields");
    }
  }

  /** The managers as an object carries them: appliers before updaters, the oldest first. */
  List<ManagedFieldsEntry> encode() {
    List<ManagedFieldsEntry> entries = new ArrayList<>(managers.size());
    managers.forEach((id, owned) -> entries.add(entry(id, owned)));
    entries.sort(
        Comparator.comparing(ManagedFieldsEntry::operation)
            .thenComparing(entry -> entry.time() == null ? 0 : entry.time().epochSecond())
            .thenComparing(ManagedFieldsEntry::manager)
            .thenComparing(ManagedFieldsEntry::apiVersion)
            .thenComparing(ManagedFieldsEntry::subresource));
    return List.copyOf(entries);
  }

  private static ManagedFieldsEntry entry(ManagerId id, Owned owned) {
    return new ManagedFieldsEntry(
        id.manager(),
        id.operation(),
        owned.apiVersion,
        owned.time,
        FIELDS_V1,
        owned.fields.toJson(),
        id.subresource());
  }

  boolean isEmpty() {
    return managers.isEmpty();
  }

  /** Forgets managers that used another version of the API, of which the service has only one. */
  void keepVersion(String apiVersion) {
    managers.values().removeIf(owned -> !owned.apiVersion.equals(apiVersion));
  }

  /** The fields of a manager; none if it is not known. */
  FieldSet fieldsOf(ManagerId id) {
    Owned owned = managers.get(id);
    return owned == null ? FieldSet.EMPTY : owned.fields;
  }

  /** Since when a manager owns its fields. */
  @Nullable Time timeOf(ManagerId id) {
    Owned owned = managers.get(id);
    return owned == null ? null : owned.time;
  }

  /** The fields that any manager owns. */
  FieldSet allFields() {
    FieldSet all = FieldSet.EMPTY;
    for (Owned owned : managers.values()) {
      all = all.union(owned.fields);
    }
    return all;
  }

  /** Gives a manager these fields instead of those that it owned; a manager of none is dropped. */
  void set(ManagerId id, FieldSet fields, String apiVersion, @Nullable Time time) {
    if (fields.isEmpty()) {
      managers.remove(id);
    } else {
      managers.put(id, new Owned(fields, apiVersion, time));
    }
  }

  /** Which fields of others a manager would take that changes these. */
  ApplyConflicts conflicts(ManagerId self, FieldSet changed) {
    ApplyConflicts conflicts = new ApplyConflicts();
    managers.keySet().stream()
        .filter(id -> !id.equals(self))
        .sorted()
        .forEach(id -> conflicts.add(id, fieldsOf(id).intersection(changed)));
    return conflicts;
  }

  /** Takes fields from all managers but one. */
  void takeFromOthers(@Nullable ManagerId self, Comparison changes) {
    changeAll(
        (id, fields) ->
            id.equals(self)
                ? fields
                : fields.difference(changes.changed()).difference(changes.removed()));
  }

  private interface Change {
    FieldSet apply(ManagerId id, FieldSet fields);
  }

  private void changeAll(Change change) {
    managers.replaceAll(
        (id, owned) -> new Owned(change.apply(id, owned.fields), owned.apiVersion, owned.time));
    managers.values().removeIf(owned -> owned.fields.isEmpty());
  }

  /** Merges the managers that have not updated for the longest time, if there are too many. */
  void mergeOldUpdaters() {
    List<ManagerId> updaters = new ArrayList<>(managers.keySet());
    updaters.removeIf(id -> !id.operation().equals(ManagerId.UPDATE));
    int tooMany = updaters.size() - MAX_UPDATERS;
    if (tooMany <= 0) {
      return;
    }
    updaters.sort(
        Comparator.comparingLong(this::secondsOf).thenComparing(Comparator.naturalOrder()));
    mergeUpdaters(updaters.subList(0, tooMany + 1));
  }

  private long secondsOf(ManagerId id) {
    Time time = timeOf(id);
    return time == null ? 0 : time.epochSecond();
  }

  private void mergeUpdaters(List<ManagerId> oldest) {
    ManagerId last = oldest.get(oldest.size() - 1);
    ManagerId merged = new ManagerId(MERGED_UPDATERS, ManagerId.UPDATE, last.apiVersion(), "");
    Time time = timeOf(last);
    FieldSet fields = fieldsOf(merged);
    for (ManagerId id : oldest) {
      fields = fields.union(fieldsOf(id));
      managers.remove(id);
    }
    set(merged, fields, last.apiVersion(), time);
  }
}
