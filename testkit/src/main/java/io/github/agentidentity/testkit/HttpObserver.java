package io.github.agentidentity.testkit;

import java.net.http.HttpRequest;

/** Sees each request with its answer, for example to print them. */
@FunctionalInterface
public interface HttpObserver {

  void exchanged(HttpRequest request, Body body, Answer answer);
}
