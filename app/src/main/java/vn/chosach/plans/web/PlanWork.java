package vn.chosach.plans.web;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.deadlines.reminding.ClockSubject;
import vn.chosach.deadlines.reminding.ClockSubject.HeldClock;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.search.CommandSource;
import vn.chosach.officers.search.CommandWords;
import vn.chosach.officers.search.SearchAnswer.SearchHit;
import vn.chosach.officers.work.WorkItem;
import vn.chosach.officers.work.WorkSource;
import vn.chosach.plans.Plans;
import vn.chosach.plans.duties.LateDuties;
import vn.chosach.plans.duties.LateDuty;
import vn.chosach.plans.duties.Proof;
import vn.chosach.plans.life.CoordinationKind;
import vn.chosach.plans.matters.CoordinationItem;
import vn.chosach.plans.matters.CoordinationPage.CoordinationQuestion;
import vn.chosach.plans.matters.UnopenedLetter;
import vn.chosach.plans.matters.UnopenedLetters;
import vn.chosach.plans.matters.UnreadOrder;
import vn.chosach.plans.matters.UnreadOrders;
import vn.chosach.subjects.life.SubjectLink;
import vn.chosach.ui.Page;

/** Duties of the plans that are late, evidence to judge, and directives with a day. */
@Component
record PlanWork(
    LateDuties late,
    UnreadOrders unread,
    UnopenedLetters unopened,
    Plans plans,
    PageNames names,
    CoordinationPages pages,
    JdbcClient jdbc)
    implements WorkSource, ClockSubject, CommandSource {

  private static final Role[] ANSWER = {
    Role.AGENCY_HEAD, Role.STANDING_OFFICE, Role.COMMITTEE_LEADER
  };

  @Override
  public List<WorkItem> of(ActingOfficer officer, Page page) {
    return Stream.of(
            unopened.of(officer).stream().map(one -> unopened(one, page)),
            unread.of(officer).stream().map(one -> unread(one, officer, page)),
            late.of(officer).stream()
                .map(one -> late(one, page))
                .map(one -> one.shared(!officer.hasAny(ANSWER))),
            plans.waitingProofs(officer).stream().map(one -> proof(one, page)))
        .flatMap(Function.identity())
        .toList();
  }

  /** Whoever may acknowledge does so on the day of the order; the others see who has not. */
  private WorkItem unread(UnreadOrder one, ActingOfficer officer, Page page) {
    LateDuty.LateStep step = one.step();
    return WorkItem.until(
        "order:" + one.matter() + ":" + one.agency(),
        page.t(names.acts(one.agency(), officer) ? "plans.work.acknowledge" : "plans.work.unread"),
        one.number(),
        one.title(),
        Vietnam.dayOf(one.since()).plusDays(1).atStartOfDay(Vietnam.ZONE).toInstant(),
        names.agency(one.agency(), page) + (step == null ? "" : " · " + page.t(step.textKey())),
        PlanRoutes.MATTERS + "/" + one.matter());
  }

  /** A letter left and gave no task; its page says why and what to do. */
  private static WorkItem unopened(UnopenedLetter one, Page page) {
    return WorkItem.waiting(
        "unopened:" + one.document(),
        page.t("plans.work.unopened"),
        one.number(),
        one.title(),
        page.t(one.why()),
        "/van-ban/" + one.document());
  }

  private WorkItem late(LateDuty one, Page page) {
    return WorkItem.until(
        "duty:" + one.duty() + ":" + one.agency() + ":" + one.period(),
        page.t(one.step() == LateDuty.LateStep.AHEAD ? "plans.work.near" : "plans.work.late"),
        "",
        one.title(),
        one.due().plusDays(1).atStartOfDay(Vietnam.ZONE).toInstant(),
        names.agency(one.agency(), page) + " · " + page.t(one.step().textKey()),
        duty(one.duty(), one.agency()) + "&ky=" + one.period());
  }

  private WorkItem proof(Proof one, Page page) {
    return WorkItem.waiting(
        "proof:" + one.id(),
        page.t("plans.work.proof"),
        "",
        one.words(),
        names.agency(one.agency(), page),
        duty(one.duty(), one.agency()));
  }

  static String duty(UUID duty, String agency) {
    return PlanRoutes.PLANS + "/nhiem-vu/" + duty + "?co-quan=" + agency;
  }

  @Override
  public Set<String> kinds() {
    return Set.of("share");
  }

  /** What an agency is asked to do with a day lies with its office. */
  @Override
  public boolean takes(ActingOfficer officer) {
    return officer.hasAny(Role.CASE_OFFICER, Role.STANDING_OFFICE);
  }

  @Override
  public Map<UUID, SubjectLink> links(ActingOfficer officer, List<HeldClock> clocks) {
    var items = new HashMap<String, UUID>();
    jdbc.sql("SELECT id, matter FROM plans.share WHERE id = ANY (:shares::uuid[])")
        .param("shares", clocks.stream().map(HeldClock::subject).toArray(String[]::new))
        .query((row, n) -> items.put(row.getString("id"), row.getObject("matter", UUID.class)))
        .list();
    var links = new HashMap<UUID, SubjectLink>();
    for (HeldClock one : clocks) {
      UUID item = items.get(one.subject());
      if (item != null) {
        links.put(one.clock(), new SubjectLink(PlanRoutes.MATTERS + "/" + item, ""));
      }
    }
    return links;
  }

  @Override
  public String section() {
    return PlanRoutes.MATTERS;
  }

  /** Acts on a matter by its number: with the own agency, or with the only one. */
  @Override
  public Stream<SearchHit> of(CommandWords asked, ActingOfficer reader, Page page) {
    return Arrays.stream(CoordinationKind.values())
        .flatMap(kind -> asked.number(kind.mark(), 6).stream())
        .distinct()
        .flatMap(
            number ->
                jdbc
                    .sql("SELECT id FROM plans.matter WHERE number = :number")
                    .param("number", number)
                    .query(UUID.class)
                    .list()
                    .stream())
        .flatMap(id -> plans.matters(CoordinationQuestion.of(id), reader).matters().stream())
        .flatMap(item -> acts(item, reader, page));
  }

  private Stream<SearchHit> acts(CoordinationItem item, ActingOfficer reader, Page page) {
    return item.shares().stream()
        .filter(one -> item.shares().size() == 1 || names.acts(one.agency(), reader))
        .flatMap(
            share ->
                pages.offers(item, share, reader, page).stream()
                    .map(
                        event ->
                            new SearchHit(
                                item.number(),
                                page.t(event.textKey(item.kind())),
                                item.title(),
                                PlanRoutes.MATTERS
                                    + "/%s?chon=%s#xu-ly".formatted(item.id(), share.id()))));
  }
}
