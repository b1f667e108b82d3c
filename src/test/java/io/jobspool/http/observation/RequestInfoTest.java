package io.jobspool.http.observation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a request asks for, by its method and path. */
class RequestInfoTest {
  @ParameterizedTest
  @CsvSource({
    "POST,   /apis/batch/v1/namespaces/a/jobs,,           create batch jobs in a",
    "GET,    /apis/batch/v1/namespaces/a/jobs,,           list batch jobs in a",
    "GET,    /apis/batch/v1/namespaces/a/jobs,watch=true, watch batch jobs in a",
    "GET,    /apis/batch/v1/jobs,a=b&watch=1,             watch batch jobs in",
    "GET,    /apis/batch/v1/jobs,,                        list batch jobs in",
    "GET,    /apis/batch/v1/namespaces/a/jobs/b,,         get batch jobs in a name b",
    "PUT,    /apis/batch/v1/namespaces/a/jobs/b/status,,  update batch jobs/status in a name b",
    "PATCH,  /apis/batch/v1/namespaces/a/jobs/b,,         patch batch jobs in a name b",
    "DELETE, /apis/batch/v1/namespaces/a/jobs/b,,         delete batch jobs in a name b",
    "DELETE, /apis/batch/v1/namespaces/a/jobs,,           deletecollection batch jobs in a",
    "GET,    /apis/batch/v1/watch/namespaces/a/jobs/b,,   watch batch jobs in a name b",
    "GET,    /api/v1/namespaces/a,,                       get  namespaces in name a",
    "PUT,    /api/v1/namespaces/a/status,,                update  namespaces/status in name a",
    "POST,   /api/v1/namespaces,,                         create  namespaces in",
    "BREW,   /api/v1/namespaces,,                         namespaces in",
  })
  void knowsWhatIsAskedFor(String method, String path, String query, String expected) {
    RequestInfo info = RequestInfo.of(method, path, query);

    String part = info.subresource().isEmpty() ? "" : "/" + info.subresource();
    String name = info.name().isEmpty() ? "" : " name " + info.name();
    String text =
        "%s %s %s%s in %s%s"
            .formatted(info.verb(), info.group(), info.resource(), part, info.namespace(), name);
    assertEquals(squeezed(expected), squeezed(text));
  }

  private static String squeezed(String text) {
    return text.strip().replaceAll(" +", " ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/apis", "/apis/batch/v1", "/api/v1", "/readyz", "/q/metrics", "x"})
  void knowsWhatIsNotAboutObjects(String path) {
    assertFalse(RequestInfo.of("GET", path, null).isForResource());
  }
}
