package org.keycloak.squatter;

/** Compiles and runs well until Keycloak seals its packages. */
final class Squatter {}
