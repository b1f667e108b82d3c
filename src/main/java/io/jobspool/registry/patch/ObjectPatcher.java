package io.jobspool.registry.patch;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobspool.meta.KubernetesObject;
import io.jobspool.meta.Resource;
import io.jobspool.meta.error.StatusException;
import io.jobspool.meta.field.FieldError;
import io.jobspool.meta.field.FieldPath;
import io.jobspool.serializer.DecodeException;
import io.jobspool.serializer.GoQuote;
import io.jobspool.serializer.JsonDecoder;
import io.jobspool.serializer.JsonEncoder;
import io.jobspool.serializer.JsonFormat;
import java.util.ArrayList;
import java.util.List;

/**
 * Patches wire records of one kind: from the record to JSON, through the patch, and back.
 *
 * @param <T> the kind's wire record
 */
public final class ObjectPatcher<T extends Record & KubernetesObject<T>> {
  /** Errors in a patched object name neither its kind nor its name. */
  private static final Resource NAMELESS = new Resource("", "", "", "", false);

  private final Resource resource;
  private final Class<T> type;
  private final boolean cceFields;

  /**
   * A patcher of one kind.
   *
   * @param cceFields whether fields that only the {@code cce} dialect has are known
   */
  public ObjectPatcher(Resource resource, Class<T> type, boolean cceFields) {
    this.resource = resource;
    this.type = type;
    this.cceFields = cceFields;
  }

  /**
   * A patched object.
   *
   * @param object the object, without new defaults
   * @param warnings unknown and duplicate fields that were dropped
   */
  public record Patched<T>(T object, List<String> warnings) {}

  /**
   * Patches an object.
   *
   * @throws StatusException 400 if the patch is malformed, 422 if it does not fit or makes
   *     something else of the object, 413 and 500 as the kinds of patches have it
   */
  public Patched<T> patch(T current, Patch patch) {
    PatchBody body = parse(patch);
    JsonNode patched = patch.type().apply(tree(current), body.patch(), FieldSchema.of(type));
    String shown = patch.type().shown(patched, body.patch());
    JsonDecoder.Decoded<T> decoded = decode(patched, shown);
    if (patch.type().canChangeKind()) {
      requireKind(decoded.value(), shown);
    }
    List<String> complaints = new ArrayList<>(patch.type().complaints(body));
    complaints.addAll(decoded.strictErrors());
    return new Patched<>(decoded.value(), warnings(complaints, patch.fieldValidation(), shown));
  }

  private static PatchBody parse(Patch patch) {
    try {
      return PatchBody.parse(patch.text());
    } catch (DecodeException e) {
      throw StatusException.badRequest(patch.type().malformed(String.valueOf(e.getMessage())));
    }
  }

  private static JsonNode tree(Record object) {
    try {
      return PatchBody.parse(JsonEncoder.encode(object, JsonFormat.COMPACT)).patch();
    } catch (DecodeException e) {
      throw new IllegalStateException("a record is well-formed JSON", e);
    }
  }

  private JsonDecoder.Decoded<T> decode(JsonNode patched, String shown) {
    try {
      return JsonDecoder.decode(patched.toString(), type, cceFields);
    } catch (DecodeException e) {
      throw invalid(shown, String.valueOf(e.getMessage()));
    }
  }

  private void requireKind(T patched, String shown) {
    String kind = patched.kind();
    String apiVersion = patched.apiVersion();
    boolean sameKind = kind.isEmpty() || kind.equals(resource.kind());
    boolean sameVersion = apiVersion.isEmpty() || apiVersion.equals(resource.apiVersion());
    if (!sameKind || !sameVersion) {
      throw invalid(
          shown,
          String.format(
              "no kind %s is registered for version %s in scheme"
                  + " \"k8s.io/kubernetes/pkg/api/legacyscheme/scheme.go:30\"",
              GoQuote.quote(kind), GoQuote.quote(apiVersion)));
    }
  }

  private static List<String> warnings(
      List<String> complaints, FieldValidation validation, String shown) {
    if (validation == FieldValidation.STRICT && !complaints.isEmpty()) {
      throw invalid(shown, "strict decoding error: " + String.join(", ", complaints));
    }
    return validation == FieldValidation.WARN ? complaints : List.of();
  }

  private static StatusException invalid(String shown, String why) {
    FieldError error = FieldError.invalid(FieldPath.of("patch"), shown, why);
    return StatusException.invalid(NAMELESS, "", List.of(error));
  }

  /**
   * An object that was merged from configurations.
   *
   * @throws StatusException (500, as in Kubernetes) if a value cannot be what it should be
   */
  public T merged(JsonNode object) {
    try {
      return JsonDecoder.decode(object.toString(), type, cceFields).value();
    } catch (DecodeException e) {
      throw StatusException.internal("failed to convert merged object: " + e.getMessage());
    }
  }
}
