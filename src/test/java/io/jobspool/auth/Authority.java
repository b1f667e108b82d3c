package io.jobspool.auth;

import java.io.IOException;
import java.io.StringWriter;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Issues certificates that are valid for an hour, or were. */
public final class Authority {
  private static final Duration VALID = Duration.ofHours(1);

  private final X500Name name;
  private final KeyPair keys = newKeys();
  private final X509Certificate certificate;
  private long serial = System.nanoTime();

  /** A key and the certificate of it. */
  public record Identity(PrivateKey key, X509Certificate certificate) {
    /** Both as a text, the key first. */
    public String pem() {
      return Authority.pem(key) + Authority.pem(certificate);
    }
  }

  /** An authority that nobody trusts yet. */
  public Authority(String name) {
    this.name = new X500Name("CN=" + name);
    this.certificate = sign(this.name, keys, Instant.now(), null);
  }

  /** The certificate by which others trust this authority. */
  public X509Certificate certificate() {
    return certificate;
  }

  /** The same as a text. */
  public String pem() {
    return pem(certificate);
  }

  /** For a server on this machine. */
  public Identity server() {
    return issue("CN=localhost", Instant.now(), KeyPurposeId.id_kp_serverAuth);
  }

  /** For a user, {@code CN=ann,O=team}. */
  public Identity client(String subject) {
    return issue(subject, Instant.now(), KeyPurposeId.id_kp_clientAuth);
  }

  /** For a user of the past. */
  public Identity expired(String subject) {
    return issue(
        subject, Instant.now().minus(VALID.multipliedBy(2)), KeyPurposeId.id_kp_clientAuth);
  }

  private Identity issue(String subject, Instant from, KeyPurposeId purpose) {
    KeyPair own = newKeys();
    return new Identity(own.getPrivate(), sign(new X500Name(subject), own, from, purpose));
  }

  private X509Certificate sign(X500Name subject, KeyPair own, Instant from, KeyPurposeId purpose) {
    JcaX509v3CertificateBuilder builder =
        new JcaX509v3CertificateBuilder(
            name,
            BigInteger.valueOf(serial++),
            Date.from(from.minusSeconds(60)),
            Date.from(from.plus(VALID)),
            subject,
            own.getPublic());
    try {
      builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(purpose == null));
      if (purpose != null) {
        builder.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(purpose));
        builder.addExtension(Extension.subjectAlternativeName, false, thisMachine());
      }
      return new JcaX509CertificateConverter()
          .getCertificate(
              builder.build(
                  new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate())));
    } catch (IOException | GeneralSecurityException | OperatorCreationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static GeneralNames thisMachine() {
    return new GeneralNames(
        new GeneralName[] {
          new GeneralName(GeneralName.dNSName, "localhost"),
          new GeneralName(GeneralName.iPAddress, "127.0.0.1")
        });
  }

  private static KeyPair newKeys() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(256);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A key or a certificate as a text. */
  static String pem(Object object) {
    StringWriter text = new StringWriter();
    try (JcaPEMWriter writer = new JcaPEMWriter(text)) {
      writer.writeObject(
          object instanceof PrivateKey key ? new JcaPKCS8Generator(key, null) : object);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return text.toString();
  }
}
