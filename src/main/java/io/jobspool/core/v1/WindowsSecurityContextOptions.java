package io.jobspool.core.v1;

import io.jobspool.meta.ProtoField;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@RecordBuilder
@Schema(
    name = "io.k8s.api.core.v1.WindowsSecurityContextOptions",
    description = "Identity and isolation of Windows containers.")
public record WindowsSecurityContextOptions(
    @ProtoField(1)
        @Schema(
            description =
                "Name of the cluster resource that holds the credential spec of a group managed "
                    + "service account.",
            example = "webapp-gmsa",
            maxLength = 253)
        @Nullable String gmsaCredentialSpecName,
    @ProtoField(2)
        @Schema(
            description =
                "Credential spec of the group managed service account itself, at most 64 KiB. "
                    + "Usually filled in by a webhook from gmsaCredentialSpecName.",
            maxLength = 65536)
        @Nullable String gmsaCredentialSpec,
    @ProtoField(3)
        @Schema(
            description =
                "Windows user the process runs as, optionally with a domain and a backslash in "
                    + "front. The user of the image applies when absent.",
            example = "ContainerUser")
        @Nullable String runAsUserName,
    @ProtoField(4)
        @Schema(
            description =
                "True runs the container as a process of the node; it must then be the same for all"
                    + " containers, with hostNetwork on. False when absent.")
        @Nullable Boolean hostProcess) {}
