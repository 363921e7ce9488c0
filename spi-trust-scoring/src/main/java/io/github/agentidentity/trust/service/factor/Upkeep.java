package io.github.agentidentity.trust.service.factor;

import io.github.agentidentity.agent.AgentKey;
import io.github.agentidentity.agent.Grant;
import io.github.agentidentity.trust.Evidence;
import io.github.agentidentity.trust.TrustSettings.Ages;
import io.github.agentidentity.trust.TrustStore.Count;
import io.github.agentidentity.trust.service.signal.Kinds;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How well an agent's keys and grants are looked after. */
record Upkeep(Instant now, Ages ages) {

  private static final double YOUNG_KEY = 1;
  private static final double OLD_KEY = 2;
  private static final int MOST_KEYS = 5;

  private static final double GRANT = 0.5;
  private static final double MOST_GRANTS = 4;
  private static final int NAMED = 3;

  /** One old key is as bad as it looks: whoever has it needs no other. */
  void ofKeys(List<AgentKey> keys, List<Evidence> evidence) {
    keys.stream()
        .filter(key -> key.isValidAt(now))
        .limit(MOST_KEYS)
        .forEach(key -> evidence.add(ofKey(key)));
  }

  private Evidence ofKey(AgentKey key) {
    String id = "key:" + key.thumbprint();
    return key.notBefore().plus(ages.key()).isAfter(now)
        ? Evidence.inFavour(id, now, YOUNG_KEY, "a key is of " + key.notBefore())
        : Evidence.against(
            id, now, OLD_KEY, "a key should be replaced: it is of " + key.notBefore());
  }

  void ofGrants(List<Grant> grants, List<Count> counts, List<Evidence> evidence) {
    Map<String, Instant> uses =
        counts.stream()
            .filter(count -> count.kind().startsWith(Kinds.USE))
            .collect(Collectors.toMap(Count::kind, Count::at, (one, other) -> one));
    List<Grant> live = grants.stream().filter(grant -> grant.isLiveAt(now)).toList();
    List<Grant> used = new ArrayList<>();
    List<Grant> unused = new ArrayList<>();
    for (Grant grant : live) {
      Instant use = uses.get(Kinds.use(grant.capability().value()));
      Instant since = use == null || use.isBefore(grant.grantedAt()) ? grant.grantedAt() : use;
      if (!since.plus(ages.unusedGrant()).isAfter(now)) {
        unused.add(grant);
      } else if (use != null) {
        used.add(grant);
      }
    }
    add(used, "grants:used", "capabilities in use", evidence);
    add(unused, "grants:unused", "capabilities that lie unused", evidence);
    add(overdue(live), "grants:review-overdue", "grants to be looked at again", evidence);
  }

  private List<Grant> overdue(List<Grant> live) {
    return live.stream()
        .filter(grant -> grant.expiresAt() == null)
        .filter(grant -> !grant.grantedAt().plus(ages.review()).isAfter(now))
        .toList();
  }

  private void add(List<Grant> grants, String id, String what, List<Evidence> evidence) {
    if (grants.isEmpty()) {
      return;
    }
    double weight = Math.min(MOST_GRANTS, GRANT * grants.size());
    String names =
        grants.stream()
            .limit(NAMED)
            .map(grant -> shortened(grant.capability().value()))
            .collect(Collectors.joining(", "));
    String sentence = grants.size() + " " + what + ": " + names;
    Function<String, Evidence> piece =
        id.equals("grants:used")
            ? text -> Evidence.inFavour(id, now, weight, text)
            : text -> Evidence.against(id, now, weight, text);
    evidence.add(piece.apply(sentence));
  }

  private static String shortened(String name) {
    int most = 64;
    return name.length() <= most ? name : name.substring(0, most) + "…";
  }
}
