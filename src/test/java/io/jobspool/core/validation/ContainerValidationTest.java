package io.jobspool.core.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jobspool.core.v1.PodSpec;
import io.jobspool.meta.field.FieldPath;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContainerValidationTest {
  private static final String LABEL_RULE =
      "a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and"
          + " must start and end with an alphanumeric character (e.g. 'my-name',  or '123-abc',"
          + " regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?')";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          | "image":" "
          | "image":" a b!c"
          | "terminationMessagePolicy":"FallbackToLogsOnError"
          | "imagePullPolicy":"IfNotPresent"
          | "imagePullPolicy":"Never"
          name: Required value | "name":""
          image: Required value | "image":""
          terminationMessagePolicy: Required value | "terminationMessagePolicy":""
          terminationMessagePolicy: Unsupported value: "x": supported values: "File", "FallbackToLogsOnError" \
              | "terminationMessagePolicy":"x"
          imagePullPolicy: Required value | "imagePullPolicy":""
          imagePullPolicy: Unsupported value: "Sometimes": supported values: "Always", "IfNotPresent", "Never" \
              | "imagePullPolicy":"Sometimes"
          """)
  void checksFieldsOfAllContainers(String expected, String fields) {
    assertEquals(ContainerErrors.listed(expected), ContainerErrors.of(fields));
  }

  @Test
  void checksNames() {
    assertEquals(
        List.of("name: Invalid value: \"a_b.c\": " + LABEL_RULE),
        ContainerErrors.of("\"name\":\"a_b.c\""));
    assertEquals(
        List.of("name: Invalid value: \"a.b\": must not contain dots"),
        ContainerErrors.of("\"name\":\"a.b\""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          | {"resourceName":"cpu","restartPolicy":"NotRequired"}
          resizePolicy[1]: Duplicate value: "cpu" \
              | {"resourceName":"cpu","restartPolicy":"NotRequired"},\
          {"resourceName":"cpu","restartPolicy":"NotRequired"}
          resizePolicy: Unsupported value: "foo": supported values: "cpu", "memory" \
              | {"resourceName":"foo","restartPolicy":"NotRequired"}
          resizePolicy: Required value | {"resourceName":"","restartPolicy":"NotRequired"}
          resizePolicy: Unsupported value: "X": supported values: "NotRequired", "RestartContainer" \
              && resizePolicy: Invalid value: "X": must be 'NotRequired' when pod `restartPolicy` is 'Never' \
              | {"resourceName":"cpu","restartPolicy":"X"}
          resizePolicy: Required value \
              && resizePolicy: Invalid value: "": must be 'NotRequired' when pod `restartPolicy` is 'Never' \
              | {"resourceName":"memory"}
          resizePolicy: Invalid value: "RestartContainer": must be 'NotRequired' when pod `restartPolicy` is 'Never' \
              | {"resourceName":"memory","restartPolicy":"RestartContainer"}
          """)
  void checksResizePolicies(String expected, String policies) {
    String fields = "\"resizePolicy\":[" + policies + "]";
    assertEquals(ContainerErrors.listed(expected), ContainerErrors.of(fields));
  }

  @Test
  void mayBeRestartedForAResizeIfThePodMayBe() {
    String policy = "{\"resourceName\":\"cpu\",\"restartPolicy\":\"RestartContainer\"}";
    String fields = "\"resizePolicy\":[" + policy + "]";
    assertEquals(List.of(), ContainerErrors.of(fields, "\"restartPolicy\":\"OnFailure\""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          | "restartPolicy":"Always"
          | "restartPolicy":"Never","restartPolicyRules":[{"action":"Restart",\
          "exitCodes":{"operator":"In","values":[42]}}]
          | "restartPolicy":"Never","restartPolicyRules":[{"action":"RestartAllContainers",\
          "exitCodes":{"operator":"NotIn"}}]
          restartPolicy: Unsupported value: "Nope": supported values: "Always", "Never", "OnFailure" \
              | "restartPolicy":"Nope"
          restartPolicy: Required value: must specify restartPolicy when restart rules are used \
              | "restartPolicyRules":[{"action":"Restart","exitCodes":{"operator":"In"}}]
          restartPolicyRules[0].action: Unsupported value: "": supported values: "Restart", "RestartAllContainers" \
              && restartPolicyRules[0].exitCodes: Required value: must be specified \
              | "restartPolicy":"Never","restartPolicyRules":[{}]
          restartPolicyRules[0].exitCodes.operator: Unsupported value: "in": supported values: "In", "NotIn" \
              | "restartPolicy":"Never","restartPolicyRules":[{"action":"Restart","exitCodes":{"operator":"in"}}]
          restartPolicyRules[1].exitCodes: Required value: must be specified \
              | "restartPolicy":"Never","restartPolicyRules":[{"action":"Restart","exitCodes":{"operator":"In"}},\
          {"action":"Restart"}]
          """)
  void checksRestartPolicies(String expected, String fields) {
    assertEquals(ContainerErrors.listed(expected), ContainerErrors.of(fields));
  }

  @Test
  void limitsRestartRulesAndTheirExitCodes() {
    String codes = String.join(",", Collections.nCopies(255, "1"));
    String rule = "{\"action\":\"Restart\",\"exitCodes\":{\"operator\":\"In\",\"values\":[1]}}";
    String rules = String.join(",", Collections.nCopies(20, rule));
    String field = "\"restartPolicy\":\"Never\",\"restartPolicyRules\":[%s]";
    assertEquals(List.of(), ContainerErrors.of(field.formatted(rules)));
    assertEquals(
        List.of("restartPolicyRules: Too many: 21: must have at most 20 items"),
        ContainerErrors.of(field.formatted(rules + "," + rule)));
    assertEquals(
        List.of(), ContainerErrors.of(field.formatted(rule.replace("[1]", "[" + codes + "]"))));
    assertEquals(
        List.of(
            "restartPolicyRules[0].exitCodes.values: Too many: 256: must have at most 255 items"),
        ContainerErrors.of(field.formatted(rule.replace("[1]", "[1," + codes + "]"))));
  }

  @Test
  void needsAContainer() {
    assertEquals(List.of("containers: Required value"), ContainerErrors.ofPod("\"containers\":[]"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      nullValues = "-",
      textBlock =
          """
          - | a | b | c
          - | a | - | -
          containers[1].name: Duplicate value: "a" | a,a | - | -
          containers[0].name: Required value && containers[1].name: Required value \
              && containers[1].name: Duplicate value: "" | , | - | -
          initContainers[0].name: Duplicate value: "a" | a | a | -
          initContainers[1].name: Duplicate value: "b" | a | b,b | -
          initContainers[0].name: Required value && initContainers[1].name: Required value | a | , | -
          containers[0].name: Required value && initContainers[0].name: Required value \
              && initContainers[0].name: Duplicate value: "" | ~~ | ~~ | -
          ephemeralContainers[0].name: Duplicate value: "a" | a | b | a
          ephemeralContainers[0].name: Duplicate value: "b" | a | b | b
          ephemeralContainers[1].name: Duplicate value: "c" | a | b | c,c
          """)
  void takesNoNameTwice(String expected, String regular, String init, String ephemeral) {
    String fields =
        "\"containers\":[%s],\"initContainers\":[%s],\"ephemeralContainers\":[%s]"
            .formatted(named(regular), named(init), named(ephemeral));
    assertEquals(ContainerErrors.listed(expected), ContainerErrors.ofPod(fields));
  }

  private static String named(String names) {
    if (names == null) {
      return "";
    }
    List<String> containers = new ArrayList<>();
    for (String name : names.split(",", -1)) {
      containers.add(ContainerErrors.container("\"name\":\"" + name + "\""));
    }
    return String.join(",", containers);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          | "restartPolicy":"OnFailure"
          | "restartPolicy":"Always","lifecycle":{"preStop":{"sleep":{"seconds":1}}}
          | "restartPolicy":"Always","startupProbe":{"tcpSocket":{"port":1},"successThreshold":1}
          restartPolicy: Unsupported value: "Nope": supported values: "Always", "Never", "OnFailure" \
              | "restartPolicy":"Nope"
          restartPolicy: Required value: must specify restartPolicy when restart rules are used \
              | "restartPolicyRules":[{}]
          lifecycle: Forbidden: may not be set for init containers without restartPolicy=Always \
              && livenessProbe: Forbidden: may not be set for init containers without restartPolicy=Always \
              && readinessProbe: Forbidden: may not be set for init containers without restartPolicy=Always \
              && startupProbe: Forbidden: may not be set for init containers without restartPolicy=Always \
              | "lifecycle":{},"livenessProbe":{},"readinessProbe":{},"startupProbe":{},"restartPolicy":"Never"
          lifecycle.postStart: Required value: must specify a handler type \
              && livenessProbe: Required value: must specify a handler type \
              && livenessProbe.successThreshold: Invalid value: 0: must be 1 \
              | "lifecycle":{"postStart":{}},"livenessProbe":{},"restartPolicy":"Always"
          ports[1].hostPort: Duplicate value: "TCP//80" \
              | "ports":[{"containerPort":1,"hostPort":80,"protocol":"TCP"},\
          {"containerPort":2,"hostPort":80,"protocol":"TCP"}]
          """)
  void checksInitContainers(String expected, String fields) {
    String init =
        "\"initContainers\":[" + ContainerErrors.container("\"name\":\"i\"," + fields) + "]";
    List<String> paths =
        ContainerErrors.listed(expected).stream().map(each -> "initContainers[0]." + each).toList();
    assertEquals(paths, ContainerErrors.of("", init));
  }

  @Test
  void restartsOnlySidecarsAmongInitContainersForAResize() {
    String fields =
        """
        "name":"i","resizePolicy":[{"resourceName":"memory","restartPolicy":"NotRequired"},
        {"resourceName":"cpu","restartPolicy":"RestartContainer"}]\
        """;
    String init = "\"restartPolicy\":\"OnFailure\",\"initContainers\":[%s]";
    assertEquals(
        List.of(
            "initContainers[0].resizePolicy[1].restartPolicy: Invalid value: \"RestartContainer\":"
                + " must not be set to 'RestartContainer' for non-sidecar initContainers"),
        ContainerErrors.of("", init.formatted(ContainerErrors.container(fields))));
    String sidecar = ContainerErrors.container(fields + ",\"restartPolicy\":\"Always\"");
    assertEquals(List.of(), ContainerErrors.of("", init.formatted(sidecar)));
  }

  /** The second init container's conflict is reported at the path of the first. */
  @Test
  void comparesPortsOfTheNodeWithinEachInitContainer() {
    String port = "\"ports\":[%s]";
    String one = "{\"containerPort\":1,\"hostPort\":80,\"protocol\":\"TCP\"}";
    String first = ContainerErrors.container("\"name\":\"i\"," + port.formatted(one));
    String second = ContainerErrors.container("\"name\":\"j\"," + port.formatted(one + "," + one));
    assertEquals(
        List.of("initContainers[0].ports[1].hostPort: Duplicate value: \"TCP//80\""),
        ContainerErrors.of("", "\"initContainers\":[" + first + "," + second + "]"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          | "targetContainerName":"main"
          | "targetContainerName":"i"
          | "securityContext":{"runAsUser":0},"stdin":true,"tty":true,"env":[{"name":"A"}]
          targetContainerName: Not found: "e" | "targetContainerName":"e"
          image: Invalid value: " busybox": must not have leading or trailing whitespace | "image":" busybox"
          image: Invalid value: "busybox\\r": must not have leading or trailing whitespace | "image":"busybox\\r"
          terminationMessagePolicy: Required value | "terminationMessagePolicy":""
          image: Invalid value: "busybox\\t": must not have leading or trailing whitespace | "image":"busybox\\t"
          ports: Forbidden: cannot be set for an Ephemeral Container \
              | "ports":[{"containerPort":1,"protocol":"TCP"}]
          resources: Forbidden: cannot be set for an Ephemeral Container | "resources":{"limits":{"cpu":"1"}}
          resizePolicy: Forbidden: cannot be set for an Ephemeral Container \
              | "resizePolicy":[{"resourceName":"cpu","restartPolicy":"NotRequired"}]
          restartPolicy: Forbidden: cannot be set for an Ephemeral Container | "restartPolicy":"Always"
          restartPolicyRules: Forbidden: cannot be set for an Ephemeral Container | "restartPolicyRules":[{}]
          livenessProbe: Forbidden: cannot be set for an Ephemeral Container \
              && readinessProbe: Forbidden: cannot be set for an Ephemeral Container \
              && startupProbe: Forbidden: cannot be set for an Ephemeral Container \
              && lifecycle: Forbidden: cannot be set for an Ephemeral Container \
              | "lifecycle":{},"livenessProbe":{},"readinessProbe":{},"startupProbe":{}
          volumeMounts[0].subPath: Forbidden: cannot be set for an Ephemeral Container \
              | "volumeMounts":[{"name":"v","mountPath":"/v","subPath":"a"}]
          volumeMounts[1].subPathExpr: Forbidden: cannot be set for an Ephemeral Container \
              | "volumeMounts":[{"name":"v","mountPath":"/u"},{"name":"v","mountPath":"/v","subPathExpr":"a"}]
          """)
  void checksEphemeralContainers(String expected, String fields) {
    String ephemeral = ContainerErrors.container("\"name\":\"e\"," + fields);
    List<String> paths =
        ContainerErrors.listed(expected).stream()
            .map(each -> "ephemeralContainers[0]." + each)
            .toList();
    assertEquals(
        paths,
        ContainerErrors.of(
            "",
            "\"initContainers\":[" + ContainerErrors.container("\"name\":\"i\"") + "]",
            "\"ephemeralContainers\":[" + ephemeral + "]",
            "\"volumes\":[{\"name\":\"v\",\"emptyDir\":{}}]"));
  }

  @Test
  void visitsInitContainersFirst() {
    PodSpec spec =
        ContainerErrors.pod(
            """
            "containers":[{"name":"a"}],"initContainers":[{"name":"b"}],
            "ephemeralContainers":[{"name":"c","targetContainerName":"a","tty":true}]
            """);
    List<String> visited = new ArrayList<>();
    ContainerValidation.visitContainers(
        spec, FieldPath.of("s"), (it, path) -> visited.add(path + " " + it.name() + it.tty()));
    assertEquals(
        List.of(
            "s.initContainers[0] bfalse",
            "s.containers[0] afalse",
            "s.ephemeralContainers[0] ctrue"),
        visited);
  }
}
