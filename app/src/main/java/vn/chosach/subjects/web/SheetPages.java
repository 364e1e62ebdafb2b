package vn.chosach.subjects.web;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.chosach.lifecycle.steps.RowDeed;
import vn.chosach.lifecycle.steps.RowDesk;
import vn.chosach.lifecycle.steps.RowList;
import vn.chosach.lifecycle.steps.RowPage;
import vn.chosach.lifecycle.steps.RowSlice;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.subjects.sheets.SheetDesk;
import vn.chosach.subjects.sheets.SheetDesk.SheetFile;
import vn.chosach.subjects.sheets.SheetState;
import vn.chosach.subjects.sheets.SubjectSheet;
import vn.chosach.subjects.web.RingView.SheetFact;
import vn.chosach.ui.Choice;
import vn.chosach.ui.ListSheet;
import vn.chosach.ui.Page;
import vn.chosach.ui.Tone;

/** Draws up sheets. */
@Component
record SheetPages(SheetDesk desk, SubjectNames names) implements RowDesk {

  @Override
  public ListTerms terms() {
    return new ListTerms(
        SubjectRoutes.SHEETS, "subjects.sheets.title", "subjects.sheets.count", Set.of());
  }

  @Override
  public List<String> heads() {
    return List.of(
        "subjects.col.sheet",
        "subjects.field.recipient",
        "subjects.field.read-until",
        "subjects.col.state");
  }

  @Override
  public RowList list(String part, ListSheet sheet, ActingOfficer officer, Page page) {
    RowSlice<SubjectSheet> slice = desk.page(sheet.offset(), sheet.size(), officer);
    return new RowList(
        page.t("subjects.sheets.title"),
        page.t("subjects.sheets.lede"),
        List.of(),
        List.of(Choice.of(SubjectRoutes.SUBJECTS, page.t("subjects.title"))),
        List.of(),
        slice.rows().stream()
            .map(
                one ->
                    new RowList.ListedRow(
                        SubjectRoutes.sheet(one.number()),
                        one.purpose(),
                        names.agency(one.agency(), page),
                        one.number(),
                        RowList.cells(names.agency(one.recipient(), page), page.day(one.until())),
                        tone(one, page),
                        page.t(state(one, page))))
            .toList(),
        page.t("subjects.sheets.none"),
        slice.count());
  }

  private static boolean over(SubjectSheet one, Page page) {
    return one.state() == SheetState.SHARED && page.today().isAfter(one.until());
  }

  private static String state(SubjectSheet one, Page page) {
    return over(one, page) ? "subjects.sheet-state.over" : one.state().textKey();
  }

  private static Tone tone(SubjectSheet one, Page page) {
    return switch (one.state()) {
      case DRAFT -> Tone.CARE;
      case SHARED -> over(one, page) ? Tone.NONE : Tone.OK;
      case RECALLED, DROPPED -> Tone.NONE;
    };
  }

  RingView.SheetPageView one(SheetFile file, String body, Page page) {
    SubjectSheet of = file.of();
    return new RingView.SheetPageView(
        RowPage.of(
            of,
            page.t("subjects.sheet.of", of.number()),
            tone(of, page),
            state(of, page),
            file.waiting(),
            RowDeed.buttons(
                SheetDeed.values(),
                deed -> deed.open(file),
                SubjectRoutes.sheet(of.number()),
                page),
            names,
            page),
        List.of(
            fact("subjects.field.giver", names.agency(of.agency(), page), page),
            fact("subjects.field.recipient", names.agency(of.recipient(), page), page),
            fact("subjects.field.level", page.t(of.level().textKey()), page),
            fact(
                "subjects.field.fields",
                of.fields().stream()
                    .map(field -> page.t(field.textKey()))
                    .collect(Collectors.joining("; ")),
                page),
            fact("subjects.field.purpose", of.purpose(), page),
            fact("subjects.field.law", of.ground(), page),
            fact("subjects.field.read-until", page.day(of.until()), page),
            fact("subjects.field.paper", Objects.requireNonNullElse(of.paper(), "–"), page),
            fact("subjects.field.digest", of.sha256(), page)),
        body.isEmpty() ? List.of() : List.of(body.split("\n")),
        file.receives() ? SubjectRoutes.sheet(of.number()) + "/nhan" : null,
        file.gives() ? SubjectRoutes.page(of.subject()) : null,
        file.readings().stream()
            .map(
                one ->
                    new RingView.ReadingRow(
                        names.officer(one.officer(), page)
                            + " · "
                            + names.agency(one.agency(), page),
                        page.moment(one.at()),
                        one.words().isEmpty() ? page.t("subjects.sheet.again") : one.words()))
            .toList());
  }

  private static SheetFact fact(String key, String value, Page page) {
    return new SheetFact(page.t(key), value);
  }
}
