package io.jobspool.registry.patch.managed;

import io.jobspool.meta.ManagedFieldsEntry;
import java.util.Comparator;

/**
 * What tells the managers of an object apart.
 *
 * @param manager the name that the client chose
 * @param operation {@link #APPLY} or {@link #UPDATE}
 * @param apiVersion the version of the API; empty for applies, which go on in any version
 * @param subresource the subresource that was written to; empty for the resource itself
 */
record ManagerId(String manager, String operation, String apiVersion, String subresource)
    implements Comparable<ManagerId> {
  static final String APPLY = "Apply";
  static final String UPDATE = "Update";

  private static final Comparator<ManagerId> ORDER =
      Comparator.comparing(ManagerId::manager)
          .thenComparing(ManagerId::operation)
          .thenComparing(ManagerId::apiVersion)
          .thenComparing(ManagerId::subresource);

  static ManagerId of(ManagedFieldsEntry entry) {
    String version = entry.operation().equals(APPLY) ? "" : entry.apiVersion();
    return new ManagerId(entry.manager(), entry.operation(), version, entry.subresource());
  }

  @Override
  public int compareTo(ManagerId other) {
    return ORDER.compare(this, other);
  }
}
