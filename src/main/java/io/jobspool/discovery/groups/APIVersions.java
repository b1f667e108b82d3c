package io.jobspool.discovery.groups;

import io.jobspool.meta.AlwaysWritten;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The document at {@code /api}: the versions of the core group. */
public record APIVersions(
    @Schema(description = "Type of this document, always APIVersions.", example = "APIVersions")
        String kind,
    @AlwaysWritten
        @Schema(description = "Versions of the core group that are served.", example = "[\"v1\"]")
        List<String> versions,
    @AlwaysWritten
        @Schema(description = "Where clients reach the server, by the network that they are in.")
        List<ServerAddressByClientCIDR> serverAddressByClientCIDRs) {

  /** The address of the server for the clients of one network. */
  public record ServerAddressByClientCIDR(
      @AlwaysWritten @Schema(description = "Network of the clients.", example = "0.0.0.0/0")
          String clientCIDR,
      @AlwaysWritten
          @Schema(description = "Host, with or without a port.", example = "127.0.0.1:8080")
          String serverAddress) {}
}
