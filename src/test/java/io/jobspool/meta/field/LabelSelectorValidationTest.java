package io.jobspool.meta.field;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jobspool.meta.LabelSelector;
import io.jobspool.serializer.DecodeException;
import io.jobspool.serializer.JsonDecoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelSelectorValidationTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          {} | ~~
          {"matchLabels": {"a": "b", "acme.io/x": ""}} | ~~
          {"matchExpressions": [{"key": "a", "operator": "In", "values": ["b"]}]} | ~~
          {"matchExpressions": [{"key": "a", "operator": "Exists"}]} | ~~
          {"matchLabels": {"/a": "b"}} | s.matchLabels: Invalid value: "/a": prefix part must be non-empty
          {"matchExpressions": [{"key": "a", "operator": "In"}]} \
          | s.matchExpressions[0].values: Required value: must be specified when `operator` is 'In' or 'NotIn'
          {"matchExpressions": [{"key": "a", "operator": "NotIn"}]} \
          | s.matchExpressions[0].values: Required value: must be specified when `operator` is 'In' or 'NotIn'
          {"matchExpressions": [{"key": "a", "operator": "DoesNotExist", "values": ["b"]}]} \
          | s.matchExpressions[0].values: Forbidden: may not be specified when `operator` is 'Exists' or \
          'DoesNotExist'
          {"matchExpressions": [{"key": "a", "operator": "Exists"}, {"key": "a", "operator": "Foo"}]} \
          | s.matchExpressions[1].operator: Invalid value: "Foo": not a valid selector operator
          {"matchExpressions": [{"key": "/a", "operator": "Foo"}]} \
          | s.matchExpressions[0].operator: Invalid value: "Foo": not a valid selector operator, \
          s.matchExpressions[0].key: Invalid value: "/a": prefix part must be non-empty
          """)
  void reportsWhatIsWrong(String selector, String expected) throws DecodeException {
    List<FieldError> errors = new ArrayList<>();
    LabelSelectorValidation.validateLabelSelector(parse(selector), FieldPath.of("s"), errors);
    assertEquals(
        expected, errors.stream().map(FieldError::toString).collect(Collectors.joining(", ")));
    assertEquals(errors.isEmpty(), LabelSelectorValidation.isValid(parse(selector)));
  }

  @Test
  void reportsEveryBadValue() throws DecodeException {
    String selector =
        """
        {"matchExpressions": [{"key": "a", "operator": "In", "values": ["b", "-", "c", "d e"]}]}
        """;
    List<FieldError> errors = new ArrayList<>();
    LabelSelectorValidation.validateLabelSelector(parse(selector), FieldPath.of("s"), errors);
    assertEquals(
        List.of("s.matchExpressions[0].values[1]", "s.matchExpressions[0].values[3]"),
        errors.stream().map(FieldError::field).toList());
  }

  @Test
  void acceptsAnAbsentSelector() {
    assertTrue(LabelSelectorValidation.isValid(null));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          {} | true
          {"matchLabels": {"app": "web"}} | true
          {"matchLabels": {"app": "db"}} | false
          {"matchLabels": {"app": "web", "tier": "1"}} | false
          {"matchExpressions": [{"key": "app", "operator": "In", "values": ["db", "web"]}]} | true
          {"matchExpressions": [{"key": "tier", "operator": "In", "values": ["1"]}]} | false
          {"matchExpressions": [{"key": "app", "operator": "NotIn", "values": ["web"]}]} | false
          {"matchExpressions": [{"key": "tier", "operator": "NotIn", "values": ["1"]}]} | true
          {"matchExpressions": [{"key": "app", "operator": "Exists"}]} | true
          {"matchExpressions": [{"key": "tier", "operator": "Exists"}]} | false
          {"matchExpressions": [{"key": "app", "operator": "DoesNotExist"}]} | false
          {"matchExpressions": [{"key": "tier", "operator": "DoesNotExist"}]} | true
          {"matchLabels": {"app": "web"}, "matchExpressions": [{"key": "app", "operator": "DoesNotExist"}]} | false
          """)
  void selectsByLabels(String selector, boolean expected) throws DecodeException {
    assertEquals(expected, LabelSelectors.matches(parse(selector), Map.of("app", "web")));
  }

  @Test
  void selectsNothingWithoutSelector() {
    assertFalse(LabelSelectors.matches(null, Map.of()));
  }

  private static LabelSelector parse(String json) throws DecodeException {
    return JsonDecoder.decode(json, LabelSelector.class, true).value();
  }
}
