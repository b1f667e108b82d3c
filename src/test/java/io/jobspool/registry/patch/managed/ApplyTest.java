package io.jobspool.registry.patch.managed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jobspool.JsonCases;
import io.jobspool.meta.Status;
import io.jobspool.meta.StatusCause;
import io.jobspool.meta.error.StatusException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Server-side apply. */
class ApplyTest {
  private static final String LAST_APPLIED = "kubectl.kubernetes.io/last-applied-configuration";

  @Test
  void ownsWhatItApplies() {
    ManagedJob job =
        ManagedJob.none()
            .apply(
                "me",
                """
                {"metadata":{"name":"a","labels":{"x":"y"}},"spec":{"parallelism":1,"template":{"spec":{
                 "containers":[{"name":"c","image":"i"}]}}},"status":{"active":1}}
                """);
    assertEquals(
        """
        me Apply 1 {"f:metadata":{"f:labels":{"f:x":{}}},"f:spec":{"f:parallelism":{},"f:template":{"f:spec":{\
        "f:containers":{"k:{\\"name\\":\\"c\\"}":{".":{},"f:image":{},"f:name":{}}}}}}}\
        """,
        job.managers());
    assertEquals("{\"parallelism\":1}", job.spec());
  }

  @Test
  void staysTheSameIfAppliedAgain() {
    ManagedJob job = ManagedJob.none().apply("me", "{\"spec\":{\"parallelism\":1}}");
    String before = job.managers();
    assertEquals(before, job.apply("me", "{\"spec\":{\"parallelism\":1}}").managers());
  }

  @Test
  void sharesWhatOthersApplyToo() {
    ManagedJob job = ManagedJob.none().apply("a", "{\"spec\":{\"parallelism\":1}}");
    job.apply("b", "{\"spec\":{\"parallelism\":1}}");
    assertEquals(
        """
        b Apply - {"f:spec":{"f:parallelism":{}}}
        a Apply 1 {"f:spec":{"f:parallelism":{}}}\
        """,
        job.managers());
    job.apply("a", "{\"spec\":{\"suspend\":true}}");
    assertEquals("{\"parallelism\":1,\"suspend\":true}", job.spec(), "b still wants it");
    job.apply("b", "{\"spec\":{}}");
    assertEquals("{\"suspend\":true}", job.spec(), "nobody wants it");
  }

  @Test
  void removesWhatItNoLongerApplies() {
    ManagedJob job =
        ManagedJob.none()
            .apply(
                "me",
                """
                {"metadata":{"labels":{"a":"1","b":"2"}},"spec":{"parallelism":1}}
                """);
    job.update("other", "{\"metadata\":{\"labels\":{\"c\":\"3\"}},\"spec\":{\"suspend\":true}}");
    job.apply("me", "{\"metadata\":{\"labels\":{\"b\":\"2\"}}}");
    assertEquals(Map.of("b", "2", "c", "3"), job.job().metadata().labels());
    assertEquals("{\"suspend\":true}", job.spec());
    assertTrue(
        job.managers().startsWith("me Apply 3 {\"f:metadata\":{\"f:labels\":{\"f:b\":{}}}}\n"));
  }

  @Test
  void removesElementsButNotThoseOfOthers() {
    String containers = "{\"spec\":{\"template\":{\"spec\":{\"containers\":[%s]}}}}";
    String a = "{\"name\":\"a\",\"image\":\"x\"}";
    String b = "{\"name\":\"b\",\"image\":\"x\",\"env\":[{\"name\":\"E\"}]}";
    ManagedJob job = ManagedJob.none().apply("me", containers.formatted(a + "," + b));
    job.apply("other", containers.formatted("{\"name\":\"b\",\"tty\":true}"));
    job.apply("me", containers.formatted(""));
    assertEquals(
        "[{\"name\":\"b\",\"resources\":{},\"tty\":true}]",
        JsonCases.encode(job.job().spec().template().spec()).get("containers").toString());
    job.apply("other", containers.formatted(""));
    assertEquals(List.of(), job.job().spec().template().spec().containers());
  }

  @Test
  void leavesWhatNobodyApplied() {
    ManagedJob job =
        ManagedJob.none().apply("me", "{\"metadata\":{\"annotations\":{\"a\":\"1\"}}}");
    job.update("other", "{\"metadata\":{\"managedFields\":[{}],\"annotations\":{\"b\":\"2\"}}}");
    job.apply("me", "{\"metadata\":{\"annotations\":{\"a\":\"1\"}}}");
    job.apply("me", "{\"metadata\":{}}");
    assertEquals(Map.of("a", "1", "b", "2"), job.job().metadata().annotations());
  }

  @Test
  void knowsThatOldObjectsHadManagers() {
    ManagedJob job = ManagedJob.create("", "{\"spec\":{\"parallelism\":1}}");
    assertConflict(
        "Apply failed with 1 conflict: "
            + "conflict with \"before-first-apply\" using batch/v1: .spec.parallelism",
        () -> job.apply("me", "{\"spec\":{\"parallelism\":2}}"));
    job.apply("me", "{\"spec\":{\"suspend\":true}}");
    assertEquals(
        "me Apply 2 {\"f:spec\":{\"f:suspend\":{}}}\n"
            + "before-first-apply Update 2 {\"f:spec\":{\"f:parallelism\":{}}}",
        job.managers().replace(" 3 ", " 2 "));
  }

  @Test
  void tellsConflicts() {
    ManagedJob job =
        ManagedJob.create(
            "c",
            """
            {"spec":{"suspend":true,"template":{"spec":{"containers":[{"name":"x","image":"y"}]}}}}
            """);
    job.apply("b", "{\"spec\":{\"parallelism\":1,\"completions\":1}}");
    job.applyStatus("d", "{\"status\":{\"active\":1}}");
    Status status =
        assertConflict(
            """
            Apply failed with 4 conflicts: conflicts with "b":
            - .spec.completions
            - .spec.parallelism
            conflicts with "c" using batch/v1:
            - .spec.suspend
            - .spec.template.spec.containers[name="x"].image\
            """,
            () ->
                job.apply(
                    "me",
                    """
                    {"spec":{"parallelism":2,"completions":2,"suspend":false,
                     "template":{"spec":{"containers":[{"name":"x","image":"z"}]}}}}
                    """));
    assertEquals(
        new StatusCause(
            "FieldManagerConflict",
            "conflict with \"c\" using batch/v1",
            ".spec.template.spec.containers[name=\"x\"].image"),
        status.details().causes().get(3));
    assertConflict(
        "Apply failed with 1 conflict: "
            + "conflict with \"d\" with subresource \"status\": .status.active",
        () -> job.applyStatus("me", "{\"status\":{\"active\":2}}"));
  }

  @Test
  void takesFieldsByForce() {
    ManagedJob job =
        ManagedJob.none().apply("a", "{\"spec\":{\"parallelism\":1,\"suspend\":true}}");
    job.forceApply("b", "{\"spec\":{\"parallelism\":2}}");
    assertEquals(
        """
        a Apply 1 {"f:spec":{"f:suspend":{}}}
        b Apply 2 {"f:spec":{"f:parallelism":{}}}\
        """,
        job.managers());
    assertEquals("{\"parallelism\":2,\"suspend\":true}", job.spec());
  }

  @Test
  void cannotApplyTheStatusToTheJob() {
    ManagedJob job =
        ManagedJob.none().apply("a", "{\"spec\":{\"parallelism\":1},\"status\":{\"active\":1}}");
    assertEquals("a Apply 1 {\"f:spec\":{\"f:parallelism\":{}}}", job.managers());
  }

  @Test
  void kubectlGoesOnFromClientSideApply() {
    ManagedJob job =
        ManagedJob.create(
            "kubectl-client-side-apply",
            """
            {"metadata":{"annotations":{"%s":
              "{\\"apiVersion\\":\\"batch/v1\\",\\"kind\\":\\"Job\\",\\"spec\\":{\\"parallelism\\":1}}"}},
             "spec":{"parallelism":1,"suspend":true}}
            """
                .formatted(LAST_APPLIED));
    assertConflict(
        "Apply failed with 1 conflict: "
            + "conflict with \"kubectl-client-side-apply\" using batch/v1: .spec.suspend",
        () -> job.apply("kubectl", "{\"spec\":{\"parallelism\":2,\"suspend\":false}}"));
    job.apply("kubectl", "{\"spec\":{\"parallelism\":2}}");
    assertEquals("{\"parallelism\":2,\"suspend\":true}", job.spec());
    assertEquals(
        "{\"apiVersion\":\"batch/v1\",\"kind\":\"Job\",\"spec\":{\"parallelism\":2}}\n",
        job.job().metadata().annotations().get(LAST_APPLIED));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "null | 400 | invalid object type: /, Kind=",
        "{} | 400 | invalid object type: /, Kind=",
        "{'apiVersion':'batch/v1'} | 400 | invalid object type: batch/v1, Kind=",
        "{'apiVersion':'v1','kind':'Pod'} | 400 | invalid object type: /v1, Kind=Pod",
        "{'apiVersion':'a/b/c','kind':'Job'} | 400 | invalid object type: /, Kind=",
        "{'apiVersion':'batch/v1','kind':'Job','metadata':{'managedFields':[]}} | 400 |"
            + " metadata.managedFields must be nil",
        "[] | 400 | error decoding YAML: error unmarshaling JSON: while decoding JSON: json:"
            + " cannot unmarshal array into Go value of type map[string]interface {}",
        "{'apiVersion':'batch/v1','kind':'Job','metadata':{'name':'n'},'bogus':1} | 500 |"
            + " failed to create typed patch object (/n; batch/v1, Kind=Job):"
            + " .bogus: field not declared in schema"
      })
  void rejectsWhatIsNoConfiguration(String json, int code, String message) {
    Status status =
        assertThrows(
                StatusException.class, () -> ManagedJob.none().applyPlain(json.replace('\'', '"')))
            .status();
    assertEquals(code, status.code());
    assertEquals(message, status.message());
  }

  private static Status assertConflict(String message, Executable apply) {
    Status status = assertThrows(StatusException.class, apply).status();
    assertEquals(409, status.code());
    assertEquals(message, status.message());
    return status;
  }
}
