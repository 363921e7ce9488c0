package io.github.agentidentity.agent.rest;

import io.github.agentidentity.agent.service.InstalledSettings;
import io.github.agentidentity.agent.web.AdminContext;
import io.github.agentidentity.agent.web.Body;
import io.github.agentidentity.agent.web.Problems;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.RealmModel;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;

/**
 * What the installed modules let admins set: {@code /admin/realms/{realm}/agent-settings}. Settings
 * loosen what binds those who manage agents, so managing agents is not enough to change them.
 */
@Tag(name = "Realm")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class SettingsResource {

  private final AdminContext context;
  private final AdminPermissionEvaluator auth;

  SettingsResource(AdminContext context, AdminPermissionEvaluator auth) {
    this.context = context;
    this.auth = auth;
  }

  @GET
  @Operation(
      operationId = "getSettings",
      summary = "Show what the installed modules let admins set, and what counts",
      description = "Takes a role that sees agents, or the realm.")
  @APIResponse(
      responseCode = "200",
      description = "The settings, with a version of all of them as the entity tag",
      content = @Content(schema = @Schema(implementation = SettingsRepresentation.class)))
  public Response get() {
    if (!auth.realm().canViewRealm()) {
      context.access().requireView();
    }
    return new Problems(context.realm())
        .answering(
            () -> {
              context.read(ResourceTypes.SETTINGS);
              return shown();
            });
  }

  @PUT
  @Operation(
      operationId = "putSettings",
      summary = "Change some settings",
      description =
          "All of them or none: what is wrong is told for each. Takes the role `manage-realm`.")
  @APIResponse(
      responseCode = "200",
      description = "Changed",
      content = @Content(schema = @Schema(implementation = SettingsRepresentation.class)))
  @APIResponse(responseCode = "409", ref = "Conflict")
  public Response put(
      @Parameter(description = "The entity tag that was changed from")
          @HeaderParam(HttpHeaders.IF_MATCH)
          @Nullable String ifMatch,
      @RequestBodySchema(SettingsRequest.class) InputStream body) {
    auth.realm().requireManageRealm();
    context.access().requireNoAgent();
    return new Problems(context.realm())
        .answering(
            () -> {
              SettingsRequest request = Body.read(body, SettingsRequest.class);
              Map<String, Optional<String>> changes =
                  request.validated(settings().list(), this::isRole);
              settings().change(changes, tag(ifMatch));
              context.done(
                  AdminContext.Deed.updated(ResourceTypes.SETTINGS, "agent-settings"), request);
              return shown();
            });
  }

  private Response shown() {
    return Response.ok(SettingsRepresentation.of(settings().list())).tag(settings().tag()).build();
  }

  private InstalledSettings settings() {
    return context.identity().settings();
  }

  /** Who comes from another realm may mean a role of that one, which is asked for then. */
  private boolean isRole(String name) {
    RealmModel own = auth.adminAuth().getRealm();
    return context.realm().getRole(name) != null || own.getRole(name) != null;
  }

  /** Null for anything. */
  private static @Nullable String tag(@Nullable String ifMatch) {
    String given = ifMatch == null ? "*" : ifMatch.strip();
    return given.equals("*") ? null : given.replaceAll("^\"|\"$", "");
  }
}
