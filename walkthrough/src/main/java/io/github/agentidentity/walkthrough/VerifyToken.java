package io.github.agentidentity.walkthrough;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.agentidentity.testkit.Jwts;
import java.util.Set;

/** What every API can do by itself, without asking Keycloak again. */
record VerifyToken() implements Step {

  @Override
  public String title() {
    return "Verify the token against the realm's JWKS";
  }

  @Override
  public String play(Scene scene) {
    RealmKeys keys = new RealmKeys(Check.status(scene.api().jwks(), 200).json());
    Check.that(keys.signed(scene.token()), "The signature of the token is wrong.");
    Check.that(!keys.signed(tampered(scene.token())), "A changed token passes for a good one.");
    claimsAreRight(Jwts.claims(scene.token()), scene);
    return "Signature, issuer, audience and scope are right; with one changed letter the signature"
        + " is not.";
  }

  private static void claimsAreRight(JsonNode claims, Scene scene) {
    expect(claims, "iss", scene.issuer());
    expect(claims, "azp", "agent:" + Scene.AGENT);
    expect(claims, "aud", Scene.RESOURCE);
    Check.that(
        claims.path("agent").path("name").asText().equals(Scene.AGENT),
        "The claim \"agent\" does not name the agent: " + claims.path("agent"));
    Set<String> scopes = Set.of(claims.path("scope").asText().split(" "));
    Check.that(
        scopes.equals(Set.of("db:read", "api:call")),
        "The scope is not what was asked for: " + scopes);
  }

  private static void expect(JsonNode claims, String name, String value) {
    Check.that(
        claims.path(name).asText().equals(value),
        "The claim \"%s\" should be %s, but is %s.".formatted(name, value, claims.path(name)));
  }

  /** Changes the last letter but one of the claims. */
  private static String tampered(String token) {
    int place = token.lastIndexOf('.') - 2;
    char other = token.charAt(place) == 'A' ? 'B' : 'A';
    return token.substring(0, place) + other + token.substring(place + 1);
  }
}
