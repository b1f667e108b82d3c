package io.jobspool.core.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AffinityValidationTest {
  private static final String REQUIRED = "requiredDuringSchedulingIgnoredDuringExecution";
  private static final String PREFERRED = "preferredDuringSchedulingIgnoredDuringExecution";

  private static List<String> errorsOf(String affinity) {
    return PodSpecErrors.of("\"affinity\":{" + affinity + "}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          | "matchExpressions":[{"key":"a/b","operator":"In","values":["c",""]}]
          | "matchExpressions":[{"key":"a","operator":"DoesNotExist"},{"key":"a","operator":"Gt","values":["b"]}]
          | "matchFields":[{"key":"metadata.name","operator":"NotIn","values":["a.b"]}]
          |
          .matchExpressions[0].values: Required value: must be specified when `operator` is 'In' or 'NotIn' \
              && .matchExpressions[0].key: Invalid value: "?": <name> \
              | "matchExpressions":[{"key":"?","operator":"NotIn"}]
          .matchExpressions[0].values: Forbidden: may not be specified when `operator` is 'Exists' or 'DoesNotExist' \
              && .matchExpressions[0].values[1]: Invalid value: "?": <value> \
              | "matchExpressions":[{"key":"a","operator":"Exists","values":["a","?"]}]
          .matchExpressions[0].values: Required value: must be specified single value when `operator` is 'Lt' or 'Gt' \
              && .matchExpressions[1].operator: Invalid value: "": not a valid selector operator \
              | "matchExpressions":[{"key":"a","operator":"Lt"},{"key":"a"}]
          .matchFields[0].values: Required value: must be only one value when `operator` is 'In' or 'NotIn' for node \
          field selector && .matchFields[1].operator: Invalid value: "Exists": not a valid selector operator \
              && .matchFields[1].key: Invalid value: "a": not a valid field selector key \
              | "matchFields":[{"key":"metadata.name","operator":"In"},{"key":"a","operator":"Exists"}]
          .matchFields[0].values[0]: Invalid value: "A": <subdomain> \
              | "matchFields":[{"key":"metadata.name","operator":"In","values":["A"]}]
          """)
  void checksTermsOfNodes(String expected, String term) {
    String fields = term == null ? "" : term;
    assertEquals(
        PodSpecErrors.listed(
            "affinity.nodeAffinity." + REQUIRED + ".nodeSelectorTerms[0]", expected),
        errorsOf(
            "\"nodeAffinity\":{\"%s\":{\"nodeSelectorTerms\":[{%s}]}}"
                .formatted(REQUIRED, fields)));
  }

  @Test
  void requiresATermOfNodes() {
    assertEquals(
        PodSpecErrors.listed(
            "affinity.nodeAffinity." + REQUIRED,
            ".nodeSelectorTerms: Required value: must have at least one node selector term"),
        errorsOf("\"nodeAffinity\":{\"%s\":{}}".formatted(REQUIRED)));
  }

  @Test
  void letsPreferencesAskForImpossibleValues() {
    String preferences =
        """
        "nodeAffinity":{"%s":[
        {"weight":0,"preference":{"matchExpressions":[{"key":"a","operator":"In","values":["?"]}]}},
        {"weight":101,"preference":{"matchExpressions":[{"key":"?","operator":"Exists"}]}},
        {"weight":100,"preference":{}}]}
        """;
    assertEquals(
        PodSpecErrors.listed(
            "affinity.nodeAffinity." + PREFERRED,
            """
            [0].weight: Invalid value: 0: must be in the range 1-100 \
            && [1].weight: Invalid value: 101: must be in the range 1-100 \
            && [1].preference.matchExpressions[0].key: Invalid value: "?": <name>\
            """),
        errorsOf(preferences.formatted(PREFERRED)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          | "namespaces":["a"],"namespaceSelector":{},"labelSelector":{"matchLabels":{"a":"b"}}
          | "labelSelector":{"matchLabels":{"a":"b"}},"matchLabelKeys":["a"],"mismatchLabelKeys":["b"]
          .labelSelector.matchLabels: Invalid value: "?": <value> \
              && .namespaceSelector.matchExpressions[0].operator: Invalid value: "": not a valid selector operator \
              && .namespace: Invalid value: "a.b": must not contain dots \
              | "labelSelector":{"matchLabels":{"a":"?"}},"namespaceSelector":{"matchExpressions":[{"key":"a"}]},\
          "namespaces":["a","a.b"]
          .topologyKey: Required value: can not be empty && .topologyKey: Invalid value: "": name part must be \
          non-empty && .topologyKey: Invalid value: "": <name> | "topologyKey":""
          .matchLabelKeys: Forbidden: must not be specified when labelSelector is not set \
              && .mismatchLabelKeys: Forbidden: must not be specified when labelSelector is not set \
              && .matchLabelKeys[0]: Invalid value: "?": exists in both matchLabelKeys and mismatchLabelKeys \
              | "matchLabelKeys":["?"],"mismatchLabelKeys":["?"]
          .matchLabelKeys[0]: Invalid value: "?": <name> && .mismatchLabelKeys[1]: Invalid value: "!": <name> \
              | "labelSelector":{},"matchLabelKeys":["?"],"mismatchLabelKeys":["b","!"]
          [1]: Invalid value: "a": exists in both matchLabelKeys and labelSelector \
              && [2]: Invalid value: "b": exists in both matchLabelKeys and labelSelector \
              | "matchLabelKeys":["c","a","b"],"labelSelector":{"matchLabels":{"a":"x"},"matchExpressions":[\
          {"key":"a","operator":"Exists"},{"key":"b","operator":"Exists"},{"key":"b","operator":"Exists"},\
          {"key":"d","operator":"Exists"},{"key":"d","operator":"Exists"}]}
          """)
  void checksTermsOfPods(String expected, String fields) {
    for (String kind : List.of("podAffinity", "podAntiAffinity")) {
      String term = "{\"topologyKey\":\"t\"," + fields + "}";
      assertEquals(
          PodSpecErrors.listed("affinity." + kind + "." + REQUIRED + "[0]", expected),
          errorsOf("\"%s\":{\"%s\":[%s]}".formatted(kind, REQUIRED, term)));
      assertEquals(
          PodSpecErrors.listed(
              "affinity." + kind + "." + PREFERRED + "[0].podAffinityTerm", expected),
          errorsOf(
              "\"%s\":{\"%s\":[{\"weight\":1,\"podAffinityTerm\":%s}]}"
                  .formatted(kind, PREFERRED, term)));
    }
  }

  @Test
  void checksWeightsOfPods() {
    String preference = "\"podAffinity\":{\"%s\":[{\"podAffinityTerm\":{\"topologyKey\":\"t\"}}]}";
    assertEquals(
        PodSpecErrors.listed(
            "affinity.podAffinity." + PREFERRED,
            "[0].weight: Invalid value: 0: must be in the range 1-100"),
        errorsOf(preference.formatted(PREFERRED)));
  }
}
