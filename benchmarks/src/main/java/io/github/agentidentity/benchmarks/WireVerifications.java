package io.github.agentidentity.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.agentidentity.testkit.AgentKeyPair;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/** Signed verifications as an AIM agent sends them: two signatures each, never the same twice. */
final class WireVerifications {

  private static final String ENDPOINT = "/api/v1/sdk-api/verifications";
  private static final Base64.Encoder BASE64 = Base64.getEncoder();
  private static final int PAGE = 100;

  private static final DateTimeFormatter MICROS =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

  private final AgentRealm agents;

  WireVerifications(AgentRealm agents) {
    this.agents = agents;
  }

  Contestant contestant(String name) {
    Map<String, String> ids = ids();
    List<Supplier<Message>> clients = new ArrayList<>();
    for (int i = 0; i < agents.size(); i++) {
      String id = Objects.requireNonNull(ids.get(AgentRealm.nameOf(i)));
      AgentKeyPair key = agents.key(i);
      clients.add(() -> verification(id, key));
    }
    return new Contestant(name, clients, "approved");
  }

  private Message verification(String id, AgentKeyPair key) {
    Instant now = Instant.ofEpochMilli(System.currentTimeMillis()).plusNanos(unique());
    String publicKey = BASE64.encodeToString(key.publicKey());
    String start =
        "{\"action_type\": \"%s\", \"agent_id\": \"%s\", \"context\": {\"risk_level\": \"low\"}"
            .formatted(AgentRealm.CAPABILITY, id);
    String time = "\"timestamp\": \"" + MICROS.format(now) + "\"}";
    String signature = sign(key, start + ", \"resource\": \"orders\", " + time);
    String body =
        start
            + ", \"public_key\": \""
            + publicKey
            + "\", \"resource\": \"orders\", \"signature\": \""
            + signature
            + "\", "
            + time;
    String seconds = Long.toString(now.getEpochSecond());
    Map<String, String> headers =
        Map.of(
            "X-Agent-ID", id,
            "X-Timestamp", seconds,
            "X-Public-Key", publicKey,
            "X-Signature", sign(key, "POST\n" + ENDPOINT + "\n" + seconds + "\n" + body));
    return Message.json("/realms/" + agents.name() + "/aim" + ENDPOINT, headers, body);
  }

  /** Microseconds below a millisecond: two requests of one agent in one millisecond differ. */
  private static long unique() {
    return System.nanoTime() / 1_000 % 1_000 * 1_000;
  }

  private static String sign(AgentKeyPair key, String text) {
    return BASE64.encodeToString(key.sign(text.getBytes(StandardCharsets.US_ASCII)));
  }

  private Map<String, String> ids() {
    Map<String, String> ids = new HashMap<>();
    for (int first = 0; first < agents.size(); first += PAGE) {
      JsonNode page =
          agents.realm().get("/agents?first=" + first + "&max=" + PAGE).expect(200).json();
      page.forEach(agent -> ids.put(agent.path("name").asText(), agent.path("id").asText()));
    }
    return ids;
  }
}
