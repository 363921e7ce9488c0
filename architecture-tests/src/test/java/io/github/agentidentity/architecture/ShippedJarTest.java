package io.github.agentidentity.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A good jar with exactly one thing wrong is refused for exactly that thing. */
class ShippedJarTest {
  private static final Feature FEATURE = Seeded.feature("clean");
  private static final String SERVICE = "META-INF/services/" + FEATURE.base() + ".AgentStore";
  private static final String STORE = FEATURE.base() + ".jpa.JpaAgentStore";
  private static final String MAPPER = FEATURE.base() + ".token.AgentMapper";

  @TempDir Path folder;

  private final Map<String, byte[]> entries = new LinkedHashMap<>();

  @BeforeEach
  void fill_a_good_jar() throws IOException {
    add("META-INF/LICENSE", "Apache-2.0");
    add(SERVICE, STORE + " # the only one\n");
    for (var name : List.of(STORE, MAPPER, FEATURE.base() + ".AgentStore")) {
      entries.put(classFile(name), bytesOf(name));
    }
  }

  @Test
  void good_jar_has_no_complaints() throws IOException {
    assertThat(complaints()).isEmpty();
  }

  @Test
  void class_of_a_provided_library_is_refused() throws IOException {
    add("org/keycloak/models/RealmModel.class", "");
    assertThat(complaints())
        .containsExactly("org/keycloak/models/RealmModel.class does not belong in this jar");
  }

  @Test
  void jar_inside_the_jar_is_refused() throws IOException {
    add("META-INF/lib/bcprov.jar", "");
    assertThat(complaints()).containsExactly("META-INF/lib/bcprov.jar does not belong in this jar");
  }

  @Test
  void service_line_without_a_class_is_refused() throws IOException {
    add(SERVICE, FEATURE.base() + ".jpa.Renamed");
    assertThat(complaints()).singleElement().asString().contains(".jpa.Renamed, which this jar");
  }

  @Test
  void service_line_with_a_class_of_another_type_is_refused() throws IOException {
    add(SERVICE, MAPPER);
    assertThat(complaints()).singleElement().asString().contains(MAPPER + ", which this jar");
  }

  @Test
  void jar_without_its_licence_is_refused() throws IOException {
    entries.remove("META-INF/LICENSE");
    assertThat(complaints()).containsExactly("META-INF/LICENSE is missing");
  }

  private List<String> complaints() throws IOException {
    var path = folder.resolve("seeded.jar");
    try (var jar = new JarOutputStream(Files.newOutputStream(path))) {
      for (var entry : entries.entrySet()) {
        jar.putNextEntry(new JarEntry(entry.getKey()));
        jar.write(entry.getValue());
      }
    }
    return ShippedJar.complaints(path, FEATURE);
  }

  private void add(String name, String text) {
    entries.put(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] bytesOf(String name) throws IOException {
    try (var in = ShippedJarTest.class.getClassLoader().getResourceAsStream(classFile(name))) {
      return in.readAllBytes();
    }
  }

  private static String classFile(String name) {
    return name.replace('.', '/') + ".class";
  }
}
