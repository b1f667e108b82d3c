package io.jobspool.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.startsWith;

import io.jobspool.testing.KubectlBodies;
import io.jobspool.testing.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.builder.RequestSpecBuilder;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Bodies in protobuf, as kubectl's typed commands send them. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class ProtobufIT {
  private static final String PROTOBUF = "application/vnd.kubernetes.protobuf";
  private static final String ACCEPTED_BY_KUBECTL = PROTOBUF + ",application/json";
  private static final String JOBS = "/apis/batch/v1/namespaces/default/jobs";
  private static final String NAMESPACES = "/api/v1/namespaces";

  private static ValidatableResponse post(String path, byte[] body, String accept) {
    EncoderConfig asTheyAre =
        EncoderConfig.encoderConfig().encodeContentTypeAs(PROTOBUF, ContentType.BINARY);
    return given()
        .spec(
            new RequestSpecBuilder()
                .setConfig(RestAssuredConfig.config().encoderConfig(asTheyAre))
                .build())
        .contentType(PROTOBUF)
        .accept(accept)
        .queryParam("fieldManager", "kubectl-create")
        .queryParam("fieldValidation", "Strict")
        .body(body)
        .post(path)
        .then();
  }

  @Test
  void createsJob() {
    post(JOBS, KubectlBodies.job(), ACCEPTED_BY_KUBECTL)
        .statusCode(201)
        .contentType("application/json")
        .body("kind", equalTo("Job"))
        .body("apiVersion", equalTo("batch/v1"))
        .body("metadata.name", equalTo("sent-by-kubectl"))
        .body("spec.template.spec.restartPolicy", equalTo("Never"))
        .body("spec.template.spec.containers[0].image", equalTo("busybox"))
        .body("spec.template.spec.containers[0].command", hasItems("echo", "hi"));
  }

  @Test
  void createsNamespace() {
    post(NAMESPACES, KubectlBodies.namespace(), ACCEPTED_BY_KUBECTL)
        .statusCode(201)
        .contentType("application/json")
        .body("metadata.name", equalTo("made-by-kubectl"))
        .body("status.phase", equalTo("Active"));
  }

  @Test
  void isNotWritten() {
    post(JOBS, KubectlBodies.job(), PROTOBUF)
        .statusCode(406)
        .body(
            "message",
            equalTo(
                "406: Not Acceptable\n\nAvailable representations: application/json,"
                    + " application/yaml, application/vnd.kubernetes.protobuf"));
  }

  @Test
  void refusesWhatIsNoEnvelope() {
    post(JOBS, new byte[] {'{', '}'}, ACCEPTED_BY_KUBECTL)
        .statusCode(400)
        .body(
            "message",
            equalTo(
                "the object provided is unrecognized (must be of type Job): provided data does not"
                    + " appear to be a protobuf message, expected prefix [107 56 115 0] ({})"));
  }

  /**
   * The number of the Job's second field, its spec, becomes one that says its value is a number.
   */
  @Test
  void refusesBrokenObject() {
    byte[] broken = KubectlBodies.job();
    broken[spec(broken)] = 2 << 3;

    post(JOBS, broken, ACCEPTED_BY_KUBECTL)
        .statusCode(400)
        .body(
            "message",
            equalTo(
                "Job in version \"v1\" cannot be handled as a Job: proto: wrong wireType = 0 for"
                    + " field Spec"));
  }

  /** Behind the envelope's 21 bytes and 3 of the object, then the metadata and their length. */
  private static int spec(byte[] job) {
    int metadata = 24;
    return metadata + 2 + job[metadata + 1];
  }

  @Test
  void refusesAnotherKind() {
    post(JOBS, KubectlBodies.namespace(), ACCEPTED_BY_KUBECTL)
        .statusCode(400)
        .body(
            "message",
            startsWith("Namespace in version \"v1\" cannot be handled as a Job: converting"));
  }

  @Test
  void refusesNothing() {
    post(JOBS, Arrays.copyOf(KubectlBodies.job(), 4), ACCEPTED_BY_KUBECTL)
        .statusCode(400)
        .body(
            "message",
            equalTo(
                "the object provided is unrecognized (must be of type Job): empty body"
                    + " (6b387300)"));
  }
}
