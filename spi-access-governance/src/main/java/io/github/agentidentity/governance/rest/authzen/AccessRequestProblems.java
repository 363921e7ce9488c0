package io.github.agentidentity.governance.rest.authzen;

import io.github.agentidentity.agent.web.Problem;
import io.github.agentidentity.agent.web.ProblemException;
import java.util.List;

/** The refusals that the AuthZEN Access Request and Approval Profile names. */
public final class AccessRequestProblems {

  private static final String TYPES = "urn:openid:authzen:access-request:error:";

  private AccessRequestProblems() {}

  static ProblemException notRequestable() {
    return problem(
        "not_requestable",
        "Not requestable",
        400,
        "That decision is no denial which a grant would turn; it came without access_request");
  }

  static ProblemException expired() {
    return problem(
        "expired_denial", "Expired denial", 410, "The denial is too old: ask again, then request");
  }

  /** The same for a decision that is unknown and for one that is none of the caller's business. */
  static ProblemException invalidBinding(String why) {
    return problem("invalid_denial_binding", "Invalid denial binding", 400, why);
  }

  static ProblemException duplicate() {
    return problem(
        "duplicate_request",
        "Duplicate request",
        409,
        "The Idempotency-Key stands for another request");
  }

  /** No such request, for this caller. */
  public static ProblemException unknownTask() {
    return problem("unknown_task", "Unknown task", 404, "There is no such request");
  }

  /** Too late. */
  public static ProblemException invalidState(String why) {
    return problem("invalid_task_state", "Invalid task state", 409, why);
  }

  private static ProblemException problem(String word, String title, int status, String detail) {
    return new ProblemException(new Problem(TYPES + word, title, status, detail, List.of()));
  }
}
