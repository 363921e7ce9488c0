package io.github.agentidentity.agent.rest;

import io.github.agentidentity.agent.Agent;
import io.github.agentidentity.agent.AgentException;
import io.github.agentidentity.agent.AgentQuery;
import io.github.agentidentity.agent.AgentStatus;
import io.github.agentidentity.agent.KeycloakClock;
import io.github.agentidentity.agent.service.AgentIdentity;
import io.github.agentidentity.agent.web.AdminContext;
import io.github.agentidentity.agent.web.Body;
import io.github.agentidentity.agent.web.FieldErrors;
import io.github.agentidentity.agent.web.Pages;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The agents of a realm: {@code /admin/realms/{realm}/agents}. */
@Tag(name = "Agents")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class AgentsResource {

  static final String OWNER =
      "A user by id or user name, or a group as group:<id or /path>; shown as user name or"
          + " group:/path";

  private final AdminContext context;

  AgentsResource(AdminContext context) {
    this.context = context;
  }

  /** The filters of the list and of its count. */
  public static final class Filter {
    @Parameter(description = "Part of the name or display name, in any case")
    @QueryParam("search")
    private @Nullable String search;

    @Parameter(description = "In any case", schema = @Schema(implementation = AgentStatus.class))
    @QueryParam("status")
    private @Nullable String status;

    @Parameter(description = "Exactly this type")
    @QueryParam("type")
    private @Nullable String type;

    @Parameter(description = OWNER)
    @QueryParam("owner")
    private @Nullable String owner;

    @Parameter(
        description = "The lowest score that counts now; an agent never scored has none",
        schema = @Schema(type = SchemaType.NUMBER, minimum = "0", maximum = "1"))
    @QueryParam("trustFrom")
    private @Nullable String trustFrom;

    @Parameter(
        description = "Below this score; an agent never scored is below every one",
        schema = @Schema(type = SchemaType.NUMBER, minimum = "0", maximum = "1"))
    @QueryParam("trustBelow")
    private @Nullable String trustBelow;

    AgentQuery query(AgentIdentity identity) {
      FieldErrors errors = new FieldErrors();
      AgentStatus wanted = errors.parsedIfPresent("status", status, Filter::parseStatus);
      Double from = errors.parsedIfPresent("trustFrom", trustFrom, Filter::parseScore);
      Double below = errors.parsedIfPresent("trustBelow", trustBelow, Filter::parseScore);
      errors.throwIfAny();
      String ownerId = owner == null ? null : ownerId(identity, owner);
      return new AgentQuery(
          search,
          wanted,
          type,
          ownerId,
          new AgentQuery.Scores(from, below, KeycloakClock.INSTANCE.instant()));
    }

    private static Double parseScore(String text) {
      String message = "must be a number between 0 and 1";
      try {
        double score = Double.parseDouble(text);
        if (score >= 0 && score <= 1) {
          return score;
        }
      } catch (NumberFormatException e) {
        throw new IllegalArgumentException(message, e);
      }
      throw new IllegalArgumentException(message);
    }

    private static AgentStatus parseStatus(String word) {
      try {
        return AgentStatus.valueOf(word.toUpperCase(Locale.ROOT));
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(
            "must be one of " + Arrays.toString(AgentStatus.values()), e);
      }
    }

    /** An owner that does not exist owns nothing. */
    private static String ownerId(AgentIdentity identity, String words) {
      try {
        var owner = identity.owners().resolve(words);
        return owner == null ? words : owner.id();
      } catch (AgentException.Invalid e) {
        return words;
      }
    }
  }

  @GET
  @Operation(operationId = "listAgents", summary = "List agents, by name")
  public List<AgentRepresentation> list(@BeanParam Filter filter, @BeanParam Pages pages) {
    context.access().requireView();
    return context.answering(
        () -> {
          AgentIdentity identity = context.identity();
          return identity.directory().list(filter.query(identity), pages.page()).stream()
              .map(agent -> AgentRepresentation.of(agent, identity))
              .toList();
        });
  }

  @GET
  @Path("count")
  @Operation(operationId = "countAgents", summary = "Count agents")
  public long count(@BeanParam Filter filter) {
    context.access().requireView();
    return context.answering(
        () -> {
          AgentIdentity identity = context.identity();
          return identity.directory().count(filter.query(identity));
        });
  }

  @POST
  @Operation(
      operationId = "createAgent",
      summary = "Register an agent",
      description =
          "With a key proof it is ACTIVE at once; without one it is PENDING until it has answered a"
              + " challenge.")
  @APIResponse(
      responseCode = "201",
      description = "Registered",
      headers =
          @Header(name = "Location", schema = @Schema(type = SchemaType.STRING, format = "uri")),
      content = @Content(schema = @Schema(implementation = AgentRepresentation.class)))
  @APIResponse(responseCode = "409", ref = "Conflict")
  public Response create(@RequestBodySchema(RegistrationRequest.class) InputStream body) {
    context.access().requireManage();
    AgentRepresentation created = context.answering(() -> register(body));
    return Response.created(
            context
                .session()
                .getContext()
                .getUri()
                .getAbsolutePathBuilder()
                .path(String.valueOf(created.id()))
                .build())
        .entity(created)
        .build();
  }

  private AgentRepresentation register(InputStream body) {
    AgentIdentity identity = context.identity();
    RegistrationRequest request = Body.read(body, RegistrationRequest.class);
    if (request.capabilities() != null) {
      throw new AgentException.Invalid("capabilities", "are granted one by one after registration");
    }
    Agent agent =
        identity.registration().register(request.byAdmin(identity), context.access().actor());
    AgentRepresentation representation = AgentRepresentation.of(agent, identity);
    context.done(
        AdminContext.Deed.created(ResourceTypes.AGENT, "agents", agent.id().value()),
        representation);
    return representation;
  }

  @Path("import")
  public AgentImportResource imports() {
    context.access().requireManage();
    return new AgentImportResource(context);
  }

  @Path("bulk")
  public AgentBulkResource bulk() {
    return new AgentBulkResource(context);
  }

  @Path("enrolment-tokens")
  public EnrolmentTokensResource enrolmentTokens() {
    context.access().requireManage();
    return new EnrolmentTokensResource(context);
  }

  /** One agent; who may not see it cannot tell it from one that is not there. */
  @Path("{id}")
  public AgentResource agent(
      @Parameter(description = "Its UUID, name or client id") @PathParam("id") String id) {
    return context.answering(
        () ->
            new AgentResource(
                context, context.access().visible(context.identity().directory().find(id), id)));
  }
}
