package io.jobspool.http.collection;

import io.jobspool.http.Answers;
import io.jobspool.http.Representation;
import io.jobspool.http.Warnings;
import io.jobspool.http.request.DeleteOptionsReader;
import io.jobspool.http.request.QueryParameters;
import io.jobspool.http.request.RequestBody;
import io.jobspool.http.view.ListText;
import io.jobspool.http.view.TextFormat;
import io.jobspool.http.view.Viewer;
import io.jobspool.http.view.WatchViewer;
import io.jobspool.meta.DeleteOptions;
import io.jobspool.meta.KubernetesObject;
import io.jobspool.meta.error.StatusException;
import io.jobspool.registry.Registry;
import io.jobspool.registry.list.Listing;
import io.jobspool.registry.list.WatchOptions;
import io.jobspool.registry.strategy.Strategy;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Reads collections of one kind: each request is negotiated, its options are read and checked, the
 * registry is asked, and the answer is written, in this order, so that errors come in
 * kube-apiserver's order.
 *
 * @param <T> the wire record of the kind
 */
public final class CollectionHandler<T extends Record & KubernetesObject<T>> {
  private static final List<String> STREAMED =
      List.of("application/json;stream=watch", "application/vnd.kubernetes.protobuf;stream=watch");

  private final Registry<T> registry;
  private final ListConfig config;
  private final Viewer<T> viewer;

  /** A handler of the objects of a registry. */
  public CollectionHandler(Registry<T> registry, ListConfig config) {
    Strategy<T> strategy = registry.strategy();
    this.registry = registry;
    this.config = config;
    this.viewer = new Viewer<>(strategy);
  }

  /**
   * Answers a list, or a watch if the query asks for one.
   *
   * @param namespace the namespace of the path; empty for all
   */
  public Uni<Response> read(HttpServerRequest request, String namespace) {
    return read(request, namespace, false);
  }

  /** Answers a watch, as the paths with {@code watch} in them do. */
  public Uni<Response> watch(HttpServerRequest request, String namespace) {
    return read(request, namespace, true);
  }

  /** Answers a watch of the one object that has a name, or will have. */
  public Uni<Response> watch(HttpServerRequest request, String namespace, String name) {
    QueryParameters query = QueryParameters.of(request);
    Representation representation = Representation.ofObjects(request, query);
    CollectionOptions options = CollectionOptions.of(query, true);
    registry.strategy().requireSelectable(options.fields());
    return Uni.createFrom().item(watch(namespace, options.ofName(name), representation));
  }

  private Uni<Response> read(HttpServerRequest request, String namespace, boolean watch) {
    QueryParameters query = QueryParameters.of(request);
    Representation representation = Representation.ofObjects(request, query);
    CollectionOptions options = CollectionOptions.of(query, watch);
    registry.strategy().requireSelectable(options.fields());
    if (!options.watch()) {
      return list(namespace, options, representation);
    }
    Response events = watch(namespace, options, representation);
    return Uni.createFrom().item(asksForWebSocket(request) ? noEvents(representation) : events);
  }

  private static boolean asksForWebSocket(HttpServerRequest request) {
    return "websocket".equalsIgnoreCase(request.getHeader("Upgrade"));
  }

  /**
   * A watch that is over at once. Events are not told over a WebSocket, and fabric8's client, which
   * asks for one first, reads an answer to its end before it asks again without.
   */
  private static Response noEvents(Representation representation) {
    return Answers.start(200, representation).build();
  }

  private Uni<Response> list(
      String namespace, CollectionOptions options, Representation representation) {
    return registry
        .list(namespace, options.forList(), config.maxPage())
        .map(listing -> answer(listing, representation));
  }

  /** Deletes what a list would answer, and answers it as it was before. */
  public Uni<Response> delete(HttpServerRequest request, String namespace) {
    QueryParameters query = QueryParameters.of(request);
    Representation representation = Representation.ofObjects(request, query);
    CollectionOptions selected = CollectionOptions.of(query, false);
    registry.strategy().requireSelectable(selected.fields());
    return RequestBody.read(request)
        .chain(
            bytes -> {
              DeleteOptions options = DeleteOptionsReader.read(request, query, bytes);
              List<String> warnings = registry.strategy().warningsOnDelete(options);
              return Warnings.before(
                      () -> registry.deleteCollection(namespace, selected.forList(), options),
                      warnings)
                  .map(deleted -> whole(deleted, representation, warnings));
            });
  }

  private Response whole(Listing<T> listing, Representation representation, List<String> warnings) {
    TextFormat format = representation.format();
    ListText<T> text = viewer.list(representation.view(), format.ofJson());
    String whole = format.write(text, listing.metadata(), listing.items());
    return Answers.ofText(200, representation, whole, warnings);
  }

  private Response answer(Listing<T> listing, Representation representation) {
    if (listing.complete()) {
      return whole(listing, representation, List.of());
    }
    TextFormat format = representation.format();
    ListText<T> text = viewer.list(representation.view(), format.ofJson());
    if (format == TextFormat.YAML) {
      throw StatusException.tooLarge(
          "a list in YAML has at most " + config.maxPage() + " objects, use limit and continue");
    }
    Multi<String> pieces =
        Multi.createBy()
            .concatenating()
            .streams(
                Multi.createFrom()
                    .item(text.head(listing.metadata()) + text.items(listing.items(), true)),
                listing.rest().map(items -> text.items(items, false)),
                Multi.createFrom().item(text.tail()));
    return Answers.start(200, representation).entity(new TextStream(pieces)).build();
  }

  private Response watch(
      String namespace, CollectionOptions options, Representation representation) {
    long revision = registry.revision(options.resourceVersion());
    WatchViewer<T> watchViewer = viewer.ofWatch(representation.view());
    if (representation.format() == TextFormat.YAML) {
      throw StatusException.notAcceptable(STREAMED);
    }
    WatchOptions wanted =
        new WatchOptions(
            namespace,
            options.labels(),
            options.fields(),
            revision,
            options.wantsInitialEvents(),
            options.allowWatchBookmarks(),
            timeout(options));
    Multi<String> frames = WatchFrames.of(registry.watch(wanted), watchViewer);
    return Answers.start(200, representation).entity(new TextStream(frames)).build();
  }

  private Duration timeout(CollectionOptions options) {
    Long seconds = options.timeoutSeconds();
    long max = config.maxWatchTimeout().toSeconds();
    if (seconds == null || seconds == 0) {
      long usual = config.watchTimeout().toSeconds();
      long chosen = usual + ThreadLocalRandom.current().nextLong(usual + 1);
      return Duration.ofSeconds(Math.min(chosen, max));
    }
    return Duration.ofSeconds(Math.max(0, Math.min(seconds, max)));
  }
}
