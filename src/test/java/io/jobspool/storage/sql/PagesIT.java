package io.jobspool.storage.sql;

import static io.jobspool.testing.JobDrafts.draft;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jobspool.selector.FieldQuery;
import io.jobspool.selector.LabelQuery;
import io.jobspool.selector.LabelRequirement;
import io.jobspool.selector.LabelRequirement.Operator;
import io.jobspool.storage.Page;
import io.jobspool.storage.PageQuery;
import io.jobspool.storage.Position;
import io.jobspool.storage.StorageException.RevisionInFuture;
import io.jobspool.storage.StoredObject;
import io.jobspool.testing.JobDrafts;
import io.jobspool.testing.ModelStore;
import io.jobspool.testing.PostgresResource;
import io.jobspool.testing.RandomWriter;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/** Pages of Jobs, compared with what the plain model says. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class PagesIT {
  private static final Logger LOG = Logger.getLogger(PagesIT.class);
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int QUERIES = 250;

  @Inject JobStore store;
  @Inject NamespaceStore namespaces;

  /** Two namespaces with nothing between them. */
  private final String first = "pages-" + UUID.randomUUID() + "-a";

  private final String second = first.replaceAll("a$", "b");
  private final ModelStore model = new ModelStore();

  private void openNamespaces() {
    await(namespaces.create(JobDrafts.namespace(first, false)));
    await(namespaces.create(JobDrafts.namespace(second, false)));
  }

  @Test
  void namesAreInByteOrder() {
    openNamespaces();
    List<String> names =
        List.of("-", "A", "Z", "a", "a-", "a-b", "a.b", "a0", "aA", "ab", "b", "é");
    List<String> shuffled = new ArrayList<>(names);
    Collections.shuffle(shuffled, new Random(1));
    shuffled.forEach(name -> await(store.create(draft(first, name))));

    assertEquals(names, names(page(query(first, Position.START, 100))));
    assertEquals(List.of("ab", "b"), names(page(query(first, new Position(first, "aZ"), 2))));
  }

  @Test
  void pagesOfAllNamespacesFollowEachOther() {
    openNamespaces();
    await(store.create(draft(second, "a")));
    await(store.create(draft(first, "b")));
    await(store.create(draft(first, "z")));
    Position start = new Position(first, "a");

    assertEquals(List.of("b", "z", "a"), names(page(query("", start, 3))));
    assertEquals(List.of("z"), names(page(query("", new Position(first, "b"), 1))));
    assertEquals(List.of("a"), names(page(query("", new Position(first, "zz"), 1))));
  }

  @Test
  void countsWhatFollows() {
    openNamespaces();
    for (int i = 0; i < 7; i++) {
      await(store.create(draft(first, "job-" + i)));
    }
    Position two = new Position(first, "job-1");

    assertEquals(OptionalLong.of(4), page(query(first, Position.START, 3)).remaining());
    assertEquals(OptionalLong.of(2), page(query(first, two, 3)).remaining());
    assertEquals(OptionalLong.empty(), page(query(first, two, 5)).remaining());
  }

  @Test
  void pageEndsWhereItsObjectsAreTooLarge() {
    openNamespaces();
    for (int i = 10; i < 30; i++) {
      await(store.create(JobDrafts.large(first, "job-" + i)));
    }

    Page page = page(query(first, Position.START, 30));
    assertEquals(17, page.items().size());
    assertTrue(page.hasMore());
    assertEquals(OptionalLong.of(3), page.remaining());
    assertEquals(3, page(behind(query(first, Position.START, 30), page)).items().size());
  }

  @Test
  void refusesRevisionThatIsNotReached() {
    openNamespaces();
    long reached = await(store.create(draft(first, "job")));
    PageQuery early =
        new PageQuery(
            first,
            LabelQuery.EVERYTHING,
            FieldQuery.EVERYTHING,
            false,
            Position.START,
            1,
            reached + 1,
            false);

    RevisionInFuture refusal = assertThrows(RevisionInFuture.class, () -> page(early));
    assertEquals(reached, refusal.current());
    await(store.create(draft(first, "next")));
    assertEquals(List.of("job"), names(page(early)));
  }

  @Test
  void pagesAtAnyRevisionEqualTheModel() {
    long seed = System.nanoTime();
    LOG.infof("pages, seed=%d", seed);
    Random random = new Random(seed);
    openNamespaces();
    RandomWriter one = new RandomWriter(store, model, random.nextLong(), first, 25);
    RandomWriter other = new RandomWriter(store, model, random.nextLong(), second, 10);
    for (int i = 0; i < 60; i++) {
      one.write(random.nextInt(8));
      other.write(random.nextInt(4));
    }

    for (int i = 0; i < QUERIES; i++) {
      assertEqualsModel(randomQuery(random));
    }
  }

  private PageQuery randomQuery(Random random) {
    String namespace = List.of("", first, second).get(random.nextInt(3));
    long written = model.last() - model.first();
    long revision =
        random.nextInt(5) == 0 ? PageQuery.CURRENT : model.first() + random.nextLong(written + 1);
    FieldQuery fields = FieldQuery.parse(randomFields(random));
    int limit = 1 + random.nextInt(12);
    return new PageQuery(
        namespace, randomLabels(random), fields, false, Position.START, limit, revision, true);
  }

  private String randomFields(Random random) {
    return switch (random.nextInt(6)) {
      case 0 -> "status.successful=" + random.nextInt(3);
      case 1 -> "status.successful!=" + random.nextInt(3);
      case 2 -> "metadata.name=job-" + random.nextInt(10);
      case 3 -> "metadata.name!=job-1,metadata.namespace=" + first;
      default -> "";
    };
  }

  /** Only Jobs of this test, since others may be there too, and then whatever may be asked. */
  private LabelQuery randomLabels(Random random) {
    List<LabelRequirement> requirements = new ArrayList<>();
    requirements.add(new LabelRequirement("namespace", Operator.IN, List.of(first, second)));
    for (int i = random.nextInt(3); i > 0; i--) {
      requirements.add(randomRequirement(random));
    }
    return new LabelQuery(requirements);
  }

  private static LabelRequirement randomRequirement(Random random) {
    Operator operator = Operator.values()[random.nextInt(Operator.values().length)];
    List<String> values =
        switch (operator) {
          case IN, NOT_IN -> randomValues(random);
          case EXISTS, DOES_NOT_EXIST -> List.of();
          case GREATER_THAN, LESS_THAN -> List.of(randomBound(random));
        };
    return new LabelRequirement(randomOf(RandomWriter.KEYS, random), operator, values);
  }

  private static List<String> randomValues(Random random) {
    return random
        .ints(1 + random.nextInt(3), 0, RandomWriter.VALUES.size())
        .mapToObj(RandomWriter.VALUES::get)
        .toList();
  }

  private static String randomBound(Random random) {
    List<Long> bounds = List.of(-6L, -5L, 0L, 6L, 11L, 12L, Long.MAX_VALUE, Long.MIN_VALUE);
    return Long.toString(bounds.get(random.nextInt(bounds.size())));
  }

  private static <T> T randomOf(List<T> all, Random random) {
    return all.get(random.nextInt(all.size()));
  }

  private void assertEqualsModel(PageQuery query) {
    long revision = query.revision() == PageQuery.CURRENT ? model.last() : query.revision();
    List<StoredObject> expected = new ArrayList<>();
    model
        .state(revision)
        .forEach(
            (position, job) -> {
              if (isWanted(query, position, job)) {
                expected.add(job);
              }
            });
    assertEquals(expected, walk(query, expected.size()), query::toString);
  }

  private static boolean isWanted(PageQuery query, Position position, StoredObject job) {
    JsonNode json = tree(job.json());
    Map<String, String> labels = new HashMap<>();
    json.at("/metadata/labels")
        .properties()
        .forEach(label -> labels.put(label.getKey(), label.getValue().textValue()));
    Map<String, String> fields =
        Map.of(
            "metadata.name", position.name(),
            "metadata.namespace", position.namespace(),
            "status.successful", Integer.toString(json.at("/status/succeeded").asInt(0)));
    return (query.namespace().isEmpty() || query.namespace().equals(position.namespace()))
        && query.labels().matches(labels)
        && query.fields().matches(fields);
  }

  /** All pages, the later ones at the revision of the first, as clients ask for them. */
  private List<StoredObject> walk(PageQuery query, int size) {
    List<StoredObject> all = new ArrayList<>();
    PageQuery next = query;
    boolean hasMore = true;
    while (hasMore) {
      Page page = page(next);
      page.items().forEach(item -> all.add(ModelStore.sorted(item)));
      hasMore = page.hasMore();
      assertTrue(!hasMore || page.items().size() == query.limit(), "a page that is not full ends");
      assertEquals(hasMore, page.remaining().isPresent());
      if (hasMore && next.revision() == PageQuery.CURRENT) {
        assertEquals(size - all.size(), page.remaining().getAsLong());
      }
      if (hasMore) {
        next = behind(query, page);
      }
    }
    return all;
  }

  private static PageQuery behind(PageQuery query, Page page) {
    JsonNode meta = tree(page.items().get(page.items().size() - 1).json()).get("metadata");
    Position last = new Position(meta.get("namespace").asText(), meta.get("name").asText());
    return new PageQuery(
        query.namespace(),
        query.labels(),
        query.fields(),
        false,
        last,
        query.limit(),
        page.revision(),
        true);
  }

  private static PageQuery query(String namespace, Position after, int limit) {
    return new PageQuery(
        namespace,
        LabelQuery.EVERYTHING,
        FieldQuery.EVERYTHING,
        false,
        after,
        limit,
        PageQuery.CURRENT,
        true);
  }

  private Page page(PageQuery query) {
    return await(store.list(query));
  }

  private static List<String> names(Page page) {
    return page.items().stream()
        .map(item -> tree(item.json()).at("/metadata/name").asText())
        .toList();
  }

  private static JsonNode tree(String json) {
    try {
      return JSON.readTree(json);
    } catch (IOException e) {
      throw new IllegalArgumentException(json, e);
    }
  }

  private static <T> T await(Uni<T> uni) {
    return uni.await().atMost(PATIENCE);
  }
}
