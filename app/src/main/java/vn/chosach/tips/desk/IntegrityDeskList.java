package vn.chosach.tips.desk;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.chosach.tips.Tip;
import vn.chosach.tips.integrity.IntegrityTips;
import vn.chosach.ui.Page;
import vn.chosach.ui.Viewer;
import vn.chosach.ui.lists.DeskList;
import vn.chosach.ui.lists.ListAsk;
import vn.chosach.ui.lists.ListColumn;
import vn.chosach.ui.lists.ListColumn.ListCell;

/** What accuses an officer or an agency; for everyone else it does not exist. */
@Component
record IntegrityDeskList(IntegrityTips integrity) implements DeskList<Tip> {

  @Override
  public ListTerms terms() {
    return new ListTerms(
        TipController.INTEGRITY, "tips.integrity.title", "ui.lists.count", Set.of());
  }

  @Override
  public List<ListColumn<Tip>> columns() {
    return List.of(
        ListColumn.name(
            "so",
            "tips.receipt.number",
            "",
            Tip::number,
            tip -> "",
            tip -> TipController.PAGE + tip.id()),
        ListColumn.of(
            "den",
            "tips.desk.received",
            "",
            (tip, page) -> ListCell.of(page.moment(tip.receivedAt()))),
        ListColumn.of(
            "kenh",
            "tips.desk.channel",
            "",
            (tip, page) -> ListCell.of(page.t(tip.channel().textKey()))),
        ListColumn.of(
            "giai-doan",
            "tips.desk.stage",
            "",
            (tip, page) -> ListCell.of(page.t(tip.progress().stage().textKey()))));
  }

  @Override
  public ListSlice<Tip> slice(ListAsk ask, int offset, int limit, Viewer viewer, Page page) {
    return new ListSlice<>(
        integrity.newest(offset, limit, viewer.actor(), viewer.roles()),
        integrity.count(viewer.actor(), viewer.roles()));
  }
}
