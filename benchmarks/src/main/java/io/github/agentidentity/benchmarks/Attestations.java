package io.github.agentidentity.benchmarks;

import io.github.agentidentity.testkit.AgentClient;
import io.github.agentidentity.testkit.AgentKeyPair;
import io.github.agentidentity.testkit.Http;
import io.github.agentidentity.testkit.Jwts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;

/**
 * Attestations of one MCP server. A steady agent has its nonce from the attestation before, so the
 * nonces of a turn are fetched before it begins; each attestation makes the next one all the same.
 */
final class Attestations {

  private static final int AGENTS = 100;
  private static final int NONCES_OF_EACH = 60;
  private static final String DIGEST = "sha256:" + "0".repeat(64);

  private final AgentRealm agents;
  private final String server;
  private final String url = "https://mcp.bench.example.com/mcp";
  private final List<Queue<String>> nonces = new ArrayList<>();

  private Attestations(AgentRealm agents, String server) {
    this.agents = agents;
    this.server = server;
    for (int i = 0; i < AGENTS; i++) {
      nonces.add(new ConcurrentLinkedQueue<>());
    }
  }

  /** Of a server that nobody calls: it is registered and not probed. */
  static Attestations in(AgentRealm agents) {
    Map<String, Object> wanted =
        Map.of("name", "bench", "url", "https://mcp.bench.example.com/mcp");
    String id = agents.realm().post("/mcp-servers", wanted).expect(201).text("id");
    return new Attestations(agents, id);
  }

  Contestant contestant(String name) {
    List<Supplier<Message>> clients = new ArrayList<>();
    for (int i = 0; i < AGENTS; i++) {
      int index = i;
      clients.add(() -> attestation(index));
    }
    return new Contestant(name, clients, "confidenceAfter", this::fetch);
  }

  private void fetch() {
    for (int i = 0; i < AGENTS; i++) {
      Queue<String> queue = nonces.get(i);
      if (queue.size() < NONCES_OF_EACH) {
        Http http = agent(i);
        while (queue.size() < NONCES_OF_EACH) {
          queue.add(nonce(http));
        }
      }
    }
  }

  private Http agent(int index) {
    AgentClient client =
        AgentClient.of(agents.realm(), AgentRealm.nameOf(index), agents.key(index));
    return Http.at(agents.realm().base()).bearer(client.accessToken());
  }

  private String nonce(Http http) {
    return http.post(path("/nonce"), Map.of()).expect(201).text("nonce");
  }

  /** Where a turn needs more than was fetched, fetching counts. */
  private Message attestation(int index) {
    String ready = nonces.get(index).poll();
    String nonce = ready == null ? nonce(agent(index)) : ready;
    AgentKeyPair key = agents.key(index);
    String jws =
        Jwts.signedBy(key)
            .header("typ", "mcp-attestation+jwt")
            .header("kid", key.thumbprint())
            .claim("iss", "agent:" + AgentRealm.nameOf(index))
            .claim("aud", agents.realm().issuer())
            .claim("nonce", nonce)
            .claim("server", server)
            .claim("url", url)
            .claim("surface", DIGEST)
            .claim("healthy", true)
            .validFor(Duration.ofMinutes(1))
            .compact();
    return Message.json(path("/attestations"), Map.of(), "{\"attestation\":\"" + jws + "\"}");
  }

  private String path(String deed) {
    return "/realms/" + agents.name() + "/mcp-attestation/servers/" + server + deed;
  }
}
