package vn.chosach.reports.demands;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.lifecycle.YearNumbers;
import vn.chosach.lifecycle.steps.RowSlice;
import vn.chosach.lifecycle.steps.Step.SignedBy;
import vn.chosach.lifecycle.steps.SteppedRepository;
import vn.chosach.reports.demands.Demand.DemandState;

/** Rows of demands and their steps. */
@Component
class DemandRepository extends SteppedRepository<Demand, DemandState, DemandEvent, SignedBy> {

  /** The same as {@link DemandDesks#knows} says of one. */
  private static final String KNOWN =
      "(:leads OR r.agency = ANY (string_to_array(:mine, ','))) AND (r.state IN ('OPEN',"
          + " 'ANSWERED')) = :open";

  DemandRepository(JdbcClient jdbc) {
    super(
        jdbc,
        Demand.class,
        new StepTables(
            "reports",
            "demand",
            "",
            "",
            """
            , keeper = :keeper, request = :request, answer = :answer,
              answer_number = :answerNumber, sent_at = :sentAt
            """,
            "demand_step",
            List.of("document")));
  }

  String number(int year) {
    return YearNumbers.nextOf(jdbc, "reports", "YC", year);
  }

  void add(Demand one) {
    jdbc.sql(
            """
            INSERT INTO reports.demand
              (id, number, agency, incoming, paper, paper_day, sender, superior, title, due_at,
               keeper, state, since, version)
            VALUES (:id, :number, :agency, :incoming, :paper, :paperDay, :sender, :superior,
                    :title, :dueAt, :keeper, :state, :since, :version)
            """)
        .paramSource(one)
        .update();
  }

  /** Whether a demand stands on a paper already. */
  boolean entered(UUID incoming) {
    return count("r.incoming = :incoming", sql -> sql.param("incoming", incoming)) > 0;
  }

  /** Those of desks, what is due first at the top; of all for who leads the committee. */
  RowSlice<Demand> page(boolean open, Set<String> mine, boolean leads, int offset, int limit) {
    return slice(
        KNOWN,
        open ? "r.due_at, r.number" : "r.number DESC",
        sql -> sql.param("mine", String.join(",", mine)).param("leads", leads).param("open", open),
        offset,
        limit);
  }
}
