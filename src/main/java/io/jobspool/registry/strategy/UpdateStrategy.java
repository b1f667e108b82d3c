package io.jobspool.registry.strategy;

import io.jobspool.meta.KubernetesObject;
import io.jobspool.meta.field.FieldError;
import java.util.List;

/**
 * What one kind allows to change, or one of its subresources. Pure, as a {@link Strategy} is.
 *
 * @param <T> the kind's wire record
 */
public interface UpdateStrategy<T extends Record & KubernetesObject<T>> {
  /** The subresource that is changed, {@code status}; empty for the object itself. */
  String subresource();

  /** The field that such changes leave alone, whatever is sent: {@code status} or {@code spec}. */
  String resetField();

  /**
   * The object as it is to be stored, after the server has stamped it: what must not change is
   * taken from the old one.
   */
  T prepareForUpdate(T object, T old);

  /** All that is wrong with a change of an object; empty if nothing is. */
  List<FieldError> validateUpdate(T object, T old);

  /** What the client should know about a change that is valid. */
  List<String> warningsOnUpdate(T object, T old);
}
