package io.github.agentidentity.it.admin;

import io.github.agentidentity.it.support.TestRealm;
import io.github.agentidentity.testkit.AgentClient;
import io.github.agentidentity.testkit.AgentKeyPair;
import io.github.agentidentity.testkit.Answer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/** The agent's side of challenge and response. */
record Challenges(TestRealm realm) {

  /** What the server gave out. */
  record Challenge(String id, String challenge) {}

  Answer ask(String agent) {
    return realm.anonymous().post(path(""), Map.of("agent", agent));
  }

  Challenge open(String agent) {
    Answer opened = ask(agent).expect(201);
    return new Challenge(opened.text("id"), opened.text("challenge"));
  }

  /** The text that is to be signed. */
  static String text(String issuer, String agent, Challenge challenge) {
    return String.join(
        "\n", "agent-identity-challenge-v1", issuer, agent, challenge.id(), challenge.challenge());
  }

  /** Answers as the agent should. */
  Answer answer(AgentClient agent, Challenge challenge) {
    return answer(challenge, agent.key(), text(realm.issuer(), agent.name(), challenge));
  }

  /** Answers with a signature over this text by this key. */
  Answer answer(Challenge challenge, AgentKeyPair key, String text) {
    String signature =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(key.sign(text.getBytes(StandardCharsets.UTF_8)));
    return answer(challenge.id(), key.thumbprint(), signature);
  }

  Answer answer(String id, String thumbprint, String signature) {
    return realm
        .anonymous()
        .post(path("/" + id), Map.of("thumbprint", thumbprint, "signature", signature));
  }

  private String path(String path) {
    return "/realms/" + realm.name() + "/agent-identity/challenges" + path;
  }
}
