package vn.chosach.demo;

import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.chosach.cases.CaseQuestion;
import vn.chosach.cases.Cases;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.documents.DocumentOrigin;
import vn.chosach.documents.Documents;
import vn.chosach.documents.life.DocumentAct;
import vn.chosach.exchange.formats.InterchangeForm;
import vn.chosach.exchange.formats.TlpLevel;
import vn.chosach.exchange.received.HandedFile;
import vn.chosach.exchange.received.ReceivedPictures;
import vn.chosach.exchange.sets.PictureSharing;
import vn.chosach.exchange.sets.SharingAct;
import vn.chosach.exchange.sets.SharingDesk;
import vn.chosach.exchange.sets.SharingSet;
import vn.chosach.exchange.sets.SharingSet.PictureWish;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Officers;
import vn.chosach.subjects.pictures.KeptPicture.KeepingWish;
import vn.chosach.subjects.pictures.KeptPictures;
import vn.chosach.subjects.sharing.SharedPicture.ThingKind;

/** A diagram that was kept, given to another agency by a signed decision, fetched and read in. */
@Component
@Profile("demo")
@Order(Scene.TODAY + 156)
record DemoPictures(
    KeptPictures pictures,
    PictureSharing sharing,
    SharingDesk desk,
    ReceivedPictures received,
    Documents documents,
    DemoSigning signing,
    Officers officers,
    Cases cases)
    implements Scene {

  @Override
  public void play() {
    ActingOfficer writer = member("qltt.vien");
    ActingOfficer taker = member("sct.vien");
    if (received.page(0, 1, taker).count() > 0) {
      return;
    }
    var open = new CaseQuestion("", null, true, false, 0, 100);
    // the first case that names somebody: a picture of nobody has nothing to give
    for (CaseFile file : cases.list(open, writer).cases()) {
      if (file.access().agency().equals(writer.agency())
          && file.state().open()
          && gave(file.number(), writer, taker)) {
        return;
      }
    }
  }

  private boolean gave(String number, ActingOfficer writer, ActingOfficer taker) {
    var keeping = new KeepingWish(null, "Quanh " + number, "tu=v-" + number, "", "", "");
    if (!(pictures.keep(keeping, writer) instanceof ActOutcome.Done<UUID>(UUID kept))) {
      return false;
    }
    var wish =
        new PictureWish(
            kept,
            InterchangeForm.FTM,
            TlpLevel.AMBER,
            Set.of(ThingKind.values()),
            "Đối tượng quanh vụ việc " + number,
            "Rà giấy phép và gian hàng của cùng đối tượng",
            taker.agency(),
            "luat-91-2025",
            "Điều khoản về xử lý dữ liệu phục vụ xử lý vi phạm (cần đối chiếu)",
            30);
    if (!(sharing.arrange(wish, writer) instanceof ActOutcome.Done<SharingSet>(SharingSet set))) {
      return false;
    }
    signed(set, writer, taker);
    return true;
  }

  private void signed(SharingSet one, ActingOfficer writer, ActingOfficer taker) {
    ActingOfficer head = member("qltt.truong");
    done(desk.proceed(one.id(), new SharingAct.PrepareSet(), one.version(), writer));
    UUID paper =
        documents.from(new DocumentOrigin("exchange", one.id().toString()), writer).getLast().id();
    done(documents.proceed(paper, new DocumentAct.Submit(signing.right(head)), 0, writer));
    done(documents.proceed(paper, new DocumentAct.Sign("Ký gửi", true), 0, head));
    var file = desk.read(one.number(), taker).orElseThrow().files().getFirst();
    done(desk.fetch(one.number(), file.id(), "Đối chiếu khi cấp phép", taker));
    byte[] bytes = desk.bytes(one.number(), file.id(), taker).orElseThrow();
    done(received.take(new HandedFile(one.number() + ".ftm.json", bytes, ""), taker));
  }

  private ActingOfficer member(String account) {
    return officers.named(account).map(ActingOfficer::of).orElseThrow();
  }

  private static <T> T done(ActOutcome<T> outcome) {
    if (outcome instanceof ActOutcome.Done<T>(T value)) {
      return value;
    }
    throw new IllegalStateException(outcome.toString());
  }
}
