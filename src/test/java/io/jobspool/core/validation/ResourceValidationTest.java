package io.jobspool.core.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResourceValidationTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          | "cpu":"100m","memory":"1Gi","ephemeral-storage":"1.5"
          | "example.com/gpu":"2000m"
          | "kubernetes.io/anything":"1.5"
          | "cpu":"1","hugepages-2Mi":"4Mi"
          .limits[foo]: Invalid value: "foo": must be a standard resource type or fully qualified \
              && .limits[foo]: Invalid value: "foo": must be a standard resource for containers \
              | "foo":"1"
          .limits[pods]: Invalid value: "pods": must be a standard resource for containers \
              && .limits[pods]: Invalid value: "500m": must be an integer | "pods":"0.5"
          .limits[storage]: Invalid value: "storage": must be a standard resource for containers | "storage":"0.5"
          .limits[requests.hugepages-1Mi]: Invalid value: "requests.hugepages-1Mi": must be a standard resource for \
          containers \
              | "requests.hugepages-1Mi":"1Mi"
          .limits[a/b/c]: Invalid value: "a/b/c": a valid label key must consist of alphanumeric characters, '-', '_' \
          or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', \
          regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]') with an optional DNS subdomain \
          prefix and '/' (e.g. 'example.com/MyName') \
              && .limits[a/b/c]: Invalid value: "a/b/c": doesn't follow extended resource name standard \
              | "a/b/c":"1"
          .limits[requests.example.com/gpu]: Invalid value: "requests.example.com/gpu": doesn't follow extended \
          resource name standard \
              | "requests.example.com/gpu":"1"
          .limits[cpu]: Invalid value: "-1": must be greater than or equal to 0 | "cpu":"-1"
          .limits[example.com/gpu]: Invalid value: "-500m": must be greater than or equal to 0 \
              && .limits[example.com/gpu]: Invalid value: "-500m": must be an integer | "example.com/gpu":"-500m"
          .limits[hugepages-2Mi]: Invalid value: "3Mi": 3Mi is not positive integer multiple of hugepages-2Mi \
              | "cpu":"1","hugepages-2Mi":"3Mi"
          .limits[hugepages-0]: Invalid value: "1": 1 is not positive integer multiple of hugepages-0 \
              | "cpu":"1","hugepages-0":"1"
          .limits[hugepages-100E]: Invalid value: "1": 1 is not positive integer multiple of hugepages-100E \
              | "cpu":"1","hugepages-100E":"1"
          | "cpu":"1","hugepages-2Mi":"100E"
          | "example.com/gpu":"100E"
          .limits[example.com/gpu]: Invalid value: "10000000000000000001": must be an integer \
              | "example.com/gpu":"10000000000000000001"
          .limits[hugepages-500m]: Invalid value: "1": 1 is not positive integer multiple of hugepages-500m \
              | "cpu":"1","hugepages-500m":"1"
          .limits[hugepages-x]: Invalid value: "1": 1 is not positive integer multiple of hugepages-x \
              | "cpu":"1","hugepages-x":"1"
          : Forbidden: HugePages require cpu or memory | "ephemeral-storage":"1","hugepages-2Mi":"2Mi"
          """)
  void checksLimits(String expected, String limits) {
    assertEquals(paths(expected), errorsOf("\"limits\":{" + limits + "}"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          | "cpu":"1" | "cpu":"1"
          | "cpu":"1" | "memory":"1"
          | "cpu":"1000m" | "cpu":"1"
          | "example.com/gpu":"1k" | "example.com/gpu":"1000"
          .requests: Invalid value: "2": must be less than or equal to cpu limit of 1 | "cpu":"2" | "cpu":"1"
          .requests: Invalid value: "1": must be equal to example.com/gpu limit of 2 \
              | "example.com/gpu":"1" | "example.com/gpu":"2"
          .requests: Invalid value: "2": must be equal to example.com/gpu limit of 1 \
              | "example.com/gpu":"2" | "example.com/gpu":"1"
          .limits: Required value: Limit must be set for non overcommitable resources | "example.com/gpu":"2" | ~~
          .limits: Required value: Limit must be set for non overcommitable resources \
              | "hugepages-2Mi":"2Mi" | "cpu":"1"
          .requests[foo]: Invalid value: "foo": must be a standard resource type or fully qualified \
              && .requests[foo]: Invalid value: "foo": must be a standard resource for containers \
              && .requests[foo]: Invalid value: "-1": must be greater than or equal to 0 \
              | "foo":"-1" | ~~
          .requests: Invalid value: "2Mi": must be equal to hugepages-4Mi limit of 4Mi \
              && .requests[hugepages-4Mi]: Invalid value: "2Mi": 2Mi is not positive integer multiple of hugepages-4Mi \
              && : Forbidden: HugePages require cpu or memory \
              | "hugepages-4Mi":"2Mi" | "hugepages-4Mi":"4Mi"
          """)
  void checksRequestsAgainstLimits(String expected, String requests, String limits) {
    String fields = "\"requests\":{%s},\"limits\":{%s}".formatted(requests, limits);
    assertEquals(paths(expected), errorsOf(fields));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          | {"name":"a"},{"name":"b","request":"r"},{"name":"b","request":"s"}
          .claims[0]: Required value && .claims[1]: Required value | {},{"request":"r"}
          .claims[1]: Duplicate value: "a" | {"name":"a"},{"name":"a"}
          .claims[1]: Duplicate value: "a" | {"name":"a"},{"name":"a","request":"r"}
          .claims[1]: Duplicate value: "a/r" | {"name":"a","request":"r"},{"name":"a","request":"r"}
          .claims[2]: Duplicate value: "a" && .claims[2]: Duplicate value: "a" \
              | {"name":"a","request":"r"},{"name":"a","request":"s"},{"name":"a"}
          .claims[0].request: Invalid value: "r.s": must not contain dots | {"name":"a","request":"r.s"}
          .claims[0]: Not found: "ab": must be one of the names in pod.spec.resourceClaims: a, b \
              | {"name":"ab","request":"r"},{"name":"a"}
          .claims[0]: Not found: "c": must be one of the names in pod.spec.resourceClaims: a, b | {"name":"c"}
          """)
  void checksClaims(String expected, String claims) {
    String podClaims = "\"resourceClaims\":[{\"name\":\"b\"},{\"name\":\"\"},{\"name\":\"a\"}]";
    assertEquals(paths(expected), errorsOf("\"claims\":[" + claims + "]", podClaims));
  }

  @Test
  void findsNoClaimInAPodWithoutClaims() {
    assertEquals(
        List.of(
            "resources.claims[0]: Not found: \"a\": must be one of the names in"
                + " pod.spec.resourceClaims which is empty"),
        errorsOf("\"claims\":[{\"name\":\"a\"}]"));
  }

  private static List<String> paths(String expected) {
    return ContainerErrors.listed(expected).stream().map(each -> "resources" + each).toList();
  }

  private static List<String> errorsOf(String fields, String... podFields) {
    return ContainerErrors.of("\"resources\":{" + fields + "}", podFields);
  }
}
