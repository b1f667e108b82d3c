package io.jobspool.core.defaults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.jobspool.JsonCases;
import io.jobspool.JsonCases.Case;
import io.jobspool.core.v1.Container;
import io.jobspool.core.v1.PodTemplateSpec;
import io.jobspool.core.v1.Volume;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PodTemplateDefaultsTest {
  static List<Case> containers() {
    return JsonCases.of(PodTemplateDefaultsTest.class, "container-defaults.json");
  }

  static List<Case> volumes() {
    return JsonCases.of(PodTemplateDefaultsTest.class, "volume-defaults.json");
  }

  static List<Case> templates() {
    return JsonCases.of(PodTemplateDefaultsTest.class, "pod-template-defaults.json");
  }

  static List<Case> disabledFields() {
    return JsonCases.of(PodTemplateDefaultsTest.class, "disabled-fields.json");
  }

  @ParameterizedTest
  @MethodSource("containers")
  void fillsInContainers(Case each) {
    assertChanges(each, Container.class, ContainerDefaults::withDefaults);
  }

  @ParameterizedTest
  @MethodSource("volumes")
  void fillsInVolumes(Case each) {
    assertChanges(each, Volume.class, VolumeDefaults::withDefaults);
  }

  @ParameterizedTest
  @MethodSource("templates")
  void fillsInTemplates(Case each) {
    assertChanges(each, PodTemplateSpec.class, PodTemplateDefaults::withDefaults);
  }

  @ParameterizedTest
  @MethodSource("disabledFields")
  void dropsDisabledFields(Case each) {
    assertChanges(each, PodTemplateSpec.class, DisabledFields::without);
  }

  /** A second time there is nothing left to change. */
  private static <R extends Record> void assertChanges(
      Case each, Class<R> type, UnaryOperator<R> change) {
    R changed = change.apply(each.decode("given", type));
    assertEquals(each.expected("expected"), JsonCases.encode(changed));
    assertSame(changed, change.apply(changed));
  }
}
