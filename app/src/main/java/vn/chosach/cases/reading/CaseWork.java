package vn.chosach.cases.reading;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.cases.acts.CaseClocks;
import vn.chosach.cases.acts.CaseRowSecurity;
import vn.chosach.cases.life.CaseEvent;
import vn.chosach.cases.life.CaseState;
import vn.chosach.cases.life.Visibility;
import vn.chosach.deadlines.reminding.ClockSubject;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Officers;
import vn.chosach.officers.work.WorkItem;
import vn.chosach.officers.work.WorkSource;
import vn.chosach.ui.Page;

/**
 * What the cases give an officer to do: tasks, proposals to answer as the second person, requests
 * for sight, cases of the own agency that nobody answers for, and own cases of which no clock runs.
 */
@Component
class CaseWork implements WorkSource, ClockSubject {

  private static final String PAGE = "/ho-so-vu-viec/";

  private static final String TASKS =
      """
      SELECT t.id, 'TASK' AS kind, f.number, f.title, t.title AS words, t.due_on AS due,
             NULL::uuid AS asked_by
        FROM cases.task t JOIN cases.case_file f ON f.id = t.case_id
       WHERE t.officer = :reader AND t.done_at IS NULL AND %s
       ORDER BY t.due_on, t.id LIMIT 500
      """;

  private static final String PROPOSALS =
      """
      SELECT p.id, 'PROPOSAL' AS kind, f.number, f.title, p.event AS words, NULL::date AS due,
             NULL::uuid AS asked_by
        FROM cases.proposal p JOIN cases.case_file f ON f.id = p.case_id
       WHERE p.answered_at IS NULL AND p.asked_by <> :reader
         AND (f.agency = :readerAgency AND p.reviewing IS NULL AND (:leads OR p.by_head)
              OR p.reviewing = :readerAgency AND :reviews)
         AND %s
       ORDER BY p.asked_at LIMIT 200
      """;

  /** In the order of the shelf, which ends at the last that is shown: a head may have thousands. */
  private static final String UNASSIGNED =
      """
      SELECT f.id, 'UNASSIGNED' AS kind, f.number, f.title, f.state AS words, NULL::date AS due,
             NULL::uuid AS asked_by
        FROM cases.shelf s,
             LATERAL (SELECT * FROM cases.case_file f WHERE f.id = s.case_id AND %s OFFSET 0) f
       WHERE s.unassigned AND s.holder = :readerAgency AND :leads
       ORDER BY s.received_at, s.case_id LIMIT 200
      """;

  private static final String WITHOUT_CLOCK =
      """
      SELECT f.id, 'OWN' AS kind, f.number, f.title, f.state AS words, NULL::date AS due,
             NULL::uuid AS asked_by
        FROM cases.shelf s JOIN cases.case_file f ON f.id = s.case_id
       WHERE s.holder = :reader::text AND s.state <> 'CLOSED' AND s.next_due IS NULL AND %s
       ORDER BY s.opened_at DESC, s.case_id LIMIT 200
      """;

  private static final String ASKED =
      """
      SELECT r.id, 'SIGHT' AS kind, f.number, f.title, r.reason AS words, NULL::date AS due,
             r.officer AS asked_by
        FROM cases.sight_request r JOIN cases.case_file f ON f.id = r.case_id
       WHERE r.answered_at IS NULL AND :leads AND f.agency = :readerAgency
         AND r.officer <> :reader AND %s
       ORDER BY r.asked_at LIMIT 100
      """;

  private final JdbcClient jdbc;
  private final CaseRowSecurity rowSecurity;
  private final Officers officers;

  CaseWork(JdbcClient jdbc, CaseRowSecurity rowSecurity, Officers officers) {
    this.officers = officers;
    this.jdbc = jdbc;
    this.rowSecurity = rowSecurity;
  }

  @Override
  @Transactional(readOnly = true)
  public List<WorkItem> of(ActingOfficer officer, Page page) {
    if (!Visibility.works(officer)) {
      return List.of();
    }
    rowSecurity.of(officer);
    return Stream.of(TASKS, PROPOSALS, ASKED, UNASSIGNED, WITHOUT_CLOCK)
        .flatMap(sql -> asked(sql, officer).stream())
        .filter(this::waitedFor)
        .map(one -> item(one, page))
        .toList();
  }

  @Override
  public Set<String> kinds() {
    return Set.of(
        CaseClocks.SUBJECT,
        CaseClocks.REQUEST,
        CaseClocks.SEIZURE,
        CaseClocks.RULING,
        CaseClocks.TRANSFER);
  }

  /** Whoever heads the agency gives a case to somebody; nobody else takes it. */
  @Override
  public boolean takes(ActingOfficer officer) {
    return false;
  }

  @Override
  @Transactional(readOnly = true)
  public Map<UUID, SubjectLink> links(ActingOfficer officer, List<HeldClock> clocks) {
    rowSecurity.of(officer);
    Map<String, String> titles = new HashMap<>();
    Visibility.bind(
            jdbc.sql(
                "SELECT f.number, f.title FROM cases.case_file f WHERE f.number = ANY (:numbers)"
                    + " AND "
                    + Visibility.CONDITION),
            officer)
        .param("numbers", clocks.stream().map(HeldClock::number).distinct().toArray(String[]::new))
        .query((row, n) -> titles.put(row.getString("number"), row.getString("title")))
        .list();
    var links = new HashMap<UUID, SubjectLink>();
    for (HeldClock one : clocks) {
      String title = titles.get(one.number());
      if (title != null) {
        links.put(one.clock(), new SubjectLink(PAGE + one.number(), title));
      }
    }
    return links;
  }

  private List<CaseWorkRow> asked(String sql, ActingOfficer officer) {
    return Visibility.bind(jdbc.sql(sql.formatted(Visibility.condition(officer))), officer)
        .query(CaseWorkRow.class)
        .list();
  }

  /** Whoever asked and left waits for no answer. */
  private boolean waitedFor(CaseWorkRow one) {
    UUID asker = one.askedBy();
    return asker == null || officers.inOffice(asker).isPresent();
  }

  private WorkItem item(CaseWorkRow one, Page page) {
    String at = PAGE + one.number();
    return switch (one.kind()) {
      case TASK ->
          WorkItem.until(
              "case-task:" + one.id(),
              page.t("cases.work.task"),
              one.number(),
              one.words(),
              end(one.due()),
              one.title(),
              at + "#nhiem-vu");
      case PROPOSAL ->
          WorkItem.waiting(
              "case-proposal:" + one.id(),
              page.t("cases.work.proposal"),
              one.number(),
              one.title(),
              page.t(CaseEvent.valueOf(one.words()).textKey()),
              at + "/lam/tra-loi-de-nghi");
      case SIGHT ->
          WorkItem.waiting(
              "case-sight:" + one.id(),
              page.t("cases.work.sight"),
              one.number(),
              one.title(),
              one.words(),
              "/ho-so-vu-viec/xin-xem/" + one.id());
      case UNASSIGNED ->
          WorkItem.waiting(
              "case-unassigned:" + one.id(),
              page.t("cases.work.unassigned"),
              one.number(),
              one.title(),
              page.t(CaseState.valueOf(one.words()).textKey()),
              at);
      case OWN ->
          new WorkItem(
              "case-own:" + one.id(),
              page.t("cases.work.own"),
              one.number(),
              one.title(),
              null,
              false,
              page.t(CaseState.valueOf(one.words()).textKey()),
              at,
              null,
              false);
    };
  }

  private static Instant end(@Nullable LocalDate last) {
    return last == null ? Instant.MAX : last.plusDays(1).atStartOfDay(Vietnam.ZONE).toInstant();
  }

  private enum CaseWorkKind {
    TASK,
    PROPOSAL,
    SIGHT,
    UNASSIGNED,
    OWN
  }

  private record CaseWorkRow(
      UUID id,
      CaseWorkKind kind,
      String number,
      String title,
      String words,
      @Nullable LocalDate due,
      @Nullable UUID askedBy) {}
}
