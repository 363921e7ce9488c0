package io.github.agentidentity.governance.service.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agentidentity.governance.ActionDecisions.Semantics;
import io.github.agentidentity.governance.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SemanticsTest {

  @ParameterizedTest
  @CsvSource({
    "EXECUTE_ALL, ALLOW, false",
    "EXECUTE_ALL, DENY, false",
    "EXECUTE_ALL, PENDING, false",
    "DENY_ON_FIRST_DENY, ALLOW, false",
    "DENY_ON_FIRST_DENY, DENY, true",
    "DENY_ON_FIRST_DENY, PENDING, true",
    "PERMIT_ON_FIRST_PERMIT, ALLOW, true",
    "PERMIT_ON_FIRST_PERMIT, DENY, false",
    "PERMIT_ON_FIRST_PERMIT, PENDING, false",
  })
  void what_waits_for_a_person_is_no_permit(Semantics semantics, Verdict verdict, boolean ends) {
    assertThat(Batch.ends(semantics, verdict)).isEqualTo(ends);
  }
}
