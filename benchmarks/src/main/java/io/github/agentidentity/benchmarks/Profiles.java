package io.github.agentidentity.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

/** Where the time of each contestant goes, after the race and where it is asked for. */
record Profiles(Settings settings, BenchmarkServer server, Race race) {

  void of(List<Contestant> contestants) throws IOException {
    if (settings.profileSeconds().isZero()) {
      return;
    }
    Profiler profiler = new Profiler(server.jcmd(), settings.results());
    StringBuilder text = new StringBuilder();
    for (Contestant contestant : contestants) {
      Progress.say("profiling " + contestant.name());
      text.append(profiler.record(race, contestant, settings.profileSeconds()).markdown());
    }
    Files.writeString(settings.results().resolve("profile.md"), text);
    System.out.println("\n" + text);
  }
}
