package io.github.agentidentity.trust.service.behaviour.detection;

/**
 * Names as 32 bits, salted for each agent, so that a state tells nobody which addresses or
 * resources it has seen.
 */
final class Hashes {

  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  private Hashes() {}

  static int of(long salt, String text) {
    long hash = FNV_OFFSET ^ mix(salt);
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * FNV_PRIME;
    }
    return (int) (mix(hash) >>> 32);
  }

  static int pair(int first, int second) {
    return (int) (mix(((long) first << 32) ^ (second & 0xffffffffL)) >>> 32);
  }

  /** The n-th of several independent places among so many. */
  static int place(int hash, int n, int places) {
    return (int) Long.remainderUnsigned(mix(hash + n * 0x9e3779b97f4a7c15L), places);
  }

  /** The finaliser of SplitMix64 (Steele, Lea, Flood, OOPSLA 2014). */
  private static long mix(long value) {
    long z = value;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
