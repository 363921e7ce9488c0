package io.github.agentidentity.aim;

import io.github.agentidentity.aim.RawJson.Separators;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What the inner signature of a verification is over: five members, always all five, in
 * alphabetical order, as Python writes them. Made from the text of the body, so that no number and
 * no escape is ever written anew.
 */
public final class ActionText {

  private static final String[][] MEMBERS = {
    {"action_type", "capability"},
    {"agent_id", "agentId"},
    {"context"},
    {"resource"},
    {"timestamp"},
  };

  private ActionText() {}

  /** The signed bytes; {@link Malformed} if a member is missing. */
  public static byte[] of(WireBody body) {
    StringBuilder text = new StringBuilder("{");
    for (String[] names : MEMBERS) {
      RawJson value = find(body, names).orElseThrow(() -> new Malformed(names[0] + " is required"));
      text.append(text.length() == 1 ? "" : ", ").append('"').append(names[0]).append("\": ");
      value.writeSorted(text, Separators.PYTHON);
    }
    return text.append('}').toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Null is a value here: an action without a resource says so. */
  private static Optional<RawJson> find(WireBody body, String... names) {
    for (String name : names) {
      RawJson.Member member = body.raw().byName().get(name);
      if (member != null) {
        return Optional.of(member.value());
      }
    }
    return Optional.empty();
  }
}
