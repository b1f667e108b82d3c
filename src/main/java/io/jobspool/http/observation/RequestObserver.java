package io.jobspool.http.observation;

/** Is told of every request once, when it has ended. */
public interface RequestObserver {
  /** A request has ended. Called on its event loop, so it must not wait for anything. */
  void ended(Observation request);
}
