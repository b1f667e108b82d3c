package io.jobspool.http.observation;

import io.quarkus.arc.All;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Watches every request from before credentials are looked at until it has ended, whichever way,
 * and tells the observers. Nothing is done for a request before its end but noting what it asks for
 * and when.
 */
@Singleton
final class ObservationFilter {
  /** Before the filters of authentication, CORS and everything else: refused requests count too. */
  private static final int FIRST = 10_000;

  private final List<RequestObserver> observers;

  ObservationFilter(@All List<RequestObserver> observers) {
    this.observers = observers;
  }

  void register(@Observes Filters filters) {
    filters.register(this::observe, FIRST);
  }

  private void observe(RoutingContext context) {
    Observation request = new Observation(context);
    request.enter();
    context.addEndHandler(end -> tell(request, end.succeeded()));
    context.next();
  }

  private void tell(Observation request, boolean answered) {
    request.end(answered);
    observers.forEach(observer -> observer.ended(request));
  }
}
