package vn.chosach.watch.web;

import static vn.chosach.ui.form.FormField.select;
import static vn.chosach.ui.form.FormField.words;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Dong;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Page;
import vn.chosach.ui.Viewer;
import vn.chosach.ui.form.FormField;
import vn.chosach.ui.lists.BulkDeed;
import vn.chosach.ui.lists.DeskList;
import vn.chosach.ui.lists.ListAsk;
import vn.chosach.ui.lists.ListColumn;
import vn.chosach.ui.lists.ListColumn.ListCell;
import vn.chosach.watch.privacy.SellerPrivacy;
import vn.chosach.watch.review.Decision;
import vn.chosach.watch.review.HitLine;
import vn.chosach.watch.review.HitQueue;
import vn.chosach.watch.review.QueueQuestion;
import vn.chosach.watch.review.ReviewDone;
import vn.chosach.watch.review.ReviewEvent;
import vn.chosach.watch.review.ReviewState;
import vn.chosach.watch.review.Verdicts;

/**
 * The queue of flagged listings as a list: it draws its rows itself, has views, and one verdict for
 * many. Each goes through {@link Verdicts} as if it stood alone: a drop against the machine waits
 * for a second officer, and nobody decides a dispute that is their own.
 */
@Component
record ReviewDeskList(HitQueue queue, Verdicts verdicts, SellerPrivacy privacy)
    implements DeskList<HitLine> {

  private static final String UNDO = "hoan-tac";
  private static final int MOST_AT_ONCE = 100;

  @Override
  public ListTerms terms() {
    return new ListTerms(
        WatchRoutes.REVIEW,
        "watch.review.title",
        "ui.lists.count",
        Set.of("muc", "xem", "tim", "san", "luat"));
  }

  @Override
  public List<ListColumn<HitLine>> columns() {
    return List.of(
        ListColumn.text("so", "watch.file.number", "", HitLine::number),
        ListColumn.text("tin", "watch.file.title", "", HitLine::title),
        ListColumn.text("nguoi-ban", "watch.file.seller", "", HitLine::seller),
        ListColumn.of(
            "gia",
            "watch.file.price",
            "",
            (one, page) -> {
              Long price = one.price();
              return ListCell.of(price == null ? "" : page.money(new Dong(price)));
            }),
        ListColumn.text("san", "watch.file.platform", "", HitLine::platform),
        ListColumn.of(
            "diem", "watch.file.score", "", (one, page) -> ListCell.of(page.number(one.score()))),
        ListColumn.of(
            "tinh-trang",
            "watch.file.state",
            "",
            (one, page) -> ListCell.of(page.t(one.state().textKey()))));
  }

  @Override
  public boolean drawn() {
    return true;
  }

  /** For a file: private sellers as the page shows them to the viewer. */
  @Override
  public ListSlice<HitLine> slice(ListAsk ask, int offset, int limit, Viewer viewer, Page page) {
    QueueQuestion asked = ReviewFilter.of(ask.filters()).question();
    return new ListSlice<>(
        privacy.lines(
            queue.page(
                new QueueQuestion(
                    asked.band(),
                    asked.view(),
                    asked.platform(),
                    asked.rule(),
                    asked.words(),
                    offset,
                    Math.min(limit, MOST_AT_ONCE))),
            viewer.officerId()),
        queue.count(asked));
  }

  @Override
  public int count(ListAsk ask, int most, Viewer viewer, Page page) {
    return queue.count(ReviewFilter.of(ask.filters()).question());
  }

  @Override
  public List<BulkDeed> deeds(Viewer viewer) {
    return List.of(
        verdict(ReviewAction.KEEP, viewer),
        verdict(ReviewAction.DROP, viewer),
        new BulkDeed(
            UNDO,
            "watch.undo",
            page -> List.of(),
            this::numbers,
            (id, seen, sent) -> answer(verdicts.undo(id, viewer.actor()))));
  }

  private BulkDeed verdict(ReviewAction action, Viewer viewer) {
    ReviewEvent event = action.event();
    return new BulkDeed(
        action.path(),
        event.textKey(),
        page -> fields(event, page),
        this::numbers,
        (id, seen, sent) ->
            answer(
                verdicts.decide(
                    new Decision(id, event, sent.text("ly-do"), sent.text("loi"), null, null, seen),
                    viewer.actor())),
        UNDO);
  }

  private static List<FormField> fields(ReviewEvent event, Page page) {
    return List.of(
        select(
            "ly-do",
            "watch.reason",
            Choice.of(
                event.reasons(), reason -> reason, reason -> page.t(event.reasonKey(reason)))),
        words("loi", "watch.words").optional());
  }

  private Map<UUID, String> numbers(Collection<UUID> ids) {
    var numbers = new LinkedHashMap<UUID, String>();
    // Without the title: it may name a private seller.
    queue.named(ids).forEach(line -> numbers.put(line.id(), line.number()));
    return numbers;
  }

  private static ActOutcome<UUID> answer(ActOutcome<ReviewDone> outcome) {
    return outcome instanceof ActOutcome.Done<ReviewDone>(ReviewDone done)
            && done.state() == ReviewState.DISPUTED
        ? new ActOutcome.Waiting<>(done.hit())
        : outcome.map(ReviewDone::hit);
  }
}
