package io.github.agentidentity.aim.wire;

import io.github.agentidentity.agent.crypto.Secrets;
import io.github.agentidentity.aim.WireBody;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import org.keycloak.representations.OAuth2DeviceAuthorizationResponse;

/**
 * A person signs in on another device, through whatever the realm signs people in with.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8628">RFC 8628</a>
 */
public final class DeviceResource {

  private static final String GRANT = "urn:ietf:params:oauth:grant-type:device_code";

  private final AimContext context;
  private final NativeOAuth oauth;

  DeviceResource(AimContext context, NativeOAuth oauth) {
    this.context = context;
    this.oauth = oauth;
  }

  /**
   * AIM's tools know no PKCE, which the realm may insist on: the verifier rides in the device code.
   */
  @POST
  @Path("code")
  public Response code(InputStream body) {
    return context.answering(
        "device_code",
        () -> {
          WireBody.ofOptional(RequestParts.read(body));
          String verifier = Secrets.random();
          Map<String, String> form = new HashMap<>();
          form.put("scope", oauth.canStaySignedIn() ? "openid offline_access" : "openid");
          form.put("code_challenge", Secrets.hash(verifier));
          form.put("code_challenge_method", "S256");
          try {
            return started(oauth.device(form), verifier).answer(200);
          } catch (NativeOAuth.Refused e) {
            throw refused(e);
          }
        });
  }

  @POST
  @Path("token")
  public Response token(InputStream body) {
    return context.answering(
        "device_token",
        () -> {
          WireBody request = WireBody.of(RequestParts.read(body));
          String[] code = request.requireText("device_code", "deviceCode").split("~", 2);
          Map<String, String> form = new HashMap<>();
          form.put("grant_type", GRANT);
          form.put("device_code", code[0]);
          form.put("code_verifier", code.length == 2 ? code[1] : "");
          try {
            return AuthResource.tokens(oauth.token(form)).answer(200);
          } catch (NativeOAuth.Refused e) {
            throw refused(e);
          }
        });
  }

  private static Members started(OAuth2DeviceAuthorizationResponse device, String verifier) {
    return new Members()
        .both("device_code", device.getDeviceCode() + "~" + verifier)
        .both("user_code", device.getUserCode())
        .both("verification_uri", device.getVerificationUri())
        .both("verification_uri_complete", device.getVerificationUriComplete())
        .both("expires_in", device.getExpiresIn())
        .put("interval", device.getInterval());
  }

  /** Here the client reads OAuth's own words. */
  private static ForeignError refused(NativeOAuth.Refused e) {
    return new ForeignError(
        400, new Members().put("error", e.error()).both("error_description", e.description()));
  }
}
