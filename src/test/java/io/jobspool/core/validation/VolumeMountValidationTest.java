package io.jobspool.core.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VolumeMountValidationTest {
  private static final String VOLUMES =
      """
      "volumes":[{"name":"v","emptyDir":{}},{"name":"w","emptyDir":{}},
      {"name":"p","persistentVolumeClaim":{"claimName":"c"}},{"name":"q","ephemeral":{}}]\
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          | {"name":"v","mountPath":"/a"},{"name":"v","mountPath":"b/../c","subPath":"d/e"}
          | {"name":"v","mountPath":"/a","subPathExpr":"$(A)/..b","mountPropagation":"HostToContainer"}
          | {"name":"v","mountPath":"/a","recursiveReadOnly":"Disabled","mountPropagation":"HostToContainer"}
          | {"name":"v","mountPath":"/a","recursiveReadOnly":"Enabled","mountPropagation":"None","readOnly":true}
          [0].name: Required value && [0].name: Not found: "" && [0].mountPath: Required value | {}
          [0].name: Not found: "x" | {"name":"x","mountPath":"/a"}
          [1].mountPath: Invalid value: "/a": must be unique \
              | {"name":"v","mountPath":"/a"},{"name":"w","mountPath":"/a"}
          .subPath: Invalid value: "/a": must be a relative path | {"name":"v","mountPath":"/a","subPath":"/a"}
          .subPath: Invalid value: "a/../..": must not contain '..' \
              | {"name":"v","mountPath":"/a","subPath":"a/../.."}
          [0].subPathExpr: Invalid value: "a": subPathExpr and subPath are mutually exclusive \
              | {"name":"v","mountPath":"/a","subPath":"a","subPathExpr":"a"}
          .subPathExpr: Invalid value: "/..": must be a relative path \
              && .subPathExpr: Invalid value: "/..": must not contain '..' \
              | {"name":"v","mountPath":"/a","subPathExpr":"/.."}
          .mountPropagation: Unsupported value: "X": supported values: "Bidirectional", "HostToContainer", "None" \
              | {"name":"v","mountPath":"/a","mountPropagation":"X"}
          .mountPropagation: Forbidden: Bidirectional mount propagation is available only to privileged containers \
              | {"name":"v","mountPath":"/a","mountPropagation":"Bidirectional"}
          .recursiveReadOnly: Unsupported value: "X": supported values: "Disabled", "Enabled", "IfPossible" \
              | {"name":"v","mountPath":"/a","recursiveReadOnly":"X"}
          .recursiveReadOnly: Forbidden: may only be specified when readOnly is true \
              && .recursiveReadOnly: Forbidden: may only be specified when mountPropagation is None or not specified \
              | {"name":"v","mountPath":"/a","recursiveReadOnly":"IfPossible","mountPropagation":"HostToContainer"}
          """)
  void checksMounts(String expected, String mounts) {
    List<String> texts =
        ContainerErrors.listed(expected).stream().map(each -> "volumeMounts" + each).toList();
    assertEquals(texts, ContainerErrors.of("\"volumeMounts\":[" + mounts + "]", VOLUMES));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          | true
          .mountPropagation: Forbidden: Bidirectional mount propagation is available only to privileged containers \
              | false
          """)
  void letsPrivilegedContainersMountForTheNode(String expected, boolean privileged) {
    String fields =
        """
        "volumeMounts":[{"name":"v","mountPath":"/a","mountPropagation":"Bidirectional"}],
        "securityContext":{"privileged":%s}
        """;
    List<String> texts =
        ContainerErrors.listed(expected).stream().map(each -> "volumeMounts" + each).toList();
    assertEquals(texts, ContainerErrors.of(fields.formatted(privileged), VOLUMES));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          | {"name":"p","devicePath":"/dev/a"},{"name":"q","devicePath":"/dev/b"}
          [0].name: Required value && [0].name: Not found: "" && [0].devicePath: Required value | {}
          [0].name: Not found: "x" | {"name":"x","devicePath":"/dev/a"}
          [0].name: Invalid value: "v": can only use volume source type of PersistentVolumeClaim or Ephemeral for \
          block mode \
              | {"name":"v","devicePath":"/dev/a"}
          [1].name: Invalid value: "p": must be unique && [1].devicePath: Invalid value: "/dev/a": must be unique \
              | {"name":"p","devicePath":"/dev/a"},{"name":"p","devicePath":"/dev/a"}
          [0].devicePath: Invalid value: "/dev/../a": can not contain backsteps ('..') \
              && [1].devicePath: Invalid value: "/dev/../a": can not contain backsteps ('..') \
              | {"name":"p","devicePath":"/dev/../a"},{"name":"q","devicePath":"/dev/../a"}
          [0].devicePath: Required value && [1].devicePath: Required value \
              && [1].devicePath: Invalid value: "": must be unique \
              | {"name":"p"},{"name":"q"}
          """)
  void checksDevices(String expected, String devices) {
    List<String> texts =
        ContainerErrors.listed(expected).stream().map(each -> "volumeDevices" + each).toList();
    assertEquals(texts, ContainerErrors.of("\"volumeDevices\":[" + devices + "]", VOLUMES));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          | v | /a | p | /b
          volumeMounts[0].name: Invalid value: "p": must not already exist in volumeDevices \
              && volumeDevices[0].name: Invalid value: "p": must not already exist in volumeMounts \
              | p | /a | p | /b
          volumeMounts[0].mountPath: Invalid value: "/a": must not already exist as a path in volumeDevices \
              && volumeDevices[0].devicePath: Invalid value: "/a": must not already exist as a path in volumeMounts \
              | v | /a | p | /a
          """)
  void keepsMountsAndDevicesApart(
      String expected, String volume, String mountPath, String device, String devicePath) {
    String fields =
        """
        "volumeMounts":[{"name":"%s","mountPath":"%s"}],"volumeDevices":[{"name":"%s","devicePath":"%s"}]
        """;
    assertEquals(
        ContainerErrors.listed(expected),
        ContainerErrors.of(fields.formatted(volume, mountPath, device, devicePath), VOLUMES));
  }
}
