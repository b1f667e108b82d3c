package bench;

import java.nio.ByteBuffer;
import java.util.Locale;

/** One HTTP/1.1 answer, decoded while it arrives: with a length, or in chunks. */
final class Answer {
  private enum Part {
    STATUS,
    HEADERS,
    BODY,
    CHUNK_SIZE,
    CHUNK,
    CHUNK_END,
    TRAILER,
    COMPLETE
  }

  private static final byte[] RESOURCE_VERSION = Bytes.of("\"resourceVersion\":\"");

  private final Bytes line = new Bytes();
  private final Bytes body = new Bytes();
  private Part part = Part.STATUS;
  private int status;
  private boolean chunked;

  /** Bytes still to come of the body or the chunk; -1 while no header has told the length. */
  private int remaining = -1;

  void clear() {
    line.clear();
    body.clear();
    part = Part.STATUS;
    chunked = false;
    remaining = -1;
  }

  boolean isComplete() {
    return part == Part.COMPLETE;
  }

  int status() {
    return status;
  }

  /** What has come of the body; whoever follows a stream drops what was read. */
  Bytes body() {
    return body;
  }

  /** The first resourceVersion in the body, -1 without one. */
  long resourceVersion() {
    return resourceVersion(0, body.size());
  }

  /** The first resourceVersion between two positions of the body, -1 without one. */
  long resourceVersion(int from, int to) {
    String digits = body.quotedAfter(RESOURCE_VERSION, from, to);
    return digits.isEmpty() ? -1 : Long.parseLong(digits);
  }

  /** Takes what has arrived; leaves what comes after the end of this answer. */
  void read(ByteBuffer in) {
    while (in.hasRemaining() && part != Part.COMPLETE) {
      if (part == Part.BODY || part == Part.CHUNK) {
        readData(in);
      } else {
        readLine(in);
      }
    }
  }

  private void readData(ByteBuffer in) {
    int count = Math.min(remaining, in.remaining());
    body.append(in, count);
    remaining -= count;
    if (remaining == 0) {
      part = part == Part.BODY ? Part.COMPLETE : Part.CHUNK_END;
    }
  }

  private void readLine(ByteBuffer in) {
    byte next = in.get();
    if (next == '\n') {
      part = partAfter(line.toString());
      line.clear();
    } else if (next != '\r') {
      line.append(next);
    }
  }

  private Part partAfter(String text) {
    return switch (part) {
      case STATUS -> readStatus(text);
      case HEADERS -> text.isEmpty() ? firstPartOfBody() : readHeader(text);
      case CHUNK_SIZE -> readChunkSize(text);
      case CHUNK_END -> Part.CHUNK_SIZE;
      case TRAILER -> text.isEmpty() ? Part.COMPLETE : Part.TRAILER;
      case BODY, CHUNK, COMPLETE -> throw new IllegalStateException(part + " has no lines");
    };
  }

  private Part readStatus(String text) {
    status = Integer.parseInt(text.substring("HTTP/1.1 ".length(), "HTTP/1.1 200".length()));
    return Part.HEADERS;
  }

  private Part readHeader(String text) {
    int colon = text.indexOf(':');
    String value = text.substring(colon + 1).strip();
    switch (text.substring(0, colon).toLowerCase(Locale.ROOT)) {
      case "content-length" -> remaining = Integer.parseInt(value);
      case "transfer-encoding" -> chunked = value.equalsIgnoreCase("chunked");
      default -> {}
    }
    return Part.HEADERS;
  }

  private Part firstPartOfBody() {
    if (chunked) {
      return Part.CHUNK_SIZE;
    }
    if (remaining < 0) {
      throw new IllegalStateException("an answer has neither a length nor chunks");
    }
    return remaining == 0 ? Part.COMPLETE : Part.BODY;
  }

  private Part readChunkSize(String text) {
    int extension = text.indexOf(';');
    String digits = extension < 0 ? text : text.substring(0, extension);
    remaining = Integer.parseInt(digits.strip(), 16);
    return remaining == 0 ? Part.TRAILER : Part.CHUNK;
  }
}
