package io.jobspool.auth.credentials;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.jobspool.auth.User;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StaticTokensTest {
  @Test
  void readsWhatKubernetesReads() {
    StaticTokens tokens =
        StaticTokens.parse(
            """
            # token,user,uid,groups
            one,ann,1
            two,bob,2,"team-a,team-b"

            three,"o""neil",3,team-a
            """);

    assertEquals(Optional.of(User.authenticated("ann", "1", List.of())), tokens.user("one"));
    assertEquals(
        Optional.of(User.authenticated("bob", "2", List.of("team-a", "team-b"))),
        tokens.user("two"));
    assertEquals("o\"neil", tokens.user("three").orElseThrow().name());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "on", "one ", "ONE", "# token", "ann"})
  void knowsNoOtherToken(String token) {
    assertEquals(Optional.empty(), StaticTokens.parse("one,ann,1").user(token));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "secret,ann | line 1 is not token,user,uid,\"groups\"",
        ",ann,1 | line 1 is not token,user,uid,\"groups\"",
        "secret,,1 | line 1 is not token,user,uid,\"groups\"",
        "secret,\"ann,1 | line 1 is not token,user,uid,\"groups\"",
      })
  void tellsWhichLineIsWrongAndNotWhatIsInIt(String content, String error) {
    String told =
        assertThrows(IllegalArgumentException.class, () -> StaticTokens.parse(content))
            .getMessage();

    assertEquals(error, told);
    assertFalse(told.contains("secret"));
  }

  @Test
  void refusesATokenThatTwoHave() {
    assertThrows(IllegalArgumentException.class, () -> StaticTokens.parse("one,ann,1\none,bob,2"));
  }
}
