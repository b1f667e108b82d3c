package io.jobspool.serializer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jobspool.batch.v1.Job;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading JSON as Kubernetes reads it. */
class JsonDecoderTest {
  private static JsonDecoder.Decoded<Job> decode(String json) throws DecodeException {
    return JsonDecoder.decode(
        json.replace("{POD:", "{\"spec\":{\"template\":{\"spec\":"), Job.class, false);
  }

  private static String failure(String json) {
    return assertThrows(DecodeException.class, () -> decode(json)).getMessage();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"metadata":"x"} | string > Job.metadata : v1.ObjectMeta
          {"metadata":{"name":5}} | number > ObjectMeta.metadata.name : string
          {"metadata":{"labels":{"a":true}}} | bool > ObjectMeta.metadata.labels : string
          {"metadata":{"finalizers":"x"}} | string > ObjectMeta.metadata.finalizers : []string
          {"spec":{"parallelism":1e1}} | number 1e1 > JobSpec.spec.parallelism : int32
          {"spec":{"parallelism":2.0}} | number 2.0 > JobSpec.spec.parallelism : int32
          {"spec":{"parallelism":2147483648}} | number 2147483648 > JobSpec.spec.parallelism : int32
          {"spec":{"activeDeadlineSeconds":9e9}} | number 9e9 > JobSpec.spec.activeDeadlineSeconds : int64
          {POD:{"restartPolicy":5}}}} | number > PodSpec.TMPL.restartPolicy : v1.RestartPolicy
          {POD:{"overhead":"x"}}}} | string > PodSpec.TMPL.overhead : v1.ResourceList
          {"metadata":{"uid":{}}} | object > ObjectMeta.metadata.uid : types.UID
          {"status":{"uncountedTerminatedPods":{"failed":[1]}}} \
          | number > UncountedTerminatedPods.status.uncountedTerminatedPods.failed : types.UID
          {"status":{"uncountedTerminatedPods":{"failed":1}}} \
          | number > UncountedTerminatedPods.status.uncountedTerminatedPods.failed : []types.UID
          {POD:{"containers":{}}}}} | object > PodSpec.TMPL.containers : []v1.Container
          {POD:{"containers":["x"]}}}} | string > PodSpec.TMPL.containers : v1.Container
          {POD:{"containers":[{"args":[1]}]}}}} | number > Container.TMPL.containers.args : string
          [] | array >> v1.Job
          """)
  void tellsWrongTypesAsGoDoes(String json, String message) {
    String inFull =
        message
            .replace(" >> ", " into Go value of type ")
            .replace("TMPL", "spec.template.spec")
            .replace(" > ", " into Go struct field ")
            .replace(" : ", " of type ");
    assertEquals("json: cannot unmarshal " + inFull, failure(json));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"spec":{"parallelism":"1","completions":true}} | parallelism
          {"spec":[],"metadata":{"name":5}} | Job.spec
          {"metadata":{"labels":{"a":1},"name":[{}]}} | metadata.labels
          {"metadata":{"name":5,"creationTimestamp":"x"}} | parsing time "x"
          {"metadata":{"name":5,"creationTimestamp":7}} | metadata.creationTimestamp
          {"spec":{"parallelism":"1"},"spec":{"template":{"spec":{"overhead":{"a":"x"}}}}} | quantities must match
          {POD:{"hostname":1,"overhead":{"a":[]}}}}} | quantities must match
          {"metadata":{"name":5},"spec":{"x"}} | invalid character '}' after object key
          """)
  void prefersWhatGoReadsByCodeOfItsOwn(String json, String told) {
    assertTrue(failure(json).contains(told), failure(json));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"spec":{"x":1,"y":{"z":[1]}}} | unknown field "spec.x", unknown field "spec.y"
          {"Spec":{}} | unknown field "Spec"
          {"spec":{"suspend":true,"suspend":false}} | duplicate field "spec.suspend"
          {"metadata":{"labels":{"a":"1","a":"2"}}} | duplicate field "metadata.labels.a"
          {POD:{"containers":[{},{"x":1}]}}}} | unknown field "spec.template.spec.containers[1].x"
          {"metadata":{"enable":true}} | unknown field "metadata.enable"
          """)
  void noticesUnknownAndDuplicateFields(String json, String errors) throws DecodeException {
    assertEquals(errors, String.join(", ", decode(json).strictErrors()));
  }

  @Test
  void ignoresFieldsOfOldServersInCce() throws DecodeException {
    String json = "{\"metadata\":{\"clusterName\":\"a\",\"initializers\":{\"pending\":[]}}}";

    assertEquals(List.of(), JsonDecoder.decode(json, Job.class, true).strictErrors());
    assertEquals(2, decode(json).strictErrors().size());
  }

  @Test
  void lastOfDuplicatesWins() throws DecodeException {
    assertEquals(
        2, decode("{\"spec\":{\"parallelism\":1,\"parallelism\":2}}").value().spec().parallelism());
  }

  @Test
  void duplicateObjectsAreMergedAsInGo() throws DecodeException {
    Job job = decode("{\"spec\":{\"parallelism\":1},\"spec\":{\"completions\":2}}").value();

    assertEquals(1, job.spec().parallelism());
    assertEquals(2, job.spec().completions());
  }

  @Test
  void reportsAtMostHundredUnknownFields() throws DecodeException {
    StringBuilder json = new StringBuilder("{");
    for (int i = 0; i < 200; i++) {
      json.append("\"f").append(i).append("\":1,");
    }

    assertEquals(100, decode(json.append("\"kind\":\"Job\"}").toString()).strictErrors().size());
  }

  @Test
  void nullMeansAbsent() throws DecodeException {
    Job job =
        decode(
                "{\"metadata\":null,\"spec\":{\"suspend\":null,\"template\":{\"spec\":{\"containers\":[null]}}}}")
            .value();

    assertEquals(Zero.of(Job.class).metadata(), job.metadata());
    assertEquals(null, job.spec().suspend());
    assertEquals("", job.spec().template().spec().containers().get(0).name());
  }

  @Test
  void nullDocumentIsEmptyObject() throws DecodeException {
    assertEquals(Zero.of(Job.class), decode("null").value());
  }

  @Test
  void loneSurrogatesAreReplaced() throws DecodeException {
    Job job = decode("{\"metadata\":{\"name\":\"a\\ud800b\\ud83d\\ude00\"}}").value();

    assertEquals("a\uFFFDb\uD83D\uDE00", job.metadata().name());
  }

  @Test
  void refusesCharacterThatCannotBeStored() {
    assertEquals(
        "the character U+0000 cannot be stored: metadata.annotations.a",
        failure("{\"metadata\":{\"annotations\":{\"a\":\"x\\u0000\"}}}"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "{} {}", "{\"a\":01}", "{\"a\":1,}", "\"\n\""})
  void refusesWhatIsNotJson(String json) {
    assertTrue(JsonDecoder.syntaxError(json).isPresent());
    assertEquals(JsonDecoder.syntaxError(json).get(), failure(json));
  }

  @Test
  void leavesNothingOutOfRoundTrip() throws DecodeException {
    for (String json :
        List.of(
            "{\"metadata\":{\"name\":\"a\",\"labels\":{\"é\":\"\\u003c\"}},\"spec\":{\"template\":{\"metadata\":{},"
                + "\"spec\":{\"containers\":null,\"hostUsers\":false}}},\"status\":{}}",
            "{\"metadata\":{},\"spec\":{\"parallelism\":0,\"template\":{\"metadata\":{\"creationTimestamp\":null},"
                + "\"spec\":{\"containers\":[{\"name\":\"\",\"resources\":{}}]}}},\"status\":{}}")) {
      assertEquals(json, JsonEncoder.encode(decode(json).value(), JsonFormat.COMPACT));
    }
  }
}
