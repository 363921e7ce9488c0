package io.github.agentidentity.testkit;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives test classes one Keycloak for the whole JVM, as a parameter of type {@link KeycloakBackend}
 * or {@link AdminClient}. A class makes its own realm with a random name and leaves {@code master}
 * alone.
 */
public final class KeycloakServer implements BeforeAllCallback, ParameterResolver {

  private static final ExtensionContext.Namespace NAMESPACE =
      ExtensionContext.Namespace.create(KeycloakServer.class);

  @Override
  public void beforeAll(ExtensionContext context) {
    shared(context);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return type == KeycloakBackend.class || type == AdminClient.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Shared server = shared(context);
    return parameter.getParameter().getType() == AdminClient.class
        ? server.admin()
        : server.backend();
  }

  /** For other extensions: the administrator of the shared server, which starts if it has to. */
  public static AdminClient administrator(ExtensionContext context) {
    return shared(context).admin();
  }

  private static Shared shared(ExtensionContext context) {
    Attempt attempt =
        context
            .getRoot()
            .getStore(NAMESPACE)
            .computeIfAbsent(Attempt.class, type -> Attempt.start(), Attempt.class);
    return attempt.server();
  }

  private record Shared(KeycloakBackend backend, AdminClient admin) {}

  /** A failure is kept too, so that the other classes fail at once instead of trying it again. */
  private record Attempt(@Nullable Shared shared, @Nullable Throwable failure)
      implements AutoCloseable {

    static Attempt start() {
      try {
        KeycloakBackend backend = BackendChoice.start();
        System.out.println("[keycloak] " + backend.describe());
        return new Attempt(new Shared(backend, AdminClient.of(backend)), null);
      } catch (RuntimeException | LinkageError e) {
        return new Attempt(null, e);
      }
    }

    Shared server() {
      if (shared == null) {
        throw new ExtensionConfigurationException("Keycloak did not start", failure);
      }
      return shared;
    }

    @Override
    public void close() {
      if (shared != null) {
        shared.backend().close();
      }
    }
  }
}
