package io.github.agentidentity.trust.service.behaviour;

import io.github.agentidentity.agent.docs.Section;
import io.github.agentidentity.agent.docs.Setting;
import io.github.agentidentity.trust.service.behaviour.detection.Tuning;
import java.util.List;
import java.util.stream.Stream;

/** What can be set about behaviour. */
public final class BehaviourSettings {

  private BehaviourSettings() {}

  public static List<Setting> ofServer() {
    return Stream.concat(ofFeed().stream(), ofDetection().stream()).toList();
  }

  private static List<Setting> ofFeed() {
    BehaviourOptions standard = BehaviourOptions.STANDARD;
    return List.of(
        server(
            "flush-millis",
            standard.flush().toMillis(),
            "How long what agents do waits before it is learnt from"),
        server(
            "queue-size",
            standard.queue(),
            "How much may wait on a node; the rest is dropped and counted"),
        server(
            "forest-millis",
            standard.forests().toMillis(),
            "How often what was learnt of types is written, and read from other nodes"));
  }

  private static List<Setting> ofDetection() {
    Tuning usual = BehaviourOptions.STANDARD.tuning();
    return List.of(
        server(
            "warm-up-hours",
            usual.warmUp().toHours(),
            "How long an agent is only watched; in the first half nothing is a surprise"),
        server(
            "least-activities",
            usual.leastActivities(),
            "How many activities it takes besides until an agent is known"),
        server(
            "threshold",
            usual.threshold(),
            "How rare a day must be to be an anomaly, 1 to 12 decades: 4 is one in 10,000"),
        server(
            "cool-down-minutes",
            usual.coolDown().toMinutes(),
            "How long an anomaly has to rest before the next is another one"),
        server(
            "alerts-per-week",
            usual.alertsPerWeek(),
            "For one agent; anomalies beyond are recorded without an alert"));
  }

  private static Setting server(String name, Object otherwise, String meaning) {
    return new Setting(
        Section.SERVER,
        "`--" + BehaviourOptions.PREFIX + name + "=<number>`",
        "default " + otherwise,
        meaning);
  }
}
