package io.github.agentidentity.benchmarks.behaviour;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** When an agent works. */
interface Rhythm {

  /** What it does on one day, in seconds since its midnight; weekday 0 is Monday. */
  List<Session> day(int weekday, double factor, Dice dice);

  /** Whether it leaves hours in which it never works. */
  boolean hasQuietHours();

  /** So many activities one after another. */
  record Session(double start, int count, double gap) {}

  int DAY = 86_400;
  int HOUR = 3600;

  /** Polls day and night. */
  static Rhythm steady(Dice dice) {
    double gap = dice.scale(60, 1200);
    double swing = dice.between(0.0, 0.8);
    double peak = dice.between(0.0, DAY);
    return of(
        false,
        (weekday, factor, today) -> {
          List<Session> sessions = new ArrayList<>();
          for (int hour = 0; hour < 24; hour++) {
            double wave = 1 + swing * Math.cos((hour * HOUR - peak) / DAY * 2 * Math.PI);
            double rate = factor * wave / gap;
            int count = today.poisson(rate * HOUR);
            sessions.add(new Session(hour * HOUR, count, (double) HOUR / (count + 1)));
          }
          return sessions;
        });
  }

  /** Works when people do. */
  static Rhythm office(Dice dice) {
    double begin = dice.between(0, 23) * HOUR + dice.between(-0.5, 0.5) * HOUR;
    double length = dice.between(6.0, 11.0) * HOUR;
    double visits = dice.scale(2, 12);
    double size = dice.scale(3, 40);
    double spread = dice.between(0.3, 0.9);
    double weekends = dice.happens(0.5) ? 0 : dice.between(0.02, 0.25);
    double overtime = dice.happens(0.5) ? 0 : dice.between(0.01, 0.08);
    return of(
        true,
        (weekday, factor, today) -> {
          List<Session> sessions = new ArrayList<>();
          if (weekday >= 5 && !today.happens(weekends)) {
            return sessions;
          }
          double end = length + (today.happens(overtime) ? today.between(1.0, 3.0) * HOUR : 0);
          for (int i = today.poisson(visits * factor); i > 0; i--) {
            int count = (int) Math.ceil(size * Math.exp(spread * today.gaussian()));
            sessions.add(new Session(begin + today.between(0, end), count, today.scale(2, 40)));
          }
          return sessions;
        });
  }

  /** Runs at set times. */
  static Rhythm batch(Dice dice) {
    List<Integer> times =
        IntStream.range(0, dice.between(1, 4)).map(i -> dice.between(0, 95) * 900).boxed().toList();
    List<Integer> days =
        dice.happens(0.6)
            ? List.of(0, 1, 2, 3, 4, 5, 6)
            : dice.happens(0.5) ? List.of(0, 1, 2, 3, 4) : List.of(dice.between(0, 6), 2);
    double size = dice.scale(10, 500);
    double spread = dice.between(0.03, 0.4);
    double gap = dice.scale(0.5, 8);
    return of(
        true,
        (weekday, factor, today) -> {
          if (!days.contains(weekday)) {
            return List.of();
          }
          return times.stream()
              .map(
                  time ->
                      new Session(
                          time + today.between(0, 120),
                          (int) Math.ceil(size * factor * Math.exp(spread * today.gaussian())),
                          gap))
              .toList();
        });
  }

  /** Answers to events that come in clusters of very different sizes. */
  static Rhythm clustered(Dice dice) {
    double clusters = dice.scale(3, 40);
    double size = dice.scale(2, 20);
    double spread = dice.between(0.5, 1.1);
    double weekend = dice.between(0.3, 1.0);
    double peak = dice.between(0.0, DAY);
    return of(
        false,
        (weekday, factor, today) -> {
          List<Session> sessions = new ArrayList<>();
          double expected = clusters * factor * (weekday >= 5 ? weekend : 1);
          for (int i = today.poisson(expected); i > 0; i--) {
            double start = Math.floorMod((long) (peak + today.gaussian() * DAY / 4), DAY);
            int count = (int) Math.ceil(size * Math.exp(spread * today.gaussian()));
            sessions.add(new Session(start, Math.min(count, 400), today.scale(0.5, 20)));
          }
          return sessions;
        });
  }

  /** Hardly ever works. */
  static Rhythm rare(Dice dice) {
    double perDay = dice.scale(3, 15);
    double begin = dice.between(0, 23) * HOUR;
    double length = dice.between(3, 14) * HOUR;
    return of(
        true,
        (weekday, factor, today) ->
            IntStream.range(0, today.poisson(perDay * factor))
                .mapToObj(
                    i -> new Session(begin + today.between(0, length), today.between(1, 3), 5))
                .toList());
  }

  /** A rhythm by its days. */
  interface Days {
    List<Session> of(int weekday, double factor, Dice dice);
  }

  private static Rhythm of(boolean quietHours, Days days) {
    return new Rhythm() {
      @Override
      public List<Session> day(int weekday, double factor, Dice dice) {
        return days.of(weekday, factor, dice);
      }

      @Override
      public boolean hasQuietHours() {
        return quietHours;
      }
    };
  }
}
