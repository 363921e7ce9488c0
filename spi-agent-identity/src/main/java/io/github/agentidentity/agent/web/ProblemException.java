package io.github.agentidentity.agent.web;

import jakarta.ws.rs.core.Response;
import org.keycloak.services.ErrorResponseException;

/** Answers a problem, and rolls the transaction back, which a returned response would not. */
public final class ProblemException extends ErrorResponseException {

  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  public ProblemException(Problem problem) {
    super(response(problem).build());
    this.problem = problem;
  }

  public ProblemException(Problem problem, String header, String value) {
    super(response(problem).header(header, value).build());
    this.problem = problem;
  }

  public Problem problem() {
    return problem;
  }

  private static Response.ResponseBuilder response(Problem problem) {
    return Response.status(problem.status()).type("application/problem+json").entity(problem);
  }
}
