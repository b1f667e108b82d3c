package io.jobspool.registry.patch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.jobspool.serializer.DecodeException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatchBodyTest {
  @Test
  void keepsNumbersAsTheyAre() throws DecodeException {
    String json = "{\"a\":1.10,\"b\":12345678901234567890,\"c\":0.1234567890123456789}";
    assertEquals(json, PatchBody.parse(json).patch().toString());
  }

  @Test
  void tellsWhatIsSetTwice() throws DecodeException {
    PatchBody body =
        PatchBody.parse(
            "{\"a\":1,\"b\":{\"c\":[{\"d\":1,\"d\":2}],\"c\":[]},\"a\":2,\"a\":3,\"e\":{\"a\":1}}");
    assertEquals(
        List.of("duplicate field \"b.c[0].d\"", "duplicate field \"b.c\"", "duplicate field \"a\""),
        body.duplicates());
    assertEquals("{\"a\":3,\"b\":{\"c\":[]},\"e\":{\"a\":1}}", body.patch().toString());
  }

  @Test
  void tellsWhatOperationsSetTwiceOrDoNotHave() throws DecodeException {
    PatchBody body = PatchBody.parse("[{\"op\":\"add\",\"op\":\"test\",\"frob\":1},1]");
    assertEquals(List.of("duplicate field \"[0].op\""), body.duplicates());
    assertEquals(
        List.of("json patch unknown field \"[0].frob\""), JsonPatch.unknownFields(body.patch()));
  }

  @ParameterizedTest
  @CsvSource({
    "'', unexpected end of JSON input",
    "'{', unexpected end of JSON input",
    "'spec: 1', invalid character 's' looking for beginning of value",
    "'{} x', invalid character 'x' after top-level value"
  })
  void speaksAsGoDoes(String json, String message) {
    DecodeException failure = assertThrows(DecodeException.class, () -> PatchBody.parse(json));
    assertEquals(message, failure.getMessage());
  }

  @Test
  void limitsNesting() {
    String json = "[".repeat(1001) + "]".repeat(1001);
    DecodeException failure = assertThrows(DecodeException.class, () -> PatchBody.parse(json));
    assertEquals("exceeded max depth", failure.getMessage());
  }
}
