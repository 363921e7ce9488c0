package io.github.agentidentity.mcp.service.attestation;

import io.github.agentidentity.agent.AgentException;
import io.github.agentidentity.mcp.Attestation;

/** A statement that was found to be signed, fresh, and about the server. */
record Statement(Signers.Signer by, Attestation.Claim claim, Attestation.Evidence evidence) {

  static AgentException.NotProved refused(String why) {
    return new AgentException.NotProved("The attestation is not accepted: " + why);
  }

  static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw refused(otherwise);
    }
  }
}
