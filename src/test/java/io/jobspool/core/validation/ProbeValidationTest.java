package io.jobspool.core.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProbeValidationTest {
  private static final String DEFAULTS =
      """
      "timeoutSeconds":1,"periodSeconds":10,"successThreshold":1,"failureThreshold":3\
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          | "exec":{"command":["true"]}
          | "httpGet":{"path":"/","port":"http","scheme":"HTTPS","httpHeaders":[{"name":"X-A","value":"b c"}]}
          | "tcpSocket":{"port":65535}
          | "grpc":{"port":1}
          livenessProbe: Required value: must specify a handler type | "initialDelaySeconds":1
          livenessProbe.httpGet: Forbidden: may not specify more than 1 handler type \
              && livenessProbe.tcpSocket: Forbidden: may not specify more than 1 handler type \
              && livenessProbe.grpc: Forbidden: may not specify more than 1 handler type \
              | "grpc":{},"httpGet":{},"tcpSocket":{},"exec":{"command":["a"]}
          livenessProbe.exec.command: Required value | "exec":{}
          livenessProbe.httpGet.path: Required value | "httpGet":{"port":1,"scheme":"HTTP"}
          livenessProbe.httpGet.port: Invalid value: 0: must be between 1 and 65535, inclusive \
              && livenessProbe.httpGet.scheme: Unsupported value: "": supported values: "HTTP", "HTTPS" \
              | "httpGet":{"path":"/"}
          livenessProbe.httpGet.scheme: Unsupported value: "http": supported values: "HTTP", "HTTPS" \
              | "httpGet":{"path":"/","port":1,"scheme":"http"}
          livenessProbe.httpGet.httpHeaders: Invalid value: "a b": a valid HTTP header must consist of alphanumeric \
          characters or '-' (e.g. 'X-Header-Name', regex used for validation is '[-A-Za-z0-9]+') \
              | "httpGet":{"path":"/","port":1,"scheme":"HTTP","httpHeaders":[{"name":"a b"}]}
          livenessProbe.tcpSocket.port: Invalid value: "": must contain only alpha-numeric characters (a-z, 0-9), \
          and hyphens (-) \
              && livenessProbe.tcpSocket.port: Invalid value: "": must contain at least one letter (a-z) \
              | "tcpSocket":{"port":""}
          livenessProbe.grpc.port: Invalid value: 65536: must be between 1 and 65535, inclusive \
              | "grpc":{"port":65536}
          livenessProbe.initialDelaySeconds: Invalid value: -1: must be greater than or equal to 0 \
              && livenessProbe.timeoutSeconds: Invalid value: -2: must be greater than or equal to 0 \
              && livenessProbe.periodSeconds: Invalid value: -3: must be greater than or equal to 0 \
              && livenessProbe.failureThreshold: Invalid value: -5: must be greater than or equal to 0 \
              | "grpc":{"port":1},"initialDelaySeconds":-1,"timeoutSeconds":-2,"periodSeconds":-3,"failureThreshold":-5
          livenessProbe.successThreshold: Invalid value: -4: must be greater than or equal to 0 \
              && livenessProbe.successThreshold: Invalid value: -4: must be 1 \
              | "grpc":{"port":1},"successThreshold":-4
          livenessProbe.terminationGracePeriodSeconds: Invalid value: 0: must be greater than 0 \
              | "grpc":{"port":1},"terminationGracePeriodSeconds":0
          """)
  void checksProbes(String expected, String fields) {
    assertEquals(ContainerErrors.listed(expected), errorsOf("livenessProbe", fields));
  }

  @ParameterizedTest
  @ValueSource(strings = {"livenessProbe", "startupProbe"})
  void needOneSuccessUnlessTheyAreAboutReadiness(String name) {
    assertEquals(
        List.of(name + ".successThreshold: Invalid value: 2: must be 1"),
        errorsOf(name, "\"grpc\":{\"port\":1},\"successThreshold\":2"));
    assertEquals(
        List.of(), errorsOf(name, "\"grpc\":{\"port\":1},\"terminationGracePeriodSeconds\":5"));
  }

  @Test
  void haveNoGracePeriodIfTheyAreAboutReadiness() {
    assertEquals(
        List.of(
            "readinessProbe.terminationGracePeriodSeconds: Invalid value: 5: must not be set for"
                + " readinessProbes"),
        errorsOf("readinessProbe", "\"grpc\":{\"port\":1},\"terminationGracePeriodSeconds\":5"));
    assertEquals(
        List.of(), errorsOf("readinessProbe", "\"grpc\":{\"port\":1},\"successThreshold\":2"));
  }

  private static List<String> errorsOf(String name, String fields) {
    return ContainerErrors.of("\"%s\":{%s,%s}".formatted(name, DEFAULTS, fields));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          | "postStart":{"exec":{"command":["a"]}},"preStop":{"sleep":{"seconds":0}}
          | "preStop":{"sleep":{"seconds":30}}
          lifecycle.postStart: Required value: must specify a handler type \
              && lifecycle.preStop: Required value: must specify a handler type | "preStop":{},"postStart":{}
          lifecycle.preStop.sleep: Forbidden: may not specify more than 1 handler type \
              | "preStop":{"sleep":{"seconds":1},"tcpSocket":{"port":1}}
          lifecycle.preStop.sleep: Invalid value: -1: must be non-negative and less than \
          terminationGracePeriodSeconds (30) \
              | "preStop":{"sleep":{"seconds":-1}}
          lifecycle.postStart.sleep: Invalid value: 31: must be non-negative and less than \
          terminationGracePeriodSeconds (30) \
              | "postStart":{"sleep":{"seconds":31}}
          lifecycle.stopSignal: Forbidden: may not be set for containers with empty `spec.os.name` \
              | "stopSignal":"SIGTERM"
          """)
  void checksLifecycles(String expected, String fields) {
    assertEquals(
        ContainerErrors.listed(expected), ContainerErrors.of("\"lifecycle\":{" + fields + "}"));
  }

  @Test
  void checksHandlersOfAllProbes() {
    String none = "{" + DEFAULTS + "}";
    String error = ": Required value: must specify a handler type";
    assertEquals(
        List.of("livenessProbe" + error, "readinessProbe" + error, "startupProbe" + error),
        ContainerErrors.of(
            "\"livenessProbe\":%s,\"readinessProbe\":%s,\"startupProbe\":%s"
                .formatted(none, none, none)));
  }

  @Test
  void boundsNoSleepWithoutAGracePeriod() {
    assertEquals(
        List.of(),
        ContainerErrors.of(
            "\"lifecycle\":{\"preStop\":{\"sleep\":{\"seconds\":-1}}}",
            "\"terminationGracePeriodSeconds\":null"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          | linux | SIGUSR1
          | linux | SIGRTMIN+15
          | linux | SIGRTMAX-14
          | windows | SIGKILL
          | plan9 | SIGFOO
          lifecycle.stopSignal: Unsupported value: "SIGHUP": supported values: "SIGKILL", "SIGTERM" \
              | windows | SIGHUP
          """)
  void knowsTheSignalsOfTheSystem(String expected, String os, String signal) {
    assertEquals(ContainerErrors.listed(expected), errorsOfSignal(os, signal));
  }

  @Test
  void namesTheSignalsOfLinuxInOrder() {
    String names =
        "ABRT ALRM BUS CHLD CLD CONT FPE HUP ILL INT IO IOT KILL PIPE POLL PROF PWR QUIT RTMAX"
            + " RTMAX-1 RTMAX-10 RTMAX-11 RTMAX-12 RTMAX-13 RTMAX-14 RTMAX-2 RTMAX-3 RTMAX-4"
            + " RTMAX-5 RTMAX-6 RTMAX-7 RTMAX-8 RTMAX-9 RTMIN RTMIN+1 RTMIN+10 RTMIN+11 RTMIN+12"
            + " RTMIN+13 RTMIN+14 RTMIN+15 RTMIN+2 RTMIN+3 RTMIN+4 RTMIN+5 RTMIN+6 RTMIN+7"
            + " RTMIN+8 RTMIN+9 SEGV STKFLT STOP SYS TERM TRAP TSTP TTIN TTOU URG USR1 USR2"
            + " VTALRM WINCH XCPU XFSZ";
    assertEquals(
        List.of(
            "lifecycle.stopSignal: Unsupported value: \"SIGFOO\": supported values: \"SIG"
                + names.replace(" ", "\", \"SIG")
                + "\""),
        errorsOfSignal("linux", "SIGFOO"));
  }

  private static List<String> errorsOfSignal(String os, String signal) {
    return ContainerErrors.of(
        "\"lifecycle\":{\"stopSignal\":\"" + signal + "\"}", "\"os\":{\"name\":\"" + os + "\"}");
  }
}
