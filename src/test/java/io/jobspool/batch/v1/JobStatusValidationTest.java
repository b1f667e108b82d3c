package io.jobspool.batch.v1;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jobspool.serializer.DecodeException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobStatusValidationTest {
  private static final String TIMES =
      "\"startTime\": \"2020-01-01T00:00:00Z\", \"completionTime\": \"2020-01-01T00:00:05Z\"";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          "active": 2, "ready": 1, "terminating": 1, "startTime": "2020-01-01T00:00:00Z" | ~~
          "active": 1, "ready": 1, "uncountedTerminatedPods": {"succeeded": ["a"], "failed": ["b"]} | ~~
          "active": -1 | status.active: Invalid value: -1: must be greater than or equal to 0
          "ready": -1, "terminating": -1 \
          | status.ready: Invalid value: -1: must be greater than or equal to 0, status.terminating: Invalid \
          value: -1: must be greater than or equal to 0
          "succeeded": -1 | status.succeeded: Invalid value: -1: must be greater than or equal to 0, \
          status.succeeded: Invalid value: -1: cannot decrease the succeeded counter
          "failed": -1 | status.failed: Invalid value: -1: must be greater than or equal to 0, status.failed: \
          Invalid value: -1: cannot decrease the failed counter
          "active": 1, "ready": 2 | status.ready: Invalid value: 2: cannot set more ready pods than active
          "uncountedTerminatedPods": {"succeeded": ["a", ""], "failed": ["b", "a"]} \
          | status.uncountedTerminatedPods.succeeded[1]: Invalid value: "": must not be empty, \
          status.uncountedTerminatedPods.failed[1]: Duplicate value: "a"
          "completionTime": "2020-01-01T00:00:10Z" \
          | status.completionTime: Invalid value: "2020-01-01T00:00:10Z": cannot set completionTime when there is \
          no Complete=True condition
          "completedIndexes": "1" | status.completedIndexes: Invalid value: "1": cannot set non-empty \
          completedIndexes when non-indexed completion mode
          "failedIndexes": "" | status.failedIndexes: Invalid value: "": cannot set non-null failedIndexes when \
          backoffLimitPerIndex is null
          """)
  void checksTheStatus(String status, String expected) throws DecodeException {
    assertEquals(expected, errors("", "", status));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          Complete,SuccessCriteriaMet | TIMES | ~~
          Failed,FailureTarget | "startTime": "2020-01-01T00:00:00Z" | ~~
          Failed,FailureTarget | "startTime": "2020-01-01T00:00:00Z", "terminating": 0, "uncountedTerminatedPods": {} \
          | ~~
          Complete,SuccessCriteriaMet | "startTime": "2020-01-01T00:00:00Z", "completionTime": \
          "2020-01-01T00:00:00Z" | ~~
          Complete | TIMES | CONDITIONS: cannot set Complete=True condition without the SuccessCriteriaMet=true \
          condition
          Failed | TIMES | status.completionTime: Invalid value: "2020-01-01T00:00:05Z": cannot set \
          completionTime when there is no Complete=True condition, CONDITIONS: cannot set Failed=True condition \
          without the FailureTarget=true condition
          Complete,SuccessCriteriaMet | "active": 0 \
          | status.completionTime: Required value: completionTime is required for Complete jobs, \
          status.startTime: Required value: startTime is required for finished job
          Complete,SuccessCriteriaMet | "startTime": "2020-01-01T00:00:09Z", "completionTime": \
          "2020-01-01T00:00:00Z" | status.completionTime: Invalid value: "2020-01-01T00:00:00Z": must be equal to \
          or after `startTime`
          Complete,SuccessCriteriaMet | TIMES, "active": 1 \
          | status.active: Invalid value: 1: active>0 is invalid for finished job
          Complete,SuccessCriteriaMet | TIMES, "terminating": 1 \
          | status.terminating: Invalid value: 1: terminating>0 is invalid for finished job
          Complete,SuccessCriteriaMet | TIMES, "uncountedTerminatedPods": {"failed": ["a"]} \
          | status.uncountedTerminatedPods: Invalid value: {"Succeeded":null,"Failed":["a"]}: \
          must be empty for finished job
          Complete,SuccessCriteriaMet,FailureTarget | TIMES \
          | CONDITIONS: cannot set Complete=True and FailureTarget=true conditions, CONDITIONS: cannot set \
          SuccessCriteriaMet=True and FailureTarget=true conditions
          Complete,SuccessCriteriaMet,Failed,FailureTarget | TIMES \
          | CONDITIONS: cannot set Complete=True and Failed=true conditions, CONDITIONS: cannot set Complete=True \
          and FailureTarget=true conditions, CONDITIONS: cannot set SuccessCriteriaMet=True and Failed=true \
          conditions, CONDITIONS: cannot set SuccessCriteriaMet=True and FailureTarget=true conditions
          """)
  void checksOutcomes(String conditions, String status, String expected) throws DecodeException {
    String set = status.replace("TIMES", TIMES) + ", " + conditions(conditions);
    assertEquals(
        expected.replace("CONDITIONS", "status.conditions: Invalid value"), errors("", "", set));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          "completedIndexes": "0,2-3" | ~~
          "completedIndexes": "2-3", "failedIndexes": "0-1,4" | ~~
          "completedIndexes": "4", "failedIndexes": "0-1,3" | ~~
          "completedIndexes": "5" | status.completedIndexes: Invalid value: "5": error parsing completedIndexes: \
          too large index: "5"
          "failedIndexes": "a" | status.failedIndexes: Invalid value: "a": error parsing failedIndexes: cannot \
          convert string to integer for index: "a"
          "completedIndexes": "0,2-4", "failedIndexes": "1,3-4" \
          | status.failedIndexes: Invalid value: "1,3-4": failedIndexes and completedIndexes overlap at index: 3
          "completedIndexes": "x,1", "failedIndexes": "1" \
          | status.completedIndexes: Invalid value: "x,1": error parsing completedIndexes: cannot convert string \
          to integer for index: "x", status.failedIndexes: Invalid value: "1": failedIndexes and completedIndexes \
          overlap at index: 1
          """)
  void checksIndexes(String status, String expected) throws DecodeException {
    String spec =
        "\"completionMode\": \"Indexed\", \"completions\": 5, \"backoffLimitPerIndex\": 1";
    assertEquals(expected, errors(spec, "", status));
  }

  @Test
  void leavesAloneWhatWasWrongBefore() throws DecodeException {
    String status = "\"completedIndexes\": \"1\", \"active\": 1, \"ready\": 2, ";
    String conditions = conditions("Complete");
    assertEquals("", errors("", status + conditions, status + "\"failed\": 1, " + conditions));
  }

  /**
   * Each row has a wrong status, and a change of it; what the change leaves is not held against it.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          Complete,Failed | TIMES | Complete,Failed | TIMES, "failed": 1 | ~~
          Complete | TIMES | Complete,Failed | TIMES | CONDITIONS: cannot set Complete=True and Failed=true \
          conditions, CONDITIONS: cannot set Failed=True condition without the FailureTarget=true condition
          Complete,Failed | TIMES | Complete,Failed,FailureTarget | TIMES \
          | CONDITIONS: cannot set Complete=True and FailureTarget=true conditions
          Complete,FailureTarget | TIMES | Complete,FailureTarget | TIMES, "failed": 1 | ~~
          Failed | TIMES | Failed | TIMES, "failedIndexes": "1" \
          | CONDITIONS: cannot set Failed=True condition without the FailureTarget=true condition
          Complete | LATE | Complete | LATE, "failed": 1 | ~~
          Complete | LATE, "startTime": null | Complete | LATE \
          | status.completionTime: Invalid value: "2020-01-01T00:00:00Z": must be equal to or after `startTime`
          Failed | TIMES, "uncountedTerminatedPods": {"failed": ["a"]} | Failed | TIMES, "failed": 1, \
          "uncountedTerminatedPods": {"failed": ["a"]} | ~~
          Failed | TIMES, "uncountedTerminatedPods": {"failed": ["a"]} | Failed | TIMES, \
          "uncountedTerminatedPods": {"succeeded": ["a"]} | status.uncountedTerminatedPods: Invalid value: \
          {"Succeeded":["a"],"Failed":null}: must be empty for finished job
          Failed | TIMES, "terminating": 1 | Failed | TIMES, "terminating": 1, "failed": 1 | ~~
          Failed | TIMES, "terminating": 1 | Failed | TIMES, "terminating": 2 \
          | status.terminating: Invalid value: 2: terminating>0 is invalid for finished job
          Suspended | "terminating": 1 | Suspended | "terminating": 2 | ~~
          Suspended | OVERLAP | Suspended | OVERLAP, "failed": 1 | ~~
          Suspended | OVERLAP | Suspended | OVERLAP, "completedIndexes": "1-2" \
          | status.failedIndexes: Invalid value: "1": failedIndexes and completedIndexes overlap at index: 1
          Suspended | OVERLAP | Suspended | OVERLAP, "failedIndexes": "0-1" \
          | status.failedIndexes: Invalid value: "0-1": failedIndexes and completedIndexes overlap at index: 1
          Suspended | TIMES, "completionTime": null | Suspended | LATE, "completionTime": null \
          | status.startTime: Invalid value: "2020-01-01T00:00:09Z": field is immutable for unsuspended job once set
          """)
  void checksWhatChanges(
      String oldConditions, String old, String conditions, String changed, String expected)
      throws DecodeException {
    String spec =
        "\"completionMode\": \"Indexed\", \"completions\": 5, \"backoffLimitPerIndex\": 1";
    assertEquals(
        expected.replace("CONDITIONS", "status.conditions: Invalid value"),
        errors(spec, status(old, oldConditions), status(changed, conditions)));
  }

  /** Of a field that is given twice, the last value counts. */
  private static String status(String fields, String conditions) {
    return fields
            .replace("TIMES", TIMES)
            .replace("LATE", TIMES.replace(":00Z", ":09Z").replace(":05Z", ":00Z"))
            .replace("OVERLAP", "\"completedIndexes\": \"1\", \"failedIndexes\": \"1\"")
        + ", "
        + conditions(conditions);
  }

  @Test
  void checksTheMetadata() throws DecodeException {
    Job old = job("", "");
    Job renamed =
        JobText.parse(JobText.replace(JobText.job(""), "e\": \"work\", \"n", "e\": \"x\", \"n"));
    assertEquals(
        "metadata.name: Invalid value: \"x\": field is immutable",
        JobText.text(JobStatusValidation.validateJobStatusUpdate(renamed, old)));
  }

  @Test
  void keepsTerminalConditions() throws DecodeException {
    String finished = TIMES + ", " + conditions("Complete,SuccessCriteriaMet");
    assertEquals(
        "status.conditions: Invalid value: cannot disable the terminal Complete=True condition,"
            + " status.conditions: Invalid value: cannot disable the SuccessCriteriaMet=True"
            + " condition",
        errors("", finished, "\"startTime\": \"2020-01-01T00:00:00Z\""));
    assertEquals(
        "status.conditions: Invalid value: cannot set SuccessCriteriaMet=True for Job already has"
            + " Complete=true conditions",
        errors("", TIMES + ", " + conditions("Complete"), finished));
  }

  @Test
  void keepsTimes() throws DecodeException {
    String finished = TIMES + ", " + conditions("Complete,SuccessCriteriaMet");
    assertEquals(
        "status.completionTime: Invalid value: \"2020-01-01T00:00:06Z\": field is immutable",
        errors("", finished, finished.replace(":05Z", ":06Z")));
    String started = "\"startTime\": \"2020-01-01T00:00:00Z\"";
    assertEquals(
        "status.startTime: Invalid value: null: field is immutable for unsuspended job once set",
        errors("", started, ""));
    assertEquals("", errors("\"suspend\": true", started, ""));
    assertEquals(
        "",
        errors(
            "",
            started + ", " + conditions("Suspended"),
            "\"conditions\": [{\"type\": \"Suspended\", \"status\": \"False\"}]"));
  }

  @Test
  void letsSucceededPodsOfScaledJobsGo() throws DecodeException {
    String scalable = "\"completionMode\": \"Indexed\", \"completions\": 2, \"parallelism\": 2";
    assertEquals("", errors(scalable, "\"succeeded\": 2", "\"succeeded\": 1"));
    assertEquals(
        "status.succeeded: Invalid value: 1: cannot decrease the succeeded counter",
        errors(scalable.replace("m\": 2", "m\": 1"), "\"succeeded\": 2", "\"succeeded\": 1"));
  }

  @Test
  void needsNoStartForSuspendedJobsWithoutWork() throws DecodeException {
    String status =
        "\"completionTime\": \"2020-01-01T00:00:05Z\", "
            + conditions("Complete,SuccessCriteriaMet");
    assertEquals("", errors("\"suspend\": true, \"completions\": 0", "", status));
  }

  @Test
  void demandsThatSuccessPoliciesAreMet() throws DecodeException {
    String spec =
        "\"completionMode\": \"Indexed\", \"completions\": 1, "
            + "\"successPolicy\": {\"rules\": [{\"succeededCount\": 1}]}";
    String status = TIMES + ", " + conditions("Complete");
    assertEquals(
        "status.conditions: Invalid value: cannot set Complete=True for Job with SuccessPolicy"
            + " unless SuccessCriteriaMet=True",
        errors(spec, status, status));
  }

  private static String conditions(String types) {
    return Arrays.stream(types.split(","))
        .map("{\"type\": \"%s\", \"status\": \"True\"}"::formatted)
        .collect(Collectors.joining(",", "\"conditions\": [", "]"));
  }

  private static String errors(String spec, String oldStatus, String newStatus)
      throws DecodeException {
    return JobText.text(
        JobStatusValidation.validateJobStatusUpdate(job(spec, newStatus), job(spec, oldStatus)));
  }

  private static Job job(String spec, String status) throws DecodeException {
    String job = JobText.job(spec).strip();
    return JobText.parse(job.substring(0, job.length() - 1) + ", \"status\": {" + status + "}}");
  }
}
