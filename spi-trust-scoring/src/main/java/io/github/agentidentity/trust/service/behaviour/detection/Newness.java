package io.github.agentidentity.trust.service.behaviour.detection;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * How surprising it is that an agent does something for the first time: {@code -ln P(new)}, where
 * {@code P(new) = (n + a) / (N + 2a)} of N recent uses, n of them first ones (a Dirichlet prior on
 * "something new"). Whoever always does new things surprises nobody.
 *
 * <p>What is new stays on probation, and counts as new, until a day without suspicion ends; after a
 * suspicious day it stays there for two weeks.
 */
final class Newness {

  private static final int ON_PROBATION = 12;
  private static final int HELD_DAYS = 14;
  private static final double PRIOR = 0.5;
  private static final double DAILY_FORGETTING = 0.95;
  private static final int MOST_LEARNT_A_DAY = 3;
  private static final double EARLY_WEIGHT = 0.5;

  private final RotatingFilter known;
  private final List<Entry> probation = new ArrayList<>();
  private float uses;
  private float firsts;
  private int firstsToday;
  private int usesToday;

  private static final class Entry {
    private final int hash;
    private final long sinceDay;
    private final float surprise;
    private int today;
    private boolean held;

    Entry(int hash, long sinceDay, float surprise) {
      this.hash = hash;
      this.sinceDay = sinceDay;
      this.surprise = surprise;
    }
  }

  Newness(int bits, long day) {
    this(new RotatingFilter(bits, day));
  }

  private Newness(RotatingFilter known) {
    this.known = known;
  }

  /** Whether it is new, or still on probation. */
  boolean use(int hash, long day, boolean learning) {
    usesToday++;
    if (known.contains(hash)) {
      return false;
    }
    for (Entry entry : probation) {
      if (entry.hash == hash) {
        entry.today++;
        return true;
      }
    }
    if (learning) {
      known.add(hash, day);
      firsts += (float) EARLY_WEIGHT;
      return false;
    }
    Entry entry = new Entry(hash, day, (float) -Math.log(chance()));
    entry.today = 1;
    probation.add(entry);
    if (probation.size() > ON_PROBATION) {
      known.add(probation.removeFirst().hash, day);
    }
    firstsToday++;
    return true;
  }

  /** Everybody knows that it will come. */
  void announce(int hash, long day) {
    known.add(hash, day);
    probation.removeIf(entry -> entry.hash == hash);
  }

  double chance() {
    return Math.min(1, (firsts + PRIOR) / (uses + usesToday + 2 * PRIOR));
  }

  /** In nats: the surprise of each new thing used today, and a little for using it again. */
  double surpriseToday() {
    double sum = 0;
    int again = 0;
    for (Entry entry : probation) {
      if (entry.today > 0) {
        sum += entry.surprise;
        again += entry.today - 1;
      }
    }
    return sum + Math.log1p(again);
  }

  /**
   * In standard deviations: how much more is new today than of so many uses is usual (the root of
   * the deviance of a negative binomial, the rate of new things being known only so well).
   */
  double excessToday() {
    double expected = usesToday * chance();
    double known = firsts + PRIOR;
    if (firstsToday <= expected) {
      return 0;
    }
    double nats =
        firstsToday * Math.log(firstsToday / expected)
            - (firstsToday + known) * Math.log((firstsToday + known) / (expected + known));
    return Math.sqrt(Math.max(0, 2 * nats));
  }

  int newToday() {
    return firstsToday;
  }

  void closeDay(long day, boolean suspicious) {
    double most = MOST_LEARNT_A_DAY + 2 * usesToday * chance();
    double learnt = suspicious ? Math.min(firstsToday, most) : firstsToday;
    firsts = (float) ((firsts + learnt) * DAILY_FORGETTING);
    uses = (float) ((uses + usesToday) * DAILY_FORGETTING);
    firstsToday = 0;
    usesToday = 0;
    for (Entry entry : List.copyOf(probation)) {
      entry.held |= suspicious && entry.today > 0;
      entry.today = 0;
      if (!entry.held || day - entry.sinceDay >= HELD_DAYS) {
        known.add(entry.hash, day);
        probation.remove(entry);
      }
    }
  }

  /** Somebody has said that all of it is as it should be. */
  void accept(long day) {
    probation.forEach(entry -> known.add(entry.hash, day));
    firsts += Math.min(probation.size(), MOST_LEARNT_A_DAY);
    probation.clear();
  }

  void write(DataOutput out) throws IOException {
    known.write(out);
    out.writeFloat(uses);
    out.writeFloat(firsts);
    out.writeInt(firstsToday);
    out.writeInt(usesToday);
    out.writeByte(probation.size());
    for (Entry entry : probation) {
      out.writeInt(entry.hash);
      out.writeInt((int) entry.sinceDay);
      out.writeFloat(entry.surprise);
      out.writeInt(entry.held ? -1 - entry.today : entry.today);
    }
  }

  static Newness read(DataInput in, int bits) throws IOException {
    Newness newness = new Newness(RotatingFilter.read(in, bits));
    newness.uses = in.readFloat();
    newness.firsts = in.readFloat();
    newness.firstsToday = in.readInt();
    newness.usesToday = in.readInt();
    int size = in.readByte();
    for (int i = 0; i < size; i++) {
      Entry entry = new Entry(in.readInt(), in.readInt(), in.readFloat());
      int today = in.readInt();
      entry.held = today < 0;
      entry.today = today < 0 ? -1 - today : today;
      newness.probation.add(entry);
    }
    return newness;
  }
}
