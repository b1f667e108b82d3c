package io.jobspool.registry.patch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jobspool.batch.v1.Job;
import io.jobspool.core.v1.Namespace;
import io.jobspool.core.v1.PodSpec;
import io.jobspool.meta.ListMap;
import io.jobspool.meta.ObjectMeta;
import io.jobspool.registry.patch.FieldSchema.Kind;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.junit.jupiter.api.Test;

class FieldSchemaTest {
  private record Port(int number, @Schema(defaultValue = "TCP") String protocol, String name) {}

  private record Ports(@ListMap({"number", "protocol", "name"}) List<Port> ports, Ports inner) {}

  @Test
  void isReadOnce() {
    FieldSchema job = FieldSchema.of(Job.class);
    assertSame(job, FieldSchema.of(Job.class));
    assertSame(FieldSchema.of(ObjectMeta.class), job.at("metadata"));
    assertSame(job.at("metadata"), FieldSchema.of(Namespace.class).at("metadata"));
  }

  @Test
  void knowsWhatHasOneOwner() {
    FieldSchema pod = FieldSchema.of(PodSpec.class);
    assertFalse(type(pod, "containers").isLeaf());
    assertTrue(type(pod, "tolerations").isLeaf(), "a list without marks");
    assertTrue(type(pod, "nodeSelector").isLeaf(), "an atomic map");
    assertTrue(type(pod, "imagePullSecrets").element().isLeaf(), "an atomic struct");
    assertTrue(type(pod, "restartPolicy").isLeaf(), "a scalar");
  }

  @Test
  void knowsKinds() {
    FieldSchema pod = FieldSchema.of(PodSpec.class);
    assertEquals(Kind.ANY_SCALAR, type(pod, "overhead").element().kind());
    assertEquals(Kind.NUMBER, type(pod, "priority").kind());
    assertEquals(Kind.BOOLEAN, type(pod, "hostUsers").kind());
    assertEquals(Kind.STRING, type(pod, "hostname").kind());
  }

  @Test
  void keysHaveDefaults() {
    FieldSchema ports = type(FieldSchema.of(Ports.class), "ports");
    assertEquals(
        "[0, \"TCP\", \"\"]",
        ports.keys().stream().map(FieldSchema.ListKey::absent).toList().toString());
  }

  @Test
  void typesMayContainThemselves() {
    FieldSchema ports = FieldSchema.of(Ports.class);
    assertSame(ports, ports.at("inner"));
  }

  @Test
  void theServersOwnFieldsAreLeftOut() {
    assertNull(FieldSchema.of(ObjectMeta.class).field("enable"));
    assertNull(FieldSchema.of(ObjectMeta.class).at("bogus"));
  }

  private static FieldSchema type(FieldSchema struct, String field) {
    FieldSchema type = struct.at(field);
    assertNotNull(type, field);
    return type;
  }
}
