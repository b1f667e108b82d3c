package io.jobspool.batch.v1;

import io.jobspool.meta.field.FieldError;
import io.jobspool.serializer.DecodeException;
import io.jobspool.serializer.JsonDecoder;
import java.util.List;
import java.util.stream.Collectors;

/** Jobs as JSON text, complete with generated labels and defaults, for tests of validation. */
final class JobText {
  static final String LABELS =
      """
      {"batch.kubernetes.io/controller-uid": "u", "batch.kubernetes.io/job-name": "work", \
      "controller-uid": "u", "job-name": "work"}\
      """;
  static final String SELECTOR =
      "{\"matchLabels\": {\"batch.kubernetes.io/controller-uid\": \"u\"}}";

  private JobText() {}

  /** A stored Job called work; the fields of its spec are added to, or replace, selector etc. */
  static String job(String specFields) {
    return """
    {"metadata": {"name": "work", "namespace": "default", "uid": "u", "resourceVersion": "1"},
     "spec": {
       "selector": %s,
       "template": {
         "metadata": {"labels": %s},
         "spec": {
           "containers": [{"name": "main", "image": "busybox", "resources": {},
             "terminationMessagePath": "/dev/termination-log",
             "terminationMessagePolicy": "File", "imagePullPolicy": "Always"}],
           "initContainers": [{"name": "setup", "image": "busybox", "resources": {},
             "terminationMessagePath": "/dev/termination-log",
             "terminationMessagePolicy": "File", "imagePullPolicy": "Always"}],
           "restartPolicy": "Never", "terminationGracePeriodSeconds": 30,
           "dnsPolicy": "ClusterFirst", "securityContext": {},
           "schedulerName": "default-scheduler"}},
       "manualSelector": false%s}}
    """
        .formatted(SELECTOR, LABELS, specFields.isEmpty() ? "" : ", " + specFields);
  }

  /** The same with one piece of text, which must occur in it, replaced by another. */
  static String replace(String text, String piece, String by) {
    if (!text.contains(piece)) {
      throw new IllegalArgumentException(piece);
    }
    return text.replace(piece, by);
  }

  static Job parse(String json) throws DecodeException {
    return JsonDecoder.decode(json, Job.class, true).value();
  }

  static String text(List<FieldError> errors) {
    return errors.stream().map(FieldError::toString).collect(Collectors.joining(", "));
  }
}
