package io.github.agentidentity.mcp;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An attestation in the form of AIM's wire contract, as far as it was understood: JSON that is
 * signed as text, without a nonce of its own.
 *
 * @param agent the agent by id or name
 * @param url the address of the server as the agent knows it
 * @param name the name of the server as the agent knows it
 * @param names what it says that it found there
 * @param healthy whether it reached the server and found it well
 * @param challenge a nonce that was asked for, if any was
 * @param signed what was signed, and by which signature
 */
public record WireAttestation(
    String agent,
    String url,
    String name,
    List<String> names,
    boolean healthy,
    @Nullable Long latencyMillis,
    Instant timestamp,
    @Nullable String challenge,
    Signed signed) {

  public WireAttestation {
    names = List.copyOf(names);
  }

  /**
   * The signature and what it may be over.
   *
   * @param text the statement as it was sent
   * @param candidates the byte strings of which one must verify; all say the same
   */
  public record Signed(String text, List<byte[]> candidates, byte[] signature) {
    public Signed {
      candidates = List.copyOf(candidates);
      signature = signature.clone();
    }

    @Override
    public byte[] signature() {
      return signature.clone();
    }
  }
}
