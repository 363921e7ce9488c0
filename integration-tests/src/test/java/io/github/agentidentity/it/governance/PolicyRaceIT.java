package io.github.agentidentity.it.governance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.agentidentity.it.admin.AtOnce;
import io.github.agentidentity.it.support.RealmTest;
import io.github.agentidentity.it.support.TestRealm;
import io.github.agentidentity.testkit.Answer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Two people who change one policy at once: the second is told, and nothing is overwritten. */
@RealmTest
final class PolicyRaceIT {

  private static final int PEOPLE = 6;

  private final TestRealm realm;
  private final Policies policies;

  PolicyRaceIT(TestRealm realm) {
    this.realm = realm;
    this.policies = new Policies(realm);
  }

  @Test
  void of_people_who_change_one_version_at_once_one_succeeds_and_the_others_are_told() {
    String id = policies.created(Policies.policy("data_exfiltration", "alert"));
    List<Answer> answers = AtOnce.answers(people().mapToObj(i -> change(id, i, 1)));

    List<Answer> done = answers.stream().filter(answer -> answer.status() == 200).toList();
    assertThat(done).hasSize(1);
    assertThat(answers).extracting(Answer::status).containsOnly(200, 409);
    JsonNode stored = policies.get(id);
    assertThat(stored.path("version").asInt()).isEqualTo(2);
    assertThat(stored.path("description")).isEqualTo(done.getFirst().json().path("description"));
    assertThat(versions(id)).hasSize(2);
  }

  @Test
  void entity_tag_of_an_old_version_is_told_in_the_same_way() {
    String id = policies.created(Policies.policy("data_exfiltration", "alert"));
    PolicyCaller caller = PolicyCaller.with(realm, "manage-agents").with("If-Match", "\"1\"");
    List<Integer> statuses =
        AtOnce.statuses(
            people().mapToObj(i -> () -> caller.put("/policies/" + id, body(id, i, 0))));

    assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 409);
    assertThat(versions(id)).hasSize(2);
  }

  @Test
  void what_each_wrote_is_kept_where_nobody_says_from_which_version() {
    String id = policies.created(Policies.policy("data_exfiltration", "alert"));
    List<Integer> statuses = AtOnce.statuses(people().mapToObj(i -> change(id, i, 0)));

    assertThat(statuses).containsOnly(200);
    assertThat(policies.get(id).path("version").asInt()).isEqualTo(PEOPLE + 1);
    assertThat(versions(id).findValuesAsText("description"))
        .contains(people().mapToObj(i -> "by " + i).toArray(String[]::new));
  }

  @Test
  void policy_that_is_disabled_at_the_same_time_loses_neither() {
    String id = policies.created(Policies.policy("data_exfiltration", "alert"));
    Supplier<Answer> disable = () -> realm.admin().post(Policies.PATH + "/" + id + "/disable");
    List<Integer> statuses = AtOnce.statuses(Stream.of(change(id, 1, 1), disable));

    assertThat(statuses.get(1)).isEqualTo(200);
    JsonNode stored = policies.get(id);
    boolean changed = statuses.get(0) == 200;
    assertThat(stored.path("enabled").asBoolean()).isFalse();
    assertThat(stored.path("description").asText()).isEqualTo(changed ? "by 1" : "");
  }

  @Test
  void document_of_an_agent_is_changed_from_one_revision_once() {
    String path = "/agent-governance/agents/" + realm.activeAgent().name() + "/policy";
    realm.admin().put(path, Map.of("defaultAction", "allow")).expect(200);
    Map<String, Object> deny = Map.of("defaultAction", "deny", "revision", 1);
    List<Integer> statuses =
        AtOnce.statuses(people().mapToObj(i -> () -> realm.admin().put(path, deny)));

    assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 409);
    assertThat(realm.admin().get(path).expect(200).json().path("revision").asInt()).isEqualTo(2);
  }

  private static IntStream people() {
    return IntStream.range(0, PEOPLE);
  }

  private Supplier<Answer> change(String id, int who, int version) {
    Map<String, Object> body = body(id, who, version);
    return () -> realm.admin().put(Policies.PATH + "/" + id, body);
  }

  /** With the version that it was made from, unless that is 0. */
  private Map<String, Object> body(String id, int who, int version) {
    Map<String, Object> body = new LinkedHashMap<>(Policies.policy("data_exfiltration", "alert"));
    body.put("name", policies.get(id).path("name").asText());
    body.put("description", "by " + who);
    if (version > 0) {
      body.put("version", version);
    }
    return body;
  }

  private JsonNode versions(String id) {
    return realm.admin().get(Policies.PATH + "/" + id + "/versions").expect(200).json();
  }
}
