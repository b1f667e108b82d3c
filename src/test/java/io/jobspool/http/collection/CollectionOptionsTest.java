package io.jobspool.http.collection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.jobspool.http.request.QueryParameters;
import io.jobspool.meta.error.StatusException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The queries of lists and watches, and what kube-apiserver says about bad ones. */
class CollectionOptionsTest {
  private static CollectionOptions read(String query) {
    return CollectionOptions.of(QueryParameters.parse(query), false);
  }

  @ParameterizedTest
  @CsvSource({
    "'',false",
    "watch,true",
    "watch=,true",
    "watch=maybe,true",
    "watch=1,true",
    "watch=0,false",
    "watch=False,false",
    "watch=false&watch=true,false"
  })
  void watchesUnlessTold(String query, boolean watch) {
    assertEquals(watch, read(query).watch());
  }

  @ParameterizedTest
  @CsvSource({
    "watch=1,true",
    "watch=1&allowWatchBookmarks=true,true",
    "watch=1&allowWatchBookmarks=true&resourceVersion=0,true",
    "watch=1&allowWatchBookmarks=true&resourceVersion=5,false",
    "watch=1&sendInitialEvents=true&resourceVersionMatch=NotOlderThan&resourceVersion=5,true",
    "watch=1&sendInitialEvents=false&resourceVersionMatch=NotOlderThan&allowWatchBookmarks=1,false"
  })
  void beginsWithWhatIsThere(String query, boolean initialEvents) {
    assertEquals(initialEvents, read(query).wantsInitialEvents());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          resourceVersionMatch=Exact | resourceVersionMatch: Forbidden: resourceVersionMatch is \
          forbidden unless resourceVersion is provided
          resourceVersion=5&continue=x&resourceVersionMatch=Exact | resourceVersionMatch: \
          Forbidden: resourceVersionMatch is forbidden when continue is provided
          resourceVersion=0&resourceVersionMatch=Exact | resourceVersionMatch: Forbidden: \
          resourceVersionMatch "exact" is forbidden for resourceVersion "0"
          resourceVersion=5&resourceVersionMatch=Odd | resourceVersionMatch: Unsupported value: \
          "Odd": supported values: "Exact", "NotOlderThan", ""
          sendInitialEvents=true | sendInitialEvents: Forbidden: sendInitialEvents is forbidden for list
          watch=1&sendInitialEvents=true | resourceVersionMatch: Forbidden: sendInitialEvents \
          requires setting resourceVersionMatch to NotOlderThan
          watch=1&resourceVersionMatch=NotOlderThan | resourceVersionMatch: Forbidden: \
          resourceVersionMatch is forbidden for watch unless sendInitialEvents is provided
          """)
  void refusesTogether(String query, String error) {
    StatusException refusal = assertThrows(StatusException.class, () -> read(query));

    assertEquals(422, refusal.status().code());
    assertEquals("ListOptions.meta.k8s.io \"\" is invalid: " + error, refusal.status().message());
  }

  @ParameterizedTest
  @CsvSource({
    "limit=abc,'strconv.ParseInt: parsing \"abc\": invalid syntax'",
    "limit=,'strconv.ParseInt: parsing \"\": invalid syntax'",
    "timeoutSeconds=99999999999999999999,"
        + "'strconv.ParseInt: parsing \"99999999999999999999\": value out of range'",
    "limit=x&labelSelector=!,'strconv.ParseInt: parsing \"x\": invalid syntax'",
    "labelSelector=!&fieldSelector=x,'unable to parse requirement: found '''', expected: identifier'"
  })
  void refusesWhatCannotBeRead(String query, String message) {
    StatusException refusal = assertThrows(StatusException.class, () -> read(query));

    assertEquals(400, refusal.status().code());
    assertEquals(message, refusal.status().message());
  }

  @Test
  void readsNothingAsEverything() {
    CollectionOptions options = read("");

    assertEquals(0, options.limit());
    assertEquals(true, options.labels().isEmpty() && options.fields().isEmpty());
  }
}
