package io.jobspool.discovery;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.jobspool.meta.Atomic;
import io.jobspool.meta.ExplicitNull;
import io.jobspool.meta.ListMap;
import io.jobspool.meta.ListSet;
import io.jobspool.meta.PatchStrategy;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

/**
 * Completes the schemas of wire types: adds what our own annotations say, in the words of
 * Kubernetes' extensions, and corrects what the annotation scanner makes of types that are not
 * plain objects.
 */
final class WireSchemas {
  private static final DotName SCHEMA =
      DotName.createSimple(org.eclipse.microprofile.openapi.annotations.media.Schema.class);

  private static final String MAP_TYPE = "x-kubernetes-map-type";
  private static final String ATOMIC = "atomic";

  /** What makes a record a kind of its own, not a part of one. */
  private static final Set<String> OBJECT_FIELDS = Set.of("kind", "apiVersion", "metadata");

  private WireSchemas() {}

  /** Completes every schema that carries the name of a wire type in the index. */
  static void complete(Components components, IndexView index) {
    for (AnnotationInstance annotation : index.getAnnotations(SCHEMA)) {
      AnnotationValue name = annotation.value("name");
      if (name != null && annotation.target().kind() == AnnotationTarget.Kind.CLASS) {
        Schema schema = components.getSchemas().get(name.asString());
        if (schema != null) {
          complete(name.asString(), schema, load(annotation.target().asClass().name()));
        }
      }
    }
  }

  private static Class<?> load(DotName type) {
    try {
      return Class.forName(type.toString(), false, Thread.currentThread().getContextClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("in the index but not on the class path: " + type, e);
    }
  }

  private static void complete(String name, Schema schema, Class<?> type) {
    if (schema.getOneOf() != null) {
      schema.setType(null);
      schema.setProperties(null);
    }
    if (type.isAnnotationPresent(Atomic.class)) {
      schema.addExtension(MAP_TYPE, ATOMIC);
    }
    Map<String, Schema> properties = schema.getProperties();
    if (!type.isRecord() || properties == null) {
      return;
    }
    for (RecordComponent component : type.getRecordComponents()) {
      Schema property = properties.get(jsonName(component));
      if (property != null) {
        complete(property, component);
      }
    }
    if (properties.keySet().containsAll(OBJECT_FIELDS)) {
      GroupVersionKind.ofSchema(name)
          .ifPresent(
              kind -> schema.addExtension(GroupVersionKind.EXTENSION, List.of(kind.toMap())));
    }
  }

  private static String jsonName(RecordComponent component) {
    JsonProperty renamed = component.getAccessor().getAnnotation(JsonProperty.class);
    return renamed == null ? component.getName() : renamed.value();
  }

  private static void complete(Schema property, RecordComponent component) {
    if (component.isAnnotationPresent(ExplicitNull.class)) {
      allowNull(property);
    } else if (property.getRef() != null) {
      // The scanner repeats a type beside the reference, not always the right one.
      property.setType(null);
    }
    if (component.isAnnotationPresent(Atomic.class)) {
      property.addExtension(MAP_TYPE, ATOMIC);
    }
    if (Collection.class.isAssignableFrom(component.getType())) {
      describeList(property, component);
    }
  }

  /** A reference admits no more than its target, so a time that may be null is spelled out. */
  private static void allowNull(Schema time) {
    time.setRef(null);
    time.setType(List.of(SchemaType.STRING, SchemaType.NULL));
    time.setFormat("date-time");
  }

  private static void describeList(Schema property, RecordComponent component) {
    ListMap map = component.getAnnotation(ListMap.class);
    boolean set = component.isAnnotationPresent(ListSet.class);
    property.addExtension("x-kubernetes-list-type", map != null ? "map" : set ? "set" : ATOMIC);
    if (map != null) {
      property.addExtension("x-kubernetes-list-map-keys", List.of(map.value()));
    }
    PatchStrategy patch = component.getAnnotation(PatchStrategy.class);
    if (patch != null) {
      property.addExtension("x-kubernetes-patch-strategy", patch.value());
      if (!patch.mergeKey().isEmpty()) {
        property.addExtension("x-kubernetes-patch-merge-key", patch.mergeKey());
      }
    }
  }
}
