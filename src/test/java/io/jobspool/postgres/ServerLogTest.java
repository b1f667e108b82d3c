package io.jobspool.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerLogTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          could not create lock file | 2026-01-01 UTC [1] FATAL:  could not create lock file\\nHINT:  x
          invalid locale name        | initdb: error: invalid locale name\\ninitdb: removing contents
          could not locate a record  | LOG:  a\\nPANIC:  could not locate a record\\nLOG:  FATAL: b
          unshare: no permission     | \\nunshare: no permission\\n\\n
          no reason given            | \\n
          """)
  void namesTheFault(String fault, String text) {
    assertEquals(fault, ServerLog.reason(text.replace("\\n", "\n")));
  }
}
