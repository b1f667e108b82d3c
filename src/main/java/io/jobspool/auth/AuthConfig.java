package io.jobspool.auth;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Who may use the service, {@code jobspool.auth.*}. */
@ConfigMapping(prefix = "jobspool.auth")
public interface AuthConfig {
  /** What happens to requests without credentials. */
  @WithDefault("loopback")
  Anonymous anonymous();

  /**
   * A file of static tokens, each line {@code token,user,uid,"group1,group2"} as in Kubernetes.
   * None by default.
   */
  Optional<Path> tokenFile();

  /**
   * The file that says who may do what. Without one, of those who have credentials only the group
   * {@code system:masters} may do anything.
   */
  Optional<Path> policyFile();

  /**
   * How often both files are looked at. The default is far below the minute that Kubernetes takes
   * to change a mounted secret, and costs nothing.
   */
  @WithDefault("10s")
  Duration reloadEvery();

  /**
   * Whether clients are asked for a certificate over TLS, whose CN is a user and whose O are
   * groups. Off by default: browsers ask people about it.
   */
  @WithDefault("false")
  boolean clientCertificates();

  /** Tokens of an issuer, whose keys and names are Quarkus' {@code mp.jwt.*} settings. */
  Jwt jwt();

  /** Requests without credentials. */
  enum Anonymous {
    /** Allowed as long as no credentials are configured and only this machine reaches the port. */
    LOOPBACK,
    /** Allowed, as user {@code system:anonymous}. */
    ALLOW,
    /** Refused, apart from health, version and documentation. */
    DENY
  }

  /** Tokens of an issuer, {@code jobspool.auth.jwt.*}. */
  interface Jwt {
    /** The claim that is the name of the user. The default is the only one that OpenID fixes. */
    @WithDefault("sub")
    String usernameClaim();

    /**
     * For how long a verified token is not verified again. Verifying costs a hundred times what a
     * look-up does; a key that is withdrawn counts for so long at most.
     */
    @WithDefault("1m")
    Duration cacheFor();

    /** How many verified tokens are remembered: some ten megabytes. */
    @WithDefault("10000")
    int cacheSize();

    /** How many tokens may wait to be verified; one more is 429. A second of work for one core. */
    @WithDefault("5000")
    int maxVerifying();
  }
}
