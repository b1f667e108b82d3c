package io.jobspool.dialect;

import io.jobspool.meta.Time;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The contract that the service follows where its two contracts disagree: the documented API of a
 * container platform ({@link #CCE}), or Kubernetes 1.36 as measured ({@link #KUBERNETES}).
 */
public enum Dialect {
  /** The documented Create Job API: the default. */
  CCE {
    @Override
    public String selfLink(String path) {
      return path;
    }

    @Override
    public @Nullable Boolean enable() {
      return true;
    }

    @Override
    public @Nullable Time templateCreationTimestamp(@Nullable Time sent) {
      return sent == null ? Time.EXPLICIT_NULL : sent;
    }

    @Override
    public List<String> controllerUidLabels() {
      return List.of(CONTROLLER_UID);
    }

    @Override
    public List<String> jobNameLabels() {
      return List.of(JOB_NAME);
    }

    @Override
    public String selectorLabel() {
      return CONTROLLER_UID;
    }
  },

  /** What a kube-apiserver 1.36 answers. */
  KUBERNETES {
    @Override
    public String selfLink(String path) {
      return "";
    }

    @Override
    public @Nullable Boolean enable() {
      return null;
    }

    @Override
    public @Nullable Time templateCreationTimestamp(@Nullable Time sent) {
      return sent != null && sent.isExplicitNull() ? null : sent;
    }

    @Override
    public List<String> controllerUidLabels() {
      return List.of(CONTROLLER_UID, "batch.kubernetes.io/controller-uid");
    }

    @Override
    public List<String> jobNameLabels() {
      return List.of(JOB_NAME, "batch.kubernetes.io/job-name");
    }

    @Override
    public String selectorLabel() {
      return "batch.kubernetes.io/controller-uid";
    }
  };

  private static final String CONTROLLER_UID = "controller-uid";
  private static final String JOB_NAME = "job-name";

  /** What {@code metadata.selfLink} shows for an object at a path; empty for nothing. */
  public abstract String selfLink(String path);

  /** What {@code metadata.enable} shows in objects and pod templates; {@code null} for nothing. */
  public abstract @Nullable Boolean enable();

  /** What a pod template's {@code creationTimestamp} shows when a client sent the given one. */
  public abstract @Nullable Time templateCreationTimestamp(@Nullable Time sent);

  /** The labels with the Job's uid that pod templates get. */
  public abstract List<String> controllerUidLabels();

  /** The labels with the Job's name that pod templates get. */
  public abstract List<String> jobNameLabels();

  /** The label, holding the Job's uid, that a generated selector asks for. */
  public abstract String selectorLabel();

  /** Whether the labels with the {@code batch.kubernetes.io} prefix are generated and required. */
  public boolean prefixedJobLabels() {
    return this == KUBERNETES;
  }

  /** Whether defaults younger than the platform's document are written into stored Jobs. */
  public boolean writesNewerDefaults() {
    return this == KUBERNETES;
  }

  /** Whether {@code metadata.generation} is kept and shown. */
  public boolean showsGeneration() {
    return this == KUBERNETES;
  }

  /** Whether {@code metadata.managedFields} is kept from the first write on. */
  public boolean tracksManagedFieldsAlways() {
    return this == KUBERNETES;
  }

  /** Whether fields that only the platform's document has are known. */
  public boolean knowsCceFields() {
    return this == CCE;
  }

  /** Whether {@code activeDeadlineSeconds: 0} is refused. */
  public boolean activeDeadlineMustBePositive() {
    return this == CCE;
  }

  /** Whether mistakes of clients that Kubernetes answers with 500 are answered so here too. */
  public boolean answersMeasuredServerErrors() {
    return this == KUBERNETES;
  }
}
