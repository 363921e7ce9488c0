package io.github.agentidentity.mcp.service.registry;

import io.github.agentidentity.agent.settings.RealmSetting;
import io.github.agentidentity.agent.settings.SettingKind;
import io.github.agentidentity.mcp.McpQuery;
import io.github.agentidentity.mcp.McpServer;
import io.github.agentidentity.mcp.McpServerName;
import io.github.agentidentity.mcp.McpServerStatus;
import io.github.agentidentity.mcp.service.McpScope;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The servers that people approved, and that are not cut off. */
public record Registry(McpScope scope) {

  /** Everybody may read it where the realm says nothing, since editors come without a token. */
  public static final RealmSetting<Readers> ACCESS =
      RealmSetting.of(
              "mcp.registry-access",
              "servers",
              SettingKind.choice(
                  List.of("public", "bearer", "off"),
                  Map.of("public", Readers.ALL, "bearer", Readers.BEARER, "off", Readers.NONE)),
              "public")
          .strictly("off");

  /** Who reads the registry. */
  public enum Readers {
    ALL,
    /** Who has an access token of the realm. */
    BEARER,
    NONE
  }

  private static final int BATCH = 200;

  /**
   * One page.
   *
   * @param next what the page after it begins behind; null for the last one
   */
  public record Slice(List<McpServer> servers, @Nullable McpServerName next) {}

  /**
   * What is looked for; null does not narrow.
   *
   * @param deleted with those that were approved once and are cut off now
   */
  public record Wanted(
      @Nullable String search,
      @Nullable Instant since,
      @Nullable String version,
      boolean deleted) {}

  public Slice list(Wanted wanted, @Nullable McpServerName after, int limit) {
    McpServerStatus status = wanted.deleted() ? null : McpServerStatus.ACTIVE;
    McpQuery query = new McpQuery(null, status, null, null, wanted.since(), null);
    List<McpServer> found = new ArrayList<>();
    McpServerName last = after;
    List<McpServer> batch;
    do {
      batch = scope.servers().listAfter(query, last, BATCH);
      for (McpServer server : batch) {
        if (matches(server, wanted) && found.size() == limit) {
          return new Slice(found, found.getLast().name());
        }
        if (matches(server, wanted)) {
          found.add(server);
        }
        last = server.name();
      }
    } while (batch.size() == BATCH);
    return new Slice(found, null);
  }

  /** Whether registries call it deleted: it was approved, and nobody may use it now. */
  public static boolean isDeleted(McpServer server) {
    return server.status() == McpServerStatus.QUARANTINED
        || server.status() == McpServerStatus.REVOKED;
  }

  /** The one with that name in registries. */
  public Optional<McpServer> find(String name, boolean deleted) {
    return list(new Wanted(name, null, null, deleted), null, Integer.MAX_VALUE).servers().stream()
        .filter(server -> nameOf(server).equals(name))
        .findFirst();
  }

  private static boolean matches(McpServer server, Wanted wanted) {
    String search = wanted.search();
    boolean named =
        search == null
            || nameOf(server).toLowerCase(Locale.ROOT).contains(search.toLowerCase(Locale.ROOT));
    String version = wanted.version();
    boolean wasApproved = server.pin().pinnedAt() != null;
    return named
        && wasApproved
        && (version == null || "latest".equals(version) || version.equals(versionOf(server)));
  }

  /** The name that it has in registries, or one made of its host and its name. */
  public static String nameOf(McpServer server) {
    String given = server.profile().registryName();
    if (given != null) {
      return given;
    }
    String host = String.valueOf(server.resource().toUri().getHost());
    String space = host.matches("[a-z0-9.-]*[a-z][a-z0-9.-]*") ? reversed(host) : "local";
    return space + "/" + server.name();
  }

  /** A registry wants one; a server that says none is of the first. */
  public static String versionOf(McpServer server) {
    String version = server.profile().version();
    return version == null ? "1.0.0" : version;
  }

  private static String reversed(String host) {
    List<String> labels = Arrays.asList(host.split("\\."));
    Collections.reverse(labels);
    return String.join(".", labels);
  }
}
