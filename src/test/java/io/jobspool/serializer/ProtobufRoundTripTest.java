package io.jobspool.serializer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobspool.batch.v1.Job;
import io.jobspool.core.v1.Namespace;
import io.jobspool.meta.DeleteOptions;
import io.jobspool.meta.Status;
import io.jobspool.serializer.protobuf.ProtobufReader;
import io.jobspool.serializer.protobuf.ProtobufWriter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is sent in protobuf is what would have been sent in JSON, for every field of every type. */
class ProtobufRoundTripTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @ParameterizedTest
  @ValueSource(classes = {Job.class, Namespace.class, Status.class, DeleteOptions.class})
  void protobufKeepsEveryField(Class<? extends Record> type) throws Exception {
    Record every = EveryField.of(type);

    String json = ProtobufReader.of(ProtobufWriter.write(every, "some/v1")).toJson(type);

    assertEquals(
        ofKubernetes(withKind(every, type.getSimpleName(), "some/v1"), type),
        ofKubernetes(json, type));
  }

  private static String withKind(Record object, String kind, String apiVersion) throws Exception {
    ObjectNode tree = (ObjectNode) JSON.readTree(JsonEncoder.encode(object, JsonFormat.COMPACT));
    return tree.put("kind", kind).put("apiVersion", apiVersion).toString();
  }

  /** The fields that Kubernetes has: no other has a number. */
  private static Record ofKubernetes(String json, Class<? extends Record> type) throws Exception {
    return JsonDecoder.decode(json, type, false).value();
  }
}
