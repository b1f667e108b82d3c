package io.jobspool.discovery;

import static org.eclipse.microprofile.openapi.OASFactory.createSecurityRequirement;
import static org.eclipse.microprofile.openapi.OASFactory.createSecurityScheme;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.jboss.jandex.IndexView;

/**
 * Completes the document that is made of the annotations of endpoints, of wire types and of this
 * package. It runs once, in the build; the service only serves the result.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class OpenApiDocument implements OASFilter {
  private static final String TOKEN = "token";

  /** An empty requirement says that it also goes without: it depends on the configuration. */
  private static final List<SecurityRequirement> IF_ASKED_FOR =
      List.of(createSecurityRequirement(), createSecurityRequirement().addScheme(TOKEN));

  private final IndexView index;

  /** A filter of the document of these classes. */
  public OpenApiDocument(IndexView index) {
    this.index = index;
  }

  @Override
  public void filterOpenAPI(OpenAPI document) {
    WireSchemas.complete(document.getComponents(), index);
    Operations.addFailures(document.getComponents());
    document.getComponents().addSecurityScheme(TOKEN, token());
    document.setSecurity(IF_ASKED_FOR);
    document.getPaths().getPathItems().values().stream()
        .flatMap(path -> path.getOperations().values().stream())
        .forEach(Operations::complete);
  }

  private static SecurityScheme token() {
    return createSecurityScheme()
        .type(SecurityScheme.Type.HTTP)
        .scheme("bearer")
        .description("A token, where the service is configured to ask for credentials.");
  }
}
