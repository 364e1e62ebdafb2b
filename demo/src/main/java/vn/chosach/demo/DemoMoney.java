package vn.chosach.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.chosach.cases.CaseQuestion;
import vn.chosach.cases.Cases;
import vn.chosach.demo.cases.DemoPapers;
import vn.chosach.documents.Documents;
import vn.chosach.documents.life.DocumentAct;
import vn.chosach.documents.life.DocumentEvent;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Dong;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Officers;
import vn.chosach.plans.Plans;
import vn.chosach.plans.duties.Duty;
import vn.chosach.plans.funding.FundingLedger.LedgerQuestion;
import vn.chosach.plans.life.FundingAct;
import vn.chosach.plans.life.FundingEvent;
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
  private static final LocalTime MORNING = LocalTime.of(9, 0);
  private static final String DUTY = "Việc làm theo lịch trực, có phân công";

  private final Plans plans;
  private final Cases cases;
  private final Documents documents;
  private final DemoSigning signing;
  private final StagedTime time;
  private final DemoMembers cast;
  private final Officers officers;

  /** As they are today: what is played as of an earlier day asks for roles of today. */
  private final Map<String, ActingOfficer> members = new HashMap<>();

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
    this.documents = documents;
    this.signing = signing;
    this.officers = officers;
    this.time = time;
    this.cast = new DemoMembers(plans, officers, time, papers);
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
    List.of("qltt.ketoan", "qltt.truong", "tai.chinh").forEach(this::member);
    office("qltt.ketoan", MoneyOffice.ACCOUNTANT, "03/QĐ-QLTT (minh họa)");
    office("qltt.truong", MoneyOffice.ACCOUNT_HEAD, "02/QĐ-QLTT (minh họa)");
    UUID duty = duty();
    if (duty != null) {
      settled(year - 1, FundingTie.duty(duty));
      running(year, FundingTie.duty(duty));
    }
  }

  private ActingOfficer member(String account) {
    return members.computeIfAbsent(account, cast::member);
  }

  private void office(String account, MoneyOffice office, String paper) {
    UUID officer = Objects.requireNonNull(member(account).actor().id());
    cast.done(
        new PlanAct.Fund(
            new FundingAct.Appoint(
                AGENCY, officer, office, APPOINTED, null, PlanPaper.numbered(paper))),
        ActingOfficer.PROGRAM);
  }

  /** The inspections that the made plan asks of market surveillance. */
  private @Nullable UUID duty() {
    ActingOfficer accountant = member("qltt.ketoan");
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
        at(
            year,
            8,
            11,
            () ->
                signed(
                    new FundingAct.Estimate(
                        year,
                        SOURCE,
                        sums,
                        "Kiểm tra, kiểm nghiệm mỹ phẩm, phân bón và hàng gia dụng bán trên mạng tại"
                            + " Long Xuyên, Châu Đốc, Rạch Giá sáu tháng cuối năm.",
                        "")));
    at(year, 8, 20, () -> appraise(estimate, sums, "Thống nhất số đề nghị."));
    UUID allocation =
        at(year, 8, 25, () -> signed(allocate(estimate, sums, "Giao để thực hiện trong năm.")));
    UUID commitment =
        at(
            year,
            9,
            15,
            () ->
                committed(
                    commit(
                        allocation,
                        Spending.INSPECTION,
                        132_000_000,
                        LocalDate.of(year, 9, 15),
                        tie,
                        "Kiểm nghiệm 33 mẫu mỹ phẩm, phân bón; thuê xe cho ba tổ kiểm tra.")));
    at(
        year,
        10,
        6,
        () ->
            signed(
                pay(
                    commitment,
                    127_500_000,
                    LocalDate.of(year, 10, 6),
                    "Trung tâm kiểm nghiệm (minh họa)",
                    "Kiểm nghiệm 33 mẫu, thuê xe tháng 9.")));
    at(
        year + 1,
        1,
        12,
        () ->
            signed(
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
        at(
            year,
            1,
            6,
            () ->
                signed(
                    new FundingAct.Estimate(
                        year,
                        SOURCE,
                        asked,
                        "Kiểm tra hàng hóa bán qua livestream, chợ biên giới Tịnh Biên và điểm tập"
                            + " kết ở Phú Quốc; bảo quản, tiêu hủy hàng tịch thu.",
                        "")));
    Map<Spending, Dong> left = new EnumMap<>(asked);
    left.put(Spending.INSPECTION, new Dong(240_000_000));
    at(
        year,
        1,
        12,
        () -> appraise(estimate, left, "Giảm 20 triệu đồng phần thuê xe, dùng xe của đơn vị."));
    UUID allocation =
        at(year, 1, 19, () -> signed(allocate(estimate, left, "Giao để thực hiện cả năm.")));
    UUID inspection =
        at(
            year,
            2,
            9,
            () ->
                committed(
                    commit(
                        allocation,
                        Spending.INSPECTION,
                        96_500_000,
                        day(year, 2, 9),
                        tie,
                        "Kiểm nghiệm 24 mẫu mỹ phẩm, thực phẩm chức năng đợt cao điểm Tết.")));
    at(
        year,
        3,
        9,
        () ->
            signed(
                pay(
                    inspection,
                    61_250_000,
                    day(year, 3, 9),
                    "Trung tâm kiểm nghiệm (minh họa)",
                    "Kiểm nghiệm 15 mẫu có kết quả trong tháng 2.")));
    UUID information =
        at(
            year,
            2,
            16,
            () ->
                committed(
                    new FundingAct.Commit(
                        allocation,
                        Spending.INFORMATION,
                        new Dong(12_000_000),
                        day(year, 2, 16),
                        FundingTie.NONE,
                        "",
                        "")));
    at(
        year,
        2,
        23,
        () ->
            signed(
                new FundingAct.Pay(
                    information, new Dong(5_000_000), day(year, 2, 23), "", "", "")));
    exhibit()
        .ifPresent(
            one ->
                committed(
                    commit(
                        allocation,
                        Spending.CONFISCATED_ASSETS,
                        6_400_000,
                        cast.today(),
                        one,
                        "Thuê kho lạnh bảo quản tang vật chờ xử lý.")));
    // What waits: an approval and a signature for the head of account.
    prepared(
        commit(
            allocation,
            Spending.OUTREACH,
            18_000_000,
            cast.today(),
            tie,
            "In tờ gấp nhận biết hàng giả, phát ở 102 xã, phường, đặc khu."));
    UUID payment =
        prepared(
            pay(
                inspection,
                20_400_000,
                cast.today(),
                "Trung tâm kiểm nghiệm (minh họa)",
                "Kiểm nghiệm 5 mẫu đợt hai."));
    submit(payment);
  }

  /** An exhibit of a case that the accountant may read. */
  private Optional<FundingTie> exhibit() {
    ActingOfficer accountant = member("qltt.ketoan");
    return cases.list(new CaseQuestion("", null, false, false, 0, 50), accountant).cases().stream()
        .flatMap(one -> cases.read(one.number(), accountant).stream())
        .filter(one -> !one.evidence().isEmpty())
        .findFirst()
        .map(one -> FundingTie.exhibit(one.file().number(), one.evidence().getFirst().number()));
  }

  private static FundingAct.Allocate allocate(
      UUID estimate, Map<Spending, Dong> sums, String words) {
    return new FundingAct.Allocate(estimate, sums, words, "");
  }

  private static FundingAct.Commit commit(
      UUID allocation, Spending spending, long amount, LocalDate on, FundingTie tie, String words) {
    return new FundingAct.Commit(
        allocation, spending, new Dong(amount), on, tie, words, answer(on));
  }

  private static FundingAct.Pay pay(
      UUID commitment, long amount, LocalDate on, String payee, String words) {
    return new FundingAct.Pay(commitment, new Dong(amount), on, payee, words, answer(on));
  }

  /** A day of a weekend is explained. */
  private static String answer(LocalDate on) {
    return on.getDayOfWeek().getValue() > 5 ? DUTY : "";
  }

  private UUID prepared(FundingAct.Preparation act) {
    return cast.done(new PlanAct.Fund(act), member("qltt.ketoan"));
  }

  private UUID signed(FundingAct.Preparation act) {
    UUID record = prepared(act);
    UUID paper = submit(record);
    done(
        documents.proceed(
            paper, new DocumentAct.Plainly(DocumentEvent.SIGN, ""), 0, member("qltt.truong")));
    return record;
  }

  private UUID submit(UUID record) {
    ActingOfficer accountant = member("qltt.ketoan");
    UUID paper = Objects.requireNonNull(plans.funding(record, accountant).orElseThrow().paper());
    done(
        documents.proceed(
            paper, new DocumentAct.Submit(signing.right(member("qltt.truong"))), 0, accountant));
    return paper;
  }

  private UUID committed(FundingAct.Commit act) {
    UUID record = prepared(act);
    return cast.done(
        new PlanAct.Fund(new FundingAct.MoneyStep(record, FundingEvent.APPROVE, 1, "", Map.of())),
        member("qltt.truong"));
  }

  private UUID appraise(UUID estimate, Map<Spending, Dong> sums, String words) {
    return cast.done(
        new PlanAct.Fund(new FundingAct.MoneyStep(estimate, FundingEvent.APPRAISE, 2, words, sums)),
        member("tai.chinh"));
  }

  private static void done(ActOutcome<?> outcome) {
    if (!(outcome instanceof ActOutcome.Done<?>)) {
      throw new IllegalStateException(outcome.toString());
    }
  }

  /** That day, or today when the year has not come so far. */
  private LocalDate day(int year, int month, int day) {
    LocalDate wanted = LocalDate.of(year, month, day);
    return wanted.isAfter(cast.today()) ? cast.today() : wanted;
  }

  private UUID at(int year, int month, int day, Supplier<UUID> act) {
    Instant wanted =
        LocalDate.of(year, month, day).atTime(MORNING).atZone(Vietnam.ZONE).toInstant();
    return wanted.isAfter(time.instant()) ? act.get() : time.at(wanted, act);
  }
}
