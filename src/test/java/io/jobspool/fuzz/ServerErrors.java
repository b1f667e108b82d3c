package io.jobspool.fuzz;

import io.jobspool.dialect.Dialect;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Answers of 500 and above that are no fault. A kube-apiserver gives the same for the same mistake
 * of a client: the first ones were measured, those on lists and directives of patches are what its
 * libraries for patches say, which it answers as they are.
 */
final class ServerErrors {
  /** A state that is not reached yet, in both dialects: the client is to come again. */
  private static final Pattern FUTURE = Pattern.compile("Too large resource version: .*");

  private static final List<Pattern> MEASURED =
      List.of(
          Pattern.compile("resourceVersion should not be set on objects to be created"),
          Pattern.compile("strconv\\.ParseUint: parsing .*"),
          Pattern.compile("failed to create typed patch object .*"),
          Pattern.compile("failed to decode managed fields: .*"),
          Pattern.compile("failed to convert merged object: .*"),
          Pattern.compile("expected a .*, but received a .*"),
          Pattern.compile("cannot merge lists without merge key for .*"),
          Pattern.compile("merging lists cannot yet be specified in the patch"),
          Pattern.compile("The order in patch list:\n.*"),
          Pattern.compile("map: .* does not contain declared merge key: .*"),
          Pattern.compile("no elements in any of the given slices"),
          Pattern.compile("list element types are not identical: .*"),
          Pattern.compile("unknown patch type: .*"),
          Pattern.compile("merging an object in json but data type is not struct, instead is: .*"),
          Pattern.compile("unable to find api field in struct .*"),
          Pattern.compile("expected slice or array type, but got: .*"));

  private ServerErrors() {}

  /** Whether an answer may be given in a dialect. */
  static boolean isExpected(Reply reply, Dialect dialect) {
    String message = reply.json().path("message").asText();
    return reply.status() == 504 && FUTURE.matcher(message).matches()
        || reply.status() == 500
            && dialect.answersMeasuredServerErrors()
            && MEASURED.stream().anyMatch(rule -> rule.matcher(message).lookingAt());
  }
}
