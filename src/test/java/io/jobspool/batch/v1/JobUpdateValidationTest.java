package io.jobspool.batch.v1;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jobspool.dialect.Dialect;
import io.jobspool.meta.field.FieldError;
import io.jobspool.serializer.DecodeException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobUpdateValidationTest {
  private static final String BASE = "\"parallelism\": 2, \"completions\": 2";
  private static final String IDLE = "\"suspend\": true";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          "parallelism": 7, "completions": 2, "suspend": true, "backoffLimit": 3 | ~~
          "completions": 2, "activeDeadlineSeconds": 5, "ttlSecondsAfterFinished": 5 | ~~
          "completions": 2, "completionMode": "NonIndexed", "podReplacementPolicy": "Failed" | ~~
          "completions": 3 | spec.completions: Invalid value: 3: field is immutable
          "parallelism": 2 | spec.completions: Invalid value: null: field is immutable
          "completions": 2, "completionMode": "Indexed" \
          | spec.completionMode: Invalid value: "Indexed": field is immutable
          "completions": 2, "completionMode": "Bogus" \
          | TWICE, spec.completionMode: Invalid value: "Bogus": field is immutable
          "completions": 2, "managedBy": "a.b/c" | spec.managedBy: Invalid value: "a.b/c": field is immutable
          "completions": 2, "podFailurePolicy": {} \
          | spec.podFailurePolicy: Invalid value: {"Rules":null}: field is immutable
          """)
  void locksTheSpec(String fields, String expected) throws DecodeException {
    String unsupported =
        "spec.completionMode: Unsupported value: \"Bogus\": supported values: \"NonIndexed\","
            + " \"Indexed\"";
    assertEquals(
        expected.replace("TWICE", unsupported + ", " + unsupported),
        errors(JobText.job(BASE), JobText.job(fields)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          "parallelism": 3, "completions": 3 | ~~
          "parallelism": 2, "completions": 3 \
          | spec.completions: Invalid value: 3: can only be modified in tandem with spec.parallelism
          "parallelism": 3, "completions": 2 | ~~
          """)
  void letsIndexedJobsScale(String fields, String expected) throws DecodeException {
    String indexed = "\"completionMode\": \"Indexed\", ";
    assertEquals(expected, errors(JobText.job(indexed + BASE), JobText.job(indexed + fields)));
  }

  @Test
  void locksPoliciesOfIndexedJobs() throws DecodeException {
    String indexed = "\"completionMode\": \"Indexed\", " + BASE;
    String changed =
        ", \"backoffLimitPerIndex\": 1, \"successPolicy\": {\"rules\": [{\"succeededCount\": 1}]}";
    assertEquals(
        "spec.backoffLimitPerIndex: Invalid value: 1: field is immutable, spec.successPolicy:"
            + " Invalid value: {\"Rules\":[{\"SucceededIndexes\":null,\"SucceededCount\":1}]}: field is"
            + " immutable",
        errors(JobText.job(indexed), JobText.job(indexed + changed)));
  }

  @Test
  void repeatsTheErrorsOfTheNewJob() throws DecodeException {
    String error = "spec.parallelism: Invalid value: -1: must be greater than or equal to 0";
    assertEquals(error + ", " + error, errors(JobText.job(""), JobText.job("\"parallelism\": -1")));
  }

  @Test
  void checksTheUpdateOfMetadata() throws DecodeException {
    String job = JobText.job("");
    assertEquals(
        "metadata.resourceVersion: Invalid value: \"\": must be specified for an update",
        errors(job, JobText.replace(job, "\"resourceVersion\": \"1\"", "\"labels\": null")));
  }

  @Test
  void locksTheSelector() throws DecodeException {
    String job = JobText.replace(JobText.job(""), "Selector\": false", "Selector\": true");
    String selector = "{\"matchLabels\": {\"job-name\": \"work\"}}";
    assertEquals(
        "spec.selector: Invalid value: {\"matchLabels\":{\"job-name\":\"work\"}}: field is"
            + " immutable",
        errors(job, JobText.replace(job, JobText.SELECTOR, selector)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          "image": "busybox" | "image": "other"
          "schedulerName": "default-scheduler" | "nodeSelector": {"a": "b"}, "schedulerName": "default-scheduler"
          "resources": {} | "resources": {"limits": {"cpu": "1"}}
          {"labels": { | {"labels": {"app": "x",
          """)
  void locksTheTemplate(String piece, String by) throws DecodeException {
    String job = JobText.job("");
    List<FieldError> errors = list(job, JobText.replace(job, piece, by));
    assertEquals(List.of("spec.template"), errors.stream().map(FieldError::field).toList());
    assertTrue(errors.get(0).toString().endsWith("}}: field is immutable"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          "schedulerName": "default-scheduler" | "nodeSelector": {"a": "b"}, "schedulerName": "default-scheduler"
          "schedulerName": "default-scheduler" \
          | "affinity": {"nodeAffinity": {}}, "schedulerName": "default-scheduler"
          "schedulerName": "default-scheduler" \
          | "schedulingGates": [{"name": "a.b/c"}], "schedulerName": "default-scheduler"
          "schedulerName": "default-scheduler" \
          | "tolerations": [{"operator": "Exists"}], "schedulerName": "default-scheduler"
          "resources": {} | "resources": {"limits": {"cpu": "1"}, "requests": {"cpu": "1"}}
          {"labels": { | {"annotations": {"a": "b"}, "labels": {"app": "x",
          """)
  void letsSuspendedJobsBeRescheduledAndResized(String piece, String by) throws DecodeException {
    String job = JobText.job(IDLE);
    String changed = JobText.replace(job, piece, by);
    assertEquals("", errors(job, changed));
    assertEquals("", errors(changed, job));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          "image": "busybox" | "image": "other"
          "schedulerName": "default-scheduler" \
          | "affinity": {"podAffinity": {}}, "schedulerName": "default-scheduler"
          "name": "setup" | "resources": {}, "name": "before"
          """)
  void locksTheRestOfSuspendedJobs(String piece, String by) throws DecodeException {
    String job = JobText.job(IDLE);
    List<FieldError> errors = list(job, JobText.replace(job, piece, by));
    assertEquals(List.of("spec.template.spec"), errors.stream().map(FieldError::field).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          {"startTime": "2020-01-01T00:00:00Z", "conditions": [{"type": "Suspended", "status": "True"}]} | ~~
          {"startTime": "2020-01-01T00:00:00Z"} | spec.template
          {"active": 1} | spec.template
          """)
  void waitsForPodsToStop(String status, String field) throws DecodeException {
    String job = JobText.job(IDLE).strip();
    String old = job.substring(0, job.length() - 1) + ", \"status\": " + status + "}";
    String changed =
        JobText.replace(old, "\"resources\": {}", "\"resources\": {\"limits\": {\"cpu\": \"1\"}}");
    List<FieldError> errors = list(old, changed);
    assertEquals(
        field.isEmpty() ? List.of() : List.of(field),
        errors.stream().map(FieldError::field).toList());
  }

  @Test
  void overlooksWhatDialectsOnlyShow() throws DecodeException {
    String job = JobText.job("");
    String shown =
        JobText.replace(
            job, "{\"labels\": {", "{\"creationTimestamp\": null, \"enable\": true, \"labels\": {");
    assertEquals("", errors(job, shown));
  }

  @Test
  void demandsPrefixedLabelsOnlyOfJobsThatHaveThem() throws DecodeException {
    String labels = "{\"controller-uid\": \"u\", \"job-name\": \"work\"}";
    String selector = "{\"matchLabels\": {\"controller-uid\": \"u\"}}";
    String kubernetes = JobText.job("");
    String cce =
        JobText.replace(
            JobText.replace(kubernetes, JobText.LABELS, labels), JobText.SELECTOR, selector);
    for (Dialect dialect : Dialect.values()) {
      for (String job : List.of(cce, kubernetes)) {
        Job parsed = JobText.parse(job);
        assertEquals(List.of(), JobUpdateValidation.validateJobUpdate(parsed, parsed, dialect));
      }
    }
  }

  private static String errors(String oldJob, String newJob) throws DecodeException {
    return JobText.text(list(oldJob, newJob));
  }

  private static List<FieldError> list(String oldJob, String newJob) throws DecodeException {
    return JobUpdateValidation.validateJobUpdate(
        JobText.parse(newJob), JobText.parse(oldJob), Dialect.KUBERNETES);
  }
}
