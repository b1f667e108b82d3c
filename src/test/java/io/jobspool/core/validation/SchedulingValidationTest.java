package io.jobspool.core.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchedulingValidationTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          | {"operator":"Exists"}
          | {"key":"a/b","value":"c"},{"key":"a/b","value":"c"}
          | {"key":"a","operator":"Equal","value":"","effect":"NoExecute","tolerationSeconds":-1}
          [0].operator: Invalid value: "Equal": operator must be Exists when `key` is empty, which means "match all \
          values and all keys" | {"operator":"Equal"}
          [0].key: Invalid value: "?": <name> && [0].operator: Invalid value: "?": <value> | {"key":"?","value":"?"}
          [0].operator: Invalid value: "b": value must be empty when `operator` is 'Exists' \
              | {"key":"a","operator":"Exists","value":"b"}
          [0].effect: Invalid value: "": effect must be 'NoExecute' when `tolerationSeconds` is set \
              | {"key":"a","tolerationSeconds":0}
          [0].operator: Unsupported value: "Lt": supported values: "Equal", "Exists", "Lt", "Gt" \
              | {"key":"a","operator":"Lt","value":"1"}
          [1].operator: Unsupported value: "X": supported values: "Equal", "Exists" \
              && [1].effect: Unsupported value: "Y": supported values: "NoSchedule", "PreferNoSchedule", "NoExecute" \
              | {"key":"a"},{"key":"a","operator":"X","effect":"Y"}
          """)
  void checksTolerations(String expected, String tolerations) {
    assertEquals(
        PodSpecErrors.listed("tolerations", expected),
        PodSpecErrors.of("\"tolerations\":[" + tolerations + "]"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          | "labelSelector":{"matchLabels":{"a":"b"}},"matchLabelKeys":["a"],"minDomains":1
          | "nodeAffinityPolicy":"Honor","nodeTaintsPolicy":"Ignore"
          .maxSkew: Invalid value: 0: must be greater than zero && .topologyKey: Required value: can not be empty \
              && .whenUnsatisfiable: Unsupported value: "": supported values: "DoNotSchedule", "ScheduleAnyway" \
              | "maxSkew":0,"topologyKey":"","whenUnsatisfiable":""
          .minDomains: Invalid value: 0: must be greater than zero \
              && .minDomains: Invalid value: 0: can only use minDomains if whenUnsatisfiable=DoNotSchedule, not \
          ScheduleAnyway | "whenUnsatisfiable":"ScheduleAnyway","minDomains":0
          .nodeAffinityPolicy: Unsupported value: "X": supported values: "Honor", "Ignore" \
              && .nodeTaintsPolicy: Unsupported value: "": supported values: "Honor", "Ignore" \
              | "nodeAffinityPolicy":"X","nodeTaintsPolicy":""
          .matchLabelKeys: Forbidden: must not be specified when labelSelector is not set | "matchLabelKeys":["a"]
          .matchLabelKeys[0]: Invalid value: "?": <name> && .labelSelector.matchLabels: Invalid value: "?": <value> \
              | "matchLabelKeys":["?"],"labelSelector":{"matchLabels":{"a":"?"}}
          [0]: Invalid value: "a": exists in both matchLabelKeys and labelSelector \
              | "matchLabelKeys":["a"],"labelSelector":{"matchLabels":{"a":"b"},\
          "matchExpressions":[{"key":"a","operator":"Exists"}]}
          """)
  void checksSpreading(String expected, String fields) {
    String constraint =
        "{\"maxSkew\":1,\"topologyKey\":\"t\",\"whenUnsatisfiable\":\"DoNotSchedule\",%s}";
    assertEquals(
        PodSpecErrors.listed("topologySpreadConstraints[0]", expected),
        PodSpecErrors.of("\"topologySpreadConstraints\":[" + constraint.formatted(fields) + "]"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          | {"maxSkew":1,"topologyKey":"a","whenUnsatisfiable":"DoNotSchedule"},\
          {"maxSkew":1,"topologyKey":"a","whenUnsatisfiable":"ScheduleAnyway"},\
          {"maxSkew":1,"topologyKey":"b","whenUnsatisfiable":"DoNotSchedule"}
          [0].{topologyKey, whenUnsatisfiable}: Duplicate value: "{a, DoNotSchedule}" \
              | {"maxSkew":1,"topologyKey":"a","whenUnsatisfiable":"DoNotSchedule"},\
          {"maxSkew":2,"topologyKey":"a","whenUnsatisfiable":"DoNotSchedule"}
          [0].{topologyKey, whenUnsatisfiable}: Duplicate value: "{a, DoNotSchedule}" \
              && [2].{topologyKey, whenUnsatisfiable}: Duplicate value: "{a, DoNotSchedule}" \
              | {"maxSkew":1,"topologyKey":"a","whenUnsatisfiable":"DoNotSchedule"},\
          {"maxSkew":1,"topologyKey":"b","whenUnsatisfiable":"DoNotSchedule"},\
          {"maxSkew":2,"topologyKey":"a","whenUnsatisfiable":"DoNotSchedule"},\
          {"maxSkew":3,"topologyKey":"a","whenUnsatisfiable":"DoNotSchedule"}
          """)
  void checksThatNoSpreadingIsRepeated(String expected, String constraints) {
    assertEquals(
        PodSpecErrors.listed("topologySpreadConstraints", expected),
        PodSpecErrors.of("\"topologySpreadConstraints\":[" + constraints + "]"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          | "schedulingGates":[{"name":"a/b"},{"name":"c"}]
          schedulingGates[0]: Invalid value: "?": <name> && schedulingGates[2]: Duplicate value: "a" \
              | "schedulingGates":[{"name":"?"},{"name":"a"},{"name":"a"}]
          | "preemptionPolicy":"Never"
          preemptionPolicy: Required value | "preemptionPolicy":""
          preemptionPolicy: Unsupported value: "X": supported values: "PreemptLowerPriority", "Never" \
              | "preemptionPolicy":"X"
          | "schedulingGroup":{"podGroupName":"a.b"}
          schedulingGroup.podGroupName: Invalid value: null: must specify one of: `podGroupName` | "schedulingGroup":{}
          schedulingGroup.podGroupName: Invalid value: "": <subdomain> | "schedulingGroup":{"podGroupName":""}
          """)
  void checksGatesPreemptionAndGroups(String expected, String fields) {
    assertEquals(PodSpecErrors.listed("", expected), PodSpecErrors.of(fields));
  }
}
