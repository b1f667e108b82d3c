package io.jobspool.auth.credentials;

import io.jobspool.auth.User;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The tokens of a file in the format of kube-apiserver's {@code --token-auth-file}. */
final class StaticTokens {
  /** A column of CSV, in quotes or without, up to the next comma or the end. */
  private static final Pattern COLUMN =
      Pattern.compile("\\G(?:\"((?:[^\"]|\"\")*)\"|([^,\"]*))(,|$)");

  private final Map<ByteBuffer, User> users = new HashMap<>();

  private StaticTokens() {}

  /**
   * Reads a file; empty lines and those that start with # are left out.
   *
   * @throws IllegalArgumentException naming the first line that makes no sense, and never what is
   *     in it
   */
  static StaticTokens parse(String content) {
    StaticTokens tokens = new StaticTokens();
    int number = 0;
    for (String line : content.lines().toList()) {
      number++;
      if (!line.isBlank() && !line.startsWith("#")) {
        tokens.add(line, number);
      }
    }
    return tokens;
  }

  private void add(String line, int number) {
    List<String> columns = columns(line);
    if (columns.size() < 3 || columns.get(0).isEmpty() || columns.get(1).isEmpty()) {
      throw new IllegalArgumentException("line " + number + " is not token,user,uid,\"groups\"");
    }
    List<String> groups = columns.size() > 3 ? groups(columns.get(3)) : List.of();
    User user = User.authenticated(columns.get(1), columns.get(2), groups);
    if (users.put(Digest.of(columns.get(0)), user) != null) {
      throw new IllegalArgumentException("line " + number + " has the token of another line");
    }
  }

  /** None if the line is not CSV. */
  private static List<String> columns(String line) {
    List<String> columns = new ArrayList<>();
    Matcher column = COLUMN.matcher(line);
    boolean more = true;
    while (more && column.find()) {
      String quoted = column.group(1);
      columns.add((quoted == null ? column.group(2) : quoted.replace("\"\"", "\"")).strip());
      more = column.group(3).equals(",");
    }
    return more ? List.of() : columns;
  }

  private static List<String> groups(String column) {
    return Stream.of(column.split(",")).map(String::strip).filter(each -> !each.isEmpty()).toList();
  }

  /** Whose token this is; empty if it is nobody's. */
  Optional<User> user(String token) {
    return Optional.ofNullable(users.get(Digest.of(token)));
  }
}
