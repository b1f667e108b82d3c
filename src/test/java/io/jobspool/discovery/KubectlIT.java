package io.jobspool.discovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.jobspool.testing.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real {@code kubectl} of the machine against the service; skipped where there is none. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class KubectlIT {
  @TestHTTPResource URI server;

  /** Its home, so that it neither finds a configuration nor leaves a cache behind. */
  @TempDir Path home;

  @BeforeEach
  void needsKubectl() {
    boolean installed =
        Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
            .anyMatch(directory -> Files.isExecutable(Path.of(directory, "kubectl")));
    assumeTrue(installed, "kubectl is not installed");
  }

  @Test
  void createsJobFromYaml() throws Exception {
    String name = "kubectl-" + UUID.randomUUID();
    Path file = manifest(name, "");

    assertEquals("job.batch/" + name + " created\n", kubectl("create", "-f", file.toString()).out);

    String yaml = kubectl("get", "job", name, "-o", "yaml").out;
    assertTrue(yaml.startsWith("apiVersion: batch/v1\nkind: Job\nmetadata:\n"), yaml);
    assertTrue(yaml.contains("  name: " + name + "\n"), yaml);
  }

  @Test
  void showsJobsAsTable() throws Exception {
    String name = "kubectl-" + UUID.randomUUID();
    kubectl("create", "-f", manifest(name, "").toString());

    String one = kubectl("get", "job", name).out;
    String all = kubectl("get", "jobs", "-A", "--chunk-size=600").out;
    String wide = kubectl("get", "job", name, "-o", "wide", "--no-headers").out;

    assertTrue(one.matches("NAME +STATUS +COMPLETIONS +DURATION +AGE\n.*\n"), one);
    assertTrue(one.contains(name + "   Running   0/1"), one);
    assertTrue(all.startsWith("NAMESPACE "), all);
    assertTrue(all.contains(name), all);
    assertTrue(wide.contains("main") && wide.contains("busybox"), wide);
  }

  @Test
  void showsNamespacesAsTable() throws Exception {
    String table = kubectl("get", "ns").out;

    assertTrue(table.matches("(?s)NAME +STATUS +AGE\n.*default +Active .*"), table);
  }

  @Test
  void isToldAboutUnknownFields() throws Exception {
    Path file = manifest("kubectl-" + UUID.randomUUID(), "comand: [a]");

    Result strict = kubectl("create", "-f", file.toString());
    Result lenient =
        kubectl("create", "--validate=warn", "--dry-run=server", "-f", file.toString());

    String field = "unknown field \"spec.template.spec.containers[0].comand\"";
    assertTrue(strict.err.contains("strict decoding error: " + field), strict.err);
    assertTrue(lenient.err.contains("Warning: " + field), lenient.err);
  }

  /** Typed commands send protobuf since version 1.32. */
  @Test
  void createsJobFromOptions() throws Exception {
    String name = "kubectl-" + UUID.randomUUID();

    Result created = kubectl("create", "job", name, "--image=busybox", "--", "echo", "hi");

    assertEquals("job.batch/" + name + " created\n", created.out, created.err);
    String command = "jsonpath={.spec.template.spec.containers[0].command}";
    assertEquals("[\"echo\",\"hi\"]", kubectl("get", "job", name, "-o", command).out);
  }

  /** One Job through all that kubectl can change, each command with what it is to print. */
  @Test
  void changesAndDeletesJob() throws Exception {
    String name = "kubectl-" + UUID.randomUUID();
    String file = manifest(name, "").toString();
    String json = "{\"spec\":{\"parallelism\":3}}";
    String operations = "[{\"op\":\"replace\",\"path\":\"/spec/suspend\",\"value\":true}]";

    assertPrints(name, "created", "apply", "-f", file);
    assertPrints(name, "unchanged", "apply", "-f", file);
    assertPrints(name, "labeled", "label", "job", name, "a=b");
    assertPrints(name, "annotated", "annotate", "job", name, "c=d");
    assertPrints(name, "patched", "patch", "job", name, "-p", json);
    assertPrints(
        name,
        "patched",
        "patch",
        "job",
        name,
        "--type=merge",
        "-p",
        "{\"spec\":{\"backoffLimit\":1}}");
    assertPrints(name, "patched", "patch", "job", name, "--type=json", "-p", operations);
    assertPrints(name, "serverside-applied", "apply", "--server-side", "-f", file);

    String all = kubectl("get", "job", name, "-o", "json").out;
    Path changed = Files.writeString(home.resolve("changed.json"), all.replace("\"b\"", "\"z\""));
    assertPrints(name, "replaced", "replace", "-f", changed.toString());
    String fields =
        "jsonpath={.metadata.labels.a} {.metadata.annotations.c} {.spec.parallelism}"
            + " {.spec.backoffLimit} {.spec.suspend}";
    assertEquals("z d 3 1 true", kubectl("get", "job", name, "-o", fields).out);

    Result deleted = kubectl("delete", "job", name, "--wait=false");
    assertEquals("job.batch \"" + name + "\" deleted\n", deleted.out, deleted.err);
    Result gone = kubectl("get", "job", name, "-o", "name");
    assertTrue(gone.err.contains("NotFound"), gone.out);
  }

  private void assertPrints(String name, String done, String... arguments) throws Exception {
    Result result = kubectl(arguments);
    assertEquals("job.batch/" + name + " " + done + "\n", result.out, result.err);
  }

  @Test
  void createsAndDeletesNamespace() throws Exception {
    String name = "kubectl-" + UUID.randomUUID();

    Result created = kubectl("create", "namespace", name);
    Result read = kubectl("get", "ns", name, "-o", "name");
    Result deleted = kubectl("delete", "namespace", name, "--wait=false");

    assertEquals("namespace/" + name + " created\n", created.out, created.err);
    assertEquals("namespace/" + name + "\n", read.out, read.err);
    assertEquals("namespace \"" + name + "\" deleted\n", deleted.out, deleted.err);
  }

  @Test
  void explainsContainersInOurWords() throws Exception {
    String explanation = kubectl("explain", "job.spec.template.spec.containers").out;

    assertTrue(explanation.startsWith("GROUP:      batch\nKIND:       Job\n"), explanation);
    assertTrue(explanation.contains("FIELD: containers <[]Container>"), explanation);
    assertTrue(explanation.contains("name\t<string> -required-\n"), explanation);
    assertTrue(explanation.contains("Name of the container, a DNS label"), explanation);
  }

  @Test
  void explainsNamespaces() throws Exception {
    String explanation = kubectl("explain", "ns").out;

    assertTrue(explanation.contains("Jobs live in a namespace"), explanation);
  }

  @Test
  void listsWhatIsServed() throws Exception {
    assertEquals("batch/v1\nv1\n", kubectl("api-versions").out);
    List<String> resources =
        kubectl("api-resources", "--no-headers")
            .out
            .lines()
            .map(line -> line.replaceAll(" +", " ").strip())
            .toList();
    assertEquals(List.of("namespaces ns v1 false Namespace", "jobs batch/v1 true Job"), resources);
  }

  @Test
  void tellsVersion() throws Exception {
    String version = kubectl("version").out;

    assertTrue(version.contains("Server Version: v1.36.2+jobspool"), version);
  }

  private Path manifest(String name, String extraField) throws IOException {
    String yaml =
        """
        apiVersion: batch/v1
        kind: Job
        metadata:
          name: %s
        spec:
          template:
            spec:
              restartPolicy: Never
              containers:
              - name: main
                image: busybox
                %s
        """;
    return Files.writeString(home.resolve("job.yaml"), yaml.formatted(name, extraField));
  }

  private record Result(String out, String err) {}

  private Result kubectl(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("kubectl", "--server=" + server));
    command.addAll(List.of(arguments));
    Path out = home.resolve("out");
    Path err = home.resolve("err");
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("HOME", home.toString());
    builder.environment().put("KUBECONFIG", home.resolve("config").toString());
    Process process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    assertTrue(process.waitFor(1, TimeUnit.MINUTES), "kubectl did not end");
    return new Result(
        Files.readString(out, StandardCharsets.UTF_8),
        Files.readString(err, StandardCharsets.UTF_8));
  }
}
