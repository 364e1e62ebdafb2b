package vn.chosach.cases.web;

import static vn.chosach.ui.form.FormField.select;
import static vn.chosach.ui.form.FormField.words;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.cases.CaseList;
import vn.chosach.cases.CaseQuestion;
import vn.chosach.cases.CaseRecords;
import vn.chosach.cases.Cases;
import vn.chosach.cases.life.CaseAct;
import vn.chosach.cases.life.CaseEvent;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.CaseState;
import vn.chosach.cases.life.Visibility;
import vn.chosach.cases.web.forms.CaseNames;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.skills.OfficerTask;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Page;
import vn.chosach.ui.Viewer;
import vn.chosach.ui.lists.BulkDeed;
import vn.chosach.ui.lists.DeskList;
import vn.chosach.ui.lists.ListAsk;
import vn.chosach.ui.lists.ListColumn;
import vn.chosach.ui.lists.ListColumn.ListCell;

/** The list of cases: what stands in it, and what is done with many. */
@Component
record CaseDeskList(Cases cases, CaseRecords records, CaseNames names)
    implements DeskList<CaseFile> {

  @Override
  public ListTerms terms() {
    return new ListTerms(
        CaseRoutes.CASES,
        "cases.list.title",
        "cases.list.count",
        Set.of("tim", "giai-doan", "cua-toi", "xa", "tre"));
  }

  @Override
  public List<ListColumn<CaseFile>> columns() {
    return List.of(
        ListColumn.of("vu-viec", "cases.col.case", "title", CaseDeskList::name),
        ListColumn.of(
            "trang-thai",
            "cases.key.state",
            "state",
            (one, page) -> chip(Chips.of(one.state(), page))),
        ListColumn.of(
            "co-quan",
            "cases.key.agency",
            "agency",
            (one, page) -> cell(names.agency(one.access().agency(), page))),
        ListColumn.of(
            "can-bo",
            "cases.key.officer",
            "",
            (one, page) -> cell(names.officer(one.access().officer(), page))),
        ListColumn.of("han", "cases.key.due", "due", CaseDeskList::due),
        ListColumn.more("so", "cases.key.number", "number", (one, page) -> cell(one.number())),
        ListColumn.more(
            "mo",
            "cases.key.opened",
            "opened",
            (one, page) -> cell(page.moment(one.matter().openedAt()))),
        ListColumn.more(
            "nhan",
            "cases.key.received",
            "received",
            (one, page) -> cell(page.moment(one.matter().receivedAt()))),
        ListColumn.more(
            "hang",
            "cases.key.goods",
            "",
            (one, page) -> cell(names.goods(one.matter().goods(), page))),
        ListColumn.more(
            "hanh-vi",
            "cases.key.violation",
            "",
            (one, page) -> cell(names.violation(one.matter().violation(), page))),
        ListColumn.more(
            "xa",
            "cases.key.area",
            "",
            (one, page) -> cell(names.area(one.matter().area(), page))));
  }

  @Override
  public ListSlice<CaseFile> slice(ListAsk ask, int offset, int limit, Viewer viewer, Page page) {
    CaseList found = cases.list(question(ask, offset, limit), ActingOfficer.of(viewer));
    return new ListSlice<>(found.cases(), found.count());
  }

  @Override
  public int count(ListAsk ask, int most, Viewer viewer, Page page) {
    return cases.count(question(ask, 0, 1), most, ActingOfficer.of(viewer));
  }

  @Override
  public String choice(CaseFile row) {
    return row.id() + ":" + row.version();
  }

  /** Whoever heads an agency gives its cases to its people. */
  @Override
  public List<BulkDeed> deeds(Viewer viewer) {
    var reader = ActingOfficer.of(viewer);
    return Visibility.leads(reader)
        ? List.of(
            new BulkDeed(
                "giao",
                CaseEvent.ASSIGN.textKey(),
                page ->
                    List.of(
                        select(
                                "nguoi",
                                "cases.field.officer",
                                names.officers(
                                    List.of(reader.agency()),
                                    List.of(),
                                    OfficerTask.CASE_WORK,
                                    page))
                            .open(),
                        words("ly-do", "cases.field.reason")),
                ids -> records.titles(ids, reader),
                (id, seen, sent) ->
                    cases.proceed(
                        id,
                        new CaseAct.Assign(sent.id("nguoi"), List.<UUID>of(), sent.text("ly-do")),
                        seen,
                        reader)))
        : List.of();
  }

  private CaseQuestion question(ListAsk ask, int offset, int limit) {
    return new CaseQuestion(
        ask.filter("tim"),
        Choice.named(CaseState.values(), ask.filter("giai-doan")),
        ask.filter("cua-toi").equals("1"),
        !ask.filter("tim").isBlank(),
        ask.filter("xa"),
        ask.filter("tre").equals("1"),
        ask.order(this),
        offset,
        limit);
  }

  private static ListCell name(CaseFile one, Page page) {
    return ListCell.of(one.title()).below(one.number()).to(CaseRoutes.page(one.number()));
  }

  private static ListCell due(CaseFile one, Page page) {
    var next = one.state().open() ? Chips.next(one.nextDue(), page) : null;
    return next == null ? ListCell.of("–") : chip(next);
  }

  private static ListCell chip(CaseView.Chip chip) {
    return ListCell.state(chip.tone(), chip.text());
  }

  private static ListCell cell(@Nullable String text) {
    return ListCell.of(Objects.requireNonNullElse(text, "–"));
  }
}
