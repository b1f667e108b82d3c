package io.jobspool.http.collection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jobspool.auth.SecuredPath;
import io.jobspool.testing.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.junit.jupiter.api.Test;

/** Streams over a real connection: when they are sent, how they end, and who waits for whom. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class TextStreamIT {
  private static final String BLOCK = "x".repeat(64 * 1024);
  private static final int BLOCKS = 100_000;

  @TestHTTPResource("/test-streams/")
  URI streams;

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /** Streams as no collection has them. */
  @SecuredPath
  @Path("/test-streams")
  public static class Streams {
    static final AtomicLong MADE = new AtomicLong();
    static final CountDownLatch LEFT = new CountDownLatch(1);

    /** Pieces that end. */
    @GET
    @Path("/short")
    @Operation(hidden = true)
    public Response ending() {
      return stream(Multi.createFrom().items("a", "b", "c"));
    }

    /** Nothing, for long. */
    @GET
    @Path("/silent")
    @Operation(hidden = true)
    public Response silent() {
      return stream(Multi.createFrom().<String>nothing().onCancellation().invoke(LEFT::countDown));
    }

    /** More than any buffer holds. */
    @GET
    @Path("/long")
    @Operation(hidden = true)
    public Response longer() {
      return stream(
          Multi.createFrom().range(0, BLOCKS).map(i -> BLOCK).invoke(MADE::incrementAndGet));
    }

    /** A piece and a failure. */
    @GET
    @Path("/broken")
    @Operation(hidden = true)
    public Response broken() {
      return stream(
          Multi.createBy()
              .concatenating()
              .streams(
                  Multi.createFrom().item("a"),
                  Multi.createFrom().failure(new IllegalStateException("on purpose"))));
    }

    private static Response stream(Multi<String> pieces) {
      return Response.ok(new TextStream(pieces)).type("text/plain").build();
    }
  }

  private <T> HttpResponse<T> get(String name, BodyHandler<T> body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(streams.resolve(name)).timeout(Duration.ofSeconds(20)).build();
    return client.send(request, body);
  }

  @Test
  void sendsAllPieces() throws Exception {
    HttpResponse<String> answer = get("short", BodyHandlers.ofString());

    assertEquals("abc", answer.body());
    assertEquals("chunked", answer.headers().firstValue("transfer-encoding").orElseThrow());
  }

  @Test
  void sendsHeadBeforeThereIsAnything() throws Exception {
    HttpResponse<InputStream> answer = get("silent", BodyHandlers.ofInputStream());

    assertEquals(200, answer.statusCode());
    answer.body().close();
    assertTrue(Streams.LEFT.await(10, TimeUnit.SECONDS), "the source goes on without a reader");
  }

  @Test
  void sourceWaitsForReader() throws Exception {
    try (InputStream body = get("long", BodyHandlers.ofInputStream()).body()) {
      body.readNBytes(BLOCK.length());
      long settled = settled();

      assertTrue(settled < BLOCKS / 10, settled + " blocks were made for a reader of one");
    }
  }

  /** How many blocks there are once no more are made. */
  private static long settled() throws InterruptedException {
    long before;
    do {
      before = Streams.MADE.get();
      Thread.sleep(300);
    } while (Streams.MADE.get() != before);
    return before;
  }

  @Test
  void failureIsNotTakenForTheEnd() throws Exception {
    try (InputStream body = get("broken", BodyHandlers.ofInputStream()).body()) {
      byte[] first = body.readNBytes(1);

      assertEquals("a", new String(first, StandardCharsets.UTF_8));
      assertThrows(IOException.class, body::readAllBytes);
    }
  }
}
