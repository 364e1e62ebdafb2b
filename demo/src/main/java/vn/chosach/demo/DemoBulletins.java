package vn.chosach.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.chosach.documents.Documents;
import vn.chosach.documents.life.DocumentAct;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Officers;
import vn.chosach.press.Bulletins;
import vn.chosach.press.desk.BulletinRepository.BulletinPile;
import vn.chosach.press.life.Bulletin;
import vn.chosach.press.life.BulletinAct;
import vn.chosach.press.life.BulletinEvent;
import vn.chosach.press.life.BulletinKind;
import vn.chosach.press.life.BulletinWish;
import vn.chosach.publicity.PublicQuestion;
import vn.chosach.publicity.Publications;
import vn.chosach.publicity.life.PublicationKind;

/**
 * A spokesperson, a press note with a question and its answer, one under embargo, and an alert that
 * the police and the tax office issue while the health department is silent.
 */
@Component
@Profile("demo")
@Order(Scene.TODAY + 225)
class DemoBulletins implements Scene {

  private static final int DESIGNATED_BEFORE = 60;
  private static final int ASKED_BEFORE = 9;
  private static final int SHOWN = 60;
  private static final LocalTime MORNING = LocalTime.of(8, 40);
  private static final String NEWSROOM = "BPT-AG";

  private final Bulletins bulletins;
  private final Publications publications;
  private final Documents documents;
  private final DemoSigning signing;
  private final Officers officers;
  private final StagedTime time;

  DemoBulletins(
      Bulletins bulletins,
      Publications publications,
      Documents documents,
      DemoSigning signing,
      Officers officers,
      StagedTime time) {
    this.bulletins = bulletins;
    this.publications = publications;
    this.documents = documents;
    this.signing = signing;
    this.officers = officers;
    this.time = time;
  }

  @Override
  public void play() {
    ActingOfficer writer = member("qltt.vien");
    if (bulletins.page(BulletinPile.OWN, 0, 1, writer).count() > 0) {
      return;
    }
    LocalDate today = Vietnam.dayOf(time.instant());
    ActingOfficer speaker = member("qltt.vien2");
    LocalDate since = today.minusDays(DESIGNATED_BEFORE);
    at(since, () -> designate(speaker, since, writer));
    publications.shown(new PublicQuestion(PublicationKind.ALERT, "", "", 0, 1)).entries().stream()
        .map(one -> PublicationKind.ALERT.path() + "/" + one.publication().slug())
        .findFirst()
        .ifPresent(source -> notes(source, speaker, writer));
    alert(today);
  }

  private UUID designate(ActingOfficer speaker, LocalDate since, ActingOfficer writer) {
    ActingOfficer head = member("qltt.truong");
    UUID paper =
        done(bulletins.designate(
                Objects.requireNonNull(speaker.actor().id()), since, since.plusYears(1), writer))
            .document();
    sign(paper, signing.right(head), writer, head);
    return paper;
  }

  private void notes(String source, ActingOfficer speaker, ActingOfficer writer) {
    ActingOfficer editor = member("baochi");
    Bulletin one =
        issued(
            "Mua sắm cuối năm: ba việc nên làm trước khi chuyển tiền",
            "Lực lượng chức năng nhận nhiều phản ánh về thủ đoạn nêu trong cảnh báo đã công bố.\n"
                + "Người dân nên tra cứu gian hàng, xem hàng trước khi trả tiền, giữ lại tin nhắn"
                + " và biên lai.\n"
                + "Thông tin mới được đăng trên cổng công khai.",
            source,
            null,
            speaker,
            writer);
    go(one, new BulletinAct.Plainly(BulletinEvent.RECEIVE), editor);
    go(
        one,
        new BulletinAct.Said(
            BulletinEvent.QUESTION, "Tòa soạn có thể dùng hình minh họa của cảnh báo không?"),
        editor);
    UUID asked = bulletins.read(one.number(), speaker).orElseThrow().questions().getFirst().id();
    go(one, new BulletinAct.Reply(asked, "Được, khi ghi rõ nguồn là cổng công khai."), speaker);
    Instant morning =
        Vietnam.dayOf(time.instant()).plusDays(1).atTime(MORNING).atZone(Vietnam.ZONE).toInstant();
    issued(
        "Sắp ra quân kiểm tra hàng hóa dịp lễ",
        "Các lực lượng phối hợp kiểm tra nhóm hàng có nhu cầu cao.\nNội dung chi tiết được đăng"
            + " sau giờ công bố.",
        source,
        morning,
        speaker,
        writer);
  }

  private Bulletin issued(
      String title,
      String words,
      String source,
      @Nullable Instant embargo,
      ActingOfficer speaker,
      ActingOfficer writer) {
    Bulletin one =
        done(
            bulletins.open(
                new BulletinWish(
                    BulletinKind.NOTE,
                    title,
                    words,
                    source,
                    embargo,
                    List.of(),
                    List.of(NEWSROOM),
                    null,
                    null),
                writer));
    go(one, new BulletinAct.Release(), writer);
    sign(
        paper(one, writer),
        signing.byOrder(speaker, "CHI CỤC TRƯỞNG", "TRƯỞNG PHÒNG NGHIỆP VỤ"),
        writer,
        speaker);
    return one;
  }

  private void alert(LocalDate today) {
    ActingOfficer police = member("ca.tinh");
    ActingOfficer tax = member("thue.vien");
    LocalDate asked = today.minusDays(ASKED_BEFORE);
    Bulletin one =
        at(
            asked,
            () ->
                done(
                    bulletins.open(
                        new BulletinWish(
                            BulletinKind.ALERT,
                            "Giả danh cán bộ thuế, yêu cầu cài ứng dụng để “hoàn thuế”",
                            "Kẻ gian gọi điện, gửi đường dẫn ứng dụng lạ và giục xác nhận trong"
                                + " vài phút.\n"
                                + "Cơ quan thuế không yêu cầu cài ứng dụng qua đường dẫn trong"
                                + " tin nhắn.\n"
                                + "Hãy dừng cuộc gọi, gọi lại số trên trang chính thức và gửi"
                                + " phản ánh.",
                            "",
                            null,
                            List.of("THUE-AG", "SYT-AG"),
                            List.of("QLTT-AG", "HQ-KV20", "BCD389-XA-30307"),
                            asked.plusDays(5),
                            today.plusDays(SHOWN)),
                        police)));
    at(asked, () -> go(one, new BulletinAct.Plainly(BulletinEvent.ASK), police));
    at(
        asked.plusDays(2),
        () -> {
          go(one, new BulletinAct.Plainly(BulletinEvent.CONSENT), tax);
          ActingOfficer head = member("thue.truong");
          sign(paper(one, tax), signing.right(head), tax, head);
          return one;
        });
    go(one, new BulletinAct.Release(), police);
    ActingOfficer director = member("ca.giamdoc");
    sign(paper(one, police), signing.right(director, null, "GIÁM ĐỐC"), police, director);
    go(one, new BulletinAct.Plainly(BulletinEvent.RECEIVE), member("qltt.vien"));
  }

  private UUID paper(Bulletin one, ActingOfficer who) {
    return bulletins.read(one.number(), who).orElseThrow().waiting().orElseThrow().document();
  }

  private void sign(UUID paper, UUID right, ActingOfficer writer, ActingOfficer signer) {
    done(documents.proceed(paper, new DocumentAct.Submit(right), 0, writer));
    done(documents.proceed(paper, new DocumentAct.Sign("Đồng ý phát", true), 0, signer));
  }

  private Bulletin go(Bulletin one, BulletinAct act, ActingOfficer who) {
    int seen = bulletins.read(one.number(), who).orElseThrow().of().version();
    return done(bulletins.proceed(one.id(), act, seen, who));
  }

  private <T> T at(LocalDate day, Supplier<T> work) {
    return time.at(day.atTime(MORNING).atZone(Vietnam.ZONE).toInstant(), work);
  }

  /** Their roles began with the demonstration. */
  private ActingOfficer member(String account) {
    return time.really(() -> officers.named(account).map(ActingOfficer::of).orElseThrow());
  }

  private static <T> T done(ActOutcome<T> outcome) {
    if (outcome instanceof ActOutcome.Done<T>(T value)) {
      return value;
    }
    throw new IllegalStateException(outcome.toString());
  }
}
