package io.github.agentidentity.mcp.rest.attestation;

import io.github.agentidentity.agent.web.FieldErrors;
import io.github.agentidentity.mcp.AttestationStore;
import io.github.agentidentity.mcp.Finding;
import io.github.agentidentity.mcp.McpServerId;
import io.github.agentidentity.mcp.rest.query.Named;
import io.github.agentidentity.mcp.service.evidence.EvidenceScope;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What a list of attestations is narrowed by. */
public final class AttestationFilter {

  @Parameter(description = "An agent by id, name or client id; the id also of one that is gone")
  @QueryParam("agent")
  private @Nullable String agent;

  @Parameter(description = "In any case", schema = @Schema(implementation = Finding.class))
  @QueryParam("finding")
  private @Nullable String finding;

  AttestationStore.Query query(EvidenceScope scope, @Nullable McpServerId server) {
    FieldErrors errors = new FieldErrors();
    Finding wanted = errors.parsedIfPresent("finding", finding, AttestationFilter::parse);
    errors.throwIfAny();
    return new AttestationStore.Query(server, Named.agent(scope, agent), wanted);
  }

  private static Finding parse(String word) {
    try {
      return Finding.valueOf(word.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("must be one of " + Arrays.toString(Finding.values()), e);
    }
  }
}
