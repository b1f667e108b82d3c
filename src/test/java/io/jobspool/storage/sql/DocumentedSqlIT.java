package io.jobspool.storage.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.jobspool.testing.PostgresResource;
import io.jobspool.testing.Sql;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What docs/sql.md says can be asked, asked. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class DocumentedSqlIT {
  private static final Path DOCUMENT = Path.of("docs/sql.md");
  private static final Pattern EXAMPLE = Pattern.compile("(?ms)^```sql\\n(.*?)^```");
  private static final Pattern VIEW =
      Pattern.compile("(?m)^\\| `(\\w+)` \\| [^|]+ \\| (`.*`) \\|$");

  @Test
  void examplesRun() throws Exception {
    List<String> examples = groups(EXAMPLE, 1);
    assertFalse(examples.isEmpty());
    for (String example : examples) {
      Sql.run(example);
    }
  }

  @Test
  void viewsHaveTheColumnsThatTheTableSays() throws Exception {
    Matcher rows = VIEW.matcher(Files.readString(DOCUMENT));
    int views = 0;
    while (rows.find()) {
      views++;
      String columns = rows.group(2).replace("`", "");
      assertEquals(
          sorted(columns),
          Sql.text(
              "SELECT string_agg(column_name, ', ' ORDER BY column_name COLLATE \"C\")"
                  + " FROM information_schema.columns WHERE table_name = '"
                  + rows.group(1)
                  + "' AND column_name NOT IN ('write_id')"),
          rows.group(1));
    }
    assertEquals(8, views);
  }

  private static String sorted(String columns) {
    return String.join(", ", List.of(columns.split(", ")).stream().sorted().toList());
  }

  private static List<String> groups(Pattern pattern, int group) throws Exception {
    return pattern.matcher(Files.readString(DOCUMENT)).results().map(m -> m.group(group)).toList();
  }
}
