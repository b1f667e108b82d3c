package io.jobspool.serializer.yaml;

import io.jobspool.serializer.DecodeException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A node of a YAML document as it was written, before scalars are resolved and aliases followed.
 */
sealed interface YamlNode {
  /** The line on which the node starts, counted from 1. */
  int line();

  /** The value of the node. */
  @Nullable Object decode(YamlDecoder decoder) throws DecodeException;

  /** Whether this node is a mapping, or an alias of one. */
  default boolean isMapping() {
    return false;
  }

  /** Whether this node, as a key, asks for its value to be merged into the map. */
  default boolean isMergeKey() {
    return false;
  }

  /**
   * The nodes to be merged where this one is the value of a merge key; what goes first is
   * overridden.
   */
  default List<YamlNode> mergeSources() {
    return List.of(this);
  }

  /** Puts what a mapping holds into a map. */
  default void mergeInto(Map<Object, Object> map, YamlDecoder decoder) throws DecodeException {
    throw new DecodeException("yaml: map merge requires map or sequence of maps as the value");
  }

  /**
   * A scalar.
   *
   * @param tag as written, with its prefix in full; empty if there is none
   * @param plain whether it stands without quotes
   */
  record Scalar(int line, String tag, String text, boolean plain) implements YamlNode {
    @Override
    public @Nullable Object decode(YamlDecoder decoder) throws DecodeException {
      if (tag.isEmpty()) {
        return plain ? YamlScalars.resolvePlain(text).value() : text;
      }
      return YamlScalars.resolveTagged(tag, text).value();
    }

    @Override
    public boolean isMergeKey() {
      return text.equals("<<") && (plain || YamlScalars.shortTag(tag).equals(YamlScalars.MERGE));
    }
  }

  /** A sequence. Its children are added while the document is read. */
  record Sequence(int line, List<YamlNode> children) implements YamlNode {
    @Override
    public Object decode(YamlDecoder decoder) throws DecodeException {
      return decoder.decodeAll(children);
    }

    @Override
    public List<YamlNode> mergeSources() {
      List<YamlNode> sources = new ArrayList<>(children);
      Collections.reverse(sources);
      return sources;
    }
  }

  /** A mapping: keys and values in turns, added while the document is read. */
  record Mapping(int line, List<YamlNode> children) implements YamlNode {
    @Override
    public Object decode(YamlDecoder decoder) throws DecodeException {
      return decoder.decodeMap(children);
    }

    @Override
    public boolean isMapping() {
      return true;
    }

    @Override
    public void mergeInto(Map<Object, Object> map, YamlDecoder decoder) throws DecodeException {
      decoder.fill(map, children);
    }
  }

  /** An alias and the node it stands for, which may be one that contains the alias. */
  record Alias(int line, String name, YamlNode target) implements YamlNode {
    @Override
    public @Nullable Object decode(YamlDecoder decoder) throws DecodeException {
      decoder.enterAlias(this);
      Object value = decoder.decode(target);
      decoder.leaveAlias(this);
      return value;
    }

    @Override
    public boolean isMapping() {
      return target.isMapping();
    }

    @Override
    public void mergeInto(Map<Object, Object> map, YamlDecoder decoder) throws DecodeException {
      decoder.enterAlias(this);
      decoder.merge(target, map);
      decoder.leaveAlias(this);
    }
  }
}
