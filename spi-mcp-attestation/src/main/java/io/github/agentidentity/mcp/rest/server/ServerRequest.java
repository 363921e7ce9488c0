package io.github.agentidentity.mcp.rest.server;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.agentidentity.agent.AgentException;
import io.github.agentidentity.agent.AgentOwner;
import io.github.agentidentity.agent.Ed25519PublicKey;
import io.github.agentidentity.agent.ResourceUri;
import io.github.agentidentity.agent.crypto.PublicKeyParser;
import io.github.agentidentity.agent.web.FieldErrors;
import io.github.agentidentity.mcp.McpEndpoint;
import io.github.agentidentity.mcp.McpEndpoint.Transport;
import io.github.agentidentity.mcp.McpServer;
import io.github.agentidentity.mcp.McpServerName;
import io.github.agentidentity.mcp.McpServerProfile;
import io.github.agentidentity.mcp.McpServers.Description;
import io.github.agentidentity.mcp.McpServers.NewKey;
import io.github.agentidentity.mcp.McpServers.NewServer;
import io.github.agentidentity.mcp.service.verification.CertificateChain;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A server to be registered, or what it is to be from now on. */
@Schema(
    additionalProperties = Schema.False.class,
    requiredProperties = {"name", "url"})
public record ServerRequest(
    @Schema(description = McpServerName.RULE + "; it stays") @Nullable String name,
    @Schema(description = "Where it is reached; in whatever spelling, it is one server")
        @Nullable String url,
    @Nullable Transport transport,
    @Schema(maxLength = 255) @Nullable String displayName,
    @Schema(maxLength = 2000) @Nullable String description,
    @Schema(maxLength = 255) @Nullable String version,
    @Schema(
            description = "Its name in registries, such as com.example/weather",
            pattern = ServerRules.REGISTRY_NAME)
        @Nullable String registryName,
    @Schema(format = "uri") @Nullable String repositoryUrl,
    @Schema(format = "uri") @Nullable String documentationUrl,
    @Schema(maxItems = ServerRules.MOST_TAGS) @Nullable List<String> tags,
    @Schema(description = "A user by id or name, or a group as group:<id or /path>")
        @Nullable String owner,
    @Schema(description = "A reference ${vault.mcp-<key>} to the token that discovery sends")
        @Nullable String bearer,
    @Schema(description = "Where challenges are answered; by default <url>/.well-known/mcp/verify")
        @Nullable String verificationUrl,
    @Schema(
            type = SchemaType.STRING,
            description = "Its Ed25519 key: a JWK, 32 bytes in base64 or base64url, or PEM")
        @Nullable JsonNode publicKey,
    @Schema(description = "The certificates of the key in PEM, leaf first")
        @Nullable String certificates) {

  /** The owner behind words. */
  @FunctionalInterface
  public interface Owners {
    @Nullable AgentOwner find(@Nullable String words);
  }

  /** The server to be registered. */
  public NewServer registration(Owners owners) {
    FieldErrors errors = new FieldErrors();
    McpServerName parsed = errors.parsed("name", name, McpServerName::new);
    errors.parsed("url", url, ResourceUri::of);
    rules().check(errors);
    errors.throwIfAny();
    NewKey key = key();
    return new NewServer(
        Objects.requireNonNull(parsed),
        endpoint(Transport.STREAMABLE_HTTP),
        profile(),
        owners.find(owner),
        key == null ? null : key.publicKey(),
        key == null ? null : key.chain());
  }

  /** What is said of a server that is known; its name and key are changed elsewhere, or not. */
  Description description(McpServer known, Owners owners) {
    FieldErrors errors = new FieldErrors();
    if (name != null && !name.equals(known.name().value())) {
      errors.add("name", "stays: it stands in capabilities");
    }
    if (publicKey != null || certificates != null) {
      errors.add("publicKey", "is changed by PUT key");
    }
    errors.parsed("url", url, ResourceUri::of);
    rules().check(errors);
    errors.throwIfAny();
    return new Description(endpoint(known.endpoint().transport()), profile(), owners.find(owner));
  }

  private ServerRules rules() {
    return new ServerRules(profile(), bearer, verificationUrl, tags);
  }

  private McpEndpoint endpoint(Transport otherwise) {
    return new McpEndpoint(
        Objects.requireNonNull(url),
        transport == null ? otherwise : transport,
        bearer,
        verificationUrl);
  }

  private McpServerProfile profile() {
    Set<String> distinct =
        tags == null || tags.stream().anyMatch(Objects::isNull) ? Set.of() : Set.copyOf(tags);
    return new McpServerProfile(
        displayName, description, version, registryName, repositoryUrl, documentationUrl, distinct);
  }

  private @Nullable NewKey key() {
    return KeyRequest.key(publicKey, certificates);
  }

  /** Another key for a server that is known. */
  @Schema(
      name = "McpServerKeyRequest",
      description = "At least one of the two",
      additionalProperties = Schema.False.class)
  public record KeyRequest(
      @Schema(
              type = SchemaType.STRING,
              description = "An Ed25519 key: a JWK, 32 bytes in base64 or base64url, or PEM")
          @Nullable JsonNode publicKey,
      @Schema(description = "The certificates of the key in PEM, leaf first")
          @Nullable String certificates) {

    NewKey validated() {
      NewKey key = key(publicKey, certificates);
      if (key == null) {
        throw new AgentException.Invalid("publicKey", "is required");
      }
      return key;
    }

    private static @Nullable NewKey key(@Nullable JsonNode publicKey, @Nullable String pem) {
      Ed25519PublicKey key =
          publicKey == null || publicKey.isNull()
              ? null
              : new PublicKeyParser("publicKey").parse(publicKey);
      Ed25519PublicKey certified = pem == null ? null : certified(pem);
      if (key != null && certified != null && !key.equals(certified)) {
        throw new AgentException.Invalid("certificates", "must begin with one for the public key");
      }
      Ed25519PublicKey known = key == null ? certified : key;
      return known == null ? null : new NewKey(known, pem);
    }

    private static Ed25519PublicKey certified(String pem) {
      try {
        return CertificateChain.of(pem).key();
      } catch (IllegalArgumentException e) {
        throw new AgentException.Invalid("certificates", String.valueOf(e.getMessage()));
      }
    }
  }
}
