package io.jobspool.meta.field;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jobspool.meta.ObjectMeta;
import io.jobspool.serializer.DecodeException;
import io.jobspool.serializer.JsonDecoder;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ObjectMetaValidationTest {
  private static final String OLD =
      """
      {"name": "n", "namespace": "d", "uid": "u", "resourceVersion": "7", "generation": 2,
       "creationTimestamp": "2020-01-01T00:00:00Z", "finalizers": ["a.b/c"]}
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          {"name": "a.b-c"} | ~~
          {"name": "x", "generateName": "a.b-"} | ~~
          {"name": "x", "generateName": "a-", "labels": {"app": "web"}, "annotations": {"A.io/X": "anything at \
          all"}} | ~~
          {"name": "x", "finalizers": ["orphan", "kubernetes", "a.b/c", "a.b/c"]} | ~~
          {"name": "x", "ownerReferences": [{"apiVersion": "apps/v1", "kind": "K", "name": "n", "uid": "u", \
          "controller": true}, {"apiVersion": "v1", "kind": "K", "name": "o", "uid": "v"}]} | ~~
          {"name": ""} | metadata.name: Required value: name or generateName is required
          {"name": "A."} | metadata.name: Invalid value: "A.": <subdomain>
          {"name": "x", "generateName": "A.-"} | metadata.generateName: Invalid value: "A.-": <subdomain>
          {"name": "x", "generation": -1} \
          | metadata.generation: Invalid value: -1: must be greater than or equal to 0
          {"name": "x", "labels": {"/x": ""}} | metadata.labels: Invalid value: "/x": prefix part must be non-empty
          {"name": "x", "annotations": {"/X": ""}} \
          | metadata.annotations: Invalid value: "/X": prefix part must be non-empty
          {"name": "x", "finalizers": ["foo"]} \
          | metadata.finalizers[0]: Invalid value: "foo": name is neither a standard finalizer name nor is it \
          fully qualified
          {"name": "x", "finalizers": ["/c"]} \
          | metadata.finalizers: Invalid value: "/c": prefix part must be non-empty
          {"name": "x", "finalizers": ["foregroundDeletion", "orphan"]} \
          | metadata.finalizers: Invalid value: ["foregroundDeletion","orphan"]: finalizer orphan and \
          foregroundDeletion cannot be both set
          {"name": "x", "ownerReferences": [{"kind": "K", "name": "n", "uid": "u"}]} \
          | metadata.ownerReferences.apiVersion: Invalid value: "": version must not be empty
          {"name": "x", "ownerReferences": [{"apiVersion": "a/b/c", "kind": "K", "name": "n", "uid": "u"}]} \
          | metadata.ownerReferences.apiVersion: Invalid value: "a/b/c": version must not be empty
          {"name": "x", "ownerReferences": [{"apiVersion": "v1"}]} \
          | metadata.ownerReferences.kind: Invalid value: "": must not be empty, metadata.ownerReferences.name: \
          Invalid value: "": must not be empty, metadata.ownerReferences.uid: Invalid value: "": must not be empty
          {"name": "x", "ownerReferences": [{"apiVersion": "v1", "kind": "Event", "name": "n", "uid": "u"}]} \
          | metadata.ownerReferences: Invalid value: {"apiVersion":"v1","kind":"Event","name":"n","uid":"u"}: \
          /v1, Kind=Event is disallowed from being an owner
          {"name": "x", "ownerReferences": [{"apiVersion": "/v1", "kind": "Event", "name": "n", "uid": "u"}]} \
          | metadata.ownerReferences: Invalid value: {"apiVersion":"/v1","kind":"Event","name":"n","uid":"u"}: \
          /v1, Kind=Event is disallowed from being an owner
          {"name": "x", "ownerReferences": [{"apiVersion": "events.k8s.io/v1", "kind": "Event", "name": "n", \
          "uid": "u"}]} | ~~
          {"name": "x", "ownerReferences": [{"apiVersion": "v1", "kind": "A", "name": "a", "uid": "u-1", \
          "controller": true}, {"apiVersion": "v1", "kind": "B", "name": "b", "uid": "u-2", "controller": true}]} \
          | metadata.ownerReferences: Invalid value: \
          [{"apiVersion":"v1","kind":"A","name":"a","uid":"u-1","controller":true},\
          {"apiVersion":"v1","kind":"B","name":"b","uid":"u-2","controller":true}]: \
          Only one reference can have Controller set to true. Found "true" in references for A/a and B/b
          {"name": "x", "managedFields": [{"operation": "Update", "manager": "a \\"b\\\\ ~"}]} | ~~
          {"name": "x", "managedFields": [{"operation": "Update", "manager": "a\u00a0\u007f"}]} \
          | metadata.managedFields[0].manager: Invalid value: "a\\u00a0\\x7f": invalid character U+00A0 (at position \
          1), metadata.managedFields[0].manager: Invalid value: "a\\u00a0\\x7f": invalid character U+007F (at \
          position 3)
          {"name": "x", "managedFields": [{"operation": "Bogus"}]} \
          | metadata.managedFields[0].operation: Invalid value: "Bogus": must be `Apply` or `Update`
          {"name": "x", "managedFields": [{"operation": "Update"}, {"operation": "Apply", "fieldsType": \
          "FieldsV9", "manager": "é\\u0007"}]} \
          | metadata.managedFields[1].fieldsType: Invalid value: "FieldsV9": must be `FieldsV1`, \
          metadata.managedFields[1].manager: Invalid value: "é\\a": invalid character U+0007 (at position 2)
          """)
  void reportsWhatIsWrong(String meta, String expected) throws DecodeException {
    String subdomain = Formats.dns1123Subdomain("").get(0);
    assertEquals(expected.replace("<subdomain>", subdomain), errors(meta, false));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          {"name": "x", "namespace": "default"} | true | ~~
          {"name": "x"} | true | metadata.namespace: Required value
          {"name": "x", "namespace": "a.b"} | true | metadata.namespace: Invalid value: "a.b": must not contain dots
          {"name": "x", "namespace": "default"} | false | metadata.namespace: Forbidden: not allowed on this type
          """)
  void knowsWhichKindsAreNamespaced(String meta, boolean namespaced, String expected)
      throws DecodeException {
    assertEquals(expected, errors(meta, namespaced));
  }

  @Test
  void limitsTheSizeOfAnnotations() throws DecodeException {
    String full = "{\"name\": \"x\", \"annotations\": {\"a\": \"%s\"}}";
    assertEquals("", errors(full.formatted("v".repeat(256 * 1024 - 1)), false));
    assertEquals(
        "metadata.annotations: Too long: may not be more than 262144 bytes",
        errors(full.formatted("v".repeat(256 * 1024)), false));
  }

  @Test
  void limitsTheLengthOfManagersAndSubresources() throws DecodeException {
    String meta =
        """
        {"name": "x", "managedFields": [
          {"operation": "Update", "manager": "%s", "subresource": "%s"}]}
        """;
    assertEquals("", errors(meta.formatted("m".repeat(128), "s".repeat(256)), false));
    assertEquals(
        "metadata.managedFields[0].manager: Too long: may not be more than 128 bytes,"
            + " metadata.managedFields[0].subresource: Too long: may not be more than 256 bytes",
        errors(meta.formatted("m".repeat(129), "s".repeat(257)), false));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          a, a, false
          a-, aa, true
          ab-, aa, true
          a.-, aa, true
          -, -, true
          é-, é-, true
          """)
  void checksPrefixesAsKubernetesDoes(String name, String completed, boolean prefix) {
    assertEquals(
        Formats.dns1123Subdomain(completed).isEmpty(),
        NameRule.DNS_SUBDOMAIN.check(name, prefix).isEmpty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          "name": "n" | ~~
          "name": "o" | metadata.name: Invalid value: "o": field is immutable
          "namespace": "o" | metadata.namespace: Invalid value: "o": field is immutable
          "uid": "" | metadata.uid: Invalid value: "": field is immutable
          "creationTimestamp": "2020-01-01T00:00:01Z" \
          | metadata.creationTimestamp: Invalid value: "2020-01-01T00:00:01Z": field is immutable
          "deletionTimestamp": "2020-01-01T00:00:01Z" \
          | metadata.deletionTimestamp: Invalid value: "2020-01-01T00:00:01Z": field is immutable
          "deletionGracePeriodSeconds": 0 \
          | metadata.deletionGracePeriodSeconds: Invalid value: 0: field is immutable
          "generation": 1 | metadata.generation: Invalid value: 1: must not be decremented
          "resourceVersion": "" | metadata.resourceVersion: Invalid value: "": must be specified for an update
          "finalizers": ["orphan", "foregroundDeletion"] | ~~
          "finalizers": ["a.b/c", "foo"] \
          | metadata.finalizers[1]: Invalid value: "foo": name is neither a standard finalizer name nor is it \
          fully qualified
          "labels": {"/x": ""} | metadata.labels: Invalid value: "/x": prefix part must be non-empty
          "annotations": {"/x": ""} | metadata.annotations: Invalid value: "/x": prefix part must be non-empty
          "ownerReferences": [{"apiVersion": "v1", "kind": "K", "name": "n"}] \
          | metadata.ownerReferences.uid: Invalid value: "": must not be empty
          "managedFields": [{"operation": "X"}] \
          | metadata.managedFields[0].operation: Invalid value: "X": must be `Apply` or `Update`
          """)
  void reportsBadUpdates(String change, String expected) throws DecodeException {
    assertEquals(expected, updateErrors(OLD, with(OLD, change)));
  }

  @Test
  void tellsTwiceWhatUpdatesOfAllKindsMustNot() throws DecodeException {
    List<FieldError> errors = new ArrayList<>();
    ObjectMeta changed = parse(with(OLD, "\"uid\": \"v\", \"labels\": {\"/x\": \"\"}"));
    ObjectMetaValidation.validateCommonUpdate(changed, parse(OLD), true, errors);
    String label = "metadata.labels: Invalid value: \"/x\": prefix part must be non-empty";
    assertEquals(
        label + ", metadata.uid: Invalid value: \"v\": field is immutable, " + label, text(errors));
  }

  @Test
  void locksFinalizersOfTerminatingObjects() throws DecodeException {
    String old = with(OLD, "\"deletionTimestamp\": \"2020-01-01T00:00:01Z\"");
    assertEquals("", updateErrors(old, with(old, "\"finalizers\": []")));
    assertEquals(
        "metadata.finalizers: Forbidden: no new finalizers can be added if the object is being"
            + " deleted, found new finalizers []string{\"orphan\", \"x.y/z\"}",
        updateErrors(old, with(old, "\"finalizers\": [\"x.y/z\", \"a.b/c\", \"orphan\"]")));
  }

  /** Of a field that is given twice, the last value counts. */
  private static String with(String meta, String change) {
    return meta.strip().replaceFirst("}$", ", " + change + "}");
  }

  private static String updateErrors(String oldMeta, String newMeta) throws DecodeException {
    List<FieldError> errors = new ArrayList<>();
    ObjectMetaValidation.validateObjectMetaUpdate(
        parse(newMeta), parse(oldMeta), FieldPath.of("metadata"), errors);
    return text(errors);
  }

  private static String errors(String meta, boolean namespaced) throws DecodeException {
    List<FieldError> errors = new ArrayList<>();
    ObjectMetaValidation.validateObjectMeta(
        parse(meta), namespaced, NameRule.DNS_SUBDOMAIN, FieldPath.of("metadata"), errors);
    return text(errors);
  }

  private static String text(List<FieldError> errors) {
    return errors.stream().map(FieldError::toString).collect(Collectors.joining(", "));
  }

  private static ObjectMeta parse(String json) throws DecodeException {
    return JsonDecoder.decode(json, ObjectMeta.class, true).value();
  }
}
