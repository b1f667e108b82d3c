package io.jobspool.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.jobspool.faults.Service;
import io.jobspool.serializer.DecodeException;
import io.jobspool.serializer.yaml.YamlReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Sends requests to one service and hands what comes back to an {@link Inspector}. */
final class Client {
  /** No answer may take longer. */
  private static final Duration LONGEST = Duration.ofSeconds(10);

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final String url;
  private final Inspector inspector;

  Client(Service service, Inspector inspector) {
    this.url = service.url();
    this.inspector = inspector;
  }

  Inspector inspector() {
    return inspector;
  }

  /**
   * Sends a request for the scenario of a number.
   *
   * @return the answer, also if something is wrong with it; status 0 if there was none
   */
  Reply send(long number, Request request) throws InterruptedException {
    long start = System.nanoTime();
    Reply reply = exchange(request);
    inspector.inspect(number, request, reply, Duration.ofNanos(System.nanoTime() - start));
    return reply;
  }

  private Reply exchange(Request request) throws InterruptedException {
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(URI.create(url + request.target()))
            .timeout(LONGEST)
            .header("Accept", request.accept())
            .method(request.method(), BodyPublishers.ofByteArray(request.body()));
    if (!request.contentType().isEmpty()) {
      builder.header("Content-Type", request.contentType());
    }
    try {
      HttpResponse<String> response = http.send(builder.build(), BodyHandlers.ofString());
      return new Reply(response.statusCode(), response.body(), parse(response));
    } catch (IOException e) {
      return new Reply(0, e.toString(), MissingNode.getInstance());
    }
  }

  private static JsonNode parse(HttpResponse<String> response) {
    boolean yaml = response.headers().firstValue("Content-Type").orElse("").contains("yaml");
    try {
      String text = response.body();
      return Material.JSON.readTree(yaml ? YamlReader.read(text).json() : text);
    } catch (IOException | DecodeException e) {
      return MissingNode.getInstance();
    }
  }
}
