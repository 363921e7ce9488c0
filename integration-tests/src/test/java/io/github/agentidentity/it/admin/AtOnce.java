package io.github.agentidentity.it.admin;

import io.github.agentidentity.testkit.Answer;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Sends requests that leave at the same moment. */
public final class AtOnce {

  private AtOnce() {}

  /** The statuses of the answers, in the order of the requests. */
  public static List<Integer> statuses(Stream<Supplier<Answer>> requests) {
    return answers(requests).stream().map(Answer::status).toList();
  }

  public static List<Answer> answers(Stream<Supplier<Answer>> requests) {
    List<Supplier<Answer>> all = requests.toList();
    CyclicBarrier start = new CyclicBarrier(all.size());
    try (ExecutorService threads = Executors.newFixedThreadPool(all.size())) {
      List<Future<Answer>> running =
          all.stream().map(request -> threads.submit(together(start, request))).toList();
      return running.stream().map(AtOnce::result).toList();
    }
  }

  private static Callable<Answer> together(CyclicBarrier start, Supplier<Answer> request) {
    return () -> {
      start.await();
      return request.get();
    };
  }

  private static Answer result(Future<Answer> running) {
    try {
      return running.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("a request failed", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
