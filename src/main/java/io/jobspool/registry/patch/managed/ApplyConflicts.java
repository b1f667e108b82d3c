package io.jobspool.registry.patch.managed;

import io.jobspool.meta.StatusCause;
import io.jobspool.meta.error.StatusException;
import io.jobspool.serializer.GoQuote;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Fields that a configuration sets to other values than their managers did. */
final class ApplyConflicts {
  private final Map<ManagerId, FieldSet> byManager = new LinkedHashMap<>();

  /** Adds fields of one more manager. */
  void add(ManagerId manager, FieldSet fields) {
    if (!fields.isEmpty()) {
      byManager.put(manager, fields);
    }
  }

  boolean isEmpty() {
    return byManager.isEmpty();
  }

  /** The conflicts about fields other than these. */
  ApplyConflicts without(FieldSet fields) {
    ApplyConflicts rest = new ApplyConflicts();
    byManager.forEach((manager, conflicting) -> rest.add(manager, conflicting.difference(fields)));
    return rest;
  }

  /** 409 with a cause for each field. */
  StatusException exception() {
    List<StatusCause> causes = new ArrayList<>();
    byManager.forEach(
        (manager, fields) ->
            fields.forEach(
                path ->
                    causes.add(
                        new StatusCause(
                            "FieldManagerConflict",
                            "conflict with " + text(manager),
                            path.toString()))));
    return StatusException.applyConflict(message(causes), causes);
  }

  private String message(List<StatusCause> causes) {
    if (causes.size() == 1) {
      StatusCause cause = causes.get(0);
      return "Apply failed with 1 conflict: " + cause.message() + ": " + cause.field();
    }
    List<String> lines = new ArrayList<>();
    byManager.forEach(
        (manager, fields) -> {
          lines.add("conflicts with " + text(manager) + ":");
          fields.forEach(path -> lines.add("- " + path));
        });
    return "Apply failed with " + causes.size() + " conflicts: " + String.join("\n", lines);
  }

  private static String text(ManagerId id) {
    String name = GoQuote.quote(id.manager());
    String subresource =
        id.subresource().isEmpty() ? "" : " with subresource " + GoQuote.quote(id.subresource());
    boolean applies = id.operation().equals(ManagerId.APPLY);
    return name + subresource + (applies ? "" : " using " + id.apiVersion());
  }
}
