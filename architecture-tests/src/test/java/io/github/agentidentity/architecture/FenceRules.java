package io.github.agentidentity.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;

/** Which library may be seen from where. */
final class FenceRules {
  private FenceRules() {}

  static ArchRule jaxRsStaysAtTheEdge(Feature feature) {
    return noClasses()
        .that(feature.outside(feature.edges()))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("jakarta.ws.rs..");
  }

  static ArchRule persistenceStaysInJpa(Feature feature) {
    return noClasses()
        .that(feature.outside(feature.roles("jpa", "rows")))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "jakarta.persistence..",
            "liquibase..",
            "org.hibernate..",
            "org.keycloak.connections.jpa..",
            "org.keycloak.models.jpa..");
  }

  static ArchRule keycloaksPrivateApiStaysAtTheEdge(Feature feature) {
    return noClasses()
        .that(feature.outside(feature.edges()))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.keycloak.services..")
        .because("an upgrade of Keycloak must cost a known list of packages");
  }

  static ArchRule theRootCountsNothing(Feature feature) {
    return noClasses()
        .that()
        .resideInAnyPackage(feature.root())
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.micrometer..")
        .because("the domain does not know that it is watched");
  }
}
