package vn.chosach.demo;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.chosach.cases.Cases;
import vn.chosach.cases.Dossier;
import vn.chosach.cases.inquiry.PartySignature;
import vn.chosach.cases.life.CaseAct;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.InquiryTerms;
import vn.chosach.cases.life.PaperTerms;
import vn.chosach.cases.life.SubjectKind;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Dong;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Officers;

/**
 * Inspections of the demonstration: ordered, announced, and held by the minutes that the leader of
 * the team signs; a violation has minutes of its own.
 */
@Component
@Profile("demo")
public class DemoMinutes {

  private static final String TITLE = "KIỂM SOÁT VIÊN THỊ TRƯỜNG";
  private static final String SILENT = "Không có ý kiến";

  private final Cases cases;
  private final Officers officers;
  private final DemoSigning signing;
  private final InstantSource time;
  private final Map<Actor, ActingOfficer> leaders = new HashMap<>();

  DemoMinutes(Cases cases, Officers officers, DemoSigning signing, InstantSource time) {
    this.cases = cases;
    this.officers = officers;
    this.signing = signing;
    this.time = time;
  }

  /** Who leads the team of a handler: a colleague, who signs what the handler writes. */
  public UUID leader(ActingOfficer handler) {
    return Objects.requireNonNull(leading(handler).actor().id());
  }

  /**
   * Found once, as of the real day: on the days that are played nobody held a role yet. Where the
   * handler has no colleague, the head leads.
   */
  private ActingOfficer leading(ActingOfficer handler) {
    return leaders.computeIfAbsent(
        handler.actor(),
        own ->
            Stream.of(Role.CASE_OFFICER, Role.AGENCY_HEAD)
                .flatMap(role -> officers.working(handler.agency(), role).stream())
                .map(ActingOfficer::of)
                .filter(one -> !one.actor().equals(own))
                .findFirst()
                .orElseThrow());
  }

  /** Held now, by signed minutes; of a violation that the file calls by name with minutes of it. */
  public CaseFile held(
      CaseFile file, boolean violation, String found, ActingOfficer handler, ActingOfficer head) {
    CaseFile ordered = signing.ordered(file, "tin báo đã thẩm tra", handler, head);
    CaseFile now = announced(named(ordered, handler), handler);
    Dossier dossier = cases.read(now.number(), handler).orElseThrow();
    Instant at = time.instant().truncatedTo(ChronoUnit.MINUTES);
    PaperTerms.Violator party = DemoSigning.violator(dossier);
    var attendance = new InquiryTerms.Attendance(PartySignature.SIGNED, "", "", "");
    now =
        signed(
            now,
            new InquiryTerms.InspectionMinutes(
                party,
                attendance,
                announcedAt(dossier, at),
                time.instant(),
                violation,
                found,
                SILENT,
                List.of()),
            handler);
    boolean named = now.matter().violation() != null && now.matter().goods() != null;
    return violation && named
        ? signed(
            now,
            new InquiryTerms.ViolationMinutes(
                party,
                attendance,
                "điều khoản của Nghị định số 98/2020/NĐ-CP (minh họa)",
                new InquiryTerms.Threat(new Dong(100_000_000), false),
                new InquiryTerms.ActDay(Vietnam.dayOf(at), true),
                found,
                "",
                "",
                SILENT,
                dossier.evidence().stream().map(Dossier.Exhibit::number).toList()),
            handler)
        : now;
  }

  private static Instant announcedAt(Dossier dossier, Instant otherwise) {
    return dossier.inspections().stream()
        .filter(Dossier.Inspection::ahead)
        .map(Dossier.Inspection::announcedAt)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(otherwise);
  }

  private CaseFile signed(CaseFile file, PaperTerms terms, ActingOfficer handler) {
    ActingOfficer leader = leading(handler);
    UUID right =
        leader.has(Role.AGENCY_HEAD)
            ? signing.right(leader)
            : signing.right(leader, "market.officer", TITLE);
    return signing.signed(file, terms, handler, leader, right);
  }

  private CaseFile announced(CaseFile file, ActingOfficer handler) {
    boolean quiet =
        cases.read(file.number(), handler).stream()
            .flatMap(dossier -> dossier.inspections().stream())
            .anyMatch(one -> one.ahead() && one.announcedAt() == null);
    return quiet
        ? signed(
            file,
            new InquiryTerms.Announcement(
                DemoSigning.violator(cases.read(file.number(), handler).orElseThrow()),
                new InquiryTerms.Attendance(PartySignature.SIGNED, "", "", ""),
                time.instant(),
                SILENT),
            handler)
        : file;
  }

  private CaseFile named(CaseFile file, ActingOfficer handler) {
    boolean nobody =
        cases.read(file.number(), handler).stream()
            .flatMap(dossier -> dossier.subjects().stream())
            .noneMatch(one -> DemoSigning.VIOLATORS.contains(one.kind()));
    return nobody
        ? done(
            file,
            new CaseAct.NameSubject(
                SubjectKind.BUSINESS, "Cơ sở được kiểm tra, vụ " + file.number(), ""),
            handler)
        : file;
  }

  private CaseFile done(CaseFile file, CaseAct act, ActingOfficer handler) {
    if (cases.proceed(file.id(), act, file.version(), handler)
        instanceof ActOutcome.Done<CaseFile>(CaseFile done)) {
      return done;
    }
    throw new IllegalStateException(act + " was refused for " + file.number());
  }
}
