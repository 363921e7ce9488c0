package io.github.agentidentity.it.trust;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.agentidentity.it.admin.AtOnce;
import io.github.agentidentity.it.admin.People;
import io.github.agentidentity.it.admin.People.Person;
import io.github.agentidentity.it.support.RealmTest;
import io.github.agentidentity.it.support.TestRealm;
import io.github.agentidentity.testkit.AgentClient;
import io.github.agentidentity.testkit.Answer;
import io.github.agentidentity.testkit.Http;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What owners say of the agents of others, and that nobody says it of their own. */
@RealmTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class EndorsementIT {

  private static final Map<String, Object> PRAISE = Map.of("kind", "endorsement");

  private final TestRealm realm;
  private final Evidences evidence;
  private final Person owner;

  EndorsementIT(TestRealm realm) {
    this.realm = realm.define("db:read");
    this.evidence = new Evidences(realm);
    this.owner = People.with(realm, "agent-developer");
  }

  @Test
  void developer_endorses_an_agent_of_somebody_else() {
    AgentClient agent = evidence.agent(owner.username());
    Person fan = People.with(realm, "agent-developer");
    say(fan.http(), agent, PRAISE).expect(200);
    JsonNode said = list(agent).get(0);
    assertThat(said.path("author").path("id").asText()).isEqualTo(fan.id());
    assertThat(said.path("rating").asDouble()).isEqualTo(1.0);
  }

  @Test
  void owner_does_not_endorse_their_own() {
    AgentClient agent = evidence.agent(owner.username());
    say(owner.http(), agent, PRAISE).expect(403);
    assertThat(list(agent)).isEmpty();
  }

  @Test
  void agent_endorses_neither_itself_nor_one_of_its_owner() {
    AgentClient one = evidence.agent(owner.username());
    AgentClient other = evidence.agent(owner.username());
    say(as(one), one, PRAISE).expect(403);
    say(as(one), other, PRAISE).expect(403);
  }

  @Test
  void member_does_not_endorse_what_the_group_owns() {
    String group = TestRealm.randomName("group");
    String id = realm.admin().post("/groups", Map.of("name", group)).expect(201).createdId();
    realm.admin().put("/users/" + owner.id() + "/groups/" + id, Map.of()).expect(204);
    AgentClient agent = evidence.agent("group:/" + group);
    say(owner.http(), agent, PRAISE).expect(403);
  }

  @Test
  void same_owner_through_many_agents_and_many_times_is_one_voice() {
    AgentClient agent = evidence.agent(owner.username());
    Person fan = People.with(realm, "agent-developer");
    say(fan.http(), agent, PRAISE).expect(200);
    for (int i = 0; i < 5; i++) {
      Http one = as(evidence.agent(fan.username()));
      IntStream.range(0, 8).forEach(j -> say(one, agent, PRAISE).expect(200));
    }
    assertThat(list(agent)).hasSize(1);
  }

  @Test
  void same_owner_at_once_is_one_voice() {
    AgentClient agent = evidence.agent(owner.username());
    Person fan = People.with(realm, "agent-developer");
    List<Integer> statuses =
        AtOnce.statuses(
            Stream.<Supplier<Answer>>generate(() -> () -> say(fan.http(), agent, PRAISE)).limit(6));
    assertThat(statuses).contains(200).isSubsetOf(200, 409);
    assertThat(list(agent)).hasSize(1);
  }

  @Test
  void what_was_said_can_be_taken_back_and_withdrawn() {
    AgentClient agent = evidence.agent(owner.username());
    Person fan = People.with(realm, "agent-developer");
    say(fan.http(), agent, Map.of("kind", "feedback", "rating", 0.2)).expect(200);
    fan.http().delete(path(agent)).expect(204);
    fan.http().delete(path(agent)).expect(404);
    say(fan.http(), agent, PRAISE).expect(200);
    String id = list(agent).get(0).path("id").asText();
    realm.admin().delete("/agent-trust/" + agent.name() + "/endorsements/" + id).expect(204);
    assertThat(list(agent)).isEmpty();
  }

  @Test
  void nobody_else_has_a_voice() {
    AgentClient agent = evidence.agent(owner.username());
    say(People.with(realm).http(), agent, PRAISE).expect(403);
    say(realm.anonymous(), agent, PRAISE).expect(401);
    say(as(evidence.agent(null)), agent, PRAISE).expect(403);
  }

  @Test
  void nonsense_is_refused() {
    AgentClient agent = evidence.agent(owner.username());
    Http fan = People.with(realm, "agent-developer").http();
    say(fan, agent, Map.of("kind", "applause")).expect(400);
    say(fan, agent, Map.of("kind", "feedback")).expect(400);
    say(fan, agent, Map.of("kind", "feedback", "rating", 7)).expect(400);
    say(fan, agent, Map.of("kind", "endorsement", "rating", 1)).expect(400);
    say(fan, agent, Map.of("kind", "endorsement", "weight", 1)).expect(400);
  }

  private Http as(AgentClient agent) {
    return realm.anonymous().bearer(agent.accessToken());
  }

  private Answer say(Http as, AgentClient agent, Map<String, Object> words) {
    return as.put(path(agent), words);
  }

  private String path(AgentClient agent) {
    return "/realms/" + realm.name() + "/agent-trust/agents/" + agent.name() + "/endorsement";
  }

  private JsonNode list(AgentClient agent) {
    return realm.admin().get("/agent-trust/" + agent.name() + "/endorsements").expect(200).json();
  }
}
