package io.github.agentidentity.mcp.rest.server;

import io.github.agentidentity.agent.AgentException;
import io.github.agentidentity.agent.AgentOperations;
import io.github.agentidentity.agent.AgentOwner;
import io.github.agentidentity.agent.Searchable;
import io.github.agentidentity.agent.web.AdminContext;
import io.github.agentidentity.agent.web.FieldErrors;
import io.github.agentidentity.mcp.McpQuery;
import io.github.agentidentity.mcp.McpServerStatus;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The filters of the list of servers and of its count. */
public final class ServerFilter {

  @Parameter(description = "Part of the name, display name, description or URI, in any case")
  @QueryParam("search")
  private @Nullable String search;

  @Parameter(description = "In any case", schema = @Schema(implementation = McpServerStatus.class))
  @QueryParam("status")
  private @Nullable String status;

  @Parameter(description = "Exactly this tag")
  @QueryParam("tag")
  private @Nullable String tag;

  @Parameter(description = "A user by id or name, or a group as group:<id or /path>")
  @QueryParam("owner")
  private @Nullable String owner;

  @Parameter(
      description =
          "true for those that show something nobody has approved: new ones, and drifted ones",
      schema = @Schema(implementation = Boolean.class))
  @QueryParam("unapproved")
  private @Nullable String unapproved;

  /** Empty where nothing can match, such as for words that no database can look for. */
  public Optional<McpQuery> query(AdminContext context) {
    FieldErrors errors = new FieldErrors();
    McpServerStatus wanted = errors.parsedIfPresent("status", status, ServerFilter::parseStatus);
    Boolean waiting = errors.parsedIfPresent("unapproved", unapproved, ServerFilter::parseYesNo);
    errors.throwIfAny();
    boolean searchable =
        (search == null || Searchable.is(search)) && (tag == null || Searchable.is(tag));
    return searchable
        ? Optional.of(new McpQuery(search, wanted, tag, ownerId(context), null, waiting))
        : Optional.empty();
  }

  /** An owner that does not exist owns nothing. */
  private @Nullable String ownerId(AdminContext context) {
    try {
      AgentOwner found =
          context.session().getProvider(AgentOperations.class).owner(context.realm(), owner);
      return found == null ? null : found.id();
    } catch (AgentException.Invalid e) {
      return "-";
    }
  }

  private static Boolean parseYesNo(String word) {
    return switch (word) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException("must be true or false");
    };
  }

  private static McpServerStatus parseStatus(String word) {
    try {
      return McpServerStatus.valueOf(word.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "must be one of " + Arrays.toString(McpServerStatus.values()), e);
    }
  }
}
