package vn.chosach.demo;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.chosach.cases.Cases;
import vn.chosach.cases.Dossier;
import vn.chosach.cases.inquiry.AppraisalGround;
import vn.chosach.cases.life.CaseAct;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.InquiryTerms;
import vn.chosach.cases.life.PaperTerms;
import vn.chosach.cases.life.SubjectKind;
import vn.chosach.documents.Document;
import vn.chosach.documents.DocumentOrigin;
import vn.chosach.documents.Documents;
import vn.chosach.documents.acts.Signing;
import vn.chosach.documents.acts.SigningRights;
import vn.chosach.documents.layout.PrintedPaper;
import vn.chosach.documents.life.DocumentAct;
import vn.chosach.documents.life.DocumentState;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Dong;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Officers;

/**
 * Decisions of the demonstration: drawn up by the handler, submitted to the head of the
 * sub-department and signed by the head, as the acts that bind they are.
 */
@Component
@Profile("demo")
public class DemoSigning {

  static final String BASIS = "Quyết định bổ nhiệm của bản minh họa";
  private static final LocalDate SINCE = LocalDate.of(2025, 7, 1);
  private static final int INSPECTION_DAYS = 3;

  /** Who of a file can be inspected and sanctioned. */
  static final Set<SubjectKind> VIOLATORS =
      Set.of(SubjectKind.PERSON, SubjectKind.BUSINESS, SubjectKind.SHOP);

  private final Cases cases;
  private final Documents documents;
  private final SigningRights rights;
  private final Officers officers;
  private final InstantSource time;
  private final DemoCertificates certificates;

  DemoSigning(
      Cases cases,
      Documents documents,
      SigningRights rights,
      Officers officers,
      InstantSource time,
      DemoCertificates certificates) {
    this.certificates = certificates;
    this.cases = cases;
    this.documents = documents;
    this.rights = rights;
    this.officers = officers;
    this.time = time;
  }

  /** The planned inspection with its signed decision; the case as it is when none is planned. */
  public CaseFile ordered(CaseFile file, String ground, ActingOfficer handler, ActingOfficer head) {
    boolean unordered =
        cases.read(file.number(), handler).stream()
            .flatMap(dossier -> dossier.inspections().stream())
            .anyMatch(one -> one.ahead() && one.order() == null);
    return unordered
        ? signed(file, new InquiryTerms.InspectionOrder(ground, INSPECTION_DAYS), handler, head)
        : file;
  }

  /** A sanction of the business that the file names, proved by all its exhibits. */
  public CaseFile fined(
      CaseFile file, Dong from, Dong to, Dong amount, ActingOfficer handler, ActingOfficer head) {
    Dossier dossier = cases.read(file.number(), handler).orElseThrow();
    CaseFile valued = appraised(dossier, handler, head);
    var terms =
        new PaperTerms.Sanction(
            violator(dossier),
            new PaperTerms.Provision(
                "trade", "điểm a khoản 5 Điều 17 Nghị định số 98/2020/NĐ-CP (minh họa)", from, to),
            amount,
            "",
            "Tự nguyện khai báo, thành thật hối lỗi",
            "Tịch thu tang vật vi phạm",
            "",
            "Kho bạc Nhà nước khu vực, tài khoản thu phạt (minh họa)",
            numbers(dossier));
    return signed(valued, terms, handler, head);
  }

  /** All exhibits are seized. */
  CaseFile seized(CaseFile file, ActingOfficer handler, ActingOfficer head) {
    Dossier dossier = cases.read(file.number(), handler).orElseThrow();
    var terms =
        new InquiryTerms.Seizure(
            violator(dossier),
            numbers(dossier),
            "Để xác minh nguồn gốc, ngăn tẩu tán tang vật",
            "Kho Đội số 2",
            "Thủ kho (minh họa)");
    return signed(file, terms, handler, head);
  }

  /** What was estimated, found by a signed paper. */
  private CaseFile appraised(Dossier dossier, ActingOfficer handler, ActingOfficer head) {
    Dong worth = dossier.file().valuation().worth();
    return worth == null || !dossier.appraisals().isEmpty()
        ? dossier.file()
        : signed(
            dossier.file(),
            new InquiryTerms.Appraisal(
                numbers(dossier),
                AppraisalGround.LISTED,
                "Giá niêm yết của hàng cùng loại",
                worth,
                "",
                null),
            handler,
            head);
  }

  /** A recovery of tax from the business that the file names. */
  public CaseFile recovered(
      CaseFile file, Dong amount, String taxes, ActingOfficer handler, ActingOfficer head) {
    Dossier dossier = cases.read(file.number(), handler).orElseThrow();
    var terms =
        new PaperTerms.Recovery(
            violator(dossier),
            "Luật Quản lý thuế, kỳ tính thuế của bản minh họa",
            amount,
            taxes,
            "Kho bạc Nhà nước khu vực, tài khoản thu thuế (minh họa)",
            numbers(dossier));
    return signed(file, terms, handler, head);
  }

  static PaperTerms.Violator violator(Dossier dossier) {
    return new PaperTerms.Violator(
        dossier.subjects().stream()
            .filter(one -> VIOLATORS.contains(one.kind()))
            .findFirst()
            .orElseThrow()
            .id(),
        true,
        "Tại địa điểm kinh doanh ghi trong biên bản",
        "1600-000-389 (minh họa)",
        "Chủ cơ sở (minh họa)",
        new PaperTerms.Particulars(
            null,
            PaperTerms.Sex.FEMALE,
            "",
            "",
            LocalDate.of(2020, 1, 6),
            "Cơ quan đăng ký (minh họa)"));
  }

  private static List<Integer> numbers(Dossier dossier) {
    return dossier.evidence().stream().map(Dossier.Exhibit::number).toList();
  }

  /** Drawn up by the handler, signed by the head. */
  public CaseFile signed(
      CaseFile file, PaperTerms terms, ActingOfficer handler, ActingOfficer head) {
    return signed(file, terms, handler, head, right(head));
  }

  CaseFile signed(
      CaseFile file, PaperTerms terms, ActingOfficer handler, ActingOfficer head, UUID right) {
    done(
        cases.proceed(
            file.id(),
            new CaseAct.Answered(new CaseAct.Prepare(terms), "Đã đối chiếu với biên bản"),
            file.version(),
            handler));
    Document paper =
        documents.from(new DocumentOrigin("cases", file.id().toString()), handler).stream()
            .filter(one -> one.state() == DocumentState.DRAFT)
            .findFirst()
            .orElseThrow();
    done(documents.proceed(paper.id(), new DocumentAct.Submit(right), 0, handler));
    done(documents.proceed(paper.id(), new DocumentAct.Sign("Ký để kịp thời hạn", true), 0, head));
    return cases.read(file.number(), handler).orElseThrow().file();
  }

  /** The right of the head, recorded when the first paper needs it. */
  public UUID right(ActingOfficer head) {
    DemoForce force = DemoForce.of(head.agency()).orElseThrow();
    return right(head, force.office(), force.title());
  }

  /** The right of an officer, recorded when the first paper needs it. */
  UUID right(ActingOfficer head, @Nullable String office, String title) {
    return right(head, office, PrintedPaper.Capacity.HEAD, "", title);
  }

  /** The same for who signs by order of the head. */
  UUID byOrder(ActingOfficer officer, String head, String title) {
    return right(officer, null, PrintedPaper.Capacity.BY_ORDER, head, title);
  }

  private UUID right(
      ActingOfficer head,
      @Nullable String office,
      PrintedPaper.Capacity capacity,
      String authority,
      String title) {
    String agency = head.agency();
    LocalDate today = Vietnam.dayOf(time.instant());
    return rights.of(agency, today).stream()
        .filter(one -> one.officer().equals(head.actor().id()))
        .map(Signing::id)
        .findFirst()
        .orElseGet(
            () -> {
              UUID id = java.util.Objects.requireNonNull(head.actor().id());
              String name = officers.displayNames(java.util.Set.of(id)).getOrDefault(id, "");
              rights
                  .grant(
                      Actor.SYSTEM,
                      new Signing(
                          new UUID(0, 0),
                          id,
                          agency,
                          office,
                          new PrintedPaper.Signature(
                              capacity, authority, title, name, underSeal(agency)),
                          SINCE,
                          null,
                          BASIS))
                  .ifPresent(
                      no -> {
                        throw new IllegalStateException(no.toString());
                      });
              certificates.certify(id, agency);
              return right(head, office, capacity, authority, title);
            });
  }

  /** A committee has no seal of its own: the office under the seal that it borrows. */
  private static @Nullable String underSeal(String agency) {
    return agency.startsWith("BCD") ? "PHÓ CHỦ TỊCH UBND TỈNH" : null;
  }

  private static <T> void done(ActOutcome<T> outcome) {
    if (!(outcome instanceof ActOutcome.Done<T>)) {
      throw new IllegalStateException(outcome.toString());
    }
  }
}
