package vn.chosach.access;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.chosach.watch.alerts.AlertKind;
import vn.chosach.watch.alerts.AlertOutcome;
import vn.chosach.watch.alerts.AlertSearch;
import vn.chosach.watch.alerts.AlertWish;
import vn.chosach.watch.alerts.Alerts;
import vn.chosach.watch.intake.Offers;

/** What the watch keeps beside listings: alerts. */
@Component
class Watched {

  private final Alerts alerts;
  private final AlertSearch search;

  Watched(Alerts alerts, AlertSearch search) {
    this.alerts = alerts;
    this.search = search;
  }

  void plant(Scene scene, String platform) {
    var wish =
        new AlertWish(
            AlertKind.HOLDER,
            "Túi xách thử",
            "gucci",
            "",
            "",
            "super fake\nfull box",
            "Túi giả",
            "Đề nghị số 1/" + platform,
            "Chủ thể quyền thử",
            "https://example.com/canh-bao",
            LocalDate.of(2026, 1, 5));
    if (alerts.enter(wish, Offers.officer()) instanceof AlertOutcome.Done done) {
      search.run(done.id(), 1);
      scene.add("alert", Item.of("about a bag", done.id(), Scene.MARKET));
    }
    scene.add("alert", Item.guessed(UUID.randomUUID()));
  }
}
