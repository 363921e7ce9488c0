package io.github.agentidentity.mcp.service.attestation;

import static io.github.agentidentity.mcp.service.attestation.Statement.refused;
import static io.github.agentidentity.mcp.service.attestation.Statement.require;

import io.github.agentidentity.agent.Agent;
import io.github.agentidentity.agent.AgentException;
import io.github.agentidentity.agent.ResourceUri;
import io.github.agentidentity.agent.Searchable;
import io.github.agentidentity.mcp.Attestation;
import io.github.agentidentity.mcp.McpServer;
import io.github.agentidentity.mcp.WireAttestation;
import io.github.agentidentity.mcp.service.evidence.EvidenceScope;
import java.time.Duration;
import java.util.Base64;
import java.util.List;

/**
 * Attestations in the form of AIM's wire contract. They carry no nonce, so a signature is good
 * once, for a few minutes, and for the server whose address and name were signed.
 */
record WireStatements(EvidenceScope scope) {

  static final Duration SKEW = Duration.ofMinutes(5);

  private static final int MOST_NAMES = 1_000;
  private static final int LONGEST_NAME = 255;
  private static final int LONGEST_TEXT = 64 * 1024;

  Statement verify(McpServer server, WireAttestation said) {
    checkSizes(said);
    Signers.Signer signer = signer(said);
    Duration age = Duration.between(said.timestamp(), scope.now()).abs();
    require(age.compareTo(SKEW) <= 0, "timestamp is more than 300 seconds from the server's time");
    require(
        ResourceUri.find(said.url()).filter(server.resource()::equals).isPresent()
            && isCalled(said.name(), server),
        "mcp_url or mcp_name is not that of this server");
    Signers.requireActive(signer.agent());
    Nonces nonces = new Nonces(scope);
    if (said.challenge() != null) {
      require(
          nonces.take(said.challenge(), server).filter(signer.agent().id()::equals).isPresent(),
          "the challenge is unknown, ended or used");
    }
    require(
        nonces.isFirst(said.signed().signature(), SKEW.multipliedBy(2).plusMinutes(1)),
        "the signature was shown before");
    return new Statement(signer, claim(said), evidence(said, signer));
  }

  private Signers.Signer signer(WireAttestation said) {
    byte[] signature = said.signed().signature();
    return scope
        .agents()
        .find(scope.realm(), said.agent())
        .map(Agent::id)
        .flatMap(
            agent ->
                new Signers(scope)
                    .find(
                        agent,
                        key ->
                            said.signed().candidates().stream()
                                .anyMatch(text -> key.publicKey().verifies(text, signature))))
        .orElseThrow(() -> refused("the signature is not accepted"));
  }

  private static boolean isCalled(String name, McpServer server) {
    return name.equals(server.name().value()) || name.equals(server.profile().displayName());
  }

  private static Attestation.Claim claim(WireAttestation said) {
    return new Attestation.Claim(
        null, said.names(), said.healthy(), said.latencyMillis(), said.timestamp());
  }

  private static Attestation.Evidence evidence(WireAttestation said, Signers.Signer signer) {
    return new Attestation.Evidence(
        Attestation.Form.WIRE,
        signer.key().thumbprint(),
        said.signed().text(),
        Base64.getEncoder().encodeToString(said.signed().signature()));
  }

  private static void checkSizes(WireAttestation said) {
    if (said.signed().text().length() > LONGEST_TEXT || !Searchable.is(said.signed().text())) {
      throw new AgentException.Invalid("attestation", "is too long");
    }
    List<String> names = said.names();
    if (names.size() > MOST_NAMES || !names.stream().allMatch(WireStatements::isName)) {
      throw new AgentException.Invalid(
          "capabilities_found",
          "has at most " + MOST_NAMES + " lines of at most " + LONGEST_NAME + " characters");
    }
  }

  private static boolean isName(String name) {
    return !name.isEmpty()
        && name.length() <= LONGEST_NAME
        && name.chars().noneMatch(Character::isISOControl);
  }
}
