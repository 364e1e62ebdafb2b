package vn.chosach.watch.web;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.search.MeasureSource;
import vn.chosach.officers.search.SearchAnswer;
import vn.chosach.officers.search.SearchAnswer.SearchHit;
import vn.chosach.officers.search.SearchGroup;
import vn.chosach.officers.search.SearchQuestion;
import vn.chosach.officers.search.SearchSource;
import vn.chosach.ui.Page;
import vn.chosach.watch.register.Programmes;
import vn.chosach.watch.review.HitLine;
import vn.chosach.watch.review.HitQueue;
import vn.chosach.watch.review.QueueQuestion;

/** Flagged listings by number, title and seller, whatever became of them. */
@Component
class ListingSearch implements SearchSource, MeasureSource {

  private final HitQueue queue;
  private final Programmes programmes;

  ListingSearch(HitQueue queue, Programmes programmes) {
    this.queue = queue;
    this.programmes = programmes;
  }

  @Override
  public SearchGroup group() {
    return SearchGroup.LISTINGS;
  }

  @Override
  public String section() {
    return WatchRoutes.REVIEW;
  }

  @Override
  @Transactional(readOnly = true)
  public SearchAnswer find(SearchQuestion question, ActingOfficer reader, Page page) {
    var asked =
        new QueueQuestion(
            null,
            QueueQuestion.View.ALL,
            "",
            "",
            question.words(),
            question.offset(),
            question.limit());
    int count = queue.count(asked);
    return SearchAnswer.page(
        count == 0 ? List.of() : queue.page(asked), count, one -> hit(one, page));
  }

  @Override
  public String measureKey() {
    return "watch.measure";
  }

  /** Programmes of checks that were entered since. */
  @Override
  public List<SearchHit> begun(Instant since, ActingOfficer reader, Page page) {
    return programmes.since(since).stream()
        .map(one -> new SearchHit("", one.name(), "", "/giam-sat/so-theo-doi/dot/" + one.id()))
        .toList();
  }

  private static SearchHit hit(HitLine one, Page page) {
    String state = page.t(one.state().textKey());
    return new SearchHit(
        one.number(),
        one.title(),
        one.seller().isEmpty() ? state : one.seller() + " · " + state,
        WatchRoutes.REVIEW + "/" + one.id() + "?xem=all");
  }
}
