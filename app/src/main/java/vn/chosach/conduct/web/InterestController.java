package vn.chosach.conduct.web;

import static vn.chosach.ui.RouteRules.only;
import static vn.chosach.ui.form.FormField.choices;
import static vn.chosach.ui.form.FormField.line;
import static vn.chosach.ui.form.FormField.radios;
import static vn.chosach.ui.form.FormField.select;
import static vn.chosach.ui.form.FormField.words;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.conduct.interests.InterestHit.InterestOutcome;
import vn.chosach.conduct.interests.InterestStatement.Interest;
import vn.chosach.conduct.interests.InterestStatement.InterestRelation;
import vn.chosach.conduct.interests.Interests;
import vn.chosach.conduct.interests.Interests.HitFile;
import vn.chosach.conduct.web.InterestView.InterestHitRow;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.ui.NavEntry;
import vn.chosach.ui.Page;
import vn.chosach.ui.RouteRules;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormMapping;
import vn.chosach.ui.form.FormVisit;
import vn.chosach.ui.lists.DeskList;
import vn.chosach.ui.lists.DeskList.ListTerms;
import vn.chosach.ui.lists.ListColumn;
import vn.chosach.ui.lists.ListTable;

/** Kê khai lợi ích: the own statement, and for the integrity desk what it met. */
@Controller
record InterestController(Interests interests, InterestPages pages) {

  static final String OWN = "/ke-khai-loi-ich";
  static final String DESK = "/liem-chinh/ke-khai";
  private static final String ADD = OWN + "/them";
  private static final String FILE = OWN + "/nop";
  private static final String DROP = OWN + "/bo/" + ConductRoutes.ID;
  private static final String HIT = DESK + "/" + ConductRoutes.ID;

  private static final Role[] READERS = {
    Role.OPERATOR,
    Role.CASE_OFFICER,
    Role.AGENCY_HEAD,
    Role.STANDING_OFFICE,
    Role.COMMITTEE_LEADER,
    Role.INTEGRITY_OFFICER
  };

  @Bean
  static RouteRules interestRules() {
    return RouteRules.of(
        only(OWN, READERS),
        only(OWN + "/**", READERS),
        only(DESK, Role.INTEGRITY_OFFICER),
        only(DESK + "/**", Role.INTEGRITY_OFFICER));
  }

  @Bean
  static NavEntry ownInterestsEntry() {
    return new NavEntry(
        NavEntry.NavEntryGroup.ADMINISTRATION, 72, OWN, "conduct.interest.title", Set.of(READERS));
  }

  @Bean
  static NavEntry interestHitsEntry() {
    return new NavEntry(
        NavEntry.NavEntryGroup.RECORDS,
        13,
        DESK,
        "conduct.interest.desk.title",
        Set.of(Role.INTEGRITY_OFFICER));
  }

  @Bean
  static DeskList<InterestHitRow> hitList(InterestPages pages) {
    return DeskList.whole(
        new ListTerms(DESK, "conduct.interest.desk.title", "ui.lists.count", Set.of()),
        List.of(
            ListColumn.name(
                "can-bo",
                "conduct.interest.officer",
                "officer",
                InterestHitRow::officer,
                row -> "",
                InterestHitRow::href),
            ListColumn.text("co-quan", "conduct.interest.agency", "agency", InterestHitRow::agency),
            ListColumn.text("thay", "conduct.interest.found", "", InterestHitRow::what),
            ListColumn.state(
                "tinh-trang",
                "conduct.col.state",
                "state",
                InterestHitRow::tone,
                InterestHitRow::state)),
        Map.of(
            "officer", Comparator.comparing(InterestHitRow::officer),
            "agency", Comparator.comparing(InterestHitRow::agency),
            "state", Comparator.comparing(InterestHitRow::state)),
        pages::hits);
  }

  @GetMapping(OWN)
  ModelAndView own(Page page, ActingOfficer officer) {
    return new ModelAndView("conduct/interests", "own", pages.own(officer, page));
  }

  @FormMapping(ADD)
  ModelAndView add(FormVisit visit, ActingOfficer officer) {
    FormDefinition form =
        FormDefinition.of(
                ADD,
                "conduct.interest.add",
                select(
                    "quan-he",
                    "conduct.interest.relation",
                    choices(visit.page(), InterestRelation::textKey)),
                line("ten", "conduct.interest.name", 200),
                line("dien-thoai", "conduct.interest.phone", 30).optional(),
                line("ma-so-thue", "conduct.interest.tax-code", 30).optional(),
                line("gian-hang", "conduct.interest.shop", 200).hinted().optional())
            .mending(
                Map.of(
                    "conduct.interest-relation-missing", "quan-he",
                    "conduct.interest-name-missing", "ten"));
    return visit.answer(
        form,
        sent ->
            interests.add(
                sent.choiceIfAny("quan-he", InterestRelation.class),
                new Interest(
                    new UUID(0, 0),
                    InterestRelation.OTHER,
                    sent.text("ten"),
                    sent.text("dien-thoai"),
                    sent.text("ma-so-thue"),
                    sent.text("gian-hang")),
                officer),
        done -> visit.say(OWN, "conduct.interest.said.added"),
        visit.titled("conduct.interest.add", OWN));
  }

  @FormMapping(DROP)
  ModelAndView drop(@PathVariable UUID id, FormVisit visit, ActingOfficer officer) {
    return visit
        .offered(visit.sent() || interests.states(id, officer))
        .answer(
            FormDefinition.of(
                    OWN + "/bo/" + id,
                    "conduct.interest.drop",
                    words("noi-dung", "conduct.interest.why", 4000).rows(2))
                .mending(Map.of("conduct.words-missing", "noi-dung")),
            sent -> interests.drop(id, sent.text("noi-dung"), officer),
            done -> visit.say(OWN, "conduct.interest.said.dropped"),
            visit.titled("conduct.interest.drop", OWN));
  }

  @FormMapping(FILE)
  ModelAndView file(FormVisit visit, ActingOfficer officer) {
    return visit.answer(
        FormDefinition.of(FILE, "conduct.interest.file"),
        sent -> interests.file(officer),
        done -> visit.say(OWN, "conduct.interest.said.filed", String.valueOf(done.year())),
        visit.titled("conduct.interest.file", OWN));
  }

  @GetMapping(DESK)
  ModelAndView desk(Page page, ActingOfficer officer) {
    return new ModelAndView("conduct/hits", "desk", pages.desk(officer, page))
        .addObject("table", ListTable.of(hitList(pages), page));
  }

  @FormMapping(HIT)
  ModelAndView hit(@PathVariable UUID id, FormVisit visit, ActingOfficer officer) {
    Page page = visit.page();
    HitFile file = interests.hit(id, officer).orElseThrow(Page::absent);
    FormDefinition form =
        FormDefinition.of(
                DESK + "/" + id,
                "conduct.interest.judge",
                radios(
                    "ket-qua", "conduct.interest.outcome", choices(page, InterestOutcome::textKey)),
                words("noi-dung", "conduct.field.words", 4000).rows(3))
            .mending(
                Map.of(
                    "conduct.interest-outcome-missing", "ket-qua",
                    "conduct.words-missing", "noi-dung"));
    boolean over = !visit.sent() && file.of().outcome() != null;
    return visit.answer(
        form,
        sent ->
            interests.judge(
                id,
                sent.choiceIfAny("ket-qua", InterestOutcome.class),
                sent.text("noi-dung"),
                officer),
        done ->
            visit.say(
                done.outcome() == InterestOutcome.CASE ? ConductRoutes.CASES + "/mo" : DESK,
                done.outcome() == null
                    ? "conduct.interest.said.looked-at"
                    : "conduct.interest.said.judged"),
        again ->
            new ModelAndView("conduct/hit", "hit", pages.hit(file, over ? null : again, page)));
  }
}
