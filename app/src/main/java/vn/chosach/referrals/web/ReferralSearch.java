package vn.chosach.referrals.web;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.search.SearchAnswer;
import vn.chosach.officers.search.SearchAnswer.SearchHit;
import vn.chosach.officers.search.SearchGroup;
import vn.chosach.officers.search.SearchQuestion;
import vn.chosach.officers.search.SearchSource;
import vn.chosach.referrals.ReferralInbox.ReferralInboxQuestion;
import vn.chosach.referrals.ReferralInbox.ReferralInboxRow;
import vn.chosach.referrals.ReferralInbox.ReferralInboxSide;
import vn.chosach.referrals.ReferralInbox.Stage;
import vn.chosach.referrals.Referrals;
import vn.chosach.ui.Page;

/** Referrals by their number, of those that the reader sent or received. */
@Component
record ReferralSearch(Referrals referrals) implements SearchSource {

  private static final int MOST = 100;

  @Override
  public SearchGroup group() {
    return SearchGroup.REFERRALS;
  }

  @Override
  public String section() {
    return ReferralRoutes.DESK;
  }

  @Override
  public SearchAnswer find(SearchQuestion question, ActingOfficer reader, Page page) {
    String number = question.words().strip();
    List<ReferralInboxRow> found =
        number.matches("(?i)CG-[0-9-]{1,20}")
            ? Stream.of(ReferralInboxSide.IN, ReferralInboxSide.SENT)
                .map(side -> asked(side, number))
                .flatMap(one -> referrals.tray(one, reader).rows().stream())
                .toList()
            : List.of();
    return SearchAnswer.of(found, question, one -> hit(one, page));
  }

  private static ReferralInboxQuestion asked(ReferralInboxSide side, String number) {
    return new ReferralInboxQuestion(side, Stage.ANY, null, null, number, 0, MOST);
  }

  private static SearchHit hit(ReferralInboxRow one, Page page) {
    return new SearchHit(
        one.number(),
        Objects.requireNonNullElse(one.title(), ""),
        page.t(one.purpose().textKey()) + " · " + page.t(one.state().textKey()),
        ReferralRoutes.DESK + "/" + one.referral(),
        one.sentAt());
  }
}
