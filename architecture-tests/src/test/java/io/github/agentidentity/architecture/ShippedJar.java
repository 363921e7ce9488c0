package io.github.agentidentity.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** What a provider jar may carry into somebody's Keycloak. */
final class ShippedJar {
  private static final String SERVICES = "META-INF/services/";

  /** No other name: a theme of somebody else's name would replace theirs. */
  private static final String THEME = "theme/agent-identity/";

  private ShippedJar() {}

  static List<String> complaints(Path path, Feature feature) throws IOException {
    try (var jar = new JarFile(path.toFile())) {
      var complaints = new ArrayList<String>();
      foreignEntries(jar, feature).forEach(complaints::add);
      var classes = new ClassFileImporter().importJar(jar);
      for (var entry : serviceFiles(jar)) {
        complaints.addAll(brokenLines(jar, entry, classes));
      }
      if (jar.getEntry("META-INF/LICENSE") == null) {
        complaints.add("META-INF/LICENSE is missing");
      }
      return complaints;
    }
  }

  private static Stream<String> foreignEntries(JarFile jar, Feature feature) {
    var ours = feature.base().replace('.', '/') + "/";
    return jar.stream()
        .map(JarEntry::getName)
        .filter(name -> !allowed(name, ours))
        .map(name -> name + " does not belong in this jar");
  }

  private static boolean allowed(String name, String ours) {
    if (name.endsWith(".jar")) {
      return false;
    }
    return name.startsWith(ours)
        || ours.startsWith(name)
        || name.startsWith("META-INF/")
        || name.startsWith("theme-resources/")
        || THEME.startsWith(name)
        || name.startsWith(THEME);
  }

  private static List<JarEntry> serviceFiles(JarFile jar) {
    return jar.stream()
        .filter(entry -> entry.getName().startsWith(SERVICES) && !entry.isDirectory())
        .toList();
  }

  private static List<String> brokenLines(JarFile jar, JarEntry entry, JavaClasses classes)
      throws IOException {
    var service = entry.getName().substring(SERVICES.length());
    var text = new String(jar.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
    return text.lines()
        .map(line -> line.replaceFirst("#.*", "").strip())
        .filter(name -> !name.isEmpty())
        .filter(name -> !classes.contain(name) || !classes.get(name).isAssignableTo(service))
        .map(name -> "%s names %s, which this jar cannot provide".formatted(service, name))
        .toList();
  }
}
