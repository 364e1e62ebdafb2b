package vn.chosach.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.chosach.documents.Documents;
import vn.chosach.documents.life.DocumentAct;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Officers;
import vn.chosach.trust.rating.CriteriaWish;
import vn.chosach.trust.rating.Rating;
import vn.chosach.trust.rating.RatingAct;
import vn.chosach.trust.rating.RatingEvent;
import vn.chosach.trust.rating.RatingEvidence;
import vn.chosach.trust.rating.RatingEvidence.RatingFinding;
import vn.chosach.trust.rating.RatingWish;
import vn.chosach.trust.rating.Ratings;
import vn.chosach.trust.rating.TrustLabel;

/**
 * Criteria, a shop that met them, one that did not and has appealed, a draft that is sent, and a
 * label that ended, which the program proposes to look at again.
 */
@Component
@Profile("demo")
@Order(Scene.TODAY + 226)
class DemoRatings implements Scene {

  private static final int CRITERIA_BEFORE = 130;
  private static final int ENDED_SIGNED_BEFORE = 98;
  private static final int SENT_BEFORE = 25;
  private static final int SIGNED_BEFORE = 12;
  private static final LocalTime MORNING = LocalTime.of(9, 10);

  private static final List<String> ITEMS =
      List.of(
          "Thông tin người bán có đủ và đúng với sổ đăng ký mà ai cũng tra được",
          "Mã số thuế còn hoạt động",
          "Có địa chỉ và cách liên hệ, trả lời trong ba ngày làm việc",
          "Có chính sách đổi trả và hóa đơn");

  private final Ratings ratings;
  private final Documents documents;
  private final DemoSigning signing;
  private final Officers officers;
  private final StagedTime time;

  DemoRatings(
      Ratings ratings,
      Documents documents,
      DemoSigning signing,
      Officers officers,
      StagedTime time) {
    this.ratings = ratings;
    this.documents = documents;
    this.signing = signing;
    this.officers = officers;
    this.time = time;
  }

  @Override
  public void play() {
    ActingOfficer writer = member("thuongtruc");
    if (ratings.criteria().isPresent()) {
      return;
    }
    LocalDate today = Vietnam.dayOf(time.instant());
    LocalDate begins = today.minusDays(CRITERIA_BEFORE);
    at(
        begins,
        () -> {
          sign(
              done(ratings.frame(new CriteriaWish(begins, ITEMS, 10, 60, 90), writer)).document(),
              writer);
          return begins;
        });
    LocalDate sentLongAgo = today.minusDays(ENDED_SIGNED_BEFORE + 12);
    Rating old =
        at(
            sentLongAgo,
            () ->
                found(
                    "Giày dép miền Tây Mẫu",
                    "https://www.tiktok.com/@giaydep.mau.demo",
                    RatingFinding.MET,
                    TrustLabel.VERIFIED,
                    writer));
    at(sentLongAgo, () -> send(old, writer));
    at(today.minusDays(ENDED_SIGNED_BEFORE), () -> published(old, writer));
    LocalDate sent = today.minusDays(SENT_BEFORE);
    LocalDate signed = today.minusDays(SIGNED_BEFORE);
    Rating good =
        at(
            sent,
            () ->
                found(
                    "Đặc sản miền Tây Mẫu",
                    "https://www.tiktok.com/@dacsan.mau.demo",
                    RatingFinding.MET,
                    TrustLabel.VERIFIED,
                    writer));
    at(sent, () -> send(good, writer));
    at(signed, () -> published(good, writer));
    Rating poor =
        at(
            sent,
            () ->
                found(
                    "Mỹ phẩm giá sốc Mẫu",
                    "https://www.tiktok.com/@myphamsoc.mau.demo",
                    RatingFinding.UNMET,
                    TrustLabel.CAUTION,
                    writer));
    String code = at(sent, () -> send(poor, writer));
    at(
        sent.plusDays(3),
        () -> done(ratings.reply(code, "Cửa hàng mới mở, đang làm hóa đơn điện tử.")));
    at(signed, () -> published(poor, writer));
    done(ratings.appeal(code, "Đã có hóa đơn từ đầu tháng, đề nghị xem lại."));
    Rating draft =
        found(
            "Nông sản sạch Mẫu",
            "https://www.tiktok.com/@nongsan.mau.demo",
            RatingFinding.UNMET,
            TrustLabel.CAUTION,
            writer);
    send(draft, writer);
  }

  private Rating found(
      String shop, String address, RatingFinding last, TrustLabel label, ActingOfficer writer) {
    Rating one = done(ratings.open(new RatingWish(shop, address), writer));
    for (int n = 1; n <= ITEMS.size(); n++) {
      RatingFinding finding = n == ITEMS.size() ? last : RatingFinding.MET;
      go(
          one,
          new RatingAct.Find(
              new RatingEvidence(
                  n,
                  finding,
                  finding == RatingFinding.MET
                      ? "Đã đối chiếu, khớp (minh họa)."
                      : "Không thấy chính sách đổi trả; ba đơn mua mẫu không có hóa đơn"
                          + " (minh họa).",
                  "Trang của gian hàng và sổ đăng ký công khai, ngày lập dự thảo")),
          writer);
    }
    return go(one, new RatingAct.Judge(label, ""), writer);
  }

  private String send(Rating one, ActingOfficer writer) {
    return done(ratings.send(one.id(), "Tin nhắn trong gian hàng", version(one, writer), writer))
        .code();
  }

  private Rating published(Rating one, ActingOfficer writer) {
    go(one, new RatingAct.DrawUp(RatingEvent.PUBLISH, null, "Theo bằng chứng đã ghi."), writer);
    sign(
        ratings.read(one.number(), writer).orElseThrow().waiting().orElseThrow().document(),
        writer);
    return one;
  }

  private void sign(UUID paper, ActingOfficer writer) {
    ActingOfficer head = member("sct.truong");
    UUID right = signing.right(head, null, "GIÁM ĐỐC");
    done(documents.proceed(paper, new DocumentAct.Submit(right), 0, writer));
    done(documents.proceed(paper, new DocumentAct.Sign("Đồng ý", true), 0, head));
  }

  private Rating go(Rating one, RatingAct act, ActingOfficer who) {
    return done(ratings.proceed(one.id(), act, version(one, who), who));
  }

  private int version(Rating one, ActingOfficer who) {
    return ratings.read(one.number(), who).orElseThrow().of().version();
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
