package io.jobspool.auth.policy;

import io.jobspool.auth.policy.PolicyDocument.Entry;
import io.jobspool.meta.field.FieldError;
import io.jobspool.meta.field.FieldPath;
import io.jobspool.serializer.DecodeException;
import io.jobspool.serializer.JsonDecoder;
import io.jobspool.serializer.yaml.YamlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads policies and tells all that is wrong with one at once. */
final class PolicyReader {
  private static final Pattern NAMESPACES =
      Pattern.compile("\\*|[a-z0-9]([a-z0-9-]*[a-z0-9])?|[a-z0-9][a-z0-9-]*\\*");

  private static final List<String> ROLES = Stream.of(Role.values()).map(Role::text).toList();

  private final List<FieldError> errors = new ArrayList<>();

  private PolicyReader() {}

  /**
   * Reads a policy.
   *
   * @throws IllegalArgumentException if it makes no sense
   */
  static PolicyDocument read(String text) {
    try {
      YamlReader.Result yaml = YamlReader.read(text);
      JsonDecoder.Decoded<PolicyDocument> decoded =
          JsonDecoder.decode(yaml.json(), PolicyDocument.class, false);
      List<String> errors = new ArrayList<>(yaml.strictErrors());
      errors.addAll(decoded.strictErrors());
      errors.addAll(new PolicyReader().validated(decoded.value()));
      requireNone(errors);
      return decoded.value();
    } catch (DecodeException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  private static void requireNone(List<String> errors) {
    if (!errors.isEmpty()) {
      throw new IllegalArgumentException(String.join(", ", errors));
    }
  }

  private List<String> validated(PolicyDocument policy) {
    FieldPath path = FieldPath.of("bindings");
    List<Entry> bindings = policy.bindings();
    for (int i = 0; i < bindings.size(); i++) {
      validate(bindings.get(i), path.index(i));
    }
    return errors.stream().map(FieldError::toString).toList();
  }

  private void validate(Entry binding, FieldPath path) {
    if (!ROLES.contains(binding.role())) {
      errors.add(FieldError.notSupported(path.child("role"), binding.role(), ROLES));
    }
    if (binding.users().isEmpty() && binding.groups().isEmpty()) {
      errors.add(FieldError.required(path.child("users"), "at least one user or group"));
    }
    if (binding.namespaces().isEmpty()) {
      errors.add(FieldError.required(path.child("namespaces"), "\"*\" means all"));
    }
    for (int i = 0; i < binding.namespaces().size(); i++) {
      validateNamespaces(binding.namespaces().get(i), path.child("namespaces").index(i));
    }
  }

  private void validateNamespaces(String pattern, FieldPath path) {
    if (!NAMESPACES.matcher(pattern).matches()) {
      errors.add(
          FieldError.invalid(
              path, pattern, "must be a name, the start of names and *, or * alone"));
    }
  }
}
