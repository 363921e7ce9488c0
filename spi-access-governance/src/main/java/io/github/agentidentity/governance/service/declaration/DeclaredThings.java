package io.github.agentidentity.governance.service.declaration;

import io.github.agentidentity.agent.AgentException;
import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.agent.Searchable;
import io.github.agentidentity.governance.DeclarationStore;
import io.github.agentidentity.governance.Declarations;
import io.github.agentidentity.governance.service.GovernanceScope;
import io.github.agentidentity.governance.service.Texts;
import java.time.Instant;
import java.util.List;

/** Keeps what agents say of themselves; nothing that decides reads it. */
public final class DeclaredThings implements Declarations {

  static final int MOST = 1000;

  private static final int LONGEST_NAME = 255;
  private static final int LONGEST_SOURCE = 64;
  private static final int CERTAIN = 100;

  private final GovernanceScope scope;
  private final DeclarationStore rows;

  public DeclaredThings(GovernanceScope scope) {
    this.scope = scope;
    this.rows = scope.store().declarations(scope.realm());
  }

  @Override
  public boolean declare(AgentId agent, Kind kind, String name, Evidence evidence) {
    Evidence checked = checked(evidence);
    String words = Texts.required("name", name, LONGEST_NAME);
    Instant now = scope.now();
    Declaration said =
        new Declaration(agent, kind, words, checked.source(), checked.confidence(), now, now, 1);
    return !rows.seenAgain(said) && declare(said);
  }

  /** New things of one agent are noted one after another, so that each is noted once. */
  private boolean declare(Declaration said) {
    if (scope.identities().agents(scope.realm()).findForUpdate(said.agent()).isEmpty()) {
      throw new AgentException.NotFound("agent", said.agent().value());
    }
    if (rows.seenAgain(said)) {
      return false;
    }
    if (rows.count(said.agent(), said.kind()) >= MOST) {
      throw new AgentException.Conflict("An agent declares at most " + MOST + " of a kind");
    }
    rows.insert(said);
    return true;
  }

  @Override
  public List<Declaration> list(AgentId agent, Kind kind) {
    return rows.list(agent, kind);
  }

  @Override
  public boolean retract(AgentId agent, Kind kind, String name) {
    return Searchable.is(name) && rows.delete(agent, kind, name.strip());
  }

  private static Evidence checked(Evidence evidence) {
    if (evidence.confidence() < 0 || evidence.confidence() > CERTAIN) {
      throw new AgentException.Invalid("confidence", "must be between 0 and 100");
    }
    return new Evidence(
        Texts.required("source", evidence.source(), LONGEST_SOURCE), evidence.confidence());
  }
}
