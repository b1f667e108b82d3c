package io.jobspool.discovery;

import io.jobspool.serializer.JsonEncoder;
import io.jobspool.serializer.JsonFormat;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.models.examples.Example;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Values that show what bodies look like. Annotations name a file of the class path as {@code
 * externalValue}; its content takes that place, so that readers have it at hand.
 */
final class Examples {
  private Examples() {}

  /** Replaces the names of files in a body's examples by what is in them. */
  static void load(MediaType body) {
    if (body.getExamples() != null) {
      body.getExamples().values().forEach(Examples::load);
    }
  }

  private static void load(Example example) {
    String file = example.getExternalValue();
    if (file != null) {
      example.setExternalValue(null);
      example.setValue(parsed(text(file)));
    }
  }

  private static String text(String file) {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    try (InputStream in = loader.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("no such example: " + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A record as an example. */
  static Object of(Record body) {
    return parsed(JsonEncoder.encode(body, JsonFormat.COMPACT));
  }

  /** YAML, and thus JSON, with its fields in their order. */
  private static Object parsed(String text) {
    return new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
  }
}
