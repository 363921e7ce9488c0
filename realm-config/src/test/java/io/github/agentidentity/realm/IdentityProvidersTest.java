package io.github.agentidentity.realm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.representations.idm.IdentityProviderMapperRepresentation;
import org.keycloak.representations.idm.IdentityProviderRepresentation;
import org.keycloak.representations.idm.RealmRepresentation;
import org.keycloak.representations.idm.RoleRepresentation;

/** The examples trust an identity provider as little as single sign-on allows. */
final class IdentityProvidersTest {

  @ParameterizedTest
  @ValueSource(strings = {"google", "microsoft-entra", "okta", "saml"})
  void provider_never_links_to_an_account_by_an_unproved_address(String name) {
    IdentityProviderRepresentation provider = provider(name);
    assertThat(provider.getAlias()).isEqualTo(name);
    assertThat(provider.isTrustEmail()).isFalse();
    assertThat(provider.getFirstBrokerLoginFlowAlias()).isEqualTo("first broker login");
  }

  @ParameterizedTest
  @ValueSource(strings = {"google", "microsoft-entra", "okta", "saml"})
  void provider_keeps_no_token_and_takes_lost_roles_away_at_the_next_sign_in(String name) {
    IdentityProviderRepresentation provider = provider(name);
    assertThat(provider.isStoreToken()).isFalse();
    assertThat(provider.getConfig()).containsEntry("syncMode", "FORCE");
  }

  @ParameterizedTest
  @ValueSource(strings = {"google", "microsoft-entra", "okta"})
  void oidc_provider_uses_pkce_and_a_secret_from_the_vault(String name) {
    Map<String, String> config = provider(name).getConfig();
    assertThat(config).containsEntry("pkceEnabled", "true").containsEntry("pkceMethod", "S256");
    assertThat(config).containsEntry("clientSecret", "${vault." + name + "-client-secret}");
  }

  @Test
  void saml_provider_checks_signatures_against_the_published_metadata() {
    assertThat(provider("saml").getConfig())
        .containsEntry("validateSignature", "true")
        .containsEntry("wantAssertionsSigned", "true")
        .containsEntry("wantAuthnRequestsSigned", "true")
        .containsEntry("useMetadataDescriptorUrl", "true");
  }

  @ParameterizedTest
  @CsvSource({
    "everyone-to-role, google",
    "oidc-app-role-to-role, microsoft-entra",
    "oidc-group-to-role, okta",
    "saml-attribute-to-role, saml"
  })
  void mapper_gives_a_role_of_the_realm_to_users_of_one_provider(String name, String alias) {
    var mapper =
        ShippedJson.identityProvider("mappers/" + name)
            .as(IdentityProviderMapperRepresentation.class);
    assertThat(mapper.getIdentityProviderAlias()).isEqualTo(alias);
    assertThat(ShippedJson.realm().as(RealmRepresentation.class).getRoles().getRealm())
        .extracting(RoleRepresentation::getName)
        .contains(mapper.getConfig().get("role"));
  }

  private static IdentityProviderRepresentation provider(String name) {
    return ShippedJson.identityProvider(name).as(IdentityProviderRepresentation.class);
  }
}
