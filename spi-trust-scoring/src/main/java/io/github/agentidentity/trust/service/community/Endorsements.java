package io.github.agentidentity.trust.service.community;

import io.github.agentidentity.agent.Actor;
import io.github.agentidentity.agent.Agent;
import io.github.agentidentity.agent.AgentException;
import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.agent.AgentOwner;
import io.github.agentidentity.agent.Page;
import io.github.agentidentity.agent.Searchable;
import io.github.agentidentity.trust.Endorsement;
import io.github.agentidentity.trust.Endorsement.Words;
import io.github.agentidentity.trust.EvidenceStore;
import io.github.agentidentity.trust.TrustEvent.EvidenceChanged;
import io.github.agentidentity.trust.service.TrustScope;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.GroupModel;
import org.keycloak.models.UserModel;

/**
 * What owners say of agents of one realm. Callers check who speaks; nobody speaks of what is their
 * own.
 */
public final class Endorsements {

  private static final int ID_LENGTH = 36;

  private final TrustScope scope;
  private final EvidenceStore.Endorsements rows;

  public Endorsements(TrustScope scope) {
    this.scope = scope;
    this.rows = scope.session().getProvider(EvidenceStore.class).endorsements(scope.realm());
  }

  /**
   * Who speaks.
   *
   * @param owner who answers for it
   * @param through the agent that speaks with its own token, or null for a person
   */
  public record Author(AgentOwner owner, @Nullable AgentId through, Actor actor) {}

  /**
   * Keeps what the author thinks of the agent, in place of what it thought before.
   *
   * @throws AgentException.Forbidden if the agent is the author's own
   */
  public Endorsement say(Agent agent, Author author, Words words) {
    requireOfAnother(agent, author);
    Optional<Endorsement> before = rows.findBy(agent.id(), author.owner());
    Endorsement said =
        new Endorsement(
            before.map(Endorsement::id).orElseGet(() -> UUID.randomUUID().toString()),
            agent.id(),
            author.owner(),
            author.through(),
            words,
            null);
    if (before.isEmpty()) {
      rows.insert(said);
    } else {
      rows.update(said);
    }
    tell(said, author.actor(), "said");
    return said;
  }

  /** Takes back what the author said. */
  public void takeBack(Agent agent, Author author) {
    Endorsement said =
        rows.findBy(agent.id(), author.owner())
            .filter(one -> one.withdrawnAt() == null)
            .orElseThrow(() -> new AgentException.NotFound("endorsement", "of yours"));
    withdraw(said, author.actor());
  }

  /** Takes out of the count what somebody said. */
  public Endorsement withdraw(AgentId agent, String id, Actor actor) {
    return withdraw(require(agent, id), actor);
  }

  public Endorsement require(AgentId agent, String id) {
    return (id.length() > ID_LENGTH || !Searchable.is(id)
            ? Optional.<Endorsement>empty()
            : rows.find(agent, id))
        .filter(said -> said.withdrawnAt() == null)
        .orElseThrow(() -> new AgentException.NotFound("endorsement", id));
  }

  /** Newest first. */
  public List<Endorsement> list(AgentId agent, Page page) {
    return rows.list(agent, page);
  }

  private Endorsement withdraw(Endorsement said, Actor actor) {
    Endorsement gone =
        new Endorsement(
            said.id(), said.agent(), said.author(), said.through(), said.words(), scope.now());
    rows.update(gone);
    tell(gone, actor, "withdrawn");
    return gone;
  }

  private void requireOfAnother(Agent agent, Author author) {
    AgentOwner owner = agent.owner();
    boolean own =
        agent.id().equals(author.through()) || (owner != null && isSame(owner, author.owner()));
    if (own) {
      throw new AgentException.Forbidden("Nobody endorses or rates an agent of their own");
    }
  }

  /** The same, or a person and a group of theirs: a member speaks for what the group owns. */
  private boolean isSame(AgentOwner one, AgentOwner other) {
    return one.equals(other) || isMember(one, other) || isMember(other, one);
  }

  private boolean isMember(AgentOwner person, AgentOwner group) {
    if (person.kind() != AgentOwner.Kind.USER || group.kind() != AgentOwner.Kind.GROUP) {
      return false;
    }
    UserModel user = scope.session().users().getUserById(scope.realm(), person.id());
    GroupModel found = scope.session().groups().getGroupById(scope.realm(), group.id());
    return user != null && found != null && user.isMemberOf(found);
  }

  private void tell(Endorsement said, Actor actor, String deed) {
    String kind =
        Objects.equals(said.words().kind(), Endorsement.Kind.ENDORSEMENT)
            ? "endorsement "
            : "feedback ";
    scope.publish(
        new EvidenceChanged(
            scope.origin(actor), said.agent(), CommunityFactorFactory.ID, kind + deed));
  }
}
