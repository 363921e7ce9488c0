package io.github.agentidentity.aim.wire;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.keycloak.OAuth2Constants;
import org.keycloak.events.EventBuilder;
import org.keycloak.http.HttpRequest;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakContext;
import org.keycloak.protocol.oidc.TokenManager;
import org.keycloak.protocol.oidc.endpoints.TokenEndpoint;
import org.keycloak.protocol.oidc.endpoints.TokenRevocationEndpoint;
import org.keycloak.protocol.oidc.grants.device.endpoints.DeviceEndpoint;
import org.keycloak.representations.AccessTokenResponse;
import org.keycloak.representations.OAuth2DeviceAuthorizationResponse;
import org.keycloak.representations.idm.OAuth2ErrorRepresentation;
import org.keycloak.util.JsonSerialization;

/**
 * Keycloak's own OAuth endpoints, asked within this request: sessions, rotation, reuse, client
 * policies and events are theirs.
 *
 * @param clientId the public client that AIM's tools are in this realm
 */
record NativeOAuth(AimContext context, String clientId) {

  /** What an endpoint refused with. */
  static final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String error;
    private final String description;

    Refused(String error, String description) {
      super(error);
      this.error = error;
      this.description = description;
    }

    String error() {
      return error;
    }

    String description() {
      return description;
    }
  }

  /** Whether the realm lets the tools ask for it; Keycloak decides whether the person may. */
  boolean canStaySignedIn() {
    ClientModel client = context.realm().getClientByClientId(clientId);
    return client != null
        && client.getClientScopes(false).containsKey(OAuth2Constants.OFFLINE_ACCESS);
  }

  AccessTokenResponse token(Map<String, String> form) {
    Response answer =
        asked(
            form,
            event ->
                new TokenEndpoint(context.session(), new TokenManager(), event)
                    .processGrantRequest());
    return read(answer, AccessTokenResponse.class);
  }

  OAuth2DeviceAuthorizationResponse device(Map<String, String> form) {
    Response answer =
        asked(form, event -> new DeviceEndpoint(context.session(), event).handleDeviceRequest());
    return read(answer, OAuth2DeviceAuthorizationResponse.class);
  }

  void revoke(Map<String, String> form) {
    asked(form, event -> new TokenRevocationEndpoint(context.session(), event).revoke());
  }

  private Response asked(Map<String, String> form, Function<EventBuilder, Response> endpoint) {
    Map<String, String> fields = new HashMap<>(form);
    fields.put("client_id", clientId);
    KeycloakContext request = context.session().getContext();
    HttpRequest original = request.getHttpRequest();
    request.setHttpRequest(FormRequest.of(original, fields));
    try {
      return endpoint.apply(
          new EventBuilder(context.realm(), context.session(), request.getConnection()));
    } catch (WebApplicationException e) {
      throw refused(e.getResponse());
    } finally {
      request.setHttpRequest(original);
    }
  }

  private static Refused refused(Response answer) {
    return answer.getEntity() instanceof OAuth2ErrorRepresentation error
        ? new Refused(error.getError(), String.valueOf(error.getErrorDescription()))
        : new Refused("invalid_request", "The request was refused");
  }

  private static <T> T read(Response answer, Class<T> type) {
    Object entity = answer.getEntity();
    if (type.isInstance(entity)) {
      return type.cast(entity);
    }
    try {
      return JsonSerialization.readValue((byte[]) entity, type);
    } catch (IOException e) {
      throw new IllegalStateException("Keycloak answered something else than JSON", e);
    }
  }
}
