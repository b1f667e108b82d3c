package io.jobspool.console;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jobspool.testing.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The console without a mouse, on a phone, in the dark, and for those who do not see it. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class ConsoleForEveryoneIT extends InBrowser {
  private static final String FOCUSED = "document.activeElement";

  private static final String FINDINGS =
      """
      axe.run({runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']})
        .then(({violations}) => violations.flatMap(({id, nodes}) =>
            nodes.map(({html, any}) => id + ': ' + html + ' ' + any.map(each => each.message).join())).join('\\n'))
      """;

  @Test
  void worksWithTheKeyboardAlone() {
    create("a", "");
    create("b", "");
    open("");
    waitForText("#count", "2");

    tabTo("classList.contains('skip')");
    browser.press("Enter");
    browser.waitUntil(FOCUSED + ".id === 'jobs'");
    tabTo("innerText === 'a'");
    browser.press("ArrowDown");
    browser.waitUntil(FOCUSED + ".innerText === 'b'");
    browser.press("Home");
    browser.press("End");
    browser.press("Enter");
    browser.waitUntil("location.hash.endsWith('/jobs/b')");
    browser.waitUntil(FOCUSED + ".id === 'job-name'");
    waitForText("#job-yaml", "name: b");
    browser.press("Escape");
    browser.waitUntil("document.getElementById('job').hidden");
    browser.waitUntil(FOCUSED + ".innerText === 'b'");

    browser.pressWithCtrl("k");
    browser.waitUntil(FOCUSED + ".id === 'search-name'");
    tabTo("id === 'create-button'");
    browser.press("Enter");
    browser.waitUntil(
        FOCUSED + ".id === 'create-text' && " + FOCUSED + ".value.includes('count-')");
    browser.pressWithCtrl("Enter");
    browser.waitUntil("location.hash.includes('/jobs/count-')");
  }

  /** Goes on with the keyboard until the element that has the focus is like that. */
  private void tabTo(String condition) {
    for (int i = 0; i < 60; i++) {
      if (browser.evaluated(FOCUSED + "." + condition).equals("true")) {
        return;
      }
      browser.press("Tab");
    }
    throw new AssertionError("the keyboard does not lead to what has " + condition);
  }

  @ParameterizedTest
  @ValueSource(ints = {320, 390, 768, 1024, 1920})
  void fitsAnyScreen(int width) {
    create("a-name-that-is-as-long-as-names-may-be-" + "x".repeat(24), "");
    browser.resize(width, 700);

    open("");
    waitForText("#count", "1");
    assertEquals("true", browser.evaluated(fits(width)));
    open("/a-name-that-is-as-long-as-names-may-be-" + "x".repeat(24));
    waitForText("#job-yaml", "name: a-name");
    assertEquals("true", browser.evaluated(fits(width)));
    browser.click("#create-button");
    assertEquals("true", browser.evaluated(fits(width)));
  }

  private static String fits(int width) {
    return "document.documentElement.scrollWidth <= " + width;
  }

  @ParameterizedTest
  @CsvSource({"light, 1280", "dark, 1280", "light, 390", "dark, 390"})
  void isAccessible(String scheme, int width) throws IOException {
    create("report", "\"labels\": {\"app\": \"report\"}");
    create("other", "");
    complete("report");
    browser.prefer(scheme);
    browser.resize(width, 800);

    open("");
    waitForText("#count", "2");
    assertAccessible();
    open("/report");
    waitForText("#job-conditions", "Complete");
    assertAccessible();
    open("");
    for (String dialog : new String[] {"create", "keys"}) {
      browser.click("#" + dialog + "-button");
      browser.waitUntil("document.getElementById('" + dialog + "').open");
      assertAccessible();
      browser.press("Escape");
    }
    browser.open(page + "#/namespaces/" + namespace + "/jobs?labels=a+in+(");
    waitForText("#problem", "unable to parse");
    assertAccessible();
  }

  private void assertAccessible() throws IOException {
    try (InputStream axe = getClass().getResourceAsStream("/axe.min.js")) {
      String script =
          new String(Objects.requireNonNull(axe).readAllBytes(), StandardCharsets.UTF_8);
      browser.evaluated("typeof axe === 'undefined' && (0, function () {" + script + "})(), true");
    }
    assertEquals("", browser.evaluated(FINDINGS));
  }

  @ParameterizedTest
  @CsvSource({"light, 'rgb(247, 247, 245)'", "dark, 'rgb(15, 17, 19)'"})
  void followsThePreferredColours(String scheme, String ground) {
    browser.prefer(scheme);
    open("");
    assertEquals(ground, browser.evaluated("getComputedStyle(document.body).backgroundColor"));
  }
}
