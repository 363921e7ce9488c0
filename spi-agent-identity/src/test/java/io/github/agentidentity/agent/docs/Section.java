package io.github.agentidentity.agent.docs;

/** The parts of the configuration table, in their order. */
public enum Section {
  SERVER(
      "Server options",
      "Options of `kc.sh start` or lines of `conf/keycloak.conf`; they take effect at the next"
          + " start."),
  REALM("Realm attributes", "By the admin API, the console or realm JSON."),
  CLIENT("Client attributes", ""),
  SCOPE("Client scope attributes", "Written by the pack; not for people to set."),
  LIFETIMES(
      "Lifetimes",
      "Fixed, unless the line says who can choose. Requests and answers carry them in ISO 8601."),
  LIMITS("Limits", "Fixed, unless the line says who can choose.");

  private final String title;
  private final String remark;

  Section(String title, String remark) {
    this.title = title;
    this.remark = remark;
  }

  String heading() {
    return "## " + title + "\n\n" + (remark.isEmpty() ? "" : remark + "\n\n");
  }
}
