package io.github.agentidentity.agent.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.keycloak.models.KeycloakSession;
import org.keycloak.representations.AccessToken;
import org.keycloak.representations.AccessTokenResponse;

/** What was left out of a token is not told of as granted. */
class WithheldScopesTest {

  private final KeycloakSession session = sessionWithAttributes();
  private final AccessToken token = new AccessToken();

  @Test
  void a_withheld_scope_is_in_neither_token_nor_response() {
    token.setScope("db:read mcp:files:write mcp:files:read");
    WithheldScopes.takeFrom(token, Set.of("mcp:files:write"), session);
    AccessTokenResponse told = WithheldScopes.told(new AccessTokenResponse(), session);
    told.setScope("db:read mcp:files:write mcp:files:read");
    assertThat(token.getScope()).isEqualTo("db:read mcp:files:read");
    assertThat(told.getScope()).isEqualTo("db:read mcp:files:read");
  }

  @Test
  void the_response_keeps_everything_else() {
    token.setScope("a b");
    WithheldScopes.takeFrom(token, Set.of("a"), session);
    AccessTokenResponse response = new AccessTokenResponse();
    response.setToken("token");
    response.setExpiresIn(300);
    response.setTokenType("Bearer");
    response.setOtherClaims("more", "said");
    AccessTokenResponse told = WithheldScopes.told(response, session);
    assertThat(told).usingRecursiveComparison().ignoringFields("withheld").isEqualTo(response);
  }

  @Test
  void where_nothing_is_withheld_nothing_changes() {
    token.setScope("a b");
    WithheldScopes.takeFrom(token, Set.of(), session);
    AccessTokenResponse response = new AccessTokenResponse();
    assertThat(token.getScope()).isEqualTo("a b");
    assertThat(WithheldScopes.told(response, session)).isSameAs(response);
  }

  private static KeycloakSession sessionWithAttributes() {
    Map<Object, Object> attributes = new HashMap<>();
    return (KeycloakSession)
        Proxy.newProxyInstance(
            KeycloakSession.class.getClassLoader(),
            new Class<?>[] {KeycloakSession.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "getAttribute" -> attributes.get(arguments[0]);
                  case "setAttribute" -> attributes.put(arguments[0], arguments[1]);
                  default -> throw new UnsupportedOperationException(method.getName());
                });
  }
}
