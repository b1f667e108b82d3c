package io.jobspool.auth;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestInfoTest {
  @ParameterizedTest(name = "{0} {1} is {2}")
  @CsvSource({
    "POST, /apis/batch/v1/namespaces/a/jobs, create batch jobs in a",
    "GET, /apis/batch/v1/namespaces/a/jobs, list batch jobs in a",
    "GET, /apis/batch/v1/namespaces/a/jobs?watch, watch batch jobs in a",
    "GET, /apis/batch/v1/namespaces/a/jobs?watch=true, watch batch jobs in a",
    "GET, /apis/batch/v1/namespaces/a/jobs?watch=0, list batch jobs in a",
    "GET, /apis/batch/v1/namespaces/a/jobs?%77atch=1, watch batch jobs in a",
    "GET, /apis/batch/v1/namespaces/a/jobs?fieldSelector=metadata.name%3Db, list batch jobs in a named b",
    "GET, /apis/batch/v1/watch/namespaces/a/jobs, watch batch jobs in a",
    "GET, /apis/batch/v1/watch/namespaces/a/jobs/b, watch batch jobs in a named b",
    "GET, /apis/batch/v1/watch/jobs, watch batch jobs",
    "DELETE, /apis/batch/v1/namespaces/a/jobs, deletecollection batch jobs in a",
    "GET, /apis/batch/v1/jobs, list batch jobs",
    "GET, /apis/batch/v1/namespaces/a/jobs/b, get batch jobs in a named b",
    "HEAD, /apis/batch/v1/namespaces/a/jobs/b, get batch jobs in a named b",
    "GET, /apis/batch/v1/namespaces/a/jobs/b/, get batch jobs in a named b",
    "GET, /apis/batch/v1/namespaces/a/jobs/b?watch=1, get batch jobs in a named b",
    "PUT, /apis/batch/v1/namespaces/a/jobs/b, update batch jobs in a named b",
    "PATCH, /apis/batch/v1/namespaces/a/jobs/b, patch batch jobs in a named b",
    "DELETE, /apis/batch/v1/namespaces/a/jobs/b, delete batch jobs in a named b",
    "PUT, /apis/batch/v1/namespaces/a/jobs/b/status, update batch jobs/status in a named b",
    "OPTIONS, /apis/batch/v1/namespaces/a/jobs, ' batch jobs in a'",
    "GET, /apis/batch/v1/namespaces/a%2Fb/jobs, list batch jobs in a/b",
    "GET, /apis/batch/v1/namespaces/a/pods, list batch pods in a",
    "GET, /api/v1/namespaces, list  namespaces",
    "POST, /api/v1/namespaces, create  namespaces",
    "GET, /api/v1/namespaces/a, get  namespaces in a named a",
    "GET, /api/v1/namespaces/a/status, get  namespaces/status in a named a",
    "GET, /api/v1/watch/namespaces/a, watch  namespaces in a named a",
    "GET, /api/v1/namespaces/a/pods, list  pods in a",
  })
  void isAboutObjects(String method, String url, String expected) {
    RequestInfo info = info(method, url);

    assertEquals(expected, told(info));
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /, get",
    "GET, /api, get",
    "GET, /api/v1, get",
    "GET, /apis/batch/v1, get",
    "POST, /apis/batch, post",
    "GET, /APIS/batch/v1/jobs, get",
    "GET, /openapi/v3/apis/batch/v1, get",
    "HEAD, /healthz, head",
  })
  void isAboutThePath(String method, String path, String verb) {
    assertEquals(RequestInfo.ofPath(verb, path), info(method, path));
  }

  private static RequestInfo info(String method, String url) {
    String[] parts = url.split("\\?", 2);
    return RequestPath.read(method, parts[0], parts.length == 1 ? null : parts[1]);
  }

  private static String told(RequestInfo info) {
    String where = info.namespace().isEmpty() ? "" : "in " + info.namespace();
    String name = info.name().isEmpty() ? "" : "named " + info.name();
    String what = info.verb() + " " + info.group() + " " + info.qualifiedResource();
    return Stream.of(what, where, name)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" "));
  }
}
