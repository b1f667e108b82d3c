package io.jobspool.serializer;

/**
 * A value of another JSON type, or another range, than its field. Kubernetes' decoder passes such a
 * value over and goes on; the first one is told at the end, unless something worse turns up.
 */
final class WrongTypeException extends DecodeException {
  private static final long serialVersionUID = 1L;

  WrongTypeException(String message) {
    super(message);
  }

  /** The same failure of a value that Go reads by code of its own, which ends the reading. */
  DecodeException ending() {
    return new DecodeException(String.valueOf(getMessage()));
  }
}
