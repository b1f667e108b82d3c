package io.jobspool.kubectl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.jobspool.auth.Secured;
import io.jobspool.auth.TlsService;
import io.jobspool.faults.Service;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The {@code kubectl} of the machine with tokens over TLS; skipped without one. */
class KubectlAccessIT {
  private static @Nullable TlsService service;
  private static @Nullable Shell shell;

  @BeforeAll
  static void start(@TempDir Path directory) throws Exception {
    assumeTrue(Files.exists(Service.PACKAGE), "the service is not packaged yet");
    assumeTrue(Shell.isInstalled("kubectl"), "kubectl is not installed");
    service = new TlsService(directory);
    shell = new Shell(directory, Map.of("KUBECONFIG", directory.resolve("kubeconfig").toString()));
    shell.run(
        "kubectl config set-cluster jobspool --server=%s --certificate-authority=%s"
            .formatted(service.url(), service.authorityFile()));
    addUser("admin", Secured.ADMIN);
    addUser("editor", Secured.EDITOR);
    addUser("jane", Secured.JANE);
    addUser("stranger", "nobody");
    shell.run("kubectl --context=admin create namespace team-a");
  }

  private static void addUser(String name, String token) throws Exception {
    shell.run("kubectl config set-credentials %s --token=%s".formatted(name, token));
    shell.run("kubectl config set-context %1$s --cluster=jobspool --user=%1$s".formatted(name));
  }

  @AfterAll
  static void stop() throws Exception {
    if (shell != null) {
      shell.close();
    }
    if (service != null) {
      service.close();
    }
  }

  private static void prints(String expected, String command) throws Exception {
    assertEquals(expected, shell.run("kubectl " + command), command);
  }

  @Test
  void asksWhatOneMayDo() throws Exception {
    prints("yes", "--context=editor auth can-i create jobs -n team-a");
    prints("no\n[1]", "--context=editor auth can-i create jobs -n team-b");
    prints("no\n[1]", "--context=editor auth can-i update jobs --subresource=status -n team-a");
    prints("no\n[1]", "--context=editor auth can-i list jobs --all-namespaces");
    prints("yes", "--context=editor auth can-i get /version");
    prints("no\n[1]", "--context=jane auth can-i get /metrics");
    prints("yes", "--context=admin auth can-i '*' '*' --all-namespaces");
  }

  @Test
  void listsWhatOneMayDo() throws Exception {
    String rules = shell.run("kubectl --context=editor auth can-i --list -n team-a");

    assertTrue(rules.matches("(?s).*jobs\\.batch .*\\[get list watch create delete .*"), rules);
    assertTrue(rules.contains("selfsubjectreviews.authentication.k8s.io"), rules);
  }

  @Test
  void asksWhoOneIs() throws Exception {
    String who = shell.run("kubectl --context=editor auth whoami");

    assertTrue(
        who.matches("(?s).*Username +ed\\n.*Groups +\\[system:authenticated team-a\\].*"), who);
  }

  @Test
  void doesWhatOneMayAndNothingElse() throws Exception {
    prints("job.batch/mine created", "--context=editor -n team-a create job mine --image=busybox");
    prints("job.batch/mine", "--context=editor -n team-a get jobs -o name");
    prints(
        "Error from server (Forbidden): jobs.batch is forbidden: User \"jane\" cannot list resource"
            + " \"jobs\" in API group \"batch\" in the namespace \"team-a\"\n[1]",
        "--context=jane -n team-a get jobs");
    prints(
        "Error from server (Forbidden): jobs.batch is forbidden: User \"ed\" cannot list resource"
            + " \"jobs\" in API group \"batch\" at the cluster scope\n[1]",
        "--context=editor get jobs -A");
    prints(
        "Error from server (Forbidden): users \"jane\" is forbidden: User \"admin\" cannot impersonate"
            + " resource \"users\" in API group \"\" at the cluster scope\n[1]",
        "--context=admin --as=jane get --raw /api/v1/namespaces");
    String refused = shell.run("kubectl --context=stranger get --raw /apis");
    assertTrue(refused.contains("You must be logged in to the server"), refused);
  }
}
