package io.jobspool.http.request;

import io.jobspool.meta.KubernetesObject;
import io.jobspool.meta.OwnerReferences;
import io.jobspool.meta.Resource;
import io.jobspool.meta.error.StatusException;
import io.jobspool.registry.patch.FieldValidation;
import io.jobspool.serializer.DecodeException;
import io.jobspool.serializer.JsonDecoder;
import io.jobspool.serializer.yaml.YamlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes objects of one kind from bodies. What is wrong with a body is told in kube-apiserver's
 * order: its syntax, its {@code kind} and {@code apiVersion}, the types of its fields, and last, if
 * the client wants that, unknown and duplicate fields. A good body is read in one pass; only a bad
 * one is looked at again.
 *
 * @param <T> the wire record of the kind
 */
public final class ObjectReader<T extends Record & KubernetesObject<T>> {
  private final Resource resource;
  private final Class<T> type;
  private final boolean cceFields;

  public ObjectReader(Resource resource, Class<T> type, boolean cceFields) {
    this.resource = resource;
    this.type = type;
    this.cceFields = cceFields;
  }

  /**
   * An object as it was sent.
   *
   * @param object the object, without defaults
   * @param warnings unknown and duplicate fields, and repeated owners, that were dropped
   */
  public record Sent<T>(T object, List<String> warnings) {}

  /**
   * Reads a body.
   *
   * @throws StatusException (400) if it is no object of the kind
   */
  public Sent<T> read(Body body, FieldValidation validation) {
    YamlReader.Result text = json(body);
    JsonDecoder.Decoded<T> decoded = decode(body, text.json());
    TypeMeta sent = typeMeta(body, text.json(), decoded);
    requireKind(body, sent);
    if (validation == FieldValidation.STRICT) {
      requireNone(sent, text.strictErrors(), decoded.strictErrors());
    }
    List<String> warnings = new ArrayList<>();
    if (validation == FieldValidation.WARN) {
      warnings.addAll(text.strictErrors());
      warnings.addAll(decoded.strictErrors());
    }
    OwnerReferences.Distinct<T> distinct = OwnerReferences.ofSent(decoded.value());
    warnings.addAll(distinct.warnings());
    return new Sent<>(distinct.object(), warnings);
  }

  /** What YAML alone can do wrong is told as one error of its own. */
  private void requireNone(TypeMeta sent, List<String> ofYaml, List<String> ofJson) {
    List<String> errors = new ArrayList<>();
    if (!ofYaml.isEmpty()) {
      errors.add("yaml: unmarshal errors:\n  " + String.join("\n  ", ofYaml));
    }
    errors.addAll(ofJson);
    if (!errors.isEmpty()) {
      throw cannotHandle(sent, "strict decoding error: " + String.join(", ", errors));
    }
  }

  private YamlReader.Result json(Body body) {
    try {
      return body.toJson(type);
    } catch (DecodeException e) {
      String why = String.valueOf(e.getMessage());
      Optional<TypeMeta> told = body.typeOutside();
      if (told.isEmpty()) {
        throw unrecognized(body, why);
      }
      TypeMeta sent = told.get().or(resource);
      requireKind(body, sent);
      throw cannotHandle(sent, why);
    }
  }

  private JsonDecoder.Decoded<T> decode(Body body, String json) {
    try {
      return JsonDecoder.decode(json, type, cceFields);
    } catch (DecodeException e) {
      TypeMeta sent = typeMeta(body, json);
      requireKind(body, sent);
      throw cannotHandle(sent, String.valueOf(e.getMessage()));
    }
  }

  private TypeMeta typeMeta(Body body, String json, JsonDecoder.Decoded<T> decoded) {
    T object = decoded.value();
    return decoded.strictErrors().stream().anyMatch(ObjectReader::tellsTypeInOtherCase)
        ? typeMeta(body, json)
        : new TypeMeta(object.kind(), object.apiVersion()).or(resource);
  }

  private static boolean tellsTypeInOtherCase(String unknownField) {
    return unknownField.equalsIgnoreCase("unknown field \"kind\"")
        || unknownField.equalsIgnoreCase("unknown field \"apiVersion\"");
  }

  private TypeMeta typeMeta(Body body, String json) {
    try {
      return TypeMeta.read(json, resource);
    } catch (DecodeException e) {
      throw unrecognized(body, "couldn't get version/kind; json parse error: " + e.getMessage());
    }
  }

  private void requireKind(Body body, TypeMeta sent) {
    if (!sent.isWellFormed()) {
      throw unrecognized(body, "unexpected GroupVersion string: " + sent.apiVersion());
    }
    if (sent.version().isEmpty()) {
      throw cannotHandle(sent, "Object 'apiVersion' is missing in '" + body.text() + "'");
    }
    if (!sent.isOf(resource)) {
      throw cannotHandle(sent, KnownKinds.whyNot(sent, resource));
    }
  }

  private StatusException unrecognized(Body body, String why) {
    return StatusException.badRequest(
        String.format(
            "the object provided is unrecognized (must be of type %s): %s (%s)",
            resource.kind(), why, body.shown()));
  }

  private StatusException cannotHandle(TypeMeta sent, String why) {
    return StatusException.badRequest(
        String.format(
            "%s in version \"%s\" cannot be handled as a %s: %s",
            sent.kind(), sent.version(), resource.kind(), why));
  }
}
