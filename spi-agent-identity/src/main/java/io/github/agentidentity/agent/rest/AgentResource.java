package io.github.agentidentity.agent.rest;

import io.github.agentidentity.agent.Agent;
import io.github.agentidentity.agent.AgentOwner;
import io.github.agentidentity.agent.AgentProfile;
import io.github.agentidentity.agent.service.AgentIdentity;
import io.github.agentidentity.agent.web.AdminContext;
import io.github.agentidentity.agent.web.Body;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** One agent: {@code /admin/realms/{realm}/agents/{id}}. */
@Tag(name = "Agents")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class AgentResource {

  private final AdminContext context;
  private final Agent agent;

  AgentResource(AdminContext context, Agent agent) {
    this.context = context;
    this.agent = agent;
  }

  @GET
  @Operation(operationId = "getAgent", summary = "Show one agent")
  public AgentRepresentation get() {
    return context.answering(() -> AgentRepresentation.of(agent, context.identity()));
  }

  @PUT
  @Operation(
      operationId = "updateAgent",
      summary = "Change what is said of the agent",
      description =
          "Members that are left out are cleared. Name, status and grants are not changed here.")
  public AgentRepresentation update(
      @RequestBodySchema(AgentRepresentation.class) InputStream body) {
    context.access().requireManage(agent);
    return context.answering(
        () -> {
          AgentIdentity identity = context.identity();
          AgentRepresentation wanted = Body.read(body, AgentRepresentation.class);
          AgentProfile profile = wanted.validatedAgainst(agent);
          AgentOwner owner = ownerOf(wanted, identity);
          String organization = organizationOf(wanted, identity);
          Agent changed = identity.registration().describe(agent, profile, owner, organization);
          AgentRepresentation representation = AgentRepresentation.of(changed, identity);
          context.done(AdminContext.Deed.updated(ResourceTypes.AGENT, path()), representation);
          return representation;
        });
  }

  /** An owner left as it is shown stays, even if it can no longer be resolved. */
  private @Nullable AgentOwner ownerOf(AgentRepresentation wanted, AgentIdentity identity) {
    boolean unchanged =
        Objects.equals(wanted.owner(), AgentRepresentation.of(agent, identity).owner());
    return unchanged ? agent.owner() : identity.owners().resolve(wanted.owner());
  }

  /** So does an organization: it may have been deleted since. */
  private @Nullable String organizationOf(AgentRepresentation wanted, AgentIdentity identity) {
    boolean unchanged =
        Objects.equals(
            wanted.organization(), AgentRepresentation.of(agent, identity).organization());
    return unchanged
        ? agent.organization()
        : identity.organizations().resolve(wanted.organization());
  }

  @DELETE
  @Operation(
      operationId = "deleteAgent",
      summary = "Remove the agent with its client, keys and grants")
  public void delete() {
    context.access().requireManage(agent);
    context.answering(
        () -> {
          context.identity().lifecycle().remove(agent, context.access().actor());
          context.done(AdminContext.Deed.deleted(ResourceTypes.AGENT, path()), null);
          return agent;
        });
  }

  @POST
  @Path("suspend")
  @Operation(
      operationId = "suspendAgent",
      summary = "Stop the agent: no token from now on, and none of before counts")
  @APIResponse(responseCode = "204", description = "Done")
  @APIResponse(responseCode = "409", ref = "Conflict")
  public void suspend(
      @RequestBody(
              required = false,
              content = @Content(schema = @Schema(implementation = ReasonRequest.class)))
          InputStream body) {
    step(
        "suspend",
        body,
        (identity, reason) ->
            identity.lifecycle().suspend(agent, reason, context.access().actor()));
  }

  @POST
  @Path("resume")
  @Operation(
      operationId = "resumeAgent",
      summary = "Let a suspended agent ask for tokens again; those of before stay dead")
  @APIResponse(responseCode = "204", description = "Done")
  @APIResponse(responseCode = "409", ref = "Conflict")
  public void resume(
      @RequestBody(
              required = false,
              content = @Content(schema = @Schema(implementation = ReasonRequest.class)))
          InputStream body) {
    step(
        "resume",
        body,
        (identity, reason) -> identity.lifecycle().resume(agent, reason, context.access().actor()));
  }

  @POST
  @Path("revoke")
  @Operation(
      operationId = "revokeAgent",
      summary = "End the agent for good, with its keys and grants")
  @APIResponse(responseCode = "204", description = "Done")
  @APIResponse(responseCode = "409", ref = "Conflict")
  public void revoke(
      @RequestBody(
              required = false,
              content = @Content(schema = @Schema(implementation = ReasonRequest.class)))
          InputStream body) {
    step(
        "revoke",
        body,
        (identity, reason) -> identity.lifecycle().revoke(agent, reason, context.access().actor()));
  }

  @Path("keys")
  public AgentKeysResource keys() {
    return new AgentKeysResource(context, agent);
  }

  @Path("capabilities")
  public AgentCapabilitiesResource capabilities() {
    return new AgentCapabilitiesResource(context, agent);
  }

  private void step(String deed, InputStream body, Step step) {
    context.access().requireManage(agent);
    context.answering(
        () -> {
          ReasonRequest request = Body.readOr(body, ReasonRequest.class, ReasonRequest.NONE);
          step.take(context.identity(), request.validated());
          context.done(
              AdminContext.Deed.acted(ResourceTypes.AGENT, "agents", agent.id().value(), deed),
              request);
          return agent;
        });
  }

  private String[] path() {
    return new String[] {"agents", agent.id().value()};
  }

  private interface Step {
    void take(AgentIdentity identity, @Nullable String reason);
  }
}
