package io.github.agentidentity.trust.service.recompute;

import io.github.agentidentity.agent.Json;
import io.github.agentidentity.trust.TrustScore;
import io.github.agentidentity.trust.service.score.ScoreDocument;
import io.github.agentidentity.trust.service.score.ScoreInputs;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;

/** What is worth an entry in the history though the score stays: findings, failures and rules. */
final class Fingerprint {

  private Fingerprint() {}

  static String of(ScoreInputs inputs, TrustScore score) {
    List<?> telling =
        List.of(
            ScoreDocument.of(inputs).get("rules"),
            score.caps().stream()
                .map(cap -> List.of(cap.factor(), cap.finding().rule(), cap.most()))
                .toList(),
            score.contributions().stream()
                .filter(one -> one.failure() != null)
                .map(one -> List.of(one.factor(), String.valueOf(one.failure())))
                .toList());
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(Json.write(telling).getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
