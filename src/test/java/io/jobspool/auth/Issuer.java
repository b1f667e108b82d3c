package io.jobspool.auth;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs tokens, and wrongly too, which libraries do not do. */
final class Issuer {
  static final String NAME = "https://issuer.example.com";
  static final String AUDIENCE = "jobspool";

  private final String kid;
  private final KeyPair keys;

  /** An issuer with a new key. */
  Issuer(String kid) {
    this.kid = kid;
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      this.keys = generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Its public key as an entry of a JWKS. */
  String jwk() {
    RSAPublicKey key = (RSAPublicKey) keys.getPublic();
    return """
        {"kty": "RSA", "use": "sig", "alg": "RS256", "kid": "%s", "n": "%s", "e": "%s"}
        """
        .formatted(
            kid,
            base64(key.getModulus().toByteArray()),
            base64(key.getPublicExponent().toByteArray()));
  }

  /** Claims that are all right. */
  static String claims(String user, String groups) {
    return claims(user, groups, 0, 300);
  }

  /** Claims that are valid from and until so many seconds from now. */
  static String claims(String user, String groups, long from, long until) {
    long now = Instant.now().getEpochSecond();
    return """
        {"iss": "%s", "aud": "%s", "sub": "%s", "groups": [%s], "iat": %d, "nbf": %d, "exp": %d}
        """
        .formatted(NAME, AUDIENCE, user, groups, now, now + from, now + until);
  }

  /** A token as it should be. */
  String token(String claims) {
    return signed("RS256", kid, claims);
  }

  /** A token that says it is of another key. */
  String tokenOfKey(String otherKid, String claims) {
    return signed("RS256", otherKid, claims);
  }

  /** A token without a signature. */
  static String unsigned(String claims) {
    return base64("{\"alg\": \"none\", \"typ\": \"JWT\"}") + "." + base64(claims) + ".";
  }

  /** A token with the public key as a shared secret, which everybody can make. */
  String signedWithPublicKey(String claims) {
    String signed = base64(header("HS256", kid)) + "." + base64(claims);
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(keys.getPublic().getEncoded(), "HmacSHA256"));
      return signed + "." + base64(mac.doFinal(signed.getBytes(StandardCharsets.US_ASCII)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A token of an algorithm that is sound but not the one that was agreed on. */
  String tokenOfOtherAlgorithm(String claims) {
    return signed("RS512", kid, claims);
  }

  private String signed(String algorithm, String kidInHeader, String claims) {
    String signed = base64(header(algorithm, kidInHeader)) + "." + base64(claims);
    try {
      Signature signature = Signature.getInstance("SHA" + algorithm.substring(2) + "withRSA");
      signature.initSign(keys.getPrivate());
      signature.update(signed.getBytes(StandardCharsets.US_ASCII));
      return signed + "." + base64(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String header(String algorithm, String kid) {
    return "{\"alg\": \"%s\", \"typ\": \"JWT\", \"kid\": \"%s\"}".formatted(algorithm, kid);
  }

  private static String base64(String text) {
    return base64(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
