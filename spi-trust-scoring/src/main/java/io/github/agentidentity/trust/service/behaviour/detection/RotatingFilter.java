package io.github.agentidentity.trust.service.behaviour.detection;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * What was seen in the last one to two generations: two Bloom filters that take turns (Bloom, CACM
 * 1970), so that it never fills up and what is long unused is forgotten.
 */
final class RotatingFilter {

  private static final int HASHES = 3;
  private static final int GENERATION_DAYS = 45;
  private static final double FULL = 0.4;

  private long[] current;
  private long[] previous;
  private long startedDay;

  RotatingFilter(int bits, long day) {
    this.current = new long[bits / Long.SIZE];
    this.previous = new long[bits / Long.SIZE];
    this.startedDay = day;
  }

  boolean contains(int hash) {
    return in(current, hash) || in(previous, hash);
  }

  void add(int hash, long day) {
    if (day - startedDay >= GENERATION_DAYS || fill() > FULL) {
      long[] emptied = previous;
      previous = current;
      current = emptied;
      Arrays.fill(current, 0);
      startedDay = day;
    }
    for (int n = 0; n < HASHES; n++) {
      int bit = Hashes.place(hash, n, current.length * Long.SIZE);
      current[bit / Long.SIZE] |= 1L << bit;
    }
  }

  private static boolean in(long[] words, int hash) {
    for (int n = 0; n < HASHES; n++) {
      int bit = Hashes.place(hash, n, words.length * Long.SIZE);
      if ((words[bit / Long.SIZE] & (1L << bit)) == 0) {
        return false;
      }
    }
    return true;
  }

  private double fill() {
    int set = 0;
    for (long word : current) {
      set += Long.bitCount(word);
    }
    return (double) set / (current.length * Long.SIZE);
  }

  void write(DataOutput out) throws IOException {
    out.writeInt((int) startedDay);
    for (int i = 0; i < current.length; i++) {
      out.writeLong(current[i]);
      out.writeLong(previous[i]);
    }
  }

  static RotatingFilter read(DataInput in, int bits) throws IOException {
    RotatingFilter filter = new RotatingFilter(bits, in.readInt());
    for (int i = 0; i < filter.current.length; i++) {
      filter.current[i] = in.readLong();
      filter.previous[i] = in.readLong();
    }
    return filter;
  }
}
