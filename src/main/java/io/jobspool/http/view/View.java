package io.jobspool.http.view;

import io.jobspool.meta.error.StatusException;
import io.jobspool.meta.field.FieldError;
import io.jobspool.meta.field.FieldPath;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The form in which a client wants objects, as {@code Accept: application/json;as=Table;v=v1} says
 * it.
 *
 * @param shape what is shown of them
 * @param apiVersion the version of the form
 * @param includeObject how much of each object a table has beside its cells, as it was sent
 */
public record View(Shape shape, String apiVersion, String includeObject) {
  /** What is shown of objects. */
  public enum Shape {
    WHOLE,
    PARTIAL,
    PARTIAL_LIST,
    TABLE
  }

  /** Objects as they are. */
  public static final View WHOLE = new View(Shape.WHOLE, "", "");

  private static final String GROUP = "meta.k8s.io";
  private static final Set<String> VERSIONS = Set.of("v1", "v1beta1");

  private static final Map<String, Shape> SHAPES =
      Map.of(
          "PartialObjectMetadata", Shape.PARTIAL,
          "PartialObjectMetadataList", Shape.PARTIAL_LIST,
          "Table", Shape.TABLE);

  private static final Set<String> INCLUDED = Set.of("", "Metadata", "Object", "None");

  /**
   * The form that the parameters of a media range ask for; empty if there is no such form.
   *
   * @param includeObject as the query has it
   */
  public static Optional<View> of(Map<String, String> parameters, String includeObject) {
    if (!Set.of("", "watch").contains(parameters.getOrDefault("stream", ""))) {
      return Optional.empty();
    }
    boolean transforms =
        parameters.containsKey("as") || parameters.containsKey("g") || parameters.containsKey("v");
    if (!transforms) {
      return Optional.of(WHOLE);
    }
    Shape shape = SHAPES.get(parameters.getOrDefault("as", ""));
    String version = parameters.getOrDefault("v", "");
    boolean known = GROUP.equals(parameters.get("g")) && VERSIONS.contains(version);
    return shape == null || !known
        ? Optional.empty()
        : Optional.of(new View(shape, GROUP + "/" + version, includeObject));
  }

  /**
   * Makes sure that a table can be made, which is looked at as late as kube-apiserver does.
   *
   * @throws StatusException (400) if it is not known what to include
   */
  void requireValid() {
    if (shape == Shape.TABLE && !INCLUDED.contains(includeObject)) {
      FieldError error =
          FieldError.invalid(
              FieldPath.of("includeObject"),
              includeObject,
              "must be 'Metadata', 'Object', 'None', or empty");
      throw StatusException.badRequest("Unable to convert to Table as requested: " + error);
    }
  }
}
