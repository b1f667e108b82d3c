package io.jobspool.kubectl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.jobspool.faults.Database;
import io.jobspool.faults.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs each {@link Scenario} with the {@code kubectl} of the machine; skipped without one. */
@ParameterizedClass(name = "{0}")
@ValueSource(strings = {"cce", "kubernetes"})
class KubectlScenariosIT {
  /** Where the documentation says that the service is. */
  private static final String DOCUMENTED_URL = "http://127.0.0.1:8080";

  private static final String KUBECONFIG =
      """
      apiVersion: v1
      kind: Config
      clusters: [{name: jobspool, cluster: {server: "%s"}}]
      contexts: [{name: jobspool, context: {cluster: jobspool, namespace: %s}}]
      current-context: jobspool
      """;

  private static Database database;
  private static Service service;

  private final String dialect;

  KubectlScenariosIT(String dialect) {
    this.dialect = dialect;
  }

  @BeforeParameterizedClassInvocation
  static void start(String dialect, @TempDir Path directory) throws Exception {
    assumeTrue(Files.exists(Service.PACKAGE), "the service is not packaged yet");
    assumeTrue(Shell.isInstalled("kubectl"), "kubectl is not installed");
    database = new Database(directory.resolve("postgres"));
    service = new Service("kubectl-" + dialect, database, Map.of("JOBSPOOL_DIALECT", dialect));
  }

  @AfterParameterizedClassInvocation
  static void stop() throws Exception {
    if (service != null) {
      service.close();
    }
    if (database != null) {
      database.close();
    }
  }

  static List<Scenario> scenarios() throws IOException {
    return Scenario.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("scenarios")
  void printsWhatIsExpected(Scenario scenario, @TempDir Path home) throws Exception {
    Path kubeconfig = home.resolve("kubeconfig");
    Files.writeString(kubeconfig, KUBECONFIG.formatted(service.url(), scenario.name()));
    try (Shell shell = new Shell(home, Map.of("KUBECONFIG", kubeconfig.toString()))) {
      shell.run("kubectl create namespace " + scenario.name());
      for (Scenario.Step step : scenario.steps(dialect)) {
        check(step, shell);
      }
    }
  }

  private void check(Scenario.Step step, Shell shell) throws IOException {
    String command = step.command().replace(DOCUMENTED_URL, service.url());
    String output = shell.run(command).replace(service.url(), DOCUMENTED_URL);
    String actual = Transcript.masked(output);
    String expected = Transcript.masked(step.output());
    if (!Transcript.matches(expected, actual)) {
      assertEquals(expected, actual, () -> "$ " + step.command());
    }
  }
}
