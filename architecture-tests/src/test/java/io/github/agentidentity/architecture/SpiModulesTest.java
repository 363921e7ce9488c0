package io.github.agentidentity.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every spi-* module of this checkout keeps every rule. The classes are read by path: by package, a
 * class that squats in somebody else's package would never be looked at.
 */
class SpiModulesTest {
  private static final List<SpiModule> MODULES = SpiModule.all();

  @Test
  void the_provider_modules_of_this_checkout_are_found() {
    assertThat(MODULES).extracting(SpiModule::name).contains("spi-agent-identity");
  }

  @TestFactory
  Stream<DynamicTest> module_keeps_the_rule() {
    return MODULES.stream().flatMap(SpiModulesTest::everyRule);
  }

  @TestFactory
  Stream<DynamicTest> jar_holds_what_it_should() {
    return MODULES.stream()
        .map(
            module ->
                dynamicTest(
                    module.name(),
                    () ->
                        assertThat(ShippedJar.complaints(module.jar(), module.feature()))
                            .isEmpty()));
  }

  private static Stream<DynamicTest> everyRule(SpiModule module) {
    var features = MODULES.stream().map(SpiModule::feature).toList();
    var classes = new ClassFileImporter().importPath(module.classes());
    return RuleBook.of(module.feature(), features).entrySet().stream()
        .map(
            rule ->
                dynamicTest(
                    module.name() + ": " + rule.getKey(), () -> rule.getValue().check(classes)));
  }
}
