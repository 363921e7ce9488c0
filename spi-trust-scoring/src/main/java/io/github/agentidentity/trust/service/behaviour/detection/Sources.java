package io.github.agentidentity.trust.service.behaviour.detection;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where an agent speaks from: its networks, or its keys. A new one may be a move; a new one while
 * the old one goes on may be a key in two hands, and says much more.
 */
final class Sources {

  private static final int REMEMBERED = 12;

  /** In units of five minutes, as all times here. */
  private static final int HOUR = 12;

  private static final int JUST_NOW = 2 * HOUR;
  private static final int PROBATION = 72 * HOUR;
  private static final int SETTLED = 7 * 24 * HOUR;
  private static final int HELD = 14 * 24 * HOUR;

  /** A move may take so long, and the old place work on until it is done. */
  private static final int MOVE = 3;

  private static final double PRIOR = 0.5;
  private static final double MOVED = 0.6;
  private static final double BOTH = 1.6;
  private static final double DAILY_FORGETTING = 0.97;

  private final List<Seen> seen = new ArrayList<>();
  private float hours;
  private float firsts;
  private long hour;

  private static final class Seen {
    private final int hash;
    private final long since;
    private long last;
    private float surprise;
    private int uses;
    private long oldGoesOnAt;
    private boolean held;

    Seen(int hash, long since, float surprise) {
      this.hash = hash;
      this.since = since;
      this.last = since;
      this.surprise = surprise;
    }

    boolean onProbation() {
      return surprise > 0;
    }

    double suspicion() {
      return surprise * (oldGoesOnAt > 0 ? BOTH : MOVED) + 0.3 * Math.log1p(uses);
    }
  }

  void use(int hash, long now, boolean learning) {
    if (now / HOUR != hour) {
      hour = now / HOUR;
      hours++;
    }
    Seen from = find(hash);
    if (from == null) {
      from = first(hash, now, learning);
    }
    from.last = now;
    from.uses = Math.min(from.uses + 1, Short.MAX_VALUE);
    if (!from.onProbation()) {
      noteThatItGoesOn(from, now);
    }
  }

  private void noteThatItGoesOn(Seen old, long now) {
    for (Seen other : seen) {
      boolean tooLate = now - other.since >= MOVE && other.since - old.since > SETTLED;
      if (tooLate && other.onProbation() && other.oldGoesOnAt == 0) {
        other.oldGoesOnAt = now;
      }
    }
  }

  private @Nullable Seen find(int hash) {
    for (Seen one : seen) {
      if (one.hash == hash) {
        return one;
      }
    }
    return null;
  }

  private Seen first(int hash, long now, boolean learning) {
    boolean expected = learning || seen.isEmpty();
    Seen from = new Seen(hash, now, expected ? 0 : (float) -Math.log(chance()));
    firsts += expected ? 0.25f : 1;
    if (seen.size() >= REMEMBERED) {
      seen.remove(longestUnused());
    }
    seen.add(from);
    return from;
  }

  private Seen longestUnused() {
    return seen.stream().min(Comparator.comparingLong(one -> one.last)).orElseThrow();
  }

  private double chance() {
    return Math.min(1, (firsts + PRIOR) / (hours + 2 * PRIOR));
  }

  void announce(int hash, long now) {
    Seen known = find(hash);
    if (known == null) {
      first(hash, now, true);
    } else {
      known.surprise = 0;
    }
  }

  /** In nats, of what is on probation and was used in the last day. */
  double surprise(long now) {
    double largest = 0;
    for (Seen one : seen) {
      boolean current = now - one.last < JUST_NOW || now == one.oldGoesOnAt;
      if (one.onProbation() && current) {
        largest = Math.max(largest, one.suspicion());
      }
    }
    return largest;
  }

  boolean inTwoPlaces() {
    return seen.stream().anyMatch(one -> one.onProbation() && one.oldGoesOnAt > 0);
  }

  void closeDay(long now, boolean suspicious) {
    hours *= (float) DAILY_FORGETTING;
    firsts *= (float) DAILY_FORGETTING;
    for (Seen one : seen) {
      one.held |= suspicious && one.onProbation();
      if (now - one.since >= (one.held ? HELD : PROBATION)) {
        one.surprise = 0;
      }
    }
  }

  void accept() {
    seen.forEach(one -> one.surprise = 0);
  }

  void write(DataOutput out) throws IOException {
    out.writeFloat(hours);
    out.writeFloat(firsts);
    out.writeInt((int) hour);
    out.writeByte(seen.size());
    for (Seen one : seen) {
      out.writeInt(one.hash);
      out.writeInt((int) one.since);
      out.writeInt((int) one.last);
      out.writeFloat(one.surprise);
      out.writeShort(one.uses);
      out.writeInt((int) one.oldGoesOnAt);
      out.writeBoolean(one.held);
    }
  }

  static Sources read(DataInput in) throws IOException {
    Sources sources = new Sources();
    sources.hours = in.readFloat();
    sources.firsts = in.readFloat();
    sources.hour = in.readInt();
    int size = in.readByte();
    for (int i = 0; i < size; i++) {
      int hash = in.readInt();
      Seen one = new Seen(hash, in.readInt(), 0);
      one.last = in.readInt();
      one.surprise = in.readFloat();
      one.uses = in.readShort();
      one.oldGoesOnAt = in.readInt();
      one.held = in.readBoolean();
      sources.seen.add(one);
    }
    return sources;
  }
}
