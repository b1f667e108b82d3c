package io.jobspool.console;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jobspool.testing.JobApi;
import io.jobspool.testing.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Headers;
import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people see and do who look at their Jobs in a browser. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class ConsoleIT extends InBrowser {
  private static final String STATUS = "#table tbody .status";

  @Test
  void showsAllNamespacesFirst() {
    create("one", "");

    openAddress("");

    browser.waitUntil("location.hash === '#/jobs'");
    waitForText("#namespaces", namespace);
    browser.click("#namespaces a[href$='" + namespace + "/jobs']");
    waitForText(NAMES, "one");
    waitForText("#count", "1");
  }

  @Test
  void showsChangesOfOthersAtOnce() {
    open("");
    waitForText("#empty", "There are no Jobs in " + namespace + " yet.");

    create("b", "");
    waitForText(NAMES, "b");
    waitForText(STATUS, "Running");
    create("a", "");
    browser.waitUntil("document.querySelectorAll('" + NAMES + "').length === 2");
    assertEquals("a,b", names());
    complete("a");
    waitForText(STATUS, "Complete");
    jobs.delete("b").statusCode(200);
    browser.waitUntil("document.querySelectorAll('" + NAMES + "').length === 1");
    assertEquals("a", names());
  }

  @Test
  void goesOnAfterTheConnectionWasLost() throws IOException {
    create("before", "");
    try (Relay relay = new Relay(URI.create(page).getPort())) {
      page = "http://127.0.0.1:" + relay.port() + "/";
      open("");
      waitForText(NAMES, "before");

      relay.cut();
      waitForText("#live", "Connection lost, trying again");
      create("a-meanwhile", "");
      relay.mend();

      waitForText(NAMES, "a-meanwhile");
      waitForText("#live", "Live");
      browser.open("about:blank");
    }
  }

  @Test
  void findsByLabelAndByName() {
    create("report-1", "\"labels\": {\"app\": \"report\"}");
    create("report-2", "\"labels\": {\"app\": \"report\", \"tier\": \"gold\"}");
    create("other", "");
    open("");
    waitForText("#count", "3");

    browser.click("#search-labels");
    browser.evaluated("document.getElementById('search-labels').focus()");
    browser.type("app=report,tier!=gold");
    browser.press("Enter");
    browser.waitUntil("document.querySelectorAll('" + NAMES + "').length === 1");
    assertEquals("report-1", names());
    create("report-3", "\"labels\": {\"app\": \"report\"}");
    browser.waitUntil("document.querySelectorAll('" + NAMES + "').length === 2");

    open("?name=other");
    waitForText(NAMES, "other");
    assertEquals("other", names());
    open("?name=nobody");
    waitForText("#empty", "No Job is like that.");
  }

  @Test
  void narrowsThePageDownWhileTyping() {
    create("alpha", "");
    create("beta", "");
    open("");
    waitForText("#count", "2");

    browser.pressWithCtrl("k");
    browser.type("et");

    browser.waitUntil("document.querySelectorAll('" + NAMES + "').length === 1");
    assertEquals("beta", names());
    waitForText("#hint", "1 of 2 contain “et”");
  }

  @Test
  void tellsWhatIsWrongWithASelector() {
    browser.open(page + "#/namespaces/" + namespace + "/jobs?labels=a+in+(");
    waitForText("#problem", "unable to parse requirement: found ''");
    waitForText("#live", "Not live");
  }

  @Test
  void pagesThroughMany() {
    for (int i = 100; i < 220; i++) {
      create("job-" + i, "");
    }
    open("");
    waitForText("#count", "1–100 of 120");

    create("job-150-between", "");
    waitForText("#count", "1–101 of 121");
    browser.click("#next");
    waitForText("#count", "102–121 of 121");
    waitForText(NAMES, "job-200");
    create("job-205-between", "");
    waitForText("#count", "102–122 of 122");
    browser.click("#first");
    waitForText(NAMES, "job-100");
  }

  @Test
  void showsAJobWithItsConditionsAndYaml() {
    create("report", "\"labels\": {\"app\": \"report\"}");
    open("/report");

    waitForText("#job-name", "report");
    waitForText("#job-conditions", "None yet");
    waitForText("#job-yaml", "apiVersion: batch/v1\nkind: Job\nmetadata:\n");
    complete("report");
    waitForText("#job-conditions", "Reached expected number of succeeded pods");
    waitForText("#job-yaml", "reason: CompletionsReached");
    waitForText("#job-state", "Complete");
    browser.click("#job-facts .tags a");
    browser.waitUntil("document.getElementById('search-labels').value === 'app=report'");
    browser.waitUntil("document.getElementById('job').hidden");
  }

  @Test
  void tellsThatAJobIsNotThere() {
    open("/nobody");
    waitForText("#job-problem", "There is no Job nobody in " + namespace + ".");
  }

  @Test
  void createsFromTheExample() {
    open("");
    browser.click("#create-button");
    browser.waitUntil("document.getElementById('create-text').value.includes('generateName')");

    browser.click("#create-check");
    waitForText("#create-note", "This can be created.");
    browser.click("#create-form [type=submit]");

    browser.waitUntil("location.hash.includes('/jobs/count-')");
    waitForText("#job-yaml", "generateName: count-");
    waitForText(NAMES, "count-");
    assertEquals("false", browser.evaluated("document.getElementById('create').open"));
  }

  @Test
  void createsTheDocumentedExample() {
    open("");
    browser.click("#create-button");
    browser.choose("#create-example", "job-test-request.json");
    browser.waitUntil("document.getElementById('create-text').value.includes('\"job-test\"')");
    browser.click("#create-form [type=submit]");

    browser.waitUntil("location.hash.endsWith('/jobs/job-test')");
    jobs.get("job-test").statusCode(200).body("metadata.name", equalTo("job-test"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{\"kind\": \"Job\", \"spec\": {\"tmplate\": {}}}", "spec: [", "spec: {}"})
  void tellsWhatIsWrongWithAJob(String text) {
    String told =
        JobApi.sending("application/yaml", text)
            .post(jobs.path("?fieldValidation=Strict"))
            .path("message");
    open("");
    browser.click("#create-button");
    browser.waitUntil("document.getElementById('create-text').value.includes('generateName')");
    browser.evaluated("document.getElementById('create-text').value = " + quoted(text));

    browser.click("#create-form [type=submit]");

    waitForText("#create-problem", told);
    assertEquals("true", browser.evaluated("document.getElementById('create').open"));
  }

  @Test
  void tellsWhatIsForbidden() {
    jobs.create("\"finalizers\": [\"example.com/held\"]");
    given().delete("/api/v1/namespaces/" + namespace).then().statusCode(200);
    open("");
    waitForText("#namespaces [aria-current]", "(Terminating)");
    browser.click("#create-button");
    browser.waitUntil("document.getElementById('create-text').value.includes('generateName')");
    browser.click("#create-form [type=submit]");

    waitForText("#create-problem", "because it is being terminated");
    String held = given().get(jobs.path("")).path("items[0].metadata.name");
    jobs.merge(held, "{\"metadata\": {\"finalizers\": null}}").statusCode(200);
    newNamespaceOnceGone();
  }

  private void newNamespaceOnceGone() {
    browser.waitUntil(
        "fetch('/api/v1/namespaces/%s').then(answer => window.gone = answer.status === 404),"
                .formatted(namespace)
            + " window.gone");
    newNamespace(namespace);
  }

  @Test
  void deletesOnlyWhenConfirmed() throws InterruptedException {
    create("report", "");
    open("/report");
    waitForText("#job-yaml", "name: report");

    browser.click("#job-delete");
    browser.click("#confirm [data-close]");
    jobs.get("report").statusCode(200);
    browser.click("#job-delete");
    waitForText("#confirm-text", "report in " + namespace);
    browser.click("#confirm [type=submit]");

    waitForText("#job-state", "Deleted");
    waitForText("#empty", "There are no Jobs");
    jobs.waitUntilGone("report");
  }

  @Test
  void showsMarkupAsText() {
    String attack = "<img src=x onerror=window.attacked=1><script>window.attacked=1</script>";
    create("evil", "\"annotations\": {\"note\": \"%s\"}".formatted(attack));
    jobs.merge(
            "evil/status",
            "{\"status\": {\"conditions\": [{\"type\": \"X\", \"status\": \"True\", \"message\": \"%s\"}]}}"
                .formatted(attack))
        .statusCode(200);

    open("/evil");
    waitForText("#job-conditions", attack);
    waitForText("#job-facts", attack);
    waitForText("#job-yaml", attack);
    browser.open("about:blank");
    browser.open(page + "#/namespaces/%3Cimg%20src=x%20onerror=window.attacked=1%3E/jobs/%3Cb%3E");
    waitForText("#scope", "<img src=x onerror=window.attacked=1>");
    waitForText("#job-name", "<b>");

    assertEquals("undefined", browser.evaluated("typeof window.attacked"));
  }

  @Test
  void sendsStrictHeaders() {
    Headers headers =
        given()
            .header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
            .get("/")
            .then()
            .statusCode(200)
            .header("Content-Type", containsString("text/html"))
            .header("Cache-Control", equalTo("no-cache"))
            .header(
                "Content-Security-Policy", containsString("default-src 'none'; script-src 'self';"))
            .header("X-Content-Type-Options", equalTo("nosniff"))
            .header("Referrer-Policy", equalTo("no-referrer"))
            .extract()
            .headers();
    assertTrue(headers.getValues("Vary").contains("Accept"));
    given().get("/console/app.js").then().statusCode(200).header("Cache-Control", "no-cache");
    given().get("/console/examples/nothing.yaml").then().statusCode(404);
  }
}
