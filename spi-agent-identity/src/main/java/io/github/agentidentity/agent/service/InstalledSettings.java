package io.github.agentidentity.agent.service;

import io.github.agentidentity.agent.AgentException;
import io.github.agentidentity.agent.crypto.Secrets;
import io.github.agentidentity.agent.settings.RealmSetting;
import io.github.agentidentity.agent.settings.RealmSettings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keycloak.provider.ProviderFactory;

/** What the installed modules let admins set in one realm. */
public final class InstalledSettings {

  private final RealmScope scope;

  InstalledSettings(RealmScope scope) {
    this.scope = scope;
  }

  /**
   * A setting as it stands.
   *
   * @param module whose it is
   * @param stored what the realm says, null where it says nothing
   */
  public record Stored(String module, RealmSetting<?> setting, @Nullable String stored) {}

  /** All of them, module by module, in the order in which each names its own. */
  public List<Stored> list() {
    return scope
        .session()
        .getKeycloakSessionFactory()
        .getProviderFactoriesStream(RealmSettings.class)
        .map(ProviderFactory::getId)
        .sorted()
        .flatMap(module -> of(module).all().stream().map(setting -> stored(module, setting)))
        .toList();
  }

  /** A word for what the realm says now: it changes with any setting. */
  public String tag() {
    return tag(scope.realm().getAttributes());
  }

  /**
   * Stores these texts, which fit their settings, and forgets the empty ones.
   *
   * @param tag what was changed from, null for whatever it is now
   * @throws AgentException.Conflict if somebody else was faster
   */
  public void change(Map<String, Optional<String>> changes, @Nullable String tag) {
    String shown = tag();
    // A realm comes from a cache: what was seen there must still be so behind it.
    String committed = tag(scope.store().attributesForUpdate(scope.realm()));
    if (!committed.equals(shown) || (tag != null && !tag.equals(committed))) {
      throw new AgentException.Conflict(
          "Somebody else has changed settings of this realm: look at them again");
    }
    changes.forEach(
        (name, text) ->
            text.ifPresentOrElse(
                given -> scope.realm().setAttribute(name, given),
                () -> scope.realm().removeAttribute(name)));
  }

  private String tag(Map<String, String> attributes) {
    Map<String, String> told = new TreeMap<>();
    list()
        .forEach(
            one -> {
              String text = attributes.get(one.setting().name());
              if (text != null && !text.isBlank()) {
                told.put(one.setting().name(), text);
              }
            });
    return Secrets.hash(
        told.entrySet().stream()
            .map(one -> one.getKey() + '=' + one.getValue())
            .collect(Collectors.joining("\0")));
  }

  private RealmSettings of(String module) {
    return scope.session().getProvider(RealmSettings.class, module);
  }

  private Stored stored(String module, RealmSetting<?> setting) {
    String text = scope.realm().getAttribute(setting.name());
    return new Stored(module, setting, text == null || text.isBlank() ? null : text);
  }
}
