package vn.chosach.referrals.web;

import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.search.CommandSource;
import vn.chosach.officers.search.CommandWords;
import vn.chosach.officers.search.SearchAnswer.SearchHit;
import vn.chosach.referrals.ReferralInbox.ReferralInboxQuestion;
import vn.chosach.referrals.ReferralInbox.ReferralInboxRow;
import vn.chosach.referrals.ReferralInbox.ReferralInboxSide;
import vn.chosach.referrals.ReferralInbox.Stage;
import vn.chosach.referrals.Referrals;
import vn.chosach.referrals.life.ReferralAccessPolicy;
import vn.chosach.referrals.life.ReferralLifeCycle;
import vn.chosach.referrals.life.ReferralLifeCycle.ReferralSide;
import vn.chosach.ui.Page;

/**
 * What each side may do with a referral, by its number. It is not opened for that: the first
 * opening is the read receipt of the sender.
 */
@Component
record ReferralCommands(Referrals referrals) implements CommandSource {

  private static final int MOST = 50;

  @Override
  public String section() {
    return ReferralRoutes.DESK;
  }

  @Override
  public Stream<SearchHit> of(CommandWords asked, ActingOfficer reader, Page page) {
    return asked.number("CG", 1).filter(number -> ReferralAccessPolicy.office(reader)).stream()
        .flatMap(
            number ->
                Stream.concat(
                    acts(number, ReferralInboxSide.IN, ReferralSide.RECEIVER, reader, page),
                    acts(number, ReferralInboxSide.SENT, ReferralSide.SENDER, reader, page)))
        .distinct();
  }

  private Stream<SearchHit> acts(
      String number, ReferralInboxSide tray, ReferralSide side, ActingOfficer reader, Page page) {
    return referrals
        .tray(new ReferralInboxQuestion(tray, Stage.OPEN, null, null, number, 0, MOST), reader)
        .rows()
        .stream()
        .filter(row -> row.number().equals(number))
        .flatMap(
            row ->
                ReferralLifeCycle.TABLE.stream()
                    .filter(cell -> cell.from() == row.state() && cell.side() == side)
                    .map(cell -> page.t(ReferralActForms.button(cell.event())))
                    .map(act -> hit(act, row)));
  }

  private static SearchHit hit(String act, ReferralInboxRow row) {
    return new SearchHit(
        row.number(),
        act,
        Objects.requireNonNullElse(row.title(), ""),
        ReferralRoutes.DESK + "/" + row.referral() + "#form");
  }
}
