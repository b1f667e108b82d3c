package io.jobspool.core.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProjectedVolumeValidationTest {
  private static List<String> errorsOf(String sources) {
    return PodSpecErrors.ofVolume("\"projected\":{\"sources\":[" + sources + "]}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          | {}
          | {"secret":{"name":"s"}},{"secret":{"name":"s"}}
          | {"serviceAccountToken":{"path":"a","expirationSeconds":4294967296}}
          | {"serviceAccountToken":{"path":"a","expirationSeconds":600}},{"secret":{"name":"s","items":\
          [{"key":"k","path":"a"}]}}
          .sources[0].secret.name: Required value && .sources[0].secret.items[0].key: Required value \
              && .sources[1].configMap.name: Required value \
              && .sources[1].configMap.items[0].path: Invalid value: "/b": must be a relative path \
              | {"secret":{"items":[{"path":"a"}]}},{"configMap":{"items":[{"key":"k","path":"/b"}]}}
          .sources[0].downwardAPI.path: Required value \
              && .sources[0].downwardAPI: Required value: one of fieldRef and resourceFieldRef is required \
              | {"downwardAPI":{"items":[{}]}}
          : Invalid value: "t": conflicting duplicate paths && : Invalid value: "c": conflicting duplicate paths \
              | {"secret":{"name":"s","items":[{"key":"k","path":"a"}]}},\
          {"secret":{"name":"t","items":[{"key":"k","path":"a"}]}},\
          {"configMap":{"name":"c","items":[{"key":"k","path":"a"}]}}
          : Invalid value: "a": conflicting duplicate paths \
              | {"configMap":{"name":"c","items":[{"key":"k","path":"a"}]}},{"downwardAPI":{"items":[\
          {"path":"a","fieldRef":{"apiVersion":"v1","fieldPath":"metadata.uid"}}]}}
          : Invalid value: "a": conflicting duplicate paths \
              | {"clusterTrustBundle":{"path":"a","name":"b"}},{"clusterTrustBundle":{"path":"a","name":"c"}}
          .sources[0]: Forbidden: may not specify more than 1 volume type per source \
              | {"secret":{"name":"s"},"configMap":{"name":"c"}}
          .sources[0].serviceAccountToken.expirationSeconds: Invalid value: 599: may not specify a duration less than \
          10 minutes && .path: Required value | {"serviceAccountToken":{"expirationSeconds":599}}
          .sources[0].serviceAccountToken.expirationSeconds: Invalid value: 4294967297: may not specify a duration \
          larger than 2^32 seconds && .path: Invalid value: "..a": must not start with '..' \
              | {"serviceAccountToken":{"expirationSeconds":4294967297,"path":"..a"}}
          """)
  void checksSources(String expected, String sources) {
    assertEquals(PodSpecErrors.listed("projected", expected), errorsOf(sources));
  }

  @Test
  void checksMode() {
    assertEquals(
        List.of(
            "projected.defaultMode: Invalid value: -1: must be a number between 0 and 0777 (octal),"
                + " both inclusive"),
        PodSpecErrors.ofVolume("\"projected\":{\"defaultMode\":-1}"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          | "path":"a","name":"b.c"
          | "path":"a","name":"a.com:b:c.d"
          | "path":"a","signerName":"a.com/b.c","labelSelector":{}
          : Required value: either name or signerName must be specified && .path: Required value | "optional":true
          : Invalid value: {"name":"n","signerName":"s","path":"a"}: only one of name and signerName may be used \
              | "path":"a","name":"n","signerName":"s"
          .name: Required value: must be a valid object name \
              && .name: Invalid value: "": not a valid clustertrustbundlename: <subdomain> | "path":"a","name":""
          .name: Invalid value: "a/b:c": not a valid clustertrustbundlename: ClusterTrustBundle for signerName a/b \
          must be named with prefix a:b: | "path":"a","name":"a/b:c"
          .name: Invalid value: ":c": not a valid clustertrustbundlename: ClusterTrustBundle without signer name must \
          not have ":" in its name | "path":"a","name":":c"
          .name: Invalid value: "a:B": not a valid clustertrustbundlename: <subdomain> | "path":"a","name":"a:B"
          .labelSelector: Invalid value: {"matchLabels":{"a":"b"}}: labelSelector must be unset if name is specified \
              | "path":"a","name":"n","labelSelector":{"matchLabels":{"a":"b"}}
          .signerName: Required value: must be a valid signer name && .signerName: Required value \
              && .labelSelector.matchLabels: Invalid value: "?": <value> \
              | "path":"a","signerName":"","labelSelector":{"matchLabels":{"a":"?"}}
          .path: Invalid value: "/a": must be a relative path | "path":"/a","name":"n"
          """)
  void checksClusterTrustBundles(String expected, String fields) {
    assertEquals(
        PodSpecErrors.listed("projected.sources[0].clusterTrustBundle", expected),
        errorsOf("{\"clusterTrustBundle\":{" + fields + "}}"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          : Required value | ~~
          : Invalid value: "a.com": must be a fully qualified domain and path of the form 'example.com/signer-name' \
              | a.com
          : Invalid value: "a.b/c/d": must be a fully qualified domain and path of the form 'example.com/signer-name' \
              | a.b/c/d
          : Invalid value: ".a": validating label "": <label> | .a/b
          : Invalid value: "a": should be a domain with at least two segments separated by dots | a/b
          : Invalid value: "a.B.C": validating label "B": <label> \
              && : Invalid value: "d..": validating label "": <subdomain> | a.B.C/d..
          """)
  void checksNamesOfSigners(String expected, String signer) {
    assertEquals(
        PodSpecErrors.listed("projected.sources[0].clusterTrustBundle.signerName", expected),
        errorsOf(
                "{\"clusterTrustBundle\":{\"path\":\"a\",\"signerName\":\"%s\"}}".formatted(signer))
            .stream()
            .filter(each -> !each.endsWith("must be a valid signer name"))
            .toList());
  }

  @Test
  void limitsNamesOfSigners() {
    String source = "{\"clusterTrustBundle\":{\"path\":\"a\",\"signerName\":\"%s\"}}";
    String prefix = "projected.sources[0].clusterTrustBundle.signerName: Too long: may not be more";
    String label = "a".repeat(63) + ".";
    String longestDomain = label.repeat(3) + "a".repeat(61);
    String longestPath = "b".repeat(63) + "." + "b".repeat(253);
    assertEquals(List.of(), errorsOf(source.formatted(longestDomain + "/" + longestPath)));
    assertEquals(
        List.of(prefix + " than 253 bytes", prefix + " than 571 bytes"),
        errorsOf(source.formatted(longestDomain + "a/" + longestPath)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          | "keyPath":"k","certificateChainPath":"c","maxExpirationSeconds":7862400,"userAnnotations":{"A.b/C":""}
          .signerName: Required value && .keyType: Unsupported value: "X": supported values: "RSA3072", "RSA4096", \
          "ECDSAP256", "ECDSAP384", "ECDSAP521", "ED25519" | "keyPath":"k","signerName":"","keyType":"X"
          .userAnnotations: Invalid value: "a": must be a domain-prefixed key (such as "acme.io/foo") \
              | "keyPath":"k","userAnnotations":{"A":""}
          .maxExpirationSeconds: Invalid value: 3599: if provided, maxExpirationSeconds must be >= 3600 \
              | "keyPath":"k","maxExpirationSeconds":3599
          .maxExpirationSeconds: Invalid value: 7862401: if provided, maxExpirationSeconds must be <= 7862400 \
              | "keyPath":"k","maxExpirationSeconds":7862401
          .maxExpirationSeconds: Invalid value: 86401: if provided, maxExpirationSeconds must be <= 86400 \
              | "keyPath":"k","maxExpirationSeconds":86401,"signerName":"a.kubernetes.io/b"
          .signerName: Invalid value: "": validating label "": <label> && .signerName: Invalid value: "": should be a \
          domain with at least two segments separated by dots \
              | "keyPath":"k","maxExpirationSeconds":86401,"signerName":"/a.kubernetes.io"
          : Required value: specify at least one of credentialBundlePath, keyPath, and certificateChainPath \
              | "maxExpirationSeconds":3600
          .credentialBundlePath: Invalid value: "/a": must be a relative path | "credentialBundlePath":"/a"
          """)
  void checksPodCertificates(String expected, String fields) {
    String source = "{\"podCertificate\":{\"signerName\":\"a.com/b\",\"keyType\":\"ED25519\",%s}}";
    assertEquals(
        PodSpecErrors.listed("projected.sources[0].podCertificate", expected),
        errorsOf(source.formatted(fields)));
  }

  @Test
  void limitsUserAnnotationsOfPodCertificates() {
    String source =
        """
        {"podCertificate":{"signerName":"a.com/b","keyType":"ED25519","keyPath":"k",
        "userAnnotations":{"a.b/c":"%s"}}}
        """;
    assertEquals(List.of(), errorsOf(source.formatted("x".repeat(262139))));
    assertEquals(
        List.of(
            "projected.sources[0].podCertificate.userAnnotations: Too long: may not be more than"
                + " 262144 bytes"),
        errorsOf(source.formatted("x".repeat(262140))));
  }

  @Test
  void keepsFilesOfAPodCertificateApart() {
    assertEquals(
        PodSpecErrors.listed("projected", ": Invalid value: \"a\": conflicting duplicate paths"),
        errorsOf(
            """
            {"podCertificate":{"signerName":"a.com/b","keyType":"ED25519",
            "keyPath":"a","certificateChainPath":"a"}}
            """));
  }
}
