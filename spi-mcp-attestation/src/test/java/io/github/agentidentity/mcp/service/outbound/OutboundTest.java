package io.github.agentidentity.mcp.service.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.agentidentity.mcp.service.outbound.ProbeFailed.Reason;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.http.client.methods.HttpGet;
import org.apache.http.conn.DnsResolver;
import org.apache.http.conn.ssl.SSLConnectionSocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Servers that are where nobody may go, that hang, that never end: each costs its own time only.
 */
@Timeout(30)
class OutboundTest {

  private static final AllowedNetworks LOOPBACK = AllowedNetworks.of("127.0.0.0/8");
  private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";
  private static final Limits TIGHT = new Limits(Duration.ofMillis(600), 10_000, 15_000, 8, 2_000);

  private final List<AutoCloseable> opened = new ArrayList<>();
  private Outbound outbound = open(new Outbound(TIGHT));

  @AfterEach
  void close() throws Exception {
    for (AutoCloseable each : opened) {
      each.close();
    }
  }

  @Test
  void listed_address_is_asked() throws ProbeFailed {
    RawServer server = open(RawServer.saying(OK));
    assertThat(get(server.url(), LOOPBACK)).isEqualTo("ok");
  }

  @Test
  void scheme_is_written_as_one_likes() throws ProbeFailed {
    RawServer server = open(RawServer.saying(OK));
    URI upper = URI.create(server.url().toString().replace("http:", "HTTP:"));
    assertThat(get(upper, LOOPBACK)).isEqualTo("ok");
  }

  @Test
  void loopback_is_not_asked_unless_listed() {
    RawServer server = open(RawServer.saying(OK));
    assertThat(failure(server.url(), AllowedNetworks.publicOnly())).isEqualTo(Reason.NOT_LISTED);
    assertThat(server.connections()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "file:///etc/passwd",
        "ftp://127.0.0.1/",
        "http://user@127.0.0.1/",
        "http://1.1.1.1/",
        "https://1.1.1.1:22/",
        "https://1.1.1.1:6379/",
        "https://[::ffff:127.0.0.1]/",
        "https://[::1]/",
        "https://[64:ff9b::7f00:1]/",
        "https://[2002:7f00:1::]/",
        "https://[fd00::1]/",
        "https://169.254.169.254/latest/meta-data",
        "https://2130706433/",
        "https://0x7f.1/",
        "https://localhost/",
      })
  void place_that_may_not_be_asked_is_not(String url) {
    assertThat(failure(URI.create(url), AllowedNetworks.publicOnly()))
        .isIn(Reason.FORBIDDEN, Reason.NOT_LISTED, Reason.UNREACHABLE);
  }

  @Test
  void name_with_one_private_address_among_others_is_not_asked() {
    naming(name -> addresses("1.1.1.1", "127.0.0.1"));
    assertThat(failure(URI.create("https://mixed.example/"), AllowedNetworks.publicOnly()))
        .isEqualTo(Reason.NOT_LISTED);
  }

  /** The second answer of the name service would lead to another network. */
  @Test
  void name_is_resolved_once_and_used_as_it_was_checked() throws ProbeFailed {
    AtomicInteger asked = new AtomicInteger();
    naming(name -> addresses(asked.getAndIncrement() == 0 ? "127.0.0.1" : "10.0.0.1"));
    RawServer server =
        open(
            RawServer.saying(
                "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 2\r\n\r\nok"));
    URI url = URI.create("http://rebinding.example:" + server.port() + "/");
    String twice =
        outbound.ask(
            LOOPBACK,
            wire ->
                wire.exchange(new HttpGet(url), this::text)
                    + wire.exchange(new HttpGet(url), this::text));
    assertThat(twice).isEqualTo("okok");
    assertThat(asked).hasValue(1);
  }

  @Test
  void redirect_is_not_followed() throws ProbeFailed {
    RawServer inside = open(RawServer.saying(OK));
    RawServer server =
        open(
            RawServer.saying(
                "HTTP/1.1 307 Elsewhere\r\nLocation: "
                    + inside.url()
                    + "\r\nContent-Length: 0\r\n\r\n"));
    int status =
        outbound.ask(LOOPBACK, wire -> wire.exchange(new HttpGet(server.url()), Reply::status));
    assertThat(status).isEqualTo(307);
    assertThat(inside.connections()).isZero();
  }

  @Test
  void server_that_says_nothing_is_cut_off() {
    CountDownLatch never = new CountDownLatch(1);
    RawServer server = open(new RawServer(connection -> never.await()));
    assertThat(failure(server.url(), LOOPBACK)).isEqualTo(Reason.TIMEOUT);
  }

  /** Each byte comes before any time of silence is over. */
  @Test
  void server_that_drips_for_ever_is_cut_off() {
    RawServer server =
        open(
            new RawServer(
                connection -> {
                  RawServer.send(connection, "HTTP/1.1 200 OK\r\n\r\n");
                  while (true) {
                    RawServer.send(connection, "x");
                    Thread.sleep(50);
                  }
                }));
    assertThat(failure(server.url(), LOOPBACK)).isEqualTo(Reason.TIMEOUT);
  }

  @Test
  void head_that_never_ends_is_cut_off() {
    RawServer server =
        open(
            new RawServer(
                connection -> {
                  RawServer.send(connection, "HTTP/1.1 200 OK\r\n");
                  while (true) {
                    RawServer.send(connection, "X-Filler: " + "x".repeat(1000) + "\r\n");
                  }
                }));
    assertThat(failure(server.url(), LOOPBACK)).isEqualTo(Reason.UNREACHABLE);
  }

  @Test
  void hundred_megabytes_are_not_read() {
    RawServer server =
        open(
            new RawServer(
                connection -> {
                  RawServer.send(
                      connection, "HTTP/1.1 200 OK\r\nContent-Length: 100000000\r\n\r\n");
                  for (int i = 0; i < 1000; i++) {
                    RawServer.send(connection, "x".repeat(100_000));
                  }
                }));
    assertThat(failure(server.url(), LOOPBACK)).isEqualTo(Reason.TOO_LARGE);
  }

  @Test
  void many_small_answers_count_together() {
    RawServer server =
        open(
            RawServer.saying("HTTP/1.1 200 OK\r\nContent-Length: 9000\r\n\r\n" + "x".repeat(9000)));
    ProbeFailed failed =
        catchThrowableOfType(
            ProbeFailed.class,
            () ->
                outbound.ask(
                    LOOPBACK,
                    wire ->
                        wire.exchange(new HttpGet(server.url()), this::text)
                            + wire.exchange(new HttpGet(server.url()), this::text)));
    assertThat(failed.reason()).isEqualTo(Reason.TOO_LARGE);
  }

  @Test
  void closed_port_is_unreachable() {
    RawServer server = RawServer.saying(OK);
    server.close();
    assertThat(failure(server.url(), LOOPBACK)).isEqualTo(Reason.UNREACHABLE);
  }

  @Test
  void answer_that_is_no_http_is_refused() {
    RawServer server = open(RawServer.saying("220 mail.example ESMTP\r\n"));
    assertThat(failure(server.url(), LOOPBACK)).isEqualTo(Reason.UNREACHABLE);
  }

  /** 1,000 servers, every twentieth of which hangs, on eight workers. */
  @Test
  void hanging_servers_delay_the_others_by_no_more_than_their_own_time() {
    CountDownLatch never = new CountDownLatch(1);
    RawServer hanging = open(new RawServer(connection -> never.await()));
    RawServer healthy = open(RawServer.saying(OK));
    long start = System.nanoTime();
    List<CompletableFuture<String>> probes = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      URI url = i % 20 == 0 ? hanging.url() : healthy.url();
      probes.add(outbound.start(LOOPBACK, wire -> wire.exchange(new HttpGet(url), this::text)));
    }
    long answered =
        probes.stream().filter(probe -> probe.handle((t, e) -> e == null).join()).count();
    assertThat(answered).isEqualTo(950);
    // 50 hanging ones of 0.6 s each on 8 workers are 4.2 s.
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(15));
  }

  @Test
  void visit_beyond_the_bound_is_refused_at_once() {
    RawServer hanging = stuck();
    CompletableFuture<String> beyond =
        outbound.start(LOOPBACK, wire -> wire.exchange(new HttpGet(hanging.url()), this::text));
    assertThat(catchThrowableOfType(CompletionException.class, beyond::join).getCause())
        .isInstanceOfSatisfying(
            ProbeFailed.class, failed -> assertThat(failed.reason()).isEqualTo(Reason.BUSY));
  }

  @Test
  void nobody_who_asks_waits_behind_visits() throws ProbeFailed {
    stuck();
    RawServer healthy = open(RawServer.saying(OK));
    assertThat(get(healthy.url(), LOOPBACK)).isEqualTo("ok");
  }

  /** One visit at a server that hangs, and one more that waits: more there may not be. */
  private RawServer stuck() {
    CountDownLatch never = new CountDownLatch(1);
    RawServer hanging = open(new RawServer(connection -> never.await()));
    outbound = open(new Outbound(new Limits(Duration.ofSeconds(5), 1_000, 1_000, 1, 1)));
    for (int i = 0; i < 2; i++) {
      CompletableFuture<String> unused =
          outbound.start(LOOPBACK, wire -> wire.exchange(new HttpGet(hanging.url()), this::text));
    }
    return hanging;
  }

  private void naming(DnsResolver names) {
    outbound = open(new Outbound(TIGHT, names, SSLConnectionSocketFactory.getSocketFactory()));
  }

  private static InetAddress[] addresses(String... literals) throws UnknownHostException {
    InetAddress[] addresses = new InetAddress[literals.length];
    for (int i = 0; i < literals.length; i++) {
      addresses[i] = InetAddress.getAllByName(literals[i])[0];
    }
    return addresses;
  }

  private String get(URI url, AllowedNetworks networks) throws ProbeFailed {
    return outbound.ask(networks, wire -> wire.exchange(new HttpGet(url), this::text));
  }

  private Reason failure(URI url, AllowedNetworks networks) {
    return catchThrowableOfType(ProbeFailed.class, () -> get(url, networks)).reason();
  }

  private String text(Reply reply) throws IOException {
    return new String(reply.body().readAllBytes(), StandardCharsets.UTF_8);
  }

  private <T extends AutoCloseable> T open(T resource) {
    opened.add(resource);
    return resource;
  }
}
