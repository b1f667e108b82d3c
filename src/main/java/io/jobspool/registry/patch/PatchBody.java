package io.jobspool.registry.patch;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.jobspool.serializer.DecodeException;
import io.jobspool.serializer.GoQuote;
import io.jobspool.serializer.JsonDecoder;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The body of a patch request as a tree.
 *
 * @param patch the patch; numbers keep all their digits
 * @param duplicates what a strict decoder complains about, in document order: {@code duplicate
 *     field "spec.parallelism"}. The value set last is the one in the patch.
 */
public record PatchBody(JsonNode patch, List<String> duplicates) {
  /** Patches are worked on recursively; no field that is known is nested nearly as deep. */
  private static final int MAX_DEPTH = 1000;

  private static final int MAX_COMPLAINTS = 100;

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(MAX_DEPTH)
                          .maxNumberLength(Integer.MAX_VALUE)
                          .maxNameLength(Integer.MAX_VALUE)
                          .build())
                  .build())
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  /** Keeps its own copy of the list. */
  public PatchBody {
    duplicates = List.copyOf(duplicates);
  }

  /**
   * Reads a body.
   *
   * @throws DecodeException with Go's message if it is not JSON, or nested deeper than {@value
   *     #MAX_DEPTH} levels
   */
  public static PatchBody parse(String json) throws DecodeException {
    String problem = JsonDecoder.syntaxError(json).orElse("");
    if (!problem.isEmpty()) {
      throw new DecodeException(problem);
    }
    try (JsonParser parser = MAPPER.createParser(json)) {
      return new PatchBody(MAPPER.readTree(json), duplicatesIn(parser));
    } catch (IOException e) {
      throw new DecodeException("exceeded max depth");
    }
  }

  private static List<String> duplicatesIn(JsonParser parser) throws IOException {
    Collection<String> found = new LinkedHashSet<>();
    Deque<Set<String>> names = new ArrayDeque<>();
    for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
      if (token == JsonToken.START_OBJECT) {
        names.push(new HashSet<>());
      } else if (token == JsonToken.END_OBJECT) {
        names.pop();
      } else if (token == JsonToken.FIELD_NAME && !names.element().add(parser.currentName())) {
        found.add("duplicate field " + GoQuote.quote(path(parser.getParsingContext())));
      }
    }
    return found.stream().limit(MAX_COMPLAINTS).toList();
  }

  /** Where a field is: {@code metadata.finalizers[0].x}. */
  private static String path(JsonStreamContext field) {
    StringBuilder path = new StringBuilder();
    for (JsonStreamContext each = field; each != null; each = each.getParent()) {
      if (each.inObject()) {
        path.insert(0, "." + each.getCurrentName());
      } else if (each.inArray()) {
        path.insert(0, "[" + each.getCurrentIndex() + "]");
      }
    }
    return path.charAt(0) == '.' ? path.substring(1) : path.toString();
  }
}
