package io.jobspool.testing;

import static io.restassured.RestAssured.given;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;

/** Jobs of one namespace over HTTP, as tests like to call them. */
public final class JobApi {
  private static final RestAssuredConfig PLAIN =
      RestAssuredConfig.config()
          .encoderConfig(
              EncoderConfig.encoderConfig()
                  .appendDefaultContentCharsetToContentTypeIfUndefined(false));

  private final String path;

  private JobApi(String path) {
    this.path = path;
  }

  /** The Jobs of the namespace that is always there. */
  public static JobApi inDefault() {
    return in("default");
  }

  /** The Jobs of a namespace. */
  public static JobApi in(String namespace) {
    return new JobApi("/apis/batch/v1/namespaces/" + namespace + "/jobs");
  }

  /** A name that nobody has. */
  public static String newName() {
    return "job-" + UUID.randomUUID();
  }

  /** A small Job as JSON. */
  public static String job(String name, String metadata) {
    return """
        {"metadata": {"name": "%s"%s},
         "spec": {"template": {"spec": {"restartPolicy": "Never",
                  "containers": [{"name": "main", "image": "busybox"}]}}}}
        """
        .formatted(name, metadata.isEmpty() ? "" : ", " + metadata);
  }

  /** Creates a small Job of a new name and answers the name. */
  public String create(String metadata) {
    String name = newName();
    sending("application/json", job(name, metadata)).post(path).then().statusCode(201);
    return name;
  }

  /** Creates a Job without more. */
  public String create() {
    return create("");
  }

  /** A request with a body. */
  public static RequestSpecification sending(String contentType, String body) {
    return given()
        .config(PLAIN)
        .contentType(contentType)
        .body(body.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  /** A request for a table. */
  public static RequestSpecification asTable() {
    return given().accept("application/json;as=Table;v=v1;g=meta.k8s.io");
  }

  /** The path of the Jobs with something behind it. */
  public String path(String rest) {
    return path + rest;
  }

  /** Reads a Job. */
  public ValidatableResponse get(String name) {
    return given().get(path + "/" + name).then();
  }

  /** A Job as text. */
  public String text(String name) {
    return get(name).statusCode(200).extract().asString();
  }

  /** Replaces a Job. */
  public ValidatableResponse put(String name, String body) {
    return sending("application/json", body).put(path + "/" + name).then();
  }

  /** Patches a Job; the kind of patch is the middle of its media type: {@code merge-patch+json}. */
  public ValidatableResponse patch(String name, String kind, String body) {
    return sending("application/" + kind, body).patch(path + "/" + name).then();
  }

  /** Merges a patch into a Job. */
  public ValidatableResponse merge(String name, String body) {
    return patch(name, "merge-patch+json", body);
  }

  /** Deletes a Job; the name may have a query. */
  public ValidatableResponse delete(String name) {
    return given().delete(path + "/" + name).then();
  }

  /** Deletes a Job with options in the body. */
  public ValidatableResponse delete(String name, String options) {
    return sending("application/json", options).delete(path + "/" + name).then();
  }

  /** Deletes all Jobs. */
  public ValidatableResponse deleteAll(String query) {
    return given().delete(path + query).then();
  }

  /** Waits until a Job is gone. */
  public void waitUntilGone(String name) throws InterruptedException {
    Response last = given().get(path + "/" + name);
    for (int i = 0; i < 200 && last.statusCode() != 404; i++) {
      Thread.sleep(50);
      last = given().get(path + "/" + name);
    }
    last.then().statusCode(404);
  }
}
