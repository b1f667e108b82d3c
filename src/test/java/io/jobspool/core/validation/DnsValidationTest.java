package io.jobspool.core.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DnsValidationTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          | "dnsPolicy":"ClusterFirstWithHostNet"
          dnsPolicy: Required value | "dnsPolicy":""
          dnsPolicy: Unsupported value: "X": supported values: "ClusterFirstWithHostNet", "ClusterFirst", "Default", \
          "None" | "dnsPolicy":"X"
          | "dnsPolicy":"None","dnsConfig":{"nameservers":["1.2.3.4"]}
          dnsConfig: Required value: must provide `dnsConfig` when `dnsPolicy` is None | "dnsPolicy":"None"
          dnsConfig.nameservers: Required value: must provide at least one DNS nameserver when `dnsPolicy` is None \
              | "dnsPolicy":"None","dnsConfig":{"searches":["?"]}
          | "dnsConfig":{"nameservers":["1.2.3.4","::1","FE80:0::1"],"searches":[".","a.","_a._b"],\
          "options":[{"name":"o"}]}
          dnsConfig.nameservers: Invalid value: ["1.2.3.4","1.2.3.4","a","01.2.3.4"]: must not have more than 3 \
          nameservers && dnsConfig.nameservers[2]: Invalid value: "a": must be a valid IP address, (e.g. 10.9.8.7 or \
          2001:db8::ffff) && dnsConfig.nameservers[3]: Invalid value: "01.2.3.4": must not have leading 0s \
              | "dnsConfig":{"nameservers":["1.2.3.4","1.2.3.4","a","01.2.3.4"]}
          dnsConfig.searches[0]: Invalid value: "A": <domain_> && dnsConfig.searches[1]: Invalid value: ".": <domain_> \
              && dnsConfig.options[1]: Required value: must not be empty \
              | "dnsConfig":{"searches":["A.",".."],"options":[{"name":"o"},{"value":"v"}]}
          | "hostname":"a","subdomain":"b"
          hostname: Invalid value: "a.b": must not contain dots && subdomain: Invalid value: "B": <label> \
              | "hostname":"a.b","subdomain":"B"
          | "hostnameOverride":"a.b","setHostnameAsFQDN":false
          hostnameOverride: Forbidden: may not be specified when setHostnameAsFQDN is true \
              && hostnameOverride: Forbidden: may not be specified when hostNetwork is true \
              && hostnameOverride: Invalid value: "": <subdomain> \
              | "hostnameOverride":"","setHostnameAsFQDN":true,"hostNetwork":true
          | "hostAliases":[{"ip":"::1","hostnames":["a.b"]},{"ip":"1.2.3.4"}]
          hostAliases[0].ip: Invalid value: "::ffff:1.2.3.4": must not be an IPv4-mapped IPv6 address \
              && hostAliases[1].ip: Invalid value: "": must be a valid IP address, (e.g. 10.9.8.7 or 2001:db8::ffff) \
              && hostAliases[1].hostnames[1]: Invalid value: "B": <subdomain> \
              | "hostAliases":[{"ip":"::ffff:1.2.3.4"},{"hostnames":["a","B"]}]
          """)
  void checksNames(String expected, String fields) {
    assertEquals(PodSpecErrors.listed("", expected), PodSpecErrors.of(fields));
  }

  @Test
  void limitsHostnameOverride() {
    String field = "\"hostnameOverride\":\"%s\"";
    assertEquals(List.of(), PodSpecErrors.of(field.formatted("a".repeat(64))));
    assertEquals(
        List.of("hostnameOverride: Too long: may not be more than 64 bytes"),
        PodSpecErrors.of(field.formatted("a".repeat(65))));
  }

  @Test
  void limitsNumberOfSearches() {
    String field = "\"dnsConfig\":{\"searches\":[%s]}";
    String most = String.join(",", Collections.nCopies(32, "\"a\""));
    assertEquals(List.of(), PodSpecErrors.of(field.formatted(most)));
    assertEquals(
        List.of(
            "dnsConfig.searches: Invalid value: [%s]: must not have more than 32 search paths"
                .formatted(most + ",\"a\"")),
        PodSpecErrors.of(field.formatted(most + ",\"a\"")));
  }

  @Test
  void limitsLengthOfSearches() {
    String field = "\"dnsConfig\":{\"searches\":[%s]}";
    String label = "a".repeat(63) + ".";
    String eightOf227 =
        String.join(",", Collections.nCopies(8, "\"" + label.repeat(3) + "a".repeat(35) + "\""));
    String rest = ",\"" + label.repeat(3) + "a".repeat(32) + "\"";
    String more = ",\"" + label.repeat(3) + "a".repeat(33) + "\"";
    assertEquals(List.of(), PodSpecErrors.of(field.formatted(eightOf227 + rest)));
    assertEquals(
        List.of(
            "dnsConfig.searches: Invalid value: [%s]: must not have more than 2048 characters"
                    .formatted(eightOf227 + more)
                + " (including spaces) in the search list"),
        PodSpecErrors.of(field.formatted(eightOf227 + more)));
  }
}
