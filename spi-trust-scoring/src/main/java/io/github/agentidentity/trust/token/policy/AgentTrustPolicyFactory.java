package io.github.agentidentity.trust.token.policy;

import io.github.agentidentity.trust.service.policy.TrustRule;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import org.keycloak.Config;
import org.keycloak.authorization.AuthorizationProvider;
import org.keycloak.authorization.model.Policy;
import org.keycloak.authorization.policy.provider.PolicyProvider;
import org.keycloak.authorization.policy.provider.PolicyProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.representations.idm.authorization.PolicyRepresentation;
import org.keycloak.services.ErrorResponse;

/**
 * The authorization policy type {@code agent-trust} for Keycloak's Authorization Services, with the
 * config members {@code min-score} and {@code max-uncertainty} between 0 and 100.
 */
public final class AgentTrustPolicyFactory implements PolicyProviderFactory<PolicyRepresentation> {

  static final String ID = "agent-trust";
  static final String MIN_SCORE = "min-score";
  static final String MAX_UNCERTAINTY = "max-uncertainty";

  private static final String STANDARD_MIN_SCORE = "50";
  private static final String STANDARD_MAX_UNCERTAINTY = "100";

  private static final PolicyProvider PROVIDER = new AgentTrustPolicy();

  /** The rule of a policy; empty if it cannot be read, which grants nothing. */
  static Optional<TrustRule> rule(Map<String, String> config) {
    try {
      return Optional.of(
          new TrustRule(
              Double.parseDouble(config.getOrDefault(MIN_SCORE, STANDARD_MIN_SCORE)),
              Double.parseDouble(config.getOrDefault(MAX_UNCERTAINTY, STANDARD_MAX_UNCERTAINTY))));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  @Override
  public String getName() {
    return "Agent trust";
  }

  @Override
  public String getGroup() {
    return "Identity Based";
  }

  @Override
  public PolicyProvider create(AuthorizationProvider authorization) {
    return PROVIDER;
  }

  @Override
  public PolicyProvider create(KeycloakSession session) {
    return PROVIDER;
  }

  @Override
  public PolicyRepresentation toRepresentation(Policy policy, AuthorizationProvider authorization) {
    PolicyRepresentation representation = new PolicyRepresentation();
    representation.setConfig(policy.getConfig());
    return representation;
  }

  @Override
  public Class<PolicyRepresentation> getRepresentationType() {
    return PolicyRepresentation.class;
  }

  /** Called whenever a policy is made, changed or imported. */
  @Override
  public void onImport(
      Policy policy, PolicyRepresentation representation, AuthorizationProvider authorization) {
    if (rule(policy.getConfig()).isEmpty()) {
      throw ErrorResponse.error(
          MIN_SCORE + " and " + MAX_UNCERTAINTY + " must be numbers between 0 and 100",
          Response.Status.BAD_REQUEST);
    }
  }

  @Override
  public void init(Config.Scope config) {}

  @Override
  public void postInit(KeycloakSessionFactory factory) {}

  @Override
  public void close() {}

  @Override
  public String getId() {
    return ID;
  }
}
