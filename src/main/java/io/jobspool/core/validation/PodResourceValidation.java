package io.jobspool.core.validation;

import io.jobspool.core.v1.Container;
import io.jobspool.core.v1.PodSpec;
import io.jobspool.core.v1.ResourceRequirements;
import io.jobspool.meta.Quantity;
import io.jobspool.meta.field.FieldError;
import io.jobspool.meta.field.FieldPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Rules for resources that are requested for a pod as a whole: which ones can be, and that they
 * suffice for its containers together.
 */
final class PodResourceValidation {
  private static final List<String> RESOURCES = List.of("cpu", "hugepages-", "memory");

  private PodResourceValidation() {}

  /** One of the two lists of amounts that each container has. */
  private interface Amounts {
    Map<String, Quantity> of(ResourceRequirements resources);
  }

  /**
   * Reports what is wrong with the resources of a pod.
   *
   * @param path of the pod's spec
   */
  static void validatePodResources(PodSpec spec, FieldPath path, List<FieldError> errors) {
    ResourceRequirements resources = spec.resources();
    if (resources == null) {
      return;
    }
    FieldPath resourcesPath = path.child("resources");
    if (spec.os() != null && spec.os().name().equals(PodSecurityContextValidation.WINDOWS)) {
      errors.add(FieldError.forbidden(resourcesPath, "may not be set for a windows pod"));
      return;
    }
    if (!resources.claims().isEmpty()) {
      errors.add(
          FieldError.forbidden(
              resourcesPath.child("claims"), "claims may not be set for Resources at pod-level"));
    }
    ResourceValidation.validateResources(
        resources,
        PodResourceValidation::validateName,
        ResourceValidation.Claims.of(spec),
        resourcesPath,
        errors);
    validateRequests(spec, resources, resourcesPath.child("requests"), errors);
    validateHugePages(spec, resources, resourcesPath.child("limits"), errors);
    validateContainerLimits(spec, resources, resourcesPath.child("containers"), errors);
  }

  private static void validateName(String name, FieldPath path, List<FieldError> errors) {
    int before = errors.size();
    ResourceValidation.validateResourceName(name, path, errors);
    boolean supported =
        name.equals("cpu") || name.equals("memory") || ResourceValidation.isHugePages(name);
    if (errors.size() == before && !supported) {
      errors.add(FieldError.notSupported(path, name, RESOURCES));
    }
  }

  private static void validateRequests(
      PodSpec spec, ResourceRequirements resources, FieldPath path, List<FieldError> errors) {
    Map<String, Quantity> all =
        needed(spec, resources.requests().keySet(), ResourceRequirements::requests);
    for (Map.Entry<String, Quantity> request : resources.requests().entrySet()) {
      Quantity needed = all.get(request.getKey());
      if (isMore(needed, request.getValue())) {
        errors.add(
            FieldError.invalid(
                path.key(request.getKey()),
                request.getValue(),
                "must be greater than or equal to aggregate container requests of " + needed));
      }
    }
  }

  /** Huge pages cannot be overcommitted, so limits add up where those of other resources do not. */
  private static void validateHugePages(
      PodSpec spec, ResourceRequirements resources, FieldPath path, List<FieldError> errors) {
    Map<String, Quantity> all =
        needed(spec, resources.limits().keySet(), ResourceRequirements::limits);
    for (Map.Entry<String, Quantity> limit : resources.limits().entrySet()) {
      Quantity needed = all.get(limit.getKey());
      if (ResourceValidation.isHugePages(limit.getKey()) && isMore(needed, limit.getValue())) {
        errors.add(
            FieldError.invalid(
                path.key(limit.getKey()),
                limit.getValue(),
                "must be greater than or equal to aggregate container limits of " + needed));
      }
    }
  }

  private static void validateContainerLimits(
      PodSpec spec, ResourceRequirements resources, FieldPath path, List<FieldError> errors) {
    for (int i = 0; i < spec.containers().size(); i++) {
      Map<String, Quantity> limits = spec.containers().get(i).resources().limits();
      for (Map.Entry<String, Quantity> limit : limits.entrySet()) {
        Quantity ofPod = resources.limits().get(limit.getKey());
        if (isMore(limit.getValue(), ofPod)) {
          errors.add(
              FieldError.invalid(
                  path.index(i).key(limit.getKey()).child("limits"),
                  limit.getValue(),
                  "must be less than or equal to pod limits of " + ofPod));
        }
      }
    }
  }

  private static boolean isMore(@Nullable Quantity amount, @Nullable Quantity limit) {
    return amount != null && limit != null && amount.compareTo(limit) > 0;
  }

  /**
   * The amounts of some resources that containers need at the worst time: when all regular ones and
   * sidecars run, or when an init container runs beside the sidecars started before it. Resources
   * that no container mentions are missing.
   */
  private static Map<String, Quantity> needed(PodSpec spec, Set<String> names, Amounts amounts) {
    Map<String, Quantity> running = new HashMap<>();
    for (Container container : spec.containers()) {
      add(amounts.of(container.resources()), names, running);
    }
    Map<String, Quantity> sidecars = new HashMap<>();
    Map<String, Quantity> starting = new HashMap<>();
    for (Container container : spec.initContainers()) {
      Map<String, Quantity> own = amounts.of(container.resources());
      if ("Always".equals(container.restartPolicy())) {
        add(own, names, running);
        add(own, names, sidecars);
      } else {
        Map<String, Quantity> now = new HashMap<>();
        add(own, names, now);
        now.forEach(
            (name, amount) -> {
              Quantity beside = sidecars.get(name);
              takeMax(name, beside == null ? amount : amount.plus(beside), starting);
            });
      }
    }
    starting.forEach((name, amount) -> takeMax(name, amount, running));
    return running;
  }

  private static void add(
      Map<String, Quantity> amounts, Set<String> names, Map<String, Quantity> sums) {
    amounts.forEach(
        (name, amount) -> {
          if (names.contains(name)) {
            sums.merge(name, amount, Quantity::plus);
          }
        });
  }

  private static void takeMax(String name, Quantity amount, Map<String, Quantity> largest) {
    largest.merge(name, amount, (a, b) -> isMore(b, a) ? b : a);
  }
}
