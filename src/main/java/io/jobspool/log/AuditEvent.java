package io.jobspool.log;

import io.jobspool.auth.RequestInfo;
import io.jobspool.http.observation.Observation;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * One line of the audit log: the {@code Event} of Kubernetes' {@code audit.k8s.io/v1} at level
 * {@code Metadata}, so that what reads those reads these. It never holds a body.
 *
 * @param stage always {@code ResponseComplete}: there is one line for a request
 */
record AuditEvent(
    String kind,
    String apiVersion,
    String level,
    String auditID,
    String stage,
    String requestURI,
    String verb,
    User user,
    List<String> sourceIPs,
    String userAgent,
    ObjectReference objectRef,
    ResponseStatus responseStatus,
    String requestReceivedTimestamp,
    String stageTimestamp,
    Map<String, String> annotations) {
  /** Kubernetes' times with microseconds. */
  private static final DateTimeFormatter MICRO_TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private static final int FORBIDDEN = 403;

  /** Who asked. */
  record User(String username, List<String> groups) {}

  /** For what. */
  record ObjectReference(
      String resource, String namespace, String name, String apiGroup, String subresource) {}

  /** How it ended. */
  record ResponseStatus(int code) {}

  /** The line of a request that has ended. */
  static AuditEvent of(Observation request) {
    RequestInfo info = request.info();
    return new AuditEvent(
        "Event",
        "audit.k8s.io/v1",
        "Metadata",
        UUID.randomUUID().toString(),
        "ResponseComplete",
        request.uri(),
        info.verb(),
        new User(request.user().name(), List.copyOf(request.user().groups())),
        List.of(request.sourceIp()),
        request.userAgent(),
        new ObjectReference(
            info.resource(),
            info.namespace(),
            request.objectName(),
            info.group(),
            info.subresource()),
        new ResponseStatus(request.code()),
        text(request.received()),
        text(request.received().plus(request.took())),
        annotations(request));
  }

  private static String text(Instant time) {
    return MICRO_TIME.format(time);
  }

  /** The decision, and the time it took, which Kubernetes tells of slow requests only. */
  private static Map<String, String> annotations(Observation request) {
    String decision = request.code() == FORBIDDEN ? "forbid" : "allow";
    return Map.of(
        "authorization.k8s.io/decision",
        decision,
        "apiserver.latency.k8s.io/total",
        seconds(request.took()));
  }

  /** As Go reads a duration. */
  private static String seconds(Duration time) {
    return time.toNanos() / 1000 / 1e6 + "s";
  }
}
