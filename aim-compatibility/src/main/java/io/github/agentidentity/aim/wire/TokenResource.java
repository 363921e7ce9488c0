package io.github.agentidentity.aim.wire;

import io.github.agentidentity.agent.web.TokenShare;
import io.github.agentidentity.aim.WireBody;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;

/** An access token for an agent that signs the request for it, or shows its API key. */
public final class TokenResource {

  private final AimContext context;

  TokenResource(AimContext context) {
    this.context = context;
  }

  @POST
  public Response token(InputStream body) {
    return context.answering(
        "token",
        () -> {
          byte[] bytes = RequestParts.read(body);
          Callers callers = new Callers(context);
          Caller.OfAgent caller = callers.requireProven(bytes);
          callers.refuseReplay(bytes);
          WireBody request = WireBody.of(bytes);
          String own = caller.agent().id().value();
          if (!request.text("agent_id", "agentId", "client_id").orElse(own).equals(own)) {
            throw ForeignError.forbidden("An agent gets tokens for itself only");
          }
          TokenShare.of(context.session())
              .secondsToWait(caller.agent().id())
              .ifPresent(
                  seconds -> {
                    throw ForeignError.tooMany(seconds);
                  });
          String scope = request.text("scope").orElse("");
          return AuthResource.tokens(new AgentTokens(context).issue(caller, scope)).answer(200);
        });
  }
}
