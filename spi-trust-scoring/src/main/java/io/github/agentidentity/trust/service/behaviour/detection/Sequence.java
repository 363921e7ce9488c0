package io.github.agentidentity.trust.service.behaviour.detection;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * The order of actions: pairs in a count-min sketch (Cormode and Muthukrishnan 2005), smoothed by
 * how often the second comes at all. The value is the mean surprise of the last dozen steps.
 */
final class Sequence {

  private static final int ROWS = 2;
  private static final int PAIRS = 256;
  private static final int SINGLES = 64;
  private static final int FULL = 255;
  private static final double SMOOTHING = 2;
  private static final double LARGEST = 8;
  private static final double MEMORY = 1.0 / 12;

  private final int[] pairs = new int[ROWS * PAIRS];
  private final int[] singles = new int[ROWS * SINGLES];
  private int total;
  private int last;
  private float surprise;
  private int steps;

  /** Learns the step, unless somebody suspects it. */
  void step(int action, boolean suspicious) {
    double of = total < 20 ? 0 : Math.min(LARGEST, -Math.log(chance(last, action)));
    surprise += (float) (MEMORY * (of - surprise));
    steps = Math.min(steps + 1, FULL);
    if (!suspicious) {
      add(pairs, PAIRS, Hashes.pair(last, action));
      if (add(singles, SINGLES, action)) {
        halve(pairs);
        halve(singles);
        total /= 2;
      }
      total++;
    }
    last = action;
  }

  double surprise() {
    return steps < 12 ? 0 : surprise;
  }

  /** A pause begins a new sequence. */
  void pause(boolean longOne) {
    if (longOne) {
      steps = 0;
    }
  }

  private double chance(int before, int action) {
    double alone = (count(singles, SINGLES, action) + 0.5) / (total + 0.5 * SINGLES);
    return (count(pairs, PAIRS, Hashes.pair(before, action)) + SMOOTHING * alone)
        / (count(singles, SINGLES, before) + SMOOTHING);
  }

  private static int count(int[] sketch, int width, int hash) {
    int least = Integer.MAX_VALUE;
    for (int row = 0; row < ROWS; row++) {
      least = Math.min(least, sketch[row * width + Hashes.place(hash, row, width)]);
    }
    return least;
  }

  private static boolean add(int[] sketch, int width, int hash) {
    boolean full = false;
    for (int row = 0; row < ROWS; row++) {
      int place = row * width + Hashes.place(hash, row, width);
      sketch[place] = Math.min(FULL, sketch[place] + 1);
      full |= sketch[place] == FULL;
    }
    return full;
  }

  private static void halve(int[] sketch) {
    for (int i = 0; i < sketch.length; i++) {
      sketch[i] /= 2;
    }
  }

  void write(DataOutput out) throws IOException {
    out.writeInt(total);
    out.writeInt(last);
    out.writeFloat(surprise);
    out.writeByte(steps);
    for (int count : pairs) {
      out.writeByte(count);
    }
    for (int count : singles) {
      out.writeByte(count);
    }
  }

  static Sequence read(DataInput in) throws IOException {
    Sequence sequence = new Sequence();
    sequence.total = in.readInt();
    sequence.last = in.readInt();
    sequence.surprise = in.readFloat();
    sequence.steps = in.readUnsignedByte();
    for (int i = 0; i < sequence.pairs.length; i++) {
      sequence.pairs[i] = in.readUnsignedByte();
    }
    for (int i = 0; i < sequence.singles.length; i++) {
      sequence.singles[i] = in.readUnsignedByte();
    }
    return sequence;
  }
}
