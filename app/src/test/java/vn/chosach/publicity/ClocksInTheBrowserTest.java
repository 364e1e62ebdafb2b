package vn.chosach.publicity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.chosach.cases.life.CaseAct;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.referrals.ReferralSent;
import vn.chosach.referrals.life.Purpose;
import vn.chosach.referrals.life.ReferralOffer;

/** Pages of clocks, reminders and hand-over, without fault at every width and without script. */
class ClocksInTheBrowserTest extends JourneyWalk {

  @Test
  void my_work_reminders_the_form_of_a_request_and_the_letter_have_no_fault_at_any_width() {
    CaseFile file = office.assigned(handler, head, "Gian hàng bán kem trộn qua livestream");
    file =
        office.go(
            file,
            new CaseAct.TakeDown("tiktok", "6 video", "2/QLTT", clock.instant(), "Cổng, mã 2"),
            handler);
    ReferralOffer referralOffer =
        ReferralOffer.of(
            Purpose.COORDINATION,
            null,
            List.of("CA-AG"),
            "Kho mỹ phẩm",
            "Đề nghị cùng kiểm tra.",
            office.today().plusDays(3));
    var sent = ((ActOutcome.Done<ReferralSent>) referrals.offer(referralOffer, handler)).value();
    ScreenDesk desk = desk(handler);
    desk.does("/phoi-hop/" + sent.referral(), "/cong-van", "");
    sitsDown(handler);
    for (String path :
        List.of(
            "/ban-lam-viec",
            "/thoi-han/nhac-viec",
            CASE + file.number() + "/lam/yeu-cau-go",
            "/phoi-hop/" + sent.referral())) {
      assertThat(faultsAtEveryWidth(path)).as(path).isEmpty();
      for (int width : List.of(360, 1366)) {
        width(width);
        screenshot("clocks" + path.replaceAll("[^a-z]+", "-") + "-" + width);
      }
    }
  }

  @Test
  void a_calendar_address_is_made_and_revoked_without_script() {
    ScreenDesk desk = desk(handler);
    String here = "/thoi-han/nhac-viec";
    String address = desk.fill(here, here + "/lich", "").select(".once").text();
    assertThat(address).endsWith(".ics");
    desk.does(here, "/lich/thu-hoi", "");
    assertThat(desk.page(here).text()).contains("Bạn chưa có địa chỉ lịch.");
  }
}
