package io.jobspool.core.v1;

import io.jobspool.meta.DeleteOptions;
import io.jobspool.meta.HumanDuration;
import io.jobspool.meta.ObjectMetaBuilder;
import io.jobspool.meta.Resource;
import io.jobspool.meta.TableColumnDefinition;
import io.jobspool.meta.Time;
import io.jobspool.meta.field.FieldError;
import io.jobspool.meta.field.FieldPath;
import io.jobspool.meta.field.NameRule;
import io.jobspool.meta.field.ObjectMetaValidation;
import io.jobspool.registry.Namespaces;
import io.jobspool.registry.strategy.Strategy;
import io.jobspool.serializer.Zero;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a namespace is, how one begins, changes and ends, after Kubernetes' {@code
 * pkg/registry/core/namespace}.
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

  /** Labels a namespace with its name, if it has one yet, and takes it for active. */
  @Override
  public Namespace withDefaults(Namespace namespace) {
    Namespace labelled =
        namespace.metadata().name().isEmpty() ? namespace : withNameLabel(namespace);
    NamespaceStatus status = namespace.status();
    return status.phase().isEmpty()
        ? NamespaceBuilder.builder(labelled)
            .status(new NamespaceStatus(ACTIVE.phase(), status.conditions()))
            .build()
        : labelled;
  }

  /** Spec and status are the server's. */
  @Override
  public Namespace prepareForCreate(Namespace namespace) {
    return NamespaceBuilder.builder(namespace).spec(SPEC).status(ACTIVE).build();
  }

  /** What is generated is kept, or put back, whatever a client sends. */
  @Override
  public Namespace withoutGenerated(Namespace namespace) {
    return namespace;
  }

  private static Namespace withNameLabel(Namespace namespace) {
    Map<String, String> labels = new TreeMap<>(namespace.metadata().labels());
    labels.put(NAME_LABEL, namespace.metadata().name());
    return namespace.withMetadata(
        ObjectMetaBuilder.builder(namespace.metadata())
            .labels(Collections.unmodifiableMap(labels))
            .build());
  }

  @Override
  public List<FieldError> validate(Namespace namespace) {
    List<FieldError> errors = new ArrayList<>();
    ObjectMetaValidation.validateObjectMeta(
        namespace.metadata(), false, NameRule.DNS_LABEL, FieldPath.of("metadata"), errors);
    return errors;
  }

  /** The name may have been generated after the defaults were set. */
  @Override
  public Namespace canonicalize(Namespace namespace) {
    return withNameLabel(namespace);
  }

  @Override
  public List<String> warningsOnCreate(Namespace namespace) {
    return List.of();
  }

  @Override
  public Map<String, String> selectableFields(Namespace namespace) {
    return Map.of(
        "metadata.name", namespace.metadata().name(),
        "status.phase", namespace.status().phase());
  }

  @Override
  public String notSelectable(String field) {
    return "field label not supported: " + field;
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
  public String subresource() {
    return "";
  }

  @Override
  public String resetField() {
    return "status";
  }

  /** Spec and status are the server's. */
  @Override
  public Namespace prepareForUpdate(Namespace namespace, Namespace old) {
    return NamespaceBuilder.builder(namespace).spec(old.spec()).status(old.status()).build();
  }

  @Override
  public List<FieldError> validateUpdate(Namespace namespace, Namespace old) {
    List<FieldError> errors = new ArrayList<>(validate(namespace));
    ObjectMetaValidation.validateObjectMetaUpdate(
        namespace.metadata(), old.metadata(), FieldPath.of("metadata"), errors);
    return errors;
  }

  @Override
  public List<String> warningsOnUpdate(Namespace namespace, Namespace old) {
    return List.of();
  }

  @Override
  public List<String> warningsOnDelete(DeleteOptions options) {
    return List.of();
  }

  @Override
  public String defaultPropagationPolicy() {
    return "Background";
  }

  @Override
  public Namespace terminating(Namespace namespace) {
    NamespaceStatus status = new NamespaceStatus("Terminating", namespace.status().conditions());
    return NamespaceBuilder.builder(namespace).status(status).build();
  }

  /** A namespace stays until it is empty, and then until other finalizers are removed. */
  @Override
  public boolean isHeld(Namespace namespace) {
    return !namespace.spec().finalizers().isEmpty() || !namespace.metadata().finalizers().isEmpty();
  }

  /** The namespace once it is empty. */
  static Namespace emptied(Namespace namespace) {
    return NamespaceBuilder.builder(namespace).spec(new NamespaceSpec(List.of())).build();
  }
}
