package io.jobspool.serializer;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.io.SegmentedStringWriter;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.Writer;

/** JSON text as Go writes it: compact, or indented by two spaces. */
public enum JsonFormat {
  COMPACT {
    @Override
    JsonGenerator generator(Writer out) throws IOException {
      return FACTORY.createGenerator(out);
    }
  },

  PRETTY {
    @Override
    JsonGenerator generator(Writer out) throws IOException {
      DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
      Separators separators =
          Separators.createDefaultInstance()
              .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
              .withObjectEmptySeparator("")
              .withArrayEmptySeparator("");
      DefaultPrettyPrinter printer = new DefaultPrettyPrinter(separators);
      printer.indentObjectsWith(indenter);
      printer.indentArraysWith(indenter);
      return FACTORY.createGenerator(out).setPrettyPrinter(printer);
    }
  };

  /** Go's decoder refuses what is nested deeper. */
  private static final int MAX_DEPTH = 10_000;

  /** The size of a document is limited where it is received, so its parts need no limits here. */
  private static final StreamReadConstraints CONSTRAINTS =
      StreamReadConstraints.builder()
          .maxNestingDepth(MAX_DEPTH)
          .maxNumberLength(Integer.MAX_VALUE)
          .maxStringLength(Integer.MAX_VALUE)
          .maxNameLength(Integer.MAX_VALUE)
          .build();

  private static final JsonFactory FACTORY =
      new JsonFactoryBuilder()
          .streamReadConstraints(CONSTRAINTS)
          .characterEscapes(new HtmlSafeEscapes())
          .build();

  abstract JsonGenerator generator(Writer out) throws IOException;

  /** Collects text in buffers that are used again and again. */
  static SegmentedStringWriter writer() {
    return new SegmentedStringWriter(FACTORY._getBufferRecycler());
  }

  static JsonParser parser(String json) throws IOException {
    return FACTORY.createParser(json);
  }
}
