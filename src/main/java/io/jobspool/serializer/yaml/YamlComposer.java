package io.jobspool.serializer.yaml;

import io.jobspool.serializer.DecodeException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.parser.ParserException;
import org.yaml.snakeyaml.parser.ParserImpl;

/** Builds the nodes of the first document of a stream from SnakeYAML's events. */
final class YamlComposer {
  private final ParserImpl parser;
  private final Map<String, YamlNode> anchors = new HashMap<>();

  /** The children of the collections that are still open, the innermost first. */
  private final Deque<List<YamlNode>> open = new ArrayDeque<>();

  private YamlComposer(String yaml) {
    parser = new ParserImpl(new YamlScanner(new YamlSource(yaml)));
  }

  /**
   * The root of the first document, null if there is none.
   *
   * @throws DecodeException with go-yaml's message if the text is no YAML
   */
  static @Nullable YamlNode compose(String yaml) throws DecodeException {
    try {
      return new YamlComposer(yaml).document();
    } catch (ParserException e) {
      throw new DecodeException("yaml: " + YamlProblem.of(e).getMessage());
    } catch (YamlProblem e) {
      throw new DecodeException("yaml: " + e.getMessage());
    }
  }

  private @Nullable YamlNode document() throws DecodeException {
    parser.getEvent();
    if (parser.getEvent().is(Event.ID.StreamEnd)) {
      return null;
    }
    List<YamlNode> root = new ArrayList<>(1);
    open.push(root);
    for (Event event = parser.getEvent();
        !event.is(Event.ID.DocumentEnd);
        event = parser.getEvent()) {
      read(event);
    }
    return root.get(0);
  }

  private void read(Event event) throws DecodeException {
    int line = event.getStartMark().getLine() + 1;
    if (event instanceof ScalarEvent scalar) {
      add(scalar, scalar(scalar, line));
    } else if (event instanceof AliasEvent alias) {
      add(alias, alias(alias, line));
    } else if (event instanceof SequenceStartEvent start) {
      List<YamlNode> children = new ArrayList<>();
      add(start, new YamlNode.Sequence(line, children));
      open(children);
    } else if (event instanceof MappingStartEvent start) {
      List<YamlNode> children = new ArrayList<>();
      add(start, new YamlNode.Mapping(line, children));
      open(children);
    } else {
      open.pop();
    }
  }

  private void open(List<YamlNode> children) throws DecodeException {
    if (open.size() > YamlReader.MAX_DEPTH) {
      throw new DecodeException("yaml: exceeded max depth of " + YamlReader.MAX_DEPTH);
    }
    open.push(children);
  }

  private static YamlNode scalar(ScalarEvent event, int line) {
    String tag = event.getTag() == null ? "" : event.getTag();
    boolean plain = event.getImplicit().canOmitTagInPlainScalar();
    return new YamlNode.Scalar(line, tag, event.getValue(), plain);
  }

  private YamlNode alias(AliasEvent event, int line) throws DecodeException {
    YamlNode target = anchors.get(event.getAnchor());
    if (target == null) {
      throw new DecodeException("yaml: unknown anchor '" + event.getAnchor() + "' referenced");
    }
    return new YamlNode.Alias(line, event.getAnchor(), target);
  }

  /** An anchor may be set again, and counts from its node on, inside it too. */
  private void add(NodeEvent event, YamlNode node) {
    open.element().add(node);
    if (event.getAnchor() != null && !(node instanceof YamlNode.Alias)) {
      anchors.put(event.getAnchor(), node);
    }
  }
}
