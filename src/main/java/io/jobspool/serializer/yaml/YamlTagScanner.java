package io.jobspool.serializer.yaml;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.tokens.AliasToken;
import org.yaml.snakeyaml.tokens.AnchorToken;
import org.yaml.snakeyaml.tokens.DirectiveToken;
import org.yaml.snakeyaml.tokens.TagToken;
import org.yaml.snakeyaml.tokens.TagTuple;
import org.yaml.snakeyaml.tokens.Token;

/** Reads what manifests rarely have: anchors, aliases, tags and directives. */
final class YamlTagScanner {
  private static final int MAX_VERSION_DIGITS = 2;

  private final YamlSource source;

  YamlTagScanner(YamlSource source) {
    this.source = source;
  }

  /** Reads {@code &name} or {@code *name}. */
  Token anchor(boolean alias) {
    Mark start = source.mark();
    source.read();
    String name = source.readWord();
    boolean complete = source.isSeparator(0) || "?:,]}%@`".indexOf(source.current()) >= 0;
    if (name.isEmpty() || !complete) {
      throw source.problem("did not find expected alphabetic or numeric character");
    }
    return alias
        ? new AliasToken(name, start, source.mark())
        : new AnchorToken(name, start, source.mark());
  }

  /** Reads {@code !<uri>}, {@code !suffix}, {@code !handle!suffix} or just {@code !}. */
  Token tag() {
    Mark start = source.mark();
    TagTuple tag = source.next(1) == '<' ? verbatimTag() : shorthandTag();
    requireSeparator();
    return new TagToken(tag, start, source.mark());
  }

  private TagTuple verbatimTag() {
    source.skip(2);
    String uri = uri(true);
    if (!source.at('>')) {
      throw source.problem("did not find the expected '>'");
    }
    source.read();
    return new TagTuple(null, uri);
  }

  private TagTuple shorthandTag() {
    String handle = handle();
    if (handle.length() > 1 && handle.endsWith("!")) {
      return new TagTuple(handle, uri(true));
    }
    String suffix = handle.substring(1) + uri(false);
    return suffix.isEmpty() ? new TagTuple(null, "!") : new TagTuple("!", suffix);
  }

  private String handle() {
    if (!source.at('!')) {
      throw source.problem("did not find expected '!'");
    }
    String handle = source.read() + source.readWord();
    return source.at('!') ? handle + source.read() : handle;
  }

  private String uri(boolean required) {
    StringBuilder uri = new StringBuilder();
    while (YamlSource.isWordCharacter(source.current())
        || ";/?:@&=+$,.!~*'()[]%".indexOf(source.current()) >= 0) {
      if (source.at('%')) {
        uri.append(escapedCharacter());
      } else {
        uri.append(source.read());
      }
    }
    if (required && uri.length() == 0) {
      throw source.problem("did not find expected tag URI");
    }
    return uri.toString();
  }

  /** Reads the octets of one character, each as {@code %} and two digits. */
  private String escapedCharacter() {
    ByteArrayOutputStream octets = new ByteArrayOutputStream();
    int first = octet();
    octets.write(first);
    int length = first < 0x80 ? 1 : Integer.numberOfLeadingZeros(~(first << 24));
    if (length > 4 || (first & 0xc0) == 0x80) {
      throw source.problem("found an incorrect leading UTF-8 octet");
    }
    source.skip(3);
    for (int i = 1; i < length; i++) {
      int next = octet();
      if ((next & 0xc0) != 0x80) {
        throw source.problem("found an incorrect trailing UTF-8 octet");
      }
      octets.write(next);
      source.skip(3);
    }
    return octets.toString(StandardCharsets.UTF_8);
  }

  private int octet() {
    int high = hex(source.next(1));
    int low = hex(source.next(2));
    if (!source.at('%') || high < 0 || low < 0) {
      throw source.problem("did not find URI escaped octet");
    }
    return high * 16 + low;
  }

  private static int hex(char c) {
    return c > 'f' ? -1 : Character.digit(c, 16);
  }

  /**
   * Reads a line with {@code %YAML} or {@code %TAG}; there are no others, nor any version but 1.1.
   */
  Token directive() {
    Mark start = source.mark();
    source.read();
    String name = source.readWord();
    if (name.isEmpty()) {
      throw source.problem("could not find expected directive name");
    }
    if (!source.isSeparator(0)) {
      throw source.problem("found unexpected non-alphabetical character");
    }
    List<?> value =
        switch (name) {
          case "YAML" -> version();
          case "TAG" -> handleAndPrefix();
          default -> throw source.problem("found unknown directive name");
        };
    Token token = new DirectiveToken<>(name, value, start, source.mark());
    source.skipRestOfLine();
    if (name.equals("YAML") && !value.equals(List.of(1, 1))) {
      throw new YamlProblem(start.getLine(), "found incompatible YAML document");
    }
    return token;
  }

  private List<Integer> version() {
    source.skipBlanks();
    int major = versionNumber();
    if (!source.at('.')) {
      throw source.problem("did not find expected digit or '.' character");
    }
    source.read();
    return List.of(major, versionNumber());
  }

  private int versionNumber() {
    int number = 0;
    int digits = 0;
    while (source.current() >= '0' && source.current() <= '9') {
      if (++digits > MAX_VERSION_DIGITS) {
        throw source.problem("found extremely long version number");
      }
      number = number * 10 + source.read() - '0';
    }
    if (digits == 0) {
      throw source.problem("did not find expected version number");
    }
    return number;
  }

  private List<String> handleAndPrefix() {
    source.skipBlanks();
    String handle = handle();
    if (!handle.endsWith("!")) {
      throw source.problem("did not find expected '!'");
    }
    if (!source.atBlank()) {
      throw source.problem("did not find expected whitespace");
    }
    source.skipBlanks();
    String prefix = uri(true);
    requireSeparator();
    return List.of(handle, prefix);
  }

  private void requireSeparator() {
    if (!source.isSeparator(0)) {
      throw source.problem("did not find expected whitespace or line break");
    }
  }
}
