package io.jobspool.discovery;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;
import org.jboss.jandex.IndexView;

/**
 * Completes the document that is made of the annotations of endpoints, of wire types and of this
 * package. It runs once, in the build; the service only serves the result.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class OpenApiDocument implements OASFilter {
  /** Saying that nobody must sign in is different from not saying anything about it. */
  private static final List<SecurityRequirement> NOT_ASKED_FOR = List.of();

  private final IndexView index;

  /** A filter of the document of these classes. */
  public OpenApiDocument(IndexView index) {
    this.index = index;
  }

  @Override
  public void filterOpenAPI(OpenAPI document) {
    WireSchemas.complete(document.getComponents(), index);
    Operations.addFailures(document.getComponents());
    document.setSecurity(NOT_ASKED_FOR);
    document.getPaths().getPathItems().values().stream()
        .flatMap(path -> path.getOperations().values().stream())
        .forEach(Operations::complete);
  }
}
