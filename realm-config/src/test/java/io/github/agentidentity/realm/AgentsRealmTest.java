package io.github.agentidentity.realm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.RealmRepresentation;
import org.keycloak.representations.idm.RoleRepresentation;

/**
 * The realm {@code agents} starts closed: the pack is switched on, nobody can sign in with a
 * password that the file brought along, and no flow is open that an agent does not need.
 */
final class AgentsRealmTest {

  private static final String ADMIN_CLIENT = "realm-management";
  private static final Set<String> ADMIN_ROLES =
      Set.of("view-agents", "manage-agents", "approve-capabilities", "view-agent-audit");

  private final RealmRepresentation realm = ShippedJson.realm().as(RealmRepresentation.class);
  private final JsonNode tree = ShippedJson.realm().tree();

  @Test
  void realm_agents_has_the_pack_switched_on() {
    assertThat(realm.getRealm()).isEqualTo("agents");
    assertThat(realm.isEnabled()).isTrue();
    assertThat(realm.getAttributes()).containsEntry("agent-identity.enabled", "true");
  }

  @Test
  void realm_brings_nobody_who_could_sign_in() {
    assertThat(tree.has("users")).isFalse();
    assertThat(tree.has("federatedUsers")).isFalse();
    assertThat(tree.has("identityProviders")).isFalse();
    assertThat(realm.isRegistrationAllowed()).isFalse();
    assertThat(realm.isResetPasswordAllowed()).isFalse();
  }

  @Test
  void realm_guards_passwords_and_transport() {
    assertThat(realm.isBruteForceProtected()).isTrue();
    assertThat(realm.getSslRequired()).isEqualTo("external");
  }

  @Test
  void access_tokens_live_five_minutes_at_most() {
    assertThat(realm.getAccessTokenLifespan()).isBetween(1, 300);
    assertThat(realm.getAccessTokenLifespanForImplicitFlow()).isBetween(1, 300);
  }

  @Test
  void realm_keeps_token_and_admin_events_for_a_limited_time() {
    assertThat(realm.isEventsEnabled()).isTrue();
    assertThat(realm.getEventsExpiration()).isPositive();
    assertThat(realm.getEnabledEventTypes())
        .contains("CLIENT_LOGIN", "CLIENT_LOGIN_ERROR", "INTROSPECT_TOKEN");
    assertThat(realm.isAdminEventsEnabled()).isTrue();
    assertThat(realm.getAttributes()).containsKey("adminEventsExpiration");
  }

  @Test
  void realm_roles_are_the_four_of_the_pack() {
    assertThat(realm.getRoles().getRealm())
        .extracting(RoleRepresentation::getName)
        .containsExactlyInAnyOrder(
            "agent-admin", "agent-manager", "agent-developer", "agent-viewer");
  }

  @Test
  void realm_roles_carry_the_admin_roles_that_their_name_promises() {
    assertThat(adminRolesOf("agent-admin")).containsExactlyInAnyOrderElementsOf(ADMIN_ROLES);
    assertThat(adminRolesOf("agent-manager"))
        .containsExactlyInAnyOrder("view-agents", "manage-agents", "approve-capabilities");
    assertThat(adminRolesOf("agent-developer")).isEmpty();
    assertThat(adminRolesOf("agent-viewer")).containsExactly("view-agents");
  }

  @Test
  void admin_roles_are_declared_so_that_the_composites_resolve_during_import() {
    assertThat(realm.getRoles().getClient().get(ADMIN_CLIENT))
        .extracting(RoleRepresentation::getName)
        .containsExactlyInAnyOrderElementsOf(ADMIN_ROLES);
    assertThat(realm.getClients())
        .as("an own realm-management client would keep Keycloak from making its admin roles")
        .extracting(ClientRepresentation::getClientId)
        .doesNotContain(ADMIN_CLIENT);
  }

  @Test
  void demo_resource_server_is_marked_and_can_only_introspect() {
    ClientRepresentation api = client("https://api.example.com/");
    assertThat(api.getAttributes()).containsEntry("agent-identity.resource-server", "true");
    assertThat(api.isPublicClient()).isFalse();
    assertThat(api.isServiceAccountsEnabled()).isFalse();
    assertThat(api.isStandardFlowEnabled()).isFalse();
    assertThat(api.isImplicitFlowEnabled()).isFalse();
    assertThat(api.isDirectAccessGrantsEnabled()).isFalse();
    assertThat(api.isFullScopeAllowed()).isFalse();
  }

  @Test
  void command_line_carries_what_its_commands_need_and_no_right_to_approve() {
    ClientRepresentation cli = client("agent-developer-cli");
    assertThat(cli.isFullScopeAllowed()).isFalse();
    assertThat(cli.isDirectAccessGrantsEnabled()).isFalse();
    assertThat(cli.getAttributes()).containsEntry("pkce.code.challenge.method", "S256");
    assertThat(cli.getRedirectUris()).allMatch(AgentsRealmTest::isLoopback);
    assertThat(realm.getScopeMappings())
        .singleElement()
        .satisfies(
            mapping -> {
              assertThat(mapping.getClient()).isEqualTo("agent-developer-cli");
              assertThat(mapping.getRoles()).containsExactly("agent-developer");
            });
    assertThat(realm.getClientScopeMappings().get(ADMIN_CLIENT))
        .singleElement()
        .satisfies(
            mapping ->
                assertThat(mapping.getRoles())
                    .containsExactlyInAnyOrder("view-agents", "manage-agents", "view-agent-audit"));
  }

  /** Tools that are used for months, on a machine that may be lost. */
  @Test
  void command_line_stays_signed_in_for_ninety_days_at_most() {
    assertThat(client("agent-developer-cli").getOptionalClientScopes())
        .containsExactly("offline_access");
    assertThat(realm.getOfflineSessionMaxLifespanEnabled()).isTrue();
    assertThat(Duration.ofSeconds(realm.getOfflineSessionMaxLifespan()))
        .isEqualTo(Duration.ofDays(90));
    assertThat(Duration.ofSeconds(realm.getOfflineSessionIdleTimeout()))
        .isEqualTo(Duration.ofDays(30));
  }

  @Test
  void client_policy_holds_for_clients_that_carry_the_agent_mark() {
    JsonNode policy = tree.at("/clientPolicies/policies/0");
    assertThat(policy.at("/enabled").booleanValue()).isTrue();
    assertThat(policy.at("/profiles/0").textValue())
        .isEqualTo(tree.at("/clientProfiles/profiles/0/name").textValue());
    assertThat(policy.at("/conditions/0/condition").textValue()).isEqualTo("client-attributes");
    assertThat(policy.at("/conditions/0/configuration/attributes").textValue())
        .isEqualTo("[{\"key\":\"agent-identity.agent\",\"value\":\"true\"}]");
  }

  /** Keycloak's algorithm executors know the FAPI list only: with one of them no agent signs in. */
  @Test
  void client_profile_leaves_ed25519_alone() {
    List<String> executors =
        tree.at("/clientProfiles/profiles/0/executors").findValuesAsText("executor");
    assertThat(executors).contains("secure-client-authenticator", "full-scope-disabled");
    assertThat(executors).noneMatch(name -> name.startsWith("secure-signature-algorithm"));
  }

  /** One key component in a file switches Keycloak's own defaults off: all must be named. */
  @Test
  void realm_names_an_ed25519_key_beside_every_default_key() {
    assertThat(realm.getComponents().get("org.keycloak.keys.KeyProvider"))
        .extracting(component -> component.getProviderId())
        .containsExactlyInAnyOrder(
            "eddsa-generated",
            "rsa-generated",
            "rsa-enc-generated",
            "hmac-generated",
            "aes-generated");
  }

  @Test
  void key_components_leave_the_key_to_the_server() {
    for (JsonNode component : tree.at("/components/org.keycloak.keys.KeyProvider")) {
      assertThat(component.get("config").fieldNames())
          .toIterable()
          .isSubsetOf("priority", "algorithm", "eddsaEllipticCurveKey");
    }
  }

  private List<String> adminRolesOf(String realmRole) {
    return realm.getRoles().getRealm().stream()
        .filter(role -> role.getName().equals(realmRole))
        .filter(role -> role.getComposites() != null)
        .flatMap(role -> role.getComposites().getClient().get(ADMIN_CLIENT).stream())
        .toList();
  }

  private ClientRepresentation client(String clientId) {
    return realm.getClients().stream()
        .filter(client -> client.getClientId().equals(clientId))
        .findFirst()
        .orElseThrow();
  }

  private static boolean isLoopback(String uri) {
    return uri.startsWith("http://127.0.0.1/") || uri.startsWith("http://[::1]/");
  }
}
