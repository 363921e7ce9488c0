package io.github.agentidentity.benchmarks.behaviour;

import java.util.function.Function;

/** Kinds of agents: each draws its own numbers from wide ranges. */
enum Archetype {
  POLLER(Rhythm::steady),
  ASSISTANT(Rhythm::office),
  BATCH(Rhythm::batch),
  RESPONDER(Rhythm::clustered),
  OCCASIONAL(Rhythm::rare);

  private final Function<Dice, Rhythm> rhythm;

  Archetype(Function<Dice, Rhythm> rhythm) {
    this.rhythm = rhythm;
  }

  Rhythm rhythm(Dice dice) {
    return rhythm.apply(dice);
  }
}
