package io.github.agentidentity.agent.token;

import io.github.agentidentity.agent.AccessRequest;
import io.github.agentidentity.agent.Agent;
import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.agent.KeycloakClock;
import io.github.agentidentity.agent.ProvenAgent;
import io.github.agentidentity.agent.crypto.CompactJwt;
import io.github.agentidentity.agent.service.Meters;
import io.github.agentidentity.agent.service.Projected;
import io.github.agentidentity.agent.service.RealmSwitch;
import io.github.agentidentity.agent.web.AgentClientAuthenticator;
import io.github.agentidentity.agent.web.RateLimiter;
import io.github.agentidentity.agent.web.TokenShare;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.OptionalLong;
import org.jboss.logging.Logger;
import org.keycloak.Config;
import org.keycloak.OAuth2Constants;
import org.keycloak.authentication.AuthenticationFlowError;
import org.keycloak.authentication.AuthenticationFlowException;
import org.keycloak.authentication.ClientAuthenticationFlowContext;
import org.keycloak.authentication.authenticators.client.ClientAuthUtil;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * The client authenticator {@code agent-ed25519}: {@code private_key_jwt} with any valid key of the
 * agent.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7523#section-2.2">RFC 7523 §2.2</a>
 */
public final class AgentEd25519AuthenticatorFactory extends AgentClientAuthenticator
    implements TokenShare {

  private static final Logger LOG = Logger.getLogger(AgentEd25519AuthenticatorFactory.class);

  static final String REQUESTS_PER_MINUTE = "requests-per-minute";

  /**
   * What a small node answers when it does nothing else: only a loop on a larger one gets there.
   */
  static final int DEFAULT_REQUESTS_PER_MINUTE = 60_000;

  private static final int MOST_AGENTS = 100_000;

  /** What Keycloak itself says of a client that it does not know. */
  private static final String UNKNOWN = "Invalid client or Invalid client credentials";

  /** Of agents that have shown who they are: nobody uses up the share of another. */
  private RateLimiter requests = limiter(DEFAULT_REQUESTS_PER_MINUTE);

  @Override
  public void init(Config.Scope config) {
    requests = limiter(config.getInt(REQUESTS_PER_MINUTE, DEFAULT_REQUESTS_PER_MINUTE));
  }

  private static RateLimiter limiter(int perMinute) {
    return new RateLimiter(KeycloakClock.INSTANCE, perMinute, MOST_AGENTS);
  }

  @Override
  public OptionalLong secondsToWait(AgentId agent) {
    return requests.secondsToWait(agent.value());
  }

  @Override
  public void authenticateClient(ClientAuthenticationFlowContext context) {
    context.attempted();
    RealmModel realm = context.getRealm();
    if (!RealmSwitch.isOn(realm)) {
      return;
    }
    MultivaluedMap<String, String> form = context.getHttpRequest().getDecodedFormParameters();
    Optional<CompactJwt> assertion =
        Optional.ofNullable(form.getFirst(OAuth2Constants.CLIENT_ASSERTION))
            .flatMap(CompactJwt::parse);
    if (assertion.isEmpty() || assertion.get().text("sub").isEmpty()) {
      return;
    }
    String subject = assertion.get().text("sub").orElseThrow();
    if (subject.indexOf('\0') >= 0) {
      // PostgreSQL fails on such a text, and Keycloak's own authenticators would look it up next.
      throw new AuthenticationFlowException(UNKNOWN, AuthenticationFlowError.CLIENT_NOT_FOUND);
    }
    ClientModel client = realm.getClientByClientId(subject);
    if (client == null) {
      AgentKeyCheck.inVain(assertion.get());
    } else if (Projected.AUTHENTICATOR.equals(client.getClientAuthenticatorType())) {
      authenticate(context, assertion.get(), client);
    }
  }

  private void authenticate(
      ClientAuthenticationFlowContext context, CompactJwt assertion, ClientModel client) {
    context.setClient(client);
    context.getEvent().client(client);
    MultivaluedMap<String, String> form = context.getHttpRequest().getDecodedFormParameters();
    String type = form.getFirst(OAuth2Constants.CLIENT_ASSERTION_TYPE);
    String clientId = form.getFirst(OAuth2Constants.CLIENT_ID);
    if (!OAuth2Constants.CLIENT_ASSERTION_TYPE_JWT.equals(type)
        || (clientId != null && !clientId.equals(client.getClientId()))) {
      AgentKeyCheck.inVain(assertion);
      unknown(context, "parameters_invalid");
      return;
    }
    conclude(context, outcome(context, assertion, client));
  }

  private static AgentAuthentication.Outcome outcome(
      ClientAuthenticationFlowContext context, CompactJwt assertion, ClientModel client) {
    KeycloakSession session = context.getSession();
    RealmModel realm = context.getRealm();
    try {
      return new AgentAuthentication(session, realm, Issuers.of(session, realm))
          .authenticate(assertion, client);
    } catch (RuntimeException e) {
      // The database, most likely: nothing is wrong with the credentials, and nobody may pass.
      LOG.errorf(e, "Authenticating %s failed", client.getClientId());
      return new AgentAuthentication.Outcome.Unavailable();
    }
  }

  private void conclude(
      ClientAuthenticationFlowContext context, AgentAuthentication.Outcome outcome) {
    switch (outcome) {
      case AgentAuthentication.Outcome.Authenticated done ->
          secondsToWait(done.agent().id())
              .ifPresentOrElse(
                  seconds -> slowDown(context, done.agent(), seconds),
                  () -> succeed(context, done));
      case AgentAuthentication.Outcome.Unknown no -> unknown(context, no.reason());
      case AgentAuthentication.Outcome.Unavailable no ->
          refuse(
              context,
              "unavailable",
              ClientAuthUtil.errorResponse(
                  Response.Status.SERVICE_UNAVAILABLE.getStatusCode(),
                  "temporarily_unavailable",
                  "the server cannot check this now; try again later"));
      case AgentAuthentication.Outcome.Refused no -> {
        describe(context, no.agent());
        Response.Status status =
            "invalid_client".equals(no.error())
                ? Response.Status.UNAUTHORIZED
                : Response.Status.BAD_REQUEST;
        refuse(
            context,
            no.reason(),
            ClientAuthUtil.errorResponse(status.getStatusCode(), no.error(), no.sentence()));
      }
    }
  }

  private static void succeed(
      ClientAuthenticationFlowContext context, AgentAuthentication.Outcome.Authenticated done) {
    describe(context, done.agent());
    context.getEvent().detail("agent_key", done.key().thumbprint());
    new ProvenAgent(done.agent(), new AccessRequest.Proof.Key(done.key().thumbprint()))
        .remember(context.getSession());
    Meters.assertion(context.getRealm().getName(), null);
    context.success();
  }

  private static void slowDown(ClientAuthenticationFlowContext context, Agent agent, long seconds) {
    describe(context, agent);
    Response answer =
        ClientAuthUtil.errorResponse(
            Response.Status.TOO_MANY_REQUESTS.getStatusCode(),
            "slow_down",
            "this agent asks too often; keep tokens until they expire");
    refuse(
        context,
        "too_many_requests",
        Response.fromResponse(answer).header("Retry-After", Long.toString(seconds)).build());
  }

  private static void unknown(ClientAuthenticationFlowContext context, String reason) {
    refuse(
        context,
        reason,
        ClientAuthUtil.errorResponse(
            Response.Status.UNAUTHORIZED.getStatusCode(), "invalid_client", UNKNOWN));
  }

  private static void refuse(
      ClientAuthenticationFlowContext context, String reason, Response response) {
    context.getEvent().detail("reason", reason);
    Meters.assertion(context.getRealm().getName(), reason);
    context.failure(AuthenticationFlowError.INVALID_CLIENT_CREDENTIALS, response);
  }

  private static void describe(ClientAuthenticationFlowContext context, Agent agent) {
    context.getEvent().detail("agent_id", agent.id().value());
    context.getEvent().detail("agent_name", agent.name().value());
  }

  @Override
  public String getId() {
    return Projected.AUTHENTICATOR;
  }

  @Override
  public String getDisplayType() {
    return "Agent key (Ed25519 signed JWT)";
  }

  @Override
  public String getHelpText() {
    return "Authenticates an AI agent by a JWT that it signed with one of its registered keys";
  }

  @Override
  public boolean supportsClientAssertion() {
    return true;
  }
}
