package io.github.agentidentity.mcp.service.onboarding;

import io.github.agentidentity.agent.Actor;
import io.github.agentidentity.agent.AgentException;
import io.github.agentidentity.agent.AgentOwner;
import io.github.agentidentity.agent.ResourceUri;
import io.github.agentidentity.mcp.McpServer;
import io.github.agentidentity.mcp.McpServerName;
import io.github.agentidentity.mcp.McpServerProfile;
import io.github.agentidentity.mcp.McpServers;
import io.github.agentidentity.mcp.McpServers.NewServer;
import io.github.agentidentity.mcp.service.McpScope;
import io.github.agentidentity.mcp.service.discovery.Discovered;
import io.github.agentidentity.mcp.service.probe.Notes;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Registers a server with what it was seen to offer. */
public record Onboarding(McpScope scope) {

  private static final int MOST_NAMESAKES = 100;
  private static final int LONGEST_NAME = 56;

  /** Nobody waits for a server that is there already. */
  public void requireUnknown(Candidate candidate) {
    scope
        .servers()
        .find(ResourceUri.of(candidate.endpoint().url()))
        .ifPresent(
            known -> {
              throw new AgentException.Taken(
                  "This URL is that of the MCP server '" + known.name() + "' already");
            });
  }

  public McpServer bringIn(
      Candidate candidate, Discovered found, @Nullable AgentOwner owner, Actor actor) {
    McpServers servers = scope.session().getProvider(McpServers.class);
    McpServerName name =
        candidate.name() == null ? freeName(candidate, found.server()) : candidate.name();
    NewServer wanted =
        new NewServer(
            name,
            candidate.endpoint(),
            completed(candidate.profile(), found.server()),
            owner,
            null,
            null);
    McpServer registered = servers.register(scope.realm(), wanted, actor);
    McpServer healthy = new Notes(scope).answered(registered, found.millis());
    return servers.observe(scope.realm(), healthy, found.surface());
  }

  /** What nobody has said is taken from the server. */
  private static McpServerProfile completed(McpServerProfile given, Discovered.About about) {
    String title = about.title() == null ? about.name() : about.title();
    return new McpServerProfile(
        given.displayName() == null ? title : given.displayName(),
        given.description(),
        given.version() == null ? about.version() : given.version(),
        given.registryName(),
        given.repositoryUrl(),
        given.documentationUrl(),
        given.tags());
  }

  private McpServerName freeName(Candidate candidate, Discovered.About about) {
    String base = base(candidate, about);
    for (int i = 1; i <= MOST_NAMESAKES; i++) {
      Optional<McpServerName> name = parsed(i == 1 ? base : base + "-" + i);
      if (name.isPresent() && scope.servers().find(name.get()).isEmpty()) {
        return name.get();
      }
    }
    throw new AgentException.Taken("Name the server: those that it would get are taken");
  }

  private static String base(Candidate candidate, Discovered.About about) {
    String host = String.valueOf(ResourceUri.of(candidate.endpoint().url()).toUri().getHost());
    return Stream.of(candidate.profile().registryName(), about.name(), host)
        .filter(words -> words != null)
        .map(Onboarding::tamed)
        .filter(words -> parsed(words).isPresent())
        .findFirst()
        .orElse("mcp-server");
  }

  /** The last part of a path, in the letters that names have. */
  private static String tamed(String words) {
    String last = words.substring(words.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    String tame = last.replaceAll("[^a-z0-9._-]+", "-").replaceAll("^[^a-z0-9]+|[^a-z0-9]+$", "");
    return tame.substring(0, Math.min(LONGEST_NAME, tame.length()));
  }

  private static Optional<McpServerName> parsed(String words) {
    try {
      return Optional.of(new McpServerName(words));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
