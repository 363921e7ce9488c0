package io.github.agentidentity.aim.wire;

import io.github.agentidentity.agent.AgentId;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jspecify.annotations.Nullable;

/** What agents were allowed and refused: all of it for auditors, its own for an agent. */
public final class AuditResource {

  private final AimContext context;

  AuditResource(AimContext context) {
    this.context = context;
  }

  @GET
  public Response list(@Context UriInfo uri) {
    return context.answering(
        "audit_list",
        () -> {
          Caller caller = new Callers(context).require(new byte[0]);
          String wanted = uri.getQueryParameters().getFirst("agentId");
          AgentId agent = allowed(caller, wanted);
          return new DecisionLog(context)
              .events(agent, Paging.of(uri.getQueryParameters()))
              .answer(200);
        });
  }

  private @Nullable AgentId allowed(Caller caller, @Nullable String wanted) {
    AgentId named = wanted == null ? null : context.requireAgent(wanted).id();
    return switch (caller) {
      case Caller.OfAgent itself -> {
        if (named != null && !named.equals(itself.agent().id())) {
          throw ForeignError.notFound("Agent");
        }
        yield itself.agent().id();
      }
      case Caller.OfPerson person -> {
        if (!new People(context).mayAudit(person.token())) {
          throw ForeignError.forbidden("The role view-agent-audit is required");
        }
        yield named;
      }
    };
  }
}
