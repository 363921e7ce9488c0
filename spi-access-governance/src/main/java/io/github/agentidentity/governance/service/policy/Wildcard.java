package io.github.agentidentity.governance.service.policy;

/** A word in which {@code *} stands for anything. */
final class Wildcard {

  private Wildcard() {}

  /** Takes each part at its first place behind the one before: no going back. */
  static boolean matches(String pattern, String text) {
    String[] parts = pattern.split("\\*", -1);
    if (parts.length == 1) {
      return pattern.equals(text);
    }
    String last = parts[parts.length - 1];
    if (!text.startsWith(parts[0]) || text.length() < parts[0].length() + last.length()) {
      return false;
    }
    int at = parts[0].length();
    int end = text.length() - last.length();
    for (int i = 1; i < parts.length - 1; i++) {
      int found = text.indexOf(parts[i], at);
      if (found < 0 || found + parts[i].length() > end) {
        return false;
      }
      at = found + parts[i].length();
    }
    return text.endsWith(last);
  }

  /** Whether it is the action, or the last segment of it: the tool itself, whatever its space. */
  static boolean matchesAction(String pattern, String action) {
    return matches(pattern, action)
        || matches(pattern, action.substring(action.lastIndexOf(':') + 1));
  }
}
