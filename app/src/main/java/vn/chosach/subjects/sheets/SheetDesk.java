package vn.chosach.subjects.sheets;

import static vn.chosach.kernel.Folding.clean;
import static vn.chosach.kernel.Refusal.unlessWords;
import static vn.chosach.kernel.Refusal.when;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.cases.CaseRecords.NamedSubject;
import vn.chosach.cases.life.Visibility;
import vn.chosach.directory.Agencies;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.RecurringJob;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Vietnam;
import vn.chosach.lifecycle.Effect;
import vn.chosach.lifecycle.steps.RowSlice;
import vn.chosach.lifecycle.steps.Step.SignedBy;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.sight.RowSecurityContext;
import vn.chosach.subjects.desk.SeenSubjects;
import vn.chosach.subjects.desk.SubjectBook;
import vn.chosach.subjects.desk.SubjectFacts;
import vn.chosach.subjects.life.LinkLifeCycle;
import vn.chosach.subjects.sheets.SubjectSheet.SheetReadEntry;
import vn.chosach.subjects.sheets.SubjectSheet.SheetWish;

/**
 * The door of sheets. One is known to who sees all its cases for the agency that gives it and, once
 * its paper is signed, to the officers of its recipient; to everybody else it is absent.
 */
@Component
public class SheetDesk {

  private static final int LONGEST = 2_000;
  private static final int LONGEST_LINE = 100;
  private static final int LONGEST_TASK = 1_000;

  private final SheetRepository sheets;
  private final SheetTransitions transitions;
  private final SheetSigning signing;
  private final SheetText text;
  private final SubjectBook subjects;
  private final Agencies agencies;
  private final RowSecurityContext context;
  private final SheetRecord record;

  SheetDesk(
      SheetRepository sheets,
      SheetTransitions transitions,
      SheetSigning signing,
      SheetText text,
      SubjectBook subjects,
      Agencies agencies,
      RowSecurityContext context,
      SheetRecord record) {
    this.sheets = sheets;
    this.transitions = transitions;
    this.signing = signing;
    this.text = text;
    this.subjects = subjects;
    this.agencies = agencies;
    this.context = context;
    this.record = record;
  }

  /** What a desk writes with: the journal, the clock and new identifiers. */
  @Component
  record SheetRecord(Journal journal, InstantSource time, IdSource ids) {

    Instant now() {
      return time.instant().truncatedTo(ChronoUnit.MICROS);
    }

    LocalDate today() {
      return Vietnam.dayOf(time.instant());
    }
  }

  /**
   * A sheet with what an officer may know of it.
   *
   * @param words what it says, for who gives it; empty for anybody else
   * @param readings by all
   * @param waiting the decision that waits for its signature
   * @param gives whether the officer works on it for the agency that gives it
   * @param receives whether the officer may read it for its recipient
   */
  public record SheetFile(
      SubjectSheet of,
      String words,
      List<SheetReadEntry> readings,
      Optional<UUID> waiting,
      boolean gives,
      boolean receives) {}

  @Bean
  static RecurringJob sheetsJob(SheetDesk desk) {
    return RecurringJob.alone("subject-sheets", Duration.ofHours(1), desk::expire)
        .startingAfter(Duration.ofSeconds(50));
  }

  /** Empties what can be read no longer, and seals what earlier versions left open. */
  @Transactional
  public void expire() {
    context.ofTheProgram();
    sheets.expire(record.today());
    sheets.sealAll();
  }

  /** A page of the sheets that an officer may know of, the newest first. */
  @Transactional(readOnly = true)
  public RowSlice<SubjectSheet> page(int offset, int limit, ActingOfficer who) {
    context.of(who, Map.of());
    return sheets.page(who.agency(), offset, limit);
  }

  /** A sheet by number; its words are in it for the agency that gives it alone. */
  @Transactional(readOnly = true)
  public Optional<SheetFile> read(String number, ActingOfficer who) {
    context.of(who, Map.of());
    return sheets
        .numbered(number)
        .filter(one -> Visibility.works(who))
        .filter(one -> SheetTransitions.gives(one, who) || receives(one, who))
        .map(one -> file(one, who));
  }

  private static boolean receives(SubjectSheet one, ActingOfficer who) {
    return one.recipient().equals(who.agency())
        && (one.state() == SheetState.SHARED || one.state() == SheetState.RECALLED);
  }

  private SheetFile file(SubjectSheet one, ActingOfficer who) {
    boolean gives = SheetTransitions.gives(one, who);
    return new SheetFile(
        one,
        gives ? sheets.words(one.id()) : "",
        sheets.readings(one.id()),
        gives ? signing.waiting(one.id()).map(paper -> paper.document()) : Optional.empty(),
        gives,
        receives(one, who) && one.open(record.today()));
  }

  /**
   * Draws a sheet up as a draft, with the words of today.
   *
   * @return refused with {@code subjects.unknown}, {@code .not-yours}, {@code .nobody}, {@code
   *     .recipient-missing}, {@code .level-missing}, {@code .fields-missing}, {@code
   *     .purpose-missing}, {@code .article-missing}, {@code .ground-missing}, {@code .sheet-until}
   */
  @Transactional
  public ActOutcome<SubjectSheet> draw(SheetWish wish, ActingOfficer who) {
    SeenSubjects seen = subjects.seen(who);
    NamedSubject subject = seen.one(wish.subject()).orElse(null);
    if (subject == null) {
      return ActOutcome.refused("subjects.unknown");
    }
    Optional<Refusal> refusal = barred(wish, subject, who);
    if (refusal.isPresent()) {
      return ActOutcome.refused(refusal.get());
    }
    SheetText.DrawnText drawn =
        text.draw(subject, wish.fields().stream().distinct().sorted().toList(), seen);
    var one =
        new SubjectSheet(
            record.ids().next(),
            sheets.number(record.today().getYear()),
            subject.id(),
            drawn.cases(),
            who.agency(),
            wish.recipient(),
            Objects.requireNonNull(wish.level()),
            wish.fields().stream().distinct().sorted().toList(),
            clean(wish.purpose()),
            text.ground(wish.law(), clean(wish.article()), record.today()).orElseThrow(),
            Objects.requireNonNull(wish.until()),
            true,
            drawn.sha256(),
            null,
            null,
            Objects.requireNonNull(who.actor().id()),
            SheetState.DRAFT,
            record.now(),
            1,
            List.of());
    sheets.add(one, drawn.body());
    transitions.begun(one, record.ids().next(), "", SignedBy.NONE, who);
    return ActOutcome.done(one);
  }

  private Optional<Refusal> barred(SheetWish wish, NamedSubject subject, ActingOfficer who) {
    LocalDate today = record.today();
    LocalDate until = wish.until();
    return when(!Visibility.works(who), "subjects.not-yours")
        .or(() -> when(!SubjectFacts.somebody(subject.kind()), "subjects.nobody"))
        .or(
            () ->
                when(
                    wish.recipient().equals(who.agency())
                        || agencies.asOf(wish.recipient(), today).isEmpty(),
                    "subjects.recipient-missing"))
        .or(() -> when(wish.level() == null, "subjects.level-missing"))
        .or(() -> when(wish.fields().isEmpty(), "subjects.fields-missing"))
        .or(() -> unlessWords(wish.purpose(), LONGEST, "subjects.purpose-missing"))
        .or(() -> unlessWords(wish.article(), LONGEST_LINE, "subjects.article-missing"))
        .or(
            () ->
                when(
                    text.ground(wish.law(), wish.article(), today).isEmpty(),
                    "subjects.ground-missing"))
        .or(
            () ->
                when(
                    until == null || !until.isAfter(today) || until.isAfter(today.plusYears(1)),
                    "subjects.sheet-until"));
  }

  /**
   * Draws its paper up, drops it before the signature or recalls it after.
   *
   * @param seen version that the page showed
   * @return refused with {@code subjects.unknown}, {@code .not-yours}, {@code .not-possible},
   *     {@code .paper-open}, {@code .words-missing}
   */
  @Transactional
  public ActOutcome<SubjectSheet> proceed(
      UUID id, SheetEvent event, String words, int seen, ActingOfficer who) {
    context.of(who, Map.of());
    return transitions.act(
        id,
        event,
        seen,
        who,
        held -> {
          SubjectSheet one = held.row();
          boolean preparing = event == SheetEvent.PREPARE;
          Optional<Refusal> refusal =
              when(
                      event != SheetEvent.RECALL && signing.waiting(one.id()).isPresent(),
                      "subjects.paper-open")
                  .or(
                      () ->
                          preparing
                              ? signing.draw(one, who, held.now())
                              : unlessWords(words, LONGEST, "subjects.words-missing"));
          return Effect.unless(
              refusal,
              () ->
                  preparing
                      ? SignedBy.becomes(one, "")
                      : SignedBy.becomes(one.emptied(), clean(words)));
        });
  }

  /**
   * The receipt: an officer of the recipient says for which task and may then read it.
   *
   * @return refused with {@code subjects.sheet-gone}, {@code .task-missing}
   */
  @Transactional
  public ActOutcome<SubjectSheet> receive(String number, String task, ActingOfficer who) {
    SheetFile file = read(number, who).filter(SheetFile::receives).orElse(null);
    if (file == null) {
      return ActOutcome.refused("subjects.sheet-gone");
    }
    Optional<Refusal> refusal = unlessWords(task, LONGEST_TASK, "subjects.task-missing");
    if (refusal.isPresent()) {
      return ActOutcome.refused(refusal.get());
    }
    note(file.of(), clean(task), who);
    return ActOutcome.done(file.of());
  }

  /**
   * The words, for an officer of the recipient who gave the receipt; each reading is written down.
   * Empty alike for anybody else and for what expired or was recalled.
   */
  @Transactional
  public Optional<String> words(String number, ActingOfficer who) {
    Optional<SheetFile> file =
        read(number, who)
            .filter(SheetFile::receives)
            .filter(
                one ->
                    one.readings().stream()
                        .anyMatch(reading -> reading.officer().equals(who.actor().id())));
    file.ifPresent(one -> note(one.of(), "", who));
    return file.map(one -> sheets.words(one.of().id()));
  }

  private void note(SubjectSheet one, String task, ActingOfficer who) {
    sheets.add(
        record.ids().next(),
        one.id(),
        new SheetReadEntry(
            who.agency(), Objects.requireNonNull(who.actor().id()), record.now(), task));
    Act act =
        Act.of(who.actor(), "subjects.sheet-read", "subject-sheet", one.id())
            .under(LinkLifeCycle.BASIS)
            .with(Map.of("number", one.number()));
    record.journal().append(task.isEmpty() ? act : act.because(task));
  }
}
