package vn.chosach.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.chosach.cases.CaseQuestion;
import vn.chosach.cases.Cases;
import vn.chosach.documents.DocumentOrigin;
import vn.chosach.documents.Documents;
import vn.chosach.documents.life.DocumentAct;
import vn.chosach.exchange.Exchanges;
import vn.chosach.exchange.firms.Firm;
import vn.chosach.exchange.firms.Firm.FirmReach;
import vn.chosach.exchange.firms.Firm.FirmWish;
import vn.chosach.exchange.firms.FirmAct;
import vn.chosach.exchange.firms.FirmGate;
import vn.chosach.exchange.firms.FirmGate.FirmParcel;
import vn.chosach.exchange.firms.FirmKind;
import vn.chosach.exchange.firms.FirmLetter;
import vn.chosach.exchange.firms.FirmLetter.FirmLetterWish;
import vn.chosach.exchange.firms.FirmLetterAct;
import vn.chosach.exchange.firms.FirmLetterKind;
import vn.chosach.exchange.firms.FirmRepository.FirmPart;
import vn.chosach.exchange.firms.HandedLink;
import vn.chosach.exchange.sets.SharingAct;
import vn.chosach.exchange.sets.SharingDesk;
import vn.chosach.exchange.sets.SharingField;
import vn.chosach.exchange.sets.SharingPeriod;
import vn.chosach.exchange.sets.SharingSet;
import vn.chosach.exchange.sets.SharingSet.SharingWish;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Officers;

/**
 * Three firms, one of them to be confirmed; an instruction that one firm has answered; a parcel
 * that it told of; and a set of the tax agency that has been in force for two months.
 */
@Component
@Profile("demo")
@Order(Scene.TODAY + 77)
class DemoExchange implements Scene {

  private static final int SET_BEFORE = 70;
  private static final LocalTime MORNING = LocalTime.of(8, 40);

  private final Exchanges exchanges;
  private final FirmGate gate;
  private final SharingDesk sharing;
  private final Documents documents;
  private final DemoSigning signing;
  private final Officers officers;
  private final Cases cases;
  private final StagedTime time;

  DemoExchange(
      Exchanges exchanges,
      FirmGate gate,
      SharingDesk sharing,
      Documents documents,
      DemoSigning signing,
      Officers officers,
      Cases cases,
      StagedTime time) {
    this.exchanges = exchanges;
    this.gate = gate;
    this.sharing = sharing;
    this.documents = documents;
    this.signing = signing;
    this.officers = officers;
    this.cases = cases;
    this.time = time;
  }

  @Override
  public void play() {
    ActingOfficer writer = member("skhcn.vien");
    if (exchanges.firms(FirmPart.LISTED, 0, 1).count() > 0) {
      return;
    }
    Firm swift =
        listed(
            "Chuyển phát Cánh Én (minh họa)",
            FirmKind.POSTAL,
            "17/GP-BC minh họa",
            "1600900001",
            "Bà Mẫu, trưởng bưu cục Long Xuyên");
    Firm delta =
        listed(
            "Giao nhận Đồng Bằng (minh họa)",
            FirmKind.POSTAL,
            "23/XN-BC minh họa",
            "1600900002",
            "Ông Thí Dụ, phụ trách khai thác");
    Firm wave =
        listed(
            "Viễn thông Sóng Xanh (minh họa)",
            FirmKind.TELECOM,
            "05/GP-VT minh họa",
            "1600900003",
            "Bà Ví Dụ, phòng pháp chế");
    enter(
        "Giao hàng Bến Nước (minh họa)",
        FirmKind.POSTAL,
        "31/XN-BC minh họa",
        "1600900004",
        "Ông Minh Họa, giám đốc");
    instruct(swift, delta, writer);
    parcel(swift, writer);
    ask(wave);
    share();
  }

  private Firm enter(String name, FirmKind kind, String licence, String business, String contact) {
    LocalDate licensed = today().minusYears(3);
    return done(
        exchanges.enter(
            new FirmWish(
                name,
                kind,
                licence,
                licensed,
                business,
                new FirmReach(contact, "0296 390 0000", "", "Phường Long Xuyên"),
                licensed.plusMonths(1)),
            member("skhcn.vien")));
  }

  private Firm listed(String name, FirmKind kind, String licence, String business, String contact) {
    Firm one = enter(name, kind, licence, business, contact);
    return done(
        exchanges.proceed(
            one.id(), new FirmAct.ConfirmFirm(), one.version(), member("skhcn.truong")));
  }

  private void instruct(Firm answers, Firm silent, ActingOfficer writer) {
    FirmLetter one =
        letter(
            new FirmLetterWish(
                FirmLetterKind.INSTRUCTION,
                "Nhận gửi bưu phẩm đúng quy định dịp cao điểm cuối năm",
                "Yêu cầu người gửi xuất trình giấy tờ và ghi đúng nội dung hàng.\n"
                    + "Lưu ảnh kiện hàng và nhãn trong 90 ngày.\n"
                    + "Không nhận hàng không rõ nguồn gốc; báo ngay bưu gửi nghi vấn, không tự mở.",
                "luat-49-2010",
                "Điều 7, Điều 12",
                "",
                today().plusDays(10),
                List.of(answers.id(), silent.id())),
            writer,
            member("skhcn.truong"));
    HandedLink link =
        done(exchanges.handLink(one.id(), answers.id(), version(one, writer), writer));
    done(
        gate.answer(
            link.token(),
            link.code(),
            "Đã nhận văn bản, phổ biến đến 14 bưu cục và toàn bộ nhân viên nhận gửi."));
  }

  private void parcel(Firm firm, ActingOfficer writer) {
    int seen = exchanges.firm(firm.number(), writer).orElseThrow().of().version();
    HandedLink link = done(exchanges.handLink(firm.id(), seen, writer));
    done(
        gate.notify(
            link.token(),
            link.code(),
            new FirmParcel(
                "VD389000017VN",
                "Bưu cục Long Xuyên, khu hàng giữ lại",
                "Người gửi ghi “Shop Mai”, không có địa chỉ",
                null,
                null,
                "Sáu kiện khai là quần áo nhưng cứng, nặng bất thường và có mùi thuốc lá; cùng một"
                    + " người gửi trong ba ngày.",
                today())));
  }

  /** A request in a case that is open, if the demonstration has one now. */
  private void ask(Firm firm) {
    ActingOfficer handler = member("qltt.vien");
    Optional<String> number =
        cases.list(new CaseQuestion("", null, true, false, 0, 100), handler).cases().stream()
            .filter(file -> file.state().open() && file.access().agency().equals(handler.agency()))
            .map(file -> file.number())
            .findFirst();
    number.ifPresent(
        about ->
            letter(
                new FirmLetterWish(
                    FirmLetterKind.REQUEST,
                    "Cung cấp thông tin một số thuê bao",
                    "Chủ thuê bao và ngày kích hoạt của số 0900 000 389, dùng để nhận đơn hàng.",
                    "luat-15-2012",
                    "Điều 59",
                    about,
                    today().plusDays(7),
                    List.of(firm.id())),
                handler,
                member("qltt.truong")));
  }

  private void share() {
    ActingOfficer writer = member("thue.vien");
    LocalDate then = today().minusDays(SET_BEFORE);
    SharingSet one =
        at(
            then,
            () ->
                done(
                    sharing.arrange(
                        new SharingWish(
                            "Người bán hàng trên mạng bị xử lý về thuế",
                            "Phòng ngừa tái phạm: đối chiếu khi kiểm tra và khi rà soát gian hàng.",
                            List.of(
                                SharingField.VIOLATOR,
                                SharingField.TAX_CODE,
                                SharingField.DECISION,
                                SharingField.DECIDED_ON,
                                SharingField.AMOUNT),
                            List.of("QLTT-AG", "SCT-AG"),
                            SharingPeriod.MONTH,
                            then,
                            "luat-108-2025",
                            "Điều khoản về cung cấp thông tin người nộp thuế (cần đối chiếu)",
                            60),
                        writer)));
    at(then, () -> done(sharing.proceed(one.id(), new SharingAct.PrepareSet(), 1, writer)));
    ActingOfficer head = member("thue.truong");
    UUID right = signing.right(head);
    at(then, () -> sign(one.id(), right, writer, head));
  }

  private FirmLetter letter(FirmLetterWish wish, ActingOfficer writer, ActingOfficer head) {
    FirmLetter one = done(exchanges.write(wish, writer));
    done(exchanges.proceed(one.id(), new FirmLetterAct.PrepareLetter(), one.version(), writer));
    UUID right =
        head.agency().equals("QLTT-AG")
            ? signing.right(head)
            : signing.right(head, null, "GIÁM ĐỐC SỞ");
    sign(one.id(), right, writer, head);
    return one;
  }

  private Object sign(UUID origin, UUID right, ActingOfficer writer, ActingOfficer head) {
    UUID paper =
        documents.from(new DocumentOrigin("exchange", origin.toString()), writer).getLast().id();
    done(documents.proceed(paper, new DocumentAct.Submit(right), 0, writer));
    return done(documents.proceed(paper, new DocumentAct.Sign("Ký gửi", true), 0, head));
  }

  private int version(FirmLetter one, ActingOfficer who) {
    return exchanges.letter(one.number(), who).orElseThrow().of().version();
  }

  private LocalDate today() {
    return Vietnam.dayOf(time.instant());
  }

  private <T> T at(LocalDate day, Supplier<T> work) {
    Instant morning = day.atTime(MORNING).atZone(Vietnam.ZONE).toInstant();
    return time.at(morning, work);
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
