package io.jobspool.core.v1;

import io.jobspool.meta.ProtoField;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@RecordBuilder
@Schema(
    name = "io.k8s.api.core.v1.PodCertificateProjection",
    description =
        "Private key generated for the pod and the certificate chain that a signer issues "
            + "for it. At least one of the three paths is needed.")
public record PodCertificateProjection(
    @ProtoField(1)
        @Schema(
            description =
                "Signer which is asked for the certificate. Required, in the form of a domain, a "
                    + "slash and a path.",
            required = true,
            example = "example.com/workload")
        String signerName,
    @ProtoField(2)
        @Schema(
            description =
                "Algorithm of the key: RSA3072, RSA4096, ECDSAP256, ECDSAP384, ECDSAP521 or"
                    + " ED25519. Required; other values are refused.",
            required = true,
            example = "ED25519")
        String keyType,
    @ProtoField(3)
        @Schema(
            description =
                "Longest lifetime of the certificate in seconds; the signer may choose less. At"
                    + " least 3600, at most 7862400 (91 days), or 86400 for signers of Kubernetes;"
                    + " a cluster assumes 86400 if absent.",
            example = "86400")
        @Nullable Integer maxExpirationSeconds,
    @ProtoField(4)
        @Schema(
            description =
                "Relative path of a PEM file with the key first and the certificates after it. One "
                    + "file changes atomically, so this is the safest choice.",
            example = "credentials.pem")
        String credentialBundlePath,
    @ProtoField(5)
        @Schema(
            description =
                "Relative path of a PEM file with the private key alone. During renewal it may "
                    + "briefly disagree with the chain file.",
            example = "key.pem")
        String keyPath,
    @ProtoField(6)
        @Schema(
            description =
                "Relative path of a PEM file with the certificates, leaf first. During renewal it "
                    + "may briefly disagree with the key file.",
            example = "chain.pem")
        String certificateChainPath,
    @ProtoField(7)
        @Schema(
            description =
                "Further information for the signer, passed on unverified. Every key needs a domain"
                    + " prefix, and all entries together may take 256 KiB.")
        Map<String, String> userAnnotations) {}
