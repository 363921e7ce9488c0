package io.github.agentidentity.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;

/** What a single class has to look like. */
final class ClassRules {
  private static final String KEYCLOAK_TIME = "org.keycloak.common.util.Time";

  private static final Set<String> CLOCKS =
      Set.of(
          "java.lang.System.currentTimeMillis()",
          "java.time.Clock.systemDefaultZone()",
          "java.time.Clock.systemUTC()",
          "java.time.Instant.now()",
          "java.time.OffsetDateTime.now()",
          "java.time.ZonedDateTime.now()");

  private ClassRules() {}

  static ArchRule timeComesFromTheClock(Feature feature) {
    return noClasses()
        .that(isNot(feature.base() + ".KeycloakClock"))
        .should()
        .accessTargetWhere(readsTheTime())
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName(KEYCLOAK_TIME)
        .because("a decision has one `now`, and a test can move it");
  }

  static ArchRule representationsAreRecords(Feature feature) {
    return classes()
        .that()
        .resideInAnyPackage(feature.edges())
        .and()
        .haveNameMatching(".*(Representation|Request|Response)")
        .should()
        .beRecords();
  }

  /** A Keycloak mapper or authenticator is its own factory, and is named after what it does. */
  static ArchRule factoriesAreNamedFactories(Feature feature) {
    return classes()
        .that(resideInAPackage(feature.everything()))
        .and(assignableTo(ProviderFactory.class))
        .and(DescribedPredicate.not(assignableTo(Provider.class)))
        .should()
        .haveSimpleNameEndingWith("Factory");
  }

  /** A synthetic field is what javac makes of a captured variable. */
  static ArchRule fieldsArePrivate(Feature feature) {
    return fields()
        .that()
        .areDeclaredInClassesThat(feature.outside(feature.role("jpa")))
        .and()
        .areNotStatic()
        .and()
        .doNotHaveModifier(JavaModifier.SYNTHETIC)
        .should()
        .bePrivate();
  }

  private static DescribedPredicate<JavaClass> isNot(String name) {
    return DescribedPredicate.describe("are not " + name, type -> !type.getName().equals(name));
  }

  private static DescribedPredicate<JavaAccess<?>> readsTheTime() {
    return DescribedPredicate.describe(
        "reads the time itself", access -> CLOCKS.contains(access.getTarget().getFullName()));
  }
}
