package io.github.agentidentity.agent.service;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.ClientAuthenticator;
import org.keycloak.component.ComponentModel;
import org.keycloak.keys.KeyProvider;
import org.keycloak.models.AuthenticationExecutionModel;
import org.keycloak.models.AuthenticationFlowModel;
import org.keycloak.models.ClientScopeModel;
import org.keycloak.models.ProtocolMapperModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.provider.ProviderFactory;

/**
 * Switches the pack on in a realm. Everything here is idempotent: what is there stays as it is,
 * what is missing is added.
 */
public final class RealmSwitch {

  /** Before Keycloak's own authenticators, which log stack traces for garbage. */
  private static final int FIRST = 5;

  private static final String KEY_PROVIDER = "eddsa-generated";

  private final RealmScope scope;

  RealmSwitch(RealmScope scope) {
    this.scope = scope;
  }

  /** Whether the pack is switched on in the realm. */
  public static boolean isOn(RealmModel realm) {
    return Boolean.parseBoolean(realm.getAttribute(Projected.SWITCH));
  }

  /** Adds what a realm needs whose attribute says on; does nothing for others. */
  public void apply() {
    if (!isOn(scope.realm())) {
      return;
    }
    addAuthenticators();
    addSigningKey();
    agentScope();
    new AgentRoles(scope).add();
  }

  /** Says on, and adds what is needed. */
  public void turnOn() {
    scope.realm().setAttribute(Projected.SWITCH, true);
    apply();
  }

  /** Says off: agents are refused and our endpoints answer so, while everything stays. */
  public void turnOff() {
    scope.realm().setAttribute(Projected.SWITCH, false);
  }

  /** Removes from the realm what the pack added, except the agents, which must be gone before. */
  public void remove() {
    turnOff();
    executions().forEach(scope.realm()::removeAuthenticatorExecution);
    Optional.ofNullable(
            KeycloakModelUtils.getClientScopeByName(scope.realm(), Projected.AGENT_SCOPE))
        .ifPresent(found -> scope.realm().removeClientScope(found.getId()));
    new AgentRoles(scope).remove();
    scope.realm().removeAttribute(Projected.SWITCH);
    scope.realm().removeAttribute(Projected.AGENT_SCOPE_ID);
  }

  /** The client scope that carries the claims of agents. */
  ClientScopeModel agentScope() {
    // By id, since a look-up by name walks through the scopes of all capabilities.
    String id = scope.realm().getAttribute(Projected.AGENT_SCOPE_ID);
    ClientScopeModel known =
        id == null ? null : scope.session().clientScopes().getClientScopeById(scope.realm(), id);
    return known != null ? known : findOrAddAgentScope();
  }

  private ClientScopeModel findOrAddAgentScope() {
    ClientScopeModel named =
        KeycloakModelUtils.getClientScopeByName(scope.realm(), Projected.AGENT_SCOPE);
    ClientScopeModel found = named != null ? named : addAgentScope();
    scope.realm().setAttribute(Projected.AGENT_SCOPE_ID, found.getId());
    return found;
  }

  private ClientScopeModel addAgentScope() {
    ClientScopeModel added = scope.realm().addClientScope(Projected.AGENT_SCOPE);
    added.setProtocol("openid-connect");
    added.setDescription("Claims of AI agents");
    added.setIncludeInTokenScope(false);
    added.setDisplayOnConsentScreen(false);
    // It comes with every agent: nobody asks for it.
    added.setIncludeInOpenIDProviderMetadata(false);
    added.addProtocolMapper(mapper("agent", Projected.CLAIM_MAPPER));
    added.addProtocolMapper(mapper("sub", "oidc-sub-mapper"));
    return added;
  }

  private static ProtocolMapperModel mapper(String name, String provider) {
    ProtocolMapperModel mapper = new ProtocolMapperModel();
    mapper.setName(name);
    mapper.setProtocol("openid-connect");
    mapper.setProtocolMapper(provider);
    mapper.setConfig(
        Map.of(
            "access.token.claim", "true",
            "introspection.token.claim", "true",
            "lightweight.claim", "false"));
    return mapper;
  }

  /** Ours, and those of the modules that are installed; of one that is gone nothing may stay. */
  private void addAuthenticators() {
    AuthenticationFlowModel flow = scope.realm().getClientAuthenticationFlow();
    if (flow == null) {
      return;
    }
    Set<String> installed = installedAuthenticators();
    Set<String> present = new HashSet<>();
    for (AuthenticationExecutionModel execution : executions()) {
      if (installed.contains(execution.getAuthenticator())) {
        present.add(execution.getAuthenticator());
      } else {
        scope.realm().removeAuthenticatorExecution(execution);
      }
    }
    installed.stream()
        .filter(id -> !present.contains(id))
        .forEach(id -> addAuthenticator(flow, id));
  }

  private Set<String> installedAuthenticators() {
    return scope
        .session()
        .getKeycloakSessionFactory()
        .getProviderFactoriesStream(ClientAuthenticator.class)
        .map(ProviderFactory::getId)
        .filter(RealmSwitch::isOurs)
        .collect(Collectors.toSet());
  }

  private void addAuthenticator(AuthenticationFlowModel flow, String id) {
    AuthenticationExecutionModel execution = new AuthenticationExecutionModel();
    execution.setParentFlow(flow.getId());
    execution.setAuthenticator(id);
    execution.setRequirement(AuthenticationExecutionModel.Requirement.ALTERNATIVE);
    execution.setPriority(FIRST);
    execution.setAuthenticatorFlow(false);
    scope.realm().addAuthenticatorExecution(execution);
  }

  private List<AuthenticationExecutionModel> executions() {
    AuthenticationFlowModel flow = scope.realm().getClientAuthenticationFlow();
    return flow == null
        ? List.of()
        : scope
            .realm()
            .getAuthenticationExecutionsStream(flow.getId())
            .filter(found -> isOurs(found.getAuthenticator()))
            .toList();
  }

  private static boolean isOurs(@Nullable String authenticator) {
    return authenticator != null && authenticator.startsWith(Projected.AUTHENTICATORS);
  }

  private void addSigningKey() {
    String type = KeyProvider.class.getName();
    boolean present =
        scope
            .realm()
            .getComponentsStream(scope.realm().getId(), type)
            .anyMatch(found -> KEY_PROVIDER.equals(found.getProviderId()));
    if (present) {
      return;
    }
    ComponentModel key = new ComponentModel();
    key.setName(KEY_PROVIDER);
    key.setParentId(scope.realm().getId());
    key.setProviderType(type);
    key.setProviderId(KEY_PROVIDER);
    key.put("priority", 100L);
    key.put("eddsaEllipticCurveKey", "Ed25519");
    scope.realm().addComponentModel(key);
  }
}
