package io.github.agentidentity.trust.service.behaviour.detection;

import io.github.agentidentity.trust.service.behaviour.detection.Assessment.Anomalous;
import io.github.agentidentity.trust.service.behaviour.detection.Observation.Activity;
import io.github.agentidentity.trust.service.behaviour.detection.Observation.Announced;
import io.github.agentidentity.trust.service.behaviour.detection.Observation.Source;
import io.github.agentidentity.trust.service.behaviour.detection.Observation.What;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** An agent that works on weekdays from 8 to 17 UTC, reads and writes, and lives on one network. */
final class AnAgent {

  static final Instant MONDAY = Instant.parse("2026-01-05T00:00:00Z");
  static final Source HOME = new Source("10.1.2.0/24", "key-1");
  static final Source ELSEWHERE = new Source("203.0.113.0/24", "key-1");

  private final BehaviourDetector detector;
  private final Random random = new Random(7);
  private final List<Anomalous> anomalies = new ArrayList<>();
  AgentBehaviour behaviour = AgentBehaviour.unknown(5, MONDAY.toEpochMilli());
  private Source source = HOME;
  private Instant now = MONDAY;

  private AnAgent(Tuning tuning) {
    this.detector = new BehaviourDetector(tuning);
  }

  static AnAgent unknown() {
    return new AnAgent(Tuning.USUAL);
  }

  /** Four weeks old, and it has never done anything odd. */
  static AnAgent wellKnown() {
    return wellKnown(Tuning.USUAL);
  }

  static AnAgent wellKnown(Tuning tuning) {
    AnAgent agent = new AnAgent(tuning);
    agent.worksForDays(28);
    return agent;
  }

  /** Five weeks old, and reads one thing every ten minutes, day and night. */
  static AnAgent clockwork() {
    AnAgent agent = new AnAgent(Tuning.USUAL);
    for (int day = 0; day < 35; day++) {
      for (int minute = 0; minute < 24 * 60; minute += 10) {
        agent.does("crm:read", 1, minute / 60, minute % 60);
      }
      agent.nextDay();
    }
    return agent;
  }

  AnAgent worksForDays(int days) {
    for (int day = 0; day < days; day++) {
      workday();
      now = now.plus(Duration.ofDays(1));
    }
    return this;
  }

  private void workday() {
    long sinceMonday = Duration.between(MONDAY, now).toDays() % 7;
    if (sinceMonday >= 5) {
      return;
    }
    for (int hour = 8; hour < 17; hour++) {
      int count = 6 + random.nextInt(8);
      for (int i = 0; i < count; i++) {
        String action = random.nextInt(3) == 0 ? "crm:write" : "crm:read";
        sees(at(hour, i * 60 / count), activity(action, "customers/" + random.nextInt(40), false));
      }
    }
  }

  /** So many of one action, a second apart. */
  AnAgent does(String action, int times, int hour) {
    return does(action, "customers/1", times, hour);
  }

  /** So many of one action, a second apart, from that minute on. */
  AnAgent does(String action, int times, int hour, int minute) {
    for (int i = 0; i < times; i++) {
      sees(at(hour, minute).plusSeconds(i), activity(action, "customers/1", false));
    }
    return this;
  }

  AnAgent does(String action, String resource, int times, int hour) {
    for (int i = 0; i < times; i++) {
      sees(at(hour, 0).plusSeconds(i), activity(action, resource, false));
    }
    return this;
  }

  AnAgent isRefused(String action, int times, int hour) {
    for (int i = 0; i < times; i++) {
      sees(at(hour, 0).plusSeconds(i), activity(action, "customers/1", true));
    }
    return this;
  }

  AnAgent from(Source other) {
    source = other;
    return this;
  }

  AnAgent isToldThatItMay(String action) {
    detector.observe(behaviour, new Announced(now, What.ACTION, action), Peers.NONE);
    return this;
  }

  AnAgent nextDay() {
    now = now.plus(Duration.ofDays(1));
    return this;
  }

  AnAgent everybodyExpectsIt() {
    detector.accept(behaviour);
    return this;
  }

  AnAgent restarted() {
    behaviour = AgentBehaviour.of(behaviour.toBytes());
    return this;
  }

  /** Every anomalous moment so far. */
  List<Anomalous> anomalies() {
    return anomalies;
  }

  /** The anomalies that began. */
  List<Anomalous> begun() {
    return anomalies.stream().filter(Anomalous::begins).toList();
  }

  Anomalous last() {
    return anomalies.getLast();
  }

  private Activity activity(String action, String resource, boolean refused) {
    return new Activity(now, action, resource, refused, source, 0);
  }

  private void sees(Instant at, Activity activity) {
    Activity then =
        new Activity(
            at,
            activity.action(),
            activity.resource(),
            activity.refused(),
            activity.source(),
            activity.amount());
    if (detector.observe(behaviour, then, Peers.NONE) instanceof Anomalous anomalous) {
      anomalies.add(anomalous);
    }
  }

  private Instant at(int hour, int minute) {
    return now.plus(Duration.ofHours(hour)).plus(Duration.ofMinutes(minute));
  }
}
