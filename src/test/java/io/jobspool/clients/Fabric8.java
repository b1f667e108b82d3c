package io.jobspool.clients;

import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.batch.v1.JobBuilder;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import java.util.UUID;

/** What tests with fabric8's client begin with. */
final class Fabric8 {
  /** Longer than a busy machine needs; the client's own ten seconds are for people. */
  private static final int PATIENCE_MILLIS = 60_000;

  private Fabric8() {}

  /** A client of a service that looks at one namespace, and knows nothing of a kubeconfig. */
  static KubernetesClient connect(String url, String namespace) {
    // docs: fabric8-connect
    Config config =
        new ConfigBuilder(Config.empty()).withMasterUrl(url).withNamespace(namespace).build();
    // end
    config.setRequestTimeout(PATIENCE_MILLIS);
    // docs: fabric8-connect
    KubernetesClient client = new KubernetesClientBuilder().withConfig(config).build();
    // end
    return client;
  }

  /** The same client for those who try again themselves: each of its requests is sent once. */
  static KubernetesClient withoutRetries(KubernetesClient client) {
    Config config = new ConfigBuilder(client.getConfiguration()).build();
    config.setRequestRetryBackoffLimit(0);
    return new KubernetesClientBuilder().withConfig(config).build();
  }

  /** A client of a namespace that nobody else knows. */
  static KubernetesClient connectToNewNamespace(String url) {
    String namespace = "fabric8-" + UUID.randomUUID();
    KubernetesClient client = connect(url, namespace);
    client
        .resource(
            new NamespaceBuilder().withNewMetadata().withName(namespace).endMetadata().build())
        .create();
    return client;
  }

  /** A small Job. */
  static Job job(String name) {
    return new JobBuilder()
        .withNewMetadata()
        .withName(name)
        .addToLabels("made-by", "tests")
        .endMetadata()
        .withNewSpec()
        .withNewTemplate()
        .withNewSpec()
        .withRestartPolicy("Never")
        .addNewContainer()
        .withName("main")
        .withImage("busybox")
        .endContainer()
        .endSpec()
        .endTemplate()
        .endSpec()
        .build();
  }
}
