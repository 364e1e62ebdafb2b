package vn.chosach.plans.neglect;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.lifecycle.YearNumbers;
import vn.chosach.lifecycle.steps.RowSlice;
import vn.chosach.lifecycle.steps.SteppedRepository;
import vn.chosach.plans.neglect.Neglect.NeglectGround;
import vn.chosach.plans.neglect.Neglect.NeglectShown;
import vn.chosach.plans.neglect.Neglect.NeglectState;

/** Rows, their grounds and steps, and what may become a ground. */
@Component
class NeglectRepository
    extends SteppedRepository<Neglect, NeglectState, NeglectEvent, NeglectShown> {

  /** The same as {@link NeglectPolicy#knows} says of one. */
  private static final String KNOWN =
      """
      (:desk
       OR r.agency = ANY (:agencies) AND EXISTS (SELECT FROM plans.neglect_step s
                                          WHERE s.neglect = r.id AND s.event = 'HEAR')
       OR r.body = ANY (:agencies))
      """;

  NeglectRepository(JdbcClient jdbc) {
    super(
        jdbc,
        Neglect.class,
        new StepTables(
            "plans",
            "neglect",
            "",
            StepTables.lines(
                "plans.neglect_ground l WHERE l.neglect = r.id",
                "l.due, l.source",
                "grounds",
                "source",
                "order",
                "title",
                "due"),
            ", body = :body, until = :until",
            "neglect_step",
            List.of("document", "paper", "day")));
  }

  String number(int year) {
    return YearNumbers.next(jdbc, "plans", "NV", year);
  }

  void add(Neglect one) {
    jdbc.sql(
            """
            INSERT INTO plans.neglect
              (id, number, agency, body, until, opened_by, words, state, since, version)
            VALUES (:id, :number, :agency, :body, :until, :openedBy, :words, :state, :since,
                    :version)
            """)
        .paramSource(one)
        .update();
    for (NeglectGround ground : one.grounds()) {
      jdbc.sql(
              """
              INSERT INTO plans.neglect_ground (neglect, source, "order", title, due)
              VALUES (:neglect, :source, :order, :title, :due)
              """)
          .paramSource(ground)
          .param("neglect", one.id())
          .update();
    }
  }

  /** What did not lead to a recommendation may be a ground again. */
  @Override
  protected void writeLines(Neglect after, NeglectState to) {
    if (to == NeglectState.DROPPED) {
      jdbc.sql("UPDATE plans.neglect_ground SET released = true WHERE neglect = :id")
          .param("id", after.id())
          .update();
    }
  }

  /** Open ones first, then the newest. */
  RowSlice<Neglect> page(boolean desk, Set<String> agencies, int offset, int limit) {
    return slice(
        KNOWN,
        "r.state IN ('CLOSED', 'DROPPED'), r.number DESC",
        sql -> sql.param("desk", desk).param("agencies", agencies.toArray(String[]::new)),
        offset,
        limit);
  }

  /**
   * Duties that are late for so long that the standing office was told, and orders whose day is
   * over, of an agency or of all, as far as nothing follows from them yet.
   *
   * @param agency key; empty for all
   */
  List<OverdueThing> overdue(String agency, LocalDate today) {
    return jdbc.sql(
            """
            SELECT o.* FROM (
              SELECT l.agency, l.id AS source, false AS "order",
                     d.title_vi || ' (' || l.period || ')' AS title, l.due_on AS due
                FROM plans.late_duty l JOIN plans.duty d ON d.id = l.duty
                JOIN plans.plan p ON p.id = l.plan
               WHERE l.ended_at IS NULL AND NOT p.title_only AND l.step IN ('OFFICE', 'LEADERS')
              UNION ALL
              SELECT s.agency, s.id, true, m.number || ' ' || m.title, s.due
                FROM plans.share s JOIN plans.matter m ON m.id = s.matter
               WHERE m.kind IN ('DIRECTIVE', 'REQUEST', 'REMINDER', 'COLLECTION')
                 AND s.state IN ('OPEN', 'SEEN', 'RETURNED') AND s.due < :today) o
             WHERE (:agency = '' OR o.agency = :agency)
               AND NOT EXISTS (SELECT FROM plans.neglect_ground g
                                WHERE g.source = o.source AND NOT g.released)
             ORDER BY o.agency, o.due, o.source
             LIMIT 500
            """)
        .param("agency", agency)
        .param("today", today)
        .query(OverdueThing.class)
        .list();
  }

  /** What may become a ground against an agency. */
  record OverdueThing(String agency, UUID source, boolean order, String title, LocalDate due) {

    NeglectGround ground() {
      return new NeglectGround(source, order, title, due);
    }
  }
}
