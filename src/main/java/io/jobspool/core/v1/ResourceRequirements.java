package io.jobspool.core.v1;

import io.jobspool.meta.GoType;
import io.jobspool.meta.ListMap;
import io.jobspool.meta.ProtoField;
import io.jobspool.meta.Quantity;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RecordBuilder
@Schema(
    name = "io.k8s.api.core.v1.ResourceRequirements",
    description =
        "Resource budget of a container or pod: what is set aside for it and what it can use "
            + "at most.")
public record ResourceRequirements(
    @ProtoField(1)
        @Schema(
            description =
                "Upper bounds by resource. Exceeding cpu slows the container down, exceeding memory"
                    + " gets it killed; a resource left out has no bound.")
        @GoType("v1.ResourceList")
        Map<String, Quantity> limits,
    @ProtoField(2)
        @Schema(
            description =
                "Amounts set aside by resource, which decide on the nodes that fit. A missing entry"
                    + " takes the limit if there is one; a request may not exceed its limit.")
        @GoType("v1.ResourceList")
        Map<String, Quantity> requests,
    @ProtoField(3)
        @ListMap("name")
        @Schema(
            description =
                "Entries of the pod's resourceClaims that this container may use. Not available for"
                    + " the pod-wide budget.")
        List<ResourceClaim> claims) {}
