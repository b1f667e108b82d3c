package io.jobspool.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/** Changes of the bytes of a body, which meet the readers of JSON, YAML and protobuf themselves. */
final class ByteMutation {
  /** What means something in JSON or YAML, and bytes that are no UTF-8. */
  private static final List<byte[]> TOKENS =
      List.of(
              "{",
              "}",
              "[",
              "]",
              ",",
              ":",
              "\"",
              "\\u00",
              "\\x",
              "'",
              "\n",
              "\r\n",
              "\t",
              "  ",
              "- ",
              "? ",
              ": ",
              "#",
              "&a ",
              "*a",
              "&a [*a]",
              "<<: *a\n",
              "<<: {a: b}\n",
              "!!binary ",
              "!!str ",
              "!!int ",
              "!!float ",
              "!!set ",
              "!!merge ",
              "!<x> ",
              "!x!y ",
              "|\n",
              ">-2\n",
              "|9+\n",
              "---\n",
              "...\n",
              "%YAML 1.1\n",
              "%TAG ! a\n",
              "\n---\nkind: Job\n",
              "yes",
              "~",
              ".inf",
              ".NaN",
              "0x1f",
              "0b1",
              "0o7",
              "1_0",
              "12:30:45",
              "2001-01-01",
              "\u0085",
              "\u2028",
              "\ufeff",
              "\u0000",
              "//",
              "/* */",
              "1e",
              "-",
              "+",
              "00",
              "null",
              "true")
          .stream()
          .map(token -> token.getBytes(StandardCharsets.UTF_8))
          .toList();

  private static final int LONGEST_PIECE = 40;

  private ByteMutation() {}

  /** A body with some of its bytes changed. */
  static byte[] apply(byte[] body, RandomGenerator random) {
    byte[] changed = body;
    do {
      changed = changedOnce(changed, random);
    } while (random.nextInt(2) > 0);
    return changed;
  }

  private static byte[] changedOnce(byte[] body, RandomGenerator random) {
    int from = random.nextInt(body.length + 1);
    int to = Math.min(body.length, from + random.nextInt(LONGEST_PIECE));
    return switch (random.nextInt(6)) {
      case 0, 1 -> replaced(body, from, from, Material.any(TOKENS, random));
      case 2 -> replaced(body, from, to, new byte[0]);
      case 3 -> replaced(body, from, Math.min(body.length, from + 1), oneByte(random));
      case 4 -> replaced(body, from, from, Arrays.copyOfRange(body, from, to));
      default -> replaced(body, from, random.nextInt(8) == 0 ? body.length : to, oneByte(random));
    };
  }

  private static byte[] oneByte(RandomGenerator random) {
    return new byte[] {(byte) random.nextInt(256)};
  }

  private static byte[] replaced(byte[] body, int from, int to, byte[] piece) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(body.length + piece.length);
    out.write(body, 0, from);
    out.write(piece, 0, piece.length);
    out.write(body, to, body.length - to);
    return out.toByteArray();
  }
}
