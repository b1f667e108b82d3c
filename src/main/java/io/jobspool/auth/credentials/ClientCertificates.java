package io.jobspool.auth.credentials;

import io.jobspool.auth.AuthConfig;
import io.jobspool.auth.User;
import io.jobspool.meta.error.StatusException;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.tls.TlsConfiguration;
import io.quarkus.tls.TlsConfigurationRegistry;
import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.ClientAuth;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javax.naming.NamingException;
import javax.naming.directory.Attribute;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import org.eclipse.microprofile.config.Config;

/**
 * Users by their certificates: the CN of the subject is the name, each O a group, as in Kubernetes.
 * That the certificate is by one of the trusted authorities was found out by TLS already.
 */
@Singleton
public final class ClientCertificates implements HttpServerOptionsCustomizer {
  private final boolean wanted;

  ClientCertificates(AuthConfig config, TlsConfigurationRegistry tls, Config all) {
    this.wanted = config.clientCertificates();
    if (wanted) {
      requireTrustStore(tls, all);
    }
  }

  /** Without one, any authority that Java knows could make users. */
  private static void requireTrustStore(TlsConfigurationRegistry tls, Config all) {
    Optional<String> name =
        all.getOptionalValue("quarkus.http.tls-configuration-name", String.class);
    boolean trusts =
        TlsConfiguration.from(tls, name)
            .or(tls::getDefault)
            .filter(found -> found.getTrustStoreOptions() != null && !found.isTrustAll())
            .isPresent();
    if (!trusts) {
      throw new ConfigurationException(
          "client certificates need a trust store, quarkus.tls.trust-store.pem.certs for instance,"
              + " that says whose certificates are accepted");
    }
  }

  /** Whether clients are asked for certificates. */
  public boolean areWanted() {
    return wanted;
  }

  @Override
  public void customizeHttpsServer(HttpServerOptions options) {
    if (wanted) {
      options.setClientAuth(ClientAuth.REQUEST);
    }
  }

  /**
   * The user by certificate; empty if the client has shown none.
   *
   * @throws StatusException (401) if it has expired since the connection began
   */
  public Optional<User> user(HttpServerRequest request) {
    SSLSession session = wanted ? request.sslSession() : null;
    if (session == null) {
      return Optional.empty();
    }
    try {
      X509Certificate certificate = (X509Certificate) session.getPeerCertificates()[0];
      certificate.checkValidity();
      return user(new LdapName(certificate.getSubjectX500Principal().getName()));
    } catch (SSLPeerUnverifiedException e) {
      return Optional.empty();
    } catch (CertificateException | NamingException e) {
      throw StatusException.unauthorized();
    }
  }

  /** The user that a subject names; empty if it names none, or several. */
  static Optional<User> user(LdapName subject) throws NamingException {
    List<String> names = values(subject, "CN");
    return names.size() == 1
        ? Optional.of(User.authenticated(names.get(0), "", values(subject, "O")))
        : Optional.empty();
  }

  private static List<String> values(LdapName subject, String type) throws NamingException {
    List<String> values = new ArrayList<>();
    for (Rdn part : subject.getRdns()) {
      Attribute attribute = part.toAttributes().get(type);
      if (attribute != null) {
        Collections.list(attribute.getAll()).forEach(value -> values.add(value.toString()));
      }
    }
    return values;
  }
}
