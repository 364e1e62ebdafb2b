package vn.chosach.cases.papers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.cases.acts.CaseWish;
import vn.chosach.cases.inquiry.PartySignature;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.InquiryTerms;
import vn.chosach.cases.life.PaperTerms;
import vn.chosach.cases.life.RightToExplain;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.Vietnam;

/** The rows of signed minutes, and of the teams whose members sign them. */
@Component
public record MinutesRepository(JdbcClient jdbc, IdSource ids) {

  /**
   * Signed minutes.
   *
   * @param ofViolation whether they record a violation; else an inspection
   * @param subject who was inspected, or the violator
   * @param name of that subject
   * @param violation code of the kind of violation that they record
   * @param provision what describes the act
   * @param explains whether what the law threatens gives the right to explain; {@code null} for
   *     minutes of before that was asked, and for those of an inspection
   * @param actDay on which the act ended, or was found while it goes on; {@code null} for none
   * @param actGoesOn whether it went on when it was found; {@code null} where no day is known
   */
  public record MinutesRow(
      boolean ofViolation,
      UUID document,
      String number,
      Instant signedAt,
      UUID subject,
      String name,
      @Nullable String violation,
      @Nullable String provision,
      @Nullable Boolean explains,
      @Nullable LocalDate actDay,
      @Nullable Boolean actGoesOn,
      PartySignature signature,
      @Nullable String witness) {

    /** When the act was done; {@code null} where the minutes do not state it. */
    public InquiryTerms.@Nullable ActDay act() {
      return actDay == null || actGoesOn == null
          ? null
          : new InquiryTerms.ActDay(actDay, actGoesOn);
    }

    /** Whether the violator may explain itself; where nobody asked, the right is taken to exist. */
    public boolean mayExplain() {
      return explains == null || explains;
    }

    public LocalDate on() {
      return Vietnam.dayOf(signedAt);
    }
  }

  /** The inspection that lies ahead, as its team has it. */
  public record InspectionAhead(
      UUID id, @Nullable LocalDate orderedOn, @Nullable Instant announcedAt) {}

  /** Enters minutes of an inspection, which was held by them. */
  public void add(
      UUID inspection, InquiryTerms.InspectionMinutes terms, SignedPaper paper, CaseWish wish) {
    insert(inspection, terms.inspected(), terms.attendance(), null, null, null, null, paper, wish);
    jdbc.sql(
            """
            UPDATE cases.inspection
               SET held_at = :at, minutes = :minutes, violation = :violation WHERE id = :id
            """)
        .param("at", terms.ended())
        .param("minutes", paper.number())
        .param("violation", terms.violation())
        .param("id", inspection)
        .update();
  }

  /** Enters minutes of a violation, of the inspection that was held last if one was. */
  public void add(InquiryTerms.ViolationMinutes terms, SignedPaper paper, CaseWish wish) {
    insert(
        held(wish.file()).orElse(null),
        terms.violator(),
        terms.attendance(),
        terms.article(),
        terms.threat() == null ? null : RightToExplain.given(terms.violator(), terms.threat()),
        terms.act(),
        wish.file().matter().violation(),
        paper,
        wish);
  }

  private void insert(
      @Nullable UUID inspection,
      PaperTerms.Violator who,
      InquiryTerms.Attendance attendance,
      @Nullable String provision,
      @Nullable Boolean explains,
      InquiryTerms.@Nullable ActDay act,
      @Nullable String violation,
      SignedPaper paper,
      CaseWish wish) {
    jdbc.sql(
            """
            INSERT INTO cases.minutes
              (id, case_id, inspection, kind, document, number, signed_at, signed_by, subject,
               violation, provision, explains, act_day, act_goes_on, signature, reason, witness,
               address)
            VALUES (:id, :case, :inspection, :kind, :document, :number, :at, :by, :subject,
                    :violation, :provision, :explains, :actDay, :actGoesOn, :signature,
                    nullif(:reason, ''),
                    nullif(:witness, ''), nullif(:address, ''))
            """)
        .param("id", ids.next())
        .param("case", wish.file().id())
        .param("inspection", inspection)
        .param("kind", provision == null ? "INSPECTION" : "VIOLATION")
        .param("document", paper.document())
        .param("number", paper.number())
        .param("at", wish.now())
        .param("by", paper.by().officer())
        .param("subject", who.subject())
        .param("violation", violation)
        .param("provision", provision)
        .param("explains", explains)
        .param("actDay", act == null ? null : act.on())
        .param("actGoesOn", act == null ? null : act.goesOn())
        .param("signature", attendance.signature().name())
        .param("reason", attendance.reason().strip())
        .param("witness", attendance.witness().strip())
        .param("address", attendance.address().strip())
        .update();
  }

  /** Signed minutes of a case, the oldest first. */
  public List<MinutesRow> of(UUID id) {
    return jdbc.sql(
            """
            SELECT m.kind = 'VIOLATION' AS of_violation, m.document, m.number, m.signed_at,
                   m.subject, s.name, m.violation, m.provision, m.explains, m.act_day,
                   m.act_goes_on, m.signature, m.witness
              FROM cases.minutes m JOIN cases.subject s ON s.id = m.subject
             WHERE m.case_id = :case ORDER BY m.signed_at, m.id
            """)
        .param("case", id)
        .query(MinutesRow.class)
        .list();
  }

  /** Minutes of the violation that the file names now, against whomever. */
  public List<MinutesRow> ofViolation(CaseFile file) {
    String violation = file.matter().violation();
    return of(file.id()).stream()
        .filter(MinutesRow::ofViolation)
        .filter(one -> violation != null && violation.equals(one.violation()))
        .toList();
  }

  /** The inspection that is planned and neither held nor called off. */
  public Optional<InspectionAhead> ahead(CaseFile file) {
    return jdbc.sql(
            """
            SELECT id, ordered_on, announced_at FROM cases.inspection
             WHERE case_id = :case AND held_at IS NULL AND NOT called_off
            """)
        .param("case", file.id())
        .query(InspectionAhead.class)
        .optional();
  }

  /** The inspection that was held last. */
  private Optional<UUID> held(CaseFile file) {
    return jdbc.sql(
            """
            SELECT id FROM cases.inspection
             WHERE case_id = :case AND held_at IS NOT NULL ORDER BY held_at DESC LIMIT 1
            """)
        .param("case", file.id())
        .query(UUID.class)
        .optional();
  }

  /** Whether an officer leads the team that goes. */
  boolean leads(UUID officer, CaseFile file) {
    return ahead(file).filter(one -> member(officer, one.id(), true)).isPresent();
  }

  /**
   * Whether an officer was of the team that was there; where no team was, as with a file that came
   * from elsewhere, the case was given to the officer.
   */
  boolean was(UUID officer, CaseFile file) {
    return held(file)
        .map(inspection -> member(officer, inspection, false))
        .orElseGet(() -> file.access().people().contains(officer));
  }

  private boolean member(UUID officer, UUID inspection, boolean leading) {
    return jdbc.sql(
            """
            SELECT EXISTS (SELECT FROM cases.team
                            WHERE inspection = :inspection AND officer = :officer
                              AND (lead OR NOT :leading))
            """)
        .param("inspection", inspection)
        .param("officer", officer)
        .param("leading", leading)
        .query(Boolean.class)
        .single();
  }
}
