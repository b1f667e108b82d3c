package bench;

/** A sequence of requests of one kind, and whether the answers to them are right. */
interface Workload {
  /** Whether there is one more request now. */
  default boolean hasNext() {
    return true;
  }

  Request next();

  /** Whether a complete answer is the right one; called once for each request. */
  default boolean isRight(Request request, Answer answer) {
    return request.isAnsweredBy(answer);
  }
}
