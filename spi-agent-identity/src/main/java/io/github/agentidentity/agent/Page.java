package io.github.agentidentity.agent;

/** A slice of a list: how many to leave out, and how many to give at most. */
public record Page(int first, int max) {

  public static final int DEFAULT_SIZE = 100;
  public static final int LARGEST = 1_000;

  public Page {
    if (first < 0) {
      throw new IllegalArgumentException("first must not be negative");
    }
    if (max < 0 || max > LARGEST) {
      throw new IllegalArgumentException("max must be between 0 and " + LARGEST);
    }
  }
}
