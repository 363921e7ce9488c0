package io.github.agentidentity.governance.rest.policy;

import io.github.agentidentity.agent.AgentException;
import io.github.agentidentity.agent.web.AdminContext;
import io.github.agentidentity.agent.web.Body;
import io.github.agentidentity.agent.web.Pages;
import io.github.agentidentity.governance.Policy;
import io.github.agentidentity.governance.service.GovernanceScope;
import io.github.agentidentity.governance.service.policy.Policies;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** One policy: {@code …/agent-governance/policies/{id}}. */
@Tag(name = "Policies")
@Produces(MediaType.APPLICATION_JSON)
public final class PolicyResource {

  static final String TYPE = "AGENT_POLICY";

  private static final String MADE_FROM =
      "The version that the change was made from, in quotes; 409 if it is not the current one";

  private final AdminContext context;
  private final String id;

  PolicyResource(AdminContext context, String id) {
    this.context = context;
    this.id = id;
  }

  @GET
  @Operation(operationId = "getPolicy", summary = "Show a policy")
  @APIResponse(
      responseCode = "200",
      description = "The policy, with its version as the entity tag",
      content = @Content(schema = @Schema(implementation = PolicyRepresentation.class)))
  public Response get() {
    context.access().requireView();
    return tagged(context.answering(() -> shown(policies().require(id))));
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "updatePolicy",
      summary = "Put a policy in the place of this one; the version before is kept")
  @APIResponse(
      responseCode = "200",
      description = "Changed",
      content = @Content(schema = @Schema(implementation = PolicyRepresentation.class)))
  @APIResponse(responseCode = "409", ref = "Conflict")
  public Response update(
      @Parameter(description = MADE_FROM) @HeaderParam(HttpHeaders.IF_MATCH)
          @Nullable String ifMatch,
      @RequestBodySchema(PolicyRepresentation.class) InputStream body) {
    context.access().requireManageAsNoAgent();
    return changed(
        policies -> {
          PolicyRepresentation request = Body.read(body, PolicyRepresentation.class);
          if (request.id() != null && !request.id().equals(id)) {
            throw new AgentException.Invalid("id", "is not the one in the path");
          }
          Integer expected = ifMatch == null ? request.version() : EntityTag.version(ifMatch);
          return policies.update(id, expected, request.validated(), context.access().actor());
        });
  }

  @DELETE
  @Operation(operationId = "deletePolicy", summary = "Remove a policy; its versions are kept")
  @APIResponse(responseCode = "204", description = "Done")
  @APIResponse(responseCode = "409", ref = "Conflict")
  public void delete(
      @Parameter(description = MADE_FROM) @HeaderParam(HttpHeaders.IF_MATCH)
          @Nullable String ifMatch) {
    context.access().requireManageAsNoAgent();
    context.answering(
        () -> {
          Integer expected = ifMatch == null ? null : EntityTag.version(ifMatch);
          policies().delete(id, expected, context.access().actor());
          context.done(AdminContext.Deed.deleted(TYPE, "agent-governance", "policies", id), null);
          return id;
        });
  }

  @GET
  @Path("versions")
  @Operation(
      operationId = "listPolicyVersions",
      summary = "List what the policy said, newest first; also after it was removed")
  public List<PolicyVersionRepresentation> versions(@BeanParam Pages pages) {
    context.access().requireView();
    return context.answering(
        () ->
            policies().versions(id, pages.page()).stream()
                .map(
                    version ->
                        PolicyVersionRepresentation.of(version, context.session(), context.realm()))
                .toList());
  }

  @POST
  @Path("enable")
  @Operation(operationId = "enablePolicy", summary = "Let a draft decide")
  @APIResponse(
      responseCode = "200",
      description = "Enabled",
      content = @Content(schema = @Schema(implementation = PolicyRepresentation.class)))
  public Response enable() {
    context.access().requireManageAsNoAgent();
    return changed(policies -> policies.setEnabled(id, true, context.access().actor()));
  }

  @POST
  @Path("disable")
  @Operation(operationId = "disablePolicy", summary = "Make a draft of a policy")
  @APIResponse(
      responseCode = "200",
      description = "A draft now",
      content = @Content(schema = @Schema(implementation = PolicyRepresentation.class)))
  public Response disable() {
    context.access().requireManageAsNoAgent();
    return changed(policies -> policies.setEnabled(id, false, context.access().actor()));
  }

  private Response changed(Function<Policies, Policy> change) {
    return tagged(
        context.answering(
            () -> {
              PolicyRepresentation shown = shown(change.apply(policies()));
              context.done(
                  AdminContext.Deed.updated(TYPE, "agent-governance", "policies", id), shown);
              return shown;
            }));
  }

  private PolicyRepresentation shown(Policy policy) {
    return PolicyRepresentation.of(policy, policies().warnings(policy.definition()));
  }

  private static Response tagged(PolicyRepresentation policy) {
    return Response.ok(policy).tag(String.valueOf(policy.version())).build();
  }

  private Policies policies() {
    return new Policies(new GovernanceScope(context.session(), context.realm()));
  }
}
