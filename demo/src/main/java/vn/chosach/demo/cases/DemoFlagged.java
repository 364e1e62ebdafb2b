package vn.chosach.demo.cases;

import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.chosach.cases.Cases;
import vn.chosach.cases.life.ListingWish;
import vn.chosach.demo.Scene;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Officers;
import vn.chosach.screening.Band;
import vn.chosach.watch.Watch;
import vn.chosach.watch.review.HitLine;
import vn.chosach.watch.review.HitQueue;
import vn.chosach.watch.review.QueueQuestion;

/** One case of the demonstration begins with a made listing. Starting it again adds nothing. */
@Component
@Profile("demo")
@Order(Scene.TODAY + 150)
class DemoFlagged implements Scene {

  private final Cases cases;
  private final Watch watch;
  private final HitQueue queue;
  private final Officers officers;

  DemoFlagged(Cases cases, Watch watch, HitQueue queue, Officers officers) {
    this.cases = cases;
    this.watch = watch;
    this.queue = queue;
    this.officers = officers;
  }

  @Override
  public void play() {
    boolean there =
        !queue
            .page(new QueueQuestion(Band.CASE, QueueQuestion.View.DECIDED, "", "", "", 0, 100))
            .stream()
            .filter(line -> line.state() == vn.chosach.watch.review.ReviewState.CASED)
            .toList()
            .isEmpty();
    List<HitLine> waiting =
        queue.page(
            new QueueQuestion(
                Band.CASE, QueueQuestion.View.WAITING, "", "hang-gia.tu-nhan", "", 0, 1));
    if (there || waiting.isEmpty()) {
      return;
    }
    officers
        .named("qltt.vien")
        .map(one -> ActingOfficer.of(one))
        .ifPresent(reader -> open(waiting.getFirst(), reader));
  }

  private void open(HitLine line, ActingOfficer reader) {
    watch
        .read(line.id())
        .ifPresent(
            sheet ->
                cases.admit(
                    new ListingWish(
                        line.id(),
                        sheet.version(),
                        "counterfeit",
                        "Người bán tự nhận hàng giả, đăng nhiều tin cùng mẫu",
                        null),
                    reader));
  }
}
