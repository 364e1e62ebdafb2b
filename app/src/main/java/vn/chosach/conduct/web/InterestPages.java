package vn.chosach.conduct.web;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.conduct.interests.InterestHit;
import vn.chosach.conduct.interests.InterestHit.HitJudgement;
import vn.chosach.conduct.interests.InterestStatement;
import vn.chosach.conduct.interests.InterestStatement.Interest;
import vn.chosach.conduct.interests.Interests;
import vn.chosach.conduct.interests.Interests.HitFile;
import vn.chosach.identifiers.StatedValues.StatedValue;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Officer;
import vn.chosach.officers.work.WorkItem;
import vn.chosach.officers.work.WorkSource;
import vn.chosach.ui.Fact;
import vn.chosach.ui.Page;
import vn.chosach.ui.Tone;
import vn.chosach.ui.Viewer;
import vn.chosach.ui.form.FormView;
import vn.chosach.ui.lists.ListAsk;

/** Draws up the pages of statements of interests, and what is to be done today. */
@Component
record InterestPages(Interests interests, ConductNames names) implements WorkSource {

  private static final int ROWS = 25;
  private static final int NAMES = 12;

  /** The house reminds from here on; no text sets the day of a yearly statement. */
  private static final MonthDay REMINDING = MonthDay.of(11, 1);

  InterestView.OwnInterests own(ActingOfficer who, Page page) {
    List<InterestStatement> all = interests.own(who);
    return new InterestView.OwnInterests(
        String.valueOf(page.today().getYear()),
        interests.owes(who),
        all.isEmpty() ? List.of() : lines(all.getFirst(), page),
        all.stream()
            .map(
                one ->
                    new InterestView.InterestChange(
                        page.moment(one.at()),
                        page.t(one.event().textKey())
                            + (one.event() == InterestStatement.InterestEvent.FILED
                                ? " " + one.year()
                                : ""),
                        one.words()))
            .toList());
  }

  private static List<InterestView.InterestLine> lines(InterestStatement of, Page page) {
    return of.interests().stream()
        .map(
            one ->
                new InterestView.InterestLine(
                    page.t(one.relation().textKey()),
                    one.name(),
                    values(one),
                    InterestController.OWN + "/bo/" + one.id()))
        .toList();
  }

  private static String values(Interest one) {
    return one.values().skip(1).map(StatedValue::value).collect(Collectors.joining(" · "));
  }

  List<InterestView.InterestHitRow> hits(ListAsk ask, Viewer viewer, Page page) {
    return interests.hits(ActingOfficer.of(viewer)).stream()
        .map(
            one ->
                new InterestView.InterestHitRow(
                    InterestController.DESK + "/" + one.id(),
                    names.officer(one.officer(), page),
                    names.agency(one.agency(), page),
                    what(one, page),
                    one.outcome() == null ? Tone.CARE : Tone.NONE,
                    state(one, page)))
        .toList();
  }

  InterestView.InterestDesk desk(ActingOfficer who, Page page) {
    return new InterestView.InterestDesk(
        String.valueOf(page.today().getYear()),
        interests.owing(page.today(), who).entrySet().stream()
            .map(
                of ->
                    new InterestView.OwingRow(
                        names.agency(of.getKey(), page),
                        of.getValue().size(),
                        of.getValue().stream()
                                .limit(NAMES)
                                .map(Officer::displayName)
                                .collect(Collectors.joining(", "))
                            + (of.getValue().size() > NAMES ? " …" : "")))
            .sorted((a, b) -> Integer.compare(b.count(), a.count()))
            .toList());
  }

  private static String what(InterestHit one, Page page) {
    return page.t(
            "conduct.interest.place."
                + one.place().name().toLowerCase(Locale.ROOT).replace('_', '-'))
        + " "
        + one.number();
  }

  private static String state(InterestHit one, Page page) {
    String open = "conduct.interest.outcome." + (one.said().isEmpty() ? "open" : "second");
    return page.t(one.outcome() == null ? open : one.outcome().textKey());
  }

  InterestView.InterestHitPage hit(HitFile file, @Nullable FormView form, Page page) {
    InterestHit one = file.of();
    var facts = new ArrayList<Fact>();
    facts.add(Fact.of(page.t("conduct.interest.agency"), names.agency(one.agency(), page)));
    facts.add(Fact.of(page.t("conduct.interest.found"), what(one, page)));
    if (!one.keeper().isEmpty()) {
      facts.add(Fact.of(page.t("conduct.interest.keeper"), names.agency(one.keeper(), page)));
      facts.add(
          Fact.of(
              page.t("conduct.interest.works"),
              page.t(one.works() ? "conduct.interest.works.yes" : "conduct.interest.works.no")));
    }
    facts.add(Fact.of(page.t("conduct.interest.value"), one.value()));
    facts.add(Fact.of(page.t("conduct.interest.found-at"), page.moment(one.foundAt())));
    facts.add(Fact.of(page.t("conduct.col.state"), state(one, page)));
    for (HitJudgement said : one.said()) {
      facts.add(
          Fact.of(
              page.t("conduct.interest.judged"),
              page.t(said.outcome().textKey())
                  + " · "
                  + names.officer(said.officer(), page)
                  + ", "
                  + page.moment(said.at())
                  + ": "
                  + said.words()));
    }
    return new InterestView.InterestHitPage(
        names.officer(one.officer(), page),
        facts,
        !one.keeper().isEmpty(),
        file.changed(),
        page.t("conduct.interest.then", file.then().number(), page.moment(file.then().at())),
        lines(file.then(), page),
        page.t("conduct.interest.now", file.now().number(), page.moment(file.now().at())),
        file.changed() ? lines(file.now(), page) : List.of(),
        form);
  }

  /** Who owes a statement is reminded at the end of the year; the desk of what was found. */
  @Override
  public List<WorkItem> of(ActingOfficer who, Page page) {
    var items = new ArrayList<WorkItem>();
    LocalDate today = page.today();
    if (!MonthDay.from(today).isBefore(REMINDING) && interests.owes(who)) {
      items.add(
          WorkItem.until(
              "interests:" + today.getYear(),
              page.t("conduct.interest.work.file"),
              "",
              page.t("conduct.interest.year", String.valueOf(today.getYear())),
              LocalDate.of(today.getYear() + 1, 1, 1).atStartOfDay(Vietnam.ZONE).toInstant(),
              page.t("conduct.interest.work.own"),
              InterestController.OWN));
    }
    if (who.has(Role.INTEGRITY_OFFICER)) {
      interests.hits(who).stream()
          .filter(one -> one.waitsFor(who.actor().id()))
          .limit(ROWS)
          .map(
              one ->
                  WorkItem.waiting(
                      "interest-hit:" + one.id(),
                      page.t("conduct.interest.work.hit"),
                      "",
                      names.officer(one.officer(), page) + ": " + what(one, page),
                      page.t("conduct.interest.work.desk"),
                      InterestController.DESK + "/" + one.id()))
          .forEach(items::add);
    }
    return items;
  }
}
