package io.github.agentidentity.aim;

import io.github.agentidentity.agent.AgentId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that only AIM's clients know of, kept so that they find it again. Nothing here is ever
 * asked when a decision is made.
 *
 * @param parent what it belongs to: an id, or {@link #REALM}
 * @param key unique among its kind below its parent
 * @param agent the agent with which it goes away, if any
 * @param body a JSON object
 */
public record AimRecord(
    String id,
    Kind kind,
    String parent,
    String key,
    @Nullable AgentId agent,
    String body,
    Instant createdAt) {

  /** The parent of what belongs to the realm. */
  public static final String REALM = "-";

  public static final int LONGEST_BODY = 4000;

  public enum Kind {
    MCP_SERVER,
    ATTESTATION,
    TAG,
    AGENT_TAG
  }

  public AimRecord {
    if (body.length() > LONGEST_BODY) {
      throw new Malformed("This is too much: at most " + LONGEST_BODY + " characters are kept");
    }
  }

  public AimRecord withBody(String changed, Instant now) {
    return new AimRecord(id, kind, parent, key, agent, changed, now);
  }
}
