package io.github.agentidentity.it.aim;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agentidentity.it.support.RealmTest;
import io.github.agentidentity.it.support.TestRealm;
import io.github.agentidentity.testkit.Answer;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Somebody signs in to AIM's command line in a browser, by the realm's own pages. */
@RealmTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class AimDeviceIT {

  private final TestRealm realm;
  private final AimHttp http;
  private final Device tool;

  AimDeviceIT(TestRealm realm) {
    this.realm = realm;
    this.http = AimHttp.of(realm);
    this.tool = Device.of(http);
  }

  @BeforeAll
  void the_client_of_the_tools() {
    Map<String, Object> client =
        Map.of(
            "clientId",
            "agent-developer-cli",
            "publicClient",
            true,
            "directAccessGrantsEnabled",
            true,
            "attributes",
            Map.of(
                "oauth2.device.authorization.grant.enabled", "true",
                "oauth2.device.polling.interval", "1",
                "pkce.code.challenge.method", "S256"));
    realm.admin().post("/clients", client).expect(201);
  }

  @Test
  void person_who_approves_is_signed_in_on_the_device() {
    AimPerson person = AimPerson.with(realm, "agent-developer-cli", "agent-developer");
    Answer device = tool.code();

    Browser browser = tool.browser(device, person);
    browser.submit(Map.of("accept", "Yes"));

    Answer tokens = tool.poll(device);
    assertThat(tokens.status()).as(tokens.body()).isEqualTo(200);
    assertThat(tokens.text("access_token")).isEqualTo(tokens.text("accessToken")).isNotBlank();
    Map<String, String> bearer = AimHttp.bearer(tokens.text("access_token"));
    String body = PythonJson.dumps(Map.of("name", TestRealm.randomName("own")));
    assertThat(http.post("/api/v1/agents", body, bearer).status()).isEqualTo(201);
    Map<String, String> refresh = Map.of("refresh_token", tokens.text("refresh_token"));
    assertThat(http.post("/api/v1/auth/refresh", refresh).status()).isEqualTo(200);
  }

  @Test
  void device_code_gives_tokens_once() {
    AimPerson person = AimPerson.with(realm, "agent-developer-cli");
    Answer device = tool.code();
    tool.browser(device, person).submit(Map.of("accept", "Yes"));
    tool.poll(device).expect(200);

    Answer again = http.post(Device.TOKEN, Map.of("device_code", device.text("device_code")));

    assertThat(again.status()).isEqualTo(400);
    assertThat(again.text("error")).isNotBlank().isNotEqualTo("authorization_pending");
  }

  @Test
  void person_who_declines_is_not_signed_in() {
    AimPerson person = AimPerson.with(realm, "agent-developer-cli");
    Answer device = tool.code();

    tool.browser(device, person).submit(Map.of("cancel", "No"));

    Answer refused = tool.poll(device);
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.text("error")).isEqualTo("access_denied");
  }

  @Test
  void device_code_without_its_verifier_is_worth_nothing() {
    AimPerson person = AimPerson.with(realm, "agent-developer-cli");
    Answer device = tool.code();
    tool.browser(device, person).submit(Map.of("accept", "Yes"));

    String bare = device.text("device_code").split("~", -1)[0];
    Answer refused = http.post(Device.TOKEN, Map.of("device_code", bare));

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.json().has("access_token")).isFalse();
  }
}
