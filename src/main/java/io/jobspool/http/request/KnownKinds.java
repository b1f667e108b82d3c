package io.jobspool.http.request;

import io.jobspool.meta.Resource;
import io.jobspool.serializer.GoQuote;
import java.util.Map;
import java.util.Set;

/**
 * The commonest kinds of a cluster, since it refuses a known kind in other words than a mistake.
 */
final class KnownKinds {
  private static final Map<String, Set<String>> KINDS =
      Map.of(
          "v1",
          Set.of(
              "Binding",
              "ConfigMap",
              "ConfigMapList",
              "Endpoints",
              "Event",
              "LimitRange",
              "List",
              "Namespace",
              "NamespaceList",
              "Node",
              "PersistentVolume",
              "PersistentVolumeClaim",
              "Pod",
              "PodList",
              "PodTemplate",
              "ReplicationController",
              "ResourceQuota",
              "Secret",
              "SecretList",
              "Service",
              "ServiceAccount",
              "Status"),
          "apps/v1",
          Set.of("ControllerRevision", "DaemonSet", "Deployment", "ReplicaSet", "StatefulSet"),
          "autoscaling/v1",
          Set.of("HorizontalPodAutoscaler", "Scale"),
          "batch/v1",
          Set.of("CronJob", "CronJobList", "Job", "JobList"),
          "batch/v1beta1",
          Set.of("CronJob", "CronJobList"),
          "networking.k8s.io/v1",
          Set.of("Ingress", "IngressClass", "NetworkPolicy"),
          "policy/v1",
          Set.of("Eviction", "PodDisruptionBudget"),
          "rbac.authorization.k8s.io/v1",
          Set.of("ClusterRole", "ClusterRoleBinding", "Role", "RoleBinding"));

  private KnownKinds() {}

  /** Why a body of one kind cannot be an object of another. */
  static String whyNot(TypeMeta sent, Resource wanted) {
    if (KINDS.getOrDefault(sent.apiVersion(), Set.of()).contains(sent.kind())) {
      String group = wanted.group().isEmpty() ? "core" : wanted.group();
      return String.format(
          "converting (%s.%s) to (%s.%s): unknown conversion",
          sent.version(), sent.kind(), group, wanted.kind());
    }
    return String.format(
        "no kind %s is registered for version %s in scheme"
            + " \"k8s.io/kubernetes/pkg/api/legacyscheme/scheme.go:30\"",
        GoQuote.quote(sent.kind()), GoQuote.quote(sent.apiVersion()));
  }
}
