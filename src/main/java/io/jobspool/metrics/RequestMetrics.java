package io.jobspool.metrics;

import io.jobspool.auth.RequestInfo;
import io.jobspool.http.observation.Observation;
import io.jobspool.http.observation.RequestObserver;
import io.jobspool.meta.ServedResource;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How many requests there are, how they end and how long they take. The labels are those of {@code
 * apiserver_request_duration_seconds}, and {@code code}. A watch lasts as long as its client likes,
 * so it is told apart from what should be quick.
 */
@Singleton
final class RequestMetrics implements RequestObserver {
  /** From a read of memory to the longest that clients wait, in milliseconds. */
  private static final Duration[] BUCKETS =
      IntStream.of(1, 2, 5, 10, 25, 50, 100, 250, 500, 1000, 2500, 5000, 10_000, 30_000)
          .mapToObj(Duration::ofMillis)
          .toArray(Duration[]::new);

  private static final Set<String> VERBS =
      Set.of(
          "create",
          "delete",
          "deletecollection",
          "get",
          "list",
          "patch",
          "update",
          "watch",
          "post",
          "put");

  /** Stands for everything that clients made up. */
  private static final String OTHER = "other";

  private record Labels(String verb, String group, String resource, String subresource, int code) {}

  private final MeterRegistry registry;
  private final Map<String, ServedResource> served;

  /** Looking one up in the registry means sorting its labels anew. */
  private final Map<Labels, Timer> timers = new ConcurrentHashMap<>();

  RequestMetrics(MeterRegistry registry, Instance<ServedResource> served) {
    this.registry = registry;
    this.served =
        served.stream()
            .collect(
                Collectors.toMap(each -> each.resource().qualifiedPlural(), Function.identity()));
  }

  @Override
  public void ended(Observation request) {
    timers.computeIfAbsent(labels(request), this::timer).record(request.took());
  }

  private Labels labels(Observation request) {
    RequestInfo info = request.info();
    String verb = VERBS.contains(info.verb()) ? info.verb() : OTHER;
    if (!info.isForResource()) {
      return new Labels(verb, "", "", "", request.code());
    }
    ServedResource known = served(info);
    if (known == null) {
      return new Labels(verb, "", OTHER, "", request.code());
    }
    String part = info.subresource();
    boolean knownPart = part.isEmpty() || known.subresources().containsKey(part);
    return new Labels(
        verb, info.group(), info.resource(), knownPart ? part : OTHER, request.code());
  }

  private @Nullable ServedResource served(RequestInfo info) {
    String name = info.group().isEmpty() ? info.resource() : info.resource() + "." + info.group();
    return served.get(name);
  }

  private Timer timer(Labels labels) {
    Tags tags =
        Tags.of(
            "verb", labels.verb,
            "group", labels.group,
            "resource", labels.resource,
            "subresource", labels.subresource,
            "code", Integer.toString(labels.code));
    if (labels.verb.equals("watch")) {
      return Timer.builder("jobspool.watch.duration")
          .description("How long watches lasted that have ended.")
          .tags(tags)
          .register(registry);
    }
    return Timer.builder("jobspool.request.duration")
        .description("Time from the head of a request to the end of its answer.")
        .tags(tags)
        .serviceLevelObjectives(BUCKETS)
        .register(registry);
  }
}
