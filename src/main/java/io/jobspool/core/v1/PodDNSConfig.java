package io.jobspool.core.v1;

import io.jobspool.meta.ProtoField;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RecordBuilder
@Schema(
    name = "io.k8s.api.core.v1.PodDNSConfig",
    description = "Resolver settings of a pod, merged with those its dnsPolicy yields.")
public record PodDNSConfig(
    @ProtoField(1)
        @Schema(
            description =
                "Addresses of name servers, placed after those from dnsPolicy. At most 3; at least"
                    + " 1 if dnsPolicy is None.")
        List<String> nameservers,
    @ProtoField(2)
        @Schema(
            description =
                "Domains tried for short names, placed after those from dnsPolicy. At most 32 "
                    + "domains and 2048 characters in total.")
        List<String> searches,
    @ProtoField(3)
        @Schema(
            description =
                "Resolver options merged with those from dnsPolicy. An option given here replaces "
                    + "one of the same name.")
        List<PodDNSConfigOption> options) {}
