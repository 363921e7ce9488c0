package io.github.agentidentity.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClass.Predicates;
import java.util.List;
import java.util.stream.Stream;

/**
 * The packages of one module: the module is the feature, the package below its root says the role.
 * {@code base} is the root package.
 */
record Feature(String base) {
  private static final List<String> ROLES =
      List.of("service", "jpa", "rest", "token", "wire", "web", "rows", "sweep");

  /** Domain code that would crowd the root package, and is as strictly fenced. */
  private static final List<String> PARTS_OF_THE_ROOT = List.of("crypto", "settings");

  String[] root() {
    var parts = PARTS_OF_THE_ROOT.stream().map(part -> base + "." + part + "..");
    return Stream.concat(Stream.of(base), parts).toArray(String[]::new);
  }

  String role(String role) {
    if (!ROLES.contains(role)) {
      throw new IllegalArgumentException("no such role: " + role);
    }
    return base + "." + role + "..";
  }

  String[] roles(String... roles) {
    return Stream.of(roles).map(this::role).toArray(String[]::new);
  }

  /** What other features may use: the root, and the toolkits. */
  String[] published() {
    return Stream.concat(Stream.of(root()), Stream.of(roles("web", "rows", "sweep")))
        .toArray(String[]::new);
  }

  String[] edges() {
    return roles("rest", "token", "wire", "web");
  }

  String[] layers() {
    var roles = ROLES.stream().map(this::role);
    return Stream.concat(Stream.of(root()), roles).toArray(String[]::new);
  }

  String everything() {
    return base + "..";
  }

  DescribedPredicate<JavaClass> outside(String... packages) {
    return Predicates.resideInAPackage(everything())
        .and(Predicates.resideOutsideOfPackages(packages))
        .as("of %s outside of %s", base, List.of(packages));
  }
}
