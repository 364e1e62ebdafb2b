package vn.chosach.rewards.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.documents.prepared.PreparedPapers.PreparedPaper;
import vn.chosach.kernel.Dong;
import vn.chosach.kernel.Role;
import vn.chosach.lifecycle.steps.RowDeed;
import vn.chosach.lifecycle.steps.RowDesk;
import vn.chosach.lifecycle.steps.RowList;
import vn.chosach.lifecycle.steps.RowList.ListedRow;
import vn.chosach.lifecycle.steps.RowPage;
import vn.chosach.lifecycle.steps.RowSlice;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.rewards.Rewards;
import vn.chosach.rewards.Rewards.NominationFile;
import vn.chosach.rewards.desk.NominationRepository.NominationPart;
import vn.chosach.rewards.desk.ResultBook.ResultGap;
import vn.chosach.rewards.desk.RewardCeilings;
import vn.chosach.rewards.desk.RewardClocks.RewardTerm;
import vn.chosach.rewards.life.Nomination;
import vn.chosach.rewards.life.NomineeKind;
import vn.chosach.rewards.life.RewardEvent;
import vn.chosach.rewards.life.RewardState;
import vn.chosach.rewards.life.ShownBy;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Fact;
import vn.chosach.ui.Fact.FactList;
import vn.chosach.ui.ListSheet;
import vn.chosach.ui.Page;
import vn.chosach.ui.Tone;

/** Draws up the pages of rewards. */
@Component
record RewardPages(Rewards rewards, RewardNames names, RewardCeilings ceilings) implements RowDesk {

  private static final int ROWS = 25;

  private static final List<RewardEvent> WAY =
      List.of(
          RewardEvent.SUBMIT,
          RewardEvent.CONSIDER,
          RewardEvent.PROPOSE,
          RewardEvent.DECIDE,
          RewardEvent.NOTIFY,
          RewardEvent.PAY);

  @Override
  public ListTerms terms() {
    return new ListTerms(RewardRoutes.LIST, "rewards.title", "rewards.count", Set.of("phan"));
  }

  @Override
  public List<String> heads() {
    return List.of(
        "rewards.col.nominee",
        "rewards.fact.agency",
        "rewards.field.form",
        "rewards.col.way",
        "rewards.col.state");
  }

  @Override
  public RowList list(String asked, ListSheet sheet, ActingOfficer officer, Page page) {
    NominationPart part = ListSheet.part(NominationPart.values(), asked, NominationPart.OPEN);
    RowSlice<Nomination> found = rewards.page(part, sheet.offset(), sheet.size(), officer);
    return new RowList(
        page.t("rewards.title"),
        page.t("rewards.lede"),
        officer.hasAny(Role.CASE_OFFICER, Role.AGENCY_HEAD, Role.STANDING_OFFICE)
            ? List.of(Choice.of(RewardRoutes.OPENING, page.t("rewards.open")))
            : List.of(),
        List.of(Choice.of(RewardRoutes.GAPS, page.t("rewards.gaps"))),
        RowList.parts(NominationPart.values(), part, "rewards.part.", RewardRoutes.LIST, page),
        found.rows().stream().map(one -> row(one, page)).toList(),
        page.t("rewards.none"),
        found.count());
  }

  private ListedRow row(Nomination one, Page page) {
    return new ListedRow(
        RewardRoutes.one(one.number()),
        names.nominee(one, page),
        members(one, page),
        one.number(),
        RowList.cells(
            names.agency(one.agency(), page), page.t(one.form().textKey()), whole(one, page)),
        tone(one.state()),
        page.t(one.state().textKey()));
  }

  private String members(Nomination one, Page page) {
    return one.kind() == NomineeKind.TEAM
        ? one.nominees().stream()
            .map(each -> names.officer(each.officer(), page))
            .collect(Collectors.joining(", "))
        : "";
  }

  private static Tone tone(RewardState state) {
    return switch (state) {
      case DRAFT -> Tone.NONE;
      case SUBMITTED, CONSIDERED, PROPOSED -> Tone.CARE;
      case DECIDED, PAID -> Tone.OK;
      case DECLINED, WITHDRAWN -> Tone.WARN;
    };
  }

  /** How long it takes from the first result to the payment, or took up to where it ended. */
  private static String whole(Nomination one, Page page) {
    LocalDate first = one.resultOn();
    if (first == null) {
      return page.t("rewards.way.no-result");
    }
    Optional<LocalDate> end =
        one.day(RewardEvent.PAY)
            .or(
                () ->
                    one.state().released()
                        ? Optional.of(one.steps().getLast()).map(step -> step.facts().day())
                        : Optional.empty());
    return page.t(
        end.isPresent() ? "rewards.way.took" : "rewards.way.runs",
        ChronoUnit.DAYS.between(first, end.orElse(page.today())));
  }

  RewardView.NominationPage one(NominationFile file, Page page) {
    Nomination one = file.of();
    return new RewardView.NominationPage(
        RowPage.of(
            one,
            names.nominee(one, page),
            tone(one.state()),
            one.state().textKey(),
            file.waiting().map(PreparedPaper::document),
            RowDeed.buttons(
                RewardDeed.values(), deed -> deed.open(file), RewardRoutes.one(one.number()), page),
            names,
            page),
        facts(one, page),
        one.merit(),
        way(one, page),
        whole(one, page),
        file.results().stream()
            .map(
                result ->
                    new Fact(
                        result.caseNumber(),
                        page.t("rewards.result.day", page.day(result.day())),
                        page.href("/ho-so-vu-viec/" + result.caseNumber())))
            .toList(),
        one.results() - file.results().size(),
        file.terms().stream().map(term -> term(term, page)).toList());
  }

  private List<Fact> facts(Nomination one, Page page) {
    var facts = new FactList(page);
    facts.add("rewards.field.kind", page.t(one.kind().textKey()));
    if (one.kind() == NomineeKind.TEAM) {
      facts.add("rewards.fact.members", members(one, page));
    }
    facts.add("rewards.fact.agency", names.agency(one.agency(), page));
    facts.add("rewards.fact.by", names.agency(one.by(), page));
    facts.add("rewards.field.form", page.t(one.form().textKey()));
    facts.add("rewards.field.competent", names.agency(one.competent(), page));
    ceilings
        .of(one, one.day(RewardEvent.DECIDE).orElse(page.today()))
        .ifPresent(
            most ->
                facts.add(
                    "rewards.fact.ceiling",
                    page.t(
                        "rewards.ceiling." + (most.confirmed() ? "read" : "unread"),
                        String.format(page.lang().locale(), "%.1f", most.tenths() / 10.0),
                        most.most()
                            .map(dong -> new Dong(dong).toString())
                            .orElse(page.t("rewards.ceiling.no-base")))));
    one.last(RewardEvent.PAY)
        .map(ShownBy::dong)
        .ifPresent(dong -> facts.add("rewards.field.amount", new Dong(dong).toString()));
    if (one.state() == RewardState.DECIDED || one.state() == RewardState.PAID) {
      facts.add("rewards.fact.publication", page.t(publication(one)));
    }
    return facts.list();
  }

  private static String publication(Nomination one) {
    if (one.kind() == NomineeKind.INFORMANT) {
      return "rewards.publication.never";
    }
    return one.consented()
        ? one.published() ? "rewards.publication.shown" : "rewards.publication.may"
        : "rewards.publication.asked";
  }

  private List<RewardView.WayStop> way(Nomination one, Page page) {
    var stops = new ArrayList<RewardView.WayStop>();
    LocalDate before = one.resultOn();
    stops.add(
        new RewardView.WayStop(
            page.t("rewards.way.result"), before == null ? "" : page.day(before), "", ""));
    for (RewardEvent event : WAY) {
      Optional<ShownBy> step = one.last(event);
      LocalDate day = step.map(ShownBy::day).orElse(null);
      stops.add(
          new RewardView.WayStop(
              page.t(event.textKey()),
              day == null ? "" : page.day(day),
              day == null || before == null
                  ? ""
                  : page.t("rewards.way.after", ChronoUnit.DAYS.between(before, day)),
              step.map(ShownBy::paper).orElse("")));
      before = later(before, day);
    }
    return stops;
  }

  private static @Nullable LocalDate later(@Nullable LocalDate before, @Nullable LocalDate day) {
    return day == null ? before : day;
  }

  private static Fact term(RewardTerm term, Page page) {
    boolean late = !term.over() && page.today().isAfter(term.last());
    String last = page.t(late ? "rewards.term.late" : "rewards.term.last", page.day(term.last()));
    return Fact.of(
        term.rule().name().in(page.lang()),
        term.rule().unconfirmed() ? page.t("rewards.term.unconfirmed", last) : last);
  }

  RewardView.Gaps gaps(ActingOfficer officer, Page page) {
    List<ResultGap> gaps = rewards.gaps(officer);
    return new RewardView.Gaps(
        gaps.stream()
            .map(
                gap ->
                    new RewardView.GapRow(
                        names.agency(gap.agency(), page),
                        gap.count(),
                        page.day(gap.oldest()),
                        (int) ChronoUnit.DAYS.between(gap.oldest(), page.today()),
                        gap.numbers().stream()
                            .map(
                                one ->
                                    new Fact(
                                        one.number(),
                                        page.day(one.day()),
                                        page.href("/ho-so-vu-viec/" + one.number())))
                            .toList(),
                        nominate(gap.agency(), officer)))
            .toList(),
        gaps.stream().mapToInt(ResultGap::count).sum());
  }

  private static @Nullable String nominate(String agency, ActingOfficer officer) {
    boolean may =
        officer.has(Role.STANDING_OFFICE)
            || agency.equals(officer.agency())
                && officer.hasAny(Role.CASE_OFFICER, Role.AGENCY_HEAD);
    return may ? RewardRoutes.OPENING + "?co-quan=" + agency : null;
  }

  /** Who was praised, for everybody. */
  RewardView.NominationList published(String at, Page page) {
    var sheet = ListSheet.asked(at, ROWS);
    RowSlice<Nomination> found = rewards.published(sheet.offset(), ROWS);
    return new RewardView.NominationList(
        found.rows().stream()
            .map(
                one ->
                    new RewardView.NominationRow(
                        names.nominee(one, page),
                        members(one, page),
                        names.agency(one.agency(), page),
                        page.t(one.form().textKey()),
                        one.last(RewardEvent.DECIDE)
                            .map(
                                step ->
                                    page.t(
                                        "rewards.published.by",
                                        step.paper(),
                                        page.day(step.day()),
                                        names.agency(one.competent(), page)))
                            .orElse("")))
            .toList(),
        found.count(),
        sheet.pager(
            found.count(), n -> RewardRoutes.PUBLISHED + (n > 1 ? "?trang=" + n : ""), page));
  }
}
