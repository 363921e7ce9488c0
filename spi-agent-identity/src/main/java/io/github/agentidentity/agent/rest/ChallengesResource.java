package io.github.agentidentity.agent.rest;

import io.github.agentidentity.agent.Agent;
import io.github.agentidentity.agent.AgentException;
import io.github.agentidentity.agent.service.Challenges;
import io.github.agentidentity.agent.web.Body;
import io.github.agentidentity.agent.web.FieldErrors;
import io.github.agentidentity.agent.web.Problems;
import io.github.agentidentity.agent.web.SelfServiceContext;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.keycloak.events.EventType;

/** Proof of possession by challenge: {@code /realms/{realm}/agent-identity/challenges}. */
@Tag(name = "Self-service")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ChallengesResource {

  private static final String SIGNED =
      "Signed with Ed25519 is the UTF-8 text of five lines, joined by line feeds, with none at the"
          + " end: `"
          + Challenges.DOMAIN
          + "`, the realm's issuer, the agent's name, the id of the challenge and the challenge as"
          + " it was given. The first proof makes a pending agent ACTIVE. A challenge is good for"
          + " one try, right or wrong.";

  private final SelfServiceContext context;

  ChallengesResource(SelfServiceContext context) {
    this.context = context;
  }

  /** For which agent: its name, id or client id. */
  @Schema(additionalProperties = Schema.False.class, requiredProperties = "agent")
  public record ChallengeRequest(
      @Schema(description = "Its name, UUID or client id") @Nullable String agent) {}

  /** The challenge to sign. */
  @Schema(requiredProperties = {"id", "challenge", "expiresAt"})
  public record ChallengeRepresentation(
      String id,
      @Schema(description = "32 random bytes in base64url") String challenge,
      @Schema(ref = "Instant") String expiresAt) {}

  /** The signature, in base64url, by the key with this thumbprint. */
  @Schema(
      additionalProperties = Schema.False.class,
      requiredProperties = {"thumbprint", "signature"})
  public record AnswerRequest(
      @Schema(description = "The RFC 7638 thumbprint of the key") @Nullable String thumbprint,
      @Schema(description = "64 bytes in base64url") @Nullable String signature) {

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
  @Operation(
      operationId = "openChallenge",
      summary = "Ask for a challenge",
      description =
          "32 random bytes for one try. A challenge is handed out for an unknown agent as well.")
  @APIResponseSchema(
      responseCode = "201",
      value = ChallengeRepresentation.class,
      responseDescription = "A challenge")
  public Response open(@RequestBodySchema(ChallengeRequest.class) InputStream body) {
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
  @Operation(
      operationId = "answerChallenge",
      summary = "Prove a key by a signed challenge",
      description = SIGNED)
  public AgentRepresentation answer(
      @Parameter(description = "The id of the challenge") @PathParam("id") String id,
      @RequestBodySchema(AnswerRequest.class) InputStream body) {
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
