package io.github.agentidentity.it.support;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.agentidentity.testkit.Answer;
import io.github.agentidentity.testkit.Jwts;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.Assertions;

/** What a caller of the token endpoint may find in an answer, and what never. */
public final class OAuthAnswerAssert extends AbstractAssert<OAuthAnswerAssert, Answer> {

  private OAuthAnswerAssert(Answer answer) {
    super(answer, OAuthAnswerAssert.class);
  }

  public static OAuthAnswerAssert assertThatAnswer(Answer answer) {
    return new OAuthAnswerAssert(answer);
  }

  /** Exactly this status and error code, no token, and nothing of the server's inside. */
  public OAuthAnswerAssert isRefusedWith(int status, String error) {
    Assertions.assertThat(actual.status() + " " + actual.text("error"))
        .as("answer %s", actual.body())
        .isEqualTo(status + " " + error);
    Assertions.assertThat(actual.body()).doesNotContain("_token\"");
    return tellsNothingOfTheServer();
  }

  /** The one answer to whatever was not signed by a key of the agent it names. */
  public OAuthAnswerAssert isRefusedLikeAnUnknownClient() {
    return isRefusedWith(401, "invalid_client")
        .saying("Invalid client or Invalid client credentials");
  }

  public OAuthAnswerAssert saying(String words) {
    Assertions.assertThat(actual.text("error_description")).contains(words);
    return this;
  }

  public OAuthAnswerAssert tellsNothingOfTheServer() {
    Assertions.assertThat(actual.body())
        .doesNotContain("org.keycloak", "io.github", "java.", "Exception", "\\tat ", "\tat ");
    return this;
  }

  /** A token came; its claims, unverified. */
  public JsonNode isAToken() {
    Assertions.assertThat(actual.status()).as("answer %s", actual.body()).isEqualTo(200);
    return Jwts.claims(actual.text("access_token"));
  }
}
