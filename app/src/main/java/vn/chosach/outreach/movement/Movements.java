package vn.chosach.outreach.movement;

import static vn.chosach.kernel.Refusal.unlessWords;
import static vn.chosach.kernel.Refusal.when;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.documents.Documents;
import vn.chosach.documents.IncomingPapers;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.outreach.desk.CampaignBook.OutreachCall;
import vn.chosach.outreach.desk.OutreachPlaces;
import vn.chosach.outreach.life.OutreachPlan;
import vn.chosach.outreach.life.OutreachPlanState;
import vn.chosach.outreach.movement.MovementEntry.MovementKind;
import vn.chosach.outreach.movement.MovementEntry.MovementWish;
import vn.chosach.outreach.movement.MovementRepository.EntryOf;

/**
 * The door of the movement “Toàn dân bảo vệ an ninh Tổ quốc” (plan III.2): communes and units
 * register and hand in results by registered papers, and the police show role models who agreed in
 * writing. What was not handed in is missing, and never nought.
 */
@Service
public class Movements {

  private static final int LONGEST_NAME = 200;
  private static final int LONGEST = 2_000;
  private static final int MOST = 10_000_000;

  private final MovementRepository rows;
  private final OutreachPlaces places;
  private final Documents documents;
  private final IncomingPapers incoming;
  private final MovementSigning papers;
  private final Journal journal;
  private final IdSource ids;
  private final InstantSource time;

  Movements(
      MovementRepository rows,
      OutreachPlaces places,
      Documents documents,
      IncomingPapers incoming,
      MovementSigning papers,
      Journal journal,
      IdSource ids,
      InstantSource time) {
    this.rows = rows;
    this.places = places;
    this.documents = documents;
    this.incoming = incoming;
    this.papers = papers;
    this.journal = journal;
    this.ids = ids;
    this.time = time;
  }

  /** All that was entered, the oldest first. */
  @Transactional(readOnly = true)
  public List<MovementEntry> entries(OutreachCall of) {
    return rows.entries(of.plan().id(), false);
  }

  /**
   * Why an officer may not enter something of a kind, whatever it says.
   *
   * @param model number of the role model; {@code null} for what is about none
   * @return {@code outreach.not-yours}, {@code .outside-plan}, {@code .registered-already}, {@code
   *     .not-registered}, {@code .not-possible}, or nothing
   */
  public Optional<Refusal> barred(
      MovementKind kind,
      OutreachCall of,
      @Nullable String model,
      List<MovementEntry> entries,
      ActingOfficer who) {
    boolean registered =
        entries.stream()
            .anyMatch(
                one ->
                    one.kind() == MovementKind.REGISTERED && places.heirs().act(one.agency(), who));
    List<MovementEntry> about =
        entries.stream().filter(one -> model != null && model.equals(one.model())).toList();
    MovementKind last = about.isEmpty() ? null : about.getLast().kind();
    boolean police = places.heirs().act(of.plan().agency(), who);
    Optional<Refusal> closed = when(!of.open(), "outreach.outside-plan");
    return when(!who.hasAny(Role.CASE_OFFICER, Role.AGENCY_HEAD), "outreach.not-yours")
        .or(
            () ->
                switch (kind) {
                  case REGISTERED ->
                      closed.or(() -> when(registered, "outreach.registered-already"));
                  case REPORTED ->
                      when(!registered, "outreach.not-registered")
                          .or(
                              () ->
                                  when(
                                      of.plan().state() != OutreachPlanState.IN_FORCE,
                                      "outreach.outside-plan"));
                  case PROPOSED -> when(!police, "outreach.not-yours").or(() -> closed);
                  case PUBLISHED ->
                      when(!police, "outreach.not-yours")
                          .or(() -> when(last != MovementKind.PROPOSED, "outreach.not-possible"))
                          .or(() -> closed);
                  case REMOVED ->
                      when(!police, "outreach.not-yours")
                          .or(
                              () ->
                                  when(
                                      last == null || last == MovementKind.REMOVED,
                                      "outreach.not-possible"));
                });
  }

  /**
   * Enters a registration, a result, or what becomes of a role model. A result on the same days by
   * another paper takes the place of the first. A consent may be taken back by whatever way and on
   * whatever day: name and deed are erased with it.
   *
   * @return refused as {@link #barred} says, or with {@code outreach.not-possible} (a signature
   *     publishes), {@code .outside-plan}, {@code .period-taken}, {@code .figures-out-of-range},
   *     {@code .name-missing}, {@code .deed-missing}, {@code .words-missing}, {@code .paper-used},
   *     {@code .movement-paper-unknown}
   */
  @Transactional
  public ActOutcome<MovementKind> enter(
      MovementKind kind,
      OutreachCall of,
      @Nullable String model,
      MovementWish wish,
      ActingOfficer who) {
    List<MovementEntry> entries = rows.entries(of.plan().id(), true);
    LocalDate today = Vietnam.dayOf(time.instant());
    Optional<Refusal> refusal =
        barred(kind, of, model, entries, who)
            .or(() -> asked(kind, of.plan(), wish, entries, who, today))
            .or(
                () ->
                    kind == MovementKind.REMOVED
                        ? proposed(String.valueOf(model), entries)
                            .flatMap(one -> papers.drop(one, wish.words(), who))
                        : paper(kind, wish, entries, who));
    if (refusal.isPresent()) {
      return ActOutcome.refused(refusal.get());
    }
    // after all that is waited for, so that a page published meanwhile is older than its removal
    Instant now = time.instant().truncatedTo(ChronoUnit.MICROS);
    String about = kind == MovementKind.PROPOSED ? rows.model(wish, today.getYear()) : model;
    UUID id = ids.next();
    // What an heir reports stands beside the registration of the one that ended.
    Optional<MovementEntry> registered =
        entries.stream()
            .filter(one -> kind == MovementKind.REPORTED)
            .filter(one -> one.kind() == MovementKind.REGISTERED)
            .filter(one -> places.heirs().act(one.agency(), who))
            .findFirst();
    rows.add(
        new EntryOf(
            id,
            of.plan().id(),
            kind,
            registered.map(MovementEntry::agency).orElse(who.agency()),
            registered
                .map(MovementEntry::area)
                .orElseGet(() -> places.communeOf(who.agency(), today)),
            about,
            Objects.requireNonNull(who.actor().id()),
            now),
        wish);
    if (kind == MovementKind.REMOVED && model != null) {
      rows.erase(model);
    }
    journal.append(Act.of(who.actor(), verb(kind), "movement-entry", id));
    return ActOutcome.done(kind);
  }

  /**
   * Draws up the decision whose signature publishes a role model; the signatory is the head or a
   * deputy, and not who proposed it.
   *
   * @return refused as {@link #barred} says, or with {@code outreach.model-paper-open}
   */
  @Transactional
  public ActOutcome<MovementKind> prepare(OutreachCall of, String model, ActingOfficer who) {
    List<MovementEntry> entries = rows.entries(of.plan().id(), true);
    return barred(MovementKind.PUBLISHED, of, model, entries, who)
        .or(() -> when(decision(model, entries, who).isPresent(), "outreach.model-paper-open"))
        .or(
            () ->
                papers.draw(proposed(model, entries).orElseThrow(), of.plan(), who, time.instant()))
        .<ActOutcome<MovementKind>>map(no -> ActOutcome.refused(no))
        .orElseGet(() -> ActOutcome.done(MovementKind.PUBLISHED));
  }

  /** The decision about a role model that waits for its signature; for its agency alone. */
  @Transactional(readOnly = true)
  public Optional<UUID> decision(String model, List<MovementEntry> entries, ActingOfficer who) {
    return proposed(model, entries)
        .filter(one -> places.heirs().act(one.agency(), who))
        .flatMap(one -> papers.waiting(one.id()))
        .map(one -> one.document());
  }

  private static Optional<MovementEntry> proposed(String model, List<MovementEntry> entries) {
    return entries.stream()
        .filter(one -> one.kind() == MovementKind.PROPOSED && model.equals(one.model()))
        .findFirst();
  }

  private static String verb(MovementKind kind) {
    return switch (kind) {
      case REGISTERED -> "outreach.movement-registered";
      case REPORTED -> "outreach.movement-reported";
      case PROPOSED -> "outreach.model-proposed";
      case PUBLISHED -> throw new IllegalArgumentException("a signature publishes");
      case REMOVED -> "outreach.model-removed";
    };
  }

  private Optional<Refusal> asked(
      MovementKind kind,
      OutreachPlan plan,
      MovementWish wish,
      List<MovementEntry> entries,
      ActingOfficer who,
      LocalDate today) {
    return switch (kind) {
      case REGISTERED -> Optional.empty();
      case PUBLISHED -> Optional.of(Refusal.of("outreach.not-possible"));
      case REPORTED ->
          period(plan, wish, entries, who, today)
              .or(
                  () ->
                      when(
                          Stream.of(wish.households(), wish.meetings(), wish.reports())
                              .anyMatch(one -> one == null || one < 0 || one > MOST),
                          "outreach.figures-out-of-range"));
      case PROPOSED ->
          unlessWords(wish.name(), LONGEST_NAME, "outreach.name-missing")
              .or(() -> unlessWords(wish.words(), LONGEST, "outreach.deed-missing"));
      case REMOVED -> unlessWords(wish.words(), LONGEST, "outreach.words-missing");
    };
  }

  private Optional<Refusal> period(
      OutreachPlan plan,
      MovementWish wish,
      List<MovementEntry> entries,
      ActingOfficer who,
      LocalDate today) {
    LocalDate first = wish.begins();
    LocalDate last = wish.ends();
    if (first == null
        || last == null
        || first.isAfter(last)
        || last.isAfter(today)
        || !plan.covers(first)
        || !plan.covers(last)) {
      return Optional.of(Refusal.of("outreach.outside-plan"));
    }
    return when(
        entries.stream()
            .filter(one -> places.heirs().act(one.agency(), who))
            .filter(one -> !first.equals(one.begins()) || !last.equals(one.ends()))
            .anyMatch(
                one ->
                    one.begins() != null
                        && one.ends() != null
                        && !one.begins().isAfter(last)
                        && !one.ends().isBefore(first)),
        "outreach.period-taken");
  }

  /** What nobody can look at proves nothing, and one paper says one thing. */
  private Optional<Refusal> paper(
      MovementKind kind, MovementWish wish, List<MovementEntry> entries, ActingOfficer who) {
    String number = wish.paper().strip();
    // nobody consents by a paper of the agency that wants to publish
    boolean there =
        !number.isEmpty()
            && (kind == MovementKind.PROPOSED
                ? incoming.received(number, who.agency())
                : documents.registered(number, who.agency(), who));
    return when(!there, "outreach.movement-paper-unknown")
        .or(
            () ->
                when(
                    entries.stream()
                        .filter(one -> places.heirs().act(one.agency(), who))
                        .anyMatch(one -> number.equals(one.paper())),
                    "outreach.paper-used"));
  }
}
