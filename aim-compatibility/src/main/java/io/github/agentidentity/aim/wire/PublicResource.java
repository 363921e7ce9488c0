package io.github.agentidentity.aim.wire;

import io.github.agentidentity.aim.WireBody;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** What needs no account: the API key of a registration is an enrolment token. */
public final class PublicResource {

  private final AimContext context;

  PublicResource(AimContext context) {
    this.context = context;
  }

  @POST
  @Path("agents/register")
  public Response register(
      @HeaderParam("X-AIM-API-Key") @Nullable String apiKey, InputStream body) {
    return context.answering(
        "agent_register",
        () -> {
          if (apiKey == null || apiKey.isBlank()) {
            throw ForeignError.unauthorized("The header X-AIM-API-Key is required");
          }
          WireBody request = WireBody.of(RequestParts.read(body));
          return new Registrations(context).enrol(request, apiKey);
        });
  }

  /** An agent without a key of its own signs in with its name and API key. */
  @POST
  @Path("login")
  public Response login(InputStream body) {
    return context.answering(
        "login",
        () -> {
          WireBody request = WireBody.of(RequestParts.read(body));
          String name = request.requireText("name");
          String apiKey = request.requireText("api_key", "apiKey");
          Caller.OfAgent agent =
              new ApiKeyHolders(context)
                  .holder(name, apiKey)
                  .orElseThrow(() -> ForeignError.unauthorized("Name or API key is wrong"));
          return AuthResource.tokens(new AgentTokens(context).issue(agent, "")).answer(200);
        });
  }
}
