package io.jobspool.serializer;

/**
 * A body that cannot become the wanted type. The message is the one that Kubernetes' decoder gives;
 * whoever knows the request puts it into a {@code Status}.
 */
public sealed class DecodeException extends Exception permits WrongTypeException {
  private static final long serialVersionUID = 1L;

  /** A failure with the decoder's own words. */
  public DecodeException(String message) {
    super(message, null, false, false);
  }
}
