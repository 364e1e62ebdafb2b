package vn.chosach.demo;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.chosach.cases.CaseQuestion;
import vn.chosach.cases.Cases;
import vn.chosach.demo.cases.DemoPapers;
import vn.chosach.documents.Documents;
import vn.chosach.kernel.Dong;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Officers;
import vn.chosach.plans.Plans;
import vn.chosach.plans.duties.Duty;
import vn.chosach.plans.funding.FundingLedger.LedgerQuestion;
import vn.chosach.plans.life.FundingAct;
import vn.chosach.plans.life.FundingSource;
import vn.chosach.plans.life.FundingTie;
import vn.chosach.plans.life.MoneyOffice;
import vn.chosach.plans.life.PlanAct;
import vn.chosach.plans.life.PlanPaper;
import vn.chosach.plans.life.Spending;
import vn.chosach.plans.life.Unspent;

/**
 * The money of market surveillance: the year before from the estimate to the settlement, this year
 * in the middle of it, with something for each of the three persons to do.
 */
@Component
@Profile("demo")
@Order(Scene.TODAY + 155)
class DemoMoney implements Scene {

  private static final String AGENCY = "QLTT-AG";
  private static final FundingSource SOURCE = FundingSource.PROVINCIAL_COMMITTEE;
  private static final LocalDate APPOINTED = LocalDate.of(2025, 7, 1);

  private final Plans plans;
  private final Cases cases;
  private final DemoMembers cast;
  private final Officers officers;
  private final DemoAccounting books;

  DemoMoney(
      Plans plans,
      Cases cases,
      Documents documents,
      DemoSigning signing,
      Officers officers,
      DemoPapers papers,
      StagedTime time) {
    this.plans = plans;
    this.cases = cases;
    this.officers = officers;
    this.cast = new DemoMembers(plans, officers, time, papers);
    this.books = new DemoAccounting(plans, documents, signing, time, cast);
  }

  @Override
  public void play() {
    int year = cast.today().getYear();
    if (officers.named("qltt.ketoan").isEmpty()
        || plans
            .ledger(new LedgerQuestion(year, AGENCY, null), cast.member("thuongtruc"))
            .rows()
            .stream()
            .findAny()
            .isPresent()) {
      return;
    }
    List.of("qltt.ketoan", "qltt.truong", "tai.chinh").forEach(books::member);
    office("qltt.ketoan", MoneyOffice.ACCOUNTANT, "03/QĐ-QLTT (minh họa)");
    office("qltt.truong", MoneyOffice.ACCOUNT_HEAD, "02/QĐ-QLTT (minh họa)");
    UUID duty = duty();
    if (duty != null) {
      settled(year - 1, FundingTie.duty(duty));
      running(year, FundingTie.duty(duty));
    }
  }

  private void office(String account, MoneyOffice office, String paper) {
    UUID officer = Objects.requireNonNull(books.member(account).actor().id());
    cast.done(
        new PlanAct.Fund(
            new FundingAct.Appoint(
                AGENCY, officer, office, APPOINTED, null, PlanPaper.numbered(paper))),
        ActingOfficer.PROGRAM);
  }

  /** The inspections that the made plan asks of market surveillance. */
  private @Nullable UUID duty() {
    ActingOfficer accountant = books.member("qltt.ketoan");
    return plans.list(accountant).stream()
        .filter(plan -> plan.above() == null)
        .flatMap(plan -> plans.read(plan.id(), accountant).stream())
        .flatMap(file -> file.duties().stream())
        .filter(one -> one.kinds().contains("inspections") && one.lead().equals(AGENCY))
        .map(Duty::id)
        .findFirst()
        .orElse(null);
  }

  private void settled(int year, FundingTie tie) {
    Map<Spending, Dong> sums = new EnumMap<>(Spending.class);
    sums.put(Spending.INSPECTION, new Dong(150_000_000));
    sums.put(Spending.OUTREACH, new Dong(30_000_000));
    UUID estimate =
        books.at(
            year,
            8,
            11,
            () ->
                books.signed(
                    new FundingAct.Estimate(
                        year,
                        SOURCE,
                        sums,
                        "Kiểm tra, kiểm nghiệm mỹ phẩm, phân bón và hàng gia dụng bán trên mạng tại"
                            + " Long Xuyên, Châu Đốc, Rạch Giá sáu tháng cuối năm.",
                        "")));
    books.at(year, 8, 20, () -> books.appraise(estimate, sums, "Thống nhất số đề nghị."));
    UUID allocation =
        books.at(
            year,
            8,
            25,
            () ->
                books.signed(
                    DemoAccounting.allocate(estimate, sums, "Giao để thực hiện trong năm.")));
    UUID commitment =
        books.at(
            year,
            9,
            15,
            () ->
                books.committed(
                    DemoAccounting.commit(
                        allocation,
                        Spending.INSPECTION,
                        132_000_000,
                        LocalDate.of(year, 9, 15),
                        tie,
                        "Kiểm nghiệm 33 mẫu mỹ phẩm, phân bón; thuê xe cho ba tổ kiểm tra.")));
    books.at(
        year,
        10,
        6,
        () ->
            books.signed(
                DemoAccounting.pay(
                    commitment,
                    127_500_000,
                    LocalDate.of(year, 10, 6),
                    "Trung tâm kiểm nghiệm (minh họa)",
                    "Kiểm nghiệm 33 mẫu, thuê xe tháng 9.")));
    books.at(
        year + 1,
        1,
        12,
        () ->
            books.signed(
                new FundingAct.Settle(
                    year,
                    SOURCE,
                    Unspent.CANCEL,
                    "Hai đợt tuyên truyền gộp vào hội nghị của Ban Chỉ đạo nên không chi.")));
  }

  private void running(int year, FundingTie tie) {
    Map<Spending, Dong> asked = new EnumMap<>(Spending.class);
    asked.put(Spending.INSPECTION, new Dong(260_000_000));
    asked.put(Spending.OUTREACH, new Dong(60_000_000));
    asked.put(Spending.CONFISCATED_ASSETS, new Dong(45_000_000));
    asked.put(Spending.INFORMATION, new Dong(40_000_000));
    UUID estimate =
        books.at(
            year,
            1,
            6,
            () ->
                books.signed(
                    new FundingAct.Estimate(
                        year,
                        SOURCE,
                        asked,
                        "Kiểm tra hàng hóa bán qua livestream, chợ biên giới Tịnh Biên và điểm tập"
                            + " kết ở Phú Quốc; bảo quản, tiêu hủy hàng tịch thu.",
                        "")));
    Map<Spending, Dong> left = new EnumMap<>(asked);
    left.put(Spending.INSPECTION, new Dong(240_000_000));
    books.at(
        year,
        1,
        12,
        () ->
            books.appraise(estimate, left, "Giảm 20 triệu đồng phần thuê xe, dùng xe của đơn vị."));
    UUID allocation =
        books.at(
            year,
            1,
            19,
            () ->
                books.signed(DemoAccounting.allocate(estimate, left, "Giao để thực hiện cả năm.")));
    UUID inspection =
        books.at(
            year,
            2,
            9,
            () ->
                books.committed(
                    DemoAccounting.commit(
                        allocation,
                        Spending.INSPECTION,
                        96_500_000,
                        books.day(year, 2, 9),
                        tie,
                        "Kiểm nghiệm 24 mẫu mỹ phẩm, thực phẩm chức năng đợt cao điểm Tết.")));
    books.at(
        year,
        3,
        9,
        () ->
            books.signed(
                DemoAccounting.pay(
                    inspection,
                    61_250_000,
                    books.day(year, 3, 9),
                    "Trung tâm kiểm nghiệm (minh họa)",
                    "Kiểm nghiệm 15 mẫu có kết quả trong tháng 2.")));
    UUID information =
        books.at(
            year,
            2,
            16,
            () ->
                books.committed(
                    new FundingAct.Commit(
                        allocation,
                        Spending.INFORMATION,
                        new Dong(12_000_000),
                        books.day(year, 2, 16),
                        FundingTie.NONE,
                        "",
                        "")));
    books.at(
        year,
        2,
        23,
        () ->
            books.signed(
                new FundingAct.Pay(
                    information, new Dong(5_000_000), books.day(year, 2, 23), "", "", "")));
    exhibit()
        .ifPresent(
            one ->
                books.committed(
                    DemoAccounting.commit(
                        allocation,
                        Spending.CONFISCATED_ASSETS,
                        6_400_000,
                        cast.today(),
                        one,
                        "Thuê kho lạnh bảo quản tang vật chờ xử lý.")));
    // What waits: an approval and a signature for the head of account.
    books.prepared(
        DemoAccounting.commit(
            allocation,
            Spending.OUTREACH,
            18_000_000,
            cast.today(),
            tie,
            "In tờ gấp nhận biết hàng giả, phát ở 102 xã, phường, đặc khu."));
    UUID payment =
        books.prepared(
            DemoAccounting.pay(
                inspection,
                20_400_000,
                cast.today(),
                "Trung tâm kiểm nghiệm (minh họa)",
                "Kiểm nghiệm 5 mẫu đợt hai."));
    books.submit(payment);
  }

  /** An exhibit of a case that the accountant may read. */
  private Optional<FundingTie> exhibit() {
    ActingOfficer accountant = books.member("qltt.ketoan");
    return cases.list(new CaseQuestion("", null, false, false, 0, 50), accountant).cases().stream()
        .flatMap(one -> cases.read(one.number(), accountant).stream())
        .filter(one -> !one.evidence().isEmpty())
        .findFirst()
        .map(one -> FundingTie.exhibit(one.file().number(), one.evidence().getFirst().number()));
  }
}
