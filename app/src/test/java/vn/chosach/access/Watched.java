package vn.chosach.access;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Vietnam;
import vn.chosach.watch.alerts.AlertDone;
import vn.chosach.watch.alerts.AlertKind;
import vn.chosach.watch.alerts.AlertSearch;
import vn.chosach.watch.alerts.AlertWish;
import vn.chosach.watch.alerts.Alerts;
import vn.chosach.watch.intake.Offers;
import vn.chosach.watch.licences.LicenceFinding;
import vn.chosach.watch.licences.LicenceKind;
import vn.chosach.watch.licences.LicenceProvenance;
import vn.chosach.watch.licences.LicenceWish;
import vn.chosach.watch.licences.Licences;
import vn.chosach.watch.marks.HolderQuestions;
import vn.chosach.watch.marks.MarkWish;
import vn.chosach.watch.marks.Marks;

/** What the watch keeps beside listings: alerts, papers of places, sheets of brands. */
@Component
class Watched {

  private final Alerts alerts;
  private final AlertSearch search;
  private final Marks marks;
  private final HolderQuestions questions;
  private final Licences licences;
  private final InstantSource time;

  Watched(
      Alerts alerts,
      AlertSearch search,
      Marks marks,
      HolderQuestions questions,
      Licences licences,
      InstantSource time) {
    this.alerts = alerts;
    this.search = search;
    this.marks = marks;
    this.questions = questions;
    this.licences = licences;
    this.time = time;
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
            Vietnam.dayOf(time.instant()));
    if (alerts.enter(wish, Offers.officer())
        instanceof ActOutcome.Done<AlertDone>(AlertDone done)) {
      search.run(done.id(), 1);
      scene.add("alert", Item.of("about a bag", done.id(), Scene.MARKET));
    }
    scene.add("alert", Item.guessed(UUID.randomUUID()));
    sheet(scene, platform);
  }

  /** A paper with signs that another officer may read. */
  void paper(Scene scene, UUID place) {
    LocalDate today = Vietnam.dayOf(time.instant());
    var wish =
        new LicenceWish(
            LicenceKind.ENTERPRISE,
            "9900000016",
            "Công ty thử",
            "Phòng đăng ký thử",
            today,
            null,
            true,
            "",
            "",
            LicenceProvenance.PICTURE);
    if (licences.enter(place, wish, Offers.officer()) instanceof ActOutcome.Done<UUID> done) {
      licences.check(
          done.value(),
          LicenceFinding.NOT_IN_REGISTER,
          "Tra không có",
          today.plusDays(30),
          Offers.officer());
      scene.add("licence", Item.of("of a watched place", done.value(), Scene.MARKET));
    }
    scene.add("licence", Item.guessed(UUID.randomUUID()));
  }

  private void sheet(Scene scene, String platform) {
    var wish =
        new MarkWish(
            "Nhãn " + platform,
            "gucci",
            "Chủ thể quyền thử",
            "lien-he@chu.example",
            "Tem tròn",
            "Không tem",
            "Tập huấn");
    if (marks.enter(wish, Offers.officer()) instanceof ActOutcome.Done<UUID> done) {
      LocalDate day = Vietnam.dayOf(time.instant());
      questions.ask(done.value(), "", "Thật hay giả?", day, day, Offers.officer());
      scene.add("mark-sheet", Item.of("of a brand", done.value(), Scene.MARKET));
    }
    scene.add("mark-sheet", Item.guessed(UUID.randomUUID()));
  }
}
