package io.jobspool.registry.list;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.jobspool.meta.Resource;
import io.jobspool.meta.Status;
import io.jobspool.meta.error.StatusException;
import io.jobspool.registry.list.ListOptions.VersionMatch;
import io.jobspool.selector.FieldQuery;
import io.jobspool.selector.LabelQuery;
import io.jobspool.storage.Position;
import io.jobspool.storage.StorageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the options of a list mean together. */
class ListPlanTest {
  private static final Resource JOBS = new Resource("batch", "v1", "jobs", "Job", true);
  private static final String TOKEN =
      new ContinueToken(7, new Position("team-a", "bravo")).encode("team-a");

  private static ListPlan plan(String version, VersionMatch match, long limit, String token) {
    ListOptions options =
        new ListOptions(LabelQuery.EVERYTHING, FieldQuery.EVERYTHING, version, match, limit, token);
    return ListPlan.of(JOBS, "team-a", options, 1000);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          `` | UNSET          | 0    | all of state 0
          `` | UNSET          | 5    | 5 of state 0
          `` | UNSET          | 5000 | 1000 of state 0
          `` | UNSET          | -1   | all of state 0
          0  | UNSET          | 5    | all of state 0
          0  | NOT_OLDER_THAN | 0    | all of state 0
          9  | UNSET          | 0    | all of state 0, not older than 9
          9  | UNSET          | 5    | 5 of state 9
          9  | EXACT          | 0    | all of state 9
          9  | NOT_OLDER_THAN | 5    | 5 of state 0, not older than 9
          """)
  void readsState(String version, VersionMatch match, long limit, String expected) {
    ListPlan plan = plan(version, match, limit, "");

    String objects = plan.unlimited() ? "all" : Integer.toString(plan.first().limit());
    String age = plan.notOlderThan() == 0 ? "" : ", not older than " + plan.notOlderThan();
    assertEquals(expected, objects + " of state " + plan.first().revision() + age);
    assertEquals(!plan.unlimited(), plan.first().counted());
  }

  @Test
  void goesOnWhereTheTokenSays() {
    ListPlan plan = plan("0", VersionMatch.UNSET, 5, TOKEN);

    assertEquals(7, plan.first().revision());
    assertEquals(new Position("team-a", "bravo"), plan.first().after());
  }

  @Test
  void refusesTokenWithAnotherState() {
    StatusException refusal =
        assertThrows(StatusException.class, () -> plan("5", VersionMatch.UNSET, 5, TOKEN));

    assertEquals(
        "specifying resource version is not allowed when using continue",
        refusal.status().message());
  }

  @Test
  void refusesWhatIsNoRevision() {
    StatusException refusal =
        assertThrows(StatusException.class, () -> plan("abc", VersionMatch.UNSET, 0, ""));

    assertEquals(
        "invalid resource version: resourceVersion: Invalid value: \"abc\": strconv.ParseUint:"
            + " parsing \"abc\": invalid syntax",
        refusal.status().message());
  }

  @Test
  void offersToGoOnInThePresentStateWhenTheTokenIsTooOld() {
    Status told = told(plan("", VersionMatch.UNSET, 5, TOKEN));

    assertEquals(410, told.code());
    ContinueToken token = ContinueToken.decode(told.metadata().continueToken(), "team-a", true);
    assertEquals(new ContinueToken(-1, new Position("team-a", "bravo")), token);
    assertEquals(
        0, plan("", VersionMatch.UNSET, 5, told.metadata().continueToken()).first().revision());
  }

  @Test
  void tellsThatTheStateIsTooOld() {
    Status told = told(plan("5", VersionMatch.EXACT, 0, ""));

    assertEquals(410, told.code());
    assertEquals("The resourceVersion for the provided list is too old.", told.message());
  }

  private static Status told(ListPlan plan) {
    return ((StatusException) plan.told(new StorageException.RevisionExpired(100))).status();
  }

  @Test
  void tellsThatTheStateHasNotBeenReached() {
    ListPlan plan = plan("99", VersionMatch.EXACT, 0, "");

    Throwable told = plan.told(new StorageException.RevisionInFuture(41));

    assertEquals("Timeout: Too large resource version: 99, current: 41", told.getMessage());
  }
}
