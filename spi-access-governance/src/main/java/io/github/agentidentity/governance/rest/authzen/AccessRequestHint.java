package io.github.agentidentity.governance.rest.authzen;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What to do about a denial, as in the AuthZEN Access Request and Approval Profile.
 *
 * @param endpoint where to ask for it
 * @param template the capability to ask for; none where the request is open already
 * @param expiresAt until when the denial may be referred to
 * @param task the request that is open already
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AccessRequestHint(
    String endpoint,
    @Nullable String template,
    @JsonProperty("expires_at") String expiresAt,
    @Nullable Map<String, String> display,
    @Nullable Task task) {

  /** The handle of a request that a person must answer. */
  @Schema(name = "AccessRequestTask")
  public record Task(
      String id, String status, @JsonProperty("status_endpoint") String statusEndpoint) {}
}
