package io.jobspool.http;

import io.vertx.core.http.HttpServerRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Stream;

/**
 * The fingerprint of a document, by which clients find out that the copy they keep is still good.
 *
 * @param hash SHA-512 in capital hexadecimal digits, as kube-apiserver has it
 */
public record EntityTag(String hash) {
  /** The fingerprint of a text. */
  public static EntityTag of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The fingerprint of a body. */
  public static EntityTag of(byte[] body) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-512").digest(body);
      return new EntityTag(HexFormat.of().withUpperCase().formatHex(hash));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The value of the {@code ETag} header. */
  public String header() {
    return '"' + hash + '"';
  }

  /** Whether the client has the document already, so that 304 is the answer. */
  public boolean isKnownTo(HttpServerRequest request) {
    return request.headers().getAll("If-None-Match").stream()
        .flatMap(header -> Stream.of(header.split(",")))
        .map(String::strip)
        .anyMatch(tag -> tag.equals(header()) || tag.equals("*"));
  }
}
