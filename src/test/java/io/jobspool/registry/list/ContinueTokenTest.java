package io.jobspool.registry.list;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.jobspool.meta.error.StatusException;
import io.jobspool.storage.Position;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tokens with which lists go on, in the form and with the errors of kube-apiserver. */
class ContinueTokenTest {
  private static String encoded(String json) {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  @Test
  void hasTheFormOfKubernetes() {
    String token = new ContinueToken(7645, new Position("team-a", "bravo")).encode("team-a");

    assertEquals(
        "eyJ2IjoibWV0YS5rOHMuaW8vdjEiLCJydiI6NzY0NSwic3RhcnQiOiIvYnJhdm9cdTAwMDAifQ", token);
  }

  @ParameterizedTest
  @CsvSource({"team-a,true,team-a,bravo", "'',true,team-b,bravo", "'',false,'',bravo"})
  void leadsBackToItsPosition(
      String ofNamespace, boolean namespaced, String namespace, String name) {
    ContinueToken token = new ContinueToken(5, new Position(namespace, name));

    assertEquals(token, ContinueToken.decode(token.encode(ofNamespace), ofNamespace, namespaced));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"v":"meta.k8s.io/v1","rv":5,"start":"../x"} | continue key is not valid: ../x
          {"v":"meta.k8s.io/v1","rv":5,"start":""}     | continue key is not valid: encoded start \
          key empty (version meta.k8s.io/v1)
          {"v":"meta.k8s.io/v1","rv":0,"start":"a"}    | continue key is not valid: incorrect \
          encoded start resourceVersion (version meta.k8s.io/v1)
          {"v":"v2","rv":5,"start":"a"}                | continue key is not valid: server does not \
          recognize this encoded version v2
          {                                            | continue key is not valid: unexpected end \
          of JSON input
          """)
  void refusesWhatItDidNotMake(String json, String why) {
    assertRefused(encoded(json), why);
  }

  @ParameterizedTest
  @CsvSource({"a*,1", "abcde,4"})
  void refusesBadBase64(String token, int position) {
    assertRefused(
        token, "continue key is not valid: illegal base64 data at input byte " + position);
  }

  private static void assertRefused(String token, String why) {
    StatusException refusal =
        assertThrows(StatusException.class, () -> ContinueToken.decode(token, "team-a", true));

    assertEquals("invalid continue token: " + why, refusal.status().message());
    assertEquals(400, refusal.status().code());
  }
}
