package io.jobspool.batch.v1;

import static io.jobspool.batch.v1.JobConditions.COMPLETE;
import static io.jobspool.batch.v1.JobConditions.FAILED;
import static io.jobspool.batch.v1.JobConditions.FAILURE_TARGET;
import static io.jobspool.batch.v1.JobConditions.SUCCESS_CRITERIA_MET;
import static io.jobspool.batch.v1.JobConditions.SUSPENDED;

import io.jobspool.meta.Time;
import io.jobspool.meta.field.FieldError;
import io.jobspool.meta.field.FieldPath;
import io.jobspool.meta.field.Formats;
import io.jobspool.meta.field.ObjectMetaValidation;
import io.jobspool.serializer.GoStruct;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The rules for a Job's status, which whatever runs the Job reports, in the order and words of
 * Kubernetes 1.36 ({@code pkg/apis/batch/validation} and the options that {@code
 * pkg/registry/batch/job} sets). Most rules only bind those parts of the status that change, so
 * that a status from before a change of the spec does not stand in the way.
 */
public final class JobStatusValidation {
  private static final FieldPath STATUS = FieldPath.of("status");
  private static final FieldPath CONDITIONS = STATUS.child("conditions");

  private final Job job;
  private final Job old;
  private final JobStatus status;
  private final List<FieldError> errors = new ArrayList<>();

  private JobStatusValidation(Job job, Job old) {
    this.job = job;
    this.old = old;
    this.status = job.status();
  }

  /** Everything that is wrong with a change of a Job's status; the spec is taken as valid. */
  public static List<FieldError> validateJobStatusUpdate(Job newJob, Job oldJob) {
    JobStatusValidation validation = new JobStatusValidation(newJob, oldJob);
    ObjectMetaValidation.validateObjectMetaUpdate(
        newJob.metadata(), oldJob.metadata(), JobValidation.METADATA, validation.errors);
    validation.validateCounters();
    validation.validateUncounted();
    validation.validateOutcome();
    validation.validateCompletionTime();
    validation.validateOutcomeSteps();
    validation.validateFinished();
    validation.validateIndexes();
    validation.validatePods();
    validation.validateSuccessCriteria();
    validation.validateTransition();
    return validation.errors;
  }

  private void validateCounters() {
    Formats.nonNegative(status.active(), STATUS.child("active"), errors);
    Formats.nonNegative(status.succeeded(), STATUS.child("succeeded"), errors);
    Formats.nonNegative(status.failed(), STATUS.child("failed"), errors);
    if (status.ready() != null) {
      Formats.nonNegative(status.ready(), STATUS.child("ready"), errors);
    }
    if (status.terminating() != null) {
      Formats.nonNegative(status.terminating(), STATUS.child("terminating"), errors);
    }
  }

  private void validateUncounted() {
    UncountedTerminatedPods uncounted = status.uncountedTerminatedPods();
    if (uncounted == null) {
      return;
    }
    FieldPath path = STATUS.child("uncountedTerminatedPods");
    Set<String> seen = new HashSet<>();
    validateUids(uncounted.succeeded(), seen, path.child("succeeded"));
    validateUids(uncounted.failed(), seen, path.child("failed"));
  }

  private void validateUids(List<String> uids, Set<String> seen, FieldPath path) {
    for (int i = 0; i < uids.size(); i++) {
      String uid = uids.get(i);
      if (uid.isEmpty()) {
        errors.add(FieldError.invalid(path.index(i), uid, "must not be empty"));
      } else if (!seen.add(uid)) {
        errors.add(FieldError.duplicate(path.index(i), uid));
      }
    }
  }

  private void validateOutcome() {
    boolean completeChanged = changed(COMPLETE);
    if (is(COMPLETE) && is(FAILED) && (completeChanged || changed(FAILED))) {
      refuseConditions("cannot set Complete=True and Failed=true conditions");
    }
    if (is(COMPLETE) && is(FAILURE_TARGET) && (completeChanged || changed(FAILURE_TARGET))) {
      refuseConditions("cannot set Complete=True and FailureTarget=true conditions");
    }
  }

  private void validateCompletionTime() {
    FieldPath path = STATUS.child("completionTime");
    Time completed = status.completionTime();
    boolean timeChanged = changed(JobStatus::completionTime);
    boolean relevant = timeChanged || changed(COMPLETE);
    if (relevant && completed != null && !is(COMPLETE)) {
      String detail = "cannot set completionTime when there is no Complete=True condition";
      errors.add(FieldError.invalid(path, completed, detail));
    }
    if (relevant && completed == null && is(COMPLETE)) {
      errors.add(FieldError.required(path, "completionTime is required for Complete jobs"));
    }
    Time started = status.startTime();
    boolean reversed = started != null && completed != null && completed.compareTo(started) < 0;
    if (reversed && (timeChanged || changed(JobStatus::startTime))) {
      errors.add(FieldError.invalid(path, completed, "must be equal to or after `startTime`"));
    }
  }

  /** A Job is first marked for its outcome, and has the outcome when its pods are gone. */
  private void validateOutcomeSteps() {
    boolean failureRelevant = changed(FAILED) || changed(JobStatus::failedIndexes);
    if (failureRelevant && is(FAILED) && !is(FAILURE_TARGET)) {
      refuseConditions("cannot set Failed=True condition without the FailureTarget=true condition");
    }
    boolean successRelevant = changed(COMPLETE) || changed(SUCCESS_CRITERIA_MET);
    if (successRelevant && is(COMPLETE) && !is(SUCCESS_CRITERIA_MET)) {
      refuseConditions(
          "cannot set Complete=True condition without the SuccessCriteriaMet=true condition");
    }
  }

  private void validateFinished() {
    if (!JobConditions.isFinished(job)) {
      return;
    }
    boolean justFinished = !JobConditions.isFinished(old);
    if (status.active() > 0 && (justFinished || changed(JobStatus::active))) {
      FieldPath path = STATUS.child("active");
      errors.add(FieldError.invalid(path, status.active(), "active>0 is invalid for finished job"));
    }
    boolean neverMeantToRun =
        Boolean.TRUE.equals(job.spec().suspend()) && Objects.equals(job.spec().completions(), 0);
    if (status.startTime() == null
        && (justFinished || changed(JobStatus::startTime))
        && !neverMeantToRun) {
      String detail = "startTime is required for finished job";
      errors.add(FieldError.required(STATUS.child("startTime"), detail));
    }
    UncountedTerminatedPods uncounted = status.uncountedTerminatedPods();
    if (uncounted != null
        && !(uncounted.succeeded().isEmpty() && uncounted.failed().isEmpty())
        && (justFinished || changed(JobStatus::uncountedTerminatedPods))) {
      FieldPath path = STATUS.child("uncountedTerminatedPods");
      errors.add(
          FieldError.invalid(path, GoStruct.of(uncounted), "must be empty for finished job"));
    }
  }

  private void validateIndexes() {
    FieldPath completedPath = STATUS.child("completedIndexes");
    FieldPath failedPath = STATUS.child("failedIndexes");
    String completed = status.completedIndexes();
    String failed = status.failedIndexes();
    boolean completedChanged = changed(JobStatus::completedIndexes);
    boolean failedChanged = changed(JobStatus::failedIndexes);
    boolean perIndex = job.spec().backoffLimitPerIndex() != null;
    if (completedChanged) {
      validateFormat(completed, "completedIndexes", completedPath);
    }
    if (failedChanged && failed != null && perIndex) {
      validateFormat(failed, "failedIndexes", failedPath);
    }
    if (completedChanged && !completed.isEmpty() && !JobSpecValidation.isIndexed(job.spec())) {
      String detail = "cannot set non-empty completedIndexes when non-indexed completion mode";
      errors.add(FieldError.invalid(completedPath, completed, detail));
    }
    if (failedChanged && failed != null && !perIndex) {
      String detail = "cannot set non-null failedIndexes when backoffLimitPerIndex is null";
      errors.add(FieldError.invalid(failedPath, failed, detail));
    }
    if ((completedChanged || failedChanged) && failed != null) {
      validateDisjoint(completed, failed, failedPath);
    }
  }

  private void validateFormat(String indexes, String field, FieldPath path) {
    Integer completions = job.spec().completions();
    if (completions == null) {
      return;
    }
    String complaint = CompletionIndexes.parse(indexes, completions).complaint();
    if (!complaint.isEmpty()) {
      String detail = "error parsing " + field + ": " + complaint;
      errors.add(FieldError.invalid(path, indexes, detail));
    }
  }

  private void validateDisjoint(String completed, String failed, FieldPath path) {
    Integer completions = job.spec().completions();
    if (completions == null) {
      return;
    }
    OptionalInt shared = CompletionIndexes.firstShared(completed, failed, completions);
    if (shared.isPresent()) {
      String detail = "failedIndexes and completedIndexes overlap at index: ";
      errors.add(FieldError.invalid(path, failed, detail + shared.getAsInt()));
    }
  }

  private void validatePods() {
    Integer terminating = status.terminating();
    boolean finishedChanged = JobConditions.isFinished(job) != JobConditions.isFinished(old);
    if (terminating != null
        && terminating > 0
        && JobConditions.isFinished(job)
        && (finishedChanged || changed(JobStatus::terminating))) {
      FieldPath path = STATUS.child("terminating");
      errors.add(
          FieldError.invalid(path, terminating, "terminating>0 is invalid for finished job"));
    }
    Integer ready = status.ready();
    boolean relevant = changed(JobStatus::ready) || changed(JobStatus::active);
    if (relevant && ready != null && ready > status.active()) {
      FieldPath path = STATUS.child("ready");
      errors.add(FieldError.invalid(path, ready, "cannot set more ready pods than active"));
    }
  }

  private void validateSuccessCriteria() {
    if (is(SUCCESS_CRITERIA_MET) && is(FAILED)) {
      refuseConditions("cannot set SuccessCriteriaMet=True and Failed=true conditions");
    }
    if (is(SUCCESS_CRITERIA_MET) && is(FAILURE_TARGET)) {
      refuseConditions("cannot set SuccessCriteriaMet=True and FailureTarget=true conditions");
    }
    if (job.spec().successPolicy() != null && is(COMPLETE) && !is(SUCCESS_CRITERIA_MET)) {
      refuseConditions(
          "cannot set Complete=True for Job with SuccessPolicy unless SuccessCriteriaMet=True");
    }
  }

  private void validateTransition() {
    for (String terminal : List.of(FAILED, COMPLETE, FAILURE_TARGET)) {
      if (was(terminal) && !is(terminal)) {
        refuseConditions("cannot disable the terminal " + terminal + "=True condition");
      }
    }
    if (status.failed() < old.status().failed()) {
      FieldPath path = STATUS.child("failed");
      errors.add(FieldError.invalid(path, status.failed(), "cannot decrease the failed counter"));
    }
    JobSpec spec = job.spec();
    boolean scalable =
        JobSpecValidation.isIndexed(spec) && Objects.equals(spec.completions(), spec.parallelism());
    if (status.succeeded() < old.status().succeeded() && !scalable) {
      FieldPath path = STATUS.child("succeeded");
      String detail = "cannot decrease the succeeded counter";
      errors.add(FieldError.invalid(path, status.succeeded(), detail));
    }
    validateTimesUpdate();
    if (was(SUCCESS_CRITERIA_MET) && !is(SUCCESS_CRITERIA_MET)) {
      refuseConditions("cannot disable the SuccessCriteriaMet=True condition");
    }
    if (was(COMPLETE) && !was(SUCCESS_CRITERIA_MET) && is(SUCCESS_CRITERIA_MET)) {
      refuseConditions(
          "cannot set SuccessCriteriaMet=True for Job already has Complete=true conditions");
    }
  }

  private void validateTimesUpdate() {
    Time completed = status.completionTime();
    if (completed != null
        && old.status().completionTime() != null
        && changed(JobStatus::completionTime)) {
      errors.add(FieldError.invalid(STATUS.child("completionTime"), completed, Formats.IMMUTABLE));
    }
    boolean resuming = was(SUSPENDED) && JobConditions.isFalse(job, SUSPENDED);
    if (changed(JobStatus::startTime)
        && !resuming
        && old.status().startTime() != null
        && !Boolean.TRUE.equals(job.spec().suspend())) {
      String detail = "field is immutable for unsuspended job once set";
      errors.add(FieldError.invalid(STATUS.child("startTime"), status.startTime(), detail));
    }
  }

  private boolean is(String condition) {
    return JobConditions.isTrue(job, condition);
  }

  private boolean was(String condition) {
    return JobConditions.isTrue(old, condition);
  }

  private boolean changed(String condition) {
    return is(condition) != was(condition);
  }

  private boolean changed(Function<JobStatus, @Nullable Object> part) {
    return !Objects.equals(part.apply(status), part.apply(old.status()));
  }

  private void refuseConditions(String detail) {
    errors.add(FieldError.invalid(CONDITIONS, detail));
  }
}
