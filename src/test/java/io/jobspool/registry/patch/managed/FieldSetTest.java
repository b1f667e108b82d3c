package io.jobspool.registry.patch.managed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jobspool.JsonCases;
import io.jobspool.JsonCases.Case;
import io.jobspool.meta.RawJson;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldSetTest {
  static List<Case> sets() {
    return JsonCases.of(FieldSetTest.class, "field-sets.json");
  }

  @ParameterizedTest
  @MethodSource("sets")
  void operations(Case row) {
    FieldSet left = set(row, "left");
    FieldSet right = set(row, "right");
    assertEquals(set(row, "union"), left.union(right), "union");
    assertEquals(set(row, "union"), right.union(left), "union");
    assertEquals(set(row, "intersection"), left.intersection(right), "intersection");
    assertEquals(set(row, "difference"), left.difference(right), "difference");
    assertEquals(
        set(row, "recursiveDifference"), left.recursiveDifference(right), "recursiveDifference");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{'f:a':{},'f:b':{'f:c':{}},'f:d':{'.':{},'f:e':{}}}",
        "{'f:a':{},'k:{\\'a\\':1,\\'b\\':\\'x\\'}':{},'i:0':{},'i:1':{}}",
        "{'v:1':{},'v:\\'x\\'':{},'v:true':{}}",
        "{'f:\\u003c\\u0026':{},'f:\u00e4':{},'v:\\'\\\\u003c\\'':{}}"
      })
  void staysTheSameWhenReadAndWritten(String json) {
    assertEquals(quoted(json), FieldSet.parse(new RawJson(quoted(json))).toJson().json());
  }

  @Test
  void sortsWhatItReads() {
    String json = "{'v:\\'b\\'':{},'i:3':{},'k:{\\'b\\':2,\\'a\\':1}':{},'f:b':{},'f:a':{}}";
    assertEquals(
        quoted("{'f:a':{},'f:b':{},'k:{\\'a\\':1,\\'b\\':2}':{},'v:\\'b\\'':{},'i:3':{}}"),
        FieldSet.parse(new RawJson(quoted(json))).toJson().json());
  }

  private static String quoted(String json) {
    return json.replace('\'', '"');
  }

  @Test
  void passesOverWhatItDoesNotKnow() {
    RawJson json = new RawJson("{\"x:new\":{},\"f:a\":{\"y:new\":{\"f:b\":{}}}}");
    assertEquals("{\"f:a\":{}}", FieldSet.parse(json).toJson().json());
    assertTrue(FieldSet.parse(new RawJson("null")).isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "5", "[]", "{\"f:a\":1}", "{\"f\":{}}", "{\"i:x\":{}}", "{\"v:x\":{}}"})
  void rejectsWhatIsNoSet(String json) {
    assertThrows(IllegalArgumentException.class, () -> FieldSet.parse(new RawJson(json)));
  }

  @Test
  void knowsItsMembers() {
    FieldSet set = FieldSet.of("metadata.labels.a", "metadata.labels", "kind");
    assertTrue(set.has(PathElement.field("kind")));
    assertFalse(set.has(PathElement.field("metadata")));
    assertEquals(".kind\n.metadata.labels\n.metadata.labels.a", set.toString());
  }

  @Test
  void printsPathsAsMessagesShowThem() {
    RawJson json =
        new RawJson(
            "{\"f:l\":{\"k:{\\\"containerPort\\\":80,\\\"protocol\\\":\\\"TCP\\\"}\":{\"f:name\":{}},"
                + "\"v:\\\"a\\\\\\\"b\\\"\":{},\"i:2\":{}}}");
    assertEquals(
        """
        .l[="a\\"b"]
        .l[2]
        .l[containerPort=80,protocol="TCP"].name\
        """,
        FieldSet.parse(json).toString());
  }

  private static FieldSet set(Case row, String field) {
    return FieldSet.parse(new RawJson(row.expected(field).toString()));
  }
}
