package io.github.agentidentity.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Records where the server's CPU time goes while one contestant runs. */
final class Profiler {

  private static final String NAME = "name=benchmark";

  private final Jcmd server;
  private final Path results;

  Profiler(Jcmd server, Path results) {
    this.server = server;
    this.results = results;
  }

  ProfileTable record(Race race, Contestant contestant, Duration time) throws IOException {
    Path recording = results.resolve(contestant.name() + ".jfr");
    Files.deleteIfExists(recording);
    server.run("JFR.start", NAME, "settings=profile");
    Block block = race.block(contestant, time);
    server.run("JFR.stop", NAME, "filename=" + recording);
    return ProfileTable.read(contestant.name(), recording, block.serverMillis());
  }
}
