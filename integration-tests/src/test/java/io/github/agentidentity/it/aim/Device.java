package io.github.agentidentity.it.aim;

import static org.awaitility.Awaitility.await;

import io.github.agentidentity.testkit.Answer;
import java.time.Duration;
import java.util.Map;

/** A tool that asks for a code, and somebody with a browser. */
record Device(AimHttp http) {

  static final String TOKEN = "/api/v1/oauth/device/token";

  private static final String CODE = "/api/v1/oauth/device/code";

  static Device of(AimHttp http) {
    return new Device(http);
  }

  Answer code() {
    return http.post(CODE, Map.of("clientId", "opena2a-cli")).expect(200);
  }

  /** The tokens of somebody who signs in and consents. */
  Answer signIn(AimPerson person) {
    Answer device = code();
    browser(device, person).submit(Map.of("accept", "Yes"));
    return poll(device).expect(200);
  }

  /** Past the page that asks for name and password, on the one that asks for consent. */
  Browser browser(Answer device, AimPerson person) {
    Browser browser = new Browser();
    browser.open(device.text("verification_uri_complete"));
    browser.submit(Map.of("username", person.name(), "password", AimPerson.PASSWORD));
    return browser;
  }

  /** The first answer that is not told to wait. */
  Answer poll(Answer device) {
    Map<String, String> code = Map.of("device_code", device.text("device_code"));
    return await()
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(1100))
        .atMost(Duration.ofSeconds(20))
        .until(() -> http.post(TOKEN, code), Device::isFinal);
  }

  private static boolean isFinal(Answer answer) {
    return !"authorization_pending".equals(answer.text("error"))
        && !"slow_down".equals(answer.text("error"));
  }
}
