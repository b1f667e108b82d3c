package io.jobspool.registry.patch.managed;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Collects paths, in any order, into a {@link FieldSet}. */
final class FieldSetBuilder {
  private final SortedMap<PathElement, FieldSetBuilder> below = new TreeMap<>();
  private boolean member;

  /** Adds a path; the whole object cannot be a member and is passed over. */
  void add(ObjectPath path) {
    FieldSetBuilder node = this;
    for (PathElement element : path.elements()) {
      node = node.below.computeIfAbsent(element, absent -> new FieldSetBuilder());
    }
    node.member = true;
  }

  /** The set of all paths that were added. */
  FieldSet build() {
    List<FieldSet.Node> nodes = new ArrayList<>(below.size());
    below.forEach(
        (element, node) -> nodes.add(new FieldSet.Node(element, node.member, node.build())));
    return FieldSet.ofOrdered(nodes);
  }
}
