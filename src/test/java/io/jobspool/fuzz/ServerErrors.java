package io.jobspool.fuzz;

import io.jobspool.dialect.Dialect;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Answers of 500 and above that are no fault. A kube-apiserver gives the same for the same mistake
 * of a client: the first ones were measured, those on lists and directives of patches are what its
 * libraries for patches say, which it answers as they are.
 */
final class ServerErrors {
  /** A state that is not reached yet, in both dialects: the client is to come again. */
  private static final Pattern FUTURE = Pattern.compile("Timeout: Too large resource version");

  private static final List<Pattern> MEASURED =
      Stream.of(
              "resourceVersion should not be set on objects to be created",
              "(resourceVersion: Invalid value: .*)?strconv\\.ParseUint: parsing ",
              "failed to create typed patch object ",
              "failed to decode managed fields: ",
              "failed to convert merged object: ",
              "expected a .*, but received a ",
              "cannot merge lists without merge key for ",
              "merging lists cannot yet be specified in the patch",
              "The order in patch list:",
              "map: .* does not contain declared merge key: ",
              "no elements in any of the given slices",
              "list element types are not identical: ",
              "unknown patch type: ",
              "merging an object in json but data type is not struct, instead is: ",
              "unable to find api field in struct ",
              "expected slice or array type, but got: ")
          .map(rule -> Pattern.compile(rule, Pattern.DOTALL))
          .toList();

  private ServerErrors() {}

  /** The rule by which an answer of 500 and above may be given in a dialect. */
  static Optional<String> rule(Reply reply, Dialect dialect) {
    boolean future = reply.status() == 504;
    boolean measured = reply.status() == 500 && dialect.answersMeasuredServerErrors();
    String message = reply.json().path("message").asText();
    return Stream.concat(
            Stream.of(FUTURE).filter(rule -> future), MEASURED.stream().filter(rule -> measured))
        .filter(rule -> rule.matcher(message).lookingAt())
        .map(Pattern::pattern)
        .findFirst();
  }
}
