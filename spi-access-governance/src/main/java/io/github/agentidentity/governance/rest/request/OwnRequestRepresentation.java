package io.github.agentidentity.governance.rest.request;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.github.agentidentity.governance.rest.authzen.AccessRequestTask;
import org.jspecify.annotations.Nullable;

/** A request in our words and, for clients that speak the access request profile, in theirs. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OwnRequestRepresentation(
    @JsonUnwrapped RequestRepresentation request,
    AccessRequestTask.Task task,
    AccessRequestTask.@Nullable Result result) {

  static OwnRequestRepresentation of(RequestRepresentation request, AccessRequestTask told) {
    return new OwnRequestRepresentation(request, told.task(), told.result());
  }
}
