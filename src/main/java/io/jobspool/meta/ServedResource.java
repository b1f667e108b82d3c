package io.jobspool.meta;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A collection with all that clients are told about it. Every endpoint provides one for the kind
 * that it serves; discovery and the OpenAPI documents are made of them, so a new kind or a new verb
 * is advertised where it is implemented and nowhere else.
 *
 * @param resource the collection
 * @param type the wire record of its objects
 * @param listType the wire record of its lists; absent if its objects are not stored
 * @param shortNames other names that {@code kubectl} takes for the collection, {@code ns}
 * @param categories the groups of collections that it belongs to, {@code all}
 * @param verbs what can be done with it
 * @param subresources what can be done with parts of its objects, by the part's name
 */
public record ServedResource(
    Resource resource,
    Class<? extends Record> type,
    @Nullable Class<? extends Record> listType,
    List<String> shortNames,
    List<String> categories,
    Set<Verb> verbs,
    Map<String, Set<Verb>> subresources) {

  /** A collection with which nothing can be done yet. */
  public static ServedResource of(
      Resource resource, Class<? extends Record> type, Class<? extends Record> listType) {
    return new ServedResource(
        resource, type, listType, List.of(), List.of(), Set.of(), Collections.emptyMap());
  }

  /** A collection whose objects are questions that are answered and not stored. */
  public static ServedResource ofAction(Resource resource, Class<? extends Record> type) {
    return new ServedResource(
        resource, type, null, List.of(), List.of(), Set.of(), Collections.emptyMap());
  }

  /** Whether its objects are stored. */
  public boolean isStored() {
    return listType != null;
  }

  /** The same with one more short name. */
  public ServedResource withShortName(String name) {
    return new ServedResource(
        resource, type, listType, plus(shortNames, name), categories, verbs, subresources);
  }

  /** The same in one more category. */
  public ServedResource withCategory(String category) {
    return new ServedResource(
        resource, type, listType, shortNames, plus(categories, category), verbs, subresources);
  }

  /** The same with these verbs. */
  public ServedResource withVerbs(Verb... served) {
    return new ServedResource(
        resource, type, listType, shortNames, categories, inOrder(served), subresources);
  }

  /** The same with one more part of its objects that can be read or written by itself. */
  public ServedResource withSubresource(String name, Verb... served) {
    Map<String, Set<Verb>> all = new TreeMap<>(subresources);
    all.put(name, inOrder(served));
    return new ServedResource(
        resource, type, listType, shortNames, categories, verbs, Collections.unmodifiableMap(all));
  }

  /** The name of one object of the collection: {@code job}. */
  public String singular() {
    return resource.kind().toLowerCase(Locale.ROOT);
  }

  /** The path that all collections of the group and version are under: {@code /apis/batch/v1}. */
  public String root() {
    return (resource.group().isEmpty() ? "/api/" : "/apis/") + resource.apiVersion();
  }

  private static List<String> plus(List<String> some, String one) {
    List<String> all = new ArrayList<>(some);
    all.add(one);
    return List.copyOf(all);
  }

  private static Set<Verb> inOrder(Verb... verbs) {
    return Collections.unmodifiableSet(new TreeSet<>(Arrays.asList(verbs)));
  }
}
