package vn.chosach.demo;

import java.time.Duration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Officers;
import vn.chosach.tips.Channel;
import vn.chosach.tips.desk.OpinionBatch;
import vn.chosach.tips.desk.OpinionBatch.BatchWish;

/** A newsroom hands in what readers and businesses answered to a question, as one table. */
@Component
@Profile("demo")
@Order(Scene.TODAY + 228)
class DemoOpinions implements Scene {

  private static final Duration BEFORE = Duration.ofHours(20);

  private static final String TABLE =
      """
      Ý kiến;Ở đâu;Đồng ý
      Chợ nên có cân đối chứng và bảng giá niêm yết ở từng dãy.;Chợ trung tâm phường;có
      chợ nên có cân đối chứng và bảng giá niêm yết ở từng dãy.;Chợ trung tâm phường;có
      Hộ kinh doanh cần một tờ hướng dẫn hóa đơn điện tử, chữ to, một trang.;;có
      Không muốn chuyển ý kiến đi đâu.;;không
      """;

  private final OpinionBatch batch;
  private final Officers officers;
  private final StagedTime time;

  DemoOpinions(OpinionBatch batch, Officers officers, StagedTime time) {
    this.batch = batch;
    this.officers = officers;
    this.time = time;
  }

  @Override
  public void play() {
    ActingOfficer editor = officers.named("baochi").map(ActingOfficer::of).orElseThrow();
    batch.take(
        new BatchWish(
            Channel.PRESS,
            "Chuyên mục bạn đọc (minh họa)",
            "",
            "Phường trung tâm",
            time.instant().minus(BEFORE),
            TABLE),
        editor.actor());
  }
}
