package io.jobspool.auth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.jobspool.faults.Service;
import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Users by certificate, against the packaged service on TLS. */
class ClientCertificatesIT {
  private static final char[] NO_PASSWORD = {};
  private static @Nullable TlsService service;

  @BeforeAll
  static void start(@TempDir Path directory) throws Exception {
    assumeTrue(Files.exists(Service.PACKAGE), "the service is not packaged yet");
    service = new TlsService(directory);
  }

  @AfterAll
  static void stop() throws Exception {
    if (service != null) {
      service.close();
    }
  }

  @Test
  void commonNameIsTheUserAndOrganizationsAreGroups() throws Exception {
    String answer = whoIs(service.authority().client("CN=ann,O=team-a,O=team-b")).body();

    assertTrue(answer.contains("\"username\":\"ann\""), answer);
    assertTrue(
        answer.contains("\"groups\":[\"system:authenticated\",\"team-a\",\"team-b\"]"), answer);
  }

  @Test
  void groupsOfTheSystemAreTheAuthoritysToGive() throws Exception {
    assertEquals(
        200, get(service.authority().client("CN=root,O=system:masters"), "/").statusCode());
  }

  @Test
  void certificateOfAnotherAuthorityIsRefused() {
    Authority.Identity stranger = new Authority("authority").client("CN=root,O=system:masters");

    assertThrows(IOException.class, () -> whoIs(stranger));
  }

  @Test
  void expiredCertificateIsRefused() {
    assertThrows(IOException.class, () -> whoIs(service.authority().expired("CN=ann")));
  }

  @Test
  void certificateOfAServerIsNoUsers() {
    assertThrows(IOException.class, () -> whoIs(service.authority().server()));
  }

  @Test
  void withoutCertificateATokenIsNeeded() throws Exception {
    assertEquals(401, get(null, "/apis").statusCode());
    assertEquals(
        200, send(null, request("/apis").header("X-Auth-Token", Secured.JANE)).statusCode());
  }

  @Test
  void renewedCertificateIsShownWithoutARestart() throws Exception {
    BigInteger renewed = service.renewCertificate().certificate().getSerialNumber();

    for (int i = 0; !shown().equals(renewed); i++) {
      assertTrue(i < 1000, "the old certificate is still shown");
      Thread.sleep(50);
    }
  }

  private static BigInteger shown() throws Exception {
    Certificate[] chain = get(null, "/livez").sslSession().orElseThrow().getPeerCertificates();
    return ((X509Certificate) chain[0]).getSerialNumber();
  }

  private static HttpResponse<String> whoIs(Authority.Identity user) throws Exception {
    return send(
        user,
        request("/apis/authentication.k8s.io/v1/selfsubjectreviews")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString("{}")));
  }

  private static HttpResponse<String> get(Authority.@Nullable Identity user, String path)
      throws Exception {
    return send(user, request(path));
  }

  private static HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(service.url() + path));
  }

  /** Each on a connection of its own, so that each has a handshake. */
  private static HttpResponse<String> send(
      Authority.@Nullable Identity user, HttpRequest.Builder request) throws Exception {
    HttpClient client = HttpClient.newBuilder().sslContext(context(user)).build();
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private static SSLContext context(Authority.@Nullable Identity user)
      throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setCertificateEntry("authority", service.authority().certificate());
    TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
    trust.init(store);
    KeyStore own = KeyStore.getInstance("PKCS12");
    own.load(null, null);
    if (user != null) {
      own.setKeyEntry("user", user.key(), NO_PASSWORD, new Certificate[] {user.certificate()});
    }
    // This one shows any certificate of an authority of the right name; PKIX would look for a good
    // one.
    KeyManagerFactory keys = KeyManagerFactory.getInstance("SunX509");
    keys.init(own, NO_PASSWORD);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
    return context;
  }
}
