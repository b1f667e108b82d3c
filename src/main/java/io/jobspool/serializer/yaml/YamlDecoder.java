package io.jobspool.serializer.yaml;

import io.jobspool.serializer.DecodeException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Turns the nodes of one document into maps, lists and scalars: follows aliases, merges maps, and
 * notes keys that are set twice. Keys keep their type, so {@code 1} and {@code "1"} are two keys.
 *
 * <p>Aliases make a small document large ("billion laughs"). As in go-yaml, at most 99 % of the
 * nodes may come from aliases, and less the more there are: 10 % from four million on.
 */
final class YamlDecoder {
  private static final int FREE_ALIASED_NODES = 100;
  private static final int FREE_NODES = 1_000;
  private static final double FULL_RATIO_NODES = 400_000;
  private static final double LEAST_RATIO_NODES = 4_000_000;

  private final List<String> strictErrors = new ArrayList<>();
  private final Set<YamlNode.Alias> followed = Collections.newSetFromMap(new IdentityHashMap<>());
  private int nodes;
  private int aliasedNodes;
  private int depth;

  /** The keys set twice, in the order of the document. */
  List<String> strictErrors() {
    return strictErrors;
  }

  /**
   * The value of a node.
   *
   * @throws DecodeException if a tag does not fit, or merges or aliases are not what they should be
   */
  @Nullable Object decode(YamlNode node) throws DecodeException {
    enter();
    Object value = node.decode(this);
    depth--;
    return value;
  }

  /** Merges a mapping, or an alias of one, into a map; throws for any other node. */
  void merge(YamlNode node, Map<Object, Object> map) throws DecodeException {
    enter();
    node.mergeInto(map, this);
    depth--;
  }

  private void enter() throws DecodeException {
    nodes++;
    if (!followed.isEmpty()) {
      aliasedNodes++;
    }
    if (aliasedNodes > FREE_ALIASED_NODES
        && nodes > FREE_NODES
        && (double) aliasedNodes / nodes > allowedRatio()) {
      throw excessiveAliasing();
    }
    if (++depth > YamlReader.MAX_DEPTH) {
      throw new DecodeException("yaml: exceeded max depth of " + YamlReader.MAX_DEPTH);
    }
  }

  static DecodeException excessiveAliasing() {
    return new DecodeException("yaml: document contains excessive aliasing");
  }

  private double allowedRatio() {
    double excess = (nodes - FULL_RATIO_NODES) / (LEAST_RATIO_NODES - FULL_RATIO_NODES);
    return 0.99 - 0.89 * Math.min(1, Math.max(0, excess));
  }

  void enterAlias(YamlNode.Alias alias) throws DecodeException {
    if (!followed.add(alias)) {
      throw new DecodeException("yaml: anchor '" + alias.name() + "' value contains itself");
    }
  }

  void leaveAlias(YamlNode.Alias alias) {
    followed.remove(alias);
  }

  List<Object> decodeAll(List<YamlNode> children) throws DecodeException {
    List<Object> values = new ArrayList<>(children.size());
    for (YamlNode child : children) {
      values.add(decode(child));
    }
    return values;
  }

  Map<Object, Object> decodeMap(List<YamlNode> children) throws DecodeException {
    Map<Object, Object> map = new LinkedHashMap<>();
    fill(map, children);
    return map;
  }

  /** Adds keys and values to a map in the order of the document; the last value of a key stays. */
  void fill(Map<Object, Object> map, List<YamlNode> children) throws DecodeException {
    for (int i = 0; i < children.size(); i += 2) {
      YamlNode key = children.get(i);
      YamlNode value = children.get(i + 1);
      if (!key.isMergeKey()) {
        put(map, decode(key), value);
        continue;
      }
      for (YamlNode source : value.mergeSources()) {
        if (source.isMapping()) {
          merge(source, map);
        } else {
          source.mergeInto(map, this);
        }
      }
    }
  }

  private void put(Map<Object, Object> map, @Nullable Object key, YamlNode node)
      throws DecodeException {
    if (key instanceof Map || key instanceof List) {
      throw new DecodeException("yaml: invalid map key: " + GoSyntax.format(key));
    }
    Object value = decode(node);
    if (map.containsKey(key)) {
      strictErrors.add(
          "line " + node.line() + ": key " + GoSyntax.format(key) + " already set in map");
    }
    map.put(key, value);
  }
}
