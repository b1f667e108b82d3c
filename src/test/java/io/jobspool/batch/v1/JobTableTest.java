package io.jobspool.batch.v1;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jobspool.meta.Time;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Jobs as {@code kubectl get} shows them. */
class JobTableTest {
  private static final Time NOW = Time.parse("2026-01-01T00:10:00Z");

  private static Job job(String meta, String spec, String status) throws Exception {
    String json =
        """
        {"metadata": {"name": "work"%s},
         "spec": {"template": {"spec": {"containers": [
            {"name": "a", "image": "img:1"}, {"name": "b", "image": "img:2"}]}}%s},
         "status": {%s}}
        """;
    return JobText.parse(json.formatted(meta, spec, status));
  }

  @Test
  void showsOneCellForEachColumn() throws Exception {
    Job job =
        job(
            ", \"creationTimestamp\": \"2026-01-01T00:00:00Z\"",
            ", \"completions\": 3, \"selector\": {\"matchLabels\": {\"x\": \"1\"}}",
            "\"succeeded\": 2, \"startTime\": \"2026-01-01T00:05:00Z\"");

    List<String> cells = JobTable.cells(job, NOW);

    assertEquals(
        List.of("work", "Running", "2/3", "5m", "10m", "a,b", "img:1,img:2", "x=1"), cells);
    assertEquals(JobTable.COLUMNS.size(), cells.size());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          ``                  | ``                         | Running
          ``                  | Suspended                  | Suspended
          ``                  | FailureTarget              | FailureTarget
          ``                  | SuccessCriteriaMet         | SuccessCriteriaMet
          ``                  | SuccessCriteriaMet,Complete | Complete
          ``                  | FailureTarget,Failed       | Failed
          deletionTimestamp   | Suspended                  | Terminating
          deletionTimestamp   | Failed                     | Failed
          """)
  void showsStatus(String timestamp, String conditions, String status) throws Exception {
    String meta = timestamp.isEmpty() ? "" : ", \"" + timestamp + "\": \"2026-01-01T00:00:00Z\"";
    List<String> entries = conditions.isEmpty() ? List.of() : List.of(conditions.split(","));
    List<String> json =
        entries.stream().map(type -> "{\"type\": \"" + type + "\", \"status\": \"True\"}").toList();
    Job job = job(meta, "", "\"conditions\": [" + String.join(",", json) + "]");

    assertEquals(status, JobTable.cells(job, NOW).get(1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          , "completions": 4                     | 0/4
          , "parallelism": 3                     | 0/1 of 3
          , "parallelism": 1                     | 0/1
          , "parallelism": 3, "completions": 4   | 0/4
          ``                                     | 0/1
          """)
  void showsCompletions(String spec, String completions) throws Exception {
    assertEquals(completions, JobTable.cells(job("", spec, ""), NOW).get(2));
  }

  @Test
  void showsHowLongItTook() throws Exception {
    String status =
        "\"startTime\": \"2026-01-01T00:05:00Z\", \"completionTime\": \"2026-01-01T00:05:45Z\"";

    assertEquals("45s", JobTable.cells(job("", "", status), NOW).get(3));
    assertEquals("", JobTable.cells(job("", "", ""), NOW).get(3));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {}                                                                      | <none>
          {"matchLabels": {"b": "1", "a": "2"}}                                   | a=2,b=1
          {"matchExpressions": [{"key": "a", "operator": "In", "values": ["y", "x"]}]}  | a in (x,y)
          {"matchExpressions": [{"key": "a", "operator": "NotIn", "values": ["x"]}]}    | a notin (x)
          {"matchExpressions": [{"key": "a", "operator": "Exists"}]}              | a
          {"matchExpressions": [{"key": "a", "operator": "DoesNotExist"}]}        | !a
          """)
  void showsSelector(String selector, String text) throws Exception {
    Job job = job("", ", \"selector\": " + selector, "");

    assertEquals(text, JobTable.cells(job, NOW).get(7));
  }

  @Test
  void showsThatThereIsNoSelector() throws Exception {
    assertEquals("<none>", JobTable.cells(job("", "", ""), NOW).get(7));
  }
}
