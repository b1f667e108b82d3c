package io.jobspool.auth.gate;

import io.jobspool.auth.SecuredPath;
import io.jobspool.auth.SecuredResource;
import jakarta.inject.Provider;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;

/**
 * Holds that each endpoint declares what it serves: without that the service does not start, and a
 * request that was allowed for something else does not reach it.
 */
@jakarta.ws.rs.ext.Provider
public final class DeclaredAccess implements DynamicFeature {
  private final Provider<AccessControl> access;

  DeclaredAccess(Provider<AccessControl> access) {
    this.access = access;
  }

  @Override
  public void configure(ResourceInfo endpoint, FeatureContext context) {
    Class<?> type = endpoint.getResourceClass();
    SecuredResource resource = type.getAnnotation(SecuredResource.class);
    if (resource == null && !type.isAnnotationPresent(SecuredPath.class)) {
      throw new IllegalStateException(type + " declares neither a secured resource nor a path");
    }
    context.register(new DeclaredAccessFilter(access, resource));
  }
}
