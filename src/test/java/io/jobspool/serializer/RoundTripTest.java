package io.jobspool.serializer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jobspool.batch.v1.Job;
import io.jobspool.core.v1.Namespace;
import io.jobspool.meta.DeleteOptions;
import io.jobspool.meta.Status;
import io.jobspool.serializer.yaml.YamlReader;
import io.jobspool.serializer.yaml.YamlWriter;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written is what is read back, for every field of every type. */
class RoundTripTest {
  @ParameterizedTest
  @ValueSource(classes = {Job.class, Namespace.class, Status.class, DeleteOptions.class})
  void jsonKeepsEveryField(Class<? extends Record> type) throws DecodeException {
    Record every = EveryField.of(type);

    for (JsonFormat format : JsonFormat.values()) {
      JsonDecoder.Decoded<?> read =
          JsonDecoder.decode(JsonEncoder.encode(every, format), type, true);
      assertEquals(every, read.value());
      assertEquals(List.of(), read.strictErrors());
    }
  }

  @ParameterizedTest
  @ValueSource(classes = {Job.class, Namespace.class, Status.class, DeleteOptions.class})
  void yamlKeepsEveryField(Class<? extends Record> type) throws DecodeException {
    Record every = EveryField.of(type);
    String yaml = YamlWriter.write(JsonEncoder.encode(every, JsonFormat.COMPACT));

    String json = YamlReader.read(yaml).json();

    assertEquals(every, JsonDecoder.decode(json, type, true).value());
  }
}
