package io.github.agentidentity.agent.jpa;

import io.github.agentidentity.agent.EnrolmentToken;
import io.github.agentidentity.agent.rows.Millis;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "AGT_ENROLMENT")
@NullUnmarked
class EnrolmentTokenEntity {

  /** Neither an agent type nor a capability name can hold a space. */
  private static final String SEPARATOR = " ";

  @Id
  @Column(name = "ID", length = 36)
  String id;

  @Column(name = "REALM_ID", length = 36, nullable = false, updatable = false)
  String realmId;

  @Column(name = "SECRET_HASH", length = 43, nullable = false, updatable = false)
  String secretHash;

  @Column(name = "DESCRIPTION", length = 1000)
  String description;

  @Column(name = "USES_LEFT", nullable = false)
  int usesLeft;

  @Column(name = "CREATED_AT", nullable = false, updatable = false)
  long createdAt;

  @Column(name = "EXPIRES_AT")
  Long expiresAt;

  @Column(name = "TYPES", length = 2000)
  String types;

  @Column(name = "CAPABILITIES")
  String capabilities;

  @Column(name = "CREATED_BY", length = 64, nullable = false, updatable = false)
  String createdBy;

  protected EnrolmentTokenEntity() {}

  EnrolmentTokenEntity(String realmId, EnrolmentToken token, String secretHash) {
    this.id = token.id();
    this.realmId = realmId;
    this.secretHash = secretHash;
    this.description = token.description();
    this.usesLeft = token.usesLeft();
    this.createdAt = token.createdAt().toEpochMilli();
    this.expiresAt = Millis.of(token.expiresAt());
    this.types = join(token.types());
    this.capabilities = join(token.capabilities());
    this.createdBy = token.createdBy();
  }

  EnrolmentToken toToken() {
    return new EnrolmentToken(
        id,
        description,
        usesLeft,
        Millis.instant(createdAt),
        Millis.instant(expiresAt),
        split(types),
        split(capabilities),
        createdBy);
  }

  private static String join(Set<String> words) {
    return words.isEmpty() ? null : String.join(SEPARATOR, new TreeSet<>(words));
  }

  private static Set<String> split(String words) {
    return words == null ? Set.of() : Set.of(words.split(SEPARATOR));
  }
}
