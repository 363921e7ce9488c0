package io.github.agentidentity.aim.wire;

import io.github.agentidentity.aim.WireBody;
import io.github.agentidentity.governance.ActionDecisions;
import io.github.agentidentity.governance.Decision;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Agents ask before they act, wait for a person, and tell how it went. */
public final class VerificationsResource {

  private final AimContext context;

  VerificationsResource(AimContext context) {
    this.context = context;
  }

  @POST
  public Response verify(InputStream body) {
    return context.answering(
        "verify",
        () -> {
          byte[] bytes = RequestParts.read(body);
          ActionDecisions.Question question = new AskedAction(context, bytes).question();
          Decision decision = decisions().decide(question);
          return new VerificationAnswer(context, decision).members().answer(status(decision));
        });
  }

  @GET
  @Path("{id}")
  public Response get(@PathParam("id") String id) {
    return context.answering(
        "verification_get",
        () -> new VerificationAnswer(context, requireOwn(id, new byte[0])).members().answer(200));
  }

  @POST
  @Path("{id}/result")
  public Response result(@PathParam("id") String id, InputStream body) {
    return context.answering(
        "verification_result",
        () -> {
          byte[] bytes = RequestParts.read(body);
          Caller.OfAgent caller = new Callers(context).requireProven(bytes);
          WireBody result = WireBody.of(bytes);
          boolean success = success(result);
          String summary = summary(result);
          decisions().report(id, caller.actor(), success, summary);
          return new Members()
              .put("id", id)
              .put("status", "result_recorded")
              .put("result", success ? "success" : "failure")
              .put("success", true)
              .answer(200);
        });
  }

  private static boolean success(WireBody result) {
    Optional<Boolean> flag = result.flag("success");
    if (flag.isPresent()) {
      return flag.get();
    }
    return switch (result.requireText("result")) {
      case "success" -> true;
      case "failure" -> false;
      default -> throw ForeignError.malformed("result must be success or failure");
    };
  }

  /** What failed says more than what was done. */
  private static @Nullable String summary(WireBody result) {
    return result
        .text("error_message", "errorMessage")
        .or(() -> result.text("result_summary", "resultSummary", "reason"))
        .map(Lines::ofOutcome)
        .orElse(null);
  }

  /** A decision that somebody else asked for is as unknown as one that never was. */
  private Decision requireOwn(String id, byte[] body) {
    Caller.OfAgent caller = new Callers(context).requireProven(body);
    return decisions()
        .find(id)
        .filter(found -> found.agent().equals(caller.agent().id()))
        .orElseThrow(() -> ForeignError.notFound("Verification"));
  }

  private ActionDecisions decisions() {
    return context.governance().decisions(context.realm());
  }

  private static int status(Decision decision) {
    return switch (decision.ruling().verdict()) {
      case ALLOW -> 201;
      case PENDING -> 202;
      case DENY -> 200;
    };
  }
}
