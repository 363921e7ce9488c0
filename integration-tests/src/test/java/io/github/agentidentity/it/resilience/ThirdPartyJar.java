package io.github.agentidentity.it.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A provider jar of somebody else, compiled against nothing but what a server ships. */
final class ThirdPartyJar {

  private static final Path SOURCES = Path.of("src/test/resources/third-party");
  private static final Map<String, List<String>> SERVICES =
      Map.of(
          "io.github.agentidentity.trust.TrustFactorFactory",
          List.of(
              "com.example.PagerFactorFactory",
              "com.example.ThrowingFactorFactory",
              "com.example.HangingFactorFactory",
              "com.example.RubbishFactorFactory"),
          "org.keycloak.services.resource.RealmResourceProviderFactory",
          List.of("com.example.ClockFactory"));

  private ThirdPartyJar() {}

  /** Puts it beside the others of that server. */
  static void into(Path home) {
    try {
      Path classes = Files.createTempDirectory("third-party");
      compile(home, classes);
      pack(classes, home.resolve("providers/third-party.jar"));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make a jar for " + home, e);
    }
  }

  private static void compile(Path home, Path classes) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter complaints = new StringWriter();
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
      var sources = files.getJavaFileObjectsFromPaths(in(SOURCES, ".java").toList());
      List<String> options =
          List.of("--release", "21", "-proc:none", "-d", classes.toString(), "-cp", jarsOf(home));
      boolean done = compiler.getTask(complaints, files, null, options, null, sources).call();
      assertThat(done).as(complaints.toString()).isTrue();
    }
  }

  private static String jarsOf(Path home) throws IOException {
    return Stream.concat(
            in(home.resolve("lib/lib/main"), ".jar"), in(home.resolve("providers"), ".jar"))
        .map(Path::toString)
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static void pack(Path classes, Path jar) throws IOException {
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream entries = new JarOutputStream(file)) {
      for (Path one : in(classes, ".class").toList()) {
        entries.putNextEntry(new JarEntry(classes.relativize(one).toString()));
        Files.copy(one, entries);
      }
      for (Map.Entry<String, List<String>> service : SERVICES.entrySet()) {
        entries.putNextEntry(new JarEntry("META-INF/services/" + service.getKey()));
        entries.write(String.join("\n", service.getValue()).getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  private static Stream<Path> in(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).toList().stream();
    }
  }
}
