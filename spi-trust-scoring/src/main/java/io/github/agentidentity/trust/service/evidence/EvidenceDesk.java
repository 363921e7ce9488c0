package io.github.agentidentity.trust.service.evidence;

import io.github.agentidentity.agent.Actor;
import io.github.agentidentity.agent.Agent;
import io.github.agentidentity.agent.AgentException;
import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.agent.Page;
import io.github.agentidentity.agent.Searchable;
import io.github.agentidentity.trust.EvidenceDocument;
import io.github.agentidentity.trust.EvidenceDocument.Content;
import io.github.agentidentity.trust.EvidenceDocument.Standing;
import io.github.agentidentity.trust.EvidenceDocument.Upload;
import io.github.agentidentity.trust.EvidenceDocument.Withdrawal;
import io.github.agentidentity.trust.EvidenceKind;
import io.github.agentidentity.trust.EvidenceReading;
import io.github.agentidentity.trust.EvidenceStore;
import io.github.agentidentity.trust.TrustEvent.EvidenceChanged;
import io.github.agentidentity.trust.service.TrustScope;
import io.github.agentidentity.trust.service.evidence.read.Document;
import io.github.agentidentity.trust.service.evidence.read.DocumentReader;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes documents in for agents of one realm. Callers check who may. */
public final class EvidenceDesk {

  /** No single document needs more; what the server accepts at most is 10 MB. */
  public static final int LARGEST = 4 * 1024 * 1024;

  private static final int MOST_DOCUMENTS = 10_000;
  private static final long MOST_BYTES = 64L * 1024 * 1024;
  private static final int LONGEST_STREAM = 1_000;
  private static final int ID_LENGTH = 36;

  /**
   * What an agent may say of itself: a certificate speaks by its own signatures, and a card is what
   * the agent says of itself to everybody. An audit by the audited is none.
   */
  private static final Set<EvidenceKind> BY_THE_AGENT =
      EnumSet.of(EvidenceKind.CERTIFICATE, EvidenceKind.AGENT_CARD);

  private final TrustScope scope;
  private final EvidenceStore.Documents documents;

  public EvidenceDesk(TrustScope scope) {
    this.scope = scope;
    this.documents = scope.session().getProvider(EvidenceStore.class).documents(scope.realm());
  }

  /**
   * A document and whether it is new.
   *
   * @param isNew false if the same bytes came in before
   */
  public record Taken(EvidenceDocument document, boolean isNew) {}

  /** As what a document is brought, and by whom. */
  public record Bringing(EvidenceKind kind, Standing standing, Actor by) {}

  /**
   * Takes a document in. The same bytes again change nothing, whoever brings them.
   *
   * @throws AgentException.Invalid if it is not what it should be, or not about this agent
   * @throws AgentException.Conflict if it was withdrawn, or there is no room
   * @throws AgentException.Forbidden for a kind that no agent may bring for itself
   */
  public Taken take(Agent agent, byte[] bytes, Bringing bringing) {
    if (bringing.standing() == Standing.AGENT && !BY_THE_AGENT.contains(bringing.kind())) {
      throw new AgentException.Forbidden(
          "An agent brings its certificate and its agent card; its owner brings the rest");
    }
    Document document = Document.of(bytes);
    EvidenceReading reading = read(agent, bringing.kind(), document);
    AgentId id = lock(agent.id());
    Optional<EvidenceDocument> known = documents.findByHash(id, bringing.kind(), document.sha256());
    if (known.isPresent()) {
      return new Taken(standing(known.get()), false);
    }
    makeRoom(id, document.size());
    return new Taken(insert(id, document, reading, bringing), true);
  }

  private EvidenceReading read(Agent agent, EvidenceKind kind, Document document) {
    var keys = scope.identities().keys(scope.realm()).list(agent.id());
    return Readers.of(kind).read(document, new DocumentReader.About(agent, keys, scope.now()));
  }

  private EvidenceDocument insert(
      AgentId agent, Document document, EvidenceReading reading, Bringing bringing) {
    EvidenceDocument taken =
        new EvidenceDocument(
            UUID.randomUUID().toString(),
            agent,
            new Content(bringing.kind(), document.sha256(), document.size()),
            new Upload(bringing.standing(), bringing.by(), scope.now()),
            reading,
            true,
            null);
    documents.insert(taken, document.text());
    settle(taken);
    tell(taken, bringing.by(), " uploaded");
    return documents.find(agent, taken.id()).orElseThrow();
  }

  /**
   * Takes a document out of the count. It stays, so that old scores can be explained; what it had
   * succeeded counts again.
   */
  public EvidenceDocument withdraw(AgentId agent, String id, @Nullable String reason, Actor actor) {
    EvidenceDocument document = require(lock(agent), id);
    if (document.withdrawn() != null) {
      throw new AgentException.Conflict("The document was withdrawn already");
    }
    EvidenceDocument gone = document.withdrawn(new Withdrawal(actor, scope.now(), reason));
    documents.update(gone);
    settle(gone);
    tell(gone, actor, " withdrawn");
    return gone;
  }

  public EvidenceDocument require(AgentId agent, String id) {
    return (id.length() > ID_LENGTH || !Searchable.is(id)
            ? Optional.<EvidenceDocument>empty()
            : documents.find(agent, id))
        .orElseThrow(() -> new AgentException.NotFound("evidence", id));
  }

  /** The document as it came in, while it is kept: old ones that do not count make room. */
  public String text(EvidenceDocument document) {
    return documents
        .text(document.agent(), document.id())
        .orElseThrow(() -> new AgentException.NotFound("text of evidence", document.id()));
  }

  /** Newest first; null does not narrow. */
  public List<EvidenceDocument> list(
      AgentId agent, @Nullable EvidenceKind kind, @Nullable Boolean counts, Page page) {
    return documents.list(agent, kind, counts, page);
  }

  /** One document of an agent at a time: what counts is decided by looking at all of a stream. */
  private AgentId lock(AgentId agent) {
    return scope
        .identities()
        .agents(scope.realm())
        .findForUpdate(agent)
        .map(Agent::id)
        .orElseThrow(() -> new AgentException.NotFound("agent", agent.value()));
  }

  private static EvidenceDocument standing(EvidenceDocument known) {
    if (known.withdrawn() != null) {
      throw new AgentException.Conflict(
          "This very document was withdrawn and does not come back; a new one may");
    }
    return known;
  }

  /** The texts of what no longer counts make room; what was read from them, and the hash, stays. */
  private void makeRoom(AgentId agent, int size) {
    EvidenceStore.Stored stored = documents.stored(agent);
    while (stored.bytes() + size > MOST_BYTES && documents.deleteOldestText(agent)) {
      stored = documents.stored(agent);
    }
    if (stored.documents() >= MOST_DOCUMENTS || stored.bytes() + size > MOST_BYTES) {
      throw new AgentException.Conflict(
          "There is no room for more evidence of this agent until old evidence is forgotten");
    }
  }

  /** Sees to it that of the stream those count that nothing succeeds. */
  private void settle(EvidenceDocument changed) {
    List<EvidenceDocument> stream =
        documents.stream(
            changed.agent(), changed.content().kind(), changed.reading().stream(), LONGEST_STREAM);
    for (EvidenceDocument one : stream) {
      boolean counts = stream.stream().noneMatch(one::isSucceededBy);
      if (counts != one.counts()) {
        documents.update(one.counting(counts));
      }
    }
  }

  private void tell(EvidenceDocument document, Actor actor, String deed) {
    EvidenceKind kind = document.content().kind();
    scope.publish(
        new EvidenceChanged(
            scope.origin(actor), document.agent(), kind.factor(), kind.word() + deed));
  }
}
