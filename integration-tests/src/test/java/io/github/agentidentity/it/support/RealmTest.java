package io.github.agentidentity.it.support;

import io.github.agentidentity.testkit.KeycloakServer;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A class that tests the shared server in a realm of its own. Its constructor may take a {@link
 * TestRealm}, a {@link io.github.agentidentity.testkit.AdminClient} and a {@link
 * io.github.agentidentity.testkit.KeycloakBackend}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith({KeycloakServer.class, TestRealms.class})
public @interface RealmTest {}
