package io.github.agentidentity.architecture;

import com.tngtech.archunit.lang.ArchRule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every rule that a feature has to keep, by the sentence that a reader sees when it does not. */
final class RuleBook {
  private RuleBook() {}

  static Map<String, ArchRule> of(Feature feature, List<Feature> all) {
    var rules = new LinkedHashMap<String, ArchRule>();
    rules.put("layers point inwards", LayerRules.layersPointInwards(feature));
    rules.put("every class has a layer", LayerRules.everyClassHasALayer(feature));
    rules.put("packages are free of cycles", LayerRules.packagesAreFreeOfCycles(feature));
    rules.put(
        "neighbours are seen by their root only",
        LayerRules.neighboursAreSeenByTheirRootOnly(feature, all));
    rules.put("all classes are ours", LayerRules.allClassesAreOurs(feature));
    rules.put("JAX-RS stays at the edge", FenceRules.jaxRsStaysAtTheEdge(feature));
    rules.put("persistence stays in jpa", FenceRules.persistenceStaysInJpa(feature));
    rules.put(
        "Keycloak's private API stays at the edge",
        FenceRules.keycloaksPrivateApiStaysAtTheEdge(feature));
    rules.put("the root counts nothing", FenceRules.theRootCountsNothing(feature));
    rules.put("time comes from the clock", ClassRules.timeComesFromTheClock(feature));
    rules.put("representations are records", ClassRules.representationsAreRecords(feature));
    rules.put("factories are named factories", ClassRules.factoriesAreNamedFactories(feature));
    rules.put("fields are private", ClassRules.fieldsArePrivate(feature));
    // A module need not have every kind of class; the seeded violations prove that no rule is
    // blind.
    rules.replaceAll((sentence, rule) -> rule.allowEmptyShould(true));
    return rules;
  }
}
