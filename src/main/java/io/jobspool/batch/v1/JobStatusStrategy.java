package io.jobspool.batch.v1;

import io.jobspool.meta.field.FieldError;
import io.jobspool.registry.strategy.UpdateStrategy;
import java.util.List;

/**
 * How the status of a Job changes, which is reported by whatever runs it; after Kubernetes' {@code
 * pkg/registry/batch/job}. Metadata can be changed along with it.
 */
public final class JobStatusStrategy implements UpdateStrategy<Job> {
  @Override
  public String subresource() {
    return "status";
  }

  @Override
  public String resetField() {
    return "spec";
  }

  @Override
  public Job prepareForUpdate(Job job, Job old) {
    return JobBuilder.builder(job).spec(old.spec()).build();
  }

  @Override
  public List<FieldError> validateUpdate(Job job, Job old) {
    return JobStatusValidation.validateJobStatusUpdate(job, old);
  }

  @Override
  public List<String> warningsOnUpdate(Job job, Job old) {
    return List.of();
  }
}
