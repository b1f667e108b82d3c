package io.jobspool.http.request;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jobspool.batch.v1.JobStrategy;
import io.jobspool.meta.Resource;
import io.jobspool.registry.Namespaces;
import io.jobspool.serializer.DecodeException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What kind of object a body is, as Kubernetes finds out. */
class TypeMetaTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          {} | batch/v1 Job | v1 Namespace
          {"kind": "Job"} | batch/v1 Job | v1 Job
          {"KIND": "Pod", "apiversion": "v1"} | v1 Pod | v1 Pod
          {"kind": "Job", "Kind": "Pod"} | batch/v1 Pod | v1 Pod
          {"apiVersion": "/"} | batch/v1 Job | v1 Namespace
          {"apiVersion": "/v1"} | v1 Job | v1 Namespace
          {"apiVersion": "batch/"} | batch/v1 Job | batch/ Namespace
          {"apiVersion": "apps/"} | apps/ Job | apps/ Namespace
          {"apiVersion": "a/b/c"} | a/b/c Job | a/b/c Namespace
          """)
  void takesWhatIsAbsentFromTheResource(String json, String asJob, String asNamespace)
      throws DecodeException {
    assertEquals(asJob, text(json, JobStrategy.RESOURCE));
    assertEquals(asNamespace, text(json, Namespaces.RESOURCE));
  }

  private static String text(String json, Resource resource) throws DecodeException {
    TypeMeta type = TypeMeta.read(json, resource);
    return type.apiVersion() + " " + type.kind();
  }
}
