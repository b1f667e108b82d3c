package io.jobspool.core.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VolumeSourceValidationTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          | "emptyDir":{"medium":"Anything","sizeLimit":"0"}
          emptyDir.sizeLimit: Forbidden: SizeLimit field must be a valid resource quantity \
              | "emptyDir":{"sizeLimit":"-1"}
          | "hostPath":{"path":"a/..b","type":""}
          | "hostPath":{"path":"/","type":"Socket"}
          hostPath.path: Required value | "hostPath":{"type":"X"}
          hostPath.path: Invalid value: "/a/../b": must not contain '..' \
              && hostPath.type: Unsupported value: "X": supported values: "", "BlockDevice", "CharDevice", \
          "Directory", "DirectoryOrCreate", "File", "FileOrCreate", "Socket" \
              | "hostPath":{"path":"/a/../b","type":"X"}
          | "gitRepo":{"repository":"r","directory":"a/b"}
          gitRepo.repository: Required value && gitRepo.directory: Invalid value: "/a": must be a relative path \
              | "gitRepo":{"directory":"/a"}
          | "persistentVolumeClaim":{"claimName":"Any_thing"}
          persistentVolumeClaim.claimName: Required value | "persistentVolumeClaim":{}
          | "image":{"pullPolicy":"Never"}
          image.pullPolicy: Required value | "image":{"reference":"a"}
          image.pullPolicy: Unsupported value: "X": supported values: "Always", "IfNotPresent", "Never" \
              | "image":{"pullPolicy":"X"}
          """)
  void checksNodeStorage(String expected, String source) {
    assertEquals(PodSpecErrors.listed("", expected), PodSpecErrors.ofVolume(source));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          | "%s":"s","defaultMode":511,"items":[{"key":"a","path":"a","mode":0}]
          .%s: Required value && .defaultMode: Invalid value: 512: must be a number between 0 and 0777 (octal), both \
          inclusive | "defaultMode":512
          .items[0].key: Required value && .items[0].path: Required value \
              && .items[0].mode: Invalid value: -1: must be a number between 0 and 0777 (octal), both inclusive \
              | "%s":"s","items":[{"mode":-1}]
          .items[1].path: Invalid value: "/a": must be a relative path \
              && .items[2].path: Invalid value: "a/..": must not contain '..' \
              && .items[3].path: Invalid value: "..": must not contain '..' \
              && .items[3].path: Invalid value: "..": must not start with '..' \
              && .items[4].path: Invalid value: "../a": must not contain '..' \
              && .items[5].path: Invalid value: "..a": must not start with '..' \
              | "%s":"s","items":[{"key":"k","path":"a/..b"},{"key":"k","path":"/a"},{"key":"k","path":"a/.."},\
          {"key":"k","path":".."},{"key":"k","path":"../a"},{"key":"k","path":"..a"}]
          """)
  void checksFilesOfSecretsAndConfigMaps(String expected, String fields) {
    String[][] sources = {{"secret", "secretName"}, {"configMap", "name"}};
    for (String[] source : sources) {
      String json = fields.replace("%s", source[1]);
      List<String> errors =
          PodSpecErrors.listed(source[0], expected).stream()
              .map(each -> each.replace("%s", source[1]))
              .toList();
      assertEquals(errors, PodSpecErrors.ofVolume("\"%s\":{%s}".formatted(source[0], json)));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          | "path":"a","fieldRef":{"apiVersion":"v1","fieldPath":"metadata.labels"}
          | "path":"a","fieldRef":{"apiVersion":"v1","fieldPath":"metadata.annotations['a/b']"}
          | "path":"a","resourceFieldRef":{"containerName":"c","resource":"limits.cpu","divisor":"1m"}
          .path: Required value && : Required value: one of fieldRef and resourceFieldRef is required | "mode":0
          .fieldRef.fieldPath: Unsupported value: "spec.nodeName": supported values: "metadata.annotations", \
          "metadata.labels", "metadata.name", "metadata.namespace", "metadata.uid" \
              | "path":"a","fieldRef":{"apiVersion":"v1","fieldPath":"spec.nodeName"}
          : Invalid value: "resource": fieldRef and resourceFieldRef can not be specified simultaneously \
              | "path":"a","fieldRef":{"apiVersion":"v1","fieldPath":"metadata.uid"},"resourceFieldRef":{}
          .path: Invalid value: "/a": must be a relative path \
              | "path":"/a","fieldRef":{"apiVersion":"v1","fieldPath":"metadata.uid"}
          .resourceFieldRef.containerName: Required value \
              && .resourceFieldRef.divisor: Invalid value: "limits.cpu": only divisor's values 1m and 1 are supported \
          with the cpu resource | "path":"a","resourceFieldRef":{"resource":"limits.cpu","divisor":"2"}
          .resourceFieldRef.resource: Required value \
              && .mode: Invalid value: 512: must be a number between 0 and 0777 (octal), both inclusive \
              | "path":"a","mode":512,"resourceFieldRef":{"containerName":"c"}
          """)
  void checksFilesOfTheDownwardApi(String expected, String file) {
    assertEquals(
        PodSpecErrors.listed("downwardAPI", expected),
        PodSpecErrors.ofVolume("\"downwardAPI\":{\"items\":[{%s}]}".formatted(file)));
  }

  @Test
  void checksModeOfTheDownwardApi() {
    String mode = "Invalid value: 512: must be a number between 0 and 0777 (octal), both inclusive";
    assertEquals(
        List.of("downwardAPI.defaultMode: " + mode),
        PodSpecErrors.ofVolume("\"downwardAPI\":{\"defaultMode\":512}"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          | "driver":"Example.com","nodePublishSecretRef":{"name":"s"}
          csi.driver: Required value && csi.nodePublishSecretRef.name: Required value | "nodePublishSecretRef":{}
          csi.driver: Invalid value: "_": <subdomain> && csi.name: Invalid value: "S": <subdomain> \
              | "driver":"_","nodePublishSecretRef":{"name":"S"}
          """)
  void checksCsiVolumes(String expected, String fields) {
    assertEquals(
        PodSpecErrors.listed("", expected), PodSpecErrors.ofVolume("\"csi\":{" + fields + "}"));
  }

  @Test
  void limitsNameOfCsiDriver() {
    String source = "\"csi\":{\"driver\":\"%s\"}";
    assertEquals(List.of(), PodSpecErrors.ofVolume(source.formatted("d".repeat(63))));
    assertEquals(
        List.of("csi.driver: Too long: may not be more than 63 bytes"),
        PodSpecErrors.ofVolume(source.formatted("d".repeat(64))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          | "accessModes":["ReadWriteOncePod"]
          | "accessModes":["ReadWriteOnce","ReadOnlyMany"],"volumeMode":"Block","storageClassName":""
          .accessModes: Required value: at least 1 access mode is required | "accessModes":[]
          .accessModes: Unsupported value: "RWO": supported values: "ReadOnlyMany", "ReadWriteMany", "ReadWriteOnce", \
          "ReadWriteOncePod" | "accessModes":["RWO","ReadWriteOncePod"]
          .accessModes: Forbidden: may not use ReadWriteOncePod with other access modes \
              | "accessModes":["ReadWriteOnce","ReadWriteOncePod"]
          .selector.matchExpressions[0].operator: Invalid value: "X": not a valid selector operator \
              | "selector":{"matchExpressions":[{"key":"a","operator":"X"}]}
          .resources[storage]: Required value | "resources":{"requests":null}
          .resources[storage]: Invalid value: "0": must be greater than zero | "resources":{"requests":{"storage":"0"}}
          .resources[storage]: Invalid value: "-1Gi": must be greater than zero \
              | "resources":{"requests":{"storage":"-1Gi"}}
          .storageClassName: Invalid value: "A": <subdomain> && .volumeMode: Unsupported value: "X": supported values: \
          "Block", "Filesystem" && .volumeAttributesClassName: Invalid value: "B": <subdomain> \
              | "storageClassName":"A","volumeMode":"X","volumeAttributesClassName":"B"
          | "dataSource":{"kind":"PersistentVolumeClaim","name":"p"}
          | "dataSource":{"apiGroup":"a","kind":"K","name":"n"},"dataSourceRef":{"apiGroup":"a","kind":"K","name":"n"}
          .dataSource.name: Required value && .dataSource.kind: Required value \
              && .dataSource: Invalid value: "": must be 'PersistentVolumeClaim' when referencing the default apiGroup \
              | "dataSource":{}
          .dataSourceRef.apiGroup: Invalid value: "A": <subdomain> && .dataSourceRef.namespace: Invalid value: "a.b": \
          must not contain dots | "dataSourceRef":{"apiGroup":"A","kind":"K","name":"n","namespace":"a.b"}
          : Invalid value: {}: must match dataSourceRef \
              | "dataSource":{"apiGroup":"a","kind":"K","name":"n"},\
          "dataSourceRef":{"apiGroup":"b","kind":"K","name":"n"}
          : Invalid value: {}: may not be specified when dataSourceRef.namespace is specified \
              | "dataSource":{"apiGroup":"a","kind":"K","name":"n"},\
          "dataSourceRef":{"apiGroup":"a","kind":"K","name":"n","namespace":"x"}
          """)
  void checksClaimsOfEphemeralVolumes(String expected, String fields) {
    String source =
        """
        "ephemeral":{"volumeClaimTemplate":{"spec":{"accessModes":["ReadWriteOnce"],
        "resources":{"requests":{"storage":"1Gi"}},%s}}}
        """;
    assertEquals(
        PodSpecErrors.listed("ephemeral.volumeClaimTemplate.spec", expected),
        PodSpecErrors.ofVolume(source.formatted(fields)));
  }

  @Test
  void requiresClaimTemplate() {
    assertEquals(
        List.of("ephemeral.volumeClaimTemplate: Required value"),
        PodSpecErrors.ofVolume("\"ephemeral\":{}"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          | "labels":{"a":"b"},"annotations":{"a/b":"?"}
          annotations: Invalid value: "": name part must be non-empty && annotations: Invalid value: "": <name> \
              && labels: Invalid value: "?": <name> | "annotations":{"":""},"labels":{"?":""}
          name: Forbidden: cannot be set && generateName: Forbidden: cannot be set \
              && namespace: Forbidden: cannot be set && selfLink: Forbidden: cannot be set \
              && uID: Forbidden: cannot be set && resourceVersion: Forbidden: cannot be set \
              && generation: Forbidden: cannot be set \
              | "name":"a","generateName":"a","namespace":"a","selfLink":"a","uid":"a","resourceVersion":"a",\
          "generation":1
          creationTimestamp: Forbidden: cannot be set && deletionTimestamp: Forbidden: cannot be set \
              && deletionGracePeriodSeconds: Forbidden: cannot be set && ownerReferences: Forbidden: cannot be set \
              && finalizers: Forbidden: cannot be set && managedFields: Forbidden: cannot be set \
              | "creationTimestamp":"2025-01-15T08:30:00Z","deletionTimestamp":"2025-01-15T08:30:00Z",\
          "deletionGracePeriodSeconds":0,"ownerReferences":[{}],"finalizers":["a"],"managedFields":[{}]
          """)
  void letsClaimsTakeLabelsAndAnnotationsOnly(String expected, String fields) {
    String source =
        """
        "ephemeral":{"volumeClaimTemplate":{"metadata":{%s},"spec":{"accessModes":["ReadWriteOnce"],
        "resources":{"requests":{"storage":"1Gi"}}}}}
        """;
    assertEquals(
        PodSpecErrors.listed("ephemeral.volumeClaimTemplate.metadata.", expected),
        PodSpecErrors.ofVolume(source.formatted(fields)));
  }
}
