package io.github.agentidentity.mcp.service.outbound;

import io.github.agentidentity.mcp.service.outbound.ProbeFailed.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLException;
import org.apache.http.HttpEntity;
import org.apache.http.client.methods.CloseableHttpResponse;
import org.apache.http.client.methods.HttpUriRequest;
import org.apache.http.conn.DnsResolver;
import org.apache.http.impl.client.CloseableHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * The requests of one probe, within one budget of time and bytes. For one thread; whoever waits for
 * the probe may cut it off from another.
 */
public final class Wire implements AutoCloseable {

  private final Limits limits;
  private final AllowedNetworks networks;
  private final Plumbing plumbing;
  private final AtomicInteger bytesLeft;
  private final Map<String, CloseableHttpClient> clients = new HashMap<>();
  private @Nullable HttpUriRequest current;
  private boolean cutOff;

  Wire(Limits limits, AllowedNetworks networks, Plumbing plumbing) {
    this.limits = limits;
    this.networks = networks;
    this.plumbing = plumbing;
    this.bytesLeft = new AtomicInteger(limits.probeBytes());
  }

  /** Sends the request and reads its answer. A redirect is an answer like any other. */
  public <T extends @Nullable Object> T exchange(HttpUriRequest request, Reply.Reader<T> reader)
      throws ProbeFailed {
    CloseableHttpClient client = client(request.getURI());
    begin(request);
    try (CloseableHttpResponse response = client.execute(request)) {
      HttpEntity entity = response.getEntity();
      InputStream body = entity == null ? InputStream.nullInputStream() : entity.getContent();
      return reader.read(
          new Reply(response, new CappedStream(body, limits.answerBytes(), bytesLeft)));
    } catch (CappedStream.TooLong e) {
      throw new ProbeFailed(Reason.TOO_LARGE, "The server answers more than is read of it", e);
    } catch (IOException e) {
      throw failure(e);
    } finally {
      // What is left of the body must not be read on, as closing alone would.
      request.abort();
      end();
    }
  }

  /** Ends whatever is under way, and everything after. */
  synchronized void cutOff() {
    cutOff = true;
    if (current != null) {
      current.abort();
    }
  }

  private synchronized void begin(HttpUriRequest request) throws ProbeFailed {
    if (cutOff) {
      throw timeout(null);
    }
    current = request;
  }

  private synchronized void end() {
    current = null;
  }

  private synchronized boolean isCutOff() {
    return cutOff;
  }

  private CloseableHttpClient client(URI url) throws ProbeFailed {
    String origin = url.getScheme() + "://" + url.getRawAuthority();
    CloseableHttpClient known = clients.get(origin);
    if (known != null) {
      return known;
    }
    DnsResolver pinned = Target.of(url, networks, plumbing.names()).pinned();
    CloseableHttpClient client = plumbing.client(pinned, limits.silenceMillis());
    clients.put(origin, client);
    return client;
  }

  private ProbeFailed failure(IOException e) {
    if (isCutOff() || e instanceof SocketTimeoutException) {
      return timeout(e);
    }
    String why =
        e instanceof SSLException
            ? "No secure connection can be made: the certificate is not trusted, or not the host's"
            : "The server cannot be reached, or breaks the connection off";
    return new ProbeFailed(Reason.UNREACHABLE, why, e);
  }

  private static ProbeFailed timeout(@Nullable IOException e) {
    return new ProbeFailed(Reason.TIMEOUT, "The server does not answer in time", e);
  }

  @Override
  public void close() {
    for (CloseableHttpClient client : clients.values()) {
      try {
        client.close();
      } catch (IOException e) {
        throw new IllegalStateException("closing sends nothing", e);
      }
    }
  }
}
