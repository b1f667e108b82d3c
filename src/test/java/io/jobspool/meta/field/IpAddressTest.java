package io.jobspool.meta.field;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IpAddressTest {
  private static final FieldPath PATH = FieldPath.of("ip");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "10.9.8.7",
        "255.255.255.255",
        "::",
        "::1",
        "1::",
        "2001:db8::ffff",
        "1:2:3:4:5:6:7:8",
        "1:2:3:4:5:6:7::",
        "64:ff9b::1.2.3.4",
        "1:2:3:4:5:6:1.2.3.4"
      })
  void acceptsAddresses(String text) {
    assertEquals(List.of(), Formats.ip(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a",
        "1.2.3",
        "1.2.3.4.5",
        "1.2.3.256",
        "1.2.3.-4",
        "1.2.3.٤",
        "1.2.3.4 ",
        ".1.2.3.4",
        ":",
        ":::",
        "1:2:3:4:5:6:7",
        "1:2:3:4:5:6:7:8:9",
        "1:2:3:4::5:6:7:8",
        "1::2::3",
        ":1:2:3:4:5:6:7",
        "1:2:3:4:5:6:7:",
        "10000::1",
        "g::",
        "fe80::1%eth0",
        "1.2.3.4::",
        "::1.2.3.4:5",
        "::1.2.3",
        "example.com"
      })
  void refusesWhatIsNoAddress(String text) {
    assertEquals(
        List.of("must be a valid IP address, (e.g. 10.9.8.7 or 2001:db8::ffff)"), Formats.ip(text));
    assertEquals(List.of(), IpAddress.warnings(text, PATH));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          010.002.003.004, 10.2.3.4, must not have leading 0s
          1.2.3.00, 1.2.3.0, must not have leading 0s
          00001::1, 1::1, must not have leading 0s
          ::ffff:1.2.3.04, 1.2.3.4, must not have leading 0s
          ::ffff:1.2.3.4, 1.2.3.4, must not be an IPv4-mapped IPv6 address
          ::ffff:102:304, 1.2.3.4, must not be an IPv4-mapped IPv6 address
          """)
  void refusesAmbiguousAddresses(String text, String better, String complaint) {
    assertEquals(List.of(complaint), Formats.ip(text));
    assertEquals(
        List.of("ip: non-standard IP address \"" + text + "\" is invalid: use \"" + better + "\""),
        IpAddress.warnings(text, PATH));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          FE80::ABC, fe80::abc
          fe80:0:0:0:0:0:0:0abc, fe80::abc
          1:0:0:2:0:0:0:3, 1:0:0:2::3
          1:0:0:2:3:0:0:4, 1::2:3:0:0:4
          0:0:0:0:0:0:0:0, ::
          1:2:3:4:5:6:7::, 1:2:3:4:5:6:7:0
          1:2:3:4:5:6:0:0, 1:2:3:4:5:6::
          64:ff9b::1.2.3.4, 64:ff9b::102:304
          1:2:3:4:5:FFFF:102:304, 1:2:3:4:5:ffff:102:304
          """)
  void warnsOfUnusualSpellings(String text, String usual) {
    assertEquals(
        List.of(
            "ip: IPv6 address \""
                + text
                + "\" should be in RFC 5952 canonical format (\""
                + usual
                + "\")"),
        IpAddress.warnings(text, PATH));
    assertEquals(List.of(), IpAddress.warnings(usual, PATH));
  }
}
