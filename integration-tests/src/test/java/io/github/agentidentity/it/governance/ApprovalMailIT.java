package io.github.agentidentity.it.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.agentidentity.it.governance.Inbox.Person;
import io.github.agentidentity.it.support.RealmTest;
import io.github.agentidentity.it.support.TestRealm;
import io.github.agentidentity.testkit.AgentClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Approvers hear of requests by mail, and a request does without. */
@RealmTest
final class ApprovalMailIT {

  private static final String APPROVE = "approve-capabilities";

  private final TestRealm realm;
  private final Inbox inbox;

  ApprovalMailIT(TestRealm realm) {
    this.realm = realm;
    this.inbox = new Inbox(realm);
  }

  @Test
  void approvers_are_told_and_nobody_else() {
    Person approver = inbox.person(APPROVE);
    Person manager = inbox.person();
    inbox.giveRealmRole(manager.id(), "agent-manager");
    Person viewer = inbox.person("view-agents");
    try (FakeMailServer server = new FakeMailServer()) {
      mailBy(server.port());
      AgentClient agent = realm.activeAgent();
      String id = inbox.pending(agent, inbox.guarded("high"));
      awaitMailTo(server, approver);
      awaitMailTo(server, manager);
      assertThat(mailsTo(server, viewer)).isEmpty();
      assertThat(mailsTo(server, approver).getFirst())
          .contains("Agent " + agent.name(), "nightly report", id);
    }
  }

  @Test
  void owner_is_not_told_of_what_they_may_not_answer() {
    Person owner = inbox.person(APPROVE);
    Person other = inbox.person(APPROVE);
    try (FakeMailServer server = new FakeMailServer()) {
      mailBy(server.port());
      inbox.pending(inbox.agentOf(owner.name()), inbox.guarded("high"));
      awaitMailTo(server, other);
      assertThat(mailsTo(server, owner)).isEmpty();
    }
  }

  @Test
  void mail_is_in_the_language_of_its_reader() {
    realm
        .admin()
        .put(
            "",
            Map.of(
                "internationalizationEnabled",
                true,
                "supportedLocales",
                List.of("en", "de"),
                "defaultLocale",
                "de"))
        .expect(204);
    Person approver = inbox.person(APPROVE);
    try (FakeMailServer server = new FakeMailServer()) {
      mailBy(server.port());
      inbox.pending(realm.activeAgent(), inbox.capability());
      awaitMailTo(server, approver);
      assertThat(mailsTo(server, approver).getFirst()).contains("bittet um Ihre Zustimmung");
    }
    realm.admin().put("", Map.of("internationalizationEnabled", false)).expect(204);
  }

  @Test
  void dead_mail_server_neither_holds_up_nor_loses_the_request() {
    inbox.person(APPROVE);
    int nobodyListens;
    try (FakeMailServer server = new FakeMailServer()) {
      nobodyListens = server.port();
    }
    mailBy(nobodyListens);
    AgentClient agent = realm.activeAgent();
    String capability = inbox.capability();
    long begin = System.nanoTime();
    String id = inbox.pending(agent, capability);
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(5));
    assertThat(inbox.get("/requests/" + id).expect(200).text("status")).isEqualTo("PENDING");
    inbox.approve(id, Map.of()).expect(200);
  }

  private void mailBy(int port) {
    Map<String, String> smtp =
        Map.of("host", "127.0.0.1", "port", Integer.toString(port), "from", "kc@example.com");
    realm.admin().put("", Map.of("smtpServer", smtp)).expect(204);
  }

  private static void awaitMailTo(FakeMailServer server, Person person) {
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(mailsTo(server, person)).hasSize(1));
  }

  private static List<String> mailsTo(FakeMailServer server, Person person) {
    String recipient = "RCPT TO:<" + person.name() + "@example.com>";
    return server.mails().stream().filter(mail -> mail.contains(recipient)).toList();
  }
}
