package io.github.agentidentity.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;
import java.util.Arrays;

/** What a server answered. */
public record Answer(int status, HttpHeaders headers, String body) {

  /** The body; an empty one reads as a missing node. */
  public JsonNode json() {
    return Json.parse(body);
  }

  /** The text of a member of the body, or the empty string. */
  public String text(String member) {
    return json().path(member).asText();
  }

  /** The last segment of the Location header: the id of what was created. */
  public String createdId() {
    String location =
        headers.firstValue("Location").orElseThrow(() -> unexpected("no Location header"));
    return location.substring(location.lastIndexOf('/') + 1);
  }

  /** This answer, if its status is one of these. */
  public Answer expect(int... statuses) {
    if (Arrays.stream(statuses).noneMatch(expected -> expected == status)) {
      throw unexpected("expected " + Arrays.toString(statuses));
    }
    return this;
  }

  private IllegalStateException unexpected(String what) {
    return new IllegalStateException("%s, but got %d %s".formatted(what, status, body));
  }
}
