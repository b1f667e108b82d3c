package bench;

import java.nio.charset.StandardCharsets;

/**
 * A request, and what a right answer to it has.
 *
 * @param bytes the whole request as it goes over the wire
 * @param status the status of a right answer
 * @param expected what the body of a right answer contains
 */
record Request(byte[] bytes, int status, byte[] expected) {
  private static final String HEADERS =
      " HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\nUser-Agent: bench/1.0\r\n";
  private static final byte[] END = Bytes.of("}\n");

  static Request get(String path, String expected) {
    return new Request(bytes("GET " + path + HEADERS + "\r\n"), 200, bytes(expected));
  }

  static Request post(String path, String body, String expected) {
    return withBody("POST " + path, "application/json", body, 201, expected);
  }

  static Request mergePatch(String path, String body, String expected) {
    return withBody("PATCH " + path, "application/merge-patch+json", body, 200, expected);
  }

  private static Request withBody(
      String line, String type, String body, int status, String expected) {
    String head = "Content-Type: " + type + "\r\nContent-Length: " + body.length() + "\r\n\r\n";
    return new Request(bytes(line + HEADERS + head + body), status, bytes(expected));
  }

  /** Everything sent is ASCII, so a length in characters is one in bytes. */
  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  boolean isAnsweredBy(Answer answer) {
    return answer.status() == status
        && answer.body().endsWith(END)
        && answer.body().contains(expected);
  }
}
