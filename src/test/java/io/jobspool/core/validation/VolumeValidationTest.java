package io.jobspool.core.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jobspool.core.v1.PodSpec;
import io.jobspool.meta.field.FieldPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VolumeValidationTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          | {"name":"v","emptyDir":{}},{"name":"w","emptyDir":{}}
          [0].name: Required value | {"emptyDir":{}}
          [0].name: Invalid value: "A_": <label> | {"name":"A_","emptyDir":{}}
          [0].name: Invalid value: "a.b": must not contain dots | {"name":"a.b","emptyDir":{}}
          [1].name: Duplicate value: "v" && [2].name: Duplicate value: "v" \
              | {"name":"v","emptyDir":{}},{"name":"v","emptyDir":{}},{"name":"v","emptyDir":{}}
          [0]: Required value: must specify a volume type | {"name":"v"},{"name":"v","emptyDir":{}}
          [0]: Required value: must specify a volume type && [0].name: Required value | {}
          """)
  void checksNames(String expected, String volumes) {
    assertEquals(
        PodSpecErrors.listed("volumes", expected),
        PodSpecErrors.of("\"volumes\":[" + volumes + "]"));
  }

  @ParameterizedTest
  @CsvSource({
    "hostPath, hostPath",
    "gitRepo, gitRepo",
    "gcePersistentDisk, gcePersistentDisk",
    "awsElasticBlockStore, awsElasticBlockStore",
    "secret, secret",
    "nfs, nfs",
    "iscsi, iscsi",
    "glusterfs, glusterfs",
    "flocker, flocker",
    "persistentVolumeClaim, persistentVolumeClaim",
    "rbd, rbd",
    "cinder, cinder",
    "cephfs, cephFS",
    "quobyte, quobyte",
    "downwardAPI, downwarAPI",
    "fc, fc",
    "flexVolume, flexVolume",
    "configMap, configMap",
    "azureFile, azureFile",
    "vsphereVolume, vsphereVolume",
    "photonPersistentDisk, photonPersistentDisk",
    "portworxVolume, portworxVolume",
    "azureDisk, azureDisk",
    "storageos, storageos",
    "projected, projected",
    "scaleIO, scaleIO",
    "csi, csi",
    "ephemeral, ephemeral",
    "image, image"
  })
  void forbidsSecondSource(String source, String field) {
    assertEquals(
        PodSpecErrors.listed(field, ": Forbidden: may not specify more than 1 volume type"),
        PodSpecErrors.ofVolume("\"%s\":{},\"emptyDir\":{}".formatted(source)));
  }

  @Test
  void limitsNameAndPortalOfIscsiWithInitiator() {
    String source =
        """
        "iscsi":{"targetPortal":"%s","iqn":"eui.0123456789abcdef","initiatorName":"%s"}
        """;
    String initiator = "naa.0123456789abcdef0123456789abcdef";
    assertEquals(List.of(), PodSpecErrors.ofVolume(source.formatted("p".repeat(62), initiator)));
    assertEquals(
        PodSpecErrors.listed(
            "name",
            ": Invalid value: \"v\": Total length of <volume name>:<iscsi.targetPortal> must be"
                + " under 64 characters if iscsi.initiatorName is specified."),
        PodSpecErrors.ofVolume(source.formatted("p".repeat(63), initiator)));
  }

  @Test
  void answersVolumesThatAreInOrder() {
    PodSpec spec =
        PodSpecErrors.pod(
            """
            "volumes":[{"name":"v","nfs":{}},{"name":"v","emptyDir":{}},{"name":"W","emptyDir":{}}]
            """);
    assertEquals(
        Set.of("v"),
        VolumeValidation.validateVolumes(spec, FieldPath.of("spec"), new ArrayList<>()).keySet());
  }
}
