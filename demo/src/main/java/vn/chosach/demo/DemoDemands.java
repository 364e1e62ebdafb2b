package vn.chosach.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.chosach.documents.incoming.Arrival;
import vn.chosach.documents.incoming.IncomingRegister;
import vn.chosach.documents.incoming.IncomingRegister.IncomingEntry;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.ProvincePack;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Officers;
import vn.chosach.reports.demands.Demand;
import vn.chosach.reports.demands.Demand.DemandWish;
import vn.chosach.reports.demands.DemandAct;
import vn.chosach.reports.demands.Demands;

/** The Party committee demands a report by tomorrow afternoon; its answer waits for a signature. */
@Component
@Profile("demo")
@Order(Scene.TODAY + 81)
class DemoDemands implements Scene {

  private final Demands demands;
  private final IncomingRegister incoming;
  private final Officers officers;
  private final StagedTime time;

  DemoDemands(Demands demands, IncomingRegister incoming, Officers officers, StagedTime time) {
    this.demands = demands;
    this.incoming = incoming;
    this.officers = officers;
    this.time = time;
  }

  @Override
  public void play() {
    ActingOfficer keeper = officers.named("qltt.vien").map(ActingOfficer::of).orElseThrow();
    if (demands.page(true, 0, 1, keeper).count() > 0) {
      return;
    }
    LocalDate today = Vietnam.dayOf(time.instant());
    Demand waiting =
        demand(
            keeper,
            "214-CV/TU",
            "Tình hình hàng giả, hàng kém chất lượng trên địa bàn trước Tết",
            today.minusDays(2),
            today.plusDays(1));
    done(
        demands.proceed(
            waiting.id(),
            new DemandAct.PrepareAnswer(
                "Từ đầu tháng, lực lượng đã kiểm tra các điểm bán hàng Tết ở chợ đầu mối và trên"
                    + " nền tảng bán hàng.\nHàng không rõ nguồn gốc tập trung ở bánh kẹo, mỹ phẩm.",
                false),
            waiting.version(),
            keeper));
    demand(
        keeper,
        "231-CV/TU",
        "Kết quả xử lý phản ánh của người tiêu dùng",
        today,
        today.plusDays(6));
  }

  private Demand demand(
      ActingOfficer keeper, String number, String title, LocalDate day, LocalDate due) {
    var arrival =
        new Arrival(
            keeper.agency(),
            day,
            "Tỉnh ủy",
            number,
            day,
            title,
            Arrival.Secrecy.NONE,
            List.of(
                new Arrival.File(
                    "cong-van.pdf", "application/pdf", "%PDF-1.4 công văn".getBytes(UTF_8))));
    if (!(incoming.enter(arrival, keeper)
        instanceof ActOutcome.Done<IncomingEntry>(IncomingEntry(var paper, int entered)))) {
      throw new IllegalStateException("the paper of the demand was not entered");
    }
    return done(
        demands.enter(
            new DemandWish(
                paper,
                ProvincePack.current().agency("TU"),
                title,
                due.atTime(16, 30).atZone(Vietnam.ZONE).toInstant(),
                keeper.actor().id()),
            keeper));
  }

  private static <T> T done(ActOutcome<T> outcome) {
    if (outcome instanceof ActOutcome.Done<T>(T value)) {
      return value;
    }
    throw new IllegalStateException(outcome.toString());
  }
}
