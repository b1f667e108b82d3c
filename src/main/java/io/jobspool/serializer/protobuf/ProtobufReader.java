package io.jobspool.serializer.protobuf;

import io.jobspool.serializer.DecodeException;
import io.jobspool.serializer.JsonEncoder;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Reads objects as Kubernetes sends them in protobuf: four bytes that say so, then a message with
 * kind and version in front of the object itself.
 */
public final class ProtobufReader {
  private static final byte[] PREFIX = {'k', '8', 's', 0};

  private ProtobufReader() {}

  /**
   * The JSON text of an object. Of an object of another kind, only kind and version are read.
   *
   * @param type the wire record of the expected kind
   * @throws DecodeException if the bytes are no such object
   */
  public static String toJson(byte[] bytes, Class<? extends Record> type) throws DecodeException {
    if (bytes.length < PREFIX.length
        || !Arrays.equals(bytes, 0, PREFIX.length, PREFIX, 0, PREFIX.length)) {
      throw new DecodeException(
          "provided data does not appear to be a protobuf message, expected prefix [107 56 115 0]");
    }
    WireReader envelope = new WireReader(bytes, PREFIX.length, bytes.length);
    WireReader content = new WireReader(bytes, 0, 0);
    Map<String, Object> object = new HashMap<>();
    while (envelope.hasMore()) {
      switch (envelope.nextField()) {
        case 1 -> readTypeMeta(envelope.message(), object);
        case 2 -> content = envelope.message();
        default -> envelope.skip();
      }
    }
    Object kind = object.getOrDefault("kind", "");
    if (kind.equals("") || kind.equals(type.getSimpleName())) {
      MessageType.of(type).read(content, object);
    }
    return JsonEncoder.encodeAny(object);
  }

  private static void readTypeMeta(WireReader in, Map<String, Object> object)
      throws DecodeException {
    while (in.hasMore()) {
      switch (in.nextField()) {
        case 1 -> object.put("apiVersion", in.message().text());
        case 2 -> object.put("kind", in.message().text());
        default -> in.skip();
      }
    }
  }
}
