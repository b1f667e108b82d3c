package io.jobspool.core.v1;

import io.jobspool.meta.AlwaysWritten;
import io.jobspool.meta.GoType;
import io.jobspool.meta.IntOrString;
import io.jobspool.meta.ProtoField;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RecordBuilder
@Schema(
    name = "io.k8s.api.core.v1.HTTPGetAction",
    description = "Sends an HTTP GET request to the container.")
public record HTTPGetAction(
    @ProtoField(1)
        @Schema(description = "Path of the request. / when absent.", example = "/healthz")
        String path,
    @ProtoField(2)
        @AlwaysWritten
        @Schema(
            description = "Number from 1 to 65535, or name, of the container port to contact.",
            required = true,
            example = "8080")
        IntOrString port,
    @ProtoField(3)
        @Schema(
            description =
                "Host to connect to; the pod's address when absent. To send another virtual host, "
                    + "set a Host header instead.",
            example = "localhost")
        String host,
    @ProtoField(4)
        @Schema(
            description =
                "HTTP or HTTPS; the certificate of the server is not verified. HTTP when absent.",
            enumeration = {"HTTP", "HTTPS"})
        @GoType("v1.URIScheme")
        String scheme,
    @ProtoField(5)
        @Schema(description = "Headers added to the request. A name may occur more than once.")
        List<HTTPHeader> httpHeaders) {}
