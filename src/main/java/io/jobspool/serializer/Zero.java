package io.jobspool.serializer;

/** Records in which nothing is set: what Go calls zero values. */
public final class Zero {
  private Zero() {}

  /** The wire record whose fields are all absent. */
  public static <R extends Record> R of(Class<R> type) {
    return type.cast(RecordType.of(type).zero());
  }
}
