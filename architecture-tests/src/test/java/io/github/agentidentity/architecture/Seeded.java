package io.github.agentidentity.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;

/** Classes of this module that break rules on purpose, laid out as a feature of their own. */
final class Seeded {
  private static final String FIXTURES = "io.github.agentidentity.fixture.";

  private Seeded() {}

  static Feature feature(String name) {
    return new Feature(FIXTURES + name);
  }

  /** The rule must name exactly these offenders, so that it is red for the seeded reason. */
  static void assertRed(ArchRule rule, String packages, String... offenders) {
    var verdict = rule.evaluate(new ClassFileImporter().importPackages(packages));
    var details = String.join("\n", verdict.getFailureReport().getDetails());
    assertThat(verdict.hasViolation()).as("a violation of: %s", rule.getDescription()).isTrue();
    assertThat(details).contains(offenders);
    assertThat(verdict.getFailureReport().getDetails())
        .allSatisfy(detail -> assertThat(detail).containsAnyOf(offenders));
  }

  static void assertGreen(ArchRule rule, String packages) {
    rule.check(new ClassFileImporter().importPackages(packages));
  }
}
