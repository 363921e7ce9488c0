package io.github.agentidentity.testkit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Says whether {@code kc.sh build} would give the same server as the last time. */
final class BuildFingerprint {

  /**
   * A server refuses to start when a jar's time is not that of its build; content is what counts.
   */
  private static final FileTime ONE_TIME_FOR_ALL = FileTime.fromMillis(1_700_000_000_000L);

  private final Path home;
  private final Path marker;

  BuildFingerprint(Path home) {
    this.home = home;
    this.marker = home.resolve(".build-fingerprint");
  }

  String of(List<String> buildArguments) throws IOException {
    MessageDigest digest = sha256();
    digest.update(String.join("\n", buildArguments).getBytes(StandardCharsets.UTF_8));
    for (Path jar : Folders.filesEndingIn(home.resolve("providers"), ".jar")) {
      digest.update(jar.getFileName().toString().getBytes(StandardCharsets.UTF_8));
      digest.update(Files.readAllBytes(jar));
      Files.setLastModifiedTime(jar, ONE_TIME_FOR_ALL);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  boolean isCurrent(String fingerprint) throws IOException {
    return Files.exists(marker) && Files.readString(marker).equals(fingerprint);
  }

  void forget() throws IOException {
    Files.deleteIfExists(marker);
  }

  void remember(String fingerprint) throws IOException {
    Files.writeString(marker, fingerprint);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
