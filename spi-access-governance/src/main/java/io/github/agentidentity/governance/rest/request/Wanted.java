package io.github.agentidentity.governance.rest.request;

import io.github.agentidentity.agent.web.Body;
import io.github.agentidentity.governance.rest.authzen.Submissions;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request as it came: in our words, or in those of the access request profile. */
sealed interface Wanted {

  /** As large as a question may be, since the profile repeats it. */
  int LONGEST = 256 * 1024;

  record InOurWords(AskRequest request) implements Wanted {}

  record ByDenial(Map<String, @Nullable Object> body) implements Wanted {}

  @SuppressWarnings("unchecked") // the names of JSON members are texts
  static Wanted read(InputStream body) {
    byte[] bytes = Body.bytes(body, LONGEST);
    Map<String, @Nullable Object> members =
        Body.read(new ByteArrayInputStream(bytes), Map.class, LONGEST);
    return Submissions.isOne(members)
        ? new ByDenial(members)
        : new InOurWords(Body.read(new ByteArrayInputStream(bytes), AskRequest.class));
  }
}
