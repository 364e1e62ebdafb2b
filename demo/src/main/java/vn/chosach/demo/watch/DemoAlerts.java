package vn.chosach.demo.watch;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.chosach.demo.Scene;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.Officers;
import vn.chosach.watch.alerts.AlertDone;
import vn.chosach.watch.alerts.AlertKind;
import vn.chosach.watch.alerts.AlertQuery;
import vn.chosach.watch.alerts.AlertSearch;
import vn.chosach.watch.alerts.AlertWish;
import vn.chosach.watch.alerts.Alerts;

/** Invented alerts about goods that the made listings offer. Starting it again adds nothing. */
@Component
@Profile("demo")
@Order(Scene.PAST + 70)
class DemoAlerts implements Scene {

  private final Alerts alerts;
  private final AlertQuery query;
  private final AlertSearch search;
  private final Officers officers;
  private final InstantSource time;

  DemoAlerts(
      Alerts alerts, AlertQuery query, AlertSearch search, Officers officers, InstantSource time) {
    this.alerts = alerts;
    this.query = query;
    this.search = search;
    this.officers = officers;
    this.time = time;
  }

  @Override
  public void play() {
    Optional<Actor> first = actor("qltt.vien");
    Optional<Actor> second = actor("thuongtruc");
    boolean planted = query.count(true) + query.count(false) > 0;
    if (planted || first.isEmpty() || second.isEmpty()) {
      return;
    }
    LocalDate today = Vietnam.dayOf(time.instant());
    fryer(today, first.get());
    cream(today, first.get(), second.get());
    sauce(today, first.get());
    pills(today, second.get());
    search.run();
  }

  private void fryer(LocalDate today, Actor actor) {
    alerts.enter(
        new AlertWish(
            AlertKind.RECALL,
            "Nồi chiên không dầu 5 lít, lô sản xuất quý I",
            "",
            "",
            "8930000000057",
            "nồi chiên không dầu | nồi chiên ko dầu\n5 lít | 5l | 5 l",
            "Tay cầm nóng chảy và rời ra khi nồi đầy; đã có người bị bỏng.",
            "Thu hồi theo Thông báo thử số 41/TB-TH",
            "Doanh nghiệp sản xuất, qua cơ quan quản lý chất lượng (dữ liệu thử)",
            "https://example.com/thu-hoi/noi-chien",
            today.minusDays(3)),
        actor);
  }

  private void cream(LocalDate today, Actor actor, Actor head) {
    ActOutcome<AlertDone> outcome =
        alerts.enter(
            new AlertWish(
                AlertKind.SEIZURE,
                "Kem trộn trắng da không nhãn phụ",
                "",
                "",
                "",
                "kem trộn | kem body trộn\ntrắng da",
                "Chứa corticoid và thủy ngân; không công bố, không nhãn.",
                "Tạm giữ theo Biên bản thử số 07/BB-TG",
                "Đội kiểm tra liên ngành Long Xuyên (dữ liệu thử)",
                "",
                today.minusDays(12)),
            actor);
    if (outcome instanceof ActOutcome.Done<AlertDone>(AlertDone done)) {
      alerts.watch(done.id(), head);
    }
  }

  private void sauce(LocalDate today, Actor actor) {
    alerts.enter(
        new AlertWish(
            AlertKind.HOLDER,
            "Nước mắm ghi Phú Quốc, nghi giả chỉ dẫn địa lý",
            "",
            "",
            "",
            "nước mắm\nphú quốc",
            "Nơi đóng chai ngoài vùng được bảo hộ, không có tem kiểm soát.",
            "Đề nghị xác minh, Công văn thử số 15/CV-HNM",
            "Hội nhà thùng nước mắm (dữ liệu thử)",
            "",
            today.minusDays(6)),
        actor);
  }

  private void pills(LocalDate today, Actor actor) {
    ActOutcome<AlertDone> outcome =
        alerts.enter(
            new AlertWish(
                AlertKind.ABROAD,
                "Viên giảm cân chứa chất cấm",
                "",
                "",
                "9520000000028",
                "viên giảm cân | viên giảm béo\ncấp tốc | tan mỡ | 7kg",
                "Phát hiện sibutramin, có thể gây loạn nhịp tim.",
                "Cảnh báo thử số A12/0389, cấm bán ở nước cảnh báo",
                "Hệ thống cảnh báo nhanh nước ngoài (dữ liệu thử)",
                "https://example.com/alert/a12-0389",
                today.minusDays(20)),
            actor);
    if (outcome instanceof ActOutcome.Done<AlertDone>(AlertDone done)) {
      alerts.watch(done.id(), actor);
    }
  }

  private Optional<Actor> actor(String account) {
    return officers.named(account).map(one -> Actor.officer(one.id(), one.agencyKey()));
  }
}
