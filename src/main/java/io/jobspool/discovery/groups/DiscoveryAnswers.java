package io.jobspool.discovery.groups;

import io.jobspool.http.Answers;
import io.jobspool.http.EntityTag;
import io.jobspool.http.MediaRange;
import io.jobspool.http.Representation;
import io.jobspool.serializer.JsonEncoder;
import io.jobspool.serializer.JsonFormat;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Answers discovery documents in the form that the client wants. */
final class DiscoveryAnswers {
  private DiscoveryAnswers() {}

  /**
   * Answers a document as JSON or YAML.
   *
   * @throws io.jobspool.meta.error.StatusException (406) if the client accepts neither
   */
  static Response plain(HttpServerRequest request, Supplier<? extends Record> document) {
    Representation representation = Representation.of(request);
    return Answers.of(200, representation, document.get(), List.of());
  }

  /** Answers all there is about some groups if the client prefers that, else a document. */
  static Response aggregated(
      HttpServerRequest request,
      ServedApis apis,
      List<String> groups,
      Supplier<? extends Record> document) {
    Optional<String> version = AggregatedDiscovery.wantedVersion(MediaRange.accepted(request));
    return version
        .map(wanted -> aggregated(request, wanted, AggregatedDiscovery.list(apis, wanted, groups)))
        .orElseGet(() -> plain(request, document));
  }

  private static Response aggregated(HttpServerRequest request, String version, Record list) {
    EntityTag tag = EntityTag.of(JsonEncoder.encode(list, JsonFormat.COMPACT));
    Response.ResponseBuilder response =
        tag.isKnownTo(request)
            ? Response.status(304)
            : Response.fromResponse(
                Answers.of(
                    200,
                    Representation.ofJson(request, AggregatedDiscovery.contentType(version)),
                    list,
                    List.of()));
    return response
        .header("ETag", tag.header())
        .header("Vary", "Accept")
        .header("Cache-Control", null)
        .header("Cache-Control", "public")
        .build();
  }
}
