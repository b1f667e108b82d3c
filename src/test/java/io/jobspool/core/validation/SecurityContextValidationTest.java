package io.jobspool.core.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jobspool.core.v1.AppArmorProfile;
import io.jobspool.core.v1.SeccompProfile;
import io.jobspool.core.v1.WindowsSecurityContextOptions;
import io.jobspool.meta.field.FieldError;
import io.jobspool.meta.field.FieldPath;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecurityContextValidationTest {
  private static final String HOST_USERS = "\"hostUsers\":true";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          | "privileged":true,"runAsUser":0,"runAsGroup":2147483647,"seLinuxOptions":{"level":"?"}
          | "procMount":"Default","capabilities":{"add":["CAP_SYS_ADMIN"]}
          | "allowPrivilegeEscalation":true,"privileged":true
          | "allowPrivilegeEscalation":false,"privileged":false,"capabilities":{"add":["SYS_ADMIN"]}
          .runAsUser: Invalid value: -1: must be between 0 and 2147483647, inclusive \
              && .runAsGroup: Invalid value: 2147483648: must be between 0 and 2147483647, inclusive \
              | "runAsGroup":2147483648,"runAsUser":-1
          .procMount: Unsupported value: "": supported values: "Default", "Unmasked" | "procMount":""
          .procMount: Invalid value: "Unmasked": `hostUsers` must be false to use `Unmasked` | "procMount":"Unmasked"
          .seccompProfile.type: Required value: type is required when seccompProfile is set | "seccompProfile":{}
          .appArmorProfile.type: Required value: type is required when appArmorProfile is set | "appArmorProfile":{}
          .windowsOptions.runAsUserName: Invalid value: "": runAsUserName cannot be an empty string \
              | "windowsOptions":{"runAsUserName":""}
          """)
  void checksContexts(String expected, String fields) {
    assertEquals(paths(expected), errorsOf(fields, HOST_USERS));
  }

  private static List<String> paths(String expected) {
    return ContainerErrors.listed(expected).stream().map(each -> "securityContext" + each).toList();
  }

  private static List<String> errorsOf(String fields, String podFields) {
    return ContainerErrors.of("\"securityContext\":{" + fields + "}", podFields);
  }

  @Test
  void unmasksProcForUsersOfThePodOnly() {
    String fields = "\"procMount\":\"Unmasked\"";
    assertEquals(List.of(), errorsOf(fields, "\"hostUsers\":false"));
    assertEquals(1, errorsOf(fields, HOST_USERS).size());
    assertEquals(1, errorsOf(fields, "\"hostUsers\":null").size());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          : cannot set `allowPrivilegeEscalation` to false and `privileged` to true | "privileged":true
          : cannot set `allowPrivilegeEscalation` to false and `capabilities.Add` CAP_SYS_ADMIN \
              | "capabilities":{"add":["A","CAP_SYS_ADMIN"]}
          """)
  void forbidsEscalationConsistently(String detail, String fields) {
    List<String> errors = errorsOf("\"allowPrivilegeEscalation\":false," + fields, HOST_USERS);
    assertEquals(1, errors.size());
    assertTrue(errors.get(0).startsWith("securityContext: Invalid value: {"), errors.get(0));
    assertTrue(errors.get(0).endsWith("}" + detail), errors.get(0));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      nullValues = "-",
      textBlock =
          """
          - | RuntimeDefault | -
          - | Unconfined | -
          - | Localhost | a/b.json
          p.type: Required value: type is required when seccompProfile is set | ~~ | -
          p.type: Unsupported value: "X": supported values: "Localhost", "RuntimeDefault", "Unconfined" | X | -
          p.localhostProfile: Required value: must be set when seccomp type is Localhost | Localhost | -
          p.localhostProfile: Invalid value: "/a": must be a relative path | Localhost | /a
          p.localhostProfile: Invalid value: "../a": must not contain '..' | Localhost | ../a
          """)
  void checksSeccompProfiles(String expected, String type, String file) {
    List<FieldError> errors = new ArrayList<>();
    SecurityContextValidation.validateSeccompProfile(
        new SeccompProfile(type, file), FieldPath.of("p"), errors);
    assertEquals(ContainerErrors.listed(expected), ContainerErrors.texts(errors, ""));
  }

  @Test
  void takesASeccompFileOnlyForLocalhost() {
    List<FieldError> errors = new ArrayList<>();
    SecurityContextValidation.validateSeccompProfile(
        new SeccompProfile("Unconfined", "a"), FieldPath.of("p"), errors);
    assertEquals(1, errors.size());
    assertEquals("p.localhostProfile", errors.get(0).field());
    assertEquals(FieldError.Type.INVALID, errors.get(0).type());
    assertEquals("can only be set when seccomp type is Localhost", errors.get(0).detail());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      nullValues = "-",
      textBlock =
          """
          - | RuntimeDefault | -
          - | Unconfined | -
          - | Localhost | any name
          p.type: Required value: type is required when appArmorProfile is set | ~~ | a
          p.type: Unsupported value: "X": supported values: "Localhost", "RuntimeDefault", "Unconfined" | X | a
          p.localhostProfile: Required value: must be set when AppArmor type is Localhost | Localhost | -
          p.localhostProfile: Required value: must be set when AppArmor type is Localhost | Localhost | ~~
          p.localhostProfile: Invalid value: " a": must not be padded with whitespace | Localhost | ~ a~
          p.localhostProfile: Invalid value: " ": must not be padded with whitespace | Localhost | ~ ~
          p.localhostProfile: Invalid value: "a": can only be set when AppArmor type is Localhost | Unconfined | a
          """)
  void checksAppArmorProfiles(String expected, String type, String name) {
    assertEquals(ContainerErrors.listed(expected), errorsOfAppArmor(type, name));
  }

  @Test
  void limitsNamesOfAppArmorProfiles() {
    assertEquals(List.of(), errorsOfAppArmor("Localhost", "a".repeat(4095)));
    assertEquals(
        List.of("p.localhostProfile: Too long: may not be more than 4095 bytes"),
        errorsOfAppArmor("Localhost", "a".repeat(4096)));
  }

  private static List<String> errorsOfAppArmor(String type, String name) {
    List<FieldError> errors = new ArrayList<>();
    SecurityContextValidation.validateAppArmorProfile(
        new AppArmorProfile(type, name), FieldPath.of("p"), errors);
    return ContainerErrors.texts(errors, "");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a", "a b", "NT AUTHORITY\\SYSTEM", "DOM\\a.b", "my-dom.example.com\\u", "!\\u"})
  void takesWindowsUsers(String name) {
    assertEquals(List.of(), errorsOfUser(name));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '%',
      quoteCharacter = '~',
      textBlock =
          """
          runAsUserName cannot be an empty string % ~~
          runAsUserName cannot contain control characters % a\tb
          runAsUserName cannot contain more than one backslash % a\\b\\c
          runAsUserName's Domain doesn't match the NetBios nor the DNS format % \\u
          runAsUserName's Domain doesn't match the NetBios nor the DNS format % a:b\\u
          runAsUserName's Domain doesn't match the NetBios nor the DNS format % .a\\u
          runAsUserName's Domain doesn't match the NetBios nor the DNS format % abcdefgh-ijklm_no\\u
          runAsUserName's User cannot be empty % a\\
          runAsUserName's User cannot contain only periods or spaces % .. .
          runAsUserName's User cannot contain the following characters: "/\\:;|=,+*?<>@[] % a@b
          """)
  void checksWindowsUsers(String rule, String name) {
    String shown = name.replace("\\", "\\\\").replace("\t", "\\t");
    assertEquals(
        List.of("w.runAsUserName: Invalid value: \"" + shown + "\": " + rule), errorsOfUser(name));
  }

  @Test
  void limitsWindowsUsers() {
    String domain = ("a".repeat(63) + ".").repeat(3);
    assertEquals(List.of(), errorsOfUser(domain + "a".repeat(63) + "\\u"));
    List<String> tooLong = errorsOfUser(domain + "a".repeat(62) + ".b\\u");
    assertEquals(1, tooLong.size());
    assertTrue(
        tooLong.get(0).endsWith(": runAsUserName's Domain length must be under 256 characters"));
    assertEquals(List.of(), errorsOfUser("a".repeat(104)));
    assertTrue(
        errorsOfUser("a".repeat(105))
            .get(0)
            .endsWith(": runAsUserName's User length must not be longer than 104 characters"));
  }

  private static List<String> errorsOfUser(String name) {
    return errorsOf(new WindowsSecurityContextOptions(null, null, name, null));
  }

  private static List<String> errorsOf(WindowsSecurityContextOptions options) {
    List<FieldError> errors = new ArrayList<>();
    SecurityContextValidation.validateWindowsOptions(options, FieldPath.of("w"), errors);
    return ContainerErrors.texts(errors, "");
  }

  @Test
  void checksCredentialSpecs() {
    assertEquals(
        List.of(),
        errorsOf(new WindowsSecurityContextOptions("a.b", "x".repeat(64 * 1024), null, true)));
    List<String> errors = errorsOf(new WindowsSecurityContextOptions("A", "", null, null));
    assertEquals(2, errors.size());
    assertTrue(errors.get(0).startsWith("w.gmsaCredentialSpecName: Invalid value: \"A\": a lower"));
    assertEquals(
        "w.gmsaCredentialSpec: Invalid value: \"\": gmsaCredentialSpec cannot be an empty string",
        errors.get(1));
    String tooLong = "x".repeat(64 * 1024 + 1);
    assertEquals(
        List.of(
            "w.gmsaCredentialSpec: Invalid value: \""
                + tooLong
                + "\": gmsaCredentialSpec size must be under 64 KiB"),
        errorsOf(new WindowsSecurityContextOptions(null, tooLong, null, null)));
  }
}
