package io.jobspool.serializer.yaml;

import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.parser.ParserException;

/**
 * A text that is no YAML, in go-yaml's words. Unchecked, since it passes through SnakeYAML's
 * parser.
 */
final class YamlProblem extends YAMLException {
  private static final long serialVersionUID = 1L;

  /**
   * What SnakeYAML's parser says, as {@code context|problem} up to where variable text begins, and
   * what go-yaml says. The first that fits is the one.
   */
  private static final String[][] WORDINGS = {
    {"|expected '<document", "did not find expected <document start>"},
    {"|expected the node content", "did not find expected node content"},
    {"while parsing a block collection|", "did not find expected '-' indicator"},
    {"while parsing a block mapping|", "did not find expected key"},
    {"while parsing a flow sequence|", "did not find expected ',' or ']'"},
    {"while parsing a flow mapping|", "did not find expected ',' or '}'"},
    {"|found undefined tag", "found undefined tag handle"},
    {"|found duplicate YAML", "found duplicate %YAML directive"},
    {"|duplicate tag", "found duplicate %TAG directive"},
  };

  /**
   * A problem in a line.
   *
   * @param line as go-yaml counts it; 0 is not told
   */
  YamlProblem(int line, String problem) {
    super(line == 0 ? problem : "line " + line + ": " + problem);
  }

  /**
   * A problem that SnakeYAML's parser found. go-yaml's parser, unlike its scanner, counts lines
   * from 0.
   */
  static YamlProblem of(ParserException e) {
    return new YamlProblem(
        e.getProblemMark().getLine(), reword(e.getContext() + "|" + e.getProblem()));
  }

  private static String reword(String original) {
    String problem = original.substring(original.indexOf('|'));
    for (String[] wording : WORDINGS) {
      if (original.startsWith(wording[0]) || problem.startsWith(wording[0])) {
        return wording[1];
      }
    }
    return problem.substring(1);
  }
}
