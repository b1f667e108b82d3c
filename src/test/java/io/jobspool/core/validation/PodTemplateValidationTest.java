package io.jobspool.core.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jobspool.core.v1.PodSpec;
import io.jobspool.core.v1.PodTemplateSpec;
import io.jobspool.meta.field.FieldError;
import io.jobspool.meta.field.FieldPath;
import io.jobspool.serializer.DecodeException;
import io.jobspool.serializer.JsonDecoder;
import io.jobspool.serializer.JsonEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PodTemplateValidationTest {
  private static final String SECCOMP = "container.seccomp.security.alpha.kubernetes.io/main";
  private static final String APP_ARMOR = "container.apparmor.security.beta.kubernetes.io/main";

  /** The errors of a template; paths start below it. */
  private static List<String> errorsOf(String metadata, PodSpec spec) throws DecodeException {
    String json = "{\"metadata\":{" + metadata + "}}";
    PodTemplateSpec empty = JsonDecoder.decode(json, PodTemplateSpec.class, true).value();
    List<FieldError> errors = new ArrayList<>();
    PodTemplateValidation.validatePodTemplateSpec(
        new PodTemplateSpec(empty.metadata(), spec), FieldPath.of("template"), errors);
    return ContainerErrors.texts(errors, "template.");
  }

  private static List<String> errorsOf(String key, String value, String fields)
      throws DecodeException {
    String annotation = JsonEncoder.encodeAny(Map.of(key, value));
    return errorsOf("\"annotations\":" + annotation, PodSpecErrors.pod(fields));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          | "labels":{"a/b":"c"},"annotations":{"A/b":"?"},"name":"?","generation":-1
          labels: Invalid value: "?": <name> && labels: Invalid value: "!": <value> \
              && annotations: Invalid value: "?": <name> && spec.restartPolicy: Required value \
              | "annotations":{"?":""},"labels":{"?":"!"}
          """)
  void checksMetadataBeforeSpec(String expected, String metadata) throws DecodeException {
    PodSpec spec = PodSpecErrors.pod(expected == null ? "\"os\":null" : "\"restartPolicy\":\"\"");
    assertEquals(PodSpecErrors.listed("", expected), errorsOf(metadata, spec));
  }

  @Test
  void forbidsEphemeralContainers() throws DecodeException {
    String container = ContainerErrors.container("").replace("main", "debug");
    assertEquals(
        List.of(
            "spec.ephemeralContainers: Forbidden: ephemeral containers not allowed in pod"
                + " template"),
        errorsOf("", PodSpecErrors.pod("\"ephemeralContainers\":[" + container + "]")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          | controller.kubernetes.io/pod-deletion-cost | -2147483648
          | controller.kubernetes.io/pod-deletion-cost | -01
          [<key>]: Invalid value: "<text>": must be a 32bit integer | controller.kubernetes.io/pod-deletion-cost | ~~
          [<key>]: Invalid value: "<text>": must be a 32bit integer | controller.kubernetes.io/pod-deletion-cost | +1
          [<key>]: Invalid value: "<text>": must be a 32bit integer | controller.kubernetes.io/pod-deletion-cost | 01
          [<key>]: Invalid value: "<text>": must be a 32bit integer | controller.kubernetes.io/pod-deletion-cost | -
          [<key>]: Invalid value: "<text>": must be a 32bit integer \
              | controller.kubernetes.io/pod-deletion-cost | 2147483648
          [<key>]: Invalid value: "<text>": must set spec.nodeName if mirror pod annotation is set \
              | kubernetes.io/config.mirror | x
          | scheduler.alpha.kubernetes.io/tolerations | ~~
          | scheduler.alpha.kubernetes.io/tolerations | [{"key":"a","value":"b"}]
          .<key>[0].operator: Invalid value: "": operator must be Exists when `key` is empty, which means "match all \
          values and all keys" | scheduler.alpha.kubernetes.io/tolerations | [{}]
          : Invalid value: "<key>": unexpected end of JSON input | scheduler.alpha.kubernetes.io/tolerations | [
          : Invalid value: "<key>": invalid character ']' looking for beginning of value \
              | scheduler.alpha.kubernetes.io/tolerations | ],"tolerations":[
          | seccomp.security.alpha.kubernetes.io/pod | docker/default
          .<key>: Invalid value: "<text>": must be a valid seccomp profile \
              | seccomp.security.alpha.kubernetes.io/pod | x
          | container.seccomp.security.alpha.kubernetes.io/other | localhost/a/b
          .<key>: Invalid value: "/../b": must be a relative path \
              && .<key>: Invalid value: "/../b": must not contain '..' \
              | container.seccomp.security.alpha.kubernetes.io/other | localhost//../b
          | container.apparmor.security.beta.kubernetes.io/main | localhost/
          [<key>]: Invalid value: "other": container not found \
              | container.apparmor.security.beta.kubernetes.io/other | runtime/default
          [<key>]: Invalid value: "<text>": invalid AppArmor profile name: "docker/default" \
              | container.apparmor.security.beta.kubernetes.io/main | docker/default
          """)
  void checksAnnotations(String expected, String key, String text) throws DecodeException {
    String value = text == null ? "" : text;
    List<String> errors =
        PodSpecErrors.listed("annotations", expected).stream()
            .map(each -> each.replace("<key>", key).replace("<text>", value))
            .toList();
    assertEquals(errors, errorsOf(key, value, "\"os\":null"));
  }

  @Test
  void acceptsMirrorsOfPodsOnNodes() throws DecodeException {
    assertEquals(List.of(), errorsOf("kubernetes.io/config.mirror", "x", "\"nodeName\":\"n\""));
  }

  @Test
  void saysThatTolerationsHaveAWrongType() throws DecodeException {
    String key = "scheduler.alpha.kubernetes.io/tolerations";
    String start =
        "annotations: Invalid value: \"" + key + "\": json: cannot unmarshal object into Go";
    List<String> errors = errorsOf(key, "{}", "\"os\":null");
    assertEquals(List.of(true), errors.stream().map(each -> each.startsWith(start)).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          | unconfined | "type":"Unconfined"
          | docker/default | "type":"RuntimeDefault"
          | localhost/a | "type":"Localhost","localhostProfile":"a"
          .type: Forbidden: seccomp type in annotation and field must match | docker/default | "type":"Unconfined"
          .type: Forbidden: seccomp type in annotation and field must match | unconfined | "type":"RuntimeDefault"
          .type: Forbidden: seccomp type in annotation and field must match \
              | unconfined | "type":"Localhost","localhostProfile":"a"
          .localhostProfile: Forbidden: seccomp profile in annotation and field must match \
              | localhost/b | "type":"Localhost","localhostProfile":"a"
          """)
  void comparesSeccompProfiles(String expected, String annotation, String profile)
      throws DecodeException {
    String context = "\"securityContext\":{\"seccompProfile\":{" + profile + "}}";
    String container = "\"containers\":[%s]".formatted(ContainerErrors.container(context));
    assertEquals(
        PodSpecErrors.listed("spec.securityContext.seccompProfile", expected),
        errorsOf("seccomp.security.alpha.kubernetes.io/pod", annotation, context));
    assertEquals(
        PodSpecErrors.listed("spec.containers[0].securityContext.seccompProfile", expected),
        errorsOf(SECCOMP, annotation, container));
    assertEquals(List.of(), errorsOf(SECCOMP, annotation, context));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          | unconfined | "type":"Unconfined"
          | runtime/default | "type":"RuntimeDefault"
          | localhost/a | "type":"Localhost","localhostProfile":"a"
          .type: Forbidden: apparmor type in annotation and field must match | runtime/default | "type":"Unconfined"
          .type: Forbidden: apparmor type in annotation and field must match | unconfined | "type":"RuntimeDefault"
          .type: Forbidden: apparmor type in annotation and field must match \
              | unconfined | "type":"Localhost","localhostProfile":"a"
          .localhostProfile: Forbidden: apparmor profile in annotation and field must match \
              | localhost/ | "type":"Localhost","localhostProfile":"a"
          """)
  void comparesAppArmorProfiles(String expected, String annotation, String profile)
      throws DecodeException {
    String context = "\"securityContext\":{\"appArmorProfile\":{" + profile + "}}";
    String container = "\"containers\":[%s]".formatted(ContainerErrors.container(context));
    List<String> errors =
        PodSpecErrors.listed("spec.containers[0].securityContext.appArmorProfile", expected);
    assertEquals(errors, errorsOf(APP_ARMOR, annotation, context));
    assertEquals(errors, errorsOf(APP_ARMOR, annotation, container));
    assertEquals(
        List.of("spec.securityContext.appArmorProfile: Forbidden: cannot be set for a windows pod"),
        errorsOf(APP_ARMOR, annotation, context + ",\"os\":{\"name\":\"windows\"}"));
  }

  @Test
  void prefersAppArmorProfileOfTheContainer() throws DecodeException {
    String context = "\"securityContext\":{\"appArmorProfile\":{\"type\":\"%s\"}}";
    String container = ContainerErrors.container(context.formatted("Unconfined"));
    assertEquals(
        List.of(),
        errorsOf(
            APP_ARMOR,
            "unconfined",
            context.formatted("RuntimeDefault") + ",\"containers\":[" + container + "]"));
  }
}
