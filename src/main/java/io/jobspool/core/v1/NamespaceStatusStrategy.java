package io.jobspool.core.v1;

import io.jobspool.meta.field.FieldError;
import io.jobspool.meta.field.FieldPath;
import io.jobspool.meta.field.ObjectMetaValidation;
import io.jobspool.registry.strategy.UpdateStrategy;
import java.util.ArrayList;
import java.util.List;

/**
 * How the status of a namespace changes, after Kubernetes' {@code pkg/registry/core/namespace}.
 * Metadata can be changed along with it.
 */
public final class NamespaceStatusStrategy implements UpdateStrategy<Namespace> {
  private static final FieldPath PHASE = FieldPath.of("status").child("Phase");

  @Override
  public String subresource() {
    return "status";
  }

  @Override
  public String resetField() {
    return "spec";
  }

  @Override
  public Namespace prepareForUpdate(Namespace namespace, Namespace old) {
    return NamespaceBuilder.builder(namespace).spec(old.spec()).build();
  }

  /** The phase follows the deletion. */
  @Override
  public List<FieldError> validateUpdate(Namespace namespace, Namespace old) {
    List<FieldError> errors = new ArrayList<>();
    ObjectMetaValidation.validateObjectMetaUpdate(
        namespace.metadata(), old.metadata(), FieldPath.of("metadata"), errors);
    String phase = namespace.status().phase();
    boolean terminating = namespace.metadata().deletionTimestamp() != null;
    if (!terminating && !phase.equals("Active")) {
      errors.add(
          FieldError.invalid(PHASE, phase, "may only be 'Active' if `deletionTimestamp` is empty"));
    }
    if (terminating && !phase.equals("Terminating")) {
      errors.add(
          FieldError.invalid(
              PHASE, phase, "may only be 'Terminating' if `deletionTimestamp` is not empty"));
    }
    return errors;
  }

  @Override
  public List<String> warningsOnUpdate(Namespace namespace, Namespace old) {
    return List.of();
  }
}
