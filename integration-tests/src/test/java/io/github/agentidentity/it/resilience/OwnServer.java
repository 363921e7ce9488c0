package io.github.agentidentity.it.resilience;

import io.github.agentidentity.testkit.Database;
import io.github.agentidentity.testkit.DistributionBackend;
import io.github.agentidentity.testkit.DistributionOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * A server that a test may kill: a copy of the distribution that the other tests share, so that
 * neither disturbs the other's build or data.
 */
final class OwnServer {

  private OwnServer() {}

  static DistributionBackend start(String name, Database database, List<String> arguments) {
    return start(home(name), database, arguments);
  }

  static DistributionBackend start(
      String name, Database database, List<String> buildOptions, List<String> arguments) {
    return start(home(name), database, new Options(buildOptions, arguments));
  }

  static DistributionBackend start(Path home, Database database, List<String> arguments) {
    return start(home, database, new Options(List.of(), arguments));
  }

  /** A copy of the shared distribution, which may be changed before it starts. */
  static Path home(String name) {
    Path shared = Path.of(System.getProperty("keycloak.home"));
    Path home = shared.resolveSibling("keycloak-" + name);
    copy(shared, home);
    return home;
  }

  /** Takes away the jar of ours whose name has the word. */
  static void without(String word, Path home) {
    try (Stream<Path> jars = Files.list(home.resolve("providers"))) {
      for (Path jar : jars.filter(file -> file.getFileName().toString().contains(word)).toList()) {
        Files.delete(jar);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot take a jar from " + home, e);
    }
  }

  private record Options(List<String> build, List<String> server) {}

  private static DistributionBackend start(Path home, Database database, Options options) {
    return DistributionBackend.start(
        DistributionOptions.builder(home)
            .log(home.resolveSibling(home.getFileName() + ".log"))
            .database(database)
            .javaOpts(DistributionOptions.QUICK_START)
            .buildOptions(options.build())
            .serverArguments(options.server())
            .build());
  }

  /** With the times of the files: the server compares those of the providers with its build. */
  private static void copy(Path from, Path to) {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(found -> !found.startsWith(from.resolve("data"))).toList()) {
        Path target = to.resolve(from.relativize(file));
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(
              file,
              target,
              StandardCopyOption.COPY_ATTRIBUTES,
              StandardCopyOption.REPLACE_EXISTING);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot copy " + from, e);
    }
  }
}
