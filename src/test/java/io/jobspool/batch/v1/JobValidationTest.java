package io.jobspool.batch.v1;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jobspool.dialect.Dialect;
import io.jobspool.serializer.DecodeException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobValidationTest {
  private static final String LABELS_SHOWN = JobText.LABELS.replace(" ", "");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          "parallelism": 0, "completions": 0, "backoffLimit": 0, "ttlSecondsAfterFinished": 0 | ~~
          "activeDeadlineSeconds": 0, "suspend": true, "managedBy": "acme.io/ctl" | ~~
          "parallelism": -1 | spec.parallelism: Invalid value: -1: must be greater than or equal to 0
          "completions": -1 | spec.completions: Invalid value: -1: must be greater than or equal to 0
          "activeDeadlineSeconds": -1 | spec.activeDeadlineSeconds: Invalid value: -1: must be greater than or \
          equal to 0
          "backoffLimit": -1 | spec.backoffLimit: Invalid value: -1: must be greater than or equal to 0
          "ttlSecondsAfterFinished": -1 | spec.ttlSecondsAfterFinished: Invalid value: -1: must be greater than \
          or equal to 0
          "managedBy": "" | spec.managedBy: Required value
          "managedBy": "nope" | spec.managedBy: Invalid value: "nope": must be a domain-prefixed path (such as \
          "acme.io/foo")
          "completionMode": "" | spec.completionMode: Unsupported value: "": supported values: "NonIndexed", \
          "Indexed"
          "completionMode": "Bogus" | spec.completionMode: Unsupported value: "Bogus": supported values: \
          "NonIndexed", "Indexed"
          "podReplacementPolicy": "No" | spec.podReplacementPolicy: Unsupported value: "No": supported values: \
          "Failed", "TerminatingOrFailed"
          "podReplacementPolicy": "TerminatingOrFailed", "podFailurePolicy": {} \
          | spec.podReplacementPolicy: Unsupported value: "TerminatingOrFailed": supported values: "Failed"
          "backoffLimitPerIndex": 1 | spec.backoffLimitPerIndex: Invalid value: 1: requires indexed completion mode
          "completionMode": "NonIndexed", "backoffLimitPerIndex": 1, "maxFailedIndexes": 1 \
          | spec.backoffLimitPerIndex: Invalid value: 1: requires indexed completion mode, spec.maxFailedIndexes: \
          Invalid value: 1: requires indexed completion mode
          "successPolicy": {"rules": [{"succeededCount": 1}]} \
          | spec.successPolicy: Invalid value: {"Rules":[{"SucceededIndexes":null,"SucceededCount":1}]}: requires \
          indexed completion mode
          "parallelism": -1, "completions": -2, "backoffLimit": -3 \
          | spec.parallelism: Invalid value: -1: must be greater than or equal to 0, spec.completions: Invalid \
          value: -2: must be greater than or equal to 0, spec.backoffLimit: Invalid value: -3: must be greater \
          than or equal to 0
          """)
  void checksTheSpec(String fields, String expected) throws DecodeException {
    assertEquals(expected, errors(JobText.job(fields)));
  }

  @Test
  void limitsManagedBy() throws DecodeException {
    String managedBy = "\"managedBy\": \"acme.io/%s\"";
    assertEquals("", errors(JobText.job(managedBy.formatted("a".repeat(55)))));
    assertEquals(
        "spec.managedBy: Too long: may not be more than 63 bytes",
        errors(JobText.job(managedBy.formatted("a".repeat(56)))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          "completions": 100000, "parallelism": 100000, "backoffLimitPerIndex": 1, "maxFailedIndexes": 100000 | ~~
          "completions": 100001, "parallelism": 10000, "backoffLimitPerIndex": 1, "maxFailedIndexes": 10000 | ~~
          "parallelism": 1 | spec.completions: Required value: when completion mode is Indexed
          "successPolicy": {"rules": [{}]} \
          | spec.completions: Required value: when completion mode is Indexed, spec.successPolicy.rules[0]: \
          Required value: at least one of succeededCount or succeededIndexes must be specified
          "completions": 1, "parallelism": 100001 \
          | spec.parallelism: Invalid value: 100001: must be less than or equal to 100000 when completion mode is \
          Indexed
          "completions": 3, "maxFailedIndexes": 1 \
          | spec.backoffLimitPerIndex: Required value: when maxFailedIndexes is specified
          "completions": 3, "backoffLimitPerIndex": 1, "maxFailedIndexes": 4 \
          | spec.maxFailedIndexes: Invalid value: 4: must be less than or equal to completions
          "completions": 3, "backoffLimitPerIndex": -1, "maxFailedIndexes": -1 \
          | spec.backoffLimitPerIndex: Invalid value: -1: must be greater than or equal to 0, \
          spec.maxFailedIndexes: Invalid value: -1: must be greater than or equal to 0
          "completions": 200000, "backoffLimitPerIndex": 1 \
          | spec.maxFailedIndexes: Required value: must be specified when completions is above 100000
          "completions": 200000, "backoffLimitPerIndex": 1, "maxFailedIndexes": 1, "parallelism": 10001 \
          | spec.parallelism: Invalid value: 10001: must be less than or equal to 10000 when completions are \
          above 100000 and used with backoff limit per index
          "completions": 200000, "backoffLimitPerIndex": 1, "maxFailedIndexes": 100001 \
          | spec.maxFailedIndexes: Invalid value: 100001: must be less than or equal to 100000, \
          spec.maxFailedIndexes: Invalid value: 100001: must be less than or equal to 10000 when completions are \
          above 100000 and used with backoff limit per index
          """)
  void limitsIndexedJobs(String fields, String expected) throws DecodeException {
    assertEquals(expected, errors(JobText.job("\"completionMode\": \"Indexed\", " + fields)));
  }

  @Test
  void knowsThatPodsOfIndexedJobsAreNamedAfterThem() throws DecodeException {
    String job = JobText.job("\"completionMode\": \"Indexed\", \"completions\": 11");
    assertEquals("", errors(job.replace("\"work\"", "\"" + "a".repeat(60) + "\"")));
    String none = JobText.replace(job, "\"completions\": 11", "\"completions\": 0");
    assertEquals("", errors(none.replace("\"work\"", "\"" + "a".repeat(63) + "\"")));
    String name = "a".repeat(61);
    assertEquals(
        "metadata.name: Invalid value: \"%s\": will not able to create pod with invalid DNS label: %s-10"
            .formatted(name, name),
        errors(job.replace("\"work\"", "\"" + name + "\"")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          0 | spec.activeDeadlineSeconds: Invalid value: 0: value must be positive integer
          -1 | spec.activeDeadlineSeconds: Invalid value: -1: value must be positive integer
          1 | ~~
          """)
  void demandsPositiveDeadlinesInCce(String seconds, String expected) throws DecodeException {
    String job = withCceLabels(JobText.job("\"activeDeadlineSeconds\": " + seconds));
    assertEquals(
        expected, JobText.text(JobValidation.validateJob(JobText.parse(job), Dialect.CCE)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          "action": "Ignore", "onPodConditions": [{"type": "DisruptionTarget", "status": "True"}] | ~~
          "action": "FailJob", "onExitCodes": {"containerName": "setup", "operator": "NotIn", "values": [0, 5]} | ~~
          "action": "Explode", "onPodConditions": [{"type": "T", "status": "True"}] \
          | RULE.action: Unsupported value: "Explode": supported values: "Count", "FailIndex", "FailJob", "Ignore"
          "action": "FailIndex", "onPodConditions": [{"type": "T", "status": "True"}] \
          | RULE.action: Invalid value: "FailIndex": requires the backoffLimitPerIndex to be set
          "onPodConditions": [{"type": "T", "status": "True"}] \
          | RULE.action: Required value: valid values: ["Count" "FailIndex" "FailJob" "Ignore"]
          "action": "Count", "onPodConditions": [{"type": "/T", "status": "Maybe"}] \
          | RULE.onPodConditions[0].type: Invalid value: "/T": prefix part must be non-empty, \
          RULE.onPodConditions[0].status: Unsupported value: "Maybe": supported values: "False", "True", "Unknown"
          "action": "Count", "onPodConditions": [{"type": "T"}] \
          | RULE.onPodConditions[0].status: Required value: valid values: ["False" "True" "Unknown"]
          "action": "Count", "onExitCodes": {"values": [1]} \
          | RULE.onExitCodes.operator: Required value: valid values: ["In" "NotIn"]
          "action": "Count", "onExitCodes": {"operator": "Out", "values": [1]} \
          | RULE.onExitCodes.operator: Unsupported value: "Out": supported values: "In", "NotIn"
          "action": "Count", "onExitCodes": {"containerName": "nope", "operator": "In", "values": [1]} \
          | RULE.onExitCodes.containerName: Invalid value: "nope": must be one of the container or initContainer \
          names in the pod template
          "action": "Count", "onExitCodes": {"operator": "In"} \
          | RULE.onExitCodes.values: Invalid value: []: at least one value is required
          "action": "Count", "onExitCodes": {"operator": "In", "values": [0]} \
          | RULE.onExitCodes.values[0]: Invalid value: 0: must not be 0 for the In operator
          "action": "Count", "onExitCodes": {"operator": "In", "values": [3, 3]} \
          | RULE.onExitCodes.values[1]: Duplicate value: 3
          "action": "Count", "onExitCodes": {"operator": "In", "values": [5, 3]} \
          | RULE.onExitCodes.values: Invalid value: [5,3]: must be ordered
          "action": "Count" | RULE: Invalid value: specifying one of OnExitCodes and OnPodConditions is required
          "action": "Count", "onExitCodes": {"operator": "In", "values": [3]}, "onPodConditions": [{"type": "T", \
          "status": "True"}] | RULE: Invalid value: specifying both OnExitCodes and OnPodConditions is not supported
          """)
  void checksPodFailureRules(String rule, String expected) throws DecodeException {
    assertEquals(
        expected.replace("RULE", "spec.podFailurePolicy.rules[0]"),
        errors(JobText.job("\"podFailurePolicy\": {\"rules\": [{" + rule + "}]}")));
  }

  @Test
  void limitsPodFailurePolicies() throws DecodeException {
    String pattern = "{\"type\": \"T\", \"status\": \"True\"}";
    String rule = "{\"action\": \"Count\", \"onPodConditions\": [" + pattern + "]}";
    String policy = "\"podFailurePolicy\": {\"rules\": [%s]}";
    assertEquals("", errors(JobText.job(policy.formatted(repeated(rule, 20)))));
    assertEquals(
        "spec.podFailurePolicy.rules: Too many: 21: must have at most 20 items",
        errors(JobText.job(policy.formatted(repeated(rule, 21)))));
    assertEquals(
        "",
        errors(
            JobText.job(policy.formatted(JobText.replace(rule, pattern, repeated(pattern, 20))))));
    assertEquals(
        "spec.podFailurePolicy.rules[0].onPodConditions: Too many: 21: must have at most 20 items",
        errors(
            JobText.job(policy.formatted(JobText.replace(rule, pattern, repeated(pattern, 21))))));
    String codes =
        IntStream.rangeClosed(1, 255).mapToObj(Integer::toString).collect(Collectors.joining(","));
    String byCode =
        "{\"action\": \"Count\", \"onExitCodes\": {\"operator\": \"In\", \"values\": [%s]}}";
    assertEquals("", errors(JobText.job(policy.formatted(byCode.formatted(codes)))));
    assertEquals(
        "spec.podFailurePolicy.rules[0].onExitCodes.values: Too many: 256: must have at most 255"
            + " items",
        errors(JobText.job(policy.formatted(byCode.formatted(codes + ",256")))));
  }

  @Test
  void demandsThatPodsWithFailurePolicyAreNotRestarted() throws DecodeException {
    String job = JobText.job("\"podFailurePolicy\": {}");
    assertEquals(
        "spec.template.spec.restartPolicy: Invalid value: \"OnFailure\": only \"Never\" is"
            + " supported when podFailurePolicy is specified",
        errors(JobText.replace(job, "\"Never\"", "\"OnFailure\"")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          {"succeededIndexes": "0,2-4", "succeededCount": 4} | ~~
          {"succeededIndexes": ""} | ~~
          {"succeededIndexes": "+1"} | ~~
          {} | RULE: Required value: at least one of succeededCount or succeededIndexes must be specified
          {"succeededCount": -1} | RULE.succeededCount: Invalid value: -1: must be greater than or equal to 0
          {"succeededCount": 9} | RULE.succeededCount: Invalid value: 9: must be less than or equal to 5 (the \
          number of specified completions)
          {"succeededIndexes": "0,2", "succeededCount": 3} \
          | RULE.succeededCount: Invalid value: 3: must be less than or equal to 2 (the number of indexes in the \
          specified succeededIndexes field)
          {"succeededIndexes": "5-7"} | RULE.succeededIndexes: Invalid value: "5-7": error parsing \
          succeededIndexes: too large index: "5"
          {"succeededIndexes": "1-9999999999"} \
          | RULE.succeededIndexes: Invalid value: "1-9999999999": error parsing succeededIndexes: too large \
          index: "9999999999"
          {"succeededIndexes": "99999999999999999999"} \
          | RULE.succeededIndexes: Invalid value: "99999999999999999999": error parsing succeededIndexes: cannot \
          convert string to integer for index: "99999999999999999999"
          {"succeededIndexes": "3-1"} | RULE.succeededIndexes: Invalid value: "3-1": error parsing \
          succeededIndexes: non-increasing order, previous: 3, current: 1
          {"succeededIndexes": "1,1"} | RULE.succeededIndexes: Invalid value: "1,1": error parsing \
          succeededIndexes: non-increasing order, previous: 1, current: 1
          {"succeededIndexes": "a"} | RULE.succeededIndexes: Invalid value: "a": error parsing succeededIndexes: \
          cannot convert string to integer for index: "a"
          {"succeededIndexes": "0,"} | RULE.succeededIndexes: Invalid value: "0,": error parsing \
          succeededIndexes: cannot convert string to integer for index: ""
          {"succeededIndexes": "١"} | RULE.succeededIndexes: Invalid value: "١": error parsing succeededIndexes: \
          cannot convert string to integer for index: "١"
          {"succeededIndexes": "1-2-3"} | RULE.succeededIndexes: Invalid value: "1-2-3": error parsing \
          succeededIndexes: the fragment "1-2-3" violates the requirement that an index interval can have at most \
          two parts separated by '-'
          """)
  void checksSuccessRules(String rule, String expected) throws DecodeException {
    String fields =
        "\"completionMode\": \"Indexed\", \"completions\": 5, \"successPolicy\": {\"rules\": [%s]}";
    assertEquals(
        expected.replace("RULE", "spec.successPolicy.rules[0]"),
        errors(JobText.job(fields.formatted(rule))));
  }

  @Test
  void limitsSuccessPolicies() throws DecodeException {
    String indexed = "\"completionMode\": \"Indexed\", \"successPolicy\": {\"rules\": [%s]}";
    String fields = indexed + ", \"completions\": 5";
    assertEquals(
        "spec.successPolicy.rules: Required value: at least one rules must be specified when the"
            + " successPolicy is specified",
        errors(JobText.job(fields.formatted(""))));
    assertEquals(
        "", errors(JobText.job(fields.formatted(repeated("{\"succeededCount\": 1}", 20)))));
    assertEquals(
        "spec.successPolicy.rules: Too many: 21: must have at most 20 items",
        errors(JobText.job(fields.formatted(repeated("{\"succeededCount\": 1}", 21)))));
    assertEquals(
        "spec.completions: Required value: when completion mode is Indexed",
        errors(JobText.job(indexed.formatted("{\"succeededCount\": 1}"))));
  }

  @Test
  void checksTheTemplate() throws DecodeException {
    assertEquals(
        "spec.template.spec.dnsPolicy: Required value",
        errors(JobText.replace(JobText.job(""), "\"ClusterFirst\"", "\"\"")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          ~~ | spec.template.spec.restartPolicy: Required value: valid values: "OnFailure", "Never"
          Always | spec.template.spec.restartPolicy: Required value: valid values: "OnFailure", "Never"
          Sometimes | spec.template.spec.restartPolicy: Unsupported value: "Sometimes": supported values: \
          "OnFailure", "Never"
          """)
  void checksTheRestartPolicy(String policy, String expected) throws DecodeException {
    String job = JobText.replace(JobText.job(""), "\"Never\"", "\"" + policy + "\"");
    String errors = errors(job);
    assertTrue(errors.endsWith(expected), errors);
  }

  @Test
  void allowsRestartsOnFailure() throws DecodeException {
    assertEquals("", errors(JobText.replace(JobText.job(""), "\"Never\"", "\"OnFailure\"")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          true | {"matchLabels": {"job-name": "work"}} | ~~
          true | {} | ~~
          false | null | spec.selector: Required value, spec.template.metadata.labels: Invalid value: LABELS: \
          `selector` does not match template `labels`
          false | {"matchLabels": {"app": "x"}} \
          | spec.selector: Invalid value: {"matchLabels":{"app":"x"}}: `selector` not auto-generated, \
          spec.template.metadata.labels: Invalid value: LABELS: `selector` does not match template `labels`
          true | {"matchLabels": {"app": "x"}} \
          | spec.template.metadata.labels: Invalid value: LABELS: `selector` does not match template `labels`
          true | {"matchExpressions": [{"key": "a", "operator": "Foo"}]} \
          | spec.selector.matchExpressions[0].operator: Invalid value: "Foo": not a valid selector operator
          """)
  void checksTheSelector(boolean manual, String selector, String expected) throws DecodeException {
    String job = JobText.replace(JobText.job(""), JobText.SELECTOR, selector);
    assertEquals(
        expected.replace("LABELS", LABELS_SHOWN),
        errors(JobText.replace(job, "\"manualSelector\": false", "\"manualSelector\": " + manual)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          "controller-uid": "u" | "controller-uid": "abc" \
          | spec.template.metadata.labels[controller-uid]: Invalid value: LABELS: must be 'u'
          "job-name": "work" | "job-name": "other" \
          | spec.template.metadata.labels[job-name]: Invalid value: LABELS: must be 'work'
          "batch.kubernetes.io/job-name": "work" | "batch.kubernetes.io/job-name": "other" \
          | spec.template.metadata.labels[batch.kubernetes.io/job-name]: Invalid value: LABELS: must be 'work'
          "batch.kubernetes.io/job-name": "work" | "app": "x" \
          | spec.template.metadata.labels[batch.kubernetes.io/job-name]: Required value: must be 'work'
          , "controller-uid": "u", "job-name": "work" | ~~ \
          | spec.template.metadata.labels[controller-uid]: Required value: must be 'u', \
          spec.template.metadata.labels[job-name]: Required value: must be 'work'
          """)
  void demandsTheGeneratedLabels(String label, String by, String expected) throws DecodeException {
    String labels = JobText.replace(JobText.LABELS, label, by);
    String job = JobText.replace(JobText.job(""), JobText.LABELS, labels);
    assertEquals(expected.replace("LABELS", labels.replace(" ", "")), errors(job));
  }

  @Test
  void demandsNoPrefixedLabelsInCce() throws DecodeException {
    assertEquals(
        "",
        JobText.text(
            JobValidation.validateJob(JobText.parse(withCceLabels(JobText.job(""))), Dialect.CCE)));
  }

  @Test
  void showsAbsentLabelsAsNull() throws DecodeException {
    String selector = "{\"matchLabels\": {\"a\": \"b\"}}";
    String job = JobText.replace(JobText.job(""), JobText.SELECTOR, selector);
    String manual = JobText.replace(job, "\"manualSelector\": false", "\"manualSelector\": true");
    assertEquals(
        "spec.template.metadata.labels: Invalid value: null: `selector` does not match template"
            + " `labels`",
        errors(JobText.replace(manual, JobText.LABELS, "{}")));
  }

  @Test
  void checksMetadataFirst() throws DecodeException {
    String job = JobText.replace(JobText.job("\"parallelism\": -1"), "\"default\"", "\"\"");
    assertEquals(
        "metadata.namespace: Required value, metadata.uid: Required value,"
            + " spec.parallelism: Invalid value: -1: must be greater than or equal to 0",
        errors(job.replace("\"u\"", "\"\"")));
  }

  private static String withCceLabels(String job) {
    String labels = "{\"controller-uid\": \"u\", \"job-name\": \"work\"}";
    String selector = "{\"matchLabels\": {\"controller-uid\": \"u\"}}";
    return JobText.replace(
        JobText.replace(job, JobText.LABELS, labels), JobText.SELECTOR, selector);
  }

  private static String repeated(String element, int times) {
    return IntStream.range(0, times).mapToObj(i -> element).collect(Collectors.joining(","));
  }

  private static String errors(String job) throws DecodeException {
    return JobText.text(JobValidation.validateJob(JobText.parse(job), Dialect.KUBERNETES));
  }
}
