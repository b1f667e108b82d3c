package io.jobspool.auth.gate;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import org.junit.jupiter.api.Test;

class DeclaredAccessTest {
  /** An endpoint whose author forgot. */
  @Path("/open")
  private static final class Forgotten {}

  private record Endpoint(Class<?> getResourceClass, Method getResourceMethod)
      implements ResourceInfo {}

  @Test
  void endpointWithoutDeclarationKeepsTheServiceFromStarting() {
    DeclaredAccess access = new DeclaredAccess(() -> null);

    String told =
        assertThrows(
                IllegalStateException.class,
                () -> access.configure(new Endpoint(Forgotten.class, null), null))
            .getMessage();
    assertTrue(told.contains("Forgotten declares neither"), told);
  }
}
