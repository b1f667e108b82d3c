package io.jobspool.auth.credentials;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jobspool.auth.User;
import java.util.List;
import java.util.Optional;
import javax.naming.ldap.LdapName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClientCertificatesTest {
  @Test
  void namesUserAndGroups() throws Exception {
    assertEquals(
        Optional.of(User.authenticated("ann", "", List.of("a", "b,c"))),
        ClientCertificates.user(new LdapName("CN=ann,O=a,O=b\\,c,OU=unit")));
    assertEquals(
        Optional.of(User.authenticated("ann", "", List.of("a"))),
        ClientCertificates.user(new LdapName("CN=ann+O=a")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"O=system:masters", "CN=ann,CN=bob", ""})
  void namesNobody(String subject) throws Exception {
    assertEquals(Optional.empty(), ClientCertificates.user(new LdapName(subject)));
  }
}
