package io.jobspool.core.v1;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.jobspool.meta.error.StatusException;
import io.jobspool.selector.FieldQuery;
import io.jobspool.serializer.Zero;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NamespaceStrategyTest {
  private final NamespaceStrategy strategy = new NamespaceStrategy();

  @Test
  void labelsNamespaceWithItsName() {
    Namespace sent = NamespaceStrategy.named("work");

    assertEquals(
        Map.of("kubernetes.io/metadata.name", "work"),
        strategy.withDefaults(sent).metadata().labels());
    assertEquals(
        Map.of("kubernetes.io/metadata.name", "work"),
        strategy.canonicalize(sent).metadata().labels());
  }

  @Test
  void cannotLabelBeforeTheNameIsGenerated() {
    Namespace nameless = Zero.of(Namespace.class);

    assertEquals(Map.of(), strategy.withDefaults(nameless).metadata().labels());
  }

  @Test
  void takesNamespacesForActive() {
    Namespace sent = NamespaceStrategy.named("work");
    Namespace terminating = strategy.terminating(sent);

    assertEquals("Active", strategy.withDefaults(sent).status().phase());
    assertEquals("Terminating", strategy.withDefaults(terminating).status().phase());
  }

  @Test
  void refusesUnknownFieldsInWordsOfItsOwn() {
    FieldQuery query = FieldQuery.parse("name=work");
    StatusException refusal =
        assertThrows(StatusException.class, () -> strategy.requireSelectable(query));

    assertEquals("field label not supported: name", refusal.status().message());
  }
}
