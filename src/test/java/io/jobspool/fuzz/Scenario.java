package io.jobspool.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * What a number stands for: some requests on one Job, or on none. If the Job is stored, it must be
 * what was answered, must be accepted again as it is, and is deleted in the end. Nothing but the
 * number and the seed of the run decides what is sent, apart from uids and times in answers that
 * are sent back.
 */
final class Scenario {
  private static final String NAMESPACES = "/api/v1/namespaces";
  private static final String JOBS = "/apis/batch/v1/namespaces/default/jobs";

  /** Where whole collections are deleted, in the way of nobody. */
  private static final String CROWD = "/apis/batch/v1/namespaces/crowd/jobs";

  private static final String NO_FINALIZERS = "{\"metadata\":{\"finalizers\":null}}";
  private static final List<String> POLICIES =
      List.of("Background", "Foreground", "Orphan", "", "background");
  private static final int MOST_CHANGES = 5;

  /** Far apart for neighbours, as {@link SplittableRandom} itself steps. */
  private static final long STEP = 0x9E3779B97F4A7C15L;

  private final long number;
  private final Client client;
  private final Material material;
  private final RandomGenerator random;
  private final TreeMutation mutation;
  private int bodies;

  /** Once the status was written, the metadata may hold what only that does not check. */
  private boolean lenient;

  Scenario(long seed, long number, Client client, Material material) {
    this.number = number;
    this.client = client;
    this.material = material;
    this.random = new SplittableRandom(seed + number * STEP);
    this.mutation = new TreeMutation(material, random);
  }

  /** Sends everything, and returns the number of bodies that were made up. */
  int run() throws InterruptedException {
    switch (random.nextInt(20)) {
      case 0 -> client.send(number, new Queries(material, random).of(JOBS));
      case 1 -> createNamespace();
      case 2 -> deleteCrowd();
      case 3, 4 -> applyNew();
      default -> create();
    }
    return bodies;
  }

  private Reply sendMade(Request request) throws InterruptedException {
    bodies++;
    return client.send(number, request.perhapsBroken(random));
  }

  private void create() throws InterruptedException {
    ObjectNode job = newJob();
    if (random.nextInt(4) > 0) {
      mutation.apply(job);
    }
    String options = options();
    Request request = Request.with("POST", JOBS + "?" + options, TreeMutation.text(job));
    follow(sendMade(request.inAnyFormat(random)), options);
  }

  private void applyNew() throws InterruptedException {
    ObjectNode job = newJob();
    String options = options();
    String target = JOBS + "/" + job.at("/metadata/name").asText() + "?" + options;
    JsonNode applied = job.deepCopy();
    if (random.nextInt(3) > 0) {
      mutation.apply(applied);
    }
    follow(sendMade(new Patches(material, random).apply(applied, job, target)), options);
  }

  /** A Job with a name that no other scenario has. */
  private ObjectNode newJob() {
    ObjectNode job = material.job(random);
    Material.metadata(job).put("name", "fuzz-" + number);
    return job;
  }

  private String options() {
    String validation =
        switch (random.nextInt(4)) {
          case 0 -> "fieldValidation=Strict";
          case 1 -> "fieldValidation=Ignore";
          default -> "fieldValidation=Warn";
        };
    return random.nextInt(3) == 0 ? validation + "&dryRun=All" : validation;
  }

  private void follow(Reply created, String options) throws InterruptedException {
    if (created.status() == 201 && !options.contains("dryRun")) {
      String path = JOBS + "/" + created.meta("name");
      JsonNode current = created.json();
      requireStored(path, current);
      for (int i = random.nextInt(MOST_CHANGES); i > 0; i--) {
        current = change(path, current);
      }
      requireAcceptedAgain(path, current);
      remove(path);
    }
  }

  private void requireStored(String path, JsonNode answered) throws InterruptedException {
    Request get = Request.without("GET", path);
    Reply found = client.send(number, get);
    if (!found.json().equals(answered)) {
      client.inspector().complain(number, "not what was answered: " + answered, get, found);
    }
  }

  private void requireAcceptedAgain(String path, JsonNode current) throws InterruptedException {
    Request put = Request.with("PUT", path, current.toString());
    Reply again = client.send(number, put);
    boolean refused = lenient && again.status() == 422;
    if (!refused && !again.json().equals(current)) {
      client.inspector().complain(number, "not accepted as it is", put, again);
    }
  }

  /** Tries a change, and returns the object as it is then. */
  private JsonNode change(String path, JsonNode current) throws InterruptedException {
    String options = options();
    boolean status = random.nextInt(4) == 0;
    String target = path + (status ? "/status?" : "?") + options;
    Reply changed = sendMade(changeOf(current, target));
    if (changed.status() != 200 || options.contains("dryRun")) {
      return current;
    }
    lenient |= status;
    requireStored(path, changed.json());
    return changed.json();
  }

  private Request changeOf(JsonNode current, String target) {
    if (random.nextInt(3) > 0) {
      return new Patches(material, random).of(current, target);
    }
    JsonNode job = current.deepCopy();
    mutation.apply(job);
    return Request.with("PUT", target, TreeMutation.text(job)).inAnyFormat(random);
  }

  private void remove(String path) throws InterruptedException {
    client.send(number, Request.with("PATCH", path, "application/merge-patch+json", NO_FINALIZERS));
    if (random.nextInt(3) == 0) {
      sendMade(Request.with("DELETE", path + "?" + options(), deleteOptions()));
    }
    client.send(number, Request.without("DELETE", path + "?propagationPolicy=Background"));
  }

  private String deleteOptions() {
    ObjectNode options = Material.JSON.createObjectNode();
    options.put("propagationPolicy", Material.any(POLICIES, random));
    options.withObject("/preconditions").put("uid", "other").put("resourceVersion", "1");
    options.put("gracePeriodSeconds", random.nextInt(3));
    mutation.apply(options);
    return TreeMutation.text(options);
  }

  private void deleteCrowd() throws InterruptedException {
    Request create = Request.with("POST", CROWD, TreeMutation.text(newJob()));
    client.send(number, create);
    sendMade(Request.with("DELETE", CROWD + "?limit=10&" + options(), deleteOptions()));
  }

  private void createNamespace() throws InterruptedException {
    ObjectNode namespace = Material.JSON.createObjectNode();
    namespace.put("apiVersion", "v1").put("kind", "Namespace");
    namespace.set("metadata", newJob().get("metadata"));
    namespace.set("spec", Values.any(material, random));
    mutation.apply(namespace);
    String target = NAMESPACES + "?dryRun=All";
    sendMade(Request.with("POST", target, TreeMutation.text(namespace)));
  }
}
