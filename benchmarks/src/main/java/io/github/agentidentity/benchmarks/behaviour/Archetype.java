package io.github.agentidentity.benchmarks.behaviour;

/** Kinds of agents: each draws its own numbers from wide ranges. */
enum Archetype {
  POLLER,
  ASSISTANT,
  BATCH,
  RESPONDER,
  OCCASIONAL;

  Rhythm rhythm(Dice dice) {
    return switch (this) {
      case POLLER -> Rhythm.steady(dice);
      case ASSISTANT -> Rhythm.office(dice);
      case BATCH -> Rhythm.batch(dice);
      case RESPONDER -> Rhythm.clustered(dice);
      case OCCASIONAL -> Rhythm.rare(dice);
    };
  }
}
