package io.jobspool.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** A finding can be repeated only if a number always stands for the same. */
class TreeMutationTest {
  private static final int NUMBERS = 2_000;

  @Test
  void sameNumberMakesTheSameBody() throws Exception {
    Material material = Material.load();
    Material again = Material.load();
    Set<String> different = new HashSet<>();
    for (int number = 0; number < NUMBERS; number++) {
      String body = mutated(material, number);
      assertEquals(body, mutated(again, number));
      different.add(body);
    }
    assertTrue(different.size() > NUMBERS / 2, () -> "only " + different.size() + " bodies");
  }

  private static String mutated(Material material, int number) {
    SplittableRandom random = new SplittableRandom(number);
    ObjectNode job = material.job(random);
    new TreeMutation(material, random).apply(job);
    return TreeMutation.text(job);
  }
}
