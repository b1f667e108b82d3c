package io.jobspool.meta;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Durations in the form that {@code kubectl} users know. */
class HumanDurationTest {
  @ParameterizedTest
  @CsvSource({
    "-2,<invalid>",
    "-1,0s",
    "0,0s",
    "119,119s",
    "120,2m",
    "599,9m59s",
    "600,10m",
    "10799,179m",
    "10800,3h",
    "11100,3h5m",
    "28800,8h",
    "172799,47h",
    "172800,2d",
    "187200,2d4h",
    "691200,8d",
    "63071999,729d",
    "63072000,2y",
    "217557907,6y328d",
    "315360000,10y"
  })
  void isShort(long seconds, String text) {
    assertEquals(text, HumanDuration.of(seconds));
  }

  @Test
  void isUnknownWithoutStart() {
    assertEquals("<unknown>", HumanDuration.since(null, Time.ofEpochSecond(0)));
  }
}
