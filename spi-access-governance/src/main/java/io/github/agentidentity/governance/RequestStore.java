package io.github.agentidentity.governance;

import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.agent.Page;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The rows of approval requests of one realm. What has expired may still be PENDING in its row. */
public interface RequestStore {

  Optional<ApprovalRequest> find(String id);

  /** Locks the row until the transaction ends, and reads it afresh. */
  Optional<ApprovalRequest> findForUpdate(String id);

  /** The open request for this subject, if there is one; see {@link #insert}. */
  Optional<ApprovalRequest> findOpen(String openKey);

  /**
   * Adds an open request.
   *
   * @param openKey what it is about: there is one open request about it at most
   */
  void insert(ApprovalRequest request, String openKey);

  /** Writes the status and the answer of a request that is not open any more. */
  void close(ApprovalRequest request);

  /** Newest first; what has expired by now counts as EXPIRED. */
  List<ApprovalRequest> list(ApprovalRequests.Query query, Instant now, Page page);

  long count(ApprovalRequests.Query query, Instant now);

  boolean isApproved(AgentId agent, String fingerprint, Instant now);

  /** Up to so many that are PENDING in their row but expired by now. */
  List<ApprovalRequest> expired(Instant now, int max);

  /** Removes up to so many closed requests that ended before then; gives back how many. */
  int deleteClosedBefore(Instant end, int max);
}
