package io.github.agentidentity.mcp;

import io.github.agentidentity.agent.AgentId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an agent said of a server, by signature, and what came of it. Nothing of it ever changes,
 * but that it can be withdrawn.
 *
 * @param owner whoever answered for the agent then; see {@link Voice#owner}
 * @param at when the server took it
 * @param until the first moment at which it says nothing any more
 * @param withdrawnAt when it ceased to count before its time, because its agent was stopped
 */
public record Attestation(
    String id,
    McpServerId server,
    AgentId agent,
    String owner,
    Claim claim,
    Evidence evidence,
    Effect effect,
    Instant at,
    Instant until,
    @Nullable Instant withdrawnAt) {

  /** How it was written down and signed. */
  public enum Form {
    /** A compact JWS. */
    JWS,
    /** The JSON of AIM's wire contract, beside its signature. */
    WIRE
  }

  /**
   * What was said.
   *
   * @param surface the digest of what the server showed; null if only names were told
   * @param names the names of the tools that were seen; empty where the digest was told
   * @param healthy whether it could be reached and was well
   * @param signedAt when the agent says that it signed
   */
  public record Claim(
      @Nullable SurfaceDigest surface,
      List<String> names,
      boolean healthy,
      @Nullable Long latencyMillis,
      Instant signedAt) {
    public Claim {
      names = List.copyOf(names);
    }
  }

  /**
   * By what it can be checked again.
   *
   * @param thumbprint the key that signed
   * @param statement the text as it was signed: a JWS, or a JSON object
   * @param signature the signature in base64 if the statement does not hold it
   */
  public record Evidence(
      Form form, String thumbprint, String statement, @Nullable String signature) {}

  /**
   * What it changed.
   *
   * @param weight how far the agent was trusted, 0 to 1
   * @param before the confidence before
   * @param after the confidence after
   * @param quarantined whether the server was cut off for it
   */
  public record Effect(
      Finding finding, double weight, double before, double after, boolean quarantined) {}

  /** The word that now counts for its owner. */
  public Voice voice() {
    return new Voice(
        owner, agent, id, effect.finding(), effect.weight(), claim.surface(), at, until);
  }
}
