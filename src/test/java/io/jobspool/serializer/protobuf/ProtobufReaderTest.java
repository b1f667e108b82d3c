package io.jobspool.serializer.protobuf;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jobspool.batch.v1.Job;
import io.jobspool.batch.v1.JobList;
import io.jobspool.core.v1.Namespace;
import io.jobspool.core.v1.NamespaceList;
import io.jobspool.meta.DeleteOptions;
import io.jobspool.meta.PartialObjectMetadata;
import io.jobspool.meta.ProtoField;
import io.jobspool.meta.RawJson;
import io.jobspool.meta.Status;
import io.jobspool.serializer.DecodeException;
import io.jobspool.testing.KubectlBodies;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ProtobufReaderTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** All that can be sent or referred to; their other records are found from them. */
  private static final List<Class<?>> KINDS =
      List.of(
          Job.class,
          JobList.class,
          Namespace.class,
          NamespaceList.class,
          DeleteOptions.class,
          PartialObjectMetadata.class,
          Status.class);

  @Test
  void readsWhatKubectlSends() throws Exception {
    JsonNode job = read(KubectlBodies.job(), Job.class);

    assertEquals("Job", job.path("kind").asText());
    assertEquals("batch/v1", job.path("apiVersion").asText());
    assertEquals("sent-by-kubectl", job.at("/metadata/name").asText());
    JsonNode pod = job.at("/spec/template/spec");
    assertEquals("Never", pod.path("restartPolicy").asText());
    assertEquals(JSON.readTree("[\"echo\", \"hi\"]"), pod.at("/containers/0/command"));
  }

  @Test
  void leavesUnsetTimesOut() throws Exception {
    assertEquals(
        true,
        read(KubectlBodies.job(), Job.class).at("/metadata/creationTimestamp").isMissingNode());
  }

  @Test
  void readsTimes() throws Exception {
    Message time = new Message().number(1, 1_700_000_000);

    JsonNode job = read(envelope(new Message().message(1, new Message().message(8, time))));

    assertEquals("2023-11-14T22:13:20Z", job.at("/metadata/creationTimestamp").asText());
  }

  @Test
  void readsMaps() throws Exception {
    Message meta =
        new Message()
            .message(11, new Message().text(1, "app").text(2, "web"))
            .message(11, new Message().text(1, "empty"));

    JsonNode labels = read(envelope(new Message().message(1, meta))).at("/metadata/labels");

    assertEquals(JSON.readTree("{\"app\": \"web\", \"empty\": null}"), labels);
  }

  @Test
  void readsNegativeNumbers() throws Exception {
    assertEquals(
        -1, read(envelope(spec(new Message().number(1, -1)))).at("/spec/parallelism").asInt());
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
    return read(envelope(probeOf(port)))
        .at("/spec/template/spec/containers/0/livenessProbe/tcpSocket/port");
  }

  private static Message probeOf(Message port) {
    Message handler = new Message().message(3, new Message().message(1, port));
    Message container = new Message().message(10, new Message().message(1, handler));
    return podOf(new Message().message(2, container));
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
    return read(envelope(spec(new Message().message(11, policy))))
        .at("/spec/podFailurePolicy/rules/0/onExitCodes/values");
  }

  @Test
  void mergesObjectsThatComeInParts() throws Exception {
    Message parts =
        spec(new Message().number(1, 1).number(2, 3)).message(2, new Message().number(1, 2));

    assertEquals(
        JSON.readTree("{\"parallelism\": 2, \"completions\": 3}"),
        read(envelope(parts)).at("/spec"));
  }

  @Test
  void readsQuantities() throws Exception {
    Message limits =
        new Message()
            .message(1, new Message().text(1, "cpu").message(2, new Message().text(1, "500m")))
            .message(1, new Message().text(1, "memory").message(2, new Message()));
    Message container = new Message().message(2, new Message().message(8, limits));

    assertEquals(
        JSON.readTree("{\"cpu\": \"500m\", \"memory\": \"0\"}"),
        pod(container).at("/containers/0/resources/limits"));
  }

  @Test
  void readsOwnedFields() throws Exception {
    String owned = "{\"f:spec\":{}}";
    Message entry = new Message().message(7, new Message().text(1, owned));

    JsonNode job = read(envelope(meta(new Message().message(17, entry))));

    assertEquals(JSON.readTree(owned), job.at("/metadata/managedFields/0/fieldsV1"));
  }

  /** Of every form, groups in groups too. */
  @Test
  void leavesUnknownFieldsOut() throws Exception {
    Message unknown =
        new Message()
            .text(99, "x")
            .number(98, 7)
            .raw(97 << 3 & 0x7f | 0x80 | 5, 6, 1, 2, 3, 4)
            .raw(97 << 3 & 0x7f | 0x80 | 1, 6, 1, 2, 3, 4, 5, 6, 7, 8)
            .raw(97 << 3 & 0x7f | 0x80 | 3, 6, 8, 1, 11, 8, 1, 12, 97 << 3 & 0x7f | 0x80 | 4, 6);

    assertEquals(JSON.readTree("{}"), read(envelope(spec(unknown))).at("/spec"));
  }

  @Test
  void readsOnlyTheKindOfAnotherKind() throws Exception {
    assertEquals(
        JSON.readTree("{\"kind\": \"Job\", \"apiVersion\": \"batch/v1\"}"),
        read(KubectlBodies.job(), Namespace.class));
  }

  /** A message by its hexadecimal digits and what is wrong with it. */
  @ParameterizedTest
  @CsvSource({
    "'', empty data",
    "6b387300, empty body",
    "6b3873, 'provided data does not appear to be a protobuf message, expected prefix [107 56 115"
        + " 0]'",
    "7b7d, 'provided data does not appear to be a protobuf message, expected prefix [107 56 115"
        + " 0]'",
    "6b3873010a00, 'provided data does not appear to be a protobuf message, expected prefix [107 56"
        + " 115 0]'",
    "6b3873000a, unexpected EOF",
    "6b38730000, proto: Unknown: illegal tag 0 (wire type 0)",
    "6b3873000c, proto: Unknown: wiretype end group for non-group",
    "6b38730010, proto: wrong wireType = 0 for field Raw",
    "6b387300ffffffffffffffffffff01, proto: integer overflow",
    "6b38730012ffffffffffffffffff01, proto: negative length found during unmarshaling",
    "6b38730012ffffffff07, unexpected EOF",
    "6b387300a706, proto: illegal wireType 7",
  })
  void refusesWhatIsNoEnvelope(String hex, String expected) {
    byte[] bytes = HexFormat.of().parseHex(hex);
    DecodeException failure = assertThrows(DecodeException.class, () -> ProtobufReader.of(bytes));

    assertEquals(expected, failure.getMessage());
  }

  /** The envelope begins with 21 bytes of kind and version and ends with two empty fields. */
  @Test
  void refusesWhatEndsEarly() {
    byte[] whole = KubectlBodies.job();
    for (int length = 22; length < whole.length - 4; length++) {
      byte[] start = Arrays.copyOf(whole, length);
      assertThrows(DecodeException.class, () -> ProtobufReader.of(start), "byte " + length);
    }
  }

  static List<Arguments> brokenObjects() {
    Message time = new Message().message(8, new Message().number(1, Long.MAX_VALUE));
    Message owned = new Message().message(7, new Message().text(1, "{"));
    Message anything = new Message().number(1, 2);
    return List.of(
        arguments(new Message().text(1, "x"), "unexpected EOF"),
        arguments(new Message().number(1, 1), "proto: wrong wireType = 0 for field Metadata"),
        arguments(spec(new Message().raw(7)), "proto: JobSpec: illegal tag 0 (wire type 7)"),
        arguments(spec(new Message().text(10, "")), "proto: wrong wireType = 2 for field Suspend"),
        arguments(meta(time), "Time.MarshalJSON: year outside of range [0,9999]"),
        arguments(meta(new Message().message(17, owned)), "unexpected end of JSON input"),
        arguments(probeOf(anything), "impossible IntOrString.Type"));
  }

  @ParameterizedTest
  @MethodSource("brokenObjects")
  void refusesBrokenObjects(Message job, String expected) throws Exception {
    ProtobufReader reader = ProtobufReader.of(envelope(job));
    DecodeException failure = assertThrows(DecodeException.class, () -> reader.toJson(Job.class));

    assertEquals(expected, failure.getMessage());
  }

  /** The table lists every record that has an annotation, and every one that others refer to. */
  @Test
  void knowsTheNumberOfEveryField() throws Exception {
    Set<Class<?>> records = new HashSet<>();
    for (Class<?> kind : KINDS) {
      addRecords(kind, records);
    }

    assertEquals(
        table(), records.stream().map(ProtobufReaderTest::line).sorted().collect(joining("\n")));
  }

  private static String table() throws IOException {
    try (InputStream in = ProtobufReaderTest.class.getResourceAsStream("field-numbers.txt")) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().filter(line -> !line.startsWith("#")).collect(joining("\n"));
    }
  }

  private static void addRecords(Type type, Set<Class<?>> records) {
    if (type instanceof ParameterizedType generic) {
      for (Type argument : generic.getActualTypeArguments()) {
        addRecords(argument, records);
      }
    } else if (type instanceof Class<?> plain
        && plain.isRecord()
        && plain != RawJson.class
        && records.add(plain)) {
      for (RecordComponent component : plain.getRecordComponents()) {
        addRecords(component.getGenericType(), records);
      }
    }
  }

  private static String line(Class<?> type) {
    return Stream.of(type.getRecordComponents())
        .filter(component -> component.isAnnotationPresent(ProtoField.class))
        .map(component -> jsonName(component) + "=" + way(component))
        .collect(joining(" ", type.getSimpleName() + ": ", ""));
  }

  private static String jsonName(RecordComponent component) {
    JsonProperty renamed = component.getAccessor().getAnnotation(JsonProperty.class);
    return renamed == null ? component.getName() : renamed.value();
  }

  private static String way(RecordComponent component) {
    ProtoField number = component.getAnnotation(ProtoField.class);
    return (number.inside() == 0 ? "" : number.inside() + ".") + number.value();
  }

  private static Message meta(Message meta) {
    return new Message().message(1, meta);
  }

  private static Message spec(Message spec) {
    return new Message().message(2, spec);
  }

  private static Message podOf(Message pod) {
    return spec(new Message().message(6, new Message().message(2, pod)));
  }

  private static JsonNode pod(Message pod) throws Exception {
    return read(envelope(podOf(pod))).at("/spec/template/spec");
  }

  /** A Job in its envelope. */
  private static byte[] envelope(Message job) {
    return new Message().raw('k', '8', 's', 0).message(2, job).toByteArray();
  }

  private static JsonNode read(byte[] bytes) throws Exception {
    return read(bytes, Job.class);
  }

  private static JsonNode read(byte[] bytes, Class<? extends Record> type) throws Exception {
    return JSON.readTree(ProtobufReader.of(bytes).toJson(type));
  }
}
