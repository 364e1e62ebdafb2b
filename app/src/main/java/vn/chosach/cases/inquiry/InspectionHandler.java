package vn.chosach.cases.inquiry;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.cases.acts.CaseChecks;
import vn.chosach.cases.acts.CaseClocks;
import vn.chosach.cases.acts.CaseHandler;
import vn.chosach.cases.acts.CaseWish;
import vn.chosach.cases.life.CaseAct;
import vn.chosach.cases.life.CaseEvent;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.Delta;
import vn.chosach.cases.life.InquiryTerms;
import vn.chosach.cases.papers.SignedPaper;
import vn.chosach.cases.reading.Overlaps;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Vietnam;
import vn.chosach.lifecycle.Effect;
import vn.chosach.officers.Officer;
import vn.chosach.officers.Officers;
import vn.chosach.officers.skills.OfficerTask;
import vn.chosach.officers.skills.QualifiedOfficers;

/** Plans inspections, and has them ordered and announced. */
@Component
public record InspectionHandler(
    JdbcClient jdbc,
    Officers officers,
    Overlaps overlaps,
    CaseClocks clocks,
    IdSource ids,
    QualifiedOfficers qualified)
    implements CaseHandler {

  static final String ON_SITE = "QL.INSPECT";
  static final String LEADER = "QL.LEADER.REPORT";

  @Override
  public List<Handled<?>> handled() {
    return List.of(
        Handled.of(CaseAct.Plan.class, this::plan, CaseEvent.PLAN),
        Handled.of(CaseAct.AtMoment.class, this::report, CaseEvent.REPORT),
        Handled.plainly(CaseEvent.CALL_OFF, this::callOff));
  }

  Effect<CaseFile, List<Delta>> plan(CaseAct.Plan plan, CaseWish wish) {
    return Effect.unless(
        CaseChecks.line(plan.place())
            .or(() -> CaseChecks.words(plan.scope()))
            .or(() -> team(plan, wish)),
        () -> standsAgainst(plan, wish).orElseGet(() -> planned(plan, wish)));
  }

  private Optional<Refusal> team(CaseAct.Plan plan, CaseWish wish) {
    if (plan.on().isBefore(Vietnam.dayOf(wish.now()))) {
      return Optional.of(Refusal.of("cases.plan-in-past"));
    }
    if (plan.leaders().size() != 1 || !plan.team().contains(plan.leaders().getFirst())) {
      return Optional.of(Refusal.of("cases.one-leader"));
    }
    // Who draws the minutes up does not sign them, so nobody inspects alone.
    if (plan.team().size() < 2) {
      return Optional.of(Refusal.of("cases.team-of-one"));
    }
    if (plan.team().size() != new HashSet<>(plan.team()).size()) {
      return Optional.of(Refusal.of("cases.member-twice"));
    }
    List<String> agencies = wish.file().access().agencies();
    boolean strangers =
        plan.team().stream()
            .anyMatch(
                member ->
                    wish.file().access().recused().contains(member)
                        || officers
                            .inOffice(member)
                            .filter(officer -> agencies.contains(officer.agencyKey()))
                            .isEmpty());
    if (strangers) {
      return Optional.of(Refusal.of("cases.unknown-officer"));
    }
    // The minutes are a paper of the leading agency, which the leader signs.
    boolean own =
        officers
            .inOffice(plan.leaders().getFirst())
            .filter(one -> one.agencyKey().equals(wish.file().access().agency()))
            .isPresent();
    return own
        ? qualified.refused(OfficerTask.INSPECTION, plan.team())
        : Optional.of(Refusal.of("cases.leader-of-another-agency"));
  }

  /** Others are on the subject: only an evident violation that an exhibit shows goes on. */
  private Optional<Effect<CaseFile, List<Delta>>> standsAgainst(CaseAct.Plan plan, CaseWish wish) {
    var pointers = overlaps.of(wish.file(), Vietnam.dayOf(wish.now()));
    if (pointers.isEmpty()) {
      return Optional.empty();
    }
    if (plan.evident().isBlank() || plan.evidence() == null) {
      return Optional.of(Effect.refused("cases.overlap"));
    }
    boolean shown =
        jdbc.sql(
                """
                SELECT EXISTS (SELECT FROM cases.exhibit
                                WHERE case_id = :case AND number = :number)
                """)
            .param("case", wish.file().id())
            .param("number", plan.evidence())
            .query(Boolean.class)
            .single();
    return shown ? Optional.empty() : Optional.of(Effect.refused("cases.unknown-exhibit"));
  }

  private Effect<CaseFile, List<Delta>> planned(CaseAct.Plan plan, CaseWish wish) {
    CaseFile file = wish.file();
    callOff(wish);
    UUID inspection = ids.next();
    jdbc.sql(
            """
            INSERT INTO cases.inspection (id, case_id, planned_on, place, scope, evident, evidence)
            VALUES (:id, :case, :on, :place, :scope, :evident, :evidence)
            """)
        .param("id", inspection)
        .param("case", file.id())
        .param("on", plan.on())
        .param("place", CaseChecks.clean(plan.place()))
        .param("scope", CaseChecks.clean(plan.scope()))
        .param("evident", plan.evident().isBlank() ? null : CaseChecks.clean(plan.evident()))
        .param("evidence", plan.evidence())
        .update();
    for (UUID member : plan.team()) {
      jdbc.sql(
              """
              INSERT INTO cases.team (inspection, case_id, officer, agency, lead)
              VALUES (:inspection, :case, :officer, :agency, :lead)
              """)
          .param("inspection", inspection)
          .param("case", file.id())
          .param("officer", member)
          .param("agency", officers.inOffice(member).map(Officer::agencyKey).orElseThrow())
          .param("lead", plan.leaders().contains(member))
          .update();
    }
    return wish.done(
        file,
        CaseChecks.clean(plan.scope()),
        Delta.added("inspection-day", plan.on()),
        Delta.added("place", CaseChecks.clean(plan.place())),
        Delta.added("leader", plan.leaders().getFirst()));
  }

  /** The decision to inspect is signed: from now on the team may go. */
  Effect<CaseFile, List<Delta>> order(
      InquiryTerms.InspectionOrder terms, SignedPaper paper, CaseWish wish) {
    jdbc.sql(
            """
            UPDATE cases.inspection
               SET ordered_by = :paper, order_number = :number, ordered_on = :on
             WHERE case_id = :case AND held_at IS NULL AND NOT called_off AND ordered_by IS NULL
            """)
        .param("paper", paper.document())
        .param("number", paper.number())
        .param("on", paper.day())
        .param("case", wish.file().id())
        .update();
    return wish.done(terms.ground(), Delta.added("order", paper.number()));
  }

  /** Whether the planned inspection rests on the decision with that number. */
  public boolean ordered(CaseFile file, String number) {
    return jdbc.sql(
            """
            SELECT EXISTS (SELECT FROM cases.inspection
                            WHERE case_id = :case AND held_at IS NULL AND NOT called_off
                              AND order_number = :number)
            """)
        .param("case", file.id())
        .param("number", number)
        .query(Boolean.class)
        .single();
  }

  /** The decision to inspect was annulled: nobody goes there before another is signed. */
  public void annul(String number, CaseWish wish) {
    clocks.withdraw(wish.file(), Set.of(ON_SITE), "cases.clock.annulled", wish.actor());
    jdbc.sql(
            """
            UPDATE cases.inspection
               SET ordered_by = NULL, order_number = NULL, ordered_on = NULL, announced_at = NULL,
                   announced_by = NULL
             WHERE case_id = :case AND held_at IS NULL AND NOT called_off AND order_number = :number
            """)
        .param("case", wish.file().id())
        .param("number", number)
        .update();
  }

  Effect<CaseFile, List<Delta>> callOff(CaseAct.Plainly act, CaseWish wish) {
    return Effect.unless(
        CaseChecks.words(act.words()),
        () -> {
          callOff(wish);
          return wish.done(CaseChecks.clean(act.words()));
        });
  }

  private void callOff(CaseWish wish) {
    clocks.withdraw(wish.file(), Set.of(ON_SITE), "cases.clock.called-off", wish.actor());
    jdbc.sql(
            """
            UPDATE cases.inspection SET called_off = true
             WHERE case_id = :case AND held_at IS NULL AND NOT called_off
            """)
        .param("case", wish.file().id())
        .update();
  }

  /** The leader signed that the decision was made known: the days at the place run from then. */
  Effect<CaseFile, List<Delta>> announce(
      InquiryTerms.Announcement terms, SignedPaper paper, CaseWish wish) {
    jdbc.sql(
            """
            UPDATE cases.inspection SET announced_at = :at, announced_by = :paper
             WHERE case_id = :case AND held_at IS NULL AND NOT called_off
               AND announced_at IS NULL
            """)
        .param("at", terms.at())
        .param("paper", paper.document())
        .param("case", wish.file().id())
        .update();
    return Effect.unless(
        clocks.startOfMarket(wish.file(), ON_SITE, terms.at(), wish.actor()),
        () ->
            CaseWish.done(
                wish.file(),
                terms.at(),
                CaseChecks.clean(terms.opinion()),
                List.of(Delta.added("announcement", paper.number()))));
  }

  /**
   * The report of the leader ends its 24 hours (Thông tư 27/2020/TT-BCT) and lays the minutes
   * before whoever decides; it happens once for an inspection.
   */
  Effect<CaseFile, List<Delta>> report(CaseAct.AtMoment act, CaseWish wish) {
    CaseFile file = wish.file();
    boolean due = clocks.runs(file, LEADER) || clocks.runs(file, CaseClocks.MINUTES_SENT);
    return Effect.unless(
        CaseChecks.words(act.words())
            .or(() -> CaseChecks.at(file, act.at(), wish.now()))
            .or(() -> due ? Optional.empty() : Optional.of(Refusal.of("cases.nothing-to-report"))),
        () -> {
          clocks.met(file, Set.of(LEADER, CaseClocks.MINUTES_SENT), act.at(), wish.actor());
          return CaseWish.done(file, act.at(), CaseChecks.clean(act.words()), List.of());
        });
  }
}
