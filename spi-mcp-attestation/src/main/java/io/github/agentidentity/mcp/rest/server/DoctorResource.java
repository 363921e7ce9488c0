package io.github.agentidentity.mcp.rest.server;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.agentidentity.agent.Agent;
import io.github.agentidentity.agent.AgentException;
import io.github.agentidentity.agent.AgentOperations;
import io.github.agentidentity.agent.Json;
import io.github.agentidentity.agent.web.AdminContext;
import io.github.agentidentity.agent.web.Body;
import io.github.agentidentity.mcp.McpServer;
import io.github.agentidentity.mcp.service.doctor.Doctor;
import io.github.agentidentity.mcp.service.metadata.Finding;
import io.micrometer.core.instrument.Metrics;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.keycloak.jose.jws.JWSInput;
import org.keycloak.jose.jws.JWSInputException;
import org.keycloak.representations.AccessToken;

/** Why a token is not what a server expects: {@code …/mcp-servers/{server}/doctor}. */
@Tag(name = "MCP servers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class DoctorResource {

  private final AdminContext admin;
  private final ServerContext context;
  private final String reference;

  public DoctorResource(AdminContext admin, String reference) {
    this.admin = admin;
    this.context = new ServerContext(admin);
    this.reference = reference;
  }

  @POST
  @Operation(
      operationId = "diagnoseMcpServer",
      summary = "Explain what an agent's token for an MCP server would be like, and why",
      description =
          "With an agent: has the token endpoint make the token that it would get, looks at that as"
              + " the server would, and throws it away; what it says is shown without the"
              + " signature. With a token: explains that one. Changes nothing, and is an admin"
              + " event.")
  public DiagnosisRepresentation examine(@RequestBodySchema(DoctorRequest.class) InputStream body) {
    return context.managing(
        reference,
        server -> {
          DoctorRequest request = Body.read(body, DoctorRequest.class);
          Doctor.Diagnosis diagnosis = diagnosis(server, request);
          context.acted(server, "doctor", request.noted());
          Metrics.counter(
                  "agent_identity_mcp_diagnoses",
                  "realm",
                  admin.realm().getName(),
                  "healthy",
                  String.valueOf(diagnosis.healthy()))
              .increment();
          return DiagnosisRepresentation.of(diagnosis);
        });
  }

  private Doctor.Diagnosis diagnosis(McpServer server, DoctorRequest request) {
    Doctor doctor = new Doctor(context.scope(), admin.issuer());
    if ((request.agent() == null) == (request.token() == null)) {
      throw new AgentException.Invalid("agent", "give either an agent or a token");
    }
    return request.token() == null
        ? doctor.examine(server, agent(String.valueOf(request.agent())), request.scopes())
        : explained(doctor, server, request.token());
  }

  private Doctor.Diagnosis explained(Doctor doctor, McpServer server, String token) {
    boolean genuine = admin.session().tokens().decode(token, AccessToken.class) != null;
    try {
      JsonNode claims = Json.tree(new JWSInput(token).getContent());
      return doctor.explain(server, claims, genuine);
    } catch (JWSInputException | IOException e) {
      throw new AgentException.Invalid("token", "is not a signed JWT");
    }
  }

  private Agent agent(String words) {
    return admin
        .session()
        .getProvider(AgentOperations.class)
        .find(admin.realm(), words)
        .orElseThrow(() -> new AgentException.NotFound("agent", words));
  }

  /** Whose token, or which. */
  @Schema(
      name = "McpDoctorRequest",
      description = "Either agent or token",
      additionalProperties = Schema.False.class)
  public record DoctorRequest(
      @Schema(description = "By id, name or client id") @Nullable String agent,
      @Schema(
              description =
                  "What the agent would ask for; by default every capability of the server that it"
                      + " holds")
          @Nullable String scope,
      @Schema(description = "An access token to explain; it is not kept") @Nullable String token) {

    Set<String> scopes() {
      return scope == null
          ? Set.of()
          : Arrays.stream(scope.strip().split(" +"))
              .filter(word -> !word.isEmpty())
              .collect(Collectors.toSet());
    }

    /** For the audit: never the token. */
    DoctorRequest noted() {
      return new DoctorRequest(agent, scope, null);
    }

    @Override
    public String toString() {
      return "DoctorRequest[agent=" + agent + "]";
    }
  }

  /** What the doctor says. */
  @Schema(name = "McpDiagnosis")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record DiagnosisRepresentation(
      @Schema(description = "Whether nothing stands in the way") boolean healthy,
      @Schema(type = SchemaType.OBJECT, description = "The header that the token would have")
          @Nullable JsonNode header,
      @Schema(type = SchemaType.OBJECT, description = "The claims that the token would have")
          @Nullable JsonNode token,
      List<Finding> findings) {

    static DiagnosisRepresentation of(Doctor.Diagnosis diagnosis) {
      Doctor.Token token = diagnosis.token();
      return new DiagnosisRepresentation(
          diagnosis.healthy(),
          token == null ? null : token.header(),
          token == null ? null : token.claims(),
          diagnosis.findings());
    }
  }
}
