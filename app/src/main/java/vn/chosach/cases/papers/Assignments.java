package vn.chosach.cases.papers;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.cases.acts.CaseRowSecurity;
import vn.chosach.cases.life.CaseEvent;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.PaperTerms;
import vn.chosach.cases.life.PowerAssignment;
import vn.chosach.cases.life.SanctionPowers;
import vn.chosach.cases.life.Visibility;
import vn.chosach.documents.Document;
import vn.chosach.documents.DocumentOrigin;
import vn.chosach.documents.Documents;
import vn.chosach.documents.Drafting;
import vn.chosach.documents.PaperEffect;
import vn.chosach.documents.Signatory;
import vn.chosach.documents.SigningOffice;
import vn.chosach.documents.content.Block;
import vn.chosach.documents.content.Content;
import vn.chosach.documents.content.Recipient;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Validity;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Officers;
import vn.chosach.ui.Lang;
import vn.chosach.ui.Texts;

/**
 * Giao quyền: the paper by which a head gives the power to sanction to a deputy is drawn up from
 * its terms; the signature of the head gives the power (Luật Xử lý vi phạm hành chính art. 54).
 */
@Component
public class Assignments implements PaperEffect.PaperEffectSource {

  static final String KIND = "MQD34";

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private final AssignmentRepository repository;
  private final Documents documents;
  private final Officers officers;
  private final CaseRowSecurity rowSecurity;
  private final Texts texts;
  private final InstantSource time;
  private final IdSource ids;

  Assignments(
      AssignmentRepository repository,
      Documents documents,
      Officers officers,
      CaseRowSecurity rowSecurity,
      Texts texts,
      InstantSource time,
      IdSource ids) {
    this.repository = repository;
    this.documents = documents;
    this.officers = officers;
    this.rowSecurity = rowSecurity;
    this.texts = texts;
    this.time = time;
    this.ids = ids;
  }

  /**
   * What shall be given.
   *
   * @param office key of an office of the own agency that may sanction
   * @param field key of a field; {@code null} for all
   * @param only the one case for which it is given; {@code null} for all
   */
  public record AssignmentWish(
      String office,
      UUID deputy,
      @Nullable String field,
      @Nullable CaseFile only,
      LocalDate from,
      LocalDate to) {}

  /** The powers given in the agency of the reader, the last to end first. */
  @Transactional(readOnly = true)
  public List<PowerAssignment> list(ActingOfficer reader) {
    rowSecurity.of(reader);
    return Visibility.works(reader) ? repository.of(reader.agency()) : List.of();
  }

  /**
   * Draws up the paper.
   *
   * @return the draft, or refused with {@code cases.not-yours}, {@code cases.no-power} for an
   *     office without one, {@code cases.unknown-officer} for somebody of another agency, {@code
   *     cases.assigned-over} for days that are past, {@code cases.unknown-field}, or {@code
   *     kernel.dates-upside-down}
   */
  @Transactional
  public ActOutcome<Document> prepare(AssignmentWish wish, ActingOfficer reader) {
    String agency = reader.agency();
    Instant now = time.instant().truncatedTo(ChronoUnit.MICROS);
    LocalDate today = Vietnam.dayOf(now);
    Optional<Refusal> refused = refused(wish, agency, today, reader);
    if (refused.isPresent()) {
      return ActOutcome.refused(refused.get());
    }
    UUID id = ids.next();
    CaseFile only = wish.only();
    ActOutcome<Document> drafted = documents.draft(drafting(wish, agency, id, today), reader);
    if (drafted instanceof ActOutcome.Done<Document>(Document draft)) {
      rowSecurity.of(reader);
      repository.add(
          new PowerAssignment(
              id,
              agency,
              wish.office(),
              wish.deputy(),
              wish.field(),
              only == null ? null : only.id(),
              wish.from(),
              wish.to(),
              draft.id(),
              Objects.requireNonNull(reader.actor().id()),
              null,
              null),
          now);
    }
    return drafted;
  }

  private Optional<Refusal> refused(
      AssignmentWish wish, String agency, LocalDate today, ActingOfficer reader) {
    if (!Visibility.works(reader)) {
      return Optional.of(Refusal.of("cases.not-yours"));
    }
    boolean has =
        SigningOffice.of(wish.office()).filter(one -> one.within(agency)).isPresent()
            && SanctionPowers.of(wish.office(), CaseEvent.FINE, today).isPresent();
    if (!has) {
      return Optional.of(Refusal.of("cases.no-power"));
    }
    if (officers.inOffice(wish.deputy()).filter(one -> one.agencyKey().equals(agency)).isEmpty()) {
      return Optional.of(Refusal.of("cases.unknown-officer"));
    }
    String field = wish.field();
    if (field != null && SanctionPowers.field(field, today).isEmpty()) {
      return Optional.of(Refusal.of("cases.unknown-field"));
    }
    if (wish.to().isBefore(today)) {
      return Optional.of(Refusal.of("cases.assignment-past"));
    }
    return Validity.refused(wish.from(), wish.to());
  }

  private Drafting drafting(AssignmentWish wish, String agency, UUID id, LocalDate today) {
    String deputy =
        officers
            .displayNames(Set.of(wish.deputy()))
            .getOrDefault(wish.deputy(), wish.deputy().toString());
    String office =
        SigningOffice.of(wish.office()).map(one -> one.name().vi()).orElse(wish.office());
    String field = wish.field();
    String scope =
        field == null
            ? t("scope.all")
            : SanctionPowers.field(field, today).map(one -> one.name().vi()).orElse(field);
    CaseFile only = wish.only();
    String matter = only == null ? t("matter.all") : t("matter.one", only.number());
    List<Block> body =
        List.of(
            Block.heading(Block.Level.ARTICLE, t("1", deputy)),
            Block.words(t("scope", office, scope, matter)),
            Block.words(t("days", DAY.format(wish.from()), DAY.format(wish.to()))),
            Block.heading(Block.Level.ARTICLE, t("2")),
            Block.words(t("duty", deputy)),
            Block.heading(Block.Level.ARTICLE, t("3", deputy)));
    return new Drafting(
        KIND,
        agency,
        t("subject", deputy),
        List.of(),
        new Content(
            List.of(
                t("basis.law"),
                t(
                    today.isBefore(DecisionPapers.POWERS_CHANGED)
                        ? "basis.powers"
                        : "basis.powers.2026")),
            body,
            List.of()),
        List.of(new Recipient(null, t("to"), Recipient.Purpose.KNOW)),
        null,
        new DocumentOrigin("powers", id.toString()));
  }

  private String t(String key, Object... arguments) {
    return texts.text(Lang.VI, "cases.assignment.paper." + key, arguments);
  }

  /**
   * Under which paper somebody who signs for the head may decide; or why not. Whoever holds the
   * office needs none.
   */
  Optional<PowerAssignment> under(PaperTerms terms, Signatory by, UUID file, LocalDate day) {
    return repository.signed(by).stream()
        .filter(one -> one.covers(terms, file) && one.runs(day))
        .findFirst();
  }

  /** Why a deputy has not the power of the office for such a decision on a day. */
  Optional<Refusal> refused(PaperTerms terms, Signatory by, UUID file, LocalDate day) {
    return switch (by.as()) {
      case HOLDER -> Optional.empty();
      case OTHER -> Optional.of(Refusal.of("cases.power-is-personal"));
      case DEPUTY ->
          under(terms, by, file, day).isPresent()
              ? Optional.empty()
              : Optional.of(why(terms, by, file, day));
    };
  }

  private Refusal why(PaperTerms terms, Signatory by, UUID file, LocalDate day) {
    List<PowerAssignment> all = repository.signed(by);
    Optional<PowerAssignment> running = all.stream().filter(one -> one.runs(day)).findFirst();
    if (running.isPresent()) {
      return Refusal.of("cases.assigned-other", "number", String.valueOf(running.get().number()));
    }
    return all.stream()
        .filter(one -> one.covers(terms, file))
        .findFirst()
        .or(() -> all.stream().findFirst())
        .map(
            one ->
                new Refusal(
                    day.isBefore(one.from()) ? "cases.assigned-later" : "cases.assigned-over",
                    Map.of(
                        "number",
                        String.valueOf(one.number()),
                        "date",
                        (day.isBefore(one.from()) ? one.from() : one.to()).toString())))
        .orElseGet(() -> Refusal.of("cases.not-assigned"));
  }

  @Override
  public Set<String> kinds() {
    return Set.of(KIND);
  }

  @Override
  public Optional<PaperEffect> of(UUID document) {
    return rowSecurity.asTheProgram(() -> repository.drawnUpAs(document)).map(AssignmentPaper::new);
  }

  private final class AssignmentPaper implements PaperEffect {

    private final PowerAssignment terms;

    private AssignmentPaper(PowerAssignment terms) {
      this.terms = terms;
    }

    @Override
    public Optional<Refusal> barred(Signatory by, LocalDate day) {
      if (by.as() != Signatory.SigningAs.HOLDER) {
        return Optional.of(Refusal.of("cases.assigned-not-passed-on"));
      }
      boolean own = by.agency().equals(terms.agency()) && terms.office().equals(by.office());
      if (!own || SanctionPowers.of(terms.office(), CaseEvent.FINE, day).isEmpty()) {
        return Optional.of(Refusal.of("cases.no-power"));
      }
      if (by.officer().equals(terms.deputy())) {
        return Optional.of(Refusal.of("cases.assigned-to-oneself"));
      }
      return terms.to().isBefore(day)
          ? Optional.of(Refusal.of("cases.assignment-past"))
          : Optional.empty();
    }

    @Override
    public Optional<Refusal> carryOut(String number, LocalDate day, Signatory by, Actor signer) {
      return rowSecurity.asTheProgram(
          () -> {
            repository.sign(terms.id(), number, day, by.officer());
            return Optional.empty();
          });
    }

    @Override
    public void dropped(Actor by) {
      rowSecurity.asTheProgram(
          () -> {
            repository.drop(terms.id(), time.instant().truncatedTo(ChronoUnit.MICROS));
            return null;
          });
    }
  }
}
