package vn.chosach.vault.web;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.chosach.ui.Page;
import vn.chosach.ui.Viewer;
import vn.chosach.ui.lists.DeskList;
import vn.chosach.ui.lists.ListAsk;
import vn.chosach.ui.lists.ListColumn;
import vn.chosach.ui.lists.ListColumn.ListCell;
import vn.chosach.vault.Capture;
import vn.chosach.vault.Captures;

/** The list of captured pages. */
@Component
record CaptureDeskList(Captures captures, EvidenceNames names) implements DeskList<Capture> {

  private static final int SHOWN = 80;

  @Override
  public ListTerms terms() {
    return new ListTerms(EvidenceRoutes.EVIDENCE, "vault.title", "ui.lists.count", Set.of("tim"));
  }

  @Override
  public List<ListColumn<Capture>> columns() {
    return List.of(
        ListColumn.name(
            "trang",
            "vault.col.page",
            "host",
            Capture::host,
            CaptureDeskList::address,
            one -> EvidenceRoutes.page(one.id())),
        ListColumn.of(
            "luc",
            "vault.col.asked",
            "asked",
            (one, page) ->
                ListCell.of(page.moment(one.askedAt())).below(names.actor(one.askedBy(), page))),
        ListColumn.text(
            "ho-so",
            "vault.col.reference",
            "reference",
            one -> Objects.requireNonNullElse(one.reference(), "–")),
        ListColumn.of("tinh-trang", "vault.col.state", "state", CaptureDeskList::state));
  }

  @Override
  public ListSlice<Capture> slice(ListAsk ask, int offset, int limit, Viewer viewer, Page page) {
    String agency = EvidenceAccess.scope(viewer);
    String words = ask.filter("tim");
    return new ListSlice<>(
        ask.order(this).during(() -> captures.list(agency, words, offset, limit)),
        captures.count(agency, words));
  }

  private static ListCell state(Capture one, Page page) {
    CaptureChip chip = CaptureChip.of(one, page);
    return ListCell.state(chip.tone(), chip.text()).below(chip.why());
  }

  private static String address(Capture one) {
    String address = one.address().replaceFirst("^https?://", "");
    return address.length() > SHOWN ? address.substring(0, SHOWN) + "…" : address;
  }
}
