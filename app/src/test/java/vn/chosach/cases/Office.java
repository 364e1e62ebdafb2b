package vn.chosach.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chosach.cases.acts.CaseRowSecurity;
import vn.chosach.cases.criminal.CriminalStage;
import vn.chosach.cases.execution.ExecutionStep;
import vn.chosach.cases.execution.Executions;
import vn.chosach.cases.execution.ServiceWay;
import vn.chosach.cases.inquiry.AppraisalGround;
import vn.chosach.cases.inquiry.ExplanationWay;
import vn.chosach.cases.inquiry.PartySignature;
import vn.chosach.cases.life.CaseAct;
import vn.chosach.cases.life.CaseEvent;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.CaseLifeCycle;
import vn.chosach.cases.life.CaseOpening;
import vn.chosach.cases.life.ExhibitKind;
import vn.chosach.cases.life.InquiryTerms;
import vn.chosach.cases.life.PaperTerms;
import vn.chosach.cases.life.SubjectKind;
import vn.chosach.cases.life.Valuation;
import vn.chosach.cases.reading.DecisionQuery;
import vn.chosach.cases.reading.EvidenceQuery;
import vn.chosach.documents.Document;
import vn.chosach.documents.DocumentOrigin;
import vn.chosach.documents.Documents;
import vn.chosach.documents.acts.AlikePress;
import vn.chosach.documents.acts.Signing;
import vn.chosach.documents.acts.SigningRights;
import vn.chosach.documents.layout.PrintedPaper;
import vn.chosach.documents.life.DocumentAct;
import vn.chosach.documents.life.DocumentEvent;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Dong;
import vn.chosach.kernel.ProvincePack;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.NewAccount;
import vn.chosach.officers.Officers;
import vn.chosach.referrals.life.FilePart;
import vn.chosach.vault.Pictures;
import vn.chosach.vault.Staging;
import vn.chosach.vault.Vault;

/** Officers and cases for tests; each call makes new ones. */
@Component
public class Office {

  public static final String QLTT = ProvincePack.current().agency("QLTT");
  public static final String POLICE = ProvincePack.current().agency("CA");
  private static final AtomicInteger NUMBER = new AtomicInteger();

  /** The other side signed by hand. */
  /** What the paper of a person says. */
  public static final PaperTerms.Particulars PERSON =
      new PaperTerms.Particulars(
          LocalDate.of(1985, 3, 8),
          PaperTerms.Sex.FEMALE,
          "Việt Nam",
          "Buôn bán",
          LocalDate.of(2021, 5, 12),
          "Cục Cảnh sát quản lý hành chính về trật tự xã hội");

  /** What the registration of an organisation says. */
  public static final PaperTerms.Particulars FIRM =
      new PaperTerms.Particulars(
          null,
          PaperTerms.Sex.FEMALE,
          "",
          "",
          LocalDate.of(2019, 7, 1),
          "Phòng Đăng ký kinh doanh");

  public static final InquiryTerms.Attendance SIGNED =
      new InquiryTerms.Attendance(PartySignature.SIGNED, "", "", "");

  /** The parts of a whole file. */
  public static final Map<FilePart, Integer> PARTS =
      Map.of(
          FilePart.REPORT, 1,
          FilePart.TRANSFER_DECISION, 2,
          FilePart.HANDOVER_MINUTES, 2,
          FilePart.VIOLATION_MINUTES, 4,
          FilePart.EXHIBIT_LIST, 1,
          FilePart.EVIDENCE, 9);

  private final Map<String, ActingOfficer> leaders = new ConcurrentHashMap<>();
  private final Map<String, ActingOfficer> heads = new ConcurrentHashMap<>();

  private final Officers officers;
  private final Cases cases;
  private final CaseRecords records;
  private final EvidenceQuery evidence;
  private final DecisionQuery decisions;
  private final Executions executions;
  private final Vault vault;
  private final Documents documents;
  private final SigningRights rights;
  private final JdbcClient jdbc;
  private final CaseRowSecurity rowSecurity;
  private final PlatformTransactionManager transactions;
  private final InstantSource clock;

  Office(
      Officers officers,
      Cases cases,
      CaseRecords records,
      EvidenceQuery evidence,
      DecisionQuery decisions,
      Executions executions,
      Vault vault,
      Documents documents,
      SigningRights rights,
      JdbcClient jdbc,
      CaseRowSecurity rowSecurity,
      PlatformTransactionManager transactions,
      InstantSource clock) {
    this.records = records;
    this.evidence = evidence;
    this.decisions = decisions;
    this.executions = executions;
    this.jdbc = jdbc;
    this.rowSecurity = rowSecurity;
    this.transactions = transactions;
    this.vault = vault;
    this.documents = documents;
    this.rights = rights;
    this.officers = officers;
    this.cases = cases;
    this.clock = clock;
  }

  public ActingOfficer officer(String agency, Role... roles) {
    String name =
        "vu." + Integer.toString(NUMBER.incrementAndGet(), 36) + "y" + System.nanoTime() % 99991;
    UUID id =
        done(
            officers.open(
                Actor.SYSTEM,
                new NewAccount(name, "Người " + name, "Cán bộ " + name, agency, today(), null),
                "test"));
    for (Role role : roles) {
      done(officers.grant(Actor.SYSTEM, id, role.name(), today(), null, "test"));
    }
    return new ActingOfficer(Actor.officer(id, agency), Set.of(roles));
  }

  public ActingOfficer handler() {
    return officer(QLTT, Role.CASE_OFFICER);
  }

  public ActingOfficer head() {
    return officer(QLTT, Role.AGENCY_HEAD);
  }

  public CaseFile opened(ActingOfficer by, String title) {
    return opened(by, title, "counterfeit", "health.cosmetics");
  }

  public CaseFile opened(
      ActingOfficer by, String title, @Nullable String violation, @Nullable String goods) {
    return file(
        cases.open(
            new CaseOpening(title, goods, violation, null, clock.instant(), "Tin của trinh sát"),
            by));
  }

  /** A case that a head gave to a handler who stated that there is no conflict. */
  public CaseFile assigned(ActingOfficer handler, ActingOfficer head, String title) {
    CaseFile file = opened(head, title);
    file = go(file, assign(handler), head);
    return go(file, new CaseAct.Declare(), handler);
  }

  public static CaseAct.Assign assign(ActingOfficer handler) {
    return new CaseAct.Assign(id(handler), List.of(), "Giao thụ lý");
  }

  /** A colleague leads: who draws minutes up does not sign them. */
  public CaseAct.Plan plan(ActingOfficer handler, ActingOfficer... others) {
    ActingOfficer leader = leader(String.valueOf(handler.actor().agency()));
    var team =
        java.util.stream.Stream.concat(
                java.util.stream.Stream.of(leader, handler), Arrays.stream(others))
            .map(Office::id)
            .toList();
    return new CaseAct.Plan(
        today(),
        "Kho số 3, phường Long Xuyên",
        "Kiểm tra nguồn gốc",
        team,
        List.of(id(leader)),
        "",
        null);
  }

  /** Who leads the inspections of an agency. */
  public ActingOfficer leader(String agency) {
    return known(leaders, agency, Role.CASE_OFFICER);
  }

  /**
   * Who signs what fixtures draw up, and finds their receipts right: one for an agency. Each right
   * of an agency is read for each signature, so a new signatory for each paper made all later ones
   * dearer.
   */
  private ActingOfficer head(String agency) {
    return known(heads, agency, Role.AGENCY_HEAD);
  }

  private ActingOfficer known(Map<String, ActingOfficer> people, String agency, Role role) {
    return people.compute(
        agency,
        (key, known) ->
            known != null && officers.inOffice(id(known)).isPresent() ? known : officer(key, role));
  }

  /** A question about a case of a fixture: a table or two, where a whole file takes thirty. */
  private <T> T asked(Supplier<T> question) {
    return Objects.requireNonNull(
        new TransactionTemplate(transactions).execute(status -> evidence.seen(question)));
  }

  private List<Dossier.Inspection> inspections(CaseFile file) {
    return asked(() -> evidence.inspections(file.id()));
  }

  private List<Dossier.Subject> subjects(CaseFile file) {
    return asked(() -> evidence.subjects(file.id()));
  }

  private List<Dossier.Exhibit> exhibits(CaseFile file) {
    return asked(() -> evidence.exhibits(file.id()));
  }

  /** The case as it stands now, without what belongs to it. */
  public CaseFile again(CaseFile file, ActingOfficer reader) {
    return again(file.number(), reader);
  }

  public CaseFile again(String number, ActingOfficer reader) {
    return records.file(number, reader).orElseThrow();
  }

  /** Minutes of an inspection against nobody yet; {@link #go} names whoever stands in the file. */
  public CaseAct.Prepare inspect(boolean violation) {
    return inspect(violation, clock.instant());
  }

  /** The same, held at a moment. */
  public CaseAct.Prepare inspect(boolean violation, Instant at) {
    return new CaseAct.Prepare(
        minutes(
            new PaperTerms.Violator(new UUID(0, 0), false, "Long Xuyên", "089", "", PERSON),
            violation,
            at));
  }

  private static InquiryTerms.InspectionMinutes minutes(
      PaperTerms.Violator inspected, boolean violation, Instant at) {
    return new InquiryTerms.InspectionMinutes(
        inspected,
        SIGNED,
        at,
        at,
        violation,
        violation ? "Hàng không hóa đơn" : "Đủ hóa đơn",
        "Không có ý kiến",
        List.of());
  }

  /** Minutes of the inspection of whoever stands in the file first. */
  public InquiryTerms.InspectionMinutes minutes(
      CaseFile file, boolean violation, ActingOfficer handler) {
    return minutes(violator(file, handler), violation, clock.instant());
  }

  /** Minutes of the violation of whoever stands in the file first. */
  public InquiryTerms.ViolationMinutes violation(CaseFile file, ActingOfficer handler) {
    return new InquiryTerms.ViolationMinutes(
        violator(file, handler),
        SIGNED,
        "điểm a khoản 5 Điều 17 Nghị định số 98/2020/NĐ-CP",
        new InquiryTerms.Threat(new Dong(100_000_000), false),
        null,
        "Bày bán hàng không hóa đơn, 12 hộp",
        "",
        "",
        "Không có ý kiến",
        List.of());
  }

  /** A second seller stands in the file, minuted as the first one was. */
  public CaseFile beside(CaseFile file, String name, ActingOfficer handler) {
    InquiryTerms.ViolationMinutes like = violation(file, handler);
    PaperTerms.Violator first = like.violator();
    CaseFile now = go(file, new CaseAct.NameSubject(SubjectKind.BUSINESS, name, ""), handler);
    UUID second = subjects(now).getLast().id();
    return minuted(
        now,
        new InquiryTerms.ViolationMinutes(
            new PaperTerms.Violator(
                second,
                first.organisation(),
                first.address(),
                first.identity(),
                first.representative(),
                first.particulars()),
            like.attendance(),
            like.article(),
            like.threat(),
            like.act(),
            like.circumstances(),
            like.harmed(),
            like.measures(),
            like.opinion(),
            like.exhibits()),
        handler);
  }

  /** Ordered, announced, held, and the violation minuted if one was found and is called by name. */
  private CaseFile held(
      CaseFile file, InquiryTerms.InspectionMinutes terms, ActingOfficer handler) {
    CaseFile now = named(announced(ordered(file, handler)), handler);
    Instant announced =
        inspections(now).stream()
            .filter(Dossier.Inspection::ahead)
            .map(Dossier.Inspection::announcedAt)
            .findFirst()
            .orElseThrow();
    Instant ended = terms.ended().isBefore(announced) ? announced : terms.ended();
    now =
        minuted(
            now,
            new InquiryTerms.InspectionMinutes(
                violator(now, handler),
                terms.attendance(),
                terms.begun(),
                ended,
                terms.violation(),
                terms.found(),
                terms.opinion(),
                terms.exhibits()),
            handler);
    String kind = now.matter().violation();
    UUID id = now.id();
    boolean open =
        terms.violation()
            && kind != null
            && now.matter().goods() != null
            && asked(() -> evidence.minutes(id)).stream()
                .noneMatch(one -> kind.equals(one.violation()));
    return open ? minuted(now, violation(now, handler), handler) : now;
  }

  /** Minutes, drawn up by the handler and signed by who leads the team. */
  public CaseFile minuted(CaseFile file, InquiryTerms terms, ActingOfficer handler) {
    ActingOfficer leader = leader(file.access().agency());
    return signed(file, terms, handler, leader, right(leader));
  }

  /** The right of the leader of a team, which gives no power. */
  public UUID right(ActingOfficer leader) {
    return held(leader).orElseGet(() -> right(leader, null));
  }

  private Optional<UUID> held(ActingOfficer signer) {
    return rights.of(String.valueOf(signer.actor().agency()), today()).stream()
        .filter(one -> one.officer().equals(id(signer)))
        .map(Signing::id)
        .findFirst();
  }

  private CaseFile announced(CaseFile file) {
    boolean quiet =
        inspections(file).stream().anyMatch(one -> one.ahead() && one.announcedAt() == null);
    return quiet ? announcedAsIfSigned(file) : file;
  }

  /** Its minutes are tried where they matter; most tests only need an inspection. */
  private CaseFile announcedAsIfSigned(CaseFile file) {
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            status -> {
              rowSecurity.ofTheProgram();
              jdbc.sql(
                      """
                      UPDATE cases.inspection SET announced_at = :at, announced_by = :paper
                       WHERE case_id = :case AND held_at IS NULL AND NOT called_off
                      """)
                  .param("at", java.sql.Timestamp.from(clock.instant()))
                  .param("paper", UUID.randomUUID())
                  .param("case", file.id())
                  .update();
            });
    return file;
  }

  /** Minutes of the announcement against nobody yet; {@link #go} names who stands in the file. */
  public CaseAct.Prepare announce(Instant at) {
    return new CaseAct.Prepare(announcement(inspect(true).terms(), at));
  }

  /** Minutes of the announcement against who stands in the file; naming comes first. */
  public CaseAct announce(CaseFile file, ActingOfficer handler) {
    return violators(file).isEmpty()
        ? new CaseAct.NameSubject(
            SubjectKind.PERSON, "Người bán " + NUMBER.incrementAndGet() + System.nanoTime(), "")
        : new CaseAct.Prepare(
            new InquiryTerms.Announcement(
                violator(file, handler), SIGNED, clock.instant(), "Đã rõ"));
  }

  private static InquiryTerms.Announcement announcement(PaperTerms of, Instant at) {
    return new InquiryTerms.Announcement(of.party().orElseThrow(), SIGNED, at, "Đã rõ");
  }

  public CaseAct.Plainly plainly(CaseEvent event) {
    return new CaseAct.Plainly(event, today(), "Theo biên bản");
  }

  /** The file is taken back without a paper. */
  public CaseAct.CameBack back() {
    return new CaseAct.CameBack(null, today(), "Theo biên bản", null);
  }

  /** A waiver that the subject signed, waiting in the vault. */
  public CaseAct.Hear waived() {
    return new CaseAct.Hear(today(), ExplanationWay.WAIVED, "Theo văn bản của chủ hàng", paper());
  }

  /** Under what a signed paper waits in the vault. */
  public UUID paper() {
    UUID owner = UUID.randomUUID();
    assertThat(vault.stage(owner, owner, "van-ban.pdf", new ByteArrayInputStream(Pictures.pdf())))
        .isInstanceOf(Staging.Staged.class);
    return owner;
  }

  /** Handed over today; the signed receipt waits in the vault. */
  public CaseAct served() {
    return new ExecutionStep.Serve(today(), ServiceWay.IN_PERSON, null, "", "", paper()).act();
  }

  /** A receipt for so much of the fine, with its scan. */
  public CaseAct receipt(LocalDate on, long dong, String number) {
    return new ExecutionStep.Book(on, new Dong(dong), Dong.ZERO, number, null, paper()).act();
  }

  /** A receipt that no other test has. */
  public CaseAct receipt(LocalDate on, long dong) {
    return receipt(on, dong, "KB-" + NUMBER.incrementAndGet() + "-" + System.nanoTime());
  }

  /** Booked by the handler, found right by a head. */
  public CaseFile paid(CaseFile file, LocalDate on, long dong, ActingOfficer handler) {
    return checked(go(file, receipt(on, dong), handler), handler);
  }

  /** The receipt that waits is found right by a head. */
  public CaseFile checked(CaseFile file, ActingOfficer handler) {
    UUID waiting = execution(file, handler).waiting().getFirst().id();
    return go(
        file,
        new ExecutionStep.CheckReceipt(waiting, true, "").act(),
        head(file.access().agency()));
  }

  /** What became of the decision that the case is about. */
  public Executions.Execution execution(CaseFile file, ActingOfficer handler) {
    CaseFile now = again(file, handler);
    return asked(() -> executions.running(now)).getFirst();
  }

  /** Minutes of each additional penalty and remedy, then carried out. */
  public CaseFile carriedOut(CaseFile file, ActingOfficer handler) {
    CaseFile now = file;
    for (Executions.Measure one : execution(file, handler).measures()) {
      if (one.doneOn() == null) {
        now =
            go(
                now,
                new ExecutionStep.Fulfil(one.kind(), today(), "12/BB-TT", paper()).act(),
                handler);
      }
    }
    return go(now, plainly(CaseEvent.EXECUTE), handler);
  }

  public static CaseAct.CaseActValue value(long dong) {
    return new CaseAct.CaseActValue(
        new Valuation(new Dong(dong), null, null, null, null, false, false), "Theo giá niêm yết");
  }

  /** A whole file for the police. */
  public static CaseAct.Prepare transfer(String words) {
    return transfer(words, POLICE, PARTS);
  }

  /** The same to whomever, with whatever parts. */
  public static CaseAct.Prepare transfer(
      String words, String receiver, Map<FilePart, Integer> parts) {
    return new CaseAct.Prepare(
        new PaperTerms.Transfer(List.of(), receiver, "192", words, parts, null));
  }

  /** A file for the police about some subjects. */
  public static PaperTerms.Transfer transfer(UUID... subjects) {
    return new PaperTerms.Transfer(
        List.of(subjects), POLICE, "192", "Trên ngưỡng Điều 192", PARTS, null);
  }

  /** What the criminal side did, with its paper. */
  public CaseAct.CriminalStep criminal(CriminalStage stage) {
    return new CaseAct.CriminalStep(
        stage, null, today(), "9/QĐ", "Cơ quan Cảnh sát điều tra", "Theo văn bản", paper());
  }

  /** Does it and expects it done; nobody goes to a place without a signed decision. */
  public CaseFile go(CaseFile file, CaseAct act, ActingOfficer by) {
    if (act instanceof CaseAct.Prepare(InquiryTerms.InspectionMinutes terms)) {
      return held(file, terms, by);
    }
    if (act instanceof CaseAct.Prepare(PaperTerms.Transfer terms)) {
      return signed(file, terms, by);
    }
    if (act instanceof CaseAct.Prepare(InquiryTerms.Announcement terms)) {
      CaseFile now = named(ordered(file, by), by);
      return minuted(
          now,
          new InquiryTerms.Announcement(
              violator(now, by), terms.attendance(), terms.at(), terms.opinion()),
          by);
    }
    CaseAct told =
        act instanceof CaseAct.CaseActValue ? new CaseAct.Answered(act, "Đã kiểm tra") : act;
    return file(cases.proceed(file.id(), told, file.version(), by));
  }

  /** The planned inspection with its signed decision. */
  public CaseFile ordered(CaseFile file, ActingOfficer handler) {
    boolean unordered =
        inspections(file).stream().anyMatch(one -> one.ahead() && one.order() == null);
    return unordered
        ? signed(file, new InquiryTerms.InspectionOrder("kế hoạch kiểm tra tháng", 3), handler)
        : file;
  }

  /** A sanction that names nobody of the file; refused by whatever stands in its way first. */
  public static CaseAct.Prepare fine(long dong) {
    return new CaseAct.Prepare(
        new PaperTerms.Sanction(
            new PaperTerms.Violator(UUID.randomUUID(), true, "Long Xuyên", "16", "Bà Mẫu", FIRM),
            new PaperTerms.Provision("trade", "Điều 17", Dong.ZERO, new Dong(100_000_000)),
            new Dong(dong),
            "",
            "",
            "",
            "",
            "Kho bạc",
            List.of(1)));
  }

  /** A sanction of a person who stands in the file, proved by its first exhibit. */
  public CaseFile fined(CaseFile file, long dong, ActingOfficer handler) {
    CaseFile ready = appraised(decidable(file, handler), handler);
    return signed(ready, sanction(ready, dong, handler), handler);
  }

  /**
   * A case of an agency that has no power to fine, on which a body with that power decided: the
   * ruling stands, as it will when papers are handed up.
   */
  public CaseFile ruled(CaseFile file, long dong, ActingOfficer handler) {
    CaseFile ready = decidable(file, handler);
    UUID violator = violator(ready, handler).subject();
    new TransactionTemplate(transactions)
        .executeWithoutResult(status -> enter(ready, dong, violator));
    return ready;
  }

  private void enter(CaseFile ready, long dong, UUID violator) {
    rowSecurity.ofTheProgram();
    jdbc.sql(
            """
            INSERT INTO cases.ruling
              (id, case_id, kind, number, decided_on, amount_dong, measures, signer, document,
               signed_by, violator, provision)
            VALUES (:id, :case, 'FINE', :number, :on, :dong, '', 'Người có thẩm quyền', :document,
                    :signer, :violator, 'Điều 17')
            """)
        .param("id", UUID.randomUUID())
        .param("case", ready.id())
        .param("number", NUMBER.incrementAndGet() + "/QĐ-XPHC")
        .param("on", today())
        .param("dong", dong)
        .param("document", UUID.randomUUID())
        .param("signer", UUID.randomUUID())
        .param("violator", violator)
        .update();
  }

  /** What is estimated, found by a signed paper; what a paper found already stays. */
  public CaseFile appraised(CaseFile file, ActingOfficer handler) {
    Dong worth = file.valuation().worth();
    return worth == null
            || CaseLifeCycle.row(file.state(), CaseEvent.APPRAISE).isEmpty()
            || !asked(() -> decisions.appraisals(file.id())).isEmpty()
        ? file
        : signed(file, appraisal(file, worth.amount(), handler), handler);
  }

  /** Terms of a paper that finds what the first exhibit is worth. */
  public InquiryTerms.Appraisal appraisal(CaseFile file, long dong, ActingOfficer handler) {
    return new InquiryTerms.Appraisal(
        List.of(exhibit(file)),
        AppraisalGround.LISTED,
        "Giá niêm yết tại cửa hàng",
        new Dong(dong),
        "",
        null);
  }

  /** Terms of a seizure of the first exhibit. */
  public InquiryTerms.Seizure seizure(CaseFile file, ActingOfficer handler) {
    return new InquiryTerms.Seizure(
        violator(file, handler),
        List.of(exhibit(file)),
        "Để xác minh nguồn gốc",
        "Kho tang vật Đội số 2",
        "Thủ kho Nguyễn Văn Giữ");
  }

  /** Somebody and something that a decision can name. */
  public CaseFile decidable(CaseFile file, ActingOfficer handler) {
    CaseFile now = named(file, handler);
    if (exhibits(file).isEmpty()) {
      now =
          go(
              now,
              new CaseAct.Secure(
                  1, ExhibitKind.GOODS, "Hàng vi phạm", "12 hộp", clock.instant(), "", "Kho số 1"),
              handler);
    }
    return now;
  }

  private CaseFile named(CaseFile file, ActingOfficer handler) {
    return violators(file).isEmpty()
        ? go(
            file,
            new CaseAct.NameSubject(
                SubjectKind.PERSON,
                "Người bán " + NUMBER.incrementAndGet() + System.nanoTime(),
                ""),
            handler)
        : file;
  }

  public PaperTerms.Violator violator(CaseFile file, ActingOfficer handler) {
    return new PaperTerms.Violator(
        violators(file).getFirst().id(),
        true,
        "Phường Long Xuyên",
        "Mã số 1600000389",
        "Bà Lê Thị Mẫu, chủ cơ sở",
        FIRM);
  }

  /** Terms of a sanction within a frame that the head of a sub-department decides. */
  public PaperTerms.Sanction sanction(CaseFile file, long dong, ActingOfficer handler) {
    return new PaperTerms.Sanction(
        violator(file, handler),
        new PaperTerms.Provision(
            "trade",
            "điểm a khoản 5 Điều 17 Nghị định số 98/2020/NĐ-CP",
            new Dong(dong / 2),
            new Dong(Math.max(1, Math.max(dong, Math.min(dong * 2, 100_000_000))))),
        new Dong(dong),
        "",
        "",
        "Tịch thu hàng",
        "",
        "Kho bạc Nhà nước khu vực, tài khoản thu phạt",
        List.of(exhibit(file)));
  }

  /** Terms of a recovery of tax. */
  public PaperTerms.Recovery recovery(CaseFile file, long dong, ActingOfficer handler) {
    return new PaperTerms.Recovery(
        violator(file, handler),
        "Luật Quản lý thuế",
        new Dong(dong),
        "Thuế giá trị gia tăng",
        "Kho bạc Nhà nước khu vực, tài khoản thu thuế",
        List.of(exhibit(file)));
  }

  private int exhibit(CaseFile file) {
    return exhibits(file).getFirst().number();
  }

  private List<Dossier.Subject> violators(CaseFile file) {
    return subjects(file).stream()
        .filter(
            one ->
                one.kind() == SubjectKind.PERSON
                    || one.kind() == SubjectKind.BUSINESS
                    || one.kind() == SubjectKind.SHOP)
        .toList();
  }

  /** Drawn up by the handler, submitted to and signed by a head with the power for it. */
  public CaseFile signed(CaseFile file, PaperTerms terms, ActingOfficer handler) {
    ActingOfficer signer = head(file.access().agency());
    UUID right = held(signer).orElseGet(() -> right(signer, office(file.access().agency())));
    return signed(file, terms, handler, signer, right);
  }

  private CaseFile signed(
      CaseFile file, PaperTerms terms, ActingOfficer handler, ActingOfficer signer, UUID right) {
    CaseFile drafted =
        file(
            cases.proceed(
                file.id(),
                new CaseAct.Answered(new CaseAct.Prepare(terms), "Đã kiểm tra"),
                file.version(),
                handler));
    UUID paper = paper(drafted, handler);
    var sign = new DocumentAct.Sign("Ký theo thẩm quyền", true);
    assertThat(
            AlikePress.alike(
                () -> documents.proceed(paper, new DocumentAct.Submit(right), 0, handler)))
        .isInstanceOf(ActOutcome.Done.class);
    assertThat(AlikePress.alike(() -> documents.proceed(paper, sign, 0, signer)))
        .isInstanceOf(ActOutcome.Done.class);
    return again(file, handler);
  }

  /** What was drawn up last is signed by somebody without an office. */
  public CaseFile signedBy(CaseFile file, ActingOfficer signer, ActingOfficer handler) {
    UUID paper = paper(file, handler);
    assertThat(documents.proceed(paper, new DocumentAct.Submit(right(signer)), 0, handler))
        .isInstanceOf(ActOutcome.Done.class);
    assertThat(
            documents.proceed(paper, new DocumentAct.Sign("Ký theo thẩm quyền", true), 0, signer))
        .isInstanceOf(ActOutcome.Done.class);
    return again(file, handler);
  }

  /** The words of the paper that was drawn up last. */
  public String signedWords(CaseFile file, ActingOfficer handler) {
    return documents
        .read(paper(file, handler), handler)
        .orElseThrow()
        .drafting()
        .content()
        .toString();
  }

  /** What was drawn up last is signed under this right, or dropped when it may not be. */
  public CaseFile trySigning(
      CaseFile file, ActingOfficer handler, ActingOfficer signer, UUID right) {
    documents.from(new DocumentOrigin("cases", file.id().toString()), handler).stream()
        .filter(one -> one.state().open())
        .map(Document::id)
        .forEach(
            paper -> {
              documents.proceed(paper, new DocumentAct.Submit(right), 0, handler);
              documents.proceed(paper, new DocumentAct.Sign("Ký theo thẩm quyền", true), 0, signer);
              documents.proceed(
                  paper, new DocumentAct.Plainly(DocumentEvent.DROP, "Sai"), 0, handler);
            });
    return again(file, handler);
  }

  /** How many papers of the case bear a signature. */
  public long signedPapers(CaseFile file) {
    return documents
        .from(new DocumentOrigin("cases", file.id().toString()), ActingOfficer.PROGRAM)
        .stream()
        .filter(one -> one.state().numbered())
        .count();
  }

  /** The office whose holder signs for an agency. */
  private static String office(String agency) {
    return switch (agency.substring(0, agency.indexOf('-'))) {
      case "QLTT" -> "market.director";
      case "THUE" -> "tax.province";
      case "CA" -> "police.director";
      case "BDBP" -> "border.commander";
      case "HQ" -> "customs.director";
      default -> "department.director";
    };
  }

  /** The paper of the case that was drawn up last. */
  public UUID paper(CaseFile file, ActingOfficer handler) {
    return documents
        .from(new DocumentOrigin("cases", file.id().toString()), handler)
        .getLast()
        .id();
  }

  /** A right to sign with the powers of an office, from today on. */
  public UUID right(ActingOfficer signer, @Nullable String office) {
    String agency = String.valueOf(signer.actor().agency());
    assertThat(
            rights.grant(
                Actor.SYSTEM,
                new Signing(
                    new UUID(0, 0),
                    id(signer),
                    agency,
                    office,
                    new PrintedPaper.Signature(
                        PrintedPaper.Capacity.HEAD, "", "CHI CỤC TRƯỞNG", "Trần Văn Kiểm"),
                    today(),
                    null,
                    "Quyết định bổ nhiệm")))
        .isEmpty();
    return held(signer).orElseThrow();
  }

  /** Through inspection, valuation and explanation, ready to be decided. */
  public CaseFile heard(CaseFile file, ActingOfficer handler, long worth) {
    CaseFile now = go(file, value(worth), handler);
    now = appraised(decidable(now, handler), handler);
    now = go(now, plan(handler), handler);
    now = go(now, inspect(true), handler);
    now = go(now, plainly(CaseEvent.INVITE), handler);
    return go(now, waived(), handler);
  }

  public static CaseFile file(ActOutcome<CaseFile> outcome) {
    return switch (outcome) {
      case ActOutcome.Done<CaseFile>(CaseFile done) -> done;
      case ActOutcome.Waiting<CaseFile> waiting -> waiting.value();
      case ActOutcome.Overtaken<CaseFile> no -> throw new AssertionError(no.toString());
      case ActOutcome.Refused<CaseFile> no -> throw new AssertionError(no.refusal().toString());
    };
  }

  public static String code(ActOutcome<CaseFile> outcome) {
    assertThat(outcome).isInstanceOf(ActOutcome.Refused.class);
    return ((ActOutcome.Refused<CaseFile>) outcome).refusal().code();
  }

  public static UUID id(ActingOfficer reader) {
    return Objects.requireNonNull(reader.actor().id());
  }

  public LocalDate today() {
    return Vietnam.dayOf(clock.instant());
  }

  private static UUID done(ActOutcome<UUID> outcome) {
    return outcome.settle(
        done -> done,
        no -> {
          throw new AssertionError(no);
        });
  }
}
