package io.github.agentidentity.mcp.service.outbound;

import io.github.agentidentity.mcp.service.outbound.ProbeFailed.Reason;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.http.conn.DnsResolver;
import org.apache.http.conn.ssl.SSLConnectionSocketFactory;
import org.apache.http.impl.conn.SystemDefaultDnsResolver;

/**
 * All probes of this node: a bounded number at once, each cut off when its time is up, whatever the
 * server does meanwhile. Thread-safe.
 *
 * <p>Platform threads, since a look-up of a name that hangs holds the carrier of a virtual one, of
 * which a small machine has two.
 */
public final class Outbound implements AutoCloseable {

  private final Limits limits;
  private final Plumbing plumbing;
  private final ThreadPoolExecutor workers;
  private final ThreadPoolExecutor desk;
  private final ScheduledThreadPoolExecutor watch;

  public Outbound(Limits limits) {
    this(limits, SystemDefaultDnsResolver.INSTANCE, SSLConnectionSocketFactory.getSocketFactory());
  }

  Outbound(Limits limits, DnsResolver names, SSLConnectionSocketFactory tls) {
    this.limits = limits;
    this.plumbing = new Plumbing(names, tls);
    this.workers = pool(limits.workers(), limits.waiting(), "mcp-probe-");
    this.desk = pool(limits.workers(), limits.workers(), "mcp-probe-asked-");
    this.watch =
        new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("mcp-probe-watch").factory());
    watch.setRemoveOnCancelPolicy(true);
  }

  private static ThreadPoolExecutor pool(int threads, int waiting, String name) {
    ThreadFactory factory = Thread.ofPlatform().daemon().name(name, 0).factory();
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor(
            threads, threads, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(waiting), factory);
    pool.allowCoreThreadTimeOut(true);
    return pool;
  }

  /** What is done with one server. */
  @FunctionalInterface
  public interface Probe<T> {
    T run(Wire wire) throws ProbeFailed;
  }

  /** Probes on a worker; the future fails with {@link ProbeFailed}. */
  public <T> CompletableFuture<T> start(AllowedNetworks networks, Probe<T> probe) {
    return start(workers, networks, probe);
  }

  private <T> CompletableFuture<T> start(
      ThreadPoolExecutor pool, AllowedNetworks networks, Probe<T> probe) {
    CompletableFuture<T> outcome = new CompletableFuture<>();
    try {
      pool.execute(() -> run(networks, probe, outcome));
    } catch (RejectedExecutionException e) {
      outcome.completeExceptionally(
          new ProbeFailed(Reason.BUSY, "Too many servers are being asked; try again later", e));
    }
    return outcome;
  }

  /** How many more probes may wait for a worker now. */
  public int room() {
    return workers.getQueue().remainingCapacity();
  }

  /**
   * Probes and waits, for as long as one probe may take and no longer; on threads of its own, so
   * that nobody waits behind a thousand visits.
   */
  public <T> T ask(AllowedNetworks networks, Probe<T> probe) throws ProbeFailed {
    try {
      return start(desk, networks, probe)
          .get(limits.time().toMillis() + 1_000, TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof ProbeFailed failed) {
        throw failed;
      }
      throw new IllegalStateException("a probe failed otherwise than it may", e);
    } catch (TimeoutException e) {
      throw new ProbeFailed(Reason.TIMEOUT, "The server does not answer in time", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ProbeFailed(Reason.BUSY, "The server is being stopped", e);
    }
  }

  private <T> void run(AllowedNetworks networks, Probe<T> probe, CompletableFuture<T> outcome) {
    try (Wire wire = new Wire(limits, networks, plumbing)) {
      ScheduledFuture<?> end =
          watch.schedule(wire::cutOff, limits.time().toMillis(), TimeUnit.MILLISECONDS);
      try {
        outcome.complete(probe.run(wire));
      } finally {
        end.cancel(false);
      }
    } catch (Throwable e) { // boundary: whoever waits must hear of everything
      outcome.completeExceptionally(e);
    }
  }

  @Override
  public void close() {
    workers.shutdownNow();
    desk.shutdownNow();
    watch.shutdownNow();
  }
}
