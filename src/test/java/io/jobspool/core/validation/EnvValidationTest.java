package io.jobspool.core.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jobspool.core.v1.ObjectFieldSelector;
import io.jobspool.core.v1.PodSpec;
import io.jobspool.meta.field.FieldError;
import io.jobspool.meta.field.FieldPath;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnvValidationTest {
  private static final String POD_FIELDS =
      "\"metadata.name\", \"metadata.namespace\", \"metadata.uid\", \"spec.nodeName\","
          + " \"spec.serviceAccountName\", \"status.hostIP\", \"status.hostIPs\","
          + " \"status.podIP\", \"status.podIPs\"";
  private static final String KEY_NAME_RULE =
      "name part must consist of alphanumeric characters, '-', '_' or '.', and must start and end"
          + " with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex"
          + " used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          | "name":"A"
          | "name":"1 bad.name!","value":"x"
          | "name":"A","value":"","valueFrom":{"secretKeyRef":{"name":"s","key":"k"}}
          name: Required value | "value":"x"
          name: Invalid value: "a=b": a valid environment variable name must consist only of printable ASCII \
          characters other than '=' \
              | "name":"a=b"
          valueFrom: Invalid value: "": must specify one of: `fieldRef`, `resourceFieldRef`, `configMapKeyRef`, \
          `secretKeyRef` or `fileKeyRef` \
              | "name":"A","value":"x","valueFrom":{}
          valueFrom: Invalid value: "": may not be specified when `value` is not empty \
              | "name":"A","value":"x","valueFrom":{"configMapKeyRef":{"name":"c","key":"k"}}
          valueFrom: Invalid value: "": may not have more than one field specified at a time \
              | "name":"A","valueFrom":{"configMapKeyRef":{"name":"c","key":"k"},"secretKeyRef":{"name":"s","key":"k"}}
          valueFrom: Invalid value: "": may not have more than one field specified at a time \
              | "name":"A","valueFrom":{"fieldRef":{"apiVersion":"v1","fieldPath":"metadata.name"},\
          "resourceFieldRef":{"resource":"limits.cpu","divisor":"1"}}
          valueFrom: Invalid value: "": may not have more than one field specified at a time \
              | "name":"A","valueFrom":{"fieldRef":{"apiVersion":"v1","fieldPath":"metadata.name"},\
          "fileKeyRef":{"key":"K","volumeName":"v","path":"p"}}
          valueFrom: Invalid value: "": may not have more than one field specified at a time \
              | "name":"A","valueFrom":{"secretKeyRef":{"name":"s","key":"k"},\
          "resourceFieldRef":{"resource":"limits.cpu","divisor":"1"}}
          valueFrom.configMapKeyRef.key: Required value && valueFrom.secretKeyRef.key: Required value \
              && valueFrom: Invalid value: "": may not have more than one field specified at a time \
              | "name":"A","valueFrom":{"secretKeyRef":{"name":"s"},"configMapKeyRef":{"name":"c"}}
          valueFrom.secretKeyRef.name: Invalid value: "": a lowercase RFC 1123 subdomain must consist of lower case \
          alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. \
          'example.com', regex used for validation is \
          '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*') \
              | "name":"A","valueFrom":{"secretKeyRef":{"key":"k"}}
          valueFrom.configMapKeyRef.key: Invalid value: "bad/key": a valid config key must consist of alphanumeric \
          characters, '-', '_' or '.' (e.g. 'key.name',  or 'KEY_NAME',  or 'key-name', regex used for validation is \
          '[-._a-zA-Z0-9]+') \
              | "name":"A","valueFrom":{"configMapKeyRef":{"name":"c","key":"bad/key"}}
          valueFrom.fileKeyRef.key: Required value && valueFrom.fileKeyRef.volumeName: Required value \
              && valueFrom.fileKeyRef.path: Required value \
              | "name":"A","valueFrom":{"fileKeyRef":{}}
          valueFrom.fileKeyRef.key: Invalid value: "=": a valid environment variable name must consist only of \
          printable ASCII characters other than '=' \
              && valueFrom.fileKeyRef.volumeName: Invalid value: "a.b": must not contain dots \
              && valueFrom.fileKeyRef.path: Invalid value: "a/../b": must not contain '..' \
              | "name":"A","valueFrom":{"fileKeyRef":{"key":"=","volumeName":"a.b","path":"a/../b"}}
          """)
  void checksVariables(String expected, String fields) {
    assertEquals(ContainerErrors.listed(expected), errorsOf("env", fields));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          | "apiVersion":"v1","fieldPath":"metadata.name"
          | "apiVersion":"v1","fieldPath":"status.podIPs"
          | "apiVersion":"v1","fieldPath":"spec.host"
          | "apiVersion":"v1","fieldPath":"metadata.labels['a']"
          | "apiVersion":"v1","fieldPath":"metadata.annotations['Example.com/a']"
          .apiVersion: Required value | "fieldPath":"metadata.name"
          .fieldPath: Required value | "apiVersion":"v1"
          .fieldPath: Invalid value: "metadata.name": error converting fieldPath: unsupported pod version: v2 \
              | "apiVersion":"v2","fieldPath":"metadata.name"
          .fieldPath: Invalid value: "spec.foo": error converting fieldPath: field label not supported: spec.foo \
              | "apiVersion":"v1","fieldPath":"spec.foo"
          .fieldPath: Invalid value: "['a']": error converting fieldPath: field label not supported: ['a'] \
              | "apiVersion":"v1","fieldPath":"['a']"
          .fieldPath: Invalid value: "metadata.labels[']": error converting fieldPath: field label not supported: \
          metadata.labels['] \
              | "apiVersion":"v1","fieldPath":"metadata.labels[']"
          .fieldPath: Invalid value: "metadata.name['a']": error converting fieldPath: field label does not support \
          subscript: metadata.name['a'] \
              | "apiVersion":"v1","fieldPath":"metadata.name['a']"
          .fieldPath: Unsupported value: "metadata.labels": supported values: FIELDS \
              | "apiVersion":"v1","fieldPath":"metadata.labels"
          .fieldPath: Unsupported value: "status.phase": supported values: FIELDS \
              | "apiVersion":"v1","fieldPath":"status.phase"
          : Invalid value: "bad key": RULE | "apiVersion":"v1","fieldPath":"metadata.labels['bad key']"
          : Invalid value: "bad key": RULE | "apiVersion":"v1","fieldPath":"metadata.annotations['Bad Key']"
          : Invalid value: "": name part must be non-empty && : Invalid value: "": RULE \
              | "apiVersion":"v1","fieldPath":"metadata.labels['']"
          """)
  void checksFieldsOfThePod(String expected, String fields) {
    List<String> texts =
        ContainerErrors.listed(expected).stream()
            .map(each -> each.replace("FIELDS", POD_FIELDS).replace("RULE", KEY_NAME_RULE))
            .map(each -> "valueFrom.fieldRef" + each)
            .toList();
    assertEquals(
        texts, errorsOf("env", "\"name\":\"A\",\"valueFrom\":{\"fieldRef\":{" + fields + "}}"));
  }

  @Test
  void takesTheFieldsThatAFileCanShow() {
    ObjectFieldSelector labels = new ObjectFieldSelector("v1", "metadata.labels");
    List<FieldError> errors = new ArrayList<>();
    EnvValidation.validateFieldRef(labels, List.of("metadata.labels"), FieldPath.of("ref"), errors);
    assertEquals(List.of(), errors);
    EnvValidation.validateFieldRef(labels, List.of("metadata.name"), FieldPath.of("ref"), errors);
    assertEquals(
        List.of(
            "ref.fieldPath: Unsupported value: \"metadata.labels\": supported values:"
                + " \"metadata.name\""),
        ContainerErrors.texts(errors, ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          | limits.cpu | 0
          | limits.cpu | 1m
          | requests.cpu | 0.001
          | requests.memory | 1Mi
          | requests.ephemeral-storage | 1k
          | limits.hugepages-2Mi | 1Mi
          | requests.hugepages- | 0
          .resource: Required value | ~~ | 0
          .resource: Unsupported value: "limits.foo": supported values: "limits.cpu", "limits.ephemeral-storage", \
          "limits.memory", "requests.cpu", "requests.ephemeral-storage", "requests.memory" \
              | limits.foo | 7
          .divisor: Invalid value: "limits.cpu": only divisor's values 1m and 1 are supported with the cpu resource \
              | limits.cpu | 2
          .divisor: Invalid value: "limits.memory": only divisor's values BYTES are supported with the memory resource \
              | limits.memory | 1m
          .divisor: Invalid value: "requests.ephemeral-storage": only divisor's values BYTES are supported with the \
          local ephemeral storage resource \
              | requests.ephemeral-storage | 2Ki
          .divisor: Invalid value: "limits.hugepages-2Mi": only divisor's values BYTES are supported with the \
          hugepages resource \
              | limits.hugepages-2Mi | 2Mi
          """)
  void checksAmountsOfResources(String expected, String resource, String divisor) {
    String bytes = "1, 1k, 1M, 1G, 1T, 1P, 1E, 1Ki, 1Mi, 1Gi, 1Ti, 1Pi, 1Ei";
    List<String> texts =
        ContainerErrors.listed(expected).stream()
            .map(each -> "valueFrom.resourceFieldRef" + each.replace("BYTES", bytes))
            .toList();
    String ref = "{\"resource\":\"%s\",\"divisor\":\"%s\"}".formatted(resource, divisor);
    assertEquals(
        texts, errorsOf("env", "\"name\":\"A\",\"valueFrom\":{\"resourceFieldRef\":" + ref + "}"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          | "configMapRef":{"name":"c"}
          | "secretRef":{"name":"s"},"prefix":"a b"
          | "secretRef":{"name":"ends-in-a-dash-"}
          | "secretRef":{"name":"a-"}
          envFrom: Invalid value: "": must specify one of: `configMapRef` or `secretRef` | "prefix":"A"
          envFrom: Invalid value: "": may not have more than one field specified at a time \
              | "configMapRef":{"name":"c"},"secretRef":{"name":"s"}
          prefix: Invalid value: "=": a valid environment variable name must consist only of printable ASCII \
          characters other than '=' \
              | "configMapRef":{"name":"c"},"prefix":"="
          configMapRef.name: Required value | "configMapRef":{}
          secretRef.name: Required value | "secretRef":{"name":""}
          secretRef.name: Invalid value: "-": RULE | "secretRef":{"name":"-"}
          configMapRef.name: Invalid value: "A.-": RULE | "configMapRef":{"name":"A.-"}
          configMapRef.name: Invalid value: "\u00e9-": RULE | "configMapRef":{"name":"\u00e9-"}
          """)
  void checksWholeEnvironments(String expected, String fields) {
    String rule =
        "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or"
            + " '.', and must start and end with an alphanumeric character (e.g. 'example.com',"
            + " regex used for validation is"
            + " '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')";
    List<String> texts =
        ContainerErrors.listed(expected).stream().map(it -> it.replace("RULE", rule)).toList();
    assertEquals(texts, errorsOf("envFrom", fields));
  }

  @Test
  void namesTheVariableAndTheSource() {
    assertEquals(
        List.of("env[1].name: Required value"),
        ContainerErrors.of("\"env\":[{\"name\":\"A\"},{\"value\":\"x\"}]"));
    assertEquals(
        List.of("envFrom[1].secretRef.name: Required value"),
        ContainerErrors.of("\"envFrom\":[{\"configMapRef\":{\"name\":\"c\"}},{\"secretRef\":{}}]"));
  }

  private static List<String> errorsOf(String list, String fields) {
    String prefix = list + "[0].";
    return ContainerErrors.of("\"" + list + "\":[{" + fields + "}]").stream()
        .map(text -> text.startsWith(prefix) ? text.substring(prefix.length()) : text)
        .toList();
  }

  @Test
  void readsFilesOfEmptyDirsOnly() {
    String env =
        """
        "env":[{"name":"A"},{"name":"B","valueFrom":{"fileKeyRef":{"volumeName":"%s"}}}]\
        """;
    PodSpec spec =
        ContainerErrors.pod(
            """
            "volumes":[{"name":"e","emptyDir":{}},{"name":"h","hostPath":{"path":"/"}}],
            "containers":[{%s},{%s}],"initContainers":[{%s}]
            """
                .formatted(env.formatted("e"), env.formatted("h"), env.formatted("x")));
    List<FieldError> errors = new ArrayList<>();
    EnvValidation.validateFileKeyRefVolumes(spec, FieldPath.of("s"), errors);
    String path = "[%d].env[1].valueFrom.fileKeyRef.volumeName";
    assertEquals(
        List.of(
            "s.initContainers" + path.formatted(0) + ": Not found: \"x\"",
            "s.containers"
                + path.formatted(1)
                + ": Invalid value: \"h\": referenced volume must be of type emptyDir"),
        ContainerErrors.texts(errors, ""));
  }
}
