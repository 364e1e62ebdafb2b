package vn.chosach.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.chosach.conduct.AccessReview;
import vn.chosach.conduct.Accusation;
import vn.chosach.conduct.Conduct;
import vn.chosach.conduct.IntegrityAct;
import vn.chosach.conduct.IntegrityWish;
import vn.chosach.conduct.life.IntegrityEvent;
import vn.chosach.documents.Document;
import vn.chosach.documents.DocumentOrigin;
import vn.chosach.documents.Documents;
import vn.chosach.documents.life.DocumentAct;
import vn.chosach.journal.reading.ProtectedRead;
import vn.chosach.journal.reading.Readings;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Officers;
import vn.chosach.tips.Channel;
import vn.chosach.tips.Reception;
import vn.chosach.tips.Report;
import vn.chosach.tips.Reporter;
import vn.chosach.tips.Tip;
import vn.chosach.tips.Tips;

/** Two integrity cases, and last month's review with readings that want an explanation. */
@Component
@Profile("demo")
@Order(Scene.TODAY + 180)
class DemoConduct implements Scene {

  private static final int SHOWN = 6;

  private final Conduct conduct;
  private final Readings readings;
  private final Tips tips;
  private final Officers officers;
  private final Documents documents;
  private final DemoSigning signing;
  private final StagedTime time;
  private final IdSource ids;

  DemoConduct(
      Conduct conduct,
      Readings readings,
      Tips tips,
      Officers officers,
      Documents documents,
      DemoSigning signing,
      StagedTime time,
      IdSource ids) {
    this.conduct = conduct;
    this.readings = readings;
    this.tips = tips;
    this.officers = officers;
    this.documents = documents;
    this.signing = signing;
    this.time = time;
    this.ids = ids;
  }

  @Override
  public void play() {
    ActingOfficer desk = desk("liemchinh").orElse(null);
    if (desk == null || !conduct.cases(desk).isEmpty()) {
      return;
    }
    cases(desk);
    review();
  }

  private void cases(ActingOfficer desk) {
    Instant now = time.instant();
    UUID tip =
        told(
            "Chủ kho hàng ở phường Long Xuyên khoe được báo trước giờ đoàn đến, tôi có ảnh chụp tin"
                + " nhắn.",
            "Một kiểm soát viên của Đội số 2, Chi cục Quản lý thị trường");
    told(
        "Mỗi lần tôi gọi báo quầy bán thuốc lá lậu thì hôm sau quầy dọn sạch trước khi đoàn tới.",
        "Cán bộ trực đường dây nóng của xã, tôi không biết tên");
    UUID verified =
        opened(
            tip,
            new Accusation(
                "Báo trước giờ kiểm tra cho chủ kho ở phường Long Xuyên",
                "QLTT-AG",
                "Một kiểm soát viên của Đội số 2",
                Vietnam.dayOf(now).minusDays(9),
                ""),
            "Phản ánh qua đường dây nóng, có ảnh chụp tin nhắn",
            desk);
    done(
        conduct.proceed(
            verified,
            new IntegrityAct(
                IntegrityEvent.ACCEPT,
                "Tin nhắn khớp giờ đoàn đi; có cơ sở để xác minh",
                "",
                null,
                "Phản ánh của bạn đã được thụ lý và đang xác minh."),
            1,
            desk));
    UUID asked =
        opened(
            null,
            new Accusation(
                "Giữ lại tang vật không ghi biên bản ở chợ Tịnh Biên",
                "QLTT-AG",
                "",
                Vietnam.dayOf(now).minusDays(40),
                ""),
            "Đơn gửi tận tay, người gửi có tên",
            desk);
    done(
        conduct.proceed(
            asked,
            IntegrityAct.of(IntegrityEvent.ACCEPT, "Đơn có tên, có nội dung cụ thể"),
            1,
            desk));
    done(
        conduct.proceed(
            asked,
            new IntegrityAct(
                IntegrityEvent.PREPARE_LETTER,
                "Đề nghị kiểm điểm trách nhiệm, rà lại sổ tang vật quý III",
                "SCT-AG",
                Vietnam.dayOf(now).plusDays(14),
                ""),
            2,
            desk));
    UUID letter =
        documents.from(new DocumentOrigin("conduct", asked.toString()), desk).getLast().id();
    ActingOfficer head = desk("liemchinh.truong").orElseThrow();
    UUID right = signing.right(head, null, "PHỤ TRÁCH BỘ PHẬN LIÊM CHÍNH");
    signed(documents.proceed(letter, new DocumentAct.Submit(right), 0, desk));
    signed(documents.proceed(letter, new DocumentAct.Sign("Ký văn bản", true), 0, head));
  }

  private static void signed(ActOutcome<Document> outcome) {
    if (!(outcome instanceof ActOutcome.Done<Document>)) {
      throw new IllegalStateException(outcome.toString());
    }
  }

  /** A report that a citizen sent by the public form. */
  private UUID told(String story, String accused) {
    UUID id = ids.next();
    var report =
        new Report(
            Channel.WEB,
            null,
            "",
            null,
            "phường Long Xuyên",
            null,
            story,
            null,
            null,
            null,
            true,
            accused,
            null,
            null);
    var citizen = new Actor(Actor.ActorKind.CITIZEN, id, null);
    if (tips.receive(id, id + "-" + ids.next(), report, Reporter.UNKNOWN, citizen)
        instanceof Reception.ReceptionRefused refused) {
      throw new IllegalStateException(refused.faults().toString());
    }
    return id;
  }

  private UUID opened(@Nullable UUID tip, Accusation about, String words, ActingOfficer desk) {
    return done(conduct.open(new IntegrityWish(tip, about, time.instant(), words), desk));
  }

  private void review() {
    YearMonth last = YearMonth.from(Vietnam.dayOf(time.instant())).minusMonths(1);
    Instant day = last.atDay(12).atTime(15, 20).atZone(Vietnam.ZONE).toInstant();
    List<Tip> read = tips.newest(vn.chosach.tips.TipDesk.SIFTING, null, SHOWN);
    desk("qltt.vien2").ifPresent(who -> look(read, 0, 3, "tip-agency", day, who));
    desk("thuongtruc").ifPresent(who -> look(read, 2, SHOWN, "tip-oversight", day, who));
    if (!(conduct.draw(last, Actor.SYSTEM) instanceof ActOutcome.Done)) {
      return;
    }
    desk("thuongtruc")
        .flatMap(
            who ->
                conduct.asked(java.util.Objects.requireNonNull(who.actor().id())).stream()
                    .map(AccessReview.AccessReviewLine::id)
                    .findFirst()
                    .map(
                        line ->
                            conduct.explain(
                                line, "Kiểm tra số liệu trước khi ký báo cáo tháng", who)))
        .ifPresent(DemoConduct::done);
  }

  private void look(
      List<Tip> read, int from, int to, String ground, Instant day, ActingOfficer who) {
    for (int n = from; n < Math.min(to, read.size()); n++) {
      Tip tip = read.get(n);
      time.at(
          day.plus(Duration.ofHours(n * 5L)),
          () -> {
            readings.note(
                new ProtectedRead(Tips.SUBJECT, tip.id(), tip.number(), ground, false),
                who.actor());
            return tip;
          });
    }
  }

  private Optional<ActingOfficer> desk(String account) {
    return officers.named(account).map(ActingOfficer::of);
  }

  private static UUID done(ActOutcome<UUID> outcome) {
    return switch (outcome) {
      case ActOutcome.Done<UUID>(UUID done) -> done;
      case ActOutcome.Refused<UUID> no -> throw new IllegalStateException(no.refusal().toString());
      case ActOutcome.Waiting<UUID> waiting -> throw new IllegalStateException(waiting.toString());
      case ActOutcome.Overtaken<UUID> overtaken ->
          throw new IllegalStateException(overtaken.toString());
    };
  }
}
