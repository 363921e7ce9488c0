package io.github.agentidentity.mcp.rest.attestation;

import io.github.agentidentity.agent.AgentException;
import io.github.agentidentity.agent.Searchable;
import io.github.agentidentity.agent.web.AdminContext;
import io.github.agentidentity.agent.web.Pages;
import io.github.agentidentity.mcp.Attestation;
import io.github.agentidentity.mcp.AttestationStore;
import io.github.agentidentity.mcp.McpServerId;
import io.github.agentidentity.mcp.rest.query.Names;
import io.github.agentidentity.mcp.service.evidence.EvidenceScope;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * What agents said of servers, and what that changed: {@code …/mcp-servers/attestations} and {@code
 * …/mcp-servers/{server}/attestations}.
 */
@Tag(name = "MCP attestations")
@Produces(MediaType.APPLICATION_JSON)
public final class AttestationsResource {

  private final AdminContext context;
  private final EvidenceScope scope;
  private final @Nullable String server;

  /** Of one server, or of all where it is null. */
  public AttestationsResource(AdminContext context, @Nullable String server) {
    this.context = context;
    this.scope = new EvidenceScope(context.session(), context.realm());
    this.server = server;
  }

  @GET
  @Operation(operationId = "listMcpAttestations", summary = "List attestations, newest first")
  public List<AttestationRepresentation> list(
      @BeanParam AttestationFilter filter, @BeanParam Pages pages) {
    return answering(
        () ->
            scope.attestations().list(filter.query(scope, id()), pages.page()).stream()
                .map(this::shown)
                .toList());
  }

  @GET
  @Path("count")
  @Operation(operationId = "countMcpAttestations", summary = "Count attestations")
  public long count(@BeanParam AttestationFilter filter) {
    return answering(() -> scope.attestations().count(filter.query(scope, id())));
  }

  @GET
  @Path("{id}")
  @Operation(operationId = "getMcpAttestation", summary = "Show an attestation")
  public AttestationRepresentation get(@PathParam("id") String id) {
    return answering(
        () -> {
          McpServerId wanted = id();
          AttestationStore rows = scope.attestations();
          return Optional.of(id)
              .filter(Searchable::is)
              .flatMap(rows::find)
              .filter(found -> wanted == null || found.server().equals(wanted))
              .map(this::shown)
              .orElseThrow(() -> new AgentException.NotFound("attestation", id));
        });
  }

  private AttestationRepresentation shown(Attestation attestation) {
    return AttestationRepresentation.of(attestation, new Names(scope));
  }

  private @Nullable McpServerId id() {
    return server == null ? null : scope.servers().require(scope.realm(), server).id();
  }

  private <T> T answering(Supplier<T> deed) {
    context.access().requireView();
    return context.answering(deed);
  }
}
