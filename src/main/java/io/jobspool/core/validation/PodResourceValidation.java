package io.jobspool.core.validation;

import io.jobspool.core.v1.Container;
import io.jobspool.core.v1.PodSpec;
import io.jobspool.core.v1.ResourceRequirements;
import io.jobspool.meta.Quantity;
import io.jobspool.meta.field.FieldError;
import io.jobspool.meta.field.FieldPath;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Rules for resources that are requested for a pod as a whole: which ones can be, and that they
 * suffice for its containers together.
 */
final class PodResourceValidation {
  private static final List<String> RESOURCES = List.of("cpu", "hugepages-", "memory");
  private static final BigInteger KIBI_MILLIS = BigInteger.valueOf(1024 * 1000);

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
        ResourceValidation.claimNames(spec),
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
    for (Map.Entry<String, Quantity> request : resources.requests().entrySet()) {
      Quantity needed = needed(spec, request.getKey(), ResourceRequirements::requests);
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
    for (Map.Entry<String, Quantity> limit : resources.limits().entrySet()) {
      if (!ResourceValidation.isHugePages(limit.getKey())) {
        continue;
      }
      Quantity needed = needed(spec, limit.getKey(), ResourceRequirements::limits);
      if (isMore(needed, limit.getValue())) {
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
   * The amount of a resource that containers need at the worst time: when all regular ones and
   * sidecars run, or when an init container runs beside the sidecars started before it. {@code
   * null} if no container mentions the resource.
   */
  private static @Nullable Quantity needed(PodSpec spec, String name, Amounts amounts) {
    Quantity running = null;
    for (Container container : spec.containers()) {
      running = sum(running, amounts.of(container.resources()).get(name));
    }
    Quantity sidecars = null;
    Quantity starting = null;
    for (Container container : spec.initContainers()) {
      Quantity own = amounts.of(container.resources()).get(name);
      Quantity now = sum(own, sidecars);
      if ("Always".equals(container.restartPolicy())) {
        running = sum(running, own);
        sidecars = sum(sidecars, own);
        now = sidecars;
      }
      starting = max(starting, now);
    }
    return max(running, starting);
  }

  private static @Nullable Quantity max(@Nullable Quantity a, @Nullable Quantity b) {
    return a == null || isMore(b, a) ? b : a;
  }

  /** Amounts are taken in thousandths, which defaulted ones are made of. */
  private static @Nullable Quantity sum(@Nullable Quantity a, @Nullable Quantity b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    BigInteger millis = BigInteger.valueOf(a.milliValue()).add(BigInteger.valueOf(b.milliValue()));
    BigInteger[] kibis = millis.divideAndRemainder(KIBI_MILLIS);
    boolean binary = (a.isZero() ? b : a).toString().endsWith("i");
    return binary && kibis[1].signum() == 0
        ? Quantity.parse(kibis[0] + "Ki")
        : Quantity.parse(millis + "m");
  }
}
