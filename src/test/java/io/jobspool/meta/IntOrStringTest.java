package io.jobspool.meta;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class IntOrStringTest {

  @Test
  void holdsANumber() {
    IntOrString port = IntOrString.of(8080);
    assertTrue(port.isInt());
    assertEquals(8080, port.intValue());
    assertEquals("", port.stringValue());
    assertEquals("8080", port.toString());
  }

  @Test
  void holdsAString() {
    IntOrString port = IntOrString.of("http");
    assertFalse(port.isInt());
    assertEquals(0, port.intValue());
    assertEquals("http", port.stringValue());
    assertEquals("http", port.toString());
  }

  @Test
  void keepsAStringOfDigitsAString() {
    assertFalse(IntOrString.of("80").isInt());
    assertNotEquals(IntOrString.of(80), IntOrString.of("80"));
    assertNotEquals(IntOrString.of(0), IntOrString.of(""));
  }

  @Test
  void isEqualByKindAndValue() {
    assertEquals(IntOrString.of(0), IntOrString.of(0));
    assertEquals(IntOrString.of("a"), IntOrString.of("a"));
    assertEquals(IntOrString.of("a").hashCode(), IntOrString.of("a").hashCode());
    assertNotEquals(IntOrString.of(1), IntOrString.of(2));
  }
}
