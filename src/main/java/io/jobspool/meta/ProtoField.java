package io.jobspool.meta;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Gives a component its field number in Kubernetes' protobuf messages, where fields have no names.
 * A component without a number cannot be sent in protobuf.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface ProtoField {
  /** The number of the field in its message. */
  int value();

  /**
   * The number of the message that has the field, if Kubernetes keeps it in a message of its own
   * that the record has flattened into itself; 0 for a field of the record's own message.
   */
  int inside() default 0;
}
