package io.github.agentidentity.governance.rest.authzen;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.agentidentity.governance.ApprovalRequest;
import io.github.agentidentity.governance.ApprovalRequest.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A request in the words of the AuthZEN Access Request and Approval Profile. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AccessRequestTask(Task task, @Nullable Result result) {

  /** How long the approval of a grant without end may be referred to; the grant outlives that. */
  private static final Duration REFERENCE = Duration.ofDays(1);

  /** The handle, and how far it got. */
  @Schema(name = "AccessRequestTaskHandle")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Task(
      String id,
      @Schema(enumeration = {"pending", "approved", "denied", "expired", "cancelled"})
          String status,
      @JsonProperty("status_endpoint") String statusEndpoint,
      @JsonProperty("expires_at") @Schema(ref = "Instant") String expiresAt,
      @Nullable Map<String, String> links) {}

  /** What to do with an approval: ask the decision point again. */
  @Schema(name = "AccessRequestResult")
  public record Result(@Schema(enumeration = "reevaluate") String mode, Approval approval) {}

  /** The approval, to be given back as {@code context.approval}. */
  @Schema(name = "AccessRequestApproval")
  public record Approval(
      String id,
      @JsonProperty("approved_at") @Schema(ref = "Instant") String approvedAt,
      @JsonProperty("approved_until") @Schema(ref = "Instant") String approvedUntil) {}

  /**
   * The request as it is now.
   *
   * @param base where the agent side is mounted
   */
  public static AccessRequestTask of(ApprovalRequest request, String base) {
    String endpoint = base + "/requests/" + request.id();
    boolean open = request.status() == Status.PENDING;
    Task task =
        new Task(
            request.id(),
            word(request.status()),
            endpoint,
            request.endsAt().toString(),
            open ? Map.of("cancel", endpoint + "/cancel") : null);
    return new AccessRequestTask(task, result(request));
  }

  /** Whether somebody must still answer. */
  public boolean isOpen() {
    return task.links() != null;
  }

  private static String word(Status status) {
    return switch (status) {
      case PENDING -> "pending";
      case APPROVED -> "approved";
      case REJECTED -> "denied";
      case EXPIRED -> "expired";
      case WITHDRAWN -> "cancelled";
    };
  }

  private static @Nullable Result result(ApprovalRequest request) {
    ApprovalRequest.Answer answer = request.answer();
    if (request.status() != Status.APPROVED || answer == null) {
      return null;
    }
    Instant until = answer.goodUntil() == null ? answer.at().plus(REFERENCE) : answer.goodUntil();
    return new Result(
        "reevaluate", new Approval(request.id(), answer.at().toString(), until.toString()));
  }
}
