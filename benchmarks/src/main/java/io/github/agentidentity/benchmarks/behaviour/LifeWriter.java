package io.github.agentidentity.benchmarks.behaviour;

import io.github.agentidentity.benchmarks.behaviour.Rhythm.Session;
import io.github.agentidentity.trust.service.behaviour.detection.Observation;
import io.github.agentidentity.trust.service.behaviour.detection.Observation.Activity;
import io.github.agentidentity.trust.service.behaviour.detection.Observation.Announced;
import io.github.agentidentity.trust.service.behaviour.detection.Observation.Outcome;
import io.github.agentidentity.trust.service.behaviour.detection.Observation.Source;
import io.github.agentidentity.trust.service.behaviour.detection.Observation.What;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes up the life of one agent: its ordinary days with all that is ordinary about them (busy
 * days, holidays, outages, moves, new keys, tools granted and used), and perhaps one attack.
 */
final class LifeWriter {

  /** A Monday. */
  static final Instant BEGIN = Instant.parse("2026-01-05T00:00:00Z");

  private static final int MOST_A_DAY = 3000;

  final Dice dice;
  final Rhythm rhythm;
  final Habits habits;
  final List<Observation> seen = new ArrayList<>();
  private final List<Place> places = new ArrayList<>();
  private final Archetype archetype;
  private final int days;
  private final double spread;
  private final double growth;
  private final double failing;
  private final double refused;
  private String key;
  private @Nullable String granted;
  private @Nullable Outage outage;

  private record Outage(double from, double to, double share) {
    boolean at(double second) {
      return second >= from && second < to;
    }
  }

  LifeWriter(Archetype archetype, int days, Dice dice) {
    this.archetype = archetype;
    this.days = days;
    this.dice = dice;
    this.rhythm = archetype.rhythm(dice);
    this.habits = new Habits(dice);
    this.spread = dice.between(0.05, 0.35);
    this.growth = dice.between(-0.02, 0.04) / 7;
    this.failing = dice.happens(0.5) ? 0 : dice.scale(0.001, 0.04);
    this.refused = dice.happens(0.6) ? 0 : dice.scale(0.0005, 0.01);
    this.key = dice.name("key-");
  }

  /** A life with an attack that begins between these days, or without one. */
  Life write(@Nullable Attack attack, int earliestDay) {
    Life.@Nullable Ordeal ordeal = null;
    for (int day = 0; day < days; day++) {
      ordinaryDay(day);
    }
    if (attack != null) {
      int begin = dice.between(earliestDay, days - 12);
      ordeal = new AttackWriter(this).write(attack, begin);
    }
    seen.sort(Comparator.comparing(Observation::at));
    return new Life(archetype.name(), seen, ordeal, Duration.ofDays(days));
  }

  private void ordinaryDay(int day) {
    changes(day);
    if (dice.happens(0.015)) {
      return;
    }
    double busy = dice.happens(0.03) ? dice.between(1.3, 2.5) : 1;
    double factor = busy * Math.exp(spread * dice.gaussian() + growth * day);
    outage = dice.happens(0.03) ? newOutage() : null;
    int left = MOST_A_DAY;
    for (Session session : rhythm.day(day % 7, factor, dice)) {
      int count = Math.min(left, session.count());
      left -= count;
      double second = session.start();
      for (int i = 0; i < count; i++) {
        ordinary(day, second);
        second += Math.min(dice.wait(session.gap()), 10 * session.gap());
      }
    }
  }

  private Outage newOutage() {
    double from = dice.between(0.0, Rhythm.DAY);
    return new Outage(from, from + dice.between(0.2, 3.0) * 3600, dice.between(0.3, 1.0));
  }

  private void changes(int day) {
    Instant morning = at(day, 0);
    if (dice.happens(0.007)) {
      habits.move(dice);
    }
    if (dice.happens(0.01)) {
      key = dice.name("key-");
      seen.add(new Announced(morning, What.KEY, key));
    }
    if (dice.happens(0.01)) {
      granted = dice.name("granted-");
      seen.add(new Announced(morning, What.ACTION, granted));
    }
    places.add(new Place(habits.networks(), key));
  }

  private void ordinary(int day, double second) {
    boolean useGranted = granted != null && dice.happens(0.05);
    String tool = useGranted && granted != null ? granted : habits.tool(dice);
    deed(day, second, tool, habits.resource(dice));
    if (outage != null && outage.at(second) && dice.happens(outage.share())) {
      seen.add(new Outcome(at(day, second + 0.1), false));
      if (dice.happens(0.5)) {
        deed(day, second + 1, tool, habits.resource(dice));
      }
    }
  }

  private void deed(int day, double second, String tool, String resource) {
    Instant at = at(day, second);
    int refusals = dice.happens(refused) ? dice.between(1, 3) : 0;
    for (int i = 0; i < refusals; i++) {
      seen.add(deedAt(at, tool, resource, true));
    }
    seen.add(deedAt(at, tool, resource, false));
    seen.add(new Outcome(at.plusMillis(80), !dice.happens(failing)));
  }

  private Source here(Instant at) {
    Place place = placeAt(at);
    return new Source(place.networks().get(dice.zipf(place.networks().size(), 1)), place.key());
  }

  /** Where it lives at that moment. */
  Place placeAt(Instant at) {
    int day = (int) Duration.between(BEGIN, at).toDays();
    return places.get(Math.clamp(day, 0, places.size() - 1));
  }

  /** What an attack does where the agent itself is. */
  Activity deedAt(Instant at, String tool, String resource, boolean wasRefused) {
    return new Activity(at, tool, resource, wasRefused, here(at), 0);
  }

  /** The networks and the key of a day. */
  record Place(List<String> networks, String key) {}

  static Instant at(int day, double second) {
    return BEGIN.plus(Duration.ofDays(day)).plusMillis((long) (second * 1000));
  }
}
