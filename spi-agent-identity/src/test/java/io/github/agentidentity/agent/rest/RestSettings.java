package io.github.agentidentity.agent.rest;

import io.github.agentidentity.agent.Page;
import io.github.agentidentity.agent.docs.Section;
import io.github.agentidentity.agent.docs.Setting;
import io.github.agentidentity.agent.web.Body;
import io.github.agentidentity.agent.web.RealmResourceFactory;
import java.util.List;
import java.util.stream.Stream;

/** The lines of the configuration table that live in this package. */
public final class RestSettings {

  private RestSettings() {}

  public static List<Setting> all() {
    return Stream.of(List.of(requestsPerMinute()), lifetimes(), limits())
        .flatMap(List::stream)
        .toList();
  }

  private static Setting requestsPerMinute() {
    return new Setting(
        Section.SERVER,
        "`--spi-realm-restapi-extension--"
            + SelfServiceResourceFactory.ID
            + "--"
            + RealmResourceFactory.REQUESTS_PER_MINUTE
            + "=<number>`",
        "default " + SelfServiceResourceFactory.DEFAULT_REQUESTS_PER_MINUTE,
        "Requests to `/realms/{realm}/agent-identity` that one address may send to one node in a"
            + " minute");
  }

  private static List<Setting> lifetimes() {
    return List.of(
        Setting.lifetime(
            "enrolment token, default",
            EnrolmentTokenRequest.DEFAULT_LIFE,
            "How long an enrolment token is good for; `expiresIn` of its creation chooses"),
        Setting.lifetime(
            "enrolment token, longest", EnrolmentTokenRequest.LONGEST_LIFE, "What can be chosen"));
  }

  private static List<Setting> limits() {
    return List.of(
        Setting.limit("import", AgentImportResource.MOST_ROWS, "Agents in one import"),
        Setting.limit(
            "page, default",
            Page.DEFAULT_SIZE,
            "Entries that a list gives; `max` of the request chooses"),
        Setting.limit("page, largest", Page.LARGEST, "What can be chosen"),
        Setting.limit("body", Body.SMALL / 1024 + " KB", "The body of a request, except an import"),
        Setting.limit("import body", Body.LARGE / 1024 / 1024 + " MB", "The body of an import"));
  }
}
