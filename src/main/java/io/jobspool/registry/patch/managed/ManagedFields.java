package io.jobspool.registry.patch.managed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobspool.meta.KubernetesObject;
import io.jobspool.meta.ManagedFieldsEntry;
import io.jobspool.meta.ManagedFieldsEntryBuilder;
import io.jobspool.meta.ObjectMetaBuilder;
import io.jobspool.meta.RawJson;
import io.jobspool.meta.Resource;
import io.jobspool.meta.Time;
import io.jobspool.meta.error.StatusException;
import io.jobspool.registry.patch.FieldSchema;
import io.jobspool.registry.patch.PatchFormat;
import io.jobspool.serializer.JsonEncoder;
import io.jobspool.serializer.JsonFormat;
import io.jobspool.serializer.Zero;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Who owns which fields of an object: keeps {@code metadata.managedFields} on every write, and
 * merges configurations for server-side apply. One instance serves one resource, or one of its
 * subresources.
 *
 * <p>The rules are those of Kubernetes' {@code apimachinery/pkg/util/managedfields}. Objects are
 * passed with their defaults, but without what the server generates for them.
 *
 * @param <T> the kind's wire record
 */
public final class ManagedFields<T extends Record & KubernetesObject<T>> {
  /** Fields that belong to the server or say which object is meant; nobody owns them. */
  private static final FieldSet NOT_OWNED =
      FieldSet.of(
          "apiVersion",
          "kind",
          "metadata",
          "metadata.name",
          "metadata.namespace",
          "metadata.creationTimestamp",
          "metadata.selfLink",
          "metadata.uid",
          "metadata.generation",
          "metadata.managedFields",
          "metadata.resourceVersion");

  /** Owns what was there before anybody applied anything to an object without managers. */
  private static final String BEFORE_FIRST_APPLY = "before-first-apply";

  private static final String UNKNOWN = "unknown";
  private static final ManagedFieldsEntry RESET = Zero.of(ManagedFieldsEntry.class);
  private static final JsonMapper MAPPER = new JsonMapper();

  private final Resource resource;
  private final FieldSchema schema;
  private final String subresource;
  private final FieldSet resetFields;
  private final UnaryOperator<T> beforeFirstApply;

  /**
   * The rules for one resource.
   *
   * @param subresource the subresource that is written to, {@code status}; empty for the resource
   *     itself
   * @param resetFields what writes to it cannot change, and so do not own
   * @param beforeFirstApply what of an object without managers gets one when it is applied to
   */
  public ManagedFields(
      Resource resource,
      Class<T> type,
      String subresource,
      FieldSet resetFields,
      UnaryOperator<T> beforeFirstApply) {
    this.resource = resource;
    this.schema = FieldSchema.of(type);
    this.subresource = subresource;
    this.resetFields = resetFields;
    this.beforeFirstApply = beforeFirstApply;
  }

  /** The managers of a new object: the one that creates it owns all that is set. */
  public List<ManagedFieldsEntry> onCreate(T created, String manager, Time time) {
    return createdBy(id(manager, ManagerId.UPDATE), created, time).encode();
  }

  private FieldManagers createdBy(ManagerId creator, T created, Time time) {
    FieldManagers managers = new FieldManagers();
    FieldSet fields = owned(CreatedFields.of(created));
    managers.set(creator, fields, resource.apiVersion(), time);
    return managers;
  }

  private FieldSet owned(FieldSet fields) {
    return fields.recursiveDifference(resetFields).difference(NOT_OWNED);
  }

  private ManagerId id(String manager, String operation) {
    return new ManagerId(
        manager.isEmpty() ? UNKNOWN : manager,
        operation,
        operation.equals(ManagerId.APPLY) ? "" : resource.apiVersion(),
        subresource);
  }

  /**
   * The managers of an object after an update or a patch other than apply. The writer gets the
   * fields that it added or changed, and everybody loses those that it removed. Objects without
   * managers stay so.
   *
   * @param updated the new state; its own {@code managedFields}, if valid, count instead of those
   *     of the live object, except for subresources. A single empty entry in them means that nobody
   *     is to own anything.
   */
  public List<ManagedFieldsEntry> onUpdate(T live, T updated, String manager, Time time) {
    FieldManagers managers = managersFor(live, updated);
    if (managers.isEmpty()) {
      return List.of();
    }
    managers.keepVersion(resource.apiVersion());
    Comparison changes = Comparison.of(json(live), json(updated), schema).without(resetFields);
    managers.takeFromOthers(null, changes);
    FieldSet taken = owned(changes.changed());
    if (!taken.isEmpty()) {
      ManagerId writer = id(manager, ManagerId.UPDATE);
      FieldSet all = managers.fieldsOf(writer).union(taken);
      managers.set(writer, all, resource.apiVersion(), time);
    }
    managers.mergeOldUpdaters();
    return managers.encode();
  }

  /**
   * Whether two lists of managers differ in nothing but times. A write that changes nothing else
   * either is no change, and so need not be stored.
   */
  public static boolean differOnlyInTimes(
      List<ManagedFieldsEntry> left, List<ManagedFieldsEntry> right) {
    return withoutTimes(left).equals(withoutTimes(right));
  }

  /**
   * Entries with the fields of each in the order in which they are written here, which the store
   * does not keep.
   */
  public static List<ManagedFieldsEntry> inOrder(List<ManagedFieldsEntry> entries) {
    return entries.stream().map(ManagedFields::inOrder).toList();
  }

  private static ManagedFieldsEntry inOrder(ManagedFieldsEntry entry) {
    RawJson fields = entry.fieldsV1();
    if (fields == null) {
      return entry;
    }
    RawJson ordered = OrderedFields.of(fields);
    return ManagedFieldsEntryBuilder.builder(entry).fieldsV1(ordered).build();
  }

  private static List<ManagedFieldsEntry> withoutTimes(List<ManagedFieldsEntry> entries) {
    return entries.stream()
        .map(entry -> ManagedFieldsEntryBuilder.builder(entry).time(null).build())
        .toList();
  }

  private FieldManagers managersFor(T live, T updated) {
    List<ManagedFieldsEntry> sent = updated.metadata().managedFields();
    if (subresource.isEmpty()) {
      if (sent.equals(List.of(RESET))) {
        return new FieldManagers();
      }
      FieldManagers managers = decodeOrNone(sent);
      if (!managers.isEmpty()) {
        return managers;
      }
    }
    return decodeOrNone(live.metadata().managedFields());
  }

  private static FieldManagers decodeOrNone(List<ManagedFieldsEntry> entries) {
    try {
      return FieldManagers.decode(entries);
    } catch (IllegalArgumentException e) {
      return new FieldManagers();
    }
  }

  /**
   * What an apply makes of an object.
   *
   * @param object the merged object as JSON, without {@code managedFields} and new defaults
   * @param managedFields its managers
   */
  public record Applied(ObjectNode object, List<ManagedFieldsEntry> managedFields) {}

  /**
   * Merges a configuration into an object. Fields that the manager applied before, and now no
   * longer, are removed unless somebody else owns them.
   *
   * @param live the current object, or the record in which nothing is set if there is none
   * @param force whether to take fields that others own and that get other values
   * @throws StatusException 400 if the configuration is of another kind or has managers, 409 for
   *     conflicts, 500 (as in Kubernetes) if it does not conform to the schema
   */
  public Applied onApply(T live, JsonNode configuration, String manager, boolean force, Time time) {
    FieldManagers managers = decodeLive(live);
    ObjectNode applied = requireApplicable(configuration);
    if (managers.isEmpty()) {
      ManagerId before = id(BEFORE_FIRST_APPLY, ManagerId.UPDATE);
      managers = createdBy(before, beforeFirstApply.apply(live), time);
    }
    managers.keepVersion(resource.apiVersion());
    Apply apply = new Apply(managers, id(manager, ManagerId.APPLY), json(live), applied);
    return apply.run(force, time);
  }

  private FieldManagers decodeLive(T live) {
    try {
      return FieldManagers.decode(live.metadata().managedFields());
    } catch (IllegalArgumentException e) {
      throw StatusException.internal("failed to decode managed fields: " + e.getMessage());
    }
  }

  private ObjectNode requireApplicable(JsonNode configuration) {
    if (!configuration.isObject() && !configuration.isNull()) {
      throw PatchFormat.notAnObject(
          "error decoding YAML: error unmarshaling JSON: while decoding JSON: ", configuration);
    }
    String type = typeOf(configuration);
    if (!type.equals(typeText(resource.group(), resource.version(), resource.kind()))) {
      throw StatusException.badRequest("invalid object type: " + type);
    }
    JsonNode metadata = configuration.path("metadata");
    if (metadata.path("managedFields").isArray()) {
      throw StatusException.badRequest("metadata.managedFields must be nil");
    }
    String problem = AppliedCheck.problem(configuration, schema);
    if (problem != null) {
      throw StatusException.internal(
          String.format(
              "failed to create typed patch object (%s/%s; %s): %s",
              metadata.path("namespace").asText(), metadata.path("name").asText(), type, problem));
    }
    return (ObjectNode) configuration;
  }

  /** Group, version and kind of an object as Go prints them. */
  private static String typeOf(JsonNode object) {
    String[] version = object.path("apiVersion").asText().split("/", -1);
    String kind = object.path("kind").asText();
    return switch (version.length) {
      case 1 -> typeText("", version[0], kind);
      case 2 -> typeText(version[0], version[1], kind);
      default -> typeText("", "", "");
    };
  }

  private static String typeText(String group, String version, String kind) {
    return group + "/" + version + ", Kind=" + kind;
  }

  private static <T extends Record & KubernetesObject<T>> ObjectNode json(T object) {
    ObjectMetaBuilder metadata = ObjectMetaBuilder.builder(object.metadata());
    T withoutManagers = object.withMetadata(metadata.managedFields(List.of()).build());
    try {
      return (ObjectNode) MAPPER.readTree(JsonEncoder.encode(withoutManagers, JsonFormat.COMPACT));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a record is well-formed JSON", e);
    }
  }

  /** One configuration on its way into one object. */
  private final class Apply {
    private final FieldManagers managers;
    private final ManagerId self;
    private final ObjectNode live;
    private final ObjectNode applied;

    Apply(FieldManagers managers, ManagerId self, ObjectNode live, ObjectNode applied) {
      this.managers = managers;
      this.self = self;
      this.live = live;
      this.applied = applied;
    }

    Applied run(boolean force, Time time) {
      FieldSet before = managers.fieldsOf(self);
      Time beforeTime = managers.timeOf(self);
      FieldSet fields = ObjectFields.of(applied, schema).recursiveDifference(resetFields);
      managers.set(self, fields, resource.apiVersion(), time);
      ObjectNode merged = withoutDropped(TypedMerge.merge(live, applied, schema), before);
      Comparison changes = Comparison.of(live, merged, schema).without(resetFields);
      if (!force) {
        requireNoConflict(changes);
      }
      managers.takeFromOthers(self, changes);
      boolean changed = !Values.equal(live, merged);
      FieldSet owned = fields.difference(NOT_OWNED);
      managers.set(self, owned, resource.apiVersion(), changed ? time : beforeTime);
      if (self.manager().equals(LastApplied.MANAGER)) {
        LastApplied.update(merged, applied);
      }
      return new Applied(merged, managers.encode());
    }

    private void requireNoConflict(Comparison changes) {
      ApplyConflicts conflicts = managers.conflicts(self, changes.changed());
      if (!conflicts.isEmpty() && self.manager().equals(LastApplied.MANAGER)) {
        conflicts = conflicts.without(LastApplied.fieldsOf(live, schema, resource.apiVersion()));
      }
      if (!conflicts.isEmpty()) {
        throw conflicts.exception();
      }
    }

    /**
     * The merged object without what the manager applied before but not now, unless somebody owns
     * it. Removing a struct takes away what is in it too, so fields of others are put back first,
     * and then all that the manager never applied.
     */
    private ObjectNode withoutDropped(ObjectNode merged, FieldSet before) {
      if (before.isEmpty()) {
        return merged;
      }
      FieldSet dropped = withParents(before);
      FieldSet all = fieldsOf(merged);
      FieldSet rest = fieldsOf(FieldRemoval.remove(merged, dropped, schema));
      FieldSet kept = rest.union(withParents(managers.allFields()));
      ObjectNode pruned = FieldRemoval.remove(merged, all.difference(kept), schema);
      FieldSet removed = all.difference(fieldsOf(pruned)).intersection(dropped);
      return FieldRemoval.remove(merged, removed, schema);
    }

    private FieldSet fieldsOf(ObjectNode object) {
      return withParents(ObjectFields.of(object, schema));
    }

    private FieldSet withParents(FieldSet fields) {
      return ObjectFields.withDeclaredParents(fields, schema);
    }
  }
}
