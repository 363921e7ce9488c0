package io.github.agentidentity.agent.service;

import static io.github.agentidentity.agent.docs.Setting.lifetime;
import static io.github.agentidentity.agent.docs.Setting.limit;

import io.github.agentidentity.agent.docs.Section;
import io.github.agentidentity.agent.docs.Setting;
import java.util.List;
import java.util.stream.Stream;

/** The lines of the configuration table that live in this package. */
public final class ServiceSettings {

  private ServiceSettings() {}

  public static List<Setting> all() {
    return Stream.of(attributes(), lifetimes(), lifetimesOfKeys(), limits())
        .flatMap(List::stream)
        .toList();
  }

  private static List<Setting> attributes() {
    return List.of(
        new Setting(
            Section.REALM,
            "`" + Projected.SWITCH + "`",
            "`true` or `false`, default `false`",
            "Whether the pack is switched on in the realm; also `PUT"
                + " /admin/realms/{realm}/agent-identity`"),
        new Setting(
            Section.CLIENT,
            "`" + Projected.RESOURCE_SERVER + "`",
            "`true` or `false`, default `false`",
            "Set by people on a client whose id is a URI: agents may ask for tokens with that"
                + " `resource`"),
        new Setting(
            Section.CLIENT,
            "`" + Projected.AGENT_MARKER + "`",
            "`true`",
            "Written by the pack on every agent's client; not for people to set"),
        new Setting(
            Section.SCOPE,
            "`" + Projected.CAPABILITY_MARKER + "`",
            "`true`",
            "The client scope stands for a capability"));
  }

  private static List<Setting> lifetimesOfKeys() {
    return List.of(
        lifetime(
            "rotation grace, default",
            KeyRing.DEFAULT_GRACE,
            "How long the other keys stay valid after a rotation; `grace` of the request chooses"),
        lifetime("rotation grace, longest", KeyRing.LONGEST_GRACE, "What can be chosen"),
        lifetime(
            "memory of ended keys",
            AgentPresence.REMEMBERED,
            "How long an agent is told that its key has ended, before it is unknown"));
  }

  private static List<Setting> lifetimes() {
    return List.of(
        lifetime(
            "access token",
            AgentProjection.ACCESS_TOKEN_LIFE,
            "Of an agent; never longer than its key or a grant in it. `access.token.lifespan` of"
                + " its client chooses"),
        lifetime("key proof", KeyProofs.LONGEST_LIFE, "From `iat` to `exp`, at most"),
        lifetime("challenge", Challenges.LIFE, "Until it must be answered"),
        lifetime(
            "last seen",
            AgentPresence.PRECISION,
            "How precisely it is kept, of agents and of keys"),
        lifetime(
            "sweep of expired grants",
            ExpiredGrantsSweep.INTERVAL,
            "How often they are removed; they count for nothing from the moment of their end"));
  }

  private static List<Setting> limits() {
    return List.of(
        limit(
            "keys",
            KeyRing.MOST_KEYS,
            "Keys of one agent that count or wait for a proof; ended ones are not counted"),
        limit(
            "import transaction",
            BulkRegistration.BATCH,
            "Agents that an import registers in one transaction"));
  }
}
