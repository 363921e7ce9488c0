package io.github.agentidentity.benchmarks.behaviour;

import io.github.agentidentity.benchmarks.behaviour.Rhythm.Session;
import io.github.agentidentity.trust.service.behaviour.detection.Observation;
import io.github.agentidentity.trust.service.behaviour.detection.Observation.Activity;
import io.github.agentidentity.trust.service.behaviour.detection.Observation.Source;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Adds an attack to an ordinary life. */
final class AttackWriter {

  private final LifeWriter life;
  private final Dice dice;
  private final List<Activity> deeds = new ArrayList<>();

  AttackWriter(LifeWriter life) {
    this.life = life;
    this.dice = life.dice;
  }

  Life.Ordeal write(Attack attack, int day) {
    switch (attack) {
      case BURST -> burst(day);
      case NEW_TOOL -> newTool(day);
      case SCOPE_CREEP -> scopeCreep(day);
      case OFF_HOURS -> offHours(day);
      case SLOW_EXFILTRATION -> slowExfiltration(day);
      case STOLEN_KEY -> stolenKey(day);
    }
    life.seen.addAll(deeds);
    Instant from = deeds.stream().map(Activity::at).min(Instant::compareTo).orElseThrow();
    Instant to = deeds.stream().map(Activity::at).max(Instant::compareTo).orElseThrow();
    return new Life.Ordeal(attack, from, to);
  }

  /** Five to fifty times what it usually does in its busy minutes, for minutes to hours. */
  private void burst(int day) {
    Instant start = busyMoment(day);
    double minutes = dice.scale(5, 120);
    double usual = usualPerMinute();
    double perMinute = Math.min(400, Math.max(usual * dice.scale(5, 50), 60 / minutes));
    int count = (int) Math.min(8000, minutes * perMinute);
    for (int i = 0; i < count; i++) {
      add(later(start, dice.between(0, minutes * 60)), life.habits.tool(dice), known(), false);
    }
  }

  /** A tool that it never had, some times within hours. */
  private void newTool(int day) {
    Instant start = busyMoment(day);
    String tool = dice.name("strange-");
    boolean refused = dice.happens(0.3);
    double length = dice.scale(600, 6 * 3600);
    for (int i = dice.between(3, 40); i > 0; i--) {
      add(later(start, dice.between(0, length)), tool, known(), refused && dice.happens(0.7));
    }
  }

  /** More and more that is not its business, over days, part of it refused. */
  private void scopeCreep(int day) {
    int days = dice.between(1, 5);
    double refused = dice.between(0.0, 0.9);
    List<String> tools =
        IntStream.range(0, dice.between(3, 12)).mapToObj(i -> dice.name("creep-")).toList();
    List<String> kinds =
        IntStream.range(0, dice.between(1, 5)).mapToObj(i -> dice.name("kind-")).toList();
    for (int d = 0; d < days; d++) {
      int open = Math.max(1, tools.size() * (d + 1) / days);
      for (int i = dice.between(3, 25); i > 0; i--) {
        String resource = dice.any(kinds) + "/" + dice.name("r");
        String tool = tools.get(dice.between(0, open - 1));
        Instant at = later(busyMoment(day + d), dice.between(0, 3600));
        add(at, tool, resource, dice.happens(refused));
      }
    }
  }

  /** Its usual work, at hours at which it never works, in one to three nights. */
  private void offHours(int day) {
    List<Integer> quiet = quietHours();
    int nights = dice.between(1, 3);
    for (int night = 0; night < nights; night++) {
      int hour = dice.any(quiet);
      double length = dice.between(1200, 3 * 3600);
      for (int i = (int) dice.scale(15, 150); i > 0; i--) {
        Instant at = later(LifeWriter.at(day + night, hour * 3600), dice.between(0, length));
        add(at, life.habits.tool(dice), known(), false);
      }
    }
  }

  /** For days, one tool does half to three times as much again, on the same or on other records. */
  private void slowExfiltration(int day) {
    int days = dice.between(4, 10);
    double more = dice.between(0.5, 3.0);
    double usual = usualPerDay();
    boolean others = dice.happens(0.6);
    for (int d = 0; d < days; d++) {
      for (int i = Math.max(10, (int) (usual * more)); i > 0; i--) {
        Instant at = later(busyMoment(day + d), dice.between(-1800, 1800));
        add(at, life.habits.mainTool(), others ? life.habits.newResource(dice) : known(), false);
      }
    }
  }

  /** The same key from another network, mostly for the same work, while the agent goes on. */
  private void stolenKey(int day) {
    double length = dice.scale(2 * 3600, 3 * 86_400);
    Instant start = busyMoment(day);
    Source elsewhere = new Source(dice.name("net-"), life.placeAt(start).key());
    for (int visit = dice.between(1, 6); visit > 0; visit--) {
      Instant begin = later(start, visit == 1 ? 0 : dice.between(0, length));
      for (int i = (int) dice.scale(4, 80); i > 0; i--) {
        Instant at = later(begin, dice.between(0, 1800));
        deeds.add(new Activity(at, life.habits.tool(dice), known(), false, elsewhere, 0));
      }
    }
  }

  private void add(Instant at, String tool, String resource, boolean refused) {
    deeds.add(life.deedAt(at, tool, resource, refused));
  }

  private String known() {
    return life.habits.resource(dice);
  }

  /** A moment of that day, or of the next on which it works, at which it does something. */
  private Instant busyMoment(int day) {
    for (int d = day; d < day + 14; d++) {
      List<Session> sessions =
          life.rhythm.day(d % 7, 1, dice).stream().filter(one -> one.count() > 0).toList();
      if (!sessions.isEmpty()) {
        return LifeWriter.at(d, dice.any(sessions).start());
      }
    }
    return LifeWriter.at(day, Rhythm.DAY / 2.0);
  }

  private double usualPerMinute() {
    double minutes =
        life.seen.stream()
            .filter(Activity.class::isInstance)
            .mapToLong(one -> one.at().getEpochSecond() / 60)
            .distinct()
            .count();
    return activities() / Math.max(1, minutes);
  }

  private double usualPerDay() {
    double days =
        life.seen.stream()
            .filter(Activity.class::isInstance)
            .mapToLong(one -> one.at().getEpochSecond() / Rhythm.DAY)
            .distinct()
            .count();
    return activities() / Math.max(1, days);
  }

  private double activities() {
    return life.seen.stream().filter(Activity.class::isInstance).count();
  }

  /** At least two hours away from all of its work. */
  private List<Integer> quietHours() {
    boolean[] busy = new boolean[24];
    for (Observation one : life.seen) {
      int hour = (int) (one.at().getEpochSecond() / Rhythm.HOUR % 24);
      for (int step = 22; step <= 26; step++) {
        busy[(hour + step) % 24] = true;
      }
    }
    List<Integer> quiet = IntStream.range(0, 24).filter(hour -> !busy[hour]).boxed().toList();
    return quiet.isEmpty() ? List.of(3) : quiet;
  }

  private static Instant later(Instant start, double seconds) {
    return start.plus(Duration.ofMillis((long) (seconds * 1000)));
  }
}
