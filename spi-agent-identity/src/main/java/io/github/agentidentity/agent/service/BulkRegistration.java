package io.github.agentidentity.agent.service;

import io.github.agentidentity.agent.Actor;
import io.github.agentidentity.agent.Agent;
import io.github.agentidentity.agent.AgentException;
import io.github.agentidentity.agent.AgentOperations;
import java.util.List;
import java.util.function.BiConsumer;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelDuplicateException;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Registers many agents in transactions of fifty: larger ones get slower by the row. A batch that
 * fails is done again row by row, so that one bad row costs nobody else.
 */
public final class BulkRegistration {

  static final int BATCH = 50;

  private final KeycloakSession session;
  private final RealmModel realm;
  private final Actor actor;

  public BulkRegistration(KeycloakSession session, RealmModel realm, Actor actor) {
    this.session = session;
    this.realm = realm;
    this.actor = actor;
  }

  /** A row whose values and proof were checked. */
  public record Row(int index, Registration registration, List<String> capabilities) {
    public Row {
      capabilities = List.copyOf(capabilities);
    }
  }

  /** Registers all rows that can be, and tells of each what became of it after its commit. */
  public void register(
      List<Row> rows, BiConsumer<Row, Agent> registered, BiConsumer<Row, AgentException> refused) {
    for (int start = 0; start < rows.size(); start += BATCH) {
      List<Row> batch = rows.subList(start, Math.min(start + BATCH, rows.size()));
      try {
        tell(batch, inOneTransaction(batch), registered);
      } catch (AgentException | ModelDuplicateException e) {
        oneByOne(batch, registered, refused);
      }
    }
  }

  private void oneByOne(
      List<Row> batch, BiConsumer<Row, Agent> registered, BiConsumer<Row, AgentException> refused) {
    for (Row row : batch) {
      try {
        tell(List.of(row), inOneTransaction(List.of(row)), registered);
      } catch (AgentException e) {
        refused.accept(row, e);
      } catch (ModelDuplicateException e) {
        refused.accept(row, new AgentException.Taken("It exists already"));
      }
    }
  }

  private static void tell(List<Row> batch, List<Agent> agents, BiConsumer<Row, Agent> registered) {
    for (int i = 0; i < batch.size(); i++) {
      registered.accept(batch.get(i), agents.get(i));
    }
  }

  private List<Agent> inOneTransaction(List<Row> batch) {
    return KeycloakModelUtils.runJobInTransactionWithResult(
        session.getKeycloakSessionFactory(),
        session.getContext(),
        other -> {
          RealmModel sameRealm = other.realms().getRealm(realm.getId());
          other.getContext().setRealm(sameRealm);
          AgentIdentity identity = new AgentIdentity(other, sameRealm, "");
          return batch.stream().map(row -> register(identity, row)).toList();
        },
        "agent import");
  }

  private Agent register(AgentIdentity identity, Row row) {
    Agent agent = identity.registration().register(row.registration(), actor);
    for (String capability : row.capabilities()) {
      identity
          .grants()
          .grant(agent, new AgentOperations.NewGrant(capability, null, null, "import"), actor);
    }
    return agent;
  }
}
