package io.jobspool.core.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkVolumeValidationTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          | "nfs":{"server":"s","path":"/a/../b"}
          nfs.server: Required value && nfs.path: Required value \
              && nfs.path: Invalid value: "": must be an absolute path | "nfs":{}
          nfs.path: Invalid value: "a": must be an absolute path | "nfs":{"server":"s","path":"a"}
          | "glusterfs":{"endpoints":"e","path":"p"}
          glusterfs.endpoints: Required value && glusterfs.path: Required value | "glusterfs":{}
          | "flocker":{"datasetName":"d"}
          | "flocker":{"datasetUUID":"d/e"}
          flocker: Required value: one of datasetName and datasetUUID is required | "flocker":{}
          flocker: Invalid value: "resource": datasetName and datasetUUID can not be specified simultaneously \
              && flocker.datasetName: Invalid value: "a/b": must not contain '/' \
              | "flocker":{"datasetName":"a/b","datasetUUID":"d"}
          | "rbd":{"monitors":["m"],"image":"i"}
          rbd.monitors: Required value && rbd.image: Required value | "rbd":{"monitors":[]}
          | "cephfs":{"monitors":["m"],"secretRef":{}}
          cephfs.monitors: Required value | "cephfs":{}
          | "portworxVolume":{"volumeID":"v"}
          portworxVolume.volumeID: Required value | "portworxVolume":{}
          | "scaleIO":{"gateway":"g","system":"s","volumeName":"v"}
          scaleIO.gateway: Required value && scaleIO.system: Required value && scaleIO.volumeName: Required value \
              | "scaleIO":{}
          | "storageos":{"volumeName":"v","volumeNamespace":"n","secretRef":{"name":"S"}}
          storageos.volumeName: Required value && storageos.secretRef.name: Required value \
              | "storageos":{"secretRef":{}}
          storageos.volumeName: Invalid value: "V": <label> && storageos.volumeNamespace: Invalid value: "N": <label> \
              | "storageos":{"volumeName":"V","volumeNamespace":"N"}
          | "flexVolume":{"driver":"a/b","options":{"akubernetes.io":"","k8s.io.a/b":"","/a.k8s.io":""}}
          flexVolume.driver: Required value && flexVolume.options[A.K8s.io]: Invalid value: "A.K8s.io": kubernetes.io \
          and k8s.io namespaces are reserved && flexVolume.options[kubernetes.io/a/b]: Invalid value: \
          "kubernetes.io/a/b": kubernetes.io and k8s.io namespaces are reserved \
              | "flexVolume":{"options":{"kubernetes.io/a/b":"","A.K8s.io":""}}
          """)
  void checksSources(String expected, String source) {
    assertEquals(PodSpecErrors.listed("", expected), PodSpecErrors.ofVolume(source));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          | "lun":255,"chapAuthSession":true,"secretRef":{}
          .targetPortal: Required value && .iqn: Required value && .lun: Invalid value: 256: must be between 0 and \
          255, inclusive | "targetPortal":"","iqn":"","lun":256
          .lun: Invalid value: -1: must be between 0 and 255, inclusive && .secretRef: Required value \
              | "lun":-1,"chapAuthDiscovery":true
          | "iqn":"iqn.2001-04.a.B-9:c:d"
          .iqn: Invalid value: "iqn.2001-04.a": must be valid format | "iqn":"iqn.2001-04.a"
          .iqn: Invalid value: "iqn.2001-04.a:": must be valid format | "iqn":"iqn.2001-04.a:"
          .iqn: Invalid value: "iqn.2001-04.a:b c": must be valid format | "iqn":"iqn.2001-04.a:b c"
          .iqn: Invalid value: "iqn.01-04.a:b": must be valid format | "iqn":"iqn.01-04.a:b"
          | "iqn":"eui-0123456789ABCDEF","initiatorName":"iqn.2001-04.a:b"
          .iqn: Invalid value: "eui.0123456789ABCDE": must be valid format \
              && .initiatorname: Invalid value: "naa.0123456789ABCDEF": must be valid format \
              | "iqn":"eui.0123456789ABCDE","initiatorName":"naa.0123456789ABCDEF"
          .iqn: Invalid value: "x": must be valid format starting with iqn, eui, or naa \
              && .initiatorname: Invalid value: "": must be valid format starting with iqn, eui, or naa \
              | "iqn":"x","initiatorName":""
          """)
  void checksIscsi(String expected, String fields) {
    String source = "\"iscsi\":{\"targetPortal\":\"p\",\"iqn\":\"iqn.2001-04.a:b\",%s}";
    assertEquals(
        PodSpecErrors.listed("iscsi", expected), PodSpecErrors.ofVolume(source.formatted(fields)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          | "targetWWNs":["a"],"lun":0
          | "wwids":["a"],"lun":-1
          .targetWWNs: Required value: must specify either targetWWNs or wwids, but not both | "lun":256
          .targetWWNs: Invalid value: ["a","b"]: targetWWNs and wwids can not be specified simultaneously \
              && .lun: Required value: lun is required if targetWWNs is specified | "targetWWNs":["a","b"],"wwids":["c"]
          .lun: Invalid value: 256: must be between 0 and 255, inclusive | "targetWWNs":["a"],"lun":256
          """)
  void checksFibreChannel(String expected, String fields) {
    assertEquals(
        PodSpecErrors.listed("fc", expected), PodSpecErrors.ofVolume("\"fc\":{" + fields + "}"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          | "registry":"a:1"
          | "registry":"a:,:2,[::1]:3"
          .registry: Required value: PAIRS && .volume: Required value | "volume":""
          .registry: Invalid value: "a": PAIRS | "registry":"a"
          .registry: Invalid value: "a:1,": PAIRS | "registry":"a:1,"
          .registry: Invalid value: "a:b:c,[::1]": PAIRS && .registry: Invalid value: "a:b:c,[::1]": PAIRS \
              | "registry":"a:b:c,[::1]"
          .registry: Invalid value: "[::1]]:3": PAIRS | "registry":"[::1]]:3"
          """)
  void checksQuobyte(String expected, String fields) {
    String rule = "must be a host:port pair or multiple pairs separated by commas";
    List<String> errors =
        PodSpecErrors.listed("quobyte", expected).stream()
            .map(each -> each.replace("PAIRS", rule))
            .toList();
    assertEquals(
        errors, PodSpecErrors.ofVolume("\"quobyte\":{\"volume\":\"v\",%s}".formatted(fields)));
  }

  @Test
  void limitsTenantOfQuobyte() {
    String source = "\"quobyte\":{\"volume\":\"v\",\"registry\":\"%s\",\"tenant\":\"%s\"}";
    assertEquals(
        List.of(
            "quobyte.tenant: Required value: must be a UUID and may not exceed a length of 64"
                + " characters"),
        PodSpecErrors.ofVolume(source.formatted("no pair", "t".repeat(65))));
    assertEquals(List.of(), PodSpecErrors.ofVolume(source.formatted("a:1", "t".repeat(64))));
  }
}
