package io.jobspool.batch.v1;

/** What the conditions in the status of a Job say. */
final class JobConditions {
  static final String COMPLETE = "Complete";
  static final String FAILED = "Failed";
  static final String FAILURE_TARGET = "FailureTarget";
  static final String SUCCESS_CRITERIA_MET = "SuccessCriteriaMet";
  static final String SUSPENDED = "Suspended";

  private JobConditions() {}

  static boolean isTrue(Job job, String type) {
    return has(job, type, "True");
  }

  static boolean isFalse(Job job, String type) {
    return has(job, type, "False");
  }

  static boolean isFinished(Job job) {
    return isTrue(job, COMPLETE) || isTrue(job, FAILED);
  }

  private static boolean has(Job job, String type, String status) {
    return job.status().conditions().stream()
        .anyMatch(condition -> condition.type().equals(type) && condition.status().equals(status));
  }
}
