package io.jobspool.selector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.jobspool.meta.error.StatusException;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Field selectors: what they select, and what is said about bad ones, as kube-apiserver has it. */
class FieldQueryTest {
  private static final Map<String, String> FIELDS =
      Map.of("metadata.name", "alpha", "status.successful", "0", "odd", "a,b=c\\d");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                                      | true
          ,                                       | true
          metadata.name=alpha                     | true
          metadata.name==alpha                    | true
          metadata.name!=alpha                    | false
          metadata.name=                          | false
          metadata.name=alpha,status.successful=0 | true
          metadata.name=alpha,status.successful=1 | false
          odd=a\\,b\\=c\\\\d                      | true
          absent=                                 | true
          """)
  void selects(String selector, boolean selected) {
    assertEquals(selected, FieldQuery.parse(selector).matches(FIELDS));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          foo                | invalid selector: 'foo'; can't understand 'foo'
          a=b,metadata.name  | invalid selector: 'a=b,metadata.name'; can't understand 'metadata.name'
          metadata.name in (a) | invalid selector: 'metadata.name in (a)'; can't understand \
          'metadata.name in (a)'
          a=b=c              | invalid field selector: unescaped character in value: 61
          a=\\b              | invalid field selector: invalid escape sequence: \\b
          a=b\\              | invalid field selector: invalid escape sequence: \\
          """)
  void refuses(String selector, String message) {
    StatusException refusal = assertThrows(StatusException.class, () -> FieldQuery.parse(selector));

    assertEquals(message, refusal.status().message());
    assertEquals(400, refusal.status().code());
  }

  @Test
  void knowsTheFieldsOfAKind() {
    FieldQuery query = FieldQuery.parse("metadata.name=a,metadata.uid=x");

    StatusException refusal =
        assertThrows(
            StatusException.class,
            () -> query.requireKnown(Set.of("metadata.name"), field -> "no " + field));

    assertEquals("no metadata.uid", refusal.status().message());
  }
}
