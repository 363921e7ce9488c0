package io.github.agentidentity.walkthrough;

import io.github.agentidentity.testkit.AdminClient;
import io.github.agentidentity.testkit.AgentClient;
import io.github.agentidentity.testkit.AgentKeyPair;
import io.github.agentidentity.testkit.KeycloakBackend;
import io.github.agentidentity.testkit.RealmAdmin;
import org.jspecify.annotations.Nullable;

/** Who takes part in the story, and what one step hands to the next. */
final class Scene {

  static final String REALM = "agents";
  static final String AGENT = "data-processor";
  static final String RESOURCE = "https://api.example.com/";

  private final Transcript transcript;
  private final RealmAdmin administrator;
  private final RealmAdmin unseen;
  private final ResourceServer api;
  private @Nullable AgentKeyPair key;
  private @Nullable AgentKeyPair retiredKey;
  private @Nullable String token;

  Scene(KeycloakBackend keycloak, Transcript transcript) {
    AdminClient admin = AdminClient.of(keycloak);
    this.transcript = transcript;
    this.unseen = admin.realm(REALM);
    this.administrator = admin.observedBy(transcript.of("administrator")).realm(REALM);
    this.api =
        ResourceServer.signedUp(unseen, RESOURCE, transcript.of("resource server " + RESOURCE));
  }

  RealmAdmin administrator() {
    return administrator;
  }

  /** The agent with the key that it uses now. */
  AgentClient agent() {
    return agentWith(key());
  }

  AgentClient agentWith(AgentKeyPair another) {
    return unseen.agent(AGENT, another).observedBy(transcript.of("agent " + AGENT));
  }

  /** The API that the agent calls. */
  ResourceServer api() {
    return api;
  }

  String issuer() {
    return unseen.issuer();
  }

  AgentKeyPair key() {
    return present(key, "a key");
  }

  AgentKeyPair retiredKey() {
    return present(retiredKey, "a retired key");
  }

  /** From now on the agent signs with this key. */
  void changeKey(AgentKeyPair next) {
    retiredKey = key;
    key = next;
  }

  String token() {
    return present(token, "a token");
  }

  void keepToken(String issued) {
    token = issued;
  }

  private static <T> T present(@Nullable T value, String what) {
    if (value == null) {
      throw new StoryException("The story needs " + what + " before this step.");
    }
    return value;
  }
}
