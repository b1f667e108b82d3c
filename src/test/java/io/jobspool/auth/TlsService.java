package io.jobspool.auth;

import io.jobspool.faults.Database;
import io.jobspool.faults.Ports;
import io.jobspool.faults.Service;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * The packaged service on TLS, with tokens, a policy and client certificates, configured as
 * docs/security.md shows it.
 */
public final class TlsService implements AutoCloseable {
  private final Authority authority = new Authority("authority");
  private final Path directory;
  private final int port = Ports.free();
  private final Database database;
  private final Service service;

  /** Starts it on a new database, all in a directory of its own. */
  public TlsService(Path directory) throws Exception {
    this.directory = directory;
    renewCertificate();
    write("ca.crt", authority.pem());
    write("tokens.csv", Secured.TOKENS);
    write("policy.yaml", Secured.POLICY);
    write("application.properties", settings());
    database = new Database(directory.resolve("postgres"));
    String settings = directory.resolve("application.properties").toString();
    service = new Service("tls", database, Map.of("QUARKUS_CONFIG_LOCATIONS", settings));
  }

  private String settings() {
    return """
        quarkus.http.ssl-port=%2$d
        quarkus.tls.key-store.pem.0.cert=%1$s/tls.crt
        quarkus.tls.key-store.pem.0.key=%1$s/tls.key
        quarkus.tls.trust-store.pem.certs=%1$s/ca.crt
        quarkus.tls.reload-period=500ms
        jobspool.auth.client-certificates=true
        jobspool.auth.token-file=%1$s/tokens.csv
        jobspool.auth.policy-file=%1$s/policy.yaml
        """
        .formatted(directory, port);
  }

  /** Puts a new certificate where the service looks for it. */
  Authority.Identity renewCertificate() throws Exception {
    Authority.Identity identity = authority.server();
    write("tls.key", Authority.pem(identity.key()));
    write("tls.crt", Authority.pem(identity.certificate()));
    return identity;
  }

  private void write(String name, String content) throws Exception {
    Files.writeString(directory.resolve(name), content);
  }

  /** Who issues the certificates of the service and of its users. */
  public Authority authority() {
    return authority;
  }

  /** The file by which clients trust the service. */
  public Path authorityFile() {
    return directory.resolve("ca.crt");
  }

  /** Where it listens. */
  public String url() {
    return "https://127.0.0.1:" + port;
  }

  @Override
  public void close() throws Exception {
    service.close();
    database.close();
  }
}
