package io.jobspool.core.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PodSpecValidationTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          | "terminationGracePeriodSeconds":-1,"activeDeadlineSeconds":1,"serviceAccountName":"a.b"
          | "nodeName":"n","priorityClassName":"p","priority":-1,"runtimeClassName":"r","imagePullSecrets":[{}]
          terminationGracePeriodSeconds: Required value | "terminationGracePeriodSeconds":null
          restartPolicy: Required value | "restartPolicy":""
          restartPolicy: Unsupported value: "X": supported values: "Always", "OnFailure", "Never" \
              | "restartPolicy":"X"
          nodeSelector: Invalid value: "?": <name> && nodeSelector: Invalid value: "!": <value> \
              | "nodeSelector":{"?":"!"}
          readinessGates[1].conditionType: Invalid value: "?": <name> \
              | "readinessGates":[{"conditionType":"a/b"},{"conditionType":"?"}]
          serviceAccountName: Invalid value: "A": <subdomain> && nodeName: Invalid value: "B": <subdomain> \
              && priorityClassName: Invalid value: "C": <subdomain> \
              && runtimeClassName: Invalid value: "": <subdomain> \
              | "runtimeClassName":"","priorityClassName":"C","nodeName":"B","serviceAccountName":"A"
          activeDeadlineSeconds: Invalid value: 0: must be between 1 and 2147483647, inclusive \
              | "activeDeadlineSeconds":0
          activeDeadlineSeconds: Invalid value: 2147483648: must be between 1 and 2147483647, inclusive \
              | "activeDeadlineSeconds":2147483648
          | "overhead":{"cpu":"1"}
          overhead.limits[cpu]: Invalid value: "-1": must be greater than or equal to 0 | "overhead":{"cpu":"-1"}
          containers: Required value | "containers":[]
          """)
  void checksPod(String expected, String fields) {
    assertEquals(PodSpecErrors.listed("", expected), PodSpecErrors.of(fields));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          | {"name":"a","resourceClaimName":"c"},{"name":"b","resourceClaimTemplateName":"c"}
          [0].name: Required value && [0]: Invalid value: {"name":""}: must specify one of: `resourceClaimName`, \
          `resourceClaimTemplateName` | {}
          [0].name: Invalid value: "A": <label> && [0].resourceClaimName: Invalid value: "": <subdomain> \
              | {"name":"A","resourceClaimName":""}
          [1].name: Duplicate value: "a" && [1].resourceClaimTemplateName: Invalid value: "C": <subdomain> \
              | {"name":"a","resourceClaimName":"c"},{"name":"a","resourceClaimTemplateName":"C"}
          [0]: Invalid value: {"name":"a","resourceClaimName":"b","resourceClaimTemplateName":"c"}: at most one of \
          `resourceClaimName` or `resourceClaimTemplateName` may be specified \
              | {"name":"a","resourceClaimName":"b","resourceClaimTemplateName":"c"}
          """)
  void checksResourceClaims(String expected, String claims) {
    assertEquals(
        PodSpecErrors.listed("resourceClaims", expected),
        PodSpecErrors.of("\"resourceClaims\":[" + claims + "]"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          | true | {"containerPort":1,"protocol":"TCP"},{"containerPort":2,"hostPort":2,"protocol":"TCP"}
          | false | {"containerPort":1,"hostPort":2,"protocol":"TCP"}
          [1].hostPort: Invalid value: 2: must match `containerPort` when `hostNetwork` is true \
              | true | {"containerPort":3,"protocol":"TCP"},{"containerPort":1,"hostPort":2,"protocol":"TCP"}
          """)
  void checksPortsOfTheHost(String expected, boolean hostNetwork, String ports) {
    String container = ContainerErrors.container("\"ports\":[" + ports + "]");
    assertEquals(
        PodSpecErrors.listed("containers[0].ports", expected),
        PodSpecErrors.of(
            "\"hostNetwork\":%s,\"containers\":[%s]".formatted(hostNetwork, container)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          | "requests":{"cpu":"3","memory":"1536Mi"},"limits":{"cpu":"3","hugepages-2Mi":"12Mi"}
          .claims: Forbidden: claims may not be set for Resources at pod-level && .claims[0]: Not found: "c": must be \
          one of the names in pod.spec.resourceClaims which is empty | "claims":[{"name":"c"}]
          .limits[?]: Invalid value: "?": <name> && .limits[ephemeral-storage]: Unsupported value: \
          "ephemeral-storage": supported values: "cpu", "hugepages-", "memory" \
              | "limits":{"?":"1","ephemeral-storage":"1"}
          .requests: Invalid value: "4": must be less than or equal to cpu limit of 3 \
              | "requests":{"cpu":"4"},"limits":{"cpu":"3"}
          .requests[cpu]: Invalid value: "2999m": must be greater than or equal to aggregate container requests of 3 \
              | "requests":{"cpu":"2999m"}
          .requests[memory]: Invalid value: "1Gi": must be greater than or equal to aggregate container requests of \
          1536Mi | "requests":{"memory":"1Gi"}
          .limits[hugepages-2Mi]: Invalid value: "10Mi": must be greater than or equal to aggregate container limits \
          of 12Mi | "limits":{"cpu":"3","hugepages-2Mi":"10Mi"}
          .containers[0][cpu].limits: Invalid value: "2": must be less than or equal to pod limits of 1500m \
              | "limits":{"cpu":"1500m"}
          """)
  void checksResourcesOfThePod(String expected, String resources) {
    String container =
        ContainerErrors.container(
            """
            "resources":{"requests":{"cpu":"2","memory":"1Gi","hugepages-2Mi":"8Mi"},
            "limits":{"cpu":"2","hugepages-2Mi":"8Mi"}}
            """);
    String sidecar =
        ContainerErrors.container(
                """
                "restartPolicy":"Always","resources":{"requests":{"cpu":"1","memory":"0.5Gi",
                "hugepages-2Mi":"4Mi"},"limits":{"cpu":"1","hugepages-2Mi":"4Mi"}}
                """)
            .replace("main", "sidecar");
    assertEquals(
        PodSpecErrors.listed("resources", expected),
        PodSpecErrors.of(
            "\"containers\":[%s],\"initContainers\":[%s],\"resources\":{%s}"
                .formatted(container, sidecar, resources)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          3 | 3 | 1 | 1
          2 | 1 | 1 | 1
          5 | 1 | 1 | 4
          4 | 1 | 3 | 1
          """)
  void addsUpWhatContainersNeedAtOnce(String needed, String first, String sidecar, String second) {
    String init = "{\"name\":\"%s\",\"resources\":{\"requests\":{\"memory\":\"%s\"}},%s},";
    String fields =
        """
        "containers":[{"name":"main","resources":{"requests":{"memory":"1"}}}],"initContainers":[
        """
            + init.formatted("a", first, "\"image\":\"i\"")
            + init.formatted("b", sidecar, "\"restartPolicy\":\"Always\"")
            + init.formatted("c", second, "\"image\":\"i\"")
            + "{}],\"resources\":{\"requests\":{\"memory\":\"0\"}}";
    List<String> errors =
        PodSpecErrors.of(fields).stream().filter(each -> each.startsWith("resources")).toList();
    String rule = "must be greater than or equal to aggregate container requests of ";
    assertEquals(
        List.of("resources.requests[memory]: Invalid value: \"0\": %s%s".formatted(rule, needed)),
        errors);
  }

  @ParameterizedTest
  @CsvSource({"0, 1Ki, 1Ki", "1Ki, 0, 1Ki", "1Ki, 1, 1025", "1, 1Ki, 1025", "1k, 1, 1001"})
  void addsUpInTheUnitOfTheFirstThatNeedsAny(String first, String second, String needed) {
    String container = "{\"name\":\"%s\",\"resources\":{\"requests\":{\"memory\":\"%s\"}}}";
    String containers = container.formatted("a", first) + "," + container.formatted("b", second);
    String pod = "\"resources\":{\"requests\":{\"memory\":\"0\"}}";
    String rule = "must be greater than or equal to aggregate container requests of ";
    String expected = "resources.requests[memory]: Invalid value: \"0\": " + rule + needed;
    List<String> errors = PodSpecErrors.of("\"containers\":[" + containers + "]," + pod);
    assertTrue(errors.contains(expected), errors::toString);
  }

  @Test
  void looksForTheVolumesOfFilesWithVariables() {
    String ref = "{\"fileKeyRef\":{\"volumeName\":\"v\",\"path\":\"p\",\"key\":\"K\"}}";
    String env = "\"env\":[{\"name\":\"A\",\"valueFrom\":" + ref + "}]";
    assertEquals(
        List.of("containers[0].env[0].valueFrom.fileKeyRef.volumeName: Not found: \"v\""),
        PodSpecErrors.of("\"containers\":[" + ContainerErrors.container(env) + "]"));
  }

  @Test
  void keepsTheOrderOfKubernetes() {
    String fields =
        """
        "subdomain":"?","hostname":"?","nodeName":"?","hostnameOverride":"?","restartPolicy":"",
        "schedulingGroup":{},"os":{},"overhead":{"cpu":"-1"},"preemptionPolicy":"","hostAliases":[{}],
        "tolerations":[{}],"dnsPolicy":"","dnsConfig":{"options":[{}]},"affinity":{"nodeAffinity":{
        "requiredDuringSchedulingIgnoredDuringExecution":{}}},"nodeSelector":{"a":"?"},"containers":[],
        "securityContext":{"fsGroup":-1},"readinessGates":[{"conditionType":"?"}],"volumes":[{"name":"v"}],
        "topologySpreadConstraints":[{"topologyKey":"t","whenUnsatisfiable":"DoNotSchedule"}],
        "schedulingGates":[{"name":"?"}],"resourceClaims":[{"resourceClaimName":"c"}],
        "resources":{"requests":{"cpu":"-1"}},"hostUsers":false,"hostPID":true
        """;
    assertEquals(
        List.of(
            "volumes[0]",
            "resourceClaims[0].name",
            "containers",
            "resources.requests[cpu]",
            "restartPolicy",
            "dnsPolicy",
            "nodeSelector",
            "securityContext.fsGroup",
            "affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms",
            "dnsConfig.options[0]",
            "readinessGates[0].conditionType",
            "schedulingGates[0]",
            "topologySpreadConstraints[0].maxSkew",
            "HostPID",
            "hostnameOverride",
            "nodeName",
            "hostname",
            "subdomain",
            "tolerations[0].operator",
            "hostAliases[0].ip",
            "preemptionPolicy",
            "overhead.limits[cpu]",
            "os.name",
            "schedulingGroup.podGroupName"),
        PodSpecErrors.of(fields).stream()
            .map(each -> each.substring(0, each.indexOf(": ")))
            .toList());
  }
}
