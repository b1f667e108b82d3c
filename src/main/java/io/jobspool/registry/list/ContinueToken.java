package io.jobspool.registry.list;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jobspool.meta.error.StatusException;
import io.jobspool.serializer.JsonDecoder;
import io.jobspool.storage.Position;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * Where a list goes on, in the form of Kubernetes' {@code storage.EncodeContinue}: {@code
 * {"v":"meta.k8s.io/v1","rv":7645,"start":"/name\u0000"}} in base64 without padding. The start is
 * the key behind the last object that was answered, below the namespace if the list is of one.
 *
 * @param revision the state of the list; negative for the present one
 * @param after the last object that was answered
 */
public record ContinueToken(long revision, Position after) {
  /** The revision of a token with which a list goes on in the present state. */
  public static final long PRESENT = -1;

  private static final String VERSION = "meta.k8s.io/v1";
  private static final String BAD_KEY = "continue key is not valid";
  private static final String BASE64 =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * The token as clients get it.
   *
   * @param namespace the namespace that the list is of; empty for all
   */
  public String encode(String namespace) {
    boolean withNamespace = namespace.isEmpty() && !after.namespace().isEmpty();
    String start = (withNamespace ? "/" + after.namespace() : "") + "/" + after.name();
    String json =
        "{\"v\":\"" + VERSION + "\",\"rv\":" + revision + ",\"start\":\"" + start + "\\u0000\"}";
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /**
   * Reads a token that a client sent back.
   *
   * @param namespace the namespace that the list is of; empty for all
   * @param namespaced whether the objects live in namespaces
   * @throws StatusException (400) if the server cannot have made it
   */
  static ContinueToken decode(String token, String namespace, boolean namespaced) {
    JsonNode content = json(bytes(token));
    String version = content.path("v").asText();
    if (!version.equals(VERSION)) {
      throw invalid(BAD_KEY + ": server does not recognize this encoded version " + version);
    }
    long revision = content.path("rv").asLong();
    if (revision == 0) {
      throw invalid(
          BAD_KEY + ": incorrect encoded start resourceVersion (version " + VERSION + ")");
    }
    String start = content.path("start").asText();
    if (start.isEmpty()) {
      throw invalid(BAD_KEY + ": encoded start key empty (version " + VERSION + ")");
    }
    return new ContinueToken(revision, position(segments(start), namespace, namespaced));
  }

  private static Position position(List<String> segments, String namespace, boolean namespaced) {
    boolean ofAll = namespaced && namespace.isEmpty();
    String first = segments.get(0);
    if (!ofAll) {
      return new Position(namespace, first);
    }
    return new Position(first, segments.size() == 1 ? "" : segments.get(1));
  }

  /** The parts of a path that leads to no place but below where it starts. */
  private static List<String> segments(String start) {
    String path = start.startsWith("/") ? start.substring(1) : start;
    List<String> segments = Arrays.asList(path.split("/", -1));
    if (segments.stream().anyMatch(part -> List.of("", ".", "..").contains(part))) {
      throw invalid(BAD_KEY + ": " + start);
    }
    return segments.stream().map(part -> part.replace("\0", "")).toList();
  }

  private static byte[] bytes(String token) {
    for (int i = 0; i < token.length(); i++) {
      if (BASE64.indexOf(token.charAt(i)) < 0) {
        throw illegalBase64(i);
      }
    }
    if (token.length() % 4 == 1) {
      throw illegalBase64(token.length() - 1);
    }
    return Base64.getUrlDecoder().decode(token);
  }

  private static StatusException illegalBase64(int position) {
    return invalid(BAD_KEY + ": illegal base64 data at input byte " + position);
  }

  private static JsonNode json(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw invalid(BAD_KEY + ": " + JsonDecoder.syntaxError(text).orElse("not JSON"));
    }
  }

  private static StatusException invalid(String why) {
    return StatusException.badRequest("invalid continue token: " + why);
  }
}
