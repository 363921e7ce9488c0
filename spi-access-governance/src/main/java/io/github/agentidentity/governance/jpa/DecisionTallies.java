package io.github.agentidentity.governance.jpa;

import io.github.agentidentity.agent.rows.Rows;
import io.github.agentidentity.governance.DecisionStatistics;
import io.github.agentidentity.governance.DecisionStatistics.Share;
import io.github.agentidentity.governance.DecisionStatistics.Span;
import io.github.agentidentity.governance.DecisionStatistics.Tally;
import io.github.agentidentity.governance.TimeOrderedId;
import io.github.agentidentity.governance.Verdict;
import java.time.Instant;
import java.util.List;
import org.hibernate.query.SelectionQuery;

/** Counts decisions in the database, which reads the range of the span once for each question. */
record DecisionTallies(Rows rows, Span span) {

  private static final String IN_SPAN =
      " from DecisionEntity d where d.realmId = :realm and d.id >= :from and d.id < :to";

  DecisionStatistics statistics(int top) {
    return new DecisionStatistics(span, tallies(), shares("action", top), shares("agentId", top));
  }

  private List<Tally> tallies() {
    long step = span.step().toMillis();
    // A number in the text: PostgreSQL does not see that two parameters are one expression.
    String index = "d.decidedAt / " + step + "L";
    return inSpan(
            "select " + index + ", d.verdict, d.reason, count(*)" + IN_SPAN + " group by 1, 2, 3")
        .getResultStream()
        .map(
            row ->
                new Tally(
                    Instant.ofEpochMilli(((Number) row[0]).longValue() * step),
                    (Verdict) row[1],
                    (String) row[2],
                    (Long) row[3]))
        .toList();
  }

  private List<Share> shares(String attribute, int top) {
    String denied = "sum(case when d.verdict = DENY then 1 else 0 end)";
    return inSpan(
            ("select d.%s, count(*), " + denied + IN_SPAN + " group by 1 order by 2 desc, 1")
                .formatted(attribute))
        .setMaxResults(top)
        .getResultStream()
        .map(row -> new Share((String) row[0], (Long) row[1], ((Number) row[2]).longValue()))
        .toList();
  }

  private SelectionQuery<Object[]> inSpan(String hql) {
    return rows.query(hql, Object[].class)
        .setParameter("from", TimeOrderedId.floor(span.from()))
        .setParameter("to", TimeOrderedId.floor(span.to()));
  }
}
