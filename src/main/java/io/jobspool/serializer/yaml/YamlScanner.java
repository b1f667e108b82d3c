package io.jobspool.serializer.yaml;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.scanner.Scanner;
import org.yaml.snakeyaml.tokens.BlockEndToken;
import org.yaml.snakeyaml.tokens.BlockEntryToken;
import org.yaml.snakeyaml.tokens.BlockMappingStartToken;
import org.yaml.snakeyaml.tokens.BlockSequenceStartToken;
import org.yaml.snakeyaml.tokens.DocumentEndToken;
import org.yaml.snakeyaml.tokens.DocumentStartToken;
import org.yaml.snakeyaml.tokens.FlowEntryToken;
import org.yaml.snakeyaml.tokens.FlowMappingEndToken;
import org.yaml.snakeyaml.tokens.FlowMappingStartToken;
import org.yaml.snakeyaml.tokens.FlowSequenceEndToken;
import org.yaml.snakeyaml.tokens.FlowSequenceStartToken;
import org.yaml.snakeyaml.tokens.KeyToken;
import org.yaml.snakeyaml.tokens.StreamEndToken;
import org.yaml.snakeyaml.tokens.StreamStartToken;
import org.yaml.snakeyaml.tokens.Token;
import org.yaml.snakeyaml.tokens.ValueToken;

/**
 * Cuts a YAML stream into the tokens that SnakeYAML's parser reads.
 *
 * <p>SnakeYAML has a scanner of its own, but that refuses every tab between tokens, and so JSON
 * that is indented with tabs, which Kubernetes accepts. This one accepts what go-yaml v2 accepts,
 * and stops at the same place with the same words.
 *
 * <p>A key is known only by the {@code :} after it. So tokens are held back while the first of them
 * may still turn out to be a key, which is until the line ends or 1024 characters have passed. An
 * empty flow collection is not held back, so it cannot be a key; that is go-yaml's slip, kept for
 * its sake.
 */
final class YamlScanner implements Scanner {
  private static final int MAX_KEY_LENGTH = 1024;

  private final YamlSource source;
  private final YamlScalarScanner scalars;
  private final YamlTagScanner tags;

  private final List<Token> tokens = new ArrayList<>();
  private int taken;
  private boolean ended;

  private int indent = -1;
  private final Deque<Integer> indents = new ArrayDeque<>();

  /** Whether a key may start here without a {@code ?}. */
  private boolean keyAllowed = true;

  /**
   * What may be a key: one for each flow collection that is open, the innermost first, and one
   * outside.
   */
  private final Deque<KeyCandidate> candidates = new ArrayDeque<>();

  private final Map<Integer, KeyCandidate> candidatesByToken = new HashMap<>();

  YamlScanner(YamlSource source) {
    this.source = source;
    this.scalars = new YamlScalarScanner(source);
    this.tags = new YamlTagScanner(source);
    candidates.push(new KeyCandidate(0, source.mark(), false, false));
    tokens.add(new StreamStartToken(source.mark(), source.mark()));
  }

  /** A token that is a key if a {@code :} follows; {@code required} if nothing else is allowed. */
  private static final class KeyCandidate {
    private final int token;
    private final Mark mark;
    private final boolean required;
    private boolean possible;

    KeyCandidate(int token, Mark mark, boolean required, boolean possible) {
      this.token = token;
      this.mark = mark;
      this.required = required;
      this.possible = possible;
    }
  }

  @Override
  public boolean checkToken(Token.ID... choices) {
    fetchMore();
    if (tokens.isEmpty()) {
      return false;
    }
    for (Token.ID choice : choices) {
      if (tokens.get(0).getTokenId() == choice) {
        return true;
      }
    }
    return choices.length == 0;
  }

  @Override
  public Token peekToken() {
    fetchMore();
    return tokens.get(0);
  }

  @Override
  public Token getToken() {
    fetchMore();
    taken++;
    return tokens.remove(0);
  }

  @Override
  public void resetDocumentIndex() {
    // Only SnakeYAML's own scanner limits the length of a document.
  }

  private void fetchMore() {
    while ((tokens.isEmpty() || mayBeKey(candidatesByToken.get(taken))) && !ended) {
      fetchNext();
    }
  }

  private boolean mayBeKey(@Nullable KeyCandidate candidate) {
    if (candidate == null || !candidate.possible) {
      return false;
    }
    boolean passed =
        candidate.mark.getLine() < source.line()
            || candidate.mark.getIndex() + MAX_KEY_LENGTH < source.position();
    if (passed) {
      abandon(candidate);
    }
    return !passed;
  }

  private void abandon(KeyCandidate candidate) {
    if (candidate.required) {
      throw source.problem("could not find expected ':'");
    }
    candidate.possible = false;
    candidatesByToken.remove(candidate.token);
  }

  private void fetchNext() {
    skipToToken();
    closeBlocks(source.column());
    char c = source.current();
    if (source.atEnd()) {
      fetchEnd();
    } else if (source.column() == 0 && c == '%') {
      startDocumentPart();
      tokens.add(tags.directive());
    } else if (source.atDocumentIndicator("---")) {
      startDocumentPart();
      addIndicator(3, DocumentStartToken::new);
    } else if (source.atDocumentIndicator("...")) {
      startDocumentPart();
      addIndicator(3, DocumentEndToken::new);
    } else if (!fetchFlowIndicator(c) && !fetchBlockIndicator(c) && !fetchProperty(c)) {
      fetchScalar(c);
    }
  }

  /**
   * Moves past white space and comments. Tabs are white space except where a line of a block may be
   * indented.
   */
  private void skipToToken() {
    while (true) {
      if (source.column() == 0 && source.at('\ufeff')) {
        source.read();
      }
      while (source.at(' ') || (source.at('\t') && (inFlow() || !keyAllowed))) {
        source.read();
      }
      source.skipComment();
      if (!source.atBreak()) {
        return;
      }
      source.readBreak();
      keyAllowed |= !inFlow();
    }
  }

  private boolean inFlow() {
    return candidates.size() > 1;
  }

  private void closeBlocks(int column) {
    while (!inFlow() && indent > column) {
      tokens.add(new BlockEndToken(source.mark(), source.mark()));
      indent = indents.pop();
    }
  }

  private void fetchEnd() {
    if (source.column() != 0) {
      source.startLine();
    }
    startDocumentPart();
    tokens.add(new StreamEndToken(source.mark(), source.mark()));
    ended = true;
  }

  private void startDocumentPart() {
    closeBlocks(-1);
    dropCandidate();
    keyAllowed = false;
  }

  private void addIndicator(int length, BiFunction<Mark, Mark, Token> token) {
    Mark start = source.mark();
    source.skip(length);
    tokens.add(token.apply(start, source.mark()));
  }

  private boolean fetchFlowIndicator(char c) {
    switch (c) {
      case '[' -> openFlow(FlowSequenceStartToken::new);
      case '{' -> openFlow(FlowMappingStartToken::new);
      case ']' -> closeFlow(FlowSequenceEndToken::new);
      case '}' -> closeFlow(FlowMappingEndToken::new);
      case ',' -> {
        dropCandidate();
        keyAllowed = true;
        addIndicator(1, FlowEntryToken::new);
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private void openFlow(BiFunction<Mark, Mark, Token> token) {
    saveCandidate();
    candidates.push(new KeyCandidate(nextToken(), source.mark(), false, false));
    keyAllowed = true;
    addIndicator(1, token);
  }

  private void closeFlow(BiFunction<Mark, Mark, Token> token) {
    dropCandidate();
    if (inFlow()) {
      candidatesByToken.remove(candidates.pop().token);
    }
    keyAllowed = false;
    addIndicator(1, token);
  }

  private boolean fetchBlockIndicator(char c) {
    if (c == '-' && source.isSeparator(1)) {
      fetchEntry();
    } else if (c == '?' && (inFlow() || source.isSeparator(1))) {
      fetchKey();
    } else if (c == ':' && (inFlow() || source.isSeparator(1))) {
      fetchValue();
    } else {
      return false;
    }
    return true;
  }

  /** A {@code -} in a flow collection is a mistake too, but one for the parser. */
  private void fetchEntry() {
    requireKeyAllowed("block sequence entries");
    openBlock(
        source.column(), nextToken(), new BlockSequenceStartToken(source.mark(), source.mark()));
    dropCandidate();
    keyAllowed = true;
    addIndicator(1, BlockEntryToken::new);
  }

  private void fetchKey() {
    requireKeyAllowed("mapping keys");
    openBlock(
        source.column(), nextToken(), new BlockMappingStartToken(source.mark(), source.mark()));
    dropCandidate();
    keyAllowed = !inFlow();
    addIndicator(1, KeyToken::new);
  }

  private void fetchValue() {
    KeyCandidate candidate = candidates.element();
    if (mayBeKey(candidate)) {
      Mark mark = candidate.mark;
      insert(candidate.token, new KeyToken(mark, mark));
      openBlock(mark.getColumn(), candidate.token, new BlockMappingStartToken(mark, mark));
      candidate.possible = false;
      candidatesByToken.remove(candidate.token);
      keyAllowed = false;
    } else {
      requireKeyAllowed("mapping values");
      openBlock(
          source.column(), nextToken(), new BlockMappingStartToken(source.mark(), source.mark()));
      keyAllowed = !inFlow();
    }
    addIndicator(1, ValueToken::new);
  }

  private void requireKeyAllowed(String what) {
    if (!inFlow() && !keyAllowed) {
      throw source.problem(what + " are not allowed in this context");
    }
  }

  private void openBlock(int column, int number, Token start) {
    if (!inFlow() && indent < column) {
      indents.push(indent);
      indent = column;
      insert(number, start);
    }
  }

  /**
   * Puts a token in front of the one with a number, or last if the parser has taken that one
   * already.
   */
  private void insert(int number, Token token) {
    tokens.add(number < taken ? tokens.size() : number - taken, token);
  }

  private boolean fetchProperty(char c) {
    if (c != '*' && c != '&' && c != '!') {
      return false;
    }
    saveCandidate();
    keyAllowed = false;
    tokens.add(c == '!' ? tags.tag() : tags.anchor(c == '*'));
    return true;
  }

  private void fetchScalar(char c) {
    if ((c == '|' || c == '>') && !inFlow()) {
      dropCandidate();
      keyAllowed = true;
      tokens.add(scalars.block(indent));
      return;
    }
    if (c != '\'' && c != '"' && !startsPlainScalar(c)) {
      throw source.problem("found character that cannot start any token");
    }
    saveCandidate();
    keyAllowed = false;
    if (c == '\'' || c == '"') {
      tokens.add(scalars.quoted());
    } else {
      tokens.add(scalars.plain(indent, inFlow()));
      keyAllowed = scalars.endedWithBreak();
    }
  }

  private boolean startsPlainScalar(char c) {
    if (c == '-') {
      return source.next(1) != ' ' && source.next(1) != '\t';
    }
    if (c == '?' || c == ':') {
      return !inFlow() && !source.isSeparator(1);
    }
    return !source.isSeparator(0) && ",[]{}#&*!|>'\"%@`".indexOf(c) < 0;
  }

  private int nextToken() {
    return taken + tokens.size();
  }

  /** Notes that the token that comes next may be a key. */
  private void saveCandidate() {
    boolean required = !inFlow() && indent == source.column();
    if (keyAllowed) {
      dropCandidate();
      candidates.pop();
      KeyCandidate candidate = new KeyCandidate(nextToken(), source.mark(), required, true);
      candidates.push(candidate);
      candidatesByToken.put(candidate.token, candidate);
    }
  }

  private void dropCandidate() {
    KeyCandidate candidate = candidates.element();
    if (candidate.possible) {
      abandon(candidate);
    }
  }
}
