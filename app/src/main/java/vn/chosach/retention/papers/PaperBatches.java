package vn.chosach.retention.papers;

import static vn.chosach.kernel.Folding.clean;
import static vn.chosach.kernel.Refusal.when;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.documents.Documents;
import vn.chosach.documents.Signatory;
import vn.chosach.documents.archive.Archives.ArchivedPaper;
import vn.chosach.documents.prepared.PreparedPapers;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Vietnam;
import vn.chosach.lifecycle.YearNumbers;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.retention.acts.Proposing;
import vn.chosach.retention.papers.PaperBatch.BatchFile;
import vn.chosach.retention.papers.PaperBatch.BatchPaper;
import vn.chosach.retention.papers.PaperBatch.BatchState;

/**
 * Papers past their years: listed, appraised by a council, approved by a signed decision, erased by
 * two agencies, and minuted (Luật Lưu trữ 33/2024/QH15; the council, its three members and the
 * order of the papers are general knowledge, K).
 */
@Component
public class PaperBatches extends PreparedPapers<PaperBatches.BatchDraft> {

  private static final int COUNCIL = 3;
  private static final int WORDS = 2_000;

  private final JdbcClient jdbc;
  private final BatchLines lines;
  private final Documents documents;
  private final BatchWords words;
  private final Proposing proposing;
  private final Journal journal;
  private final IdSource ids;
  private final InstantSource time;

  PaperBatches(
      JdbcClient jdbc,
      BatchLines lines,
      Documents documents,
      BatchWords words,
      Proposing proposing,
      Journal journal,
      IdSource ids,
      InstantSource time) {
    super(
        jdbc,
        BatchDraft.class,
        new PaperTable("retention.batch_draft", "batch", "stage, ", ":stage, "));
    this.jdbc = jdbc;
    this.lines = lines;
    this.documents = documents;
    this.words = words;
    this.proposing = proposing;
    this.journal = journal;
    this.ids = ids;
    this.time = time;
  }

  /** A paper whose signature moves a list. */
  public record BatchDraft(UUID document, UUID of, String stage, @Nullable String outcome)
      implements PreparedPaper {

    BatchState leadsTo() {
      return BatchState.valueOf(stage);
    }
  }

  /** Whether somebody draws up lists of the own agency. */
  public static boolean lists(ActingOfficer who) {
    return who.has(Role.AGENCY_HEAD) || who.has(Role.STANDING_OFFICE);
  }

  /** Papers of the own agency whose years are over and that are in no list yet. */
  @Transactional(readOnly = true)
  public List<ArchivedPaper> past(ActingOfficer who) {
    return lines.past(who.agency());
  }

  /** Lists of the own agency, the newest first. */
  @Transactional(readOnly = true)
  public List<PaperBatch> all(ActingOfficer who) {
    return jdbc.sql(
            "SELECT * FROM retention.batch WHERE agency = :agency ORDER BY opened_at DESC, id DESC"
                + " LIMIT 200")
        .param("agency", who.agency())
        .query(PaperBatch.class)
        .list();
  }

  /** A list of the own agency; of another's it does not exist. */
  @Transactional(readOnly = true)
  public Optional<BatchFile> read(String number, ActingOfficer who) {
    return jdbc.sql("SELECT * FROM retention.batch WHERE number = :number AND agency = :agency")
        .param("number", number)
        .param("agency", who.agency())
        .query(PaperBatch.class)
        .optional()
        .map(
            one ->
                new BatchFile(
                    one,
                    lines.of(one.id()),
                    lines.whole(one.id()),
                    waiting(one.id()).map(BatchDraft::document).orElse(null)));
  }

  /**
   * Lists papers and draws up the minutes of the council, whose signature appraises the list.
   *
   * @return refused with {@code retention.not-yours}, {@code .no-paper}, {@code .council-too-small}
   *     or {@code .words-missing}
   */
  @Transactional
  public ActOutcome<PaperBatch> list(
      List<UUID> records, String council, String reason, ActingOfficer who) {
    List<ArchivedPaper> past =
        past(who).stream().filter(one -> records.contains(one.id())).toList();
    long members = council.lines().filter(line -> !line.isBlank()).count();
    Optional<Refusal> why =
        when(!lists(who), "retention.not-yours")
            .or(() -> when(past.isEmpty() || past.size() != records.size(), "retention.no-paper"))
            .or(() -> when(members < COUNCIL, "retention.council-too-small"))
            .or(
                () ->
                    when(
                        clean(reason).isEmpty()
                            || reason.length() > WORDS
                            || council.length() > WORDS,
                        "retention.words-missing"));
    if (why.isPresent()) {
      return ActOutcome.refused(why.get());
    }
    Instant now = time.instant();
    UUID id = ids.next();
    String number = YearNumbers.nextOf(jdbc, "retention", "HTL", Vietnam.dayOf(now).getYear());
    jdbc.sql(
            """
            INSERT INTO retention.batch
              (id, number, agency, state, council, reason, opened_by, opened_at, moved_at)
            VALUES (:id, :number, :agency, 'LISTED', :council, :reason, :by, :at, :at)
            """)
        .param("id", id)
        .param("number", number)
        .param("agency", who.agency())
        .param("council", council.strip())
        .param("reason", reason.strip())
        .param("by", who.actor().id())
        .param("at", now)
        .update();
    lines.add(id, past);
    journal.append(
        Act.of(who.actor(), "retention.papers-listed", "batch", id)
            .under(words.law())
            .with(Map.of("number", number, "papers", String.valueOf(past.size()))));
    return drawn(read(number, who).orElseThrow(), BatchState.APPRAISED, who);
  }

  /**
   * Keeps papers that the council does not let go; they may be listed again.
   *
   * @return refused with {@code retention.not-yours}, {@code .not-all-seen}, {@code .not-possible},
   *     {@code .paper-waits}, {@code .none-kept} or {@code .words-missing}
   */
  @Transactional
  public ActOutcome<PaperBatch> keep(
      BatchFile file, List<UUID> records, String reason, ActingOfficer who) {
    List<UUID> kept =
        file.standing().stream().map(BatchPaper::record).filter(records::contains).toList();
    Optional<Refusal> why =
        when(!lists(who), "retention.not-yours")
            .or(() -> when(!file.whole(), "retention.not-all-seen"))
            .or(() -> when(!file.keeps(), "retention.not-possible"))
            .or(() -> when(waiting(file.batch().id()).isPresent(), "retention.paper-waits"))
            .or(() -> when(kept.isEmpty(), "retention.none-kept"))
            .or(
                () ->
                    when(
                        clean(reason).isEmpty() || reason.length() > WORDS,
                        "retention.words-missing"));
    if (why.isPresent()) {
      return ActOutcome.refused(why.get());
    }
    lines.fallOut(file.batch(), kept, reason, words.law(), who.actor());
    return ActOutcome.done(file.batch());
  }

  /**
   * Draws up the paper of the next state: the minutes anew, the decision, or the minutes that all
   * of the list was erased. What a hold protects, an agency denied, or is of a record that was
   * opened again falls out before those.
   *
   * @return refused with {@code retention.not-yours}, {@code .not-all-seen}, {@code .paper-waits},
   *     {@code .all-kept}, {@code .not-erased-yet} or {@code .not-possible}
   */
  @Transactional
  public ActOutcome<PaperBatch> draw(BatchFile file, ActingOfficer who) {
    BatchState next =
        switch (file.batch().state()) {
          case LISTED -> BatchState.APPRAISED;
          case APPRAISED -> BatchState.APPROVED;
          case APPROVED, DONE -> BatchState.DONE;
        };
    if (lists(who) && file.whole() && next == BatchState.DONE && file.waiting() == null) {
      lines.settle(file.batch(), words.law(), who.actor());
    }
    BatchFile now = read(file.batch().number(), who).orElseThrow();
    boolean unfinished = now.standing().stream().anyMatch(one -> !one.erased());
    Optional<Refusal> why =
        when(!lists(who), "retention.not-yours")
            .or(() -> when(!file.whole(), "retention.not-all-seen"))
            .or(() -> when(file.batch().state() == BatchState.DONE, "retention.not-possible"))
            .or(() -> when(waiting(file.batch().id()).isPresent(), "retention.paper-waits"))
            .or(
                () ->
                    when(next != BatchState.DONE && now.standing().isEmpty(), "retention.all-kept"))
            .or(() -> when(next == BatchState.DONE && unfinished, "retention.not-erased-yet"));
    return why.isPresent() ? ActOutcome.refused(why.get()) : drawn(now, next, who);
  }

  private ActOutcome<PaperBatch> drawn(BatchFile file, BatchState next, ActingOfficer who) {
    UUID id = file.batch().id();
    return draw(
            documents.draft(words.of(file, next), who),
            document -> new BatchDraft(document, id, next.name(), null),
            who,
            time.instant())
        .<ActOutcome<PaperBatch>>map(ActOutcome::refused)
        .orElseGet(() -> ActOutcome.done(file.batch()));
  }

  /** The decision is signed by the head of the agency or a deputy, never on its behalf. */
  @Override
  protected Optional<Refusal> barred(BatchDraft paper, Signatory by, LocalDate day) {
    PaperBatch one = one(paper.of());
    boolean decision = paper.leadsTo() == BatchState.APPROVED;
    boolean next = one.state().ordinal() + 1 == paper.leadsTo().ordinal();
    return when(paper.outcome() != null || !next, "retention.not-possible")
        .or(() -> when(!lines.whole(one.id()), "retention.not-all-seen"))
        .or(
            () ->
                when(
                    !by.agency().equals(one.agency())
                        || decision && by.as() == Signatory.SigningAs.OTHER,
                    "retention.signer-not-competent"));
  }

  @Override
  protected Optional<Refusal> signed(BatchDraft paper, String number, LocalDate day, Actor signer) {
    PaperBatch one = one(paper.of());
    String column = paper.stage().toLowerCase(Locale.ROOT);
    String verb =
        switch (paper.leadsTo()) {
          case LISTED -> "retention.papers-listed";
          case APPRAISED -> "retention.papers-appraised";
          case APPROVED -> "retention.papers-approved";
          case DONE -> "retention.papers-minuted";
        };
    jdbc.sql(
            "UPDATE retention.batch SET state = :state, moved_at = :at, "
                + column
                + " = :number WHERE id = :id")
        .param("state", paper.stage())
        .param("at", time.instant())
        .param("number", number)
        .param("id", one.id())
        .update();
    if (paper.leadsTo() == BatchState.APPROVED) {
      String basis = words.basis(number, day);
      lines.of(one.id()).stream()
          .filter(BatchPaper::stands)
          .forEach(
              each -> proposing.approved(each.record(), each.number(), each.ends(), basis, signer));
    }
    journal.append(
        Act.of(signer, verb, "batch", one.id())
            .under(words.law())
            .with(Map.of("number", one.number(), "paper", number)));
    return Optional.empty();
  }

  private PaperBatch one(UUID id) {
    return jdbc.sql("SELECT * FROM retention.batch WHERE id = :id")
        .param("id", id)
        .query(PaperBatch.class)
        .single();
  }
}
