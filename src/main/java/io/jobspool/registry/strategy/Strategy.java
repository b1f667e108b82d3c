package io.jobspool.registry.strategy;

import io.jobspool.meta.DeleteOptions;
import io.jobspool.meta.KubernetesObject;
import io.jobspool.meta.Resource;
import io.jobspool.meta.TableColumnDefinition;
import io.jobspool.meta.Time;
import io.jobspool.meta.field.FieldError;
import io.jobspool.selector.FieldQuery;
import io.jobspool.serializer.GoQuote;
import io.jobspool.serializer.Zero;
import java.util.List;
import java.util.Map;

/**
 * What one kind allows and prepares. A strategy is pure: no I/O, no clock, the same answer for the
 * same object.
 *
 * @param <T> the kind's wire record
 */
public interface Strategy<T extends Record & KubernetesObject<T>> extends UpdateStrategy<T> {
  /** The collection that the kind lives in. */
  Resource resource();

  /** The kind's wire record. */
  Class<T> type();

  /** The object with defaults for what the client left out. */
  T withDefaults(T object);

  /**
   * The object as it is to be created, after the server has stamped name, uid and time: status
   * cleared, generated parts filled in.
   */
  T prepareForCreate(T object);

  /**
   * A stored object as its client has written it: without what {@link #prepareForCreate} has
   * generated, which nobody owns.
   */
  T withoutGenerated(T object);

  /** All that is wrong with an object that is to be created; empty if nothing is. */
  List<FieldError> validate(T object);

  /** The valid object in the form in which it is stored. */
  T canonicalize(T object);

  /** What the client should know about an object that is valid. */
  List<String> warningsOnCreate(T object);

  /** What the client should know about a deletion. */
  List<String> warningsOnDelete(DeleteOptions options);

  /** The propagation policy of deletions that ask for none: {@code Orphan}, {@code Background}. */
  String defaultPropagationPolicy();

  /** The object as it is shown once it has a {@code deletionTimestamp}. */
  T terminating(T object);

  /** Whether finalizers hold the object, so that it stays even though it is terminating. */
  boolean isHeld(T object);

  /** The fields by which an object can be selected, the same ones for every object. */
  Map<String, String> selectableFields(T object);

  /**
   * Makes sure that objects can be selected by some fields.
   *
   * @throws io.jobspool.meta.error.StatusException (400) for the first field that they cannot be
   *     selected by
   */
  default void requireSelectable(FieldQuery fields) {
    fields.requireKnown(selectableFields(Zero.of(type())).keySet(), this::notSelectable);
  }

  /** What is said of a field by which objects cannot be selected. */
  default String notSelectable(String field) {
    return "field label " + GoQuote.quote(field) + " not supported for " + resource().kind();
  }

  /** The columns of a table of objects. */
  List<TableColumnDefinition> columns();

  /**
   * The cells of an object, one for each column.
   *
   * @param now to tell ages
   */
  List<String> cells(T object, Time now);
}
