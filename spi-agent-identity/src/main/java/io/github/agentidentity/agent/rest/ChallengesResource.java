package io.github.agentidentity.agent.rest;

import io.github.agentidentity.agent.Agent;
import io.github.agentidentity.agent.AgentException;
import io.github.agentidentity.agent.service.Challenges;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Base64;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.keycloak.events.EventType;

/** Proof of possession by challenge: {@code /realms/{realm}/agent-identity/challenges}. */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ChallengesResource {

  private final SelfServiceContext context;

  ChallengesResource(SelfServiceContext context) {
    this.context = context;
  }

  /** For which agent: its name, id or client id. */
  public record ChallengeRequest(@Nullable String agent) {}

  /** The challenge to sign. */
  public record ChallengeRepresentation(String id, String challenge, String expiresAt) {}

  /** The signature, in base64url, by the key with this thumbprint. */
  public record AnswerRequest(@Nullable String thumbprint, @Nullable String signature) {

    byte[] validatedSignature() {
      FieldErrors errors = new FieldErrors();
      if (thumbprint == null) {
        errors.add("thumbprint", "is required");
      }
      byte[] bytes = errors.parsed("signature", signature, AnswerRequest::decode);
      errors.throwIfAny();
      return Objects.requireNonNull(bytes);
    }

    private static byte[] decode(String text) {
      try {
        return Base64.getUrlDecoder().decode(text);
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException("must be base64url", e);
      }
    }
  }

  @POST
  public Response open(InputStream body) {
    ChallengeRepresentation opened =
        new Problems(context.realm())
            .answering(
                () -> {
                  String agent = Body.read(body, ChallengeRequest.class).agent();
                  if (agent == null) {
                    throw new AgentException.Invalid("agent", "is required");
                  }
                  Challenges.Challenge challenge = context.identity().challenges().open(agent);
                  return new ChallengeRepresentation(
                      challenge.id(), challenge.challenge(), challenge.expiresAt().toString());
                });
    return Response.status(Response.Status.CREATED)
        .header("Cache-Control", "no-store")
        .entity(opened)
        .build();
  }

  @POST
  @Path("{id}")
  public AgentRepresentation answer(@PathParam("id") String id, InputStream body) {
    return context.answering(
        EventType.CLIENT_UPDATE,
        () -> {
          AnswerRequest request = Body.read(body, AnswerRequest.class);
          byte[] signature = request.validatedSignature();
          Agent agent =
              context
                  .identity()
                  .challenges()
                  .answer(id, Objects.requireNonNull(request.thumbprint()), signature);
          context.done(EventType.CLIENT_UPDATE, "agent_key_proved", agent);
          return AgentRepresentation.of(agent, context.identity());
        });
  }
}
