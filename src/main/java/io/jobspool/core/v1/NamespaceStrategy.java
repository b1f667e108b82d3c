package io.jobspool.core.v1;

import io.jobspool.meta.HumanDuration;
import io.jobspool.meta.ListMeta;
import io.jobspool.meta.ObjectMetaBuilder;
import io.jobspool.meta.Resource;
import io.jobspool.meta.TableColumnDefinition;
import io.jobspool.meta.Time;
import io.jobspool.meta.field.FieldError;
import io.jobspool.meta.field.FieldPath;
import io.jobspool.meta.field.NameRule;
import io.jobspool.meta.field.ObjectMetaValidation;
import io.jobspool.registry.Namespaces;
import io.jobspool.registry.Strategy;
import io.jobspool.serializer.Zero;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a namespace is and how one begins, after Kubernetes' {@code pkg/registry/core/namespace}.
 */
public final class NamespaceStrategy implements Strategy<Namespace> {
  /** The label with the namespace's name that every namespace has. */
  private static final String NAME_LABEL = "kubernetes.io/metadata.name";

  private static final List<TableColumnDefinition> COLUMNS =
      List.of(
          TableColumnDefinition.ofName(),
          TableColumnDefinition.of("Status", "Whether the namespace is Active or Terminating."),
          TableColumnDefinition.of("Age", "Time since the namespace was created."));

  private static final NamespaceSpec SPEC = new NamespaceSpec(List.of("kubernetes"));
  private static final NamespaceStatus ACTIVE = new NamespaceStatus("Active", List.of());

  @Override
  public Resource resource() {
    return Namespaces.RESOURCE;
  }

  @Override
  public Class<Namespace> type() {
    return Namespace.class;
  }

  @Override
  public Namespace withDefaults(Namespace namespace) {
    return namespace;
  }

  /** Labels the namespace with its name; spec and status are the server's. */
  @Override
  public Namespace prepareForCreate(Namespace namespace) {
    Map<String, String> labels = new TreeMap<>(namespace.metadata().labels());
    labels.put(NAME_LABEL, namespace.metadata().name());
    return new Namespace(
        namespace.kind(),
        namespace.apiVersion(),
        ObjectMetaBuilder.builder(namespace.metadata())
            .labels(Collections.unmodifiableMap(labels))
            .build(),
        SPEC,
        ACTIVE);
  }

  @Override
  public List<FieldError> validate(Namespace namespace) {
    List<FieldError> errors = new ArrayList<>();
    ObjectMetaValidation.validateObjectMeta(
        namespace.metadata(), false, NameRule.DNS_LABEL, FieldPath.of("metadata"), errors);
    return errors;
  }

  @Override
  public Namespace canonicalize(Namespace namespace) {
    return namespace;
  }

  @Override
  public List<String> warningsOnCreate(Namespace namespace) {
    return List.of();
  }

  @Override
  public Record listOf(ListMeta metadata, List<Namespace> items) {
    return new NamespaceList("NamespaceList", "v1", metadata, items);
  }

  @Override
  public Map<String, String> selectableFields(Namespace namespace) {
    return Map.of(
        "metadata.name", namespace.metadata().name(),
        "status.phase", namespace.status().phase());
  }

  @Override
  public List<TableColumnDefinition> columns() {
    return COLUMNS;
  }

  @Override
  public List<String> cells(Namespace namespace, Time now) {
    return List.of(
        namespace.metadata().name(),
        namespace.status().phase(),
        HumanDuration.since(namespace.metadata().creationTimestamp(), now));
  }

  /** A namespace to create. */
  static Namespace named(String name) {
    Namespace none = Zero.of(Namespace.class);
    return none.withMetadata(ObjectMetaBuilder.builder(none.metadata()).name(name).build());
  }

  @Override
  public Namespace terminating(Namespace namespace) {
    return new Namespace(
        namespace.kind(),
        namespace.apiVersion(),
        namespace.metadata(),
        namespace.spec(),
        new NamespaceStatus("Terminating", List.of()));
  }
}
