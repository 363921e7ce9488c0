package io.github.agentidentity.agent.service.gates;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agentidentity.agent.AccessRequest.Purpose;
import io.github.agentidentity.agent.AccessRequest.Resource;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How far a grant goes: all constraints must be met, and seen to be met. */
class ConstraintsTest {

  private static final Resource ORDERS = new Resource("table", "orders_2026");

  @Test
  void grant_without_constraints_goes_everywhere() {
    assertThat(Constraints.complaint(null, action(ORDERS, Map.of()))).isEmpty();
    assertThat(Constraints.complaint("{}", action(ORDERS, Map.of()))).isEmpty();
  }

  @Test
  void resource_is_its_id() {
    String constraints = "{\"resource\": {\"prefix\": \"orders_\"}}";
    assertThat(Constraints.complaint(constraints, action(ORDERS, Map.of()))).isEmpty();
    assertThat(Constraints.complaint(constraints, action(new Resource("t", "x"), Map.of())))
        .hasValue("'resource' is out of bounds");
    assertThat(Constraints.complaint(constraints, action(null, Map.of())))
        .hasValue("'resource' is not given");
  }

  @Test
  void member_of_the_context_cannot_stand_in_for_the_resource() {
    String constraints = "{\"resource\": \"orders\"}";
    assertThat(Constraints.complaint(constraints, action(ORDERS, Map.of("resource", "orders"))))
        .isPresent();
  }

  @Test
  void every_argument_must_be_given_and_fit() {
    String constraints = "{\"amount\": {\"max\": 100}, \"currency\": [\"EUR\"]}";
    assertThat(complaint(constraints, Map.of("amount", 7, "currency", "EUR"))).isEqualTo("");
    assertThat(complaint(constraints, Map.of("amount", 7))).isEqualTo("'currency' is not given");
    assertThat(complaint(constraints, Map.of("amount", 101, "currency", "EUR")))
        .isEqualTo("'amount' is out of bounds");
  }

  @Test
  void argument_that_is_null_is_not_given() {
    Map<String, Object> context = new HashMap<>();
    context.put("amount", null);
    assertThat(complaint("{\"amount\": null}", context)).isEqualTo("'amount' is not given");
  }

  @Test
  void constraints_that_cannot_be_read_are_met_by_nobody() {
    for (String broken : new String[] {"", "[]", "7", "{", "{\"a\":1,\"a\":2}", "null"}) {
      assertThat(Constraints.complaint(broken, action(ORDERS, Map.of("a", 1))))
          .as(broken)
          .isPresent();
    }
  }

  private static String complaint(String constraints, Map<String, Object> context) {
    return Constraints.complaint(constraints, action(ORDERS, context)).orElse("");
  }

  private static Purpose.Action action(Resource resource, Map<String, Object> context) {
    return new Purpose.Action("pay:transfer", resource, context);
  }
}
