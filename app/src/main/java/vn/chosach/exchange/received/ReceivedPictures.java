package vn.chosach.exchange.received;

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
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.cases.Cases;
import vn.chosach.cases.life.CaseAct;
import vn.chosach.cases.life.CaseEvent;
import vn.chosach.cases.life.SubjectKind;
import vn.chosach.exchange.firms.FirmOffices;
import vn.chosach.exchange.formats.InterchangeForm;
import vn.chosach.exchange.formats.ReadPicture;
import vn.chosach.exchange.formats.ShareTerms;
import vn.chosach.exchange.formats.TlpLevel;
import vn.chosach.exchange.received.HandedFile.FoundFile;
import vn.chosach.exchange.received.ReceivedFile.JudgedThing;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.journal.Sha256;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.RecurringJob;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Vietnam;
import vn.chosach.lifecycle.steps.RowSlice;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.subjects.sharing.SharedPicture.SharedThing;
import vn.chosach.subjects.sharing.SharedPicture.ThingKind;

/**
 * Takes pictures in that came from outside and has their things judged one by one: a thing enters a
 * case only by the act of an officer who may name a subject there. What its sender bounds in time
 * or recalls is let go of.
 */
@Component
public class ReceivedPictures {

  /** Where a file does not say until when it may be used; the house's own measure. */
  private static final int DAYS = 90;

  private static final int LONGEST_LINE = 200;
  private static final int LONGEST_SENDER = 300;
  private static final int LONGEST = 2_000;
  private static final String KIND = "exchange-received";

  private final ReceivedRepository files;
  private final Cases cases;
  private final Journal journal;
  private final IdSource ids;
  private final InstantSource time;

  ReceivedPictures(
      ReceivedRepository files, Cases cases, Journal journal, IdSource ids, InstantSource time) {
    this.files = files;
    this.cases = cases;
    this.journal = journal;
    this.ids = ids;
    this.time = time;
  }

  /**
   * A picture with what is to be judged.
   *
   * @param reading what it says; empty once nothing of it is kept
   */
  public record ReceivedPage(
      ReceivedFile of, Optional<ReadPicture> reading, List<JudgedThing> judged) {}

  @Bean
  static RecurringJob receivedPicturesJob(ReceivedPictures pictures) {
    return RecurringJob.alone("received-pictures", Duration.ofHours(6), pictures::forget)
        .startingAfter(Duration.ofMinutes(3));
  }

  /** Lets go of what may be used no longer. */
  void forget() {
    files.forget(today());
  }

  /** A page of what came, the newest first. */
  @Transactional(readOnly = true)
  public RowSlice<ReceivedFile> page(int offset, int limit, ActingOfficer who) {
    return files.page(offset, limit, who);
  }

  /**
   * One of the own agency, or of one whose work it carries on; empty alike for one that is absent,
   * foreign or for another person.
   */
  @Transactional(readOnly = true)
  public Optional<ReceivedPage> read(UUID id, ActingOfficer who) {
    return files
        .one(id, who)
        .map(
            one ->
                new ReceivedPage(
                    one,
                    files.body(id).filter(body -> one.open(today())).flatMap(one.form()::read),
                    files.judged(id)));
  }

  /**
   * Takes a file in: FollowTheMoney, STIX, GraphML, or an edXML package with one of these. The very
   * same again is the first one.
   *
   * @return refused with {@code exchange.not-yours}, {@code .import-too-large}, {@code
   *     .import-unread}, {@code .import-nothing}, {@code .sender-missing} where neither the file
   *     nor the form names one, {@code .import-over} for one whose last day is over, or as a
   *     package is refused
   */
  @Transactional
  public ActOutcome<UUID> take(HandedFile handed, ActingOfficer who) {
    if (!FirmOffices.works(who)) {
      return ActOutcome.refused("exchange.not-yours");
    }
    String sha256 = Sha256.hex(handed.bytes());
    Optional<UUID> before = files.same(who.agency(), sha256);
    return before.isPresent()
        ? ActOutcome.done(before.get())
        : handed
            .found()
            .settle(found -> keep(found, handed.name(), sha256, who), ActOutcome::refused);
  }

  private ActOutcome<UUID> keep(FoundFile found, String name, String sha256, ActingOfficer who) {
    ReadPicture reading = found.form().read(found.bytes()).orElse(null);
    ShareTerms terms = reading == null ? null : reading.terms().orElse(null);
    LocalDate until = terms == null ? today().plusDays(DAYS) : terms.until();
    String sender = found.sender().isEmpty() && terms != null ? terms.sender() : found.sender();
    Optional<Refusal> refusal =
        when(found.bytes().length > InterchangeForm.MOST, "exchange.import-too-large")
            .or(() -> when(reading == null, "exchange.import-unread"))
            .or(
                () ->
                    when(
                        reading != null && reading.picture().things().isEmpty(),
                        "exchange.import-nothing"))
            .or(() -> unlessWords(sender, LONGEST_SENDER, "exchange.sender-missing"))
            .or(() -> when(today().isAfter(until), "exchange.import-over"));
    if (refusal.isPresent()) {
      return ActOutcome.refused(refusal.get());
    }
    UUID id = ids.next();
    files.add(
        new ReceivedFile(
            id,
            who.agency(),
            Objects.requireNonNull(who.actor().id()),
            now(),
            cut(name),
            sender,
            found.paper().isEmpty() && terms != null ? terms.number() : found.paper(),
            found.form(),
            terms == null ? TlpLevel.AMBER_STRICT : terms.level(),
            until,
            sha256,
            Objects.requireNonNull(reading).picture().things().size(),
            0,
            null,
            ""),
        found.bytes());
    journal.append(
        Act.of(who.actor(), "exchange.picture-received", KIND, id).with(Map.of("sha256", sha256)));
    return ActOutcome.done(id);
  }

  private static String cut(String name) {
    String said = name.isBlank() ? "?" : clean(name);
    return said.length() <= LONGEST_LINE ? said : said.substring(0, LONGEST_LINE);
  }

  /**
   * Judges one thing: into a case, which it enters as a subject or, where it can be none, as a
   * note; or aside.
   *
   * @param caseNumber the case; empty to set it aside
   * @return refused with {@code exchange.thing-unknown}, {@code .thing-judged}, {@code
   *     .words-missing}, {@code .case-unknown}, or as the case refuses it
   */
  @Transactional
  public ActOutcome<UUID> judge(
      UUID file, UUID thing, String caseNumber, String words, ActingOfficer who) {
    ReceivedPage page = read(file, who).filter(one -> FirmOffices.works(who)).orElse(null);
    SharedThing about =
        page == null ? null : page.reading().map(it -> it.picture().byId().get(thing)).orElse(null);
    if (page == null || about == null) {
      return ActOutcome.refused("exchange.thing-unknown");
    }
    Optional<Refusal> refusal =
        when(
                page.judged().stream().anyMatch(one -> one.thing().equals(thing)),
                "exchange.thing-judged")
            .or(() -> unlessWords(words, LONGEST, "exchange.words-missing"))
            .or(
                () ->
                    caseNumber.isBlank()
                        ? Optional.empty()
                        : into(page.of(), about, caseNumber.strip(), clean(words), who));
    if (refusal.isPresent()) {
      return ActOutcome.refused(refusal.get());
    }
    files.judge(
        file,
        new JudgedThing(
            thing,
            !caseNumber.isBlank(),
            clean(words),
            Objects.requireNonNull(who.actor().id()),
            now()));
    journal.append(
        Act.of(
                who.actor(),
                caseNumber.isBlank() ? "exchange.thing-set-aside" : "exchange.thing-taken",
                KIND,
                file)
            .because(clean(words)));
    return ActOutcome.done(file);
  }

  private Optional<Refusal> into(
      ReceivedFile file, SharedThing about, String number, String words, ActingOfficer who) {
    String from =
        "%s, %s, %s: %s"
            .formatted(
                file.sender(),
                file.paper().isEmpty() ? file.name() : file.paper(),
                file.level().label(),
                words);
    SubjectKind kind = subject(about.kind());
    return cases
        .read(number, who)
        .map(
            dossier ->
                cases
                    .proceed(
                        dossier.file().id(),
                        kind == null
                            ? new CaseAct.Plainly(
                                CaseEvent.NOTE, today(), about.name() + ". " + from)
                            : new CaseAct.NameSubject(kind, about.name(), from),
                        dossier.file().version(),
                        who)
                    .whyNot())
        .orElseGet(() -> Optional.of(Refusal.of("exchange.case-unknown")));
  }

  private static @Nullable SubjectKind subject(ThingKind kind) {
    return switch (kind) {
      case PERSON -> SubjectKind.PERSON;
      case BUSINESS -> SubjectKind.BUSINESS;
      case SHOP -> SubjectKind.SHOP;
      case PHONE -> SubjectKind.PHONE;
      case ACCOUNT -> SubjectKind.ACCOUNT;
      case ADDRESS -> SubjectKind.ADDRESS;
      case CASE, TAX, CITIZEN, LINK, EMAIL -> null;
    };
  }

  /**
   * The sender recalled it: nothing of it is kept, and what was not judged is gone. What was taken
   * into cases stays there with its source.
   *
   * @return refused with {@code exchange.thing-unknown}, {@code .words-missing}
   */
  @Transactional
  public ActOutcome<UUID> recall(UUID file, String words, ActingOfficer who) {
    boolean open =
        FirmOffices.works(who)
            && read(file, who).filter(one -> one.of().endedAt() == null).isPresent();
    Optional<Refusal> refusal =
        when(!open, "exchange.thing-unknown")
            .or(() -> unlessWords(words, LONGEST, "exchange.words-missing"));
    if (refusal.isPresent()) {
      return ActOutcome.refused(refusal.get());
    }
    files.recall(file, clean(words), now());
    journal.append(
        Act.of(who.actor(), "exchange.received-recalled", KIND, file).because(clean(words)));
    return ActOutcome.done(file);
  }

  private Instant now() {
    return time.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private LocalDate today() {
    return Vietnam.dayOf(time.instant());
  }
}
