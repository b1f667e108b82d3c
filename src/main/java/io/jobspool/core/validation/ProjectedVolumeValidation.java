package io.jobspool.core.validation;

import static io.jobspool.core.validation.VolumeSourceValidation.requireValue;
import static io.jobspool.core.validation.VolumeSourceValidation.validateFilePath;

import io.jobspool.core.v1.ClusterTrustBundleProjection;
import io.jobspool.core.v1.ConfigMapProjection;
import io.jobspool.core.v1.DownwardAPIProjection;
import io.jobspool.core.v1.DownwardAPIVolumeFile;
import io.jobspool.core.v1.KeyToPath;
import io.jobspool.core.v1.PodCertificateProjection;
import io.jobspool.core.v1.ProjectedVolumeSource;
import io.jobspool.core.v1.SecretProjection;
import io.jobspool.core.v1.ServiceAccountTokenProjection;
import io.jobspool.core.v1.VolumeProjection;
import io.jobspool.meta.field.FieldError;
import io.jobspool.meta.field.FieldPath;
import io.jobspool.meta.field.Formats;
import io.jobspool.meta.field.LabelSelectorValidation;
import io.jobspool.serializer.GoQuote;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Rules for projected volumes, which unite files of several sources: each source is of one kind,
 * and no two write the same file. A source without any kind is fine, as in Kubernetes.
 */
final class ProjectedVolumeValidation {
  private static final int TOKEN_MIN_SECONDS = 10 * 60;
  private static final long TOKEN_MAX_SECONDS = 1L << 32;

  private static final List<String> KEY_TYPES =
      List.of("RSA3072", "RSA4096", "ECDSAP256", "ECDSAP384", "ECDSAP521", "ED25519");
  private static final int CERTIFICATE_MIN_SECONDS = 60 * 60;
  private static final int CERTIFICATE_MAX_SECONDS = 91 * 24 * 60 * 60;
  private static final int KUBERNETES_CERTIFICATE_MAX_SECONDS = 24 * 60 * 60;
  private static final int USER_ANNOTATIONS_MAX_BYTES = 256 * 1024;

  private static final int SIGNER_DOMAIN_MAX_BYTES = 253;
  private static final int SIGNER_NAME_MAX_BYTES = SIGNER_DOMAIN_MAX_BYTES + 1 + 63 + 1 + 253;

  private final FieldPath volumePath;
  private final List<FieldError> errors;

  /** What sources before the current one write. */
  private final Set<String> files = new HashSet<>();

  private ProjectedVolumeValidation(FieldPath volumePath, List<FieldError> errors) {
    this.volumePath = volumePath;
    this.errors = errors;
  }

  /** Reports what is wrong with a projected volume. */
  static void validateProjected(
      ProjectedVolumeSource volume, FieldPath path, List<FieldError> errors) {
    VolumeSourceValidation.validateMode(volume.defaultMode(), path.child("defaultMode"), errors);
    ProjectedVolumeValidation validation = new ProjectedVolumeValidation(path, errors);
    for (int i = 0; i < volume.sources().size(); i++) {
      validation.validateSource(volume.sources().get(i), path.child("sources").index(i));
    }
  }

  private void validateSource(VolumeProjection source, FieldPath path) {
    if (source.secret() != null) {
      SecretProjection secret = source.secret();
      validateKeys(secret.name(), secret.items(), path.child("secret"));
    }
    if (source.configMap() != null) {
      ConfigMapProjection configMap = source.configMap();
      validateKeys(configMap.name(), configMap.items(), path.child("configMap"));
    }
    if (source.downwardAPI() != null) {
      validateDownwardApi(source.downwardAPI(), path.child("downwardAPI"));
    }
    if (source.serviceAccountToken() != null) {
      validateToken(source.serviceAccountToken(), path.child("serviceAccountToken"));
    }
    if (source.clusterTrustBundle() != null) {
      validateTrustBundle(source.clusterTrustBundle(), path.child("clusterTrustBundle"));
    }
    if (source.podCertificate() != null) {
      validateCertificate(source.podCertificate(), path.child("podCertificate"));
    }
    if (countKinds(source) > 1) {
      errors.add(FieldError.forbidden(path, "may not specify more than 1 volume type per source"));
    }
  }

  private static long countKinds(VolumeProjection source) {
    return Stream.of(
            source.secret(),
            source.configMap(),
            source.downwardAPI(),
            source.serviceAccountToken(),
            source.clusterTrustBundle(),
            source.podCertificate())
        .filter(Objects::nonNull)
        .count();
  }

  private void validateKeys(String name, List<KeyToPath> items, FieldPath path) {
    requireValue(name, path.child("name"), errors);
    for (int i = 0; i < items.size(); i++) {
      KeyToPath item = items.get(i);
      VolumeSourceValidation.validateItem(item, path.child("items").index(i), errors);
      if (!item.path().isEmpty()) {
        claim(item.path(), name);
      }
    }
  }

  private void validateDownwardApi(DownwardAPIProjection source, FieldPath path) {
    for (DownwardAPIVolumeFile file : source.items()) {
      VolumeSourceValidation.validateDownwardApiFile(file, path, errors);
      if (!file.path().isEmpty()) {
        claim(file.path(), file.path());
      }
    }
  }

  /** Reports a file that another source writes already, with the value that Kubernetes shows. */
  private void claim(String file, String shown) {
    if (!files.add(file)) {
      errors.add(FieldError.invalid(volumePath, shown, "conflicting duplicate paths"));
    }
  }

  /** The file of a token is reported at the volume, and may be that of another source. */
  private void validateToken(ServiceAccountTokenProjection source, FieldPath path) {
    long seconds = Objects.requireNonNullElse(source.expirationSeconds(), 0L);
    FieldPath secondsPath = path.child("expirationSeconds");
    if (seconds < TOKEN_MIN_SECONDS) {
      errors.add(
          FieldError.invalid(
              secondsPath, seconds, "may not specify a duration less than 10 minutes"));
    }
    if (seconds > TOKEN_MAX_SECONDS) {
      errors.add(
          FieldError.invalid(
              secondsPath, seconds, "may not specify a duration larger than 2^32 seconds"));
    }
    requireValue(source.path(), volumePath.child("path"), errors);
    validateFilePath(source.path(), volumePath.child("path"), errors);
  }

  private void validateTrustBundle(ClusterTrustBundleProjection source, FieldPath path) {
    String name = source.name();
    String signer = source.signerName();
    if (name != null && signer != null) {
      errors.add(FieldError.invalid(path, source, "only one of name and signerName may be used"));
    } else if (name != null) {
      validateBundleName(name, path.child("name"));
      if (source.labelSelector() != null) {
        errors.add(
            FieldError.invalid(
                path.child("labelSelector"),
                source.labelSelector(),
                "labelSelector must be unset if name is specified"));
      }
    } else if (signer != null) {
      FieldPath signerPath = path.child("signerName");
      if (signer.isEmpty()) {
        errors.add(FieldError.required(signerPath, "must be a valid signer name"));
      }
      validateSignerName(signer, signerPath, errors);
      LabelSelectorValidation.validateLabelSelector(
          source.labelSelector(), path.child("labelSelector"), errors);
    } else {
      errors.add(FieldError.required(path, "either name or signerName must be specified"));
    }
    requireValue(source.path(), path.child("path"), errors);
    validateFilePath(source.path(), path.child("path"), errors);
    claim(source.path(), source.path());
  }

  private void validateBundleName(String name, FieldPath path) {
    if (name.isEmpty()) {
      errors.add(FieldError.required(path, "must be a valid object name"));
    }
    for (String complaint : bundleNameComplaints(name)) {
      errors.add(
          FieldError.invalid(path, name, "not a valid clustertrustbundlename: " + complaint));
    }
  }

  /** A bundle of the signer {@code a.com/b} is called {@code a.com:b:} and then a subdomain. */
  private static List<String> bundleNameComplaints(String name) {
    int end = name.lastIndexOf(':');
    if (end < 0) {
      return Formats.dns1123Subdomain(name);
    }
    if (end == 0) {
      return List.of("ClusterTrustBundle without signer name must not have \":\" in its name");
    }
    String signer = name.substring(0, end).replace(':', '/');
    String prefix = signer.replace('/', ':') + ":";
    return name.startsWith(prefix)
        ? Formats.dns1123Subdomain(name.substring(prefix.length()))
        : List.of(
            "ClusterTrustBundle for signerName %s must be named with prefix %s"
                .formatted(signer, prefix));
  }

  private void validateCertificate(PodCertificateProjection source, FieldPath path) {
    validateSignerName(source.signerName(), path.child("signerName"), errors);
    validateUserAnnotations(source.userAnnotations(), path.child("userAnnotations"));
    if (!KEY_TYPES.contains(source.keyType())) {
      errors.add(FieldError.notSupported(path.child("keyType"), source.keyType(), KEY_TYPES));
    }
    validateLifetime(source, path.child("maxExpirationSeconds"));
    validateCertificateFile(source.credentialBundlePath(), path.child("credentialBundlePath"));
    validateCertificateFile(source.keyPath(), path.child("keyPath"));
    validateCertificateFile(source.certificateChainPath(), path.child("certificateChainPath"));
    if (source.credentialBundlePath().isEmpty()
        && source.keyPath().isEmpty()
        && source.certificateChainPath().isEmpty()) {
      errors.add(
          FieldError.required(
              path,
              "specify at least one of credentialBundlePath, keyPath, and certificateChainPath"));
    }
  }

  private void validateUserAnnotations(Map<String, String> annotations, FieldPath path) {
    long size = 0;
    for (Map.Entry<String, String> entry : annotations.entrySet()) {
      Formats.domainPrefixedKey(entry.getKey().toLowerCase(Locale.ROOT), path, errors);
      size += Formats.bytes(entry.getKey()) + Formats.bytes(entry.getValue());
    }
    if (size > USER_ANNOTATIONS_MAX_BYTES) {
      errors.add(FieldError.tooLong(path, USER_ANNOTATIONS_MAX_BYTES));
    }
  }

  private void validateLifetime(PodCertificateProjection source, FieldPath path) {
    Integer seconds = source.maxExpirationSeconds();
    if (seconds == null) {
      return;
    }
    int max =
        isKubernetesSigner(source.signerName())
            ? KUBERNETES_CERTIFICATE_MAX_SECONDS
            : CERTIFICATE_MAX_SECONDS;
    String rule = "if provided, maxExpirationSeconds must be %s %d";
    if (seconds < CERTIFICATE_MIN_SECONDS) {
      errors.add(FieldError.invalid(path, seconds, rule.formatted(">=", CERTIFICATE_MIN_SECONDS)));
    } else if (seconds > max) {
      errors.add(FieldError.invalid(path, seconds, rule.formatted("<=", max)));
    }
  }

  private static boolean isKubernetesSigner(String signer) {
    int slash = signer.indexOf('/');
    String domain = slash < 0 ? signer : signer.substring(0, slash);
    return domain.equals("kubernetes.io") || domain.endsWith(".kubernetes.io");
  }

  private void validateCertificateFile(String file, FieldPath path) {
    if (!file.isEmpty()) {
      validateFilePath(file, path, errors);
      claim(file, file);
    }
  }

  /** Reports what is wrong with the name of a signer, which looks like {@code example.com/name}. */
  private static void validateSignerName(String signer, FieldPath path, List<FieldError> errors) {
    if (signer.isEmpty()) {
      errors.add(FieldError.required(path, ""));
      return;
    }
    String[] parts = signer.split("/", -1);
    if (parts.length != 2) {
      errors.add(
          FieldError.invalid(
              path,
              signer,
              "must be a fully qualified domain and path of the form 'example.com/signer-name'"));
      return;
    }
    if (Formats.bytes(parts[0]) > SIGNER_DOMAIN_MAX_BYTES) {
      errors.add(FieldError.tooLong(path, SIGNER_DOMAIN_MAX_BYTES));
    }
    reportFirstBadLabel(parts[0], Formats::dns1123Label, path, errors);
    if (parts[0].indexOf('.') < 0) {
      errors.add(
          FieldError.invalid(
              path, parts[0], "should be a domain with at least two segments separated by dots"));
    }
    reportFirstBadLabel(parts[1], Formats::dns1123Subdomain, path, errors);
    if (Formats.bytes(signer) > SIGNER_NAME_MAX_BYTES) {
      errors.add(FieldError.tooLong(path, SIGNER_NAME_MAX_BYTES));
    }
  }

  private static void reportFirstBadLabel(
      String part, Function<String, List<String>> format, FieldPath path, List<FieldError> errors) {
    for (String label : part.split("\\.", -1)) {
      List<String> complaints = format.apply(label);
      for (String complaint : complaints) {
        errors.add(
            FieldError.invalid(
                path, part, "validating label " + GoQuote.quote(label) + ": " + complaint));
      }
      if (!complaints.isEmpty()) {
        return;
      }
    }
  }
}
