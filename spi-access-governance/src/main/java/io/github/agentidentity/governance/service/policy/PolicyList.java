package io.github.agentidentity.governance.service.policy;

import io.github.agentidentity.agent.GateNote;
import io.github.agentidentity.governance.PolicyDefinition;
import io.github.agentidentity.governance.PolicyStore;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Policies in their order: the first that matches and does more than to alert has spoken. */
record PolicyList(List<Entry> entries) {

  /** About 40 MB of compiled conditions at the very most, and usually less than one. */
  private static final KeptByText<CompiledPolicy> COMPILED =
      new KeptByText<>(2_000_000, text -> CompiledPolicy.ofRow(PolicyDefinition.ofJson(text)));

  /** A policy in its place. */
  record Entry(AskedRule rule, CompiledPolicy policy) {

    static Entry of(String id, int version, CompiledPolicy policy) {
      PolicyDefinition definition = policy.definition();
      return new Entry(
          new AskedRule(id, version, definition.name(), definition.severity()), policy);
    }
  }

  /** Of two with the same order, the name decides, whatever the database thinks of letters. */
  private static final Comparator<Entry> ORDER =
      Comparator.<Entry>comparingInt(entry -> entry.policy().definition().order())
          .thenComparing(entry -> entry.rule().name());

  PolicyList {
    entries = entries.stream().sorted(ORDER).toList();
  }

  static PolicyList of(List<PolicyStore.Text> texts) {
    return new PolicyList(
        texts.stream()
            .map(text -> Entry.of(text.id(), text.version(), COMPILED.get(text.definition())))
            .toList());
  }

  /** The list with a draft in the place of the policy with that id, or beside all of them. */
  PolicyList with(CompiledPolicy draft, String id) {
    return new PolicyList(
        Stream.concat(
                entries.stream().filter(entry -> !entry.rule().id().equals(id)),
                Stream.of(Entry.of(id, 0, draft)))
            .toList());
  }

  boolean isEmpty() {
    return entries.isEmpty();
  }

  /** Whether any of them needs to know the context. */
  boolean readsContext() {
    return entries.stream().anyMatch(entry -> entry.policy().readsContext());
  }

  /** Those that are asked of what nobody refused. */
  PolicyOutcome ask(Asked asked) {
    return ask(asked, policy -> !policy.definition().type().isAfterRefusal());
  }

  PolicyOutcome ask(Asked asked, Predicate<CompiledPolicy> which) {
    List<GateNote> notes = new ArrayList<>();
    for (Entry entry : entries) {
      if (!which.test(entry.policy()) || !entry.policy().matches(asked)) {
        continue;
      }
      AskedRule rule = entry.rule();
      String seen = Sentences.seen(rule, asked);
      switch (entry.policy().definition().effect()) {
        case ALERT -> notes.add(rule.alert(seen));
        case ALLOW -> {
          return new PolicyOutcome.Through(notes);
        }
        case BLOCK -> {
          notes.add(rule.alert(seen));
          return new PolicyOutcome.Blocked(rule, notes);
        }
        case REQUIRE_APPROVAL -> {
          return new PolicyOutcome.Asks(rule, notes);
        }
        case SUSPEND -> {
          notes.add(rule.suspend(seen));
          return new PolicyOutcome.Suspends(rule, notes);
        }
      }
    }
    return new PolicyOutcome.Through(notes);
  }
}
