package io.github.agentidentity.governance.rest.authzen;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/** What a client of AuthZEN needs to know of this decision point. */
public record MetadataResponse(
    @JsonProperty("policy_decision_point") String policyDecisionPoint,
    @JsonProperty("access_evaluation_endpoint") String accessEvaluationEndpoint,
    @JsonProperty("access_evaluations_endpoint") String accessEvaluationsEndpoint,
    @JsonProperty("access_request_endpoint") String accessRequestEndpoint,
    List<String> capabilities) {

  private static final String ACCESS_REQUEST = "urn:openid:authzen:capability:access-request";

  public MetadataResponse {
    capabilities = List.copyOf(capabilities);
  }

  public static MetadataResponse of(String base) {
    return new MetadataResponse(
        base,
        base + "/access/v1/evaluation",
        base + "/access/v1/evaluations",
        base + "/requests",
        List.of(ACCESS_REQUEST));
  }
}
