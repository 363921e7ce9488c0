package io.github.agentidentity.console.rest;

import io.github.agentidentity.agent.web.AdminContext;
import io.github.agentidentity.agent.web.Problems;
import io.github.agentidentity.console.rest.AgentUi.Feature;
import io.github.agentidentity.console.rest.AgentUi.Permission;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.resources.admin.ext.AdminRealmResourceProvider;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;

/** What the console shows of this realm: {@code /admin/realms/{realm}/agent-ui}. */
@Produces(MediaType.APPLICATION_JSON)
public final class AgentUiResource {

  private final KeycloakSession session;
  private final AdminContext context;
  private final ConsolePermissions permissions;

  AgentUiResource(AdminContext context, AdminPermissionEvaluator auth) {
    this.session = context.session();
    this.context = context;
    this.permissions = new ConsolePermissions(context.access(), auth);
  }

  /**
   * One answer with all that the menu needs.
   *
   * @param lang a BCP 47 tag; English where it is missing or nothing is known in it
   * @param part {@code menu} for the texts of the menu alone, which every page of the console
   *     loads; {@code state} for none, which is for who has them
   */
  @GET
  public AgentUi get(
      @QueryParam("lang") @Nullable String lang, @QueryParam("part") @Nullable String part) {
    return new Problems(context.realm()).answering(() -> shown(lang, part));
  }

  private AgentUi shown(@Nullable String lang, @Nullable String part) {
    Set<Permission> allowed = permissions.held();
    if (allowed.isEmpty()) {
      throw Problems.forbidden("Your roles do not allow this");
    }
    context.read("AGENT_UI");
    boolean on = context.isSwitchedOn();
    Set<Feature> features = features();
    return new AgentUi(
        on,
        context.issuer(),
        features,
        allowed,
        on ? badges(allowed, features) : Map.of(),
        texts(lang, part == null ? "" : part));
  }

  private Map<String, String> texts(@Nullable String lang, String part) {
    ConsoleMessages texts = new ConsoleMessages(session, context.realm());
    return switch (part) {
      case "state" -> Map.of();
      case "menu" -> texts.of(lang, "nav.");
      default -> texts.of(lang, "");
    };
  }

  private Map<String, Long> badges(Set<Permission> allowed, Set<Feature> features) {
    Map<String, Long> badges = new HashMap<>();
    if (allowed.contains(Permission.VIEW_AGENTS)) {
      if (features.contains(Feature.GOVERNANCE)) {
        new Badges(session, context.realm()).addTo(badges);
      }
      if (features.contains(Feature.MCP)) {
        new ServerBadges(session, context.realm()).addTo(badges);
      }
    }
    return badges;
  }

  private Set<Feature> features() {
    Set<Feature> installed = EnumSet.noneOf(Feature.class);
    for (Feature feature : Feature.values()) {
      if (session
              .getKeycloakSessionFactory()
              .getProviderFactory(AdminRealmResourceProvider.class, feature.resource())
          != null) {
        installed.add(feature);
      }
    }
    return installed;
  }
}
