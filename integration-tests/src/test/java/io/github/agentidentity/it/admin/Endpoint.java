package io.github.agentidentity.it.admin;

import io.github.agentidentity.testkit.Answer;
import java.util.List;
import java.util.stream.Stream;

/**
 * One row of the interface table.
 *
 * @param body JSON, or empty for none; path and body have the placeholders of {@link Targets}
 * @param done the status that somebody gets who may do it
 */
record Endpoint(String method, String path, String body, int done) {

  static final List<Endpoint> ALL =
      List.of(
          get("/agents"),
          get("/agents/count"),
          post("/agents", "{'name':'{new}'}", 201),
          post("/agents/import", "[{'name':'{new}'}]", 200),
          post("/agents/bulk", "{'step':'suspend','agents':['{id}']}", 200),
          get("/agents/enrolment-tokens"),
          post("/agents/enrolment-tokens", "{'uses':1}", 201),
          delete("/agents/enrolment-tokens/{token}"),
          get("/agents/{id}"),
          new Endpoint("PUT", "/agents/{id}", "{'displayName':'New'}", 200),
          delete("/agents/{id}"),
          post("/agents/{id}/suspend", "{'reason':'test'}", 204),
          post("/agents/{id}/resume", "", 409),
          post("/agents/{id}/revoke", "", 204),
          get("/agents/{id}/keys"),
          post("/agents/{id}/keys", "{'keyProof':'{proof}'}", 201),
          post("/agents/{id}/keys/rotate", "{'keyProof':'{proof}'}", 201),
          post("/agents/{id}/keys/{key}/revoke", "", 204),
          get("/agents/{id}/capabilities"),
          post("/agents/{id}/capabilities", "{'capability':'{capability}'}", 201),
          delete("/agents/{id}/capabilities/{capability}"),
          get("/capabilities"),
          post("/capabilities", "{'name':'{new}'}", 201),
          get("/capabilities/{capability}"),
          new Endpoint("PUT", "/capabilities/{capability}", "{'risk':'high'}", 200),
          delete("/capabilities/{capability}"));

  /** What changes one agent, which it may not do to itself. */
  static Stream<Endpoint> onOneAgentForManagers() {
    return ALL.stream()
        .filter(endpoint -> endpoint.path().startsWith("/agents/{id}"))
        .filter(endpoint -> !endpoint.isForViewers());
  }

  private static Endpoint get(String path) {
    return new Endpoint("GET", path, "", 200);
  }

  private static Endpoint post(String path, String body, int done) {
    return new Endpoint("POST", path, body, done);
  }

  private static Endpoint delete(String path) {
    return new Endpoint("DELETE", path, "", 204);
  }

  /** Enrolment tokens are rights to write, and so is the list of them. */
  boolean isForViewers() {
    return "GET".equals(method) && !path.contains("enrolment-tokens");
  }

  Answer send(AdminView caller, Targets.Target target) {
    return caller.send(method, target.fill(path), target.fill(body.replace('\'', '"')));
  }

  @Override
  public String toString() {
    return method + " " + path;
  }
}
