package io.jobspool.serializer.protobuf;

import io.jobspool.serializer.DecodeException;
import io.jobspool.serializer.JsonEncoder;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Reads an object as Kubernetes sends it in protobuf: four bytes that say so, then a message with
 * kind and version and, as bytes, the message that is the object itself.
 */
public final class ProtobufReader {
  private static final byte[] PREFIX = {'k', '8', 's', 0};

  private String kind = "";
  private String apiVersion = "";
  private byte[] object = {};

  private ProtobufReader() {}

  /**
   * Reads what stands around the object.
   *
   * @throws DecodeException with Kubernetes' message if the bytes are no such message
   */
  public static ProtobufReader of(byte[] bytes) throws DecodeException {
    requirePrefix(bytes);
    ProtobufReader reader = new ProtobufReader();
    reader.readEnvelope(new WireReader(bytes, PREFIX.length, bytes.length));
    return reader;
  }

  private static void requirePrefix(byte[] bytes) throws DecodeException {
    if (bytes.length == 0) {
      throw new DecodeException("empty data");
    }
    int length = Math.min(bytes.length, PREFIX.length);
    if (!Arrays.equals(bytes, 0, length, PREFIX, 0, PREFIX.length)) {
      throw new DecodeException(
          "provided data does not appear to be a protobuf message, expected prefix [107 56 115 0]");
    }
    if (bytes.length == PREFIX.length) {
      throw new DecodeException("empty body");
    }
  }

  private void readEnvelope(WireReader in) throws DecodeException {
    while (in.hasMore()) {
      switch (in.nextField("Unknown")) {
        case 1 -> readTypeMeta(in.message("TypeMeta"));
        case 2 -> object = in.bytes("Raw");
        default -> in.skip();
      }
    }
  }

  private void readTypeMeta(WireReader in) throws DecodeException {
    while (in.hasMore()) {
      switch (in.nextField("TypeMeta")) {
        case 1 -> apiVersion = in.text("APIVersion");
        case 2 -> kind = in.text("Kind");
        default -> in.skip();
      }
    }
  }

  /** The kind that the object is said to be of; empty if there is none. */
  public String kind() {
    return kind;
  }

  /** The group and version of the kind; empty if there is none. */
  public String apiVersion() {
    return apiVersion;
  }

  /**
   * The JSON text of the object. Of an object of another kind, only kind and version are read.
   *
   * @param type the wire record of the expected kind
   * @throws DecodeException if the object is not such a message
   */
  public String toJson(Class<? extends Record> type) throws DecodeException {
    Map<String, Object> json = new HashMap<>(Map.of("kind", kind, "apiVersion", apiVersion));
    if (kind.isEmpty() || kind.equals(type.getSimpleName())) {
      MessageType.of(type).read(new WireReader(object), json);
    }
    return JsonEncoder.encodeAny(json);
  }
}
