package io.jobspool.core.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PodSecurityContextValidationTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          | "fsGroup":0,"runAsUser":2147483647,"supplementalGroups":[1,1],"supplementalGroupsPolicy":"Strict"
          | "fsGroupChangePolicy":"OnRootMismatch","seLinuxChangePolicy":"Recursive","seLinuxOptions":{}
          .fsGroup: Invalid value: -1: must be between 0 and 2147483647, inclusive \
              && .runAsUser: Invalid value: 2147483648: must be between 0 and 2147483647, inclusive \
              && .runAsGroup: Invalid value: -1: must be between 0 and 2147483647, inclusive \
              && .supplementalGroups[1]: Invalid value: -1: must be between 0 and 2147483647, inclusive \
              | "supplementalGroups":[0,-1],"runAsGroup":-1,"runAsUser":2147483648,"fsGroup":-1
          .sysctls[0].name: Required value && .fsGroupChangePolicy: Unsupported value: "": supported values: "Always", \
          "OnRootMismatch" && .seccompProfile.type: Required value: type is required when seccompProfile is set \
              && .windowsOptions.gmsaCredentialSpec: Invalid value: "": gmsaCredentialSpec cannot be an empty string \
              && .appArmorProfile.type: Required value: type is required when appArmorProfile is set \
              && .supplementalGroupsPolicy: Unsupported value: "X": supported values: "Merge", "Strict" \
              && .seLinuxChangePolicy: Unsupported value: "MountOption": supported values: "Recursive" \
              | "seLinuxChangePolicy":"MountOption","supplementalGroupsPolicy":"X","appArmorProfile":{},\
          "windowsOptions":{"gmsaCredentialSpec":""},"seccompProfile":{},"fsGroupChangePolicy":"","sysctls":[{}]
          """)
  void checksContext(String expected, String fields) {
    assertEquals(
        PodSpecErrors.listed("securityContext", expected),
        PodSpecErrors.of("\"securityContext\":{" + fields + "}"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          | {"name":"net.ipv4.conf.eno2/100.rp_filter"},{"name":"a-_b/c"},{"name":"az.09"},{"name":"kernel.sem"}
          [1].name: Duplicate value: "a" | {"name":"a"},{"name":"a"}
          [0].name: Invalid value: "a.": RULE && [1].name: Invalid value: "a..b": RULE \
              && [2].name: Invalid value: "-a": RULE && [3].name: Invalid value: "A": RULE \
              && [4].name: Invalid value: "a.*": RULE && [5].name: Invalid value: "a!b": RULE \
              | {"name":"a."},{"name":"a..b"},{"name":"-a"},{"name":"A"},{"name":"a.*"},{"name":"a!b"}
          """)
  void checksSysctls(String expected, String sysctls) {
    String rule =
        "must have at most 253 characters and match regex"
            + " ^([a-z0-9]([-_a-z0-9]*[a-z0-9])?[\\./])*[a-z0-9]([-_a-z0-9]*[a-z0-9])?$";
    List<String> errors =
        PodSpecErrors.listed("securityContext.sysctls", expected).stream()
            .map(each -> each.replace("RULE", rule))
            .toList();
    assertEquals(errors, PodSpecErrors.of("\"securityContext\":{\"sysctls\":[" + sysctls + "]}"));
  }

  @Test
  void limitsNamesOfSysctls() {
    String context = "\"securityContext\":{\"sysctls\":[{\"name\":\"%s\"}]}";
    assertEquals(List.of(), PodSpecErrors.of(context.formatted("a".repeat(253))));
    assertEquals(1, PodSpecErrors.of(context.formatted("a".repeat(254))).size());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          | kernel.shmmax | hostNetwork
          : Invalid value: "net.ipv4.tcp_syncookies": may not be specified when 'hostNetwork' is true \
              | net.ipv4.tcp_syncookies | hostNetwork
          : Invalid value: "net/ipv4/conf/eno2.100/rp_filter": may not be specified when 'hostNetwork' is true \
              | net/ipv4/conf/eno2.100/rp_filter | hostNetwork
          | net.core | hostIPC
          | fs.mqueue | hostIPC
          : Invalid value: "fs.mqueue.a": may not be specified when 'hostIPC' is true | fs.mqueue.a | hostIPC
          : Invalid value: "kernel/shmmax": may not be specified when 'hostIPC' is true | kernel/shmmax | hostIPC
          """)
  void keepsSysctlsOfTheHost(String expected, String name, String shared) {
    assertEquals(
        PodSpecErrors.listed("securityContext.sysctls[0].name", expected),
        PodSpecErrors.of(
            "\"%s\":true,\"securityContext\":{\"sysctls\":[{\"name\":\"%s\"}]}"
                .formatted(shared, name)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          | "hostPID":true,"shareProcessNamespace":false
          securityContext.shareProcessNamespace: Invalid value: true: ShareProcessNamespace and HostPID cannot both be \
          enabled | "hostPID":true,"shareProcessNamespace":true
          | "hostUsers":true,"hostNetwork":true,"hostPID":true,"hostIPC":true
          hostNetwork: Forbidden: when `hostUsers` is false && HostPID: Forbidden: when `hostUsers` is false \
              && HostIPC: Forbidden: when `hostUsers` is false \
              | "hostUsers":false,"hostNetwork":true,"hostPID":true,"hostIPC":true
          """)
  void checksWhatIsSharedWithTheHost(String expected, String fields) {
    assertEquals(PodSpecErrors.listed("", expected), PodSpecErrors.of(fields));
  }

  @Test
  void forbidsDevicesWithoutUsersOfTheHost() {
    String container =
        ContainerErrors.container("\"volumeDevices\":[{\"name\":\"p\",\"devicePath\":\"/d\"}]");
    String fields =
        """
        "hostUsers":false,"containers":[%s],
        "volumes":[{"name":"p","persistentVolumeClaim":{"claimName":"c"}}]
        """;
    assertEquals(
        List.of("containers[0].volumeDevices: Forbidden: when `hostUsers` is false"),
        PodSpecErrors.of(fields.formatted(container)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          | true | "windowsOptions":{"hostProcess":true} | "runAsUser":1
          | true | "windowsOptions":{"hostProcess":true} | "windowsOptions":{"hostProcess":true}
          | false | "windowsOptions":{"hostProcess":false} | "windowsOptions":{"hostProcess":false}
          hostNetwork: Invalid value: false: hostNetwork must be true if pod contains any hostProcess containers \
              | false | "windowsOptions":{"hostProcess":true} | "windowsOptions":{}
          containers[0].securityContext.windowsOptions.hostProcess: Invalid value: false: pod hostProcess value must \
          be identical if both are specified, was true && : Invalid value: "": ALL \
              | true | "windowsOptions":{"hostProcess":true} | "windowsOptions":{"hostProcess":false}
          : Invalid value: "": ALL && hostNetwork: Invalid value: false: hostNetwork must be true if pod contains any \
          hostProcess containers | false | "runAsUser":1 | "windowsOptions":{"hostProcess":true}
          """)
  void checksProcessesOfWindowsHosts(
      String expected, boolean hostNetwork, String podContext, String containerContext) {
    String all =
        "If pod contains any hostProcess containers then all containers must be HostProcess"
            + " containers";
    List<String> errors =
        PodSpecErrors.listed("", expected).stream()
            .map(each -> each.startsWith(":") ? "spec" + each : each)
            .map(each -> each.replace("ALL", all))
            .toList();
    String fields =
        """
        "hostNetwork":%s,"securityContext":{%s},"containers":[%s],"initContainers":[%s]
        """;
    String plain = ContainerErrors.container("").replace("main", "init");
    String special = ContainerErrors.container("\"securityContext\":{" + containerContext + "}");
    assertEquals(
        errors, PodSpecErrors.of(fields.formatted(hostNetwork, podContext, special, plain)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          os.name: Required value | "os":{}
          os: Unsupported value: "X": supported values: "linux", "windows" | "os":{"name":"X"}
          | "os":{"name":"linux"},"hostPID":true
          securityContext.windowsOptions: Forbidden: windows options cannot be set for a linux pod \
              | "os":{"name":"linux"},"securityContext":{"windowsOptions":{}}
          | "os":{"name":"windows"},"hostNetwork":true,"securityContext":{"runAsNonRoot":true,"windowsOptions":{}}
          securityContext.appArmorProfile: NO && securityContext.seLinuxOptions: NO && hostUsers: NO && hostPID: NO \
              && hostIPC: NO && securityContext.seccompProfile: NO && securityContext.fsGroup: NO \
              | "os":{"name":"windows"},"hostPID":true,"hostIPC":true,"hostUsers":true,"securityContext":{"fsGroup":1,\
          "seLinuxOptions":{},"appArmorProfile":{"type":"Unconfined"},"seccompProfile":{"type":"Unconfined"}}
          securityContext.fsGroupChangePolicy: NO && securityContext.sysctls: NO && shareProcessNamespace: NO \
              && securityContext.runAsUser: NO && securityContext.runAsGroup: NO \
              && securityContext.supplementalGroups: NO && securityContext.supplementalGroupsPolicy: NO \
              && securityContext.seLinuxChangePolicy: NO \
              | "os":{"name":"windows"},"shareProcessNamespace":false,"securityContext":{"runAsUser":1,"runAsGroup":1,\
          "fsGroupChangePolicy":"Always","sysctls":[{"name":"a"}],"supplementalGroups":[1],\
          "supplementalGroupsPolicy":"Merge","seLinuxChangePolicy":"Recursive"}
          resources: Forbidden: may not be set for a windows pod | "os":{"name":"windows"},"resources":{}
          """)
  void checksWhatSystemsHave(String expected, String fields) {
    List<String> errors =
        PodSpecErrors.listed("", expected).stream()
            .map(each -> each.replace(": NO", ": Forbidden: cannot be set for a windows pod"))
            .toList();
    assertEquals(errors, PodSpecErrors.of(fields));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          .windowsOptions: Forbidden: windows options cannot be set for a linux pod | linux | "windowsOptions":{}
          | windows | "runAsNonRoot":true,"windowsOptions":{}
          .appArmorProfile: NO && .seLinuxOptions: NO && .seccompProfile: NO && .capabilities: NO \
              && .readOnlyRootFilesystem: NO \
              | windows | "readOnlyRootFilesystem":false,"capabilities":{},"seLinuxOptions":{},\
          "appArmorProfile":{"type":"Unconfined"},"seccompProfile":{"type":"Unconfined"}
          .privileged: NO && .allowPrivilegeEscalation: NO && .procMount: NO && .runAsUser: NO && .runAsGroup: NO \
              | windows | "runAsUser":1,"runAsGroup":1,"procMount":"Default","privileged":false,\
          "allowPrivilegeEscalation":true
          """)
  void checksWhatContainersOfSystemsHave(String expected, String system, String context) {
    List<String> errors =
        PodSpecErrors.listed("containers[0].securityContext", expected).stream()
            .map(each -> each.replace(": NO", ": Forbidden: cannot be set for a windows pod"))
            .toList();
    String container = ContainerErrors.container("\"securityContext\":{" + context + "}");
    assertEquals(
        errors,
        PodSpecErrors.of(
            "\"os\":{\"name\":\"%s\"},\"containers\":[%s]".formatted(system, container)));
  }
}
