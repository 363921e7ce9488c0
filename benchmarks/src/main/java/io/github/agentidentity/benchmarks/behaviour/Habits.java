package io.github.agentidentity.benchmarks.behaviour;

import java.util.List;
import java.util.stream.IntStream;

/** What an agent does, on what, and from where. */
final class Habits {

  private final List<String> tools;
  private final double toolSkew;
  private final double routine;
  private final List<String> resources;
  private final double resourceSkew;
  private final double alwaysNew;
  private final List<String> kinds;
  private List<String> networks;
  private int lastTool;
  private int lastNumber;

  Habits(Dice dice) {
    this.tools = names("tool-", (int) dice.scale(1, 25), dice);
    this.toolSkew = dice.between(0.3, 1.8);
    this.routine = dice.happens(0.5) ? dice.between(0.5, 0.95) : 0;
    this.kinds = names("kind-", dice.between(1, 4), dice);
    this.resources = resources(kinds, (int) dice.scale(2, 120), dice);
    this.resourceSkew = dice.between(0.2, 1.5);
    this.alwaysNew = dice.happens(0.6) ? 0 : dice.scale(0.01, 1);
    this.networks = networks(dice);
  }

  private static List<String> networks(Dice dice) {
    return names("net-", dice.happens(0.7) ? 1 : dice.between(2, 6), dice);
  }

  private static List<String> names(String prefix, int count, Dice dice) {
    return IntStream.range(0, count).mapToObj(i -> dice.name(prefix)).toList();
  }

  private static List<String> resources(List<String> kinds, int count, Dice dice) {
    return IntStream.range(0, count).mapToObj(i -> dice.any(kinds) + "/" + dice.name("r")).toList();
  }

  String tool(Dice dice) {
    lastTool =
        dice.happens(routine) ? (lastTool + 1) % tools.size() : dice.zipf(tools.size(), toolSkew);
    return tools.get(lastTool);
  }

  String resource(Dice dice) {
    return dice.happens(alwaysNew)
        ? newResource(dice)
        : resources.get(dice.zipf(resources.size(), resourceSkew));
  }

  /** Another one of a kind that it knows. */
  String newResource(Dice dice) {
    lastNumber++;
    return dice.any(kinds) + "/" + lastNumber;
  }

  String mainTool() {
    return tools.getFirst();
  }

  List<String> networks() {
    return networks;
  }

  /** It runs elsewhere from now on. */
  void move(Dice dice) {
    networks = networks(dice);
  }
}
