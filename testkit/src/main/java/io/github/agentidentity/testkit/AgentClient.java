package io.github.agentidentity.testkit;

import java.util.LinkedHashMap;
import java.util.Map;

/** An agent's own side of the conversation: it signs its requests with its key. */
public final class AgentClient {

  public static final String ASSERTION_TYPE =
      "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

  private static final String CLIENT_ID_PREFIX = "agent:";

  private final Http http;
  private final String realm;
  private final String clientId;
  private final AgentKeyPair key;

  private AgentClient(Http http, String realm, String clientId, AgentKeyPair key) {
    this.http = http;
    this.realm = realm;
    this.clientId = clientId;
    this.key = key;
  }

  public static AgentClient of(RealmAdmin realm, String name, AgentKeyPair key) {
    return of(Http.at(realm.base()), realm.name(), name, key);
  }

  public static AgentClient of(Http http, String realm, String name, AgentKeyPair key) {
    return new AgentClient(http, realm, CLIENT_ID_PREFIX + name, key);
  }

  public AgentClient withKey(AgentKeyPair another) {
    return new AgentClient(http, realm, clientId, another);
  }

  public AgentClient observedBy(HttpObserver observer) {
    return new AgentClient(http.observedBy(observer), realm, clientId, key);
  }

  public String name() {
    return clientId.substring(CLIENT_ID_PREFIX.length());
  }

  public String clientId() {
    return clientId;
  }

  public AgentKeyPair key() {
    return key;
  }

  /** The realm, which is the audience of the agent's assertions. */
  public String issuer() {
    return http.base() + "/realms/" + realm;
  }

  /** Asks for a token; without a scope it asks for the default ones. */
  public Answer token(String... scopes) {
    return token(fields(scopes));
  }

  /** Asks for a token that names this resource server as its audience. */
  public Answer tokenFor(String resource, String... scopes) {
    Map<String, String> fields = fields(scopes);
    fields.put("resource", resource);
    return token(fields);
  }

  /** A token request with these fields and a fresh assertion. */
  public Answer token(Map<String, String> fields) {
    Map<String, String> all = new LinkedHashMap<>(fields);
    all.putIfAbsent("grant_type", "client_credentials");
    return authenticated("token", all);
  }

  /** A token request with an assertion of the caller's making. */
  public Answer tokenWith(String assertion, String... scopes) {
    Map<String, String> fields = fields(scopes);
    fields.put("grant_type", "client_credentials");
    return withAssertion("token", fields, assertion);
  }

  /** The access token itself, where anything else would be a failed test. */
  public String accessToken(String... scopes) {
    return token(scopes).expect(200).text("access_token");
  }

  /** Active only for a token that names this agent in {@code aud}. */
  public Answer introspect(String token) {
    return authenticated("token/introspect", Map.of("token", token));
  }

  public Answer revoke(String token) {
    return authenticated("revoke", Map.of("token", token));
  }

  /** What the agent sees of itself. */
  public Answer me(String accessToken) {
    return http.bearer(accessToken).get("/realms/" + realm + "/agent-identity/agents/me");
  }

  /** Asks, before it acts, whether it may: an AuthZEN evaluation about itself. */
  public Answer mayI(String accessToken, String action, String resourceType, String resource) {
    return http.bearer(accessToken)
        .post(
            "/realms/" + realm + "/agent-access/access/v1/evaluation",
            Map.of(
                "subject", Map.of("type", "agent", "id", name()),
                "action", Map.of("name", action),
                "resource", Map.of("type", resourceType, "id", resource)));
  }

  /** Asks people for a capability. */
  public Answer askFor(String accessToken, String capability, String reason) {
    return http.bearer(accessToken)
        .post(
            "/realms/" + realm + "/agent-access/requests",
            Map.of("capability", capability, "reason", reason));
  }

  /** A fresh assertion, good for one request. */
  public String assertion() {
    return Jwts.clientAssertion(key, clientId, issuer());
  }

  private Answer authenticated(String endpoint, Map<String, String> fields) {
    return withAssertion(endpoint, fields, assertion());
  }

  private Answer withAssertion(String endpoint, Map<String, String> fields, String assertion) {
    Map<String, String> all = new LinkedHashMap<>(fields);
    all.put("client_assertion_type", ASSERTION_TYPE);
    all.put("client_assertion", assertion);
    return http.postForm("/realms/" + realm + "/protocol/openid-connect/" + endpoint, all);
  }

  private static Map<String, String> fields(String... scopes) {
    Map<String, String> fields = new LinkedHashMap<>();
    if (scopes.length > 0) {
      fields.put("scope", String.join(" ", scopes));
    }
    return fields;
  }
}
