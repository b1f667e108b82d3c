package io.jobspool.metrics;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jobspool.testing.JobApi;
import io.jobspool.testing.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Prometheus gets, and whether that is what the documents and the dashboard name. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class MetricsIT {
  private static final Path DASHBOARD = Path.of("deploy/grafana/jobspool.json");
  private static final Path MANUAL = Path.of("docs/operations.md");

  /** What tells the parts of a histogram apart. */
  private static final Pattern PART = Pattern.compile("_(bucket|count|sum|max)$");

  private static final Pattern NAME =
      Pattern.compile("\\b(?:jobspool|jvm|process|sql|system)_[a-z][a-z0-9_]*[a-z0-9]");

  private final JobApi jobs = JobApi.inDefault();

  private static String scrape() {
    return given().get("/metrics").then().statusCode(200).extract().asString();
  }

  /** The sum of all series of a name whose labels contain a text. */
  private static double value(String name, String... labels) {
    return scrape()
        .lines()
        .filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "))
        .filter(line -> Stream.of(labels).allMatch(line::contains))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .sum();
  }

  private static double requests(String verb, int code) {
    return value(
        "jobspool_request_duration_seconds_count",
        "verb=\"" + verb + "\"",
        "code=\"" + code + "\"",
        "resource=\"jobs\"");
  }

  @Test
  void countsRequestsByVerbAndCode() {
    double created = requests("create", 201);
    double read = requests("get", 200);
    double missed = requests("get", 404);
    double deleted = requests("delete", 200);

    String name = jobs.create();
    jobs.get(name);
    jobs.get("nobody");
    jobs.delete(name + "?propagationPolicy=Background");

    assertEquals(created + 1, requests("create", 201));
    assertEquals(read + 1, requests("get", 200));
    assertEquals(missed + 1, requests("get", 404));
    assertEquals(deleted + 1, requests("delete", 200));
  }

  @Test
  void measuresCommits() {
    double batches = value("jobspool_commit_duration_seconds_count", "resource=\"jobs\"");
    double writes = value("jobspool_commit_batch_writes_sum", "resource=\"jobs\"");

    jobs.create();
    jobs.create();

    assertEquals(batches + 2, value("jobspool_commit_duration_seconds_count", "\"jobs\""));
    assertEquals(writes + 2, value("jobspool_commit_batch_writes_sum", "\"jobs\""));
  }

  @Test
  void countsWatchesAndTheirEvents() {
    double watches = value("jobspool_watch_duration_seconds_count", "resource=\"jobs\"");
    double events = value("jobspool_watch_events_total");
    double lists = requests("list", 200);
    String name = jobs.create();

    String all = "?watch=true&timeoutSeconds=3&sendInitialEvents=true";
    given()
        .get(
            jobs.path(
                all
                    + "&allowWatchBookmarks=true&resourceVersionMatch=NotOlderThan"
                    + "&fieldSelector=metadata.name="
                    + name))
        .then()
        .statusCode(200);

    assertEquals(watches + 1, value("jobspool_watch_duration_seconds_count", "\"jobs\""));
    assertTrue(value("jobspool_watch_events_total") >= events + 2, "the Job and a bookmark");
    assertEquals(lists, requests("list", 200), "a watch is no list");
  }

  /** Or whoever can send requests could fill the memory of this service and of Prometheus. */
  @Test
  void labelsHaveNoValuesThatClientsInvent() {
    given().get("/apis/invented.example/v1/invented-resources");
    given().get("/apis/batch/v1/namespaces/invented-namespace/jobs/invented-name/invented-part");
    given().get("/invented-path");
    given().request("INVENTED", jobs.path(""));

    String text = scrape();

    assertFalse(text.toLowerCase(java.util.Locale.ROOT).contains("invented"), text);
    assertTrue(text.contains("resource=\"other\""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/metrics", "/q/metrics"})
  void areThereForPrometheus(String path) {
    String text = given().get(path).then().statusCode(200).extract().asString();
    assertTrue(text.contains("# TYPE jobspool_request_duration_seconds histogram"), path);
    assertTrue(text.contains("jvm_memory_used_bytes{"), path);
    assertTrue(text.contains("process_cpu_usage "), path);
    assertTrue(text.contains("sql_pool_queue_size{"), path);
  }

  @Test
  void manualHasAllMetricsOfJobspool() throws IOException {
    beUsed();
    Set<String> exported =
        exported().stream()
            .filter(name -> name.startsWith("jobspool_"))
            .map(name -> PART.matcher(name).replaceFirst(""))
            .collect(Collectors.toCollection(TreeSet::new));
    Pattern row = Pattern.compile("(?m)^\\| `(jobspool_[a-z_]+)`");
    Set<String> documented =
        row.matcher(Files.readString(MANUAL))
            .results()
            .map(match -> match.group(1))
            .collect(Collectors.toCollection(TreeSet::new));

    assertEquals(exported, documented);
  }

  @ParameterizedTest
  @ValueSource(strings = {"dashboard", "manual"})
  void nothingIsNamedThatIsNotExported(String document) throws IOException {
    beUsed();
    String text = Files.readString(document.equals("manual") ? MANUAL : DASHBOARD);
    Set<String> named = new TreeSet<>(names(text));
    assertFalse(named.isEmpty());

    Set<String> exported = exported();
    exported.addAll(exported.stream().map(name -> PART.matcher(name).replaceFirst("")).toList());
    named.removeAll(exported);

    assertEquals(Set.of(), named);
  }

  /** Some figures are there only once something has happened. */
  private void beUsed() {
    jobs.create();
    given().get(jobs.path("?watch=true&timeoutSeconds=1"));
    System.gc();
  }

  private static List<String> names(String text) {
    return NAME.matcher(text).results().map(MatchResult::group).toList();
  }

  private static Set<String> exported() {
    return scrape()
        .lines()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split("[ {]", 2)[0])
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
