package io.github.agentidentity.it.support;

import io.github.agentidentity.testkit.KeycloakServer;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives each test class one {@link TestRealm}, which is gone after its last test. */
final class TestRealms implements ParameterResolver {

  private static final ExtensionContext.Namespace NAMESPACE =
      ExtensionContext.Namespace.create(TestRealms.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == TestRealm.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return outermostClass(context)
        .getStore(NAMESPACE)
        .computeIfAbsent(
            TestRealm.class,
            type -> TestRealm.create(KeycloakServer.administrator(context)),
            TestRealm.class);
  }

  private static ExtensionContext outermostClass(ExtensionContext context) {
    ExtensionContext found = context;
    while (found.getParent().filter(parent -> parent != context.getRoot()).isPresent()) {
      found = found.getParent().orElseThrow();
    }
    return found;
  }
}
