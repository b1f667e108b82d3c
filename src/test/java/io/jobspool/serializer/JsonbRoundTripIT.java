package io.jobspool.serializer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jobspool.batch.v1.Job;
import io.jobspool.testing.PostgresResource;
import io.jobspool.testing.Sql;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** The column that holds Jobs keeps every field as well. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class JsonbRoundTripIT {
  @Test
  void jsonbKeepsEveryField() throws Exception {
    Job every = EveryField.of(Job.class);
    String json = JsonEncoder.encode(every, JsonFormat.COMPACT);

    String stored = Sql.text("select '" + json.replace("'", "''") + "'::jsonb::text");

    assertEquals(every, JsonDecoder.decode(stored, Job.class, true).value());
  }
}
