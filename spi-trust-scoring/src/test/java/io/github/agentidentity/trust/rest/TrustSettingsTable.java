package io.github.agentidentity.trust.rest;

import io.github.agentidentity.agent.docs.Section;
import io.github.agentidentity.agent.docs.Setting;
import io.github.agentidentity.trust.TrustBands;
import io.github.agentidentity.trust.service.behaviour.AnomalyResponse;
import io.github.agentidentity.trust.service.behaviour.BehaviourSettings;
import io.github.agentidentity.trust.service.evidence.Anchors;
import io.github.agentidentity.trust.service.settings.RealmTrustSettings;
import io.github.agentidentity.trust.service.usecase.RealmResponses;
import io.github.agentidentity.trust.service.usecase.ServerSettings;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything that can be set in this module. */
final class TrustSettingsTable {

  private TrustSettingsTable() {}

  static List<Setting> all() {
    return Stream.of(
            List.of(requestsPerMinute()),
            ServerSettings.all(),
            BehaviourSettings.ofServer(),
            ofScores(),
            ofTime(),
            ofResponses())
        .flatMap(List::stream)
        .toList();
  }

  private static Setting requestsPerMinute() {
    return new Setting(
        Section.SERVER,
        "`--spi-realm-restapi-extension--"
            + TrustSelfServiceFactory.ID
            + "--"
            + TrustSelfServiceFactory.REQUESTS_PER_MINUTE
            + "=<number>`",
        "default " + TrustSelfServiceFactory.DEFAULT_REQUESTS_PER_MINUTE,
        "Requests to `/realms/{realm}/agent-trust` that one address may send to one node in a"
            + " minute");
  }

  private static List<Setting> ofScores() {
    return List.of(
        realm(
            RealmTrustSettings.THRESHOLD + "<risk>",
            "none",
            "The lowest score, 0 to 1, with which capabilities of that risk are used; `low` to"
                + " `critical`. One that cannot be read is reached by nobody"),
        realm(
            RealmTrustSettings.WEIGHT + "<factor>",
            "the factor's own",
            "How much the factor counts beside the others, 0 to 1000"),
        realm(
            RealmTrustSettings.CAP + "<risk>",
            "`critical` 0.25, `high` 0.45",
            "The most that an agent scores while a finding of that severity stands; 1 for no cap"),
        realm(
            RealmTrustSettings.BANDS, "`" + bands() + "`", "The words for scores, and their begin"),
        realm(
            RealmTrustSettings.BASE_RATE,
            "`" + RealmTrustSettings.STANDARD_BASE_RATE + "`",
            "What is expected where nothing is known"));
  }

  private static List<Setting> ofTime() {
    return List.of(
        realm(
            RealmTrustSettings.HALF_LIFE,
            "`" + RealmTrustSettings.STANDARD_HALF_LIFE + "`",
            "How old evidence is when it counts half"),
        realm(
            RealmTrustSettings.RETENTION,
            "`" + RealmTrustSettings.STANDARD_RETENTION + "`",
            "How long the history is kept; the newest entry of an agent always is"),
        realm(
            RealmTrustSettings.KEY_AGE,
            "`" + RealmTrustSettings.STANDARD_AGES.key() + "`",
            "How old a key may be"),
        realm(
            RealmTrustSettings.UNUSED_GRANT_AGE,
            "`" + RealmTrustSettings.STANDARD_AGES.unusedGrant() + "`",
            "How long a grant may lie unused"),
        realm(
            RealmTrustSettings.REVIEW_AGE,
            "`" + RealmTrustSettings.STANDARD_AGES.review() + "`",
            "How long after it was made or renewed a grant without end is to be looked at"));
  }

  private static List<Setting> ofResponses() {
    return Setting.realm(
        new RealmResponses().all(),
        Map.of(
            Anchors.CERTIFICATES.name(),
            "Certificates in PEM, one after the other: authorities that are believed about keys of"
                + " agents. Where it cannot be read, none is",
            AnomalyResponse.SUSPENDS.name(),
            "The severity from which on an anomaly suspends the agent; one that cannot be read lets"
                + " all of them",
            AnomalyResponse.STANDS.name(),
            "How long an anomaly caps the score and is seen by policies, unless it is expected"));
  }

  private static String bands() {
    return TrustBands.STANDARD.bands().stream()
        .map(band -> band.name() + "=" + band.from())
        .collect(Collectors.joining(" "));
  }

  private static Setting realm(String name, String otherwise, String meaning) {
    return new Setting(Section.REALM, "`" + name + "`", "default " + otherwise, meaning);
  }
}
