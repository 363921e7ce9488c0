package io.github.agentidentity.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A build takes twenty seconds: it happens when it would change something, and only then. */
final class BuildFingerprintTest {

  private static final List<String> BUILD = List.of("build", "--db=dev-mem");

  @TempDir Path home;
  private Path jar;
  private BuildFingerprint fingerprint;

  @BeforeEach
  void one_provider() throws IOException {
    jar = Files.createDirectory(home.resolve("providers")).resolve("pack.jar");
    Files.writeString(jar, "one");
    fingerprint = new BuildFingerprint(home);
  }

  @Test
  void nothing_is_current_before_the_first_build() throws IOException {
    assertThat(fingerprint.isCurrent(fingerprint.of(BUILD))).isFalse();
  }

  @Test
  void same_jars_and_options_need_no_second_build() throws IOException {
    fingerprint.remember(fingerprint.of(BUILD));
    assertThat(fingerprint.isCurrent(fingerprint.of(BUILD))).isTrue();
  }

  @Test
  void changed_jar_needs_a_build() throws IOException {
    fingerprint.remember(fingerprint.of(BUILD));
    Files.writeString(jar, "two");
    assertThat(fingerprint.isCurrent(fingerprint.of(BUILD))).isFalse();
  }

  @Test
  void changed_option_needs_a_build() throws IOException {
    fingerprint.remember(fingerprint.of(BUILD));
    assertThat(fingerprint.isCurrent(fingerprint.of(List.of("build", "--db=postgres")))).isFalse();
  }

  @Test
  void copied_jar_gets_the_time_that_the_build_saw() throws IOException {
    fingerprint.of(BUILD);
    FileTime seen = Files.getLastModifiedTime(jar);
    Files.setLastModifiedTime(jar, FileTime.fromMillis(0));
    fingerprint.of(BUILD);
    assertThat(Files.getLastModifiedTime(jar)).isEqualTo(seen);
  }
}
