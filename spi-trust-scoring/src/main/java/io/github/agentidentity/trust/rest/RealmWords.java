package io.github.agentidentity.trust.rest;

import io.github.agentidentity.trust.TrustBands;
import io.github.agentidentity.trust.service.TrustScope;
import io.github.agentidentity.trust.service.settings.RealmTrustSettings;
import java.time.Instant;

/** What a score is called in the realm, at the moment of the request. */
record RealmWords(TrustBands bands, Instant now) {

  static RealmWords of(TrustScope scope) {
    return new RealmWords(
        new RealmTrustSettings(scope.session(), scope.realm()).bands(), scope.now());
  }

  String band(double score) {
    return bands.of(score);
  }
}
