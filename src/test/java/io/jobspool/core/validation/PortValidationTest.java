package io.jobspool.core.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jobspool.meta.IntOrString;
import io.jobspool.meta.field.FieldError;
import io.jobspool.meta.field.FieldPath;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PortValidationTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          | "containerPort":80
          | "containerPort":65535,"hostPort":1,"name":"a-1","protocol":"SCTP"
          | "containerPort":80,"hostIP":"not-an-ip"
          [0].containerPort: Required value | "containerPort":0
          [0].containerPort: Invalid value: -1: must be between 1 and 65535, inclusive | "containerPort":-1
          [0].containerPort: Invalid value: 65536: must be between 1 and 65535, inclusive \
              && [0].hostPort: Invalid value: 65537: must be between 1 and 65535, inclusive \
              | "containerPort":65536,"hostPort":65537
          [0].protocol: Required value | "containerPort":80,"protocol":""
          [0].protocol: Unsupported value: "tcp": supported values: "SCTP", "TCP", "UDP" \
              | "containerPort":80,"protocol":"tcp"
          [0].name: Invalid value: "0123456789abcdef": must be no more than 15 characters \
              | "containerPort":80,"name":"0123456789abcdef"
          [0].name: Invalid value: "A-": must contain only alpha-numeric characters (a-z, 0-9), and hyphens (-) \
              && [0].name: Invalid value: "A-": must contain at least one letter (a-z) \
              && [0].name: Invalid value: "A-": must not begin or end with a hyphen \
              | "containerPort":80,"name":"A-"
          [0].name: Invalid value: "a--b": must not contain consecutive hyphens | "containerPort":80,"name":"a--b"
          """)
  void checksPorts(String expected, String fields) {
    assertEquals(
        ContainerErrors.listed(expected), errorsOf("{\"protocol\":\"TCP\"," + fields + "}"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          | "name":"a","hostPort":80 | "name":"b","hostPort":81
          | "hostPort":80 | "hostPort":80,"protocol":"UDP"
          | "hostPort":80,"hostIP":"127.0.0.1" | "hostPort":80,"hostIP":"127.0.0.2"
          [1].name: Duplicate value: "a" | "name":"a" | "name":"a"
          [1].hostPort: Duplicate value: "TCP//80" | "hostPort":80 | "hostPort":80
          [1].hostPort: Duplicate value: "UDP/127.0.0.1/80" \
              | "hostPort":80,"protocol":"UDP","hostIP":"127.0.0.1" \
              | "hostPort":80,"protocol":"UDP","hostIP":"127.0.0.1"
          """)
  void takesNoNameAndNoPortOfTheNodeTwice(String expected, String one, String other) {
    String port = "{\"protocol\":\"TCP\",\"containerPort\":1,%s}";
    assertEquals(
        ContainerErrors.listed(expected),
        errorsOf(port.formatted(one) + "," + port.formatted(other)));
  }

  private static List<String> errorsOf(String ports) {
    return ContainerErrors.of("\"ports\":[" + ports + "]").stream()
        .map(text -> text.startsWith("ports") ? text.substring("ports".length()) : text)
        .toList();
  }

  @Test
  void comparesPortsOfTheNodeAcrossContainers() {
    String ports = "\"ports\":[{\"protocol\":\"TCP\",\"containerPort\":1,\"hostPort\":80}]";
    String containers =
        "\"containers\":["
            + ContainerErrors.container("\"name\":\"a\"," + ports)
            + ","
            + ContainerErrors.container("\"name\":\"b\"," + ports)
            + "]";
    assertEquals(
        List.of("containers[1].ports[0].hostPort: Duplicate value: \"TCP//80\""),
        ContainerErrors.ofPod(containers));
  }

  @Test
  void checksNumbersAndNamesOfPorts() {
    assertEquals(List.of(), errorsOf(IntOrString.of(1)));
    assertEquals(List.of(), errorsOf(IntOrString.of("http")));
    assertEquals(
        List.of("port: Invalid value: 0: must be between 1 and 65535, inclusive"),
        errorsOf(IntOrString.of(0)));
    assertEquals(
        List.of("port: Invalid value: \"80\": must contain at least one letter (a-z)"),
        errorsOf(IntOrString.of("80")));
  }

  private static List<String> errorsOf(IntOrString port) {
    List<FieldError> errors = new ArrayList<>();
    PortValidation.validatePortNumberOrName(port, FieldPath.of("port"), errors);
    return ContainerErrors.texts(errors, "");
  }
}
