package io.jobspool.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;

/**
 * A client of one service's Jobs in the namespace {@code default}. It never repeats a write by
 * itself: HttpClient repeats only what it could not send.
 */
final class JobsClient {
  static final ObjectMapper JSON = new ObjectMapper();

  /** Longer than any fault lasts, so that only a request that hangs reaches it. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final int PAGE = 500;

  private static final String JOB =
      """
      {"apiVersion": "batch/v1", "kind": "Job", "metadata": {"name": "%s"},
       "spec": {"template": {"spec": {
         "containers": [{"name": "main", "image": "busybox"}], "restartPolicy": "Never"}}}}
      """;
  private static final String LABELLED = "{\"metadata\": {\"labels\": {\"%s\": \"%s\"}}}";

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final LongAdder successes = new LongAdder();
  private final String jobs;

  /**
   * Creates a client.
   *
   * @param service where the service listens, such as {@code http://127.0.0.1:8080}
   */
  JobsClient(String service) {
    jobs = service + "/apis/batch/v1/namespaces/default/jobs";
  }

  /** How many requests were answered with success. */
  long successes() {
    return successes.sum();
  }

  /** All Jobs, and the revision at which they were listed. */
  record Listing(long revision, List<Version> jobs) {}

  Answer create(String name) throws InterruptedException {
    return send(request("", "POST", "application/json", JOB.formatted(name)));
  }

  /** Sets {@link Version#LABEL}. */
  Answer label(String name, String value) throws InterruptedException {
    String patch = LABELLED.formatted(Version.LABEL, value);
    return send(request("/" + name, "PATCH", "application/merge-patch+json", patch));
  }

  Answer delete(String name) throws InterruptedException {
    String path = "/" + name + "?propagationPolicy=Background";
    return send(request(path, "DELETE", "application/json", ""));
  }

  /** Reads all pages. */
  Listing list() throws InterruptedException {
    List<Version> versions = new ArrayList<>();
    String next = "";
    JsonNode page;
    do {
      page = page(next);
      page.path("items").forEach(job -> versions.add(Version.of(job)));
      next = page.path("metadata").path("continue").asText();
    } while (!next.isEmpty());
    return new Listing(page.path("metadata").path("resourceVersion").asLong(), versions);
  }

  private JsonNode page(String next) throws InterruptedException {
    String token = URLEncoder.encode(next, StandardCharsets.UTF_8);
    Answer answer = send(request("?limit=" + PAGE + "&continue=" + token, "GET", "", ""));
    if (answer.status() != 200) {
      throw new AssertionError("a list was answered with " + answer);
    }
    return answer.body();
  }

  /** The events after a revision, one a line, for as long as the connection lasts. */
  HttpResponse<InputStream> watch(long revision) throws IOException, InterruptedException {
    String query = "?watch=true&allowWatchBookmarks=true&resourceVersion=" + revision;
    URI uri = URI.create(jobs + query);
    return http.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofInputStream());
  }

  private HttpRequest request(String path, String method, String mediaType, String body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(jobs + path))
            .timeout(PATIENCE)
            .method(method, BodyPublishers.ofString(body));
    return (body.isEmpty() ? request : request.header("Content-Type", mediaType)).build();
  }

  private Answer send(HttpRequest request) throws InterruptedException {
    try {
      HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
      successes.add(response.statusCode() / 100 == 2 ? 1 : 0);
      return new Answer(response.statusCode(), parse(response.body()));
    } catch (ConnectException e) {
      return Answer.NOT_SENT;
    } catch (IOException e) {
      return Answer.LOST;
    }
  }

  /** What is not JSON is kept as text, for the message of whoever expected JSON. */
  private static JsonNode parse(byte[] body) {
    try {
      return JSON.readTree(body);
    } catch (IOException e) {
      return TextNode.valueOf(new String(body, StandardCharsets.UTF_8));
    }
  }
}
