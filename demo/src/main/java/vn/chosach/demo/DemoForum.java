package vn.chosach.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.chosach.demo.cases.DemoPapers;
import vn.chosach.documents.DocumentOrigin;
import vn.chosach.documents.Documents;
import vn.chosach.documents.life.DocumentAct;
import vn.chosach.forum.Forums;
import vn.chosach.forum.desk.ForumMeetingRepository.ForumPart;
import vn.chosach.forum.life.ForumConsent;
import vn.chosach.forum.life.ForumMeeting;
import vn.chosach.forum.life.ForumMeetingAct;
import vn.chosach.forum.life.ForumMeetingWish;
import vn.chosach.forum.life.ForumOpinionAct;
import vn.chosach.forum.life.ForumOpinionWish;
import vn.chosach.forum.life.ForumTaken;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Officers;

/** A meeting of the forum with answers, one that is held back and one that is late; one ahead. */
@Component
@Profile("demo")
@Order(Scene.TODAY + 77)
class DemoForum implements Scene {

  private static final int HELD_BEFORE = 34;
  private static final int PLANNED_BEFORE = 45;
  private static final int AHEAD = 12;
  private static final LocalTime MORNING = LocalTime.of(9, 20);

  private final Forums forums;
  private final Documents documents;
  private final DemoSigning signing;
  private final DemoPapers papers;
  private final Officers officers;
  private final StagedTime time;

  DemoForum(
      Forums forums,
      Documents documents,
      DemoSigning signing,
      DemoPapers papers,
      Officers officers,
      StagedTime time) {
    this.forums = forums;
    this.documents = documents;
    this.signing = signing;
    this.papers = papers;
    this.officers = officers;
    this.time = time;
  }

  @Override
  public void play() {
    if (forums.meetings(ForumPart.RUNNING, 0, 1).count() > 0) {
      return;
    }
    LocalDate today = Vietnam.dayOf(time.instant());
    ActingOfficer writer = member("ca.tinh");
    ActingOfficer director = member("ca.giamdoc");
    UUID right = signing.right(director, "police.director", "GIÁM ĐỐC");
    LocalDate day = today.minusDays(HELD_BEFORE);
    ForumMeeting meeting =
        planned(
            "Mua bán trên mạng: người dân hỏi, Công an trả lời",
            "Hội trường Ủy ban nhân dân phường Long Xuyên",
            day,
            today.minusDays(PLANNED_BEFORE),
            writer);
    at(
        day.plusDays(1),
        () ->
            done(
                forums.proceed(
                    meeting.id(),
                    new ForumMeetingAct.Hold(
                        day, 140, papers.specimen("bien-ban", "BIEN BAN DIEN DAN")),
                    meeting.version(),
                    writer)));
    LocalDate noted = day.plusDays(2);
    String night =
        taken(
            meeting,
            noted,
            "Chợ đêm bày bán giày, túi giả nhãn hiệu. Ai kiểm tra và bao lâu một lần?",
            false,
            writer);
    taken(
        meeting,
        noted,
        "chợ đêm bày bán giày, túi giả nhãn hiệu; ai kiểm tra và bao lâu một lần",
        false,
        writer);
    String parcel =
        taken(
            meeting,
            noted,
            "Nhận bưu kiện không đặt, phải trả tiền mới được mở. Tôi từ chối có sao không?",
            false,
            writer);
    String victim =
        taken(
            meeting,
            noted,
            "Bà Bảy đầu ngõ chuyển tiền mua thuốc bổ rồi bị chặn. Có lấy lại được tiền không?",
            true,
            writer);
    String loud =
        taken(
            meeting,
            noted,
            "Loa của phường nên đọc tên các chiêu lừa mới mỗi tuần.",
            false,
            writer);
    LocalDate signed = day.plusDays(9);
    answered(
        night,
        "QLTT-AG",
        noted,
        signed,
        "Từ tuần này, tổ liên ngành kiểm tra chợ đêm hai buổi mỗi tuần, không báo trước. Người bán"
            + " phải có hóa đơn của hàng đang bày. Thấy hàng giả nhãn hiệu, báo ngay cho tổ hoặc"
            + " gửi phản ánh trên trang này.",
        right,
        writer,
        director);
    answered(
        parcel,
        "CA-AG",
        noted,
        signed,
        "Bạn được từ chối bưu kiện không đặt và không phải trả tiền. Giữ ảnh nhãn gửi, không bấm"
            + " đường dẫn trong tin nhắn kèm theo.",
        right,
        writer,
        director);
    answered(
        victim,
        "CA-AG",
        noted,
        signed,
        "Người bị lừa cần trình báo ngay để phong tỏa tài khoản nhận tiền. Chuyển càng sớm, khả"
            + " năng giữ lại tiền càng cao.",
        right,
        writer,
        director);
    for (String number : List.of(night, parcel)) {
      at(signed.plusDays(1), () -> act(number, new ForumOpinionAct.Publish(), writer));
    }
    at(
        signed.plusDays(12),
        () ->
            act(
                night,
                new ForumOpinionAct.Follow(
                    "Đã kiểm tra bốn buổi, lập biên bản ba điểm bán, thu giữ 86 đôi giày."),
                writer));
    at(noted, () -> act(loud, new ForumOpinionAct.Assign("SKHCN-AG", noted.plusDays(15)), writer));
    planned(
        "Phòng lừa đảo mùa mua sắm cuối năm",
        "Nhà văn hóa xã An Châu",
        today.plusDays(AHEAD),
        today,
        writer);
  }

  private ForumMeeting planned(
      String title, String place, LocalDate day, LocalDate decided, ActingOfficer writer) {
    return at(
        decided,
        () ->
            done(
                forums.plan(
                    new ForumMeetingWish(
                        title,
                        place,
                        "",
                        day,
                        day.getDayOfYear() + "/KH-CAT (minh họa)",
                        decided,
                        papers.specimen("ke-hoach", "KE HOACH DIEN DAN")),
                    writer)));
  }

  private String taken(
      ForumMeeting meeting, LocalDate day, String words, boolean victim, ActingOfficer writer) {
    ForumTaken taken =
        at(
            day,
            () ->
                done(
                    forums.take(
                        meeting.id(),
                        new ForumOpinionWish(false, words, ForumConsent.SAID, "", victim, null, ""),
                        writer)));
    return switch (taken) {
      case ForumTaken.OpinionTaken(var number) -> number;
      case ForumTaken.OpinionRepeated(var number) -> number;
      case ForumTaken.CrimeHandedOn(var number) -> number;
    };
  }

  private void answered(
      String number,
      String unit,
      LocalDate noted,
      LocalDate signed,
      String answer,
      UUID right,
      ActingOfficer writer,
      ActingOfficer director) {
    at(noted, () -> act(number, new ForumOpinionAct.Assign(unit, noted.plusDays(10)), writer));
    at(
        signed,
        () -> {
          UUID opinion = act(number, new ForumOpinionAct.Prepare(answer), writer);
          UUID paper =
              documents
                  .from(new DocumentOrigin("forum", opinion.toString()), writer)
                  .getLast()
                  .id();
          done(documents.proceed(paper, new DocumentAct.Submit(right), 0, writer));
          return done(
              documents.proceed(paper, new DocumentAct.Sign("Ký trả lời", true), 0, director));
        });
  }

  private UUID act(String number, ForumOpinionAct act, ActingOfficer writer) {
    var one = forums.opinion(number, writer).orElseThrow().of();
    return done(forums.answer(one.id(), act, one.version(), writer)).id();
  }

  /** As on the morning of a day; what is of today happens now. */
  private <T> T at(LocalDate day, Supplier<T> work) {
    Instant morning = day.atTime(MORNING).atZone(Vietnam.ZONE).toInstant();
    return day.equals(Vietnam.dayOf(time.instant())) ? work.get() : time.at(morning, work);
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
