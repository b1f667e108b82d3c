package io.jobspool.discovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.jobspool.testing.Chromium;
import io.jobspool.testing.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What someone sees and does who meets the API in a browser first. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class SwaggerUiIT {
  private static final String CREATE = "#operations-Jobs-createBatchV1NamespacedJob ";
  private static final String STATUS =
      CREATE + ".live-responses-table .response .response-col_status";
  private static final String BODY = CREATE + "textarea.body-param__text";

  @TestHTTPResource("/q/swagger-ui/")
  String page;

  private @Nullable Chromium browser;

  @BeforeEach
  void openCreate() throws IOException {
    Optional<Path> chromium = Chromium.find();
    assumeTrue(
        chromium.isPresent(), "skipped, as there is no chromium on the PATH (Debian: chromium)");
    browser = Chromium.start(chromium.get(), Path.of("target/chromium"));
    browser.open(page);
    browser.click(CREATE + ".opblock-summary-control");
    browser.click(CREATE + ".try-out__btn");
  }

  @AfterEach
  void close() {
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  void createsJobsWithoutTyping() {
    for (int attempt = 0; attempt < 2; attempt++) {
      browser.click(CREATE + ".execute");
      assertEquals("201", browser.text(STATUS));
      browser.click(CREATE + ".btn-clear");
    }
  }

  @Test
  void createsAJobFromYaml() {
    browser.choose(CREATE + ".opblock-section-request-body .content-type", "application/yaml");
    browser.click(CREATE + ".execute");

    assertEquals("201", browser.text(STATUS));
    assertTrue(browser.text(BODY).startsWith("apiVersion: batch/v1\n"), browser.text(BODY));
  }

  @Test
  void offersTheDocumentedExample() {
    browser.choose(CREATE + ".opblock-section-request-body .examples-select-element", "job-test");

    assertTrue(browser.text(BODY).contains("\"name\": \"job-test\""), browser.text(BODY));
  }
}
