package io.jobspool.registry.patch;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobspool.meta.error.StatusException;
import io.jobspool.serializer.DecodeException;
import io.jobspool.serializer.yaml.YamlReader;
import java.util.List;

/**
 * All that a client wants to own of an object: the body of a server-side apply.
 *
 * @param object the configuration
 * @param duplicates complaints about fields that are set twice; empty if they are ignored
 */
public record ApplyConfiguration(JsonNode object, List<String> duplicates) {
  private static final String CONVERTING = "error converting YAML to JSON: ";

  /** Keeps its own copy of the list. */
  public ApplyConfiguration {
    duplicates = List.copyOf(duplicates);
  }

  /**
   * Reads a configuration.
   *
   * @param yaml YAML, and thus JSON
   * @throws StatusException (400) if it is neither
   */
  public static ApplyConfiguration parse(String yaml, FieldValidation validation) {
    try {
      YamlReader.Result read = YamlReader.read(yaml);
      List<String> duplicates =
          validation == FieldValidation.IGNORE ? List.of() : complaints(read.strictErrors());
      return new ApplyConfiguration(PatchBody.parse(read.json()).patch(), duplicates);
    } catch (DecodeException e) {
      throw StatusException.badRequest("error decoding YAML: " + CONVERTING + e.getMessage());
    }
  }

  /** All that is set twice is told as one complaint, as YAML's decoder does. */
  private static List<String> complaints(List<String> strictErrors) {
    return strictErrors.isEmpty()
        ? List.of()
        : List.of(CONVERTING + "yaml: unmarshal errors:\n  " + String.join("\n  ", strictErrors));
  }

  /**
   * Makes sure that nothing is set twice.
   *
   * @throws StatusException (400) if something is
   */
  public void requireNoDuplicates() {
    if (!duplicates.isEmpty()) {
      throw StatusException.badRequest("error strict decoding YAML: " + duplicates.get(0));
    }
  }
}
