package vn.chosach.legislation.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import vn.chosach.legislation.desk.ExpiredLists;
import vn.chosach.legislation.desk.ExpiredLists.ExpiredYear;
import vn.chosach.legislation.life.ExpiredList;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Fact.FactList;

import vn.chosach.ui.Page;
import vn.chosach.ui.Tone;

/** Draws up the page of the texts that ceased in a year, and how far its list is. */
@Component
record ExpiredPages(ExpiredLists lists, LegislationNames names) {

  private static final int YEARS = 5;

  LegislationView.Expired of(ExpiredYear of, ActingOfficer officer, Page page) {
    int now = page.today().getYear();
    var acts = new ArrayList<Choice>();
    if (proposes(of, officer, page)) {
      acts.add(act(of, "/trinh", "propose", page));
    }
    if (publishes(of, officer)) {
      acts.add(act(of, "/cong-bo", "publish", page));
    }
    var facts = new FactList(page);
    facts.add("legislation.expired.due", page.day(ExpiredList.due(of.year())));
    ExpiredList list = of.list();
    if (list != null && list.body() != null) {
      facts.add(
          "legislation.fact.sent",
          page.t(
              "legislation.sent",
              names.agency(list.body(), page),
              String.valueOf(list.number()),
              page.day(list.signedOn())));
    }
    if (list != null && list.publishedOn() != null) {
      facts.add(
          "legislation.expired.decision",
          list.publishedNumber() + ", " + page.day(list.publishedOn()));
    }
    boolean late = late(of, page.today());
    return new LegislationView.Expired(
        of.year(),
        rows(of, page),
        IntStream.rangeClosed(0, YEARS)
            .mapToObj(back -> String.valueOf(now - back))
            .map(one -> Choice.of(one, one))
            .toList(),
        late ? Tone.LATE : of.published() ? Tone.OK : Tone.NONE,
        page.t("legislation.expired." + state(of, page) + (late ? ".late" : "")),
        facts.list(),
        of.waiting().map(paper -> "/van-ban/" + paper).orElse(null),
        acts);
  }

  /** Of years before the last nothing is said: their lists may be on paper alone. */
  private static boolean late(ExpiredYear of, LocalDate today) {
    ExpiredList list = of.list();
    return list == null
        ? of.year() == today.getYear() - 1
            && !of.texts().isEmpty()
            && today.isAfter(ExpiredList.due(of.year()))
        : list.late(today);
  }

  private static String state(ExpiredYear of, Page page) {
    if (of.published()) {
      return "published";
    }
    return of.proposed() ? "proposed" : of.year() < page.today().getYear() ? "open" : "running";
  }

  private List<LegislationView.ExpiredRow> rows(ExpiredYear of, Page page) {
    return of.texts().stream()
        .map(
            one ->
                new LegislationView.ExpiredRow(
                    one.number(),
                    one.title(),
                    page.day(one.validity().to()),
                    one.successor() == null ? "" : names.law(one.successor(), page),
                    one.provenance().published()))
        .toList();
  }

  boolean proposes(ExpiredYear of, ActingOfficer officer, Page page) {
    return lists.keeps(officer)
        && !of.proposed()
        && !of.texts().isEmpty()
        && of.waiting().isEmpty()
        && of.year() < page.today().getYear();
  }

  boolean publishes(ExpiredYear of, ActingOfficer officer) {
    return lists.keeps(officer) && of.proposed() && !of.published();
  }

  private static Choice act(ExpiredYear of, String slug, String key, Page page) {
    return Choice.of(
        LawListController.path(of.year()) + slug, page.t("legislation.expired." + key));
  }
}
