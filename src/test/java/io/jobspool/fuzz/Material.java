package io.jobspool.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobspool.batch.v1.Job;
import io.jobspool.serializer.EveryField;
import io.jobspool.serializer.JsonEncoder;
import io.jobspool.serializer.JsonFormat;
import io.jobspool.testing.Examples;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * What requests are made of: Jobs that are valid, one with every field there is, words with a
 * meaning to some rule, and all values that the Jobs have, by the names of their fields.
 *
 * @param jobs those that are valid, unless they come from {@code jobspool.fuzz.seeds}
 * @param fields the values of each field, by its name
 */
record Material(List<ObjectNode> jobs, List<String> words, Map<String, List<JsonNode>> fields) {
  static final ObjectMapper JSON = new ObjectMapper();

  /** A directory with more bodies: JSON files with a Job, or with one as their {@code request}. */
  private static final String SEEDS = System.getProperty("jobspool.fuzz.seeds", "");

  /** Reads all there is. */
  static Material load() throws IOException {
    List<ObjectNode> jobs = new ArrayList<>();
    JSON.readTree(resource("jobs.json")).forEach(job -> jobs.add((ObjectNode) job));
    jobs.add((ObjectNode) JSON.readTree(Examples.request("job-test")));
    jobs.addAll(recorded());
    Map<String, List<JsonNode>> fields = new TreeMap<>();
    jobs.forEach(job -> collect(job, fields));
    Job every = EveryField.of(Job.class);
    collect(JSON.readTree(JsonEncoder.encode(every, JsonFormat.COMPACT)), fields);
    List<String> words = new ArrayList<>(List.of(resource("words.txt").split("\n")));
    words.addAll(fields.keySet());
    return new Material(jobs, words, new HashMap<>(fields));
  }

  private static List<ObjectNode> recorded() throws IOException {
    List<ObjectNode> recorded = new ArrayList<>();
    if (SEEDS.isEmpty()) {
      return recorded;
    }
    try (Stream<Path> files = Files.list(Path.of(SEEDS))) {
      for (Path file : files.sorted().toList()) {
        JsonNode tree = JSON.readTree(file.toFile());
        JsonNode body = tree.path("request").isObject() ? tree.get("request") : tree;
        if (body instanceof ObjectNode job && job.has("spec")) {
          recorded.add(job);
        }
      }
    }
    return recorded;
  }

  private static void collect(JsonNode tree, Map<String, List<JsonNode>> fields) {
    tree.fields()
        .forEachRemaining(
            field ->
                fields
                    .computeIfAbsent(field.getKey(), name -> new ArrayList<>())
                    .add(field.getValue()));
    tree.forEach(child -> collect(child, fields));
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = Material.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** One of a list. */
  static <T> T any(List<T> list, RandomGenerator random) {
    return list.get(random.nextInt(list.size()));
  }

  /** A copy of a Job. */
  ObjectNode job(RandomGenerator random) {
    return any(jobs, random).deepCopy();
  }

  /** A word. */
  String word(RandomGenerator random) {
    return any(words, random);
  }

  /** A copy of a value that a field of this name has, or of any field if there is none. */
  JsonNode value(String field, RandomGenerator random) {
    List<JsonNode> values = fields.get(field);
    return any(values == null ? fields.get("metadata") : values, random).deepCopy();
  }

  /** The metadata of an object; an empty one in the place of anything else. */
  static ObjectNode metadata(ObjectNode object) {
    return object.get("metadata") instanceof ObjectNode metadata
        ? metadata
        : object.putObject("metadata");
  }
}
