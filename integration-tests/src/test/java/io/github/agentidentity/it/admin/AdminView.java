package io.github.agentidentity.it.admin;

import io.github.agentidentity.testkit.Answer;
import io.github.agentidentity.testkit.Body;
import io.github.agentidentity.testkit.Http;

/** The admin API of one realm as one caller sees it; paths start behind the realm. */
public record AdminView(Http http, String realm) {

  public Answer get(String path) {
    return http.get(path(path));
  }

  public Answer post(String path, Object json) {
    return http.post(path(path), json);
  }

  public Answer put(String path, Object json) {
    return http.put(path(path), json);
  }

  public Answer delete(String path) {
    return http.delete(path(path));
  }

  /** A JSON body, or none where it is empty. */
  public Answer send(String method, String path, String json) {
    return http.send(method, path(path), json.isEmpty() ? Body.none() : Body.json(json));
  }

  private String path(String path) {
    return "/admin/realms/" + realm + path;
  }
}
