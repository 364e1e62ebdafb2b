package vn.chosach.signals.web;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.search.SearchAnswer;
import vn.chosach.officers.search.SearchAnswer.SearchHit;
import vn.chosach.officers.search.SearchGroup;
import vn.chosach.officers.search.SearchQuestion;
import vn.chosach.officers.search.SearchSource;
import vn.chosach.signals.Inbox;
import vn.chosach.signals.Signals;
import vn.chosach.ui.Page;

/** Tips by number, words and identifiers, whatever became of them; the newest first. */
@Component
record TipSearch(Signals signals) implements SearchSource {

  @Override
  public SearchGroup group() {
    return SearchGroup.TIPS;
  }

  @Override
  public String section() {
    return InboxRoutes.INBOX;
  }

  /** A search in tips ends at a hundred, so that one page of the inbox holds all that is shown. */
  @Override
  public SearchAnswer find(SearchQuestion question, ActingOfficer reader, Page page) {
    Inbox found =
        signals.inbox(
            new Inbox.InboxQuestion(
                Inbox.InboxTab.ALL,
                Inbox.View.ANY,
                null,
                null,
                null,
                question.words(),
                null,
                Math.min(Inbox.MOST_FOUND, question.offset() + question.limit())),
            reader);
    List<Inbox.InboxRow> rows = found.rows().stream().skip(question.offset()).toList();
    return new SearchAnswer(
        rows.stream().map(row -> hit(row, question, page)).toList(),
        Math.min(found.count(), Inbox.MOST_FOUND),
        found.moreThanCounted());
  }

  private static SearchHit hit(Inbox.InboxRow row, SearchQuestion question, Page page) {
    InboxFilter all = InboxFilter.of(Map.of("tim", question.words())).everywhere();
    return new SearchHit(
        row.signal().number(),
        row.title(),
        page.t(row.signal().state().textKey()) + " · " + page.moment(row.signal().receivedAt()),
        all.item(row.signal().id()),
        row.signal().receivedAt());
  }
}
