package io.jobspool.registry;

import java.util.random.RandomGenerator;

/**
 * Makes names from {@code generateName}: the prefix, cut so that the whole stays a DNS label, and
 * five random characters from an alphabet that spells no words (Kubernetes' {@code names.Simple}).
 */
final class NameGenerator {
  private static final int MAX_NAME_LENGTH = 63;
  private static final int SUFFIX_LENGTH = 5;
  private static final String ALPHABET = "bcdfghjklmnpqrstvwxz2456789";

  private final RandomGenerator random;

  NameGenerator(RandomGenerator random) {
    this.random = random;
  }

  String generate(String prefix) {
    int kept = Math.min(prefix.length(), MAX_NAME_LENGTH - SUFFIX_LENGTH);
    StringBuilder name = new StringBuilder(prefix).delete(kept, prefix.length());
    for (int i = 0; i < SUFFIX_LENGTH; i++) {
      name.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return name.toString();
  }
}
