package io.jobspool.meta.error;

import io.jobspool.meta.StatusCause;
import io.jobspool.meta.field.FieldError;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The errors of an invalid object as an answer tells them. Some errors show a whole list and come
 * once for each of its elements, so that a request could ask for an answer many times its size;
 * errors beyond a megabyte of text are therefore only counted. Kubernetes has no such limit.
 *
 * @param causes each error on its own
 * @param text all of them, the same text once
 */
record ToldErrors(List<StatusCause> causes, String text) {
  /** Far more than anybody reads, and little enough for many such answers at a time. */
  static final int LONGEST = 1024 * 1024;

  /** The first error whatever its length, and those after it for which there is room. */
  static ToldErrors of(List<FieldError> errors) {
    List<StatusCause> causes = new ArrayList<>();
    Set<String> texts = new LinkedHashSet<>();
    int length = 0;
    for (FieldError error : errors) {
      String body = error.body();
      length += body.length();
      if (length > LONGEST && !causes.isEmpty()) {
        texts.add(errors.size() - causes.size() + " more errors");
        break;
      }
      causes.add(new StatusCause(error.type().reason(), body, error.field()));
      texts.add(error.field() + ": " + body);
    }
    return new ToldErrors(causes, joined(texts));
  }

  private static String joined(Set<String> texts) {
    String text = String.join(", ", texts);
    return texts.size() == 1 ? text : "[" + text + "]";
  }
}
