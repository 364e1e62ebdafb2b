package vn.chosach.demo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Objects;
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
import vn.chosach.training.Training;
import vn.chosach.training.desk.ClassRepository.ClassPart;
import vn.chosach.training.life.AttendeeAct;
import vn.chosach.training.life.ClassAct;
import vn.chosach.training.life.ClassKind;
import vn.chosach.training.life.ClassWish;
import vn.chosach.training.life.TestQuestion;
import vn.chosach.training.life.TrainingClass;

/** What two agencies need, a class that was held with test and certificates, and one to come. */
@Component
@Profile("demo")
@Order(Scene.TODAY + 75)
class DemoTraining implements Scene {

  private static final int HELD_BEFORE = 21;
  private static final int DECIDED_BEFORE = 40;
  private static final LocalTime MORNING = LocalTime.of(8, 20);

  private final Training training;
  private final Documents documents;
  private final DemoSigning signing;
  private final Officers officers;
  private final StagedTime time;

  DemoTraining(
      Training training,
      Documents documents,
      DemoSigning signing,
      Officers officers,
      StagedTime time) {
    this.training = training;
    this.documents = documents;
    this.signing = signing;
    this.officers = officers;
    this.time = time;
  }

  @Override
  public void play() {
    ActingOfficer writer = member("qltt.vien");
    if (training.page(ClassPart.OVER, 0, 1, writer).count() > 0) {
      return;
    }
    done(
        training.state(
            "Chụp và niêm phong bằng chứng trên mạng",
            12,
            "Ba hồ sơ bị trả lại vì ảnh chụp màn hình không có giờ và địa chỉ trang.",
            member("ca.tinh")));
    done(
        training.state(
            "Tính trị giá hàng rao bán qua phát trực tiếp",
            8,
            "Chưa thống nhất cách tính giữa các cơ quan.",
            member("thue.vien")));
    LocalDate today = Vietnam.dayOf(time.instant());
    // Classes are on working days.
    held(
        today.minusDays(HELD_BEFORE).with(TemporalAdjusters.previousOrSame(DayOfWeek.TUESDAY)),
        today.minusDays(DECIDED_BEFORE),
        writer);
    ahead(
        today.plusDays(DECIDED_BEFORE).with(TemporalAdjusters.nextOrSame(DayOfWeek.TUESDAY)),
        writer);
  }

  private void held(LocalDate day, LocalDate decided, ActingOfficer writer) {
    ActingOfficer learner = member("ca.tinh");
    ActingOfficer other = member("thue.vien");
    TrainingClass one =
        at(
            decided,
            () ->
                done(
                    training.open(
                        wish(
                            "Nhận biết mỹ phẩm giả rao bán trên mạng",
                            ClassKind.COURSE,
                            "Dấu hiệu trên nhãn, mã vạch, số công bố.\n"
                                + "So sánh giá và lời quảng cáo.\n"
                                + "Lưu bằng chứng đúng cách trước khi gian hàng bị gỡ.",
                            day),
                        writer)));
    ask(
        one,
        "Nhãn phụ của mỹ phẩm nhập khẩu phải có nội dung nào?",
        List.of("Chỉ tên sản phẩm", "Tên, nơi sản xuất, người chịu trách nhiệm đưa ra thị trường"),
        2,
        "Thiếu người chịu trách nhiệm là dấu hiệu không rõ nguồn gốc.",
        decided,
        writer);
    ask(
        one,
        "Thấy gian hàng có dấu hiệu bán hàng giả, việc làm đầu tiên là gì?",
        List.of("Nhắn cho người bán", "Lưu bằng chứng có giờ và địa chỉ trang", "Chờ có khiếu nại"),
        2,
        "Gian hàng có thể bị gỡ bất cứ lúc nào.",
        decided,
        writer);
    announce(one, decided, writer);
    at(decided.plusDays(1), () -> done(training.attend(one.id(), named(learner), learner)));
    at(decided.plusDays(1), () -> done(training.attend(one.id(), named(other), other)));
    String code =
        at(day, () -> training.read(one.number(), writer).orElseThrow().code().orElseThrow());
    for (ActingOfficer each : List.of(learner, other)) {
      at(day, () -> done(training.attend(one.id(), new AttendeeAct.SignIn(code), each)));
    }
    at(
        day,
        () -> done(training.attend(one.id(), new AttendeeAct.TakeTest(List.of(2, 2)), learner)));
    at(day, () -> done(training.attend(one.id(), new AttendeeAct.TakeTest(List.of(1, 2)), other)));
    at(
        day,
        () ->
            done(
                training.attend(
                    one.id(),
                    new AttendeeAct.ValueClass(5, "Nhiều ví dụ thật, nên làm mỗi quý."),
                    learner)));
    at(
        day.plusDays(1),
        () ->
            go(
                one,
                new ClassAct.Close(
                    "Hai học viên dự đủ, một người đạt. Đề nghị mở lớp nâng cao về bằng chứng."),
                writer));
  }

  private void ahead(LocalDate day, ActingOfficer writer) {
    LocalDate today = Vietnam.dayOf(time.instant());
    TrainingClass one =
        done(
            training.open(
                wish(
                    "Lưu bằng chứng trên mạng đứng vững trước tòa",
                    ClassKind.WORKSHOP,
                    "Chụp có dấu thời gian.\nNhật ký giao nhận bằng chứng.\nLỗi thường gặp.",
                    day),
                writer));
    announce(one, today, writer);
    ActingOfficer unit = member("ca.tinh");
    done(training.attend(one.id(), named(unit), unit));
  }

  private static AttendeeAct named(ActingOfficer who) {
    return new AttendeeAct.NameOfficers(List.of(Objects.requireNonNull(who.actor().id())));
  }

  private static ClassWish wish(String title, ClassKind kind, String programme, LocalDate day) {
    return new ClassWish(
        title,
        kind,
        programme,
        "qltt.vien2\nca.tinh",
        "Hội trường tầng 2, Chi cục Quản lý thị trường",
        day,
        day,
        day.minusDays(3),
        2,
        70,
        List.of("CA-AG", "THUE-AG", "HQ-KV20"),
        "bang-chung-so",
        1,
        null);
  }

  private void ask(
      TrainingClass one,
      String words,
      List<String> options,
      int right,
      String why,
      LocalDate day,
      ActingOfficer writer) {
    at(
        day,
        () ->
            go(
                one,
                new ClassAct.AddQuestion(new TestQuestion(words, options, right, why)),
                writer));
  }

  private void announce(TrainingClass one, LocalDate day, ActingOfficer writer) {
    ActingOfficer head = member("qltt.truong");
    UUID right = signing.right(head);
    at(
        day,
        () -> {
          go(one, new ClassAct.Prepare(), writer);
          UUID paper =
              training.read(one.number(), writer).orElseThrow().waiting().orElseThrow().document();
          done(documents.proceed(paper, new DocumentAct.Submit(right), 0, writer));
          return done(documents.proceed(paper, new DocumentAct.Sign("Ký mở lớp", true), 0, head));
        });
  }

  private TrainingClass go(TrainingClass one, ClassAct act, ActingOfficer who) {
    int seen = training.read(one.number(), who).orElseThrow().of().version();
    return done(training.proceed(one.id(), act, seen, who));
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
