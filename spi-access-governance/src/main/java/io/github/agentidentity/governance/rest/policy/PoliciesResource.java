package io.github.agentidentity.governance.rest.policy;

import io.github.agentidentity.agent.web.AdminContext;
import io.github.agentidentity.agent.web.Body;
import io.github.agentidentity.agent.web.Pages;
import io.github.agentidentity.governance.Policy;
import io.github.agentidentity.governance.service.GovernanceScope;
import io.github.agentidentity.governance.service.policy.Policies;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The policies of a realm: {@code …/agent-governance/policies}. */
@Tag(name = "Policies")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class PoliciesResource {

  private final AdminContext context;

  public PoliciesResource(AdminContext context) {
    this.context = context;
  }

  @GET
  @Operation(operationId = "listPolicies", summary = "List the policies, in their order")
  public List<PolicyRepresentation> list(
      @Parameter(description = "Part of the name, in any case") @QueryParam("search")
          @Nullable String search,
      @BeanParam Pages pages) {
    context.access().requireView();
    return context.answering(
        () ->
            policies().list(search, pages.page()).stream()
                .map(policy -> PolicyRepresentation.of(policy, null))
                .toList());
  }

  @POST
  @Operation(operationId = "createPolicy", summary = "Write a policy")
  @APIResponse(
      responseCode = "201",
      description = "Written",
      headers =
          @Header(name = "Location", schema = @Schema(type = SchemaType.STRING, format = "uri")),
      content = @Content(schema = @Schema(implementation = PolicyRepresentation.class)))
  @APIResponse(responseCode = "409", ref = "Conflict")
  public Response create(@RequestBodySchema(PolicyRepresentation.class) InputStream body) {
    context.access().requireManageAsNoAgent();
    PolicyRepresentation created =
        context.answering(
            () -> {
              PolicyRepresentation request = Body.read(body, PolicyRepresentation.class);
              Policy policy = policies().create(request.validated(), context.access().actor());
              PolicyRepresentation shown =
                  PolicyRepresentation.of(policy, policies().warnings(policy.definition()));
              context.done(
                  AdminContext.Deed.created(
                      PolicyResource.TYPE, "agent-governance", "policies", policy.id()),
                  shown);
              return shown;
            });
    return Response.created(
            context
                .session()
                .getContext()
                .getUri()
                .getAbsolutePathBuilder()
                .path(String.valueOf(created.id()))
                .build())
        .entity(created)
        .tag(String.valueOf(created.version()))
        .build();
  }

  @POST
  @Path("rehearse")
  @Operation(
      operationId = "rehearsePolicy",
      summary = "Show what a draft would have changed",
      description =
          "Decides the decisions of the last days again, once by the policies that are enabled and"
              + " once with the draft among them. Nothing is written.")
  @APIResponse(
      responseCode = "200",
      description = "What would have changed",
      content = @Content(schema = @Schema(implementation = PolicyRehearsalRepresentation.class)))
  public PolicyRehearsalRepresentation rehearse(
      @RequestBodySchema(PolicyRehearsalRequest.class) InputStream body) {
    context.access().requireManageAsNoAgent();
    return context.answering(
        () -> {
          PolicyRehearsalRequest request = Body.read(body, PolicyRehearsalRequest.class);
          PolicyRepresentation draft = request.requiredPolicy();
          return PolicyRehearsalRepresentation.of(
              policies().rehearse(draft.validated(), draft.id(), request.daysOrUsual()));
        });
  }

  @Path("{id}")
  public PolicyResource policy(@PathParam("id") String id) {
    return new PolicyResource(context, id);
  }

  private Policies policies() {
    return new Policies(new GovernanceScope(context.session(), context.realm()));
  }
}
