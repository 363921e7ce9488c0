package io.github.agentidentity.it.support;

import io.github.agentidentity.testkit.AdminClient;
import io.github.agentidentity.testkit.AgentClient;
import io.github.agentidentity.testkit.AgentKeyPair;
import io.github.agentidentity.testkit.Answer;
import io.github.agentidentity.testkit.Http;
import io.github.agentidentity.testkit.RealmAdmin;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

/** A realm with a random name in which the pack is switched on; closing it deletes it. */
public final class TestRealm implements AutoCloseable {

  private final AdminClient server;
  private final RealmAdmin realm;

  private TestRealm(AdminClient server, RealmAdmin realm) {
    this.server = server;
    this.realm = realm;
  }

  public static TestRealm create(AdminClient server) {
    return new TestRealm(server, server.createRealm(randomName("it")));
  }

  /** The realm that is shipped, by another name. */
  public static TestRealm shipped(AdminClient server) {
    String name = randomName("shipped");
    try (InputStream file = TestRealm.class.getResourceAsStream("/realms/agents-realm.json")) {
      String json = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      String renamed = json.replaceFirst("\"realm\": \"agents\"", "\"realm\": \"" + name + '"');
      return new TestRealm(server, server.createRealm(name, renamed));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A name that nobody else has: realms, agents and capabilities may all use it. */
  public static String randomName(String prefix) {
    return prefix + "-" + UUID.randomUUID().toString().substring(0, 8);
  }

  public String name() {
    return realm.name();
  }

  public String issuer() {
    return realm.issuer();
  }

  public String tokenEndpoint() {
    return issuer() + "/protocol/openid-connect/token";
  }

  /** The administrator of the whole server. */
  public AdminClient server() {
    return server;
  }

  public RealmAdmin admin() {
    return realm;
  }

  /** Without credentials; paths start behind the realm's address. */
  public Answer get(String path) {
    return anonymous().get("/realms/" + name() + path);
  }

  /** Without credentials; paths start behind the realm's address. */
  public Answer postForm(String path, Map<String, String> fields) {
    return anonymous().postForm("/realms/" + name() + path, fields);
  }

  public Http anonymous() {
    return Http.at(realm.base());
  }

  /** Adds these to the catalogue. */
  public TestRealm define(String... capabilities) {
    for (String capability : capabilities) {
      realm.createCapability(capability, "low").expect(201);
    }
    return this;
  }

  /** A new ACTIVE agent with these grants and a random name. */
  public AgentClient activeAgent(String... capabilities) {
    return realm.activeAgent(randomName("agent"), capabilities);
  }

  /** A new agent whose key nobody proved yet. */
  public AgentClient pendingAgent() {
    AgentKeyPair key = AgentKeyPair.generate();
    String name = randomName("pending");
    realm.createAgent(Map.of("name", name, "publicKey", key.jwk())).expect(201);
    return realm.agent(name, key);
  }

  /** A client whose id is its canonical URI, so that `resource` can name it. */
  public ResourceServer resourceServer() {
    return ResourceServer.register(this, "https://" + randomName("api") + ".example.com/");
  }

  @Override
  public void close() {
    server.deleteRealm(name());
  }
}
