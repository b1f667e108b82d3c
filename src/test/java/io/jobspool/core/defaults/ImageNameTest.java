package io.jobspool.core.defaults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImageNameTest {
  private static final String SHA256 = "@sha256:" + "0a".repeat(32);

  /** The third column is empty for names without a tag. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          nginx|Always|latest
          nginx:latest|Always|latest
          nginx:1.27|IfNotPresent|1.27
          nginx:LATEST|IfNotPresent|LATEST
          nginx:_x.-Y|IfNotPresent|_x.-Y
          library/nginx|Always|latest
          docker.io/nginx|Always|latest
          172.16.5.235:20202/test/nginx|Always|latest
          reg.example.com:5000/nginx|Always|latest
          reg.example.com:5000/nginx:2|IfNotPresent|2
          localhost/nginx|Always|latest
          localhost:5000|IfNotPresent|5000
          [2001:db8::1]:5000/nginx|Always|latest
          [2001:DB8::1]/nginx:3|IfNotPresent|3
          Host/nginx|Always|latest
          a_b.example/nginx|Always|latest
          my-host.example/nginx|Always|latest
          a/b-c/d__e/f.g/h--i|Always|latest
          0|Always|latest
          Nginx|IfNotPresent|
          host/Nginx|IfNotPresent|
          nginx:|IfNotPresent|
          nginx:-x|IfNotPresent|
          nginx:a:b|IfNotPresent|
          nginx:80/x|Always|latest
          nginx:http/x|IfNotPresent|
          a b!c|IfNotPresent|
          ' nginx'|IfNotPresent|
          'nginx '|IfNotPresent|
          ' '|IfNotPresent|
          ''|IfNotPresent|
          /nginx|IfNotPresent|
          nginx/|IfNotPresent|
          a//b|IfNotPresent|
          a..b|IfNotPresent|
          a___b|IfNotPresent|
          -a|IfNotPresent|
          a-|IfNotPresent|
          a_B.example/nginx|IfNotPresent|
          -a.example/nginx|IfNotPresent|
          a.b-/nginx|IfNotPresent|
          a-.example:80/nginx|IfNotPresent|
          a./nginx|IfNotPresent|
          host:/nginx|IfNotPresent|
          [::1]x80/nginx|IfNotPresent|
          []:80/nginx|IfNotPresent|
          [fe80::1%eth0]/nginx|IfNotPresent|
          []/nginx|IfNotPresent|
          münchen|IfNotPresent|
          https://example.com/nginx|IfNotPresent|
          @|IfNotPresent|
          nginx@latest|IfNotPresent|
          """)
  void followsTheTag(String image, String pullPolicy, String tag) {
    assertEquals(tag == null ? "" : tag, ImageName.tagOf(image));
    assertEquals(pullPolicy, ImageName.defaultPullPolicy(image));
  }

  @Test
  void digestsCountOnlyWithoutTag() {
    assertEquals("", ImageName.tagOf("nginx" + SHA256));
    assertEquals("latest", ImageName.tagOf("nginx:latest" + SHA256));
    assertEquals("latest", ImageName.tagOf("nginx:latest@sha384:" + "0".repeat(96)));
    assertEquals("1", ImageName.tagOf("host:80/nginx:1@sha512:" + "f".repeat(128)));
  }

  @Test
  void badDigestsSpoilTheName() {
    assertEquals("", ImageName.tagOf("nginx:latest" + SHA256 + "0"));
    assertEquals("", ImageName.tagOf("nginx:latest@sha256:" + "0A".repeat(32)));
    assertEquals("", ImageName.tagOf("nginx:latest@md5:" + "0".repeat(64)));
    assertEquals("", ImageName.tagOf("nginx:latest@"));
    assertEquals("", ImageName.tagOf("nginx:latest" + SHA256 + SHA256));
  }

  @Test
  void identifiersAreNoNames() {
    assertEquals("", ImageName.tagOf("0a".repeat(32)));
    assertEquals("latest", ImageName.tagOf("0a".repeat(31)));
  }

  @Test
  void limitsLengths() {
    assertEquals("latest", ImageName.tagOf("a/" + "b".repeat(253)));
    assertEquals("", ImageName.tagOf("a/" + "b".repeat(254)));
    assertEquals("latest", ImageName.tagOf("b".repeat(247)));
    assertEquals("", ImageName.tagOf("b".repeat(248)));
    assertEquals("", ImageName.tagOf("docker.io/" + "b".repeat(248)));
    assertEquals("latest", ImageName.tagOf("host.example/" + "b".repeat(255)));
    assertEquals("", ImageName.tagOf("host.example/" + "b".repeat(256)));
    assertEquals("latest", ImageName.tagOf("localhost/" + "b".repeat(255)));
    assertEquals("", ImageName.tagOf("localhosts/" + "b".repeat(255)));
    assertEquals("", ImageName.tagOf("otherhost/" + "b".repeat(255)));
    assertEquals("latest", ImageName.tagOf("a_b.example/" + "c".repeat(243)));
    assertEquals("", ImageName.tagOf("a_b.example/" + "c".repeat(244)));
    assertEquals("t".repeat(128), ImageName.tagOf("nginx:" + "t".repeat(128)));
    assertEquals("", ImageName.tagOf("nginx:" + "t".repeat(129)));
    assertEquals("", ImageName.tagOf("a/".repeat(500_000)));
  }
}
