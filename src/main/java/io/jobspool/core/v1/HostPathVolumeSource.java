package io.jobspool.core.v1;

import io.jobspool.meta.AlwaysWritten;
import io.jobspool.meta.GoType;
import io.jobspool.meta.ProtoField;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@RecordBuilder
@Schema(
    name = "io.k8s.api.core.v1.HostPathVolumeSource",
    description = "A file or directory of the node that is made visible inside the pod.")
public record HostPathVolumeSource(
    @ProtoField(1)
        @AlwaysWritten
        @Schema(
            description =
                "Location on the node to expose, followed through symbolic links. Required, and it "
                    + "may contain no element that is two dots.",
            required = true,
            example = "/var/log")
        String path,
    @ProtoField(2)
        @Schema(
            description =
                "What must exist at the path before the pod starts, or be created there. The"
                    + " default is the empty string, which skips the check.",
            enumeration = {
              "",
              "DirectoryOrCreate",
              "Directory",
              "FileOrCreate",
              "File",
              "Socket",
              "CharDevice",
              "BlockDevice"
            },
            example = "DirectoryOrCreate")
        @GoType("v1.HostPathType")
        @Nullable String type) {}
