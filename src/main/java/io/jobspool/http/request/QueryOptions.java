package io.jobspool.http.request;

import io.jobspool.meta.Resource;
import io.jobspool.meta.error.StatusException;
import io.jobspool.meta.field.FieldError;
import io.jobspool.meta.field.FieldPath;
import io.jobspool.meta.field.ManagedFieldsValidation;
import io.jobspool.registry.WriteOptions;
import io.jobspool.registry.patch.FieldValidation;
import io.vertx.core.http.HttpServerRequest;
import java.util.ArrayList;
import java.util.List;

/**
 * The options of a create or a change: {@code dryRun}, {@code fieldManager}, {@code
 * fieldValidation} and {@code force}.
 *
 * @param dryRun whether all but storing is done
 * @param fieldManager who manages the written fields; deduced from the client if it does not say
 * @param fieldValidation what happens to unknown and duplicate fields
 * @param force whether applying takes over fields of other managers
 */
public record QueryOptions(
    boolean dryRun, String fieldManager, FieldValidation fieldValidation, boolean force) {
  /**
   * Reads the options of a create or a replacement.
   *
   * @param kind the kind of options that errors name, {@code CreateOptions}
   * @throws StatusException (422) naming all bad options at once
   */
  public static QueryOptions of(HttpServerRequest request, QueryParameters query, String kind) {
    return read(request, query, kind, new ArrayList<>());
  }

  /**
   * Reads the options of a patch.
   *
   * @param applies whether the patch is a configuration to apply, which needs a field manager, and
   *     which alone can be forced
   * @throws StatusException (422) naming all bad options at once
   */
  public static QueryOptions ofPatch(
      HttpServerRequest request, QueryParameters query, boolean applies) {
    List<FieldError> errors = new ArrayList<>();
    if (applies && query.first("fieldManager").isEmpty()) {
      errors.add(FieldError.required(FieldPath.of("fieldManager"), "is required for apply patch"));
    }
    if (!applies && query.has("force")) {
      errors.add(
          FieldError.forbidden(FieldPath.of("force"), "may not be specified for non-apply patch"));
    }
    return read(request, query, "PatchOptions", errors);
  }

  private static QueryOptions read(
      HttpServerRequest request, QueryParameters query, String kind, List<FieldError> errors) {
    String manager = query.first("fieldManager");
    ManagedFieldsValidation.validateFieldManager(manager, FieldPath.of("fieldManager"), errors);
    validateDryRun(query.all("dryRun"), errors);
    FieldValidation validation = fieldValidation(query.first("fieldValidation"), errors);
    rejectInvalid(kind, errors);
    return new QueryOptions(
        !query.all("dryRun").isEmpty(),
        managerOr(manager, request),
        validation,
        query.isOn("force"));
  }

  /** 422 with all bad options, if there are any. */
  static void rejectInvalid(String kind, List<FieldError> errors) {
    if (!errors.isEmpty()) {
      throw StatusException.invalid(new Resource("meta.k8s.io", "v1", "", kind, false), "", errors);
    }
  }

  /** What of this concerns the registry. */
  public WriteOptions forRegistry() {
    return new WriteOptions(dryRun, fieldManager);
  }

  static void validateDryRun(List<String> values, List<FieldError> errors) {
    if (!values.stream().allMatch("All"::equals)) {
      errors.add(FieldError.notSupported(FieldPath.of("dryRun"), values, List.of("All")));
    }
  }

  private static FieldValidation fieldValidation(String value, List<FieldError> errors) {
    switch (value) {
      case "", "Warn":
        return FieldValidation.WARN;
      case "Ignore":
        return FieldValidation.IGNORE;
      case "Strict":
        return FieldValidation.STRICT;
      default:
        errors.add(
            FieldError.notSupported(
                FieldPath.of("fieldValidation"), value, List.of("", "Ignore", "Strict", "Warn")));
        return FieldValidation.WARN;
    }
  }

  /** A client that names no manager is known by the first part of its {@code User-Agent}. */
  private static String managerOr(String manager, HttpServerRequest request) {
    if (!manager.isEmpty()) {
      return manager;
    }
    String agent = request.getHeader("User-Agent");
    String product =
        agent == null ? "" : ManagedFieldsValidation.fieldManagerOf(agent.split("/", 2)[0]);
    return product.isEmpty() ? "unknown" : product;
  }
}
