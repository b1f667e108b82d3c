package io.jobspool.core.validation;

import io.jobspool.core.v1.Affinity;
import io.jobspool.core.v1.NodeAffinity;
import io.jobspool.core.v1.NodeSelector;
import io.jobspool.core.v1.NodeSelectorRequirement;
import io.jobspool.core.v1.NodeSelectorTerm;
import io.jobspool.core.v1.PodAffinity;
import io.jobspool.core.v1.PodAffinityTerm;
import io.jobspool.core.v1.PodAntiAffinity;
import io.jobspool.core.v1.PreferredSchedulingTerm;
import io.jobspool.core.v1.WeightedPodAffinityTerm;
import io.jobspool.meta.LabelSelector;
import io.jobspool.meta.LabelSelectorRequirement;
import io.jobspool.meta.field.FieldError;
import io.jobspool.meta.field.FieldPath;
import io.jobspool.meta.field.Formats;
import io.jobspool.meta.field.LabelSelectorValidation;
import io.jobspool.meta.field.ObjectMetaValidation;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rules for where a pod must or should run: near which nodes, near or far from which pods. */
final class AffinityValidation {
  private static final String REQUIRED = "requiredDuringSchedulingIgnoredDuringExecution";
  private static final String PREFERRED = "preferredDuringSchedulingIgnoredDuringExecution";
  private static final String NO_OPERATOR = "not a valid selector operator";

  private AffinityValidation() {}

  /** Reports what is wrong with an affinity; an absent one is fine. */
  static void validateAffinity(
      @Nullable Affinity affinity, FieldPath path, List<FieldError> errors) {
    if (affinity == null) {
      return;
    }
    if (affinity.nodeAffinity() != null) {
      validateNodeAffinity(affinity.nodeAffinity(), path.child("nodeAffinity"), errors);
    }
    PodAffinity near = affinity.podAffinity();
    if (near != null) {
      FieldPath nearPath = path.child("podAffinity");
      validateRequiredTerms(
          near.requiredDuringSchedulingIgnoredDuringExecution(), nearPath, errors);
      validatePreferredTerms(
          near.preferredDuringSchedulingIgnoredDuringExecution(), nearPath, errors);
    }
    PodAntiAffinity far = affinity.podAntiAffinity();
    if (far != null) {
      FieldPath farPath = path.child("podAntiAffinity");
      validateRequiredTerms(far.requiredDuringSchedulingIgnoredDuringExecution(), farPath, errors);
      validatePreferredTerms(
          far.preferredDuringSchedulingIgnoredDuringExecution(), farPath, errors);
    }
  }

  private static void validateNodeAffinity(
      NodeAffinity affinity, FieldPath path, List<FieldError> errors) {
    NodeSelector required = affinity.requiredDuringSchedulingIgnoredDuringExecution();
    if (required != null) {
      validateNodeSelector(required, path.child(REQUIRED), errors);
    }
    List<PreferredSchedulingTerm> preferred =
        affinity.preferredDuringSchedulingIgnoredDuringExecution();
    FieldPath preferredPath = path.child(PREFERRED);
    for (int i = 0; i < preferred.size(); i++) {
      FieldPath termPath = preferredPath.index(i);
      validateWeight(preferred.get(i).weight(), termPath.child("weight"), errors);
      validateTerm(preferred.get(i).preference(), false, termPath.child("preference"), errors);
    }
  }

  private static void validateWeight(int weight, FieldPath path, List<FieldError> errors) {
    if (weight < 1 || weight > 100) {
      errors.add(FieldError.invalid(path, weight, "must be in the range 1-100"));
    }
  }

  private static void validateNodeSelector(
      NodeSelector selector, FieldPath path, List<FieldError> errors) {
    FieldPath termsPath = path.child("nodeSelectorTerms");
    List<NodeSelectorTerm> terms = selector.nodeSelectorTerms();
    if (terms.isEmpty()) {
      errors.add(FieldError.required(termsPath, "must have at least one node selector term"));
    }
    for (int i = 0; i < terms.size(); i++) {
      validateTerm(terms.get(i), true, termsPath.index(i), errors);
    }
  }

  /**
   * Reports what is wrong with a term.
   *
   * @param checkValues whether values must be possible values of labels; what is merely preferred
   *     may ask for the impossible
   */
  private static void validateTerm(
      NodeSelectorTerm term, boolean checkValues, FieldPath path, List<FieldError> errors) {
    FieldPath labelsPath = path.child("matchExpressions");
    for (int i = 0; i < term.matchExpressions().size(); i++) {
      NodeSelectorRequirement requirement = term.matchExpressions().get(i);
      validateLabelRequirement(requirement, labelsPath.index(i), errors);
      if (checkValues) {
        validateLabelValues(requirement.values(), labelsPath.index(i).child("values"), errors);
      }
    }
    FieldPath fieldsPath = path.child("matchFields");
    for (int i = 0; i < term.matchFields().size(); i++) {
      validateFieldRequirement(term.matchFields().get(i), fieldsPath.index(i), errors);
    }
  }

  private static void validateLabelRequirement(
      NodeSelectorRequirement requirement, FieldPath path, List<FieldError> errors) {
    FieldPath valuesPath = path.child("values");
    int values = requirement.values().size();
    switch (requirement.operator()) {
      case "In", "NotIn" -> {
        if (values == 0) {
          errors.add(
              FieldError.required(
                  valuesPath, "must be specified when `operator` is 'In' or 'NotIn'"));
        }
      }
      case "Exists", "DoesNotExist" -> {
        if (values > 0) {
          errors.add(
              FieldError.forbidden(
                  valuesPath,
                  "may not be specified when `operator` is 'Exists' or 'DoesNotExist'"));
        }
      }
      case "Gt", "Lt" -> {
        if (values != 1) {
          errors.add(
              FieldError.required(
                  valuesPath, "must be specified single value when `operator` is 'Lt' or 'Gt'"));
        }
      }
      default ->
          errors.add(
              FieldError.invalid(path.child("operator"), requirement.operator(), NO_OPERATOR));
    }
    ObjectMetaValidation.validateLabelName(requirement.key(), path.child("key"), errors);
  }

  private static void validateLabelValues(
      List<String> values, FieldPath path, List<FieldError> errors) {
    for (int i = 0; i < values.size(); i++) {
      String value = values.get(i);
      Formats.report(Formats.labelValue(value), value, path.index(i), errors);
    }
  }

  /** The only field that can be asked for is the name of the node. */
  private static void validateFieldRequirement(
      NodeSelectorRequirement requirement, FieldPath path, List<FieldError> errors) {
    FieldPath valuesPath = path.child("values");
    String operator = requirement.operator();
    if (!operator.equals("In") && !operator.equals("NotIn")) {
      errors.add(FieldError.invalid(path.child("operator"), operator, NO_OPERATOR));
    } else if (requirement.values().size() != 1) {
      errors.add(
          FieldError.required(
              valuesPath,
              "must be only one value when `operator` is 'In' or 'NotIn' for node field selector"));
    }
    if (!requirement.key().equals("metadata.name")) {
      errors.add(
          FieldError.invalid(
              path.child("key"), requirement.key(), "not a valid field selector key"));
      return;
    }
    for (int i = 0; i < requirement.values().size(); i++) {
      String value = requirement.values().get(i);
      Formats.report(Formats.dns1123Subdomain(value), value, valuesPath.index(i), errors);
    }
  }

  private static void validateRequiredTerms(
      List<PodAffinityTerm> terms, FieldPath path, List<FieldError> errors) {
    FieldPath termsPath = path.child(REQUIRED);
    for (int i = 0; i < terms.size(); i++) {
      validatePodTerm(terms.get(i), termsPath.index(i), errors);
    }
  }

  private static void validatePreferredTerms(
      List<WeightedPodAffinityTerm> terms, FieldPath path, List<FieldError> errors) {
    FieldPath termsPath = path.child(PREFERRED);
    for (int i = 0; i < terms.size(); i++) {
      WeightedPodAffinityTerm term = terms.get(i);
      validateWeight(term.weight(), termsPath.index(i).child("weight"), errors);
      validatePodTerm(term.podAffinityTerm(), termsPath.index(i).child("podAffinityTerm"), errors);
    }
  }

  private static void validatePodTerm(
      PodAffinityTerm term, FieldPath path, List<FieldError> errors) {
    LabelSelectorValidation.validateLabelSelector(
        term.labelSelector(), path.child("labelSelector"), errors);
    LabelSelectorValidation.validateLabelSelector(
        term.namespaceSelector(), path.child("namespaceSelector"), errors);
    for (String namespace : term.namespaces()) {
      Formats.report(Formats.dns1123Label(namespace), namespace, path.child("namespace"), errors);
    }
    validateLabelKeys(
        term.matchLabelKeys(), term.mismatchLabelKeys(), term.labelSelector(), path, errors);
    FieldPath topologyPath = path.child("topologyKey");
    if (term.topologyKey().isEmpty()) {
      errors.add(FieldError.required(topologyPath, "can not be empty"));
    }
    ObjectMetaValidation.validateLabelName(term.topologyKey(), topologyPath, errors);
  }

  /**
   * Reports keys of labels that a pod must share, or must not share, with the pods a selector
   * finds: they need a selector, and no key may be asked for twice.
   *
   * @param path of what holds the two lists and the selector
   */
  static void validateLabelKeys(
      List<String> matched,
      List<String> mismatched,
      @Nullable LabelSelector selector,
      FieldPath path,
      List<FieldError> errors) {
    FieldPath matchedPath = path.child("matchLabelKeys");
    validateKeys(matched, selector, matchedPath, errors);
    validateKeys(mismatched, selector, path.child("mismatchLabelKeys"), errors);
    if (selector != null) {
      reportRepeatedKeys(matched, selector, path, errors);
    }
    Set<String> unwanted = Set.copyOf(mismatched);
    for (int i = 0; i < matched.size(); i++) {
      String key = matched.get(i);
      if (unwanted.contains(key)) {
        errors.add(
            FieldError.invalid(
                matchedPath.index(i), key, "exists in both matchLabelKeys and mismatchLabelKeys"));
      }
    }
  }

  private static void validateKeys(
      List<String> keys,
      @Nullable LabelSelector selector,
      FieldPath path,
      List<FieldError> errors) {
    if (!keys.isEmpty() && selector == null) {
      errors.add(FieldError.forbidden(path, "must not be specified when labelSelector is not set"));
      return;
    }
    for (int i = 0; i < keys.size(); i++) {
      ObjectMetaValidation.validateLabelName(keys.get(i), path.index(i), errors);
    }
  }

  /**
   * Kubernetes expects that it has added a requirement for each matched key itself, as it does for
   * pods but not for templates, and so reports only the second mention of a key in the selector.
   */
  private static void reportRepeatedKeys(
      List<String> matched, LabelSelector selector, FieldPath path, List<FieldError> errors) {
    Map<String, Integer> lastPositions = new HashMap<>();
    for (int i = 0; i < matched.size(); i++) {
      lastPositions.put(matched.get(i), i);
    }
    Set<String> mentioned = new HashSet<>(selector.matchLabels().keySet());
    for (LabelSelectorRequirement requirement : selector.matchExpressions()) {
      String key = requirement.key();
      Integer position = lastPositions.get(key);
      if (!mentioned.add(key) && position != null) {
        errors.add(
            FieldError.invalid(
                path.index(position), key, "exists in both matchLabelKeys and labelSelector"));
      }
    }
  }
}
