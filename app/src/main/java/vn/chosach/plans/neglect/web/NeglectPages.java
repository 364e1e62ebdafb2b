package vn.chosach.plans.neglect.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Vietnam;
import vn.chosach.lifecycle.steps.RowSlice;
import vn.chosach.lifecycle.steps.StepLine;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Heirs;
import vn.chosach.officers.work.WorkItem;
import vn.chosach.officers.work.WorkSource;
import vn.chosach.plans.neglect.Neglect;
import vn.chosach.plans.neglect.Neglect.NeglectState;
import vn.chosach.plans.neglect.NeglectEvent;
import vn.chosach.plans.neglect.Neglects;
import vn.chosach.plans.neglect.Neglects.NeglectFile;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Fact;
import vn.chosach.ui.Page;
import vn.chosach.ui.Tone;
import vn.chosach.ui.Viewer;
import vn.chosach.ui.lists.DeskList.ListSlice;
import vn.chosach.ui.lists.ListAsk;

/** Draws up the pages about agencies that do not do their duty, and what is to be done today. */
@Component
record NeglectPages(Neglects neglects, NeglectNames names, Heirs heirs) implements WorkSource {

  private static final int ROWS = 25;
  private static final int MOST_WORK = 200;

  /** What the standing office could begin with. */
  List<NeglectView.OverdueRow> overdue(ActingOfficer who, Page page) {
    return neglects.overdue(who).stream()
        .map(
            one ->
                new NeglectView.OverdueRow(
                    names.agency(one.agency(), page),
                    one.things().size(),
                    page.day(one.things().getFirst().due()),
                    NeglectController.OPENING + "?co-quan=" + one.agency()))
        .toList();
  }

  ListSlice<NeglectView.NeglectRow> rows(
      ListAsk ask, int offset, int limit, Viewer viewer, Page page) {
    RowSlice<Neglect> found = neglects.page(offset, limit, ActingOfficer.of(viewer));
    return new ListSlice<>(
        found.rows().stream()
            .map(
                one ->
                    new NeglectView.NeglectRow(
                        NeglectController.one(one.number()),
                        one.number(),
                        names.agency(one.agency(), page),
                        one.grounds().size(),
                        tone(one, page),
                        page.t(one.state().textKey()),
                        until(one, page)))
            .toList(),
        found.count());
  }

  NeglectView.NeglectPage one(NeglectFile file, Page page) {
    Neglect one = file.of();
    var facts = new ArrayList<Fact>();
    facts.add(Fact.of(page.t("plans.neglect.field.agency"), names.agency(one.agency(), page)));
    if (!one.body().isEmpty()) {
      facts.add(Fact.of(page.t("plans.neglect.field.body"), names.agency(one.body(), page)));
    }
    if (one.until() != null) {
      facts.add(Fact.of(page.t("plans.neglect.field.until"), until(one, page)));
    }
    facts.add(Fact.of(page.t("plans.neglect.field.why"), one.words()));
    return new NeglectView.NeglectPage(
        one.number(),
        names.agency(one.agency(), page),
        tone(one, page),
        page.t(one.state().textKey()),
        file.waiting().map(letter -> "/van-ban/" + letter).orElse(null),
        Arrays.stream(NeglectEvent.values())
            .filter(file.possible()::contains)
            .filter(event -> !event.letter() || file.waiting().isEmpty())
            .filter(event -> !event.afterTheDay() || late(one, page))
            .map(
                event ->
                    Choice.of(
                        NeglectController.one(one.number()) + "/lam/" + event.slug(),
                        page.t("plans.neglect.do." + event.slug())))
            .toList(),
        facts,
        one.grounds().stream()
            .map(
                ground ->
                    new NeglectView.NeglectGroundRow(
                        ground.title(),
                        page.t(ground.order() ? "plans.neglect.order" : "plans.neglect.duty"),
                        page.day(ground.due())))
            .toList(),
        StepLine.of(one, names, page));
  }

  private static boolean late(Neglect one, Page page) {
    LocalDate until = one.until();
    return until != null && page.today().isAfter(until);
  }

  private static String until(Neglect one, Page page) {
    LocalDate until = one.until();
    return until == null
        ? ""
        : page.t(late(one, page) ? "plans.neglect.over" : "plans.neglect.until", page.day(until));
  }

  private static Tone tone(Neglect one, Page page) {
    return switch (one.state()) {
      case DRAFT, HEARD, ANSWERED -> Tone.CARE;
      case HEARING, RECOMMENDED -> late(one, page) ? Tone.LATE : Tone.WEEK;
      case CLOSED -> Tone.OK;
      case DROPPED -> Tone.NONE;
    };
  }

  /** The agency explains, the competent body answers, the standing office follows both. */
  @Override
  public List<WorkItem> of(ActingOfficer who, Page page) {
    return !who.hasAny(Role.AGENCY_HEAD, Role.STANDING_OFFICE, Role.COMMITTEE_LEADER)
        ? List.of()
        : neglects.page(0, MOST_WORK, who).rows().stream()
            .filter(one -> !one.state().over())
            .flatMap(one -> work(one, who, page).stream())
            .toList();
  }

  private Optional<WorkItem> work(Neglect one, ActingOfficer who, Page page) {
    boolean answers =
        who.has(Role.AGENCY_HEAD)
            && (one.state() == NeglectState.HEARING && heirs.act(one.agency(), who)
                || one.state() == NeglectState.RECOMMENDED && heirs.act(one.body(), who));
    boolean follows =
        neglects.desk(who)
            && !heirs.one(one.agency(), who.agency())
            && (one.until() == null || late(one, page));
    if (!answers && !follows) {
      return Optional.empty();
    }
    String verb =
        page.t(
            "plans.neglect.work."
                + (answers ? "answer" : one.state().name().toLowerCase(Locale.ROOT)));
    String key = "neglect:" + one.id() + ":" + one.version();
    String title = names.agency(one.agency(), page);
    String why = page.t(answers ? "plans.neglect.work.asked" : "plans.neglect.work.desk");
    String href = NeglectController.one(one.number());
    LocalDate until = one.until();
    return Optional.of(
        until == null
            ? WorkItem.waiting(key, verb, one.number(), title, why, href)
            : WorkItem.until(
                key,
                verb,
                one.number(),
                title,
                until.plusDays(1).atStartOfDay(Vietnam.ZONE).toInstant(),
                why,
                href));
  }
}
