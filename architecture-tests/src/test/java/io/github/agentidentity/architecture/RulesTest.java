package io.github.agentidentity.architecture;

import static io.github.agentidentity.architecture.Seeded.assertGreen;
import static io.github.agentidentity.architecture.Seeded.assertRed;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A rule counts once a seeded violation has turned it red and clean code has left it green. */
class RulesTest {

  @TestFactory
  Stream<DynamicTest> rule_stays_green_on_clean_code() {
    var clean = Seeded.feature("clean");
    return RuleBook.of(clean, List.of(clean, Seeded.feature("layers"))).entrySet().stream()
        .map(rule -> dynamicTest(rule.getKey(), () -> assertGreen(rule.getValue(), clean.base())));
  }

  @Nested
  class Layers {

    @Test
    void rule_turns_red_on_every_dependency_that_points_outwards() {
      var feature = Seeded.feature("layers");
      assertRed(
          LayerRules.layersPointInwards(feature),
          feature.base(),
          "RootThatKnowsAService",
          "ServiceThatKnowsAResource",
          "ServiceThatKnowsAStore",
          "StoreThatKnowsAService",
          "SweepThatKnowsAService",
          "ResourceThatKnowsAStore",
          "MapperThatKnowsAResource",
          "WireThatKnowsAStore");
    }

    @Test
    void rule_turns_red_on_a_package_without_a_role() {
      var feature = Seeded.feature("homeless");
      assertRed(LayerRules.everyClassHasALayer(feature), feature.base(), "homeless.util.Helper");
    }

    @Test
    void rule_turns_red_on_two_packages_that_know_each_other() {
      var feature = Seeded.feature("cycle");
      assertRed(
          LayerRules.packagesAreFreeOfCycles(feature), feature.base(), "cycle.service.grants");
    }

    @Test
    void rule_turns_red_on_the_inside_of_a_neighbour() {
      var trust = Seeded.feature("neighbours.trust");
      var all = List.of(trust, Seeded.feature("neighbours.agent"));
      var rule = LayerRules.neighboursAreSeenByTheirRootOnly(trust, all);
      assertRed(rule, "io.github.agentidentity.fixture.neighbours", "KeyRing");
    }

    @Test
    void rule_turns_red_on_a_class_in_somebody_elses_package() {
      var rule = LayerRules.allClassesAreOurs(Seeded.feature("clean"));
      assertRed(rule, "org.keycloak.squatter", "org.keycloak.squatter.Squatter");
    }
  }

  @Nested
  class Fences {
    private final Feature feature = Seeded.feature("fences");

    @Test
    void rule_turns_red_on_a_service_that_answers_http() {
      assertRed(FenceRules.jaxRsStaysAtTheEdge(feature), feature.base(), "ServiceThatAnswersHttp");
    }

    @Test
    void rule_turns_red_on_persistence_outside_of_jpa() {
      assertRed(
          FenceRules.persistenceStaysInJpa(feature),
          feature.base(),
          "ServiceThatQueries",
          "ResourceThatOpensAConnection");
    }

    @Test
    void rule_turns_red_on_a_service_over_keycloaks_private_api() {
      assertRed(
          FenceRules.keycloaksPrivateApiStaysAtTheEdge(feature),
          feature.base(),
          "ServiceOnPrivateApi");
    }

    @Test
    void rule_turns_red_on_a_domain_class_that_counts() {
      assertRed(
          FenceRules.theRootCountsNothing(feature),
          feature.base(),
          "RootThatCounts",
          "CryptoThatCounts");
    }
  }

  @Nested
  class Shapes {
    private final Feature feature = Seeded.feature("shapes");

    @Test
    void rule_turns_red_on_every_way_around_the_clock() {
      assertRed(
          ClassRules.timeComesFromTheClock(feature),
          feature.base(),
          "AsksTheMachine",
          "AsksInstant",
          "AsksInstantByReference",
          "AsksKeycloak",
          "MakesItsOwnClock",
          "service.KeycloakClock");
    }

    @Test
    void rule_turns_red_on_a_request_that_is_a_class() {
      assertRed(
          ClassRules.representationsAreRecords(feature),
          feature.base(),
          "MutableRequest",
          "MutableResponse");
    }

    @Test
    void rule_turns_red_on_a_factory_under_another_name() {
      assertRed(ClassRules.factoriesAreNamedFactories(feature), feature.base(), "AgentMaker");
    }

    @Test
    void rule_turns_red_on_a_field_that_others_can_write() {
      assertRed(ClassRules.fieldsArePrivate(feature), feature.base(), "OpenField.attempts");
    }
  }
}
