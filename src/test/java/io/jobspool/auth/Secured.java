package io.jobspool.auth;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Lets the service under test ask for credentials: tokens of a file and of an issuer. */
public final class Secured implements QuarkusTestResourceLifecycleManager {
  static final Issuer ISSUER = new Issuer("one");

  /** Whose key is known too. */
  static final Issuer OTHER_KEY = new Issuer("two");

  /** May do everything. */
  public static final String ADMIN = "token-of-admin";

  /** Without any right. */
  public static final String JANE = "token-of-jane";

  /** May change Jobs in {@code team-a}, and in namespaces that start with {@code team-a-}. */
  public static final String EDITOR = "token-of-editor";

  /** May read everything. */
  static final String AUDITOR = "token-of-auditor";

  /** May change all Jobs, but create none. */
  static final String RUNNER = "token-of-runner";

  static final String TOKENS =
      """
      token-of-admin,admin,1,"system:masters"
      token-of-jane,jane,2
      token-of-editor,ed,3,"team-a"
      token-of-auditor,audrey,4
      token-of-runner,runner,5
      """;

  static final String POLICY =
      """
      bindings:
      - {role: edit, groups: [team-a], namespaces: [team-a, "team-a-*"]}
      - {role: view, users: [audrey], namespaces: ["*"]}
      - {role: "system:controller:job-controller", users: [runner], namespaces: ["*"]}
      """;

  static final Path TOKEN_FILE;
  static final Path POLICY_FILE;
  private static final Path KEYS;

  static {
    try {
      Path directory = Files.createTempDirectory("jobspool-secured");
      TOKEN_FILE = Files.writeString(directory.resolve("tokens.csv"), TOKENS);
      POLICY_FILE = Files.writeString(directory.resolve("policy.yaml"), POLICY);
      String keys = "{\"keys\": [%s, %s]}".formatted(ISSUER.jwk(), OTHER_KEY.jwk());
      KEYS = Files.writeString(directory.resolve("keys.json"), keys);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Map<String, String> start() {
    return Map.of(
        "jobspool.auth.token-file",
        TOKEN_FILE.toString(),
        "jobspool.auth.policy-file",
        POLICY_FILE.toString(),
        "jobspool.auth.reload-every",
        "100ms",
        "mp.jwt.verify.publickey.location",
        KEYS.toUri().toString(),
        "mp.jwt.verify.issuer",
        Issuer.NAME,
        "mp.jwt.verify.audiences",
        Issuer.AUDIENCE);
  }

  @Override
  public void stop() {}
}
