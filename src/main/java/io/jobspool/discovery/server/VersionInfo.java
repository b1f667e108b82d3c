package io.jobspool.discovery.server;

import io.jobspool.meta.AlwaysWritten;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The document at {@code /version}: the version of Kubernetes that the API is one of. */
public record VersionInfo(
    @AlwaysWritten @Schema(description = "Major version of Kubernetes.", example = "1")
        String major,
    @AlwaysWritten @Schema(description = "Minor version of Kubernetes.", example = "36")
        String minor,
    @Schema(description = "Major version that is acted.", example = "1") String emulationMajor,
    @Schema(description = "Minor version that is acted.", example = "36") String emulationMinor,
    @Schema(description = "Oldest major version that clients may expect.", example = "1")
        String minCompatibilityMajor,
    @Schema(description = "Oldest minor version that clients may expect.", example = "35")
        String minCompatibilityMinor,
    @AlwaysWritten
        @Schema(
            description =
                "Version of Kubernetes that the API follows, and after the plus sign what really"
                    + " answers.",
            example = "v1.36.2+jobspool")
        String gitVersion,
    @AlwaysWritten @Schema(description = "Commit of the sources. Unknown, so empty.")
        String gitCommit,
    @AlwaysWritten @Schema(description = "State of the sources. Unknown, so empty.")
        String gitTreeState,
    @AlwaysWritten
        @Schema(
            description =
                "When the service was built; the first second of 1970 if that is unknown.",
            example = "1970-01-01T00:00:00Z")
        String buildDate,
    @AlwaysWritten
        @Schema(
            description = "Named after Go, but the version of Java that the service runs on.",
            example = "java17.0.12")
        String goVersion,
    @AlwaysWritten @Schema(description = "What compiled the service.", example = "javac")
        String compiler,
    @AlwaysWritten @Schema(description = "Operating system and processor.", example = "linux/amd64")
        String platform) {
  /** The version that the answers were measured on. */
  private static final String KUBERNETES = "v1.36.2";

  /** What Kubernetes itself says when it does not know when it was built. */
  private static final String UNKNOWN_DATE = "1970-01-01T00:00:00Z";

  /** As Go names processors. */
  private static final String PROCESSOR =
      switch (System.getProperty("os.arch").toLowerCase(Locale.ROOT)) {
        case "x86_64", "amd64" -> "amd64";
        case "aarch64" -> "arm64";
        default -> System.getProperty("os.arch");
      };

  /** The version of this service. */
  public static final VersionInfo CURRENT =
      new VersionInfo(
          "1",
          "36",
          "1",
          "36",
          "1",
          "35",
          KUBERNETES + "+jobspool",
          "",
          "",
          UNKNOWN_DATE,
          "java" + Runtime.version().feature(),
          "javac",
          System.getProperty("os.name").toLowerCase(Locale.ROOT) + "/" + PROCESSOR);
}
