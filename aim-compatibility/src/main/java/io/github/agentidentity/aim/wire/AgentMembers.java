package io.github.agentidentity.aim.wire;

import io.github.agentidentity.agent.Agent;
import io.github.agentidentity.agent.AgentKey;
import io.github.agentidentity.agent.AgentProfile;
import io.github.agentidentity.agent.KeyState;
import io.github.agentidentity.aim.AimKeys;
import io.github.agentidentity.governance.Declarations;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An agent as AIM's clients read one. */
record AgentMembers(AimContext context) {

  /** The Python SDK reads snake_case and counts to 1; the CLI reads camelCase and counts to 100. */
  static Members trust(double score) {
    return new Members().put("trust_score", score).put("trustScore", Math.round(score * 100));
  }

  Members of(Agent agent) {
    Optional<AgentKey> key = currentKey(agent);
    return brief(agent)
        .both("public_key", encoded(key))
        .both("key_algorithm", "Ed25519")
        .both("key_created_at", key.map(AgentKey::createdAt).orElse(null))
        .both("key_expires_at", key.map(AgentKey::notAfter).orElse(null))
        .both("talks_to", declared(agent, Declarations.Kind.MCP_SERVER))
        .put("capabilities", granted(agent))
        .both("declared_capabilities", declared(agent, Declarations.Kind.CAPABILITY));
  }

  /** What needs no query: enough for a list. */
  Members brief(Agent agent) {
    AgentProfile profile = agent.profile();
    return new Members()
        .put("id", agent.id().value())
        .both("agent_id", agent.id().value())
        .both("organization_id", context.realm().getName())
        .put("name", agent.name().value())
        .both("display_name", orElse(profile.displayName(), agent.name().value()))
        .put("description", orElse(profile.description(), ""))
        .both("agent_type", orElse(profile.type(), "ai_agent"))
        .put("status", AimStatus.of(agent.status()))
        .put("version", orElse(profile.version(), ""))
        .all(trust(context.trust(agent)))
        .both("verified_at", agent.times().verifiedAt())
        .both("last_active", agent.times().lastSeenAt())
        .both("created_at", agent.times().createdAt())
        .both("updated_at", agent.times().updatedAt());
  }

  String publicKey(Agent agent) {
    return encoded(currentKey(agent));
  }

  private static String encoded(Optional<AgentKey> key) {
    return key.map(found -> AimKeys.encode(found.publicKey())).orElse("");
  }

  private Optional<AgentKey> currentKey(Agent agent) {
    List<AgentKey> keys = context.store().keys(context.realm()).list(agent.id());
    return keys.stream()
        .filter(key -> key.isValidAt(context.now()) || key.state() == KeyState.UNPROVEN)
        .reduce((older, newer) -> newer.createdAt().isBefore(older.createdAt()) ? older : newer);
  }

  private List<String> granted(Agent agent) {
    return context.store().grants(context.realm()).list(agent.id()).stream()
        .map(grant -> grant.capability().value())
        .toList();
  }

  private List<String> declared(Agent agent, Declarations.Kind kind) {
    return context.governance().declarations(context.realm()).list(agent.id(), kind).stream()
        .map(Declarations.Declaration::name)
        .toList();
  }

  private static String orElse(@Nullable String text, String otherwise) {
    return text == null ? otherwise : text;
  }
}
