package io.jobspool.auth.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jobspool.auth.RequestInfo;
import io.jobspool.auth.User;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyTest {
  private static final Policy POLICY =
      Policy.parse(
          """
          bindings:
          - {role: view, users: [viewer], namespaces: [a]}
          - {role: edit, groups: [team], namespaces: [b, "c-*"]}
          - {role: view, users: [auditor], namespaces: ["*"]}
          - {role: cluster-admin, users: [owner], namespaces: [a]}
          - {role: "system:controller:job-controller", users: [runner], namespaces: ["*"]}
          """);

  @ParameterizedTest(name = "{0} may {1} {2} in {3}: {4}")
  @CsvSource({
    "viewer, get, jobs, a, true",
    "viewer, watch, jobs/status, a, true",
    "viewer, create, jobs, a, false",
    "viewer, get, jobs, b, false",
    "viewer, list, jobs, '', false",
    "team, create, jobs, b, true",
    "team, deletecollection, jobs, b, true",
    "team, patch, jobs/status, b, false",
    "team, create, jobs, c-1, true",
    "team, create, jobs, c, false",
    "team, create, jobs, C-1, false",
    "team, list, jobs, '', false",
    "team, '', jobs, b, false",
    "auditor, list, jobs, '', true",
    "auditor, get, jobs, any, true",
    "auditor, create, jobs, any, false",
    "owner, patch, jobs/status, a, true",
    "owner, list, jobs, '', false",
    "runner, update, jobs/status, any, true",
    "runner, create, jobs, any, false",
    "nobody, get, jobs, a, false",
  })
  void decides(String name, String verb, String resource, String namespace, boolean allowed) {
    String[] parts = resource.split("/");
    String part = parts.length == 1 ? "" : parts[1];

    assertEquals(
        allowed,
        POLICY.allows(
            user(name), new RequestInfo(verb, "batch", parts[0], part, namespace, "", "")));
  }

  /** A user of a name, in the group of the same name. */
  private static User user(String name) {
    return User.authenticated(name.equals("team") ? "member" : name, "", List.of(name));
  }

  @ParameterizedTest(name = "{0} may get {1}: {2}")
  @CsvSource({
    "anonymous, /healthz, true",
    "anonymous, /version, true",
    "anonymous, /q/openapi, true",
    "anonymous, /q/swagger-ui/index.html, true",
    "anonymous, /console/app.js, true",
    "anonymous, /, false",
    "anonymous, /apis, false",
    "anonymous, /metrics, false",
    "anonymous, /healthzz, false",
    "anonymous, /q/dev-ui, false",
    "nobody, /apis/batch/v1, true",
    "nobody, /openapi/v2, true",
    "nobody, /, false",
    "nobody, /metrics, false",
    "system:monitoring, /metrics, true",
    "system:masters, /, true",
    "owner, /, false",
  })
  void decidesOnPaths(String name, String path, boolean allowed) {
    User user = name.equals("anonymous") ? User.ANONYMOUS : user(name);

    assertEquals(allowed, POLICY.allows(user, RequestInfo.ofPath("get", path)));
  }

  @Test
  void lettersOfGroupsAndUsersDoNotMix() {
    RequestInfo get = new RequestInfo("get", "batch", "jobs", "", "a", "", "");

    assertTrue(!POLICY.allows(User.authenticated("x", "", List.of("viewer")), get));
    assertTrue(!POLICY.allows(User.authenticated("VIEWER", "", List.of()), get));
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "bindings: [{role: edi, users: [a], namespaces: [b]}] | bindings[0].role: Unsupported value: \"edi\"",
        "bindings: [{role: edit, namespaces: [b]}] | bindings[0].users: Required value",
        "bindings: [{role: edit, users: [a]}] | bindings[0].namespaces: Required value",
        "bindings: [{role: edit, users: [a], namespaces: [\"*b\"]}] | bindings[0].namespaces[0]: Invalid value",
        "bindings: [{role: edit, users: [a], namespaces: [\"\"]}] | bindings[0].namespaces[0]: Invalid value",
        "bindings: [{role: edit, user: a, namespaces: [b]}] | unknown field \"bindings[0].user\"",
        "rules: [] | unknown field \"rules\"",
        "bindings: {a: b} | cannot unmarshal object",
        "bindings: [ | yaml:",
      })
  void rejects(String policy, String error) {
    String told =
        assertThrows(IllegalArgumentException.class, () -> Policy.parse(policy)).getMessage();

    assertTrue(told.contains(error), told);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "bindings: []"})
  void anEmptyPolicyAllowsNothing(String text) {
    RequestInfo list = new RequestInfo("list", "batch", "jobs", "", "a", "", "");

    assertTrue(!Policy.parse(text).allows(user("viewer"), list));
    assertTrue(Policy.parse(text).allows(user("system:masters"), list));
  }

  @Test
  void tellsTheRulesOfAUser() {
    assertEquals(
        Role.VIEW.resourceRules(),
        POLICY.resourceRules(user("viewer"), "a").stream()
            .filter(rule -> rule.verbs().contains("watch"))
            .toList());
  }
}
