package io.github.agentidentity.trust.service.evidence.read;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A source repository by host and path, whatever way its address is written.
 *
 * @param name such as {@code github.com/acme/agent}, in lower case
 */
public record Repository(String name) {

  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?:(?:git\\+)?(?:https?|ssh|git)://)?(?:[^@/\\s]+@)?"
              + "(?<host>[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?)(?::\\d+)?[/:]"
              + "(?<path>[^\\s?#]+)(?:[?#].*)?");

  /** On these hosts a repository is the first two steps of a path; more points into it. */
  private static final Pattern OWNER_AND_NAME = Pattern.compile("([^/]+/[^/]+)(?:/.*)?");

  /** The repository of an address or of a name such as OpenSSF Scorecard's; empty if it is none. */
  public static Optional<Repository> of(@Nullable String address) {
    if (address == null) {
      return Optional.empty();
    }
    Matcher parts = ADDRESS.matcher(address.strip());
    if (!parts.matches()) {
      return Optional.empty();
    }
    String host = parts.group("host").toLowerCase(Locale.ROOT);
    String path = path(host, parts.group("path"));
    return path.contains("/") ? Optional.of(new Repository(host + "/" + path)) : Optional.empty();
  }

  private static String path(String host, String given) {
    String path = given.replaceAll("^/+|/+$", "");
    if (host.equals("github.com") || host.equals("bitbucket.org")) {
      Matcher repository = OWNER_AND_NAME.matcher(path);
      path = repository.matches() ? repository.group(1) : path;
    }
    String lower = path.toLowerCase(Locale.ROOT);
    return lower.endsWith(".git") ? lower.substring(0, lower.length() - 4) : lower;
  }
}
