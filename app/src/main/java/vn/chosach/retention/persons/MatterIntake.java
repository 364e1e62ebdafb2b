package vn.chosach.retention.persons;

import static vn.chosach.kernel.Folding.clean;
import static vn.chosach.kernel.Refusal.unlessWords;
import static vn.chosach.kernel.Refusal.when;
import static vn.chosach.retention.persons.DataMatters.first;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.directory.Agencies;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.retention.persons.DataMatter.BreachWish;
import vn.chosach.retention.persons.DataMatter.MatterFacts;
import vn.chosach.retention.persons.DataMatter.MatterWords;
import vn.chosach.retention.persons.DataMatter.RequestWish;
import vn.chosach.retention.persons.MatterTerms.MatterKind;
import vn.chosach.retention.persons.MatterTerms.MatterRight;
import vn.chosach.retention.persons.MatterTerms.MatterState;
import vn.chosach.ui.form.BrowserWork;

/** Takes requests of persons, by a public form or at the desk, and records breaches. */
@Component
@Transactional
public class MatterIntake {

  private static final int LONGEST = 4_000;
  private static final int LONGEST_LINE = 300;

  /**
   * Requests of nobody known, without work of a browser, that an agency takes by the public form in
   * a day; a house rule.
   */
  private static final int MOST_UNPROVEN = 200;

  /** The same to all agencies together. */
  private static final int MOST_UNPROVEN_OF_ALL = 1_000;

  /** Of those that browsers work for, so many a day come with the least work. */
  private static final int EASY = 200;

  /** And so many are taken in a day at last, so that they do not fill the disk. */
  private static final int MOST_WORKED = 20_000;

  private static final String SIGNS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
  private static final int SIGNS_OF_CODE = 12;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final MatterRepository rows;
  private final MatterTransitions transitions;
  private final MatterClocks clocks;
  private final Agencies agencies;
  private final IdSource ids;
  private final InstantSource time;

  MatterIntake(
      MatterRepository rows,
      MatterTransitions transitions,
      MatterClocks clocks,
      Agencies agencies,
      IdSource ids,
      InstantSource time) {
    this.rows = rows;
    this.transitions = transitions;
    this.clocks = clocks;
    this.agencies = agencies;
    this.ids = ids;
    this.time = time;
  }

  /** A request that was taken, and the code by which the person follows it; shown once. */
  public record TakenRequest(String number, String code) {}

  /**
   * Takes a request.
   *
   * @param who an officer of the agency who takes it for the person, or the program for the public
   *     form
   * @return refused with {@code retention.right-missing}, {@code .unknown-agency}, {@code
   *     .name-missing}, {@code .contact-missing}, {@code .words-missing}, {@code
   *     .matter-not-yours}, {@code .too-many}; {@code .sent-before} when other words came of the
   *     same form. The same once more is the same request with the same code
   */
  public ActOutcome<TakenRequest> ask(RequestWish wish, ActingOfficer who) {
    String form = wish.work().form();
    DataMatter sent = form.isEmpty() ? null : rows.ofForm(form).orElse(null);
    if (sent != null) {
      MatterWords words = rows.words(sent.id());
      boolean same =
          sent.agency().equals(wish.agency())
              && sent.asks() == wish.asks()
              && words.name().equals(clean(wish.name()))
              && words.contact().equals(clean(wish.contact()))
              && words.told().startsWith(clean(wish.told()));
      return same
          ? ActOutcome.done(new TakenRequest(sent.number(), codeOf(form)))
          : ActOutcome.refused(Refusal.of("retention.sent-before", "number", sent.number()));
    }
    Instant now = now();
    LocalDate today = Vietnam.dayOf(now);
    boolean own = transitions.works(who) && wish.agency().equals(who.agency());
    boolean worked = who.program() && wish.work().reaches(work());
    Optional<Refusal> refusal =
        first(
            when(wish.asks() == null, "retention.right-missing"),
            when(agencies.asOf(wish.agency(), today).isEmpty(), "retention.unknown-agency"),
            when(!who.program() && !own, "retention.matter-not-yours"),
            unlessWords(wish.name(), LONGEST_LINE, "retention.name-missing"),
            unlessWords(wish.contact(), LONGEST_LINE, "retention.contact-missing"),
            unlessWords(wish.told(), LONGEST, "retention.words-missing"),
            when(who.program() && full(wish.agency(), worked), "retention.too-many"));
    if (refusal.isPresent()) {
      return ActOutcome.refused(refusal.get());
    }
    String code = form.isEmpty() ? code() : codeOf(form);
    UUID id = ids.next();
    DataMatter one =
        begun(
            id,
            MatterKind.REQUEST,
            wish.agency(),
            wish.asks(),
            false,
            now,
            new MatterWords(
                clean(wish.name()), clean(wish.contact()), clean(wish.told()), "", "", ""),
            code,
            form,
            worked,
            who.program() ? person(id) : who);
    return ActOutcome.done(new TakenRequest(one.number(), code));
  }

  /**
   * Records a breach.
   *
   * @return refused with {@code retention.matter-not-yours}, {@code .detected-wrong}, {@code
   *     .words-missing}
   */
  public ActOutcome<DataMatter> record(BreachWish wish, ActingOfficer who) {
    Instant now = now();
    Instant detected = wish.detectedAt();
    Instant oldest = now.minus(Duration.ofDays(365));
    Optional<Refusal> refusal =
        first(
            when(!transitions.works(who), "retention.matter-not-yours"),
            when(
                detected == null || detected.isAfter(now) || detected.isBefore(oldest),
                "retention.detected-wrong"),
            unlessWords(wish.told(), LONGEST, "retention.words-missing"),
            unlessWords(wish.data(), LONGEST, "retention.words-missing"),
            unlessWords(wish.harm(), LONGEST, "retention.words-missing"),
            unlessWords(wish.measures(), LONGEST, "retention.words-missing"));
    return refusal.isPresent()
        ? ActOutcome.refused(refusal.get())
        : ActOutcome.done(
            begun(
                ids.next(),
                MatterKind.BREACH,
                who.agency(),
                null,
                wish.sensitive(),
                Objects.requireNonNull(detected),
                new MatterWords(
                    "",
                    "",
                    clean(wish.told()),
                    clean(wish.data()),
                    clean(wish.harm()),
                    clean(wish.measures())),
                null,
                "",
                false,
                who));
  }

  /** Zero bits that the public form asks of a browser at this moment. */
  public int work() {
    return BrowserWork.bits(rows.worked(dayAgo()), EASY);
  }

  private boolean full(String agency, boolean worked) {
    Instant since = dayAgo();
    return worked
        ? rows.worked(since) >= MOST_WORKED
        : rows.unproven(agency, since) >= MOST_UNPROVEN
            || rows.unproven(since) >= MOST_UNPROVEN_OF_ALL;
  }

  private Instant dayAgo() {
    return now().minus(Duration.ofDays(1));
  }

  private DataMatter begun(
      UUID id,
      MatterKind kind,
      String agency,
      @Nullable MatterRight asks,
      boolean sensitive,
      Instant began,
      MatterWords words,
      @Nullable String code,
      String form,
      boolean worked,
      ActingOfficer who) {
    Instant now = now();
    var one =
        new DataMatter(
            id,
            rows.number(kind, Vietnam.dayOf(now).getYear()),
            kind,
            agency,
            asks,
            sensitive,
            began.truncatedTo(ChronoUnit.MICROS),
            kind == MatterKind.REQUEST ? MatterState.RECEIVED : MatterState.DETECTED,
            now,
            1,
            List.of());
    rows.add(one, words, code, form, worked);
    transitions.begun(one, ids.next(), "", MatterFacts.NONE, who);
    clocks.start(one, who.actor());
    return one;
  }

  private Instant now() {
    return time.instant().truncatedTo(ChronoUnit.MICROS);
  }

  static ActingOfficer person(UUID matter) {
    return new ActingOfficer(new Actor(Actor.ActorKind.CITIZEN, matter, null), Set.of());
  }

  private String codeOf(String form) {
    var code = new StringBuilder();
    byte[] bytes = rows.codeOf(form);
    for (int at = 0; at < SIGNS_OF_CODE; at++) {
      code.append(SIGNS.charAt(bytes[at] & SIGNS.length() - 1));
    }
    return code.toString();
  }

  private static String code() {
    return RANDOM
        .ints(SIGNS_OF_CODE, 0, SIGNS.length())
        .mapToObj(at -> String.valueOf(SIGNS.charAt(at)))
        .collect(Collectors.joining());
  }
}
