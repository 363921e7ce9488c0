package io.github.agentidentity.governance.rest.authzen;

import java.util.List;

/** Several Decisions of AuthZEN, in the order of the questions. */
public record EvaluationsResponse(List<EvaluationResponse> evaluations) {

  public EvaluationsResponse {
    evaluations = List.copyOf(evaluations);
  }
}
