package io.jobspool.serializer.protobuf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jobspool.batch.v1.Job;
import io.jobspool.core.v1.Namespace;
import io.jobspool.meta.CceOnly;
import io.jobspool.meta.DeleteOptions;
import io.jobspool.meta.RawJson;
import io.jobspool.serializer.DecodeException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProtobufReaderTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** What {@code kubectl create job foo --image=busybox -- echo hi} of version 1.32 sends. */
  private static final String JOB =
      "6b3873000a0f0a0862617463682f763112034a6f621286010a130a03666f6f12001a0022002a003200380042"
          + "00126532630a100a0012001a0022002a00320038004200124f122c0a03666f6f120762757379626f781a"
          + "046563686f1a0268692a0042006a007200800100880100900100a201001a054e65766572320042004a00"
          + "52005800600068008201008a01009a0100c201001a082000280030003a001a002200";

  @Test
  void readsWhatKubectlSends() throws Exception {
    JsonNode job = read(JOB, Job.class);

    assertEquals("Job", job.path("kind").asText());
    assertEquals("batch/v1", job.path("apiVersion").asText());
    assertEquals("foo", job.at("/metadata/name").asText());
    JsonNode pod = job.at("/spec/template/spec");
    assertEquals("Never", pod.path("restartPolicy").asText());
    assertEquals(JSON.readTree("[\"echo\", \"hi\"]"), pod.at("/containers/0/command"));
  }

  @Test
  void leavesUnsetTimesOut() throws Exception {
    assertEquals(true, read(JOB, Job.class).at("/metadata/creationTimestamp").isMissingNode());
  }

  @Test
  void readsTimes() throws Exception {
    Message time = new Message().number(1, 1_700_000_000);

    JsonNode job = read(job(new Message().message(1, new Message().message(8, time))));

    assertEquals("2023-11-14T22:13:20Z", job.at("/metadata/creationTimestamp").asText());
  }

  @Test
  void readsMaps() throws Exception {
    Message meta =
        new Message()
            .message(11, new Message().text(1, "app").text(2, "web"))
            .message(11, new Message().text(1, "empty"));

    JsonNode labels = read(job(new Message().message(1, meta))).at("/metadata/labels");

    assertEquals(JSON.readTree("{\"app\": \"web\", \"empty\": null}"), labels);
  }

  @Test
  void readsNegativeNumbers() throws Exception {
    assertEquals(-1, read(job(spec(new Message().number(1, -1)))).at("/spec/parallelism").asInt());
  }

  @Test
  void readsPartsThatTheRecordHasFlattened() throws Exception {
    Message memory = new Message().text(1, "Memory").message(2, new Message().text(1, "1Gi"));
    Message volume = new Message().text(1, "v").message(2, new Message().message(2, memory));

    JsonNode read = pod(new Message().message(1, volume)).at("/volumes/0");

    assertEquals(
        JSON.readTree(
            "{\"name\": \"v\", \"emptyDir\": {\"medium\":\"Memory\",\"sizeLimit\":\"1Gi\"}}"),
        read);
  }

  @Test
  void readsNumbersOrTexts() throws Exception {
    JsonNode byNumber = probe(new Message().number(1, 0).number(2, 80).text(3, ""));
    JsonNode byName = probe(new Message().number(1, 1).number(2, 0).text(3, "http"));

    assertEquals("80", byNumber.toString());
    assertEquals("\"http\"", byName.toString());
  }

  /** The port of a probe of a container. */
  private static JsonNode probe(Message port) throws Exception {
    Message handler = new Message().message(3, new Message().message(1, port));
    Message container = new Message().message(10, new Message().message(1, handler));
    return pod(new Message().message(2, container))
        .at("/containers/0/livenessProbe/tcpSocket/port");
  }

  @Test
  void readsNumbersAloneAndPacked() throws Exception {
    JsonNode alone = exitCodes(new Message().number(3, 1).number(3, 300));
    JsonNode packed = exitCodes(new Message().message(3, new Message().raw(1, 0xac, 2)));

    assertEquals(JSON.readTree("[1, 300]"), alone);
    assertEquals(alone, packed);
  }

  private static JsonNode exitCodes(Message onExitCodes) throws Exception {
    Message rule = new Message().message(2, onExitCodes);
    Message policy = new Message().message(1, rule);
    return read(job(spec(new Message().message(11, policy))))
        .at("/spec/podFailurePolicy/rules/0/onExitCodes/values");
  }

  @Test
  void leavesUnknownFieldsOut() throws Exception {
    Message unknown =
        new Message().text(99, "x").number(98, 7).raw(97 << 3 & 0x7f | 0x80 | 5, 6, 1, 2, 3, 4);

    assertEquals(JSON.readTree("{}"), read(job(spec(unknown))).at("/spec"));
  }

  @Test
  void readsOnlyTheKindOfAnotherKind() throws Exception {
    assertEquals(
        JSON.readTree("{\"kind\": \"Job\", \"apiVersion\": \"batch/v1\"}"),
        read(JOB, Namespace.class));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "6b3873", "7b7d", "6b3873010a00"})
  void refusesWhatHasNoPrefix(String hex) {
    DecodeException failure = assertThrows(DecodeException.class, () -> read(hex, Job.class));

    assertEquals(
        "provided data does not appear to be a protobuf message, expected prefix [107 56 115 0]",
        failure.getMessage());
  }

  /** The envelope begins with 21 bytes of kind and version and ends with two empty fields. */
  @Test
  void refusesWhatEndsEarly() {
    for (int bytes = 22; bytes < JOB.length() / 2 - 4; bytes++) {
      String start = JOB.substring(0, bytes * 2);
      assertThrows(DecodeException.class, () -> read(start, Job.class), start);
    }
  }

  @Test
  void knowsTheNumberOfEveryField() {
    List<String> findings = new ArrayList<>();
    Set<Class<?>> seen = new HashSet<>();
    List.of(Job.class, Namespace.class, DeleteOptions.class)
        .forEach(type -> check(type, seen, findings));

    assertEquals(List.of(), findings);
    assertEquals(true, seen.size() > 120);
  }

  private static void check(Type type, Set<Class<?>> seen, List<String> findings) {
    if (type instanceof ParameterizedType generic) {
      for (Type argument : generic.getActualTypeArguments()) {
        check(argument, seen, findings);
      }
    } else if (type instanceof Class<?> record
        && record.isRecord()
        && record != RawJson.class
        && seen.add(record)) {
      checkRecord(record, seen, findings);
    }
  }

  private static void checkRecord(Class<?> record, Set<Class<?>> seen, List<String> findings) {
    boolean isKind =
        Stream.of(Job.class, Namespace.class, DeleteOptions.class).anyMatch(record::equals);
    Set<String> ways = new HashSet<>();
    for (RecordComponent component : record.getRecordComponents()) {
      JsonProperty renamed = component.getAccessor().getAnnotation(JsonProperty.class);
      String name = renamed == null ? component.getName() : renamed.value();
      boolean inEnvelope = isKind && Set.of("kind", "apiVersion").contains(name);
      if (!inEnvelope && !component.isAnnotationPresent(CceOnly.class)) {
        int[] way = FieldNumbers.of(record).get(name);
        if (way == null || !ways.add(Arrays.toString(way))) {
          findings.add(record.getSimpleName() + "." + name + " " + Arrays.toString(way));
        }
      }
      check(component.getGenericType(), seen, findings);
    }
  }

  private static Message spec(Message spec) {
    return new Message().message(2, spec);
  }

  private static JsonNode pod(Message pod) throws Exception {
    Message template = new Message().message(2, pod);
    return read(job(spec(new Message().message(6, template)))).at("/spec/template/spec");
  }

  /** A Job in its envelope. */
  private static byte[] job(Message job) {
    return new Message().raw('k', '8', 's', 0).message(2, job).toByteArray();
  }

  private static JsonNode read(byte[] bytes) throws Exception {
    return JSON.readTree(ProtobufReader.toJson(bytes, Job.class));
  }

  private static JsonNode read(String hex, Class<? extends Record> type) throws Exception {
    return JSON.readTree(ProtobufReader.toJson(HexFormat.of().parseHex(hex), type));
  }
}
