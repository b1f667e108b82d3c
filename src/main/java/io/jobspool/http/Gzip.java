package io.jobspool.http;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Compresses long answers, as kube-apiserver does: below some size it costs more than it saves. */
final class Gzip {
  private static final int MIN_BYTES = 128 * 1024;

  private Gzip() {}

  /** Whether the client takes compressed answers. */
  static boolean isWanted(HttpServerRequest request) {
    return request.headers().getAll("Accept-Encoding").stream()
        .flatMap(header -> Stream.of(header.split(",")))
        .anyMatch(encoding -> encoding.strip().equals("gzip"));
  }

  /** Puts a text into an answer, compressed if it is long and the client takes that. */
  static void addBody(Response.ResponseBuilder response, boolean wanted, String text) {
    if (!wanted || text.length() <= MIN_BYTES) {
      response.entity(text);
      return;
    }
    response
        .header("Content-Encoding", "gzip")
        .header("Vary", "Accept-Encoding")
        .entity(compressed(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static byte[] compressed(byte[] bytes) {
    ByteArrayOutputStream compressed = new ByteArrayOutputStream(bytes.length / 4);
    try (FastStream gzip = new FastStream(compressed)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return compressed.toByteArray();
  }

  /** The lowest level: JSON of many like objects is small even so. */
  private static final class FastStream extends GZIPOutputStream {
    FastStream(ByteArrayOutputStream out) throws IOException {
      super(out);
      def.setLevel(Deflater.BEST_SPEED);
    }
  }
}
