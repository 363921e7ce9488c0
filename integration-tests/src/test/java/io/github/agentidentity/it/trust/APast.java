package io.github.agentidentity.it.trust;

import io.github.agentidentity.it.admin.Sql;
import io.github.agentidentity.testkit.AgentClient;
import io.github.agentidentity.testkit.RealmAdmin;
import io.github.agentidentity.trust.service.behaviour.detection.AgentBehaviour;
import io.github.agentidentity.trust.service.behaviour.detection.BehaviourDetector;
import io.github.agentidentity.trust.service.behaviour.detection.Observation.Activity;
import io.github.agentidentity.trust.service.behaviour.detection.Observation.Source;
import io.github.agentidentity.trust.service.behaviour.detection.Peers;
import io.github.agentidentity.trust.service.behaviour.detection.Tuning;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;

/**
 * Five weeks of ordinary work, learnt by the detector that the server has and put into its row:
 * what follows is real traffic of now.
 */
public final class APast {

  public static final String USUAL = "db:read";

  private static final int DAYS = 35;

  /** Long enough ago that whatever comes next ends an hour, which its type learns. */
  private static final int MINUTES_AGO = 70;

  private static final String NETWORK = "127.0.0./24";

  private APast() {}

  /**
   * The agent has read a few tables every hour, with its key and from here. Takes the place of what
   * the server has learnt of its registration, whichever of the two is written first.
   */
  public static void of(AgentClient agent, RealmAdmin realm, Sql sql) {
    AgentBehaviour learnt = learnt(agent.key().thumbprint());
    String id = realm.get("/agents/" + agent.name()).expect(200).text("id");
    String realmId = realm.get("").expect(200).text("id");
    sql.change(
        "insert into agt_behaviour"
            + " (agent_id, realm_id, version, days, activities, updated_at, state)"
            + " values (?, ?, 1, ?, ?, ?, ?) on conflict (agent_id) do update"
            + " set version = agt_behaviour.version + 1, days = excluded.days,"
            + " activities = excluded.activities, state = excluded.state",
        id,
        realmId,
        learnt.days(),
        learnt.activities(),
        learnt.lastMillis(),
        learnt.toBytes());
  }

  private static AgentBehaviour learnt(String key) {
    Random random = new Random(1);
    BehaviourDetector detector = new BehaviourDetector(Tuning.USUAL);
    Instant begin = Instant.now().minus(Duration.ofDays(DAYS));
    AgentBehaviour behaviour = AgentBehaviour.unknown(random.nextLong(), begin.toEpochMilli());
    for (int minute = 0; minute < DAYS * 24 * 60 - MINUTES_AGO; minute += 10) {
      Instant at = begin.plus(Duration.ofMinutes(minute));
      String action = minute % 60 == 0 ? "token " + USUAL : USUAL;
      String resource = minute % 60 == 0 ? "" : "table/t" + random.nextInt(5);
      Source source = new Source(NETWORK, minute % 60 == 0 ? key : null);
      detector.observe(behaviour, new Activity(at, action, resource, false, source, 0), Peers.NONE);
    }
    return behaviour;
  }
}
