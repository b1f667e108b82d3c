package io.jobspool.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jobspool.batch.v1.Job;
import io.jobspool.batch.v1.JobStrategy;
import io.jobspool.dialect.Dialect;
import io.jobspool.meta.ObjectMetaBuilder;
import io.jobspool.meta.field.FieldError;
import io.jobspool.serializer.DecodeException;
import io.jobspool.serializer.JsonDecoder;
import io.jobspool.serializer.Zero;
import io.jobspool.testing.Examples;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The pure steps of a create, each alone, for the documented example and a Job of usual size. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@State(Scope.Benchmark)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class ValidationBenchmark {
  private static final String EXAMPLE = "job-test";

  /** The name of the Job; one with three containers, two init containers, probes and volumes. */
  @Param({EXAMPLE, "three-containers"})
  private String name = "";

  @Param private Dialect dialect = Dialect.CCE;

  private JobStrategy strategy = new JobStrategy(dialect);
  private String json = "";
  private Job decoded = Zero.of(Job.class);
  private Job prepared = Zero.of(Job.class);
  private Job invalid = Zero.of(Job.class);

  /** Makes what each step gets from the one before it. */
  @Setup
  public void setUp() throws IOException, DecodeException {
    strategy = new JobStrategy(dialect);
    json = json(name);
    decoded = decode();
    Job stamped = stamped(withDefaults());
    prepared = strategy.prepareForCreate(stamped);
    if (!validate().isEmpty()) {
      throw new IllegalStateException("the Job is invalid: " + validate());
    }
    invalid = prepared.withMetadata(withName(prepared, "Not a name").build());
  }

  private static String json(String name) throws IOException {
    if (name.equals(EXAMPLE)) {
      return Examples.request(EXAMPLE);
    }
    try (InputStream in =
        ValidationBenchmark.class.getResourceAsStream("/io/jobspool/fuzz/jobs.json")) {
      for (JsonNode job : new ObjectMapper().readTree(Objects.requireNonNull(in))) {
        if (job.at("/metadata/name").asText().equals(name)) {
          return job.toString();
        }
      }
    }
    throw new IllegalArgumentException(name);
  }

  private static Job stamped(Job job) {
    ObjectMetaBuilder meta = ObjectMetaBuilder.builder(job.metadata());
    return job.withMetadata(meta.namespace("default").uid(UUID.randomUUID().toString()).build());
  }

  private static ObjectMetaBuilder withName(Job job, String name) {
    return ObjectMetaBuilder.builder(job.metadata()).name(name);
  }

  /** JSON to records. */
  @Benchmark
  public Job decode() throws DecodeException {
    return JsonDecoder.decode(json, Job.class, dialect.knowsCceFields()).value();
  }

  /** What was left out. */
  @Benchmark
  public Job withDefaults() {
    return strategy.withDefaults(decoded);
  }

  /** All rules, none of which finds anything. */
  @Benchmark
  public List<FieldError> validate() {
    return strategy.validate(prepared);
  }

  /** All rules, some of which find something; the texts of errors are not made yet. */
  @Benchmark
  public List<FieldError> validateWrongName() {
    return strategy.validate(invalid);
  }
}
