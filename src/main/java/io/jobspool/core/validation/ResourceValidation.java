package io.jobspool.core.validation;

import io.jobspool.core.v1.PodResourceClaim;
import io.jobspool.core.v1.PodSpec;
import io.jobspool.core.v1.ResourceClaim;
import io.jobspool.core.v1.ResourceRequirements;
import io.jobspool.meta.Quantity;
import io.jobspool.meta.field.FieldError;
import io.jobspool.meta.field.FieldPath;
import io.jobspool.meta.field.Formats;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Rules for the resources that containers request and are limited to: names, amounts, huge pages,
 * overcommitment and claims. Kubernetes reports the errors of several resources in random order;
 * here it is the order of the maps, which is that of their keys when they come from a document.
 */
final class ResourceValidation {
  private static final String HUGE_PAGES = "hugepages-";
  private static final String REQUESTS = "requests.";
  private static final Set<String> CPU_AND_MEMORY = Set.of("cpu", "memory");
  private static final Set<String> CONTAINER_RESOURCES =
      Set.of("cpu", "memory", "ephemeral-storage");

  /** Resources that are counted, not measured. */
  private static final Set<String> INTEGER_RESOURCES =
      Set.of(
          "pods",
          "resourcequotas",
          "services",
          "replicationcontrollers",
          "secrets",
          "configmaps",
          "persistentvolumeclaims",
          "services.nodeports",
          "services.loadbalancers");

  private static final Set<String> MEASURED_RESOURCES =
      Set.of(
          "cpu",
          "memory",
          "ephemeral-storage",
          "requests.cpu",
          "requests.memory",
          "requests.ephemeral-storage",
          "limits.cpu",
          "limits.memory",
          "limits.ephemeral-storage",
          "storage",
          "requests.storage");

  private ResourceValidation() {}

  /** The rule for the names of resources in one place. */
  interface NameRule {
    /** Reports what is wrong with a name. */
    void validate(String name, FieldPath path, List<FieldError> errors);
  }

  /** Reports what is wrong with the resources of a container. */
  static void validateContainerResources(
      ResourceRequirements resources, Claims claims, FieldPath path, List<FieldError> errors) {
    validateResources(
        resources, ResourceValidation::validateContainerResourceName, claims, path, errors);
  }

  /** Reports what is wrong with resources whose names follow a rule of their own. */
  static void validateResources(
      ResourceRequirements resources,
      NameRule names,
      Claims claims,
      FieldPath path,
      List<FieldError> errors) {
    FieldPath limitsPath = path.child("limits");
    for (Map.Entry<String, Quantity> limit : resources.limits().entrySet()) {
      validateAmount(limit, names, limitsPath.key(limit.getKey()), errors);
      validateHugePages(limit, limitsPath.key(limit.getKey()), errors);
    }
    FieldPath requestsPath = path.child("requests");
    for (Map.Entry<String, Quantity> request : resources.requests().entrySet()) {
      validateAmount(request, names, requestsPath.key(request.getKey()), errors);
      validateOvercommitment(request, resources.limits(), path, errors);
      validateHugePages(request, requestsPath.key(request.getKey()), errors);
    }
    if (mentions(resources, ResourceValidation::isHugePages)
        && !mentions(resources, CPU_AND_MEMORY::contains)) {
      errors.add(FieldError.forbidden(path, "HugePages require cpu or memory"));
    }
    claims.validate(resources.claims(), path.child("claims"), errors);
  }

  private static boolean mentions(ResourceRequirements resources, Predicate<String> kind) {
    return resources.limits().keySet().stream().anyMatch(kind)
        || resources.requests().keySet().stream().anyMatch(kind);
  }

  private static void validateAmount(
      Map.Entry<String, Quantity> resource,
      NameRule names,
      FieldPath path,
      List<FieldError> errors) {
    names.validate(resource.getKey(), path, errors);
    validateQuantity(resource.getKey(), resource.getValue(), path, errors);
  }

  /** Reports an amount that a resource cannot have. */
  static void validateQuantity(
      String name, Quantity amount, FieldPath path, List<FieldError> errors) {
    if (amount.signum() < 0) {
      errors.add(FieldError.invalid(path, amount, Formats.NEGATIVE));
    }
    boolean counted = INTEGER_RESOURCES.contains(name) || isExtended(name);
    if (counted && !amount.isInteger()) {
      errors.add(FieldError.invalid(path, amount, "must be an integer"));
    }
  }

  private static void validateHugePages(
      Map.Entry<String, Quantity> resource, FieldPath path, List<FieldError> errors) {
    String name = resource.getKey();
    Quantity amount = resource.getValue();
    if (isHugePages(name) && !isMultipleOfPages(name, amount)) {
      errors.add(
          FieldError.invalid(
              path, amount, amount + " is not positive integer multiple of " + name));
    }
  }

  private static boolean isMultipleOfPages(String name, Quantity amount) {
    Quantity page;
    try {
      page = Quantity.parse(name.substring(HUGE_PAGES.length()));
    } catch (IllegalArgumentException e) {
      return false;
    }
    long size = page.value();
    return size > 0 && page.isInteger() && amount.value() % size == 0;
  }

  private static void validateOvercommitment(
      Map.Entry<String, Quantity> request,
      Map<String, Quantity> limits,
      FieldPath path,
      List<FieldError> errors) {
    String name = request.getKey();
    Quantity amount = request.getValue();
    Quantity limit = limits.get(name);
    boolean fixed = !isNative(name) || isHugePages(name);
    if (limit == null) {
      if (fixed) {
        String rule = "Limit must be set for non overcommitable resources";
        errors.add(FieldError.required(path.child("limits"), rule));
      }
      return;
    }
    int order = amount.compareTo(limit);
    if (fixed && order != 0) {
      String rule = "must be equal to " + name + " limit of " + limit;
      errors.add(FieldError.invalid(path.child("requests"), amount, rule));
    } else if (order > 0) {
      String rule = "must be less than or equal to " + name + " limit of " + limit;
      errors.add(FieldError.invalid(path.child("requests"), amount, rule));
    }
  }

  /** Reports a name that no resource can have. */
  static void validateResourceName(String name, FieldPath path, List<FieldError> errors) {
    List<String> complaints = Formats.qualifiedName(name);
    Formats.report(complaints, name, path, errors);
    if (complaints.isEmpty() && !name.contains("/") && !isStandard(name)) {
      errors.add(
          FieldError.invalid(path, name, "must be a standard resource type or fully qualified"));
    }
  }

  private static void validateContainerResourceName(
      String name, FieldPath path, List<FieldError> errors) {
    validateResourceName(name, path, errors);
    if (!name.contains("/")) {
      if (!CONTAINER_RESOURCES.contains(name) && !isHugePages(name)) {
        errors.add(FieldError.invalid(path, name, "must be a standard resource for containers"));
      }
    } else if (!isNative(name) && !isExtended(name)) {
      errors.add(FieldError.invalid(path, name, "doesn't follow extended resource name standard"));
    }
  }

  private static boolean isStandard(String name) {
    return MEASURED_RESOURCES.contains(name)
        || INTEGER_RESOURCES.contains(name)
        || isHugePages(name)
        || name.startsWith(REQUESTS + HUGE_PAGES);
  }

  /** Whether a resource is made of huge pages of memory. */
  static boolean isHugePages(String name) {
    return name.startsWith(HUGE_PAGES);
  }

  /** Whether Kubernetes itself defines a resource, if it exists at all. */
  private static boolean isNative(String name) {
    return !name.contains("/") || name.contains("kubernetes.io/");
  }

  /** Whether a resource comes from a device plugin or the like, and has a name for its quota. */
  private static boolean isExtended(String name) {
    return !isNative(name)
        && !name.startsWith(REQUESTS)
        && Formats.qualifiedName(REQUESTS + name).isEmpty();
  }

  /**
   * Rules for the claims that containers use: each is one that their pod makes, and is used once.
   * The text that lists all claims of a pod is made once, as many errors may end in it.
   */
  static final class Claims {
    /** For what makes no claims. */
    static final Claims NONE = new Claims(Set.of());

    private final Set<String> names;
    private final String rule;

    private Claims(Set<String> names) {
      this.names = names;
      this.rule =
          "must be one of the names in pod.spec.resourceClaims"
              + (names.isEmpty() ? " which is empty" : ": " + String.join(", ", names));
    }

    /** The rules of a pod; claims without a name are an error elsewhere. */
    static Claims of(PodSpec spec) {
      Set<String> names = new TreeSet<>();
      for (PodResourceClaim claim : spec.resourceClaims()) {
        if (!claim.name().isEmpty()) {
          names.add(claim.name());
        }
      }
      return names.isEmpty() ? NONE : new Claims(names);
    }

    /** Reports what is wrong with the claims that one container uses. */
    void validate(List<ResourceClaim> claims, FieldPath path, List<FieldError> errors) {
      Used used = new Used(new HashSet<>(), new HashMap<>());
      int index = 0;
      for (ResourceClaim claim : claims) {
        FieldPath claimPath = path.index(index++);
        if (claim.name().isEmpty()) {
          errors.add(FieldError.required(claimPath, ""));
          continue;
        }
        used.validateOnce(claim, claimPath, errors);
        if (!names.contains(claim.name())) {
          errors.add(
              new FieldError(FieldError.Type.NOT_FOUND, claimPath.toString(), claim.name(), rule));
        }
      }
    }

    /**
     * What a container uses already.
     *
     * @param keys names of whole claims, and {@code name/request} for single requests
     * @param requests how many single requests of a claim are among them
     */
    private record Used(Set<String> keys, Map<String, Integer> requests) {

      /** A whole claim and a request in it must not stand side by side, in either order. */
      void validateOnce(ResourceClaim claim, FieldPath path, List<FieldError> errors) {
        String name = claim.name();
        if (keys.contains(name)) {
          errors.add(FieldError.duplicate(path, name));
          return;
        }
        String request = claim.request();
        if (!request.isEmpty()) {
          Formats.report(Formats.dns1123Label(request), request, path.child("request"), errors);
        }
        String key = request.isEmpty() ? name : name + "/" + request;
        if (keys.contains(key)) {
          errors.add(FieldError.duplicate(path, key));
        } else if (request.isEmpty()) {
          for (int i = requests.getOrDefault(name, 0); i > 0; i--) {
            errors.add(FieldError.duplicate(path, name));
          }
        }
        add(key);
      }

      private void add(String key) {
        int slash = key.indexOf('/');
        if (keys.add(key) && slash >= 0) {
          requests.merge(key.substring(0, slash), 1, Integer::sum);
        }
      }
    }
  }
}
