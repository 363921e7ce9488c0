package io.github.agentidentity.realm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A shipped file is the same for everybody, so nothing in it may be secret or one of a kind. */
final class ShippedFilesTest {

  private static final Pattern UUID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
  private static final Pattern LONG_TOKEN = Pattern.compile("[A-Za-z0-9+/_-]{40,}");
  private static final Set<String> SECRET_NAMES =
      Set.of("secret", "password", "credential", "privatekey", "registrationaccesstoken");

  static Stream<ShippedJson> files() {
    return Stream.concat(
        Stream.of(ShippedJson.realm()),
        Stream.of(
                "google",
                "microsoft-entra",
                "okta",
                "saml",
                "mappers/everyone-to-role",
                "mappers/oidc-app-role-to-role",
                "mappers/oidc-group-to-role",
                "mappers/saml-attribute-to-role")
            .map(ShippedJson::identityProvider));
  }

  @ParameterizedTest
  @MethodSource("files")
  void file_holds_no_secret(ShippedJson file) {
    assertThat(textsOf(file).stream().filter(ShippedFilesTest::looksSecret)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("files")
  void file_holds_no_uuid(ShippedJson file) {
    assertThat(textsOf(file)).noneMatch(text -> UUID.matcher(text.value()).find());
  }

  @ParameterizedTest
  @MethodSource("files")
  void file_holds_no_id_of_a_stored_object(ShippedJson file) {
    assertThat(textsOf(file)).noneMatch(text -> text.name().equals("id"));
  }

  private static boolean looksSecret(Text text) {
    String name = text.name().toLowerCase(Locale.ROOT);
    boolean named = SECRET_NAMES.stream().anyMatch(name::endsWith);
    boolean referenced = text.value().startsWith("${vault.");
    return (named && !referenced) || LONG_TOKEN.matcher(text.value()).matches();
  }

  private static List<Text> textsOf(ShippedJson file) {
    List<Text> texts = new ArrayList<>();
    file.forEachText((name, value) -> texts.add(new Text(name, value)));
    return texts;
  }

  private record Text(String name, String value) {}
}
