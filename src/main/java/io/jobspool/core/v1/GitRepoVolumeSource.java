package io.jobspool.core.v1;

import io.jobspool.meta.AlwaysWritten;
import io.jobspool.meta.ProtoField;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RecordBuilder
@Schema(
    name = "io.k8s.api.core.v1.GitRepoVolumeSource",
    description =
        "Git repository to check out into an empty directory. Kubernetes 1.36 accepts this "
            + "in the API, but its nodes refuse to run it.")
public record GitRepoVolumeSource(
    @ProtoField(1)
        @AlwaysWritten
        @Schema(
            description =
                "Address from which the repository is cloned. Required, and must not be empty.",
            required = true,
            example = "https://git.example.com/team/tools.git")
        String repository,
    @ProtoField(2)
        @Schema(
            description =
                "Commit, tag or branch to check out after cloning. The default branch of the "
                    + "repository is used if this is absent.",
            example = "v1.4.0")
        String revision,
    @ProtoField(3)
        @Schema(
            description =
                "Relative directory inside the volume that receives the clone; a single dot places "
                    + "it at the top. When absent, Git names a directory after the repository.",
            example = "tools")
        String directory) {}
