package io.jobspool.testing;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** The service in the dialect {@code kubernetes}, with deletions that end soon. */
public final class KubernetesDialect implements QuarkusTestProfile {
  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of("jobspool.dialect", "kubernetes", "jobspool.garbage-collection.delay", "500ms");
  }
}
