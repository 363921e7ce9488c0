package io.github.agentidentity.aim.wire;

import io.github.agentidentity.aim.WireBody;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import org.keycloak.representations.AccessTokenResponse;

/** The tokens of people: those of the realm, in AIM's envelope. */
public final class AuthResource {

  /** Says neither "invalid" nor "revoked": the client would try to recover what is over. */
  private static final String OVER = "The session has ended: sign in again";

  private final AimContext context;
  private final NativeOAuth oauth;

  AuthResource(AimContext context, NativeOAuth oauth) {
    this.context = context;
    this.oauth = oauth;
  }

  @POST
  @Path("refresh")
  public Response refresh(InputStream body) {
    return refreshed(body, "refresh_token", "refreshToken");
  }

  /**
   * The same once more, and no more: a token that the realm still lets pass after its rotation
   * gives new ones, what was revoked stays so.
   */
  @POST
  @Path("sdk/recover")
  public Response recover(InputStream body) {
    return refreshed(body, "old_refresh_token", "oldRefreshToken");
  }

  @POST
  @Path("revoke")
  public Response revoke(InputStream body) {
    return context.answering(
        "token_revoke",
        () -> {
          WireBody request = WireBody.of(RequestParts.read(body));
          String token = request.requireText("refresh_token", "refreshToken");
          try {
            oauth.revoke(Map.of("token", token, "token_type_hint", "refresh_token"));
          } catch (NativeOAuth.Refused e) {
            throw ForeignError.malformed("The token could not be revoked: " + e.description());
          }
          return new Members().put("success", true).put("message", "Revoked").answer(200);
        });
  }

  private Response refreshed(InputStream body, String snake, String camel) {
    return context.answering(
        "token_refresh",
        () -> {
          WireBody request = WireBody.of(RequestParts.read(body));
          String token = request.requireText(snake, camel);
          try {
            return tokens(
                    oauth.token(Map.of("grant_type", "refresh_token", "refresh_token", token)))
                .answer(200);
          } catch (NativeOAuth.Refused e) {
            throw ForeignError.unauthorized(OVER);
          }
        });
  }

  static Members tokens(AccessTokenResponse tokens) {
    return new Members()
        .both("access_token", tokens.getToken())
        .both("refresh_token", Optional.ofNullable(tokens.getRefreshToken()).orElse(""))
        .both("token_type", "Bearer")
        .both("expires_in", tokens.getExpiresIn())
        .put("scope", tokens.getScope());
  }
}
