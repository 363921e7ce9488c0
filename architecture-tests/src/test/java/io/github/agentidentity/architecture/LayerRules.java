package io.github.agentidentity.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass.Predicates;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;

/** Who may know whom: {@code rest|wire|token -> web -> service -> sweep -> root <- rows <- jpa}. */
final class LayerRules {
  private static final Map<String, String[]> SEES =
      Map.of(
          "service", layers("root", "sweep"),
          "sweep", layers("root"),
          "jpa", layers("root", "rows"),
          "rows", layers("root"),
          "rest", layers("root", "service", "web"),
          "token", layers("root", "service", "web"),
          "wire", layers("root", "service", "web"),
          "web", layers("root", "service"));

  private LayerRules() {}

  static ArchRule layersPointInwards(Feature feature) {
    var layers =
        layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .withOptionalLayers(true)
            .layer("root")
            .definedBy(feature.root())
            .whereLayer("root")
            .mayNotAccessAnyLayer();
    for (var role : SEES.keySet()) {
      layers = layers.layer(role).definedBy(feature.role(role));
    }
    for (var role : SEES.entrySet()) {
      layers = layers.whereLayer(role.getKey()).mayOnlyAccessLayers(role.getValue());
    }
    return layers;
  }

  static ArchRule everyClassHasALayer(Feature feature) {
    return classes()
        .that(Predicates.resideInAPackage(feature.everything()))
        .should()
        .resideInAnyPackage(feature.layers())
        .because("a package without a role is a package without rules");
  }

  static ArchRule packagesAreFreeOfCycles(Feature feature) {
    var parent = feature.base().substring(0, feature.base().lastIndexOf('.'));
    return slices().matching(parent + ".(**)").should().beFreeOfCycles();
  }

  /** {@code others}: every feature of the pack, this one among them. */
  static ArchRule neighboursAreSeenByTheirRootOnly(Feature feature, Iterable<Feature> others) {
    var inner = Predicates.resideInAnyPackage(new String[0]);
    for (Feature other : others) {
      if (!other.equals(feature)) {
        inner = inner.or(other.outside(other.published()));
      }
    }
    return noClasses()
        .that(Predicates.resideInAPackage(feature.everything()))
        .should()
        .dependOnClassesThat(inner.as("are inside another feature"))
        .because("modules meet in their root packages");
  }

  static ArchRule allClassesAreOurs(Feature feature) {
    return classes()
        .should()
        .resideInAPackage(feature.everything())
        .because("a class in somebody else's package breaks when they move");
  }

  private static String[] layers(String... names) {
    return names;
  }
}
