package io.github.agentidentity.governance.rest.authzen;

import io.github.agentidentity.agent.AgentException;
import io.github.agentidentity.agent.web.Body;
import io.github.agentidentity.governance.rest.access.AccessContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Map;
import java.util.function.BiFunction;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * May an agent do that? {@code …/agent-access/access/v1}. The specification wants 400 for a body
 * that is not JSON, so every type of body is let in to be refused here.
 */
@Tag(name = "AuthZEN")
@SecurityRequirement(name = "decisionPointToken")
@SecurityRequirement(name = "agentToken")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
public final class EvaluationResource {

  /** The header by which a caller may ask again. */
  public static final String KEY = "Idempotency-Key";

  private static final String AGAIN =
      "The same question asked again with it has the same answer, for a day";

  private final AccessContext context;

  public EvaluationResource(AccessContext context) {
    this.context = context;
  }

  @POST
  @Path("evaluation")
  @Parameter(
      name = KEY,
      in = ParameterIn.HEADER,
      description = AGAIN,
      schema = @Schema(type = SchemaType.STRING, maxLength = 250))
  @Operation(operationId = "evaluate", summary = "Ask whether an agent may do something")
  @APIResponseSchema(
      responseCode = "200",
      value = EvaluationResponse.class,
      responseDescription = "The decision, yes or no")
  @APIResponse(responseCode = "401", ref = "Unauthorized")
  @APIResponse(responseCode = "403", ref = "Forbidden")
  @APIResponse(responseCode = "409", ref = "Conflict")
  public Response evaluate(@RequestBodySchema(EvaluationRequest.class) InputStream body) {
    return answering(body, DecisionPoint::answer);
  }

  @POST
  @Path("evaluations")
  @Parameter(
      name = KEY,
      in = ParameterIn.HEADER,
      description = AGAIN,
      schema = @Schema(type = SchemaType.STRING, maxLength = 250))
  @Operation(
      operationId = "evaluateAll",
      summary = "Ask up to 100 questions at once",
      description =
          "Members of the request are defaults of every evaluation. Without evaluations it is one"
              + " question, and has one answer.")
  @APIResponseSchema(
      responseCode = "200",
      value = EvaluationsResponse.class,
      responseDescription = "The decisions, in the order of the questions")
  @APIResponse(responseCode = "401", ref = "Unauthorized")
  @APIResponse(responseCode = "403", ref = "Forbidden")
  @APIResponse(responseCode = "409", ref = "Conflict")
  public Response evaluateAll(@RequestBodySchema(EvaluationsRequest.class) InputStream body) {
    return answering(body, DecisionPoint::answerAll);
  }

  private Response answering(
      InputStream body, BiFunction<DecisionPoint, Map<String, @Nullable Object>, Object> question) {
    context.echoRequestId();
    Object answer =
        context.answering(
            () -> {
              DecisionPoint point = new DecisionPoint(context, context.caller(), key());
              return question.apply(point, read(body));
            });
    return Response.ok(answer).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
  }

  private @Nullable String key() {
    return headers().getHeaderString(KEY);
  }

  @SuppressWarnings("unchecked") // the names of JSON members are texts
  private Map<String, @Nullable Object> read(InputStream body) {
    MediaType type = headers().getMediaType();
    if (type == null || !type.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
      throw new AgentException.Invalid("Content-Type", "must be application/json");
    }
    Map<String, @Nullable Object> read = Body.read(body, Map.class, JsonLimits.BODY);
    JsonLimits.check(read);
    return read;
  }

  private HttpHeaders headers() {
    return context.session().getContext().getHttpRequest().getHttpHeaders();
  }
}
