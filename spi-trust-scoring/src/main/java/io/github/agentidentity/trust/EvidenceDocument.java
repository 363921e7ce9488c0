package io.github.agentidentity.trust;

import io.github.agentidentity.agent.Actor;
import io.github.agentidentity.agent.AgentId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A document that was shown for an agent. It is never changed and, while a history may name it,
 * never erased: one that should not count any more is withdrawn.
 *
 * @param counts whether it counts: not withdrawn, and not succeeded by a newer one of its stream
 */
public record EvidenceDocument(
    String id,
    AgentId agent,
    Content content,
    Upload upload,
    EvidenceReading reading,
    boolean counts,
    @Nullable Withdrawal withdrawn) {

  /**
   * What the document is.
   *
   * @param sha256 of its bytes, in lower-case hexadecimal
   * @param size in bytes
   */
  public record Content(EvidenceKind kind, String sha256, int size) {}

  /** How it came in. */
  public record Upload(Standing standing, Actor by, Instant at) {}

  /** Why it does not count any more. */
  public record Withdrawal(Actor by, Instant at, @Nullable String reason) {}

  /** On whose word a document is believed; in the order of what the word is worth. */
  public enum Standing {
    /** The agent itself. */
    AGENT,
    /** Who answers for the agent, such as its build. */
    OWNER,
    /** An admin of the realm. */
    ADMIN
  }

  /** The document as it stands beside newer ones of its stream. */
  public EvidenceDocument counting(boolean now) {
    return new EvidenceDocument(id, agent, content, upload, reading, now, withdrawn);
  }

  public EvidenceDocument withdrawn(Withdrawal withdrawal) {
    return new EvidenceDocument(id, agent, content, upload, reading, false, withdrawal);
  }

  /**
   * Whether that one takes the place of this one: it is newer by its own date, and its word is
   * worth as much. So no owner outdates what an admin has found.
   */
  public boolean isSucceededBy(EvidenceDocument other) {
    return other.withdrawn == null
        && !other.id.equals(id)
        && other.reading.stream().equals(reading.stream())
        && other.content.kind() == content.kind()
        && other.upload.standing().compareTo(upload.standing()) >= 0
        && other.isNewerThan(this);
  }

  private boolean isNewerThan(EvidenceDocument other) {
    int byDate = reading.datedAt().compareTo(other.reading.datedAt());
    int byUpload = upload.at().compareTo(other.upload.at());
    if (byDate != 0) {
      return byDate > 0;
    }
    return byUpload == 0 ? id.compareTo(other.id) > 0 : byUpload > 0;
  }
}
