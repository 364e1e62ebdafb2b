package vn.chosach.demo;

import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.chosach.cases.CaseQuestion;
import vn.chosach.cases.Cases;
import vn.chosach.cases.life.CaseAct;
import vn.chosach.cases.life.CaseEvent;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Officers;
import vn.chosach.officers.notices.Watching;
import vn.chosach.ui.Lang;
import vn.chosach.ui.Page;

/**
 * A head follows an open case of the own agency, its officer asks the head for a word, and another
 * note follows: so the bell has something to say.
 */
@Component
@Profile("demo")
@Order(Scene.TODAY + 950)
record DemoNotices(
    Cases cases, Officers officers, Watching watching, Page.Parts parts, InstantSource time)
    implements Scene {

  private static final String ASKED =
      "Chủ cửa hàng xin giao hóa đơn bổ sung vào chiều mai. Nhờ @qltt.truong cho ý kiến: chờ hay lập biên bản ngay?";
  private static final String WENT_ON =
      "Đã gọi lại cho chủ cửa hàng, hẹn 14 giờ chiều mai mang hóa đơn bản gốc đến trụ sở Đội.";

  @Override
  public void play() {
    ActingOfficer head = officers.named("qltt.truong").map(ActingOfficer::of).orElse(null);
    ActingOfficer handler = officers.named("qltt.vien").map(ActingOfficer::of).orElse(null);
    if (head == null || handler == null) {
      return;
    }
    List<CaseFile> own =
        cases.list(new CaseQuestion("", null, true, false, 0, 100), handler).cases().stream()
            .filter(one -> Objects.equals(handler.actor().id(), one.access().officer()))
            .toList();
    UUID follower = Objects.requireNonNull(head.actor().id());
    if (own.isEmpty() || own.stream().anyMatch(one -> watching.follows(one.id(), follower))) {
      return;
    }
    CaseFile file = own.getFirst();
    Page page = Page.away(Lang.VI, time.instant(), parts);
    if (watching.follow("case", file.id(), head, page)) {
      note(note(file, ASKED, handler), WENT_ON, handler);
    }
  }

  private CaseFile note(CaseFile file, String words, ActingOfficer handler) {
    var act = new CaseAct.Plainly(CaseEvent.NOTE, Vietnam.dayOf(time.instant()), words);
    if (cases.proceed(file.id(), act, file.version(), handler)
        instanceof ActOutcome.Done<CaseFile>(CaseFile now)) {
      return now;
    }
    throw new IllegalStateException("the note was not taken");
  }
}
