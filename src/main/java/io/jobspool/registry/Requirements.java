package io.jobspool.registry;

import io.jobspool.meta.KubernetesObject;
import io.jobspool.meta.ObjectMeta;
import io.jobspool.meta.Resource;
import io.jobspool.meta.error.StatusException;
import io.jobspool.serializer.GoQuote;
import java.math.BigInteger;

/** What the metadata of a sent object has to agree with, in the words of Kubernetes. */
final class Requirements {
  private static final BigInteger MAX_REVISION = BigInteger.TWO.pow(64).subtract(BigInteger.ONE);

  private Requirements() {}

  /** The object names no other namespace than the request's; 400. */
  static void sameNamespace(String namespace, KubernetesObject<?> sent) {
    String own = sent.metadata().namespace();
    if (!own.isEmpty() && !own.equals(namespace) && !namespace.isEmpty()) {
      throw StatusException.badRequest(
          "the namespace of the provided object does not match the namespace sent on the request");
    }
  }

  /** The object has the name of the request; 400. */
  static void sameName(String name, KubernetesObject<?> sent) {
    String own = sent.metadata().name();
    if (own.isEmpty()) {
      throw StatusException.badRequest(
          "the name of the object ("
              + name
              + " based on URL) was undeterminable: name must be provided");
    }
    if (!own.equals(name)) {
      throw StatusException.badRequest(
          "the name of the object (" + own + ") does not match the name on the URL (" + name + ")");
    }
  }

  /** The object is the current one, not a namesake of the past; 409 with the words of etcd. */
  static void sameUid(Resource resource, KubernetesObject<?> sent, KubernetesObject<?> current) {
    ObjectMeta meta = current.metadata();
    String uid = sent.metadata().uid();
    if (!uid.isEmpty() && !uid.equals(meta.uid())) {
      String scope = resource.namespaced() ? meta.namespace() + "/" : "";
      throw StatusException.conflict(
          resource,
          meta.name(),
          String.format(
              "StorageError: invalid object, Code: 4, Key: /registry/%s/%s%s, ResourceVersion: 0,"
                  + " AdditionalErrorMsg: Precondition failed: UID in precondition: %s, UID in"
                  + " object meta: %s",
              resource.plural(), scope, meta.name(), uid, meta.uid()));
    }
  }

  /** The object has the current revision, or none; 409. A revision that is no number is a 500. */
  static void sameRevision(
      Resource resource, KubernetesObject<?> sent, KubernetesObject<?> current) {
    BigInteger expected = revision(sent.metadata().resourceVersion());
    String actual = current.metadata().resourceVersion();
    if (expected.signum() != 0 && !expected.toString().equals(actual)) {
      throw StatusException.modified(resource, current.metadata().name());
    }
  }

  private static BigInteger revision(String text) {
    if (text.isEmpty()) {
      return BigInteger.ZERO;
    }
    boolean isNumber = text.chars().allMatch(c -> c >= '0' && c <= '9');
    if (isNumber && new BigInteger(text).compareTo(MAX_REVISION) <= 0) {
      return new BigInteger(text);
    }
    String why = isNumber ? "value out of range" : "invalid syntax";
    throw StatusException.internal(
        "strconv.ParseUint: parsing " + GoQuote.quote(text) + ": " + why);
  }
}
