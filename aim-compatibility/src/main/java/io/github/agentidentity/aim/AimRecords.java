package io.github.agentidentity.aim;

import io.github.agentidentity.agent.Page;
import java.util.List;
import java.util.Optional;
import org.keycloak.models.RealmModel;
import org.keycloak.provider.Provider;

/** The rows of {@link AimRecord}, in the transaction of the session. */
public interface AimRecords extends Provider {

  OfRealm of(RealmModel realm);

  /** The rows of one realm. */
  interface OfRealm {

    /**
     * Adds it.
     *
     * @throws io.github.agentidentity.agent.AgentException.Taken if its key is taken
     */
    void insert(AimRecord record);

    Optional<AimRecord> find(AimRecord.Kind kind, String id);

    Optional<AimRecord> findByKey(AimRecord.Kind kind, String parent, String key);

    /** Oldest first. */
    List<AimRecord> list(AimRecord.Kind kind, String parent, Page page);

    long count(AimRecord.Kind kind, String parent);

    /** Writes body and time. */
    void update(AimRecord record);

    /** Removes it and whatever belongs to it; false if it was not there. */
    boolean delete(AimRecord.Kind kind, String id);
  }
}
