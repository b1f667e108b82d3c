package io.jobspool.auth;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/**
 * One request on a connection of its own, written as it is given, and its answer: clients repair,
 * or refuse to send, what a test is about.
 *
 * @param status the code of the answer
 * @param text the whole answer
 */
record Exchange(int status, String text) {
  /**
   * Sends a request.
   *
   * @param line method and target
   * @param headers lines without ends, besides those that every request needs
   */
  static Exchange of(URI service, String line, String... headers) {
    return sending(service, line, "", headers);
  }

  /** Sends a request with a body. */
  static Exchange sending(URI service, String line, String body, String... headers) {
    String head =
        line
            + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: "
            + body.length()
            + "\r\n"
            + String.join("\r\n", headers)
            + (headers.length == 0 ? "\r\n" : "\r\n\r\n");
    try (Socket socket = new Socket(service.getHost(), service.getPort())) {
      socket.getOutputStream().write((head + body).getBytes(StandardCharsets.ISO_8859_1));
      String text = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Exchange(Integer.parseInt(text.substring(9, 12)), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
