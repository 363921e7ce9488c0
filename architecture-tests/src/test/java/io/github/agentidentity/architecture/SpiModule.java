package io.github.agentidentity.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

/**
 * One provider module of this checkout, found by its folder: a new one needs no list to be judged.
 */
record SpiModule(Path folder) {
  private static final String ORGANISATION = "io.github.agentidentity";
  private static final String SERVICES = "src/main/resources/META-INF/services";

  static List<SpiModule> all() {
    var checkout = Path.of("").toAbsolutePath().getParent();
    return children(checkout, child -> Files.isDirectory(child.resolve(SERVICES))).stream()
        .map(SpiModule::new)
        .toList();
  }

  String name() {
    return folder.getFileName().toString();
  }

  Path classes() {
    return built(folder.resolve("target/classes"));
  }

  Path jar() {
    return built(folder.resolve("target").resolve(name() + System.getProperty("jar.suffix")));
  }

  /** The one package below the organisation's in which all of the module lives. */
  Feature feature() {
    var roots = children(classes().resolve(ORGANISATION.replace('.', '/')), Files::isDirectory);
    if (roots.size() != 1) {
      throw new IllegalStateException(name() + " has not one root package but " + roots);
    }
    return new Feature(ORGANISATION + "." + roots.get(0).getFileName());
  }

  @Override
  public String toString() {
    return name();
  }

  private Path built(Path path) {
    if (Files.notExists(path)) {
      throw new IllegalStateException(
          "%s is not built before it is judged: name %s in architecture-tests/pom.xml"
              .formatted(path, name()));
    }
    return path;
  }

  private static List<Path> children(Path folder, Predicate<Path> wanted) {
    try (var children = Files.list(folder)) {
      return children.filter(wanted).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
