package vn.chosach.plans.web;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.plans.Plans;
import vn.chosach.plans.life.CoordinationKind;
import vn.chosach.plans.life.CoordinationState;
import vn.chosach.plans.matters.CoordinationItem;
import vn.chosach.plans.matters.CoordinationItem.CoordinationItemShare;
import vn.chosach.plans.matters.CoordinationPage;
import vn.chosach.plans.matters.CoordinationPage.CoordinationQuestion;
import vn.chosach.plans.web.MatterDeskList.MatterRow;
import vn.chosach.ui.Page;
import vn.chosach.ui.Tone;
import vn.chosach.ui.Viewer;
import vn.chosach.ui.lists.DeskList;
import vn.chosach.ui.lists.ListAsk;
import vn.chosach.ui.lists.ListColumn;
import vn.chosach.ui.lists.ListColumn.ListCell;

/** The list of matters of one kind. */
@Component
record MatterDeskList(Plans plans, PageNames names) implements DeskList<MatterRow> {

  @Override
  public ListTerms terms() {
    return new ListTerms(
        PlanRoutes.MATTERS, "plans.nav.matters", "plans.matters.count", Set.of("loai", "xem"));
  }

  @Override
  public List<ListColumn<MatterRow>> columns() {
    return List.of(
        ListColumn.name(
            "viec",
            "plans.matter",
            "title",
            MatterRow::title,
            row -> row.number() + " · " + row.issuedAt(),
            MatterRow::href),
        ListColumn.text("giao", "plans.matter.issuer", "issuer", MatterRow::issuer),
        ListColumn.text("co-quan", "plans.agency", "", MatterRow::agencies),
        ListColumn.state("tinh-trang", "plans.plan.state", "", MatterRow::tone, MatterRow::state),
        ListColumn.of("han", "plans.duty.due", "", MatterDeskList::due),
        ListColumn.more(
            "so", "lifecycle.col.number", "number", (row, page) -> ListCell.of(row.number())),
        ListColumn.more(
            "ngay", "plans.matter.issued", "issued", (row, page) -> ListCell.of(row.issuedAt())));
  }

  @Override
  public ListSlice<MatterRow> slice(ListAsk ask, int offset, int limit, Viewer viewer, Page page) {
    String state = ask.filter("xem");
    var question =
        new CoordinationQuestion(
            null,
            kind(ask),
            CoordinationController.one(CoordinationState.values(), state).orElse(null),
            state.equals("LATE"),
            null,
            null,
            null,
            offset,
            limit);
    CoordinationPage found =
        ask.order(this).during(() -> plans.matters(question, ActingOfficer.of(viewer)));
    return new ListSlice<>(
        found.matters().stream().map(item -> row(item, page)).toList(), found.count());
  }

  static CoordinationKind kind(ListAsk ask) {
    return CoordinationController.one(CoordinationKind.values(), ask.filter("loai"))
        .orElse(CoordinationKind.DIRECTIVE);
  }

  private static ListCell due(MatterRow row, Page page) {
    Tone tone = row.dueTone();
    return tone == null ? ListCell.of(row.due()) : ListCell.state(tone, row.due());
  }

  private MatterRow row(CoordinationItem item, Page page) {
    List<CoordinationItemShare> shares = item.shares();
    CoordinationItemShare worst =
        shares.stream()
            .filter(share -> share.overdue(page.today()))
            .findFirst()
            .or(() -> shares.stream().filter(share -> share.state().open()).findFirst())
            .orElse(shares.getFirst());
    long done = shares.stream().filter(share -> share.state() == CoordinationState.CLOSED).count();
    boolean late = worst.overdue(page.today());
    return new MatterRow(
        PlanRoutes.MATTERS + "/" + item.id(),
        item.number(),
        item.title(),
        names.agency(item.issuer(), page),
        page.day(vn.chosach.kernel.Vietnam.dayOf(item.issuedAt())),
        shares.size() == 1
            ? names.agency(worst.agency(), page)
            : page.t("plans.matters.done-of", done, shares.size()),
        CoordinationPages.tone(worst, page.today()),
        late ? page.t("plans.tally.late") : page.t(worst.state().textKey(item.kind())),
        page.day(worst.due()),
        !worst.state().open() || worst.due() == null
            ? null
            : late ? Tone.LATE : worst.due().equals(page.today()) ? Tone.TODAY : Tone.LATER);
  }

  /** A matter in one line. */
  record MatterRow(
      String href,
      String number,
      String title,
      String issuer,
      String issuedAt,
      String agencies,
      Tone tone,
      String state,
      String due,
      @Nullable Tone dueTone) {}
}
