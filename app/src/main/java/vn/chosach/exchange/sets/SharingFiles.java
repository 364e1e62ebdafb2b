package vn.chosach.exchange.sets;

import static java.nio.charset.StandardCharsets.UTF_8;
import static vn.chosach.kernel.Folding.clean;
import static vn.chosach.kernel.Refusal.unlessWords;
import static vn.chosach.kernel.Refusal.when;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chosach.exchange.sets.SharingSet.SharedFetch;
import vn.chosach.exchange.sets.SharingSet.SharedFile;
import vn.chosach.exchange.sets.SharingTransitions.SharingLives;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.journal.Sha256;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.RecurringJob;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Vietnam;
import vn.chosach.lifecycle.steps.Step.SignedBy;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.vault.Lock;
import vn.chosach.vault.Vault;

/**
 * The files of sets: one of each period that is over, also of one without any decision; sealed
 * until it is fetched, and gone when it expires or is recalled.
 */
@Component
record SharingFiles(
    SharingRepository sets,
    SharingLives lives,
    SharingTable table,
    Vault vault,
    Journal journal,
    TransactionTemplate transaction,
    IdSource ids,
    InstantSource time) {

  private static final Logger LOG = LoggerFactory.getLogger(SharingFiles.class);
  private static final int LONGEST_TASK = 1_000;

  @Bean
  static RecurringJob sharingJob(SharingFiles files) {
    return RecurringJob.alone("sharing", Duration.ofMinutes(30), files::tick)
        .startingAfter(Duration.ofMinutes(2));
  }

  /** Makes what is due, each set for itself, and lets go of what expired. */
  void tick() {
    for (UUID id : sets.inForce()) {
      try {
        transaction.executeWithoutResult(status -> make(id));
      } catch (RuntimeException defect) {
        // One set must not hold up the others; the next round tries again.
        LOG.error("set {} is looked at again in the next round", id, defect);
      }
    }
    transaction.executeWithoutResult(status -> sets.expire(Vietnam.dayOf(time.instant())));
  }

  private void make(UUID id) {
    SharingSet one = sets.one(id).orElseThrow();
    LocalDate today = Vietnam.dayOf(time.instant());
    LocalDate begins = sets.last(id).map(last -> one.period().after(last)).orElse(one.starts());
    while (!one.period().after(begins).isAfter(today)) {
      LocalDate ends = one.period().after(begins).minusDays(1);
      SharedFile file = made(one, begins, ends, today);
      lives
          .of(one)
          .signed(
              id,
              SharingEvent.MAKE,
              Actor.SYSTEM,
              "%s – %s: %d".formatted(begins, ends, file.lines()),
              SignedBy.NONE,
              row -> row)
          .ifPresent(
              refusal -> {
                throw new IllegalStateException(refusal.toString());
              });
      begins = one.period().after(begins);
    }
  }

  private SharedFile made(SharingSet one, LocalDate begins, LocalDate ends, LocalDate today) {
    SharingTable.Drawn drawn = table.draw(one, begins, ends);
    byte[] bytes = drawn.csv().getBytes(UTF_8);
    var file =
        new SharedFile(
            ids.next(),
            one.id(),
            begins,
            ends,
            drawn.lines(),
            Sha256.hex(bytes),
            time.instant().truncatedTo(ChronoUnit.MICROS),
            today.plusDays(one.days()),
            null,
            "");
    keep(file, bytes);
    return file;
  }

  void keep(SharedFile file, byte[] bytes) {
    sets.add(file, vault.seal(Lock.CONTENT, place(file.id()), bytes));
  }

  /** What a file says, while something of it is kept. */
  Optional<byte[]> content(UUID file) {
    return sets.body(file).map(kept -> vault.open(Lock.CONTENT, place(file), kept));
  }

  /** Whether an officer works for an agency that a set in force or ended names. */
  boolean receives(SharingSet one, ActingOfficer who) {
    return one.recipients().stream().anyMatch(key -> lives.tables().heirs().act(key, who))
        && (one.state() == SharingState.IN_FORCE || one.state() == SharingState.ENDED)
        && who.hasAny(Role.CASE_OFFICER, Role.AGENCY_HEAD, Role.STANDING_OFFICE);
  }

  private Optional<SharedFile> open(String number, UUID file, ActingOfficer who) {
    LocalDate today = Vietnam.dayOf(time.instant());
    return sets.numbered(number)
        .filter(one -> receives(one, who))
        .flatMap(one -> sets.file(file).filter(it -> it.sharing().equals(one.id())))
        .filter(it -> it.open(today));
  }

  ActOutcome<SharedFile> fetch(String number, UUID file, String task, ActingOfficer who) {
    SharedFile found = open(number, file, who).orElse(null);
    Optional<Refusal> refusal =
        when(found == null, "exchange.file-gone")
            .or(() -> unlessWords(task, LONGEST_TASK, "exchange.task-missing"));
    if (refusal.isPresent()) {
      return ActOutcome.refused(refusal.get());
    }
    SharedFile one = Objects.requireNonNull(found);
    sets.fetched(
        ids.next(),
        new SharedFetch(
            one.id(),
            who.agency(),
            Objects.requireNonNull(who.actor().id()),
            time.instant().truncatedTo(ChronoUnit.MICROS),
            clean(task)));
    journal.append(act("exchange.set-file-received", one, number, who).because(clean(task)));
    return ActOutcome.done(one);
  }

  /** Whoever gives a file takes it out as a package: written down like a receipt. */
  void packed(SharedFile one, SharingSet set, String words, ActingOfficer who) {
    sets.fetched(
        ids.next(),
        new SharedFetch(
            one.id(),
            who.agency(),
            Objects.requireNonNull(who.actor().id()),
            time.instant().truncatedTo(ChronoUnit.MICROS),
            words));
    journal.append(act("exchange.set-file-packed", one, set.number(), who).because(words));
  }

  Optional<byte[]> bytes(String number, UUID file, ActingOfficer who) {
    return open(number, file, who)
        .filter(one -> sets.received(file, Objects.requireNonNull(who.actor().id())))
        .flatMap(
            one -> {
              journal.append(act("exchange.set-file-read", one, number, who));
              return content(file);
            });
  }

  private Act act(String verb, SharedFile one, String number, ActingOfficer who) {
    return Act.of(who.actor(), verb, "exchange-set", one.sharing())
        .under(SharingLives.law(sets.one(one.sharing()).orElseThrow()))
        .with(Map.of("number", number, "begins", one.begins().toString(), "sha256", one.sha256()));
  }

  /** Why a file cannot be recalled, or nothing once it is. */
  Optional<Refusal> recall(SharingSet one, UUID file, String why, ActingOfficer who, Instant now) {
    SharedFile found = sets.file(file).filter(it -> it.sharing().equals(one.id())).orElse(null);
    return when(found == null, "exchange.file-missing")
        .or(() -> when(found != null && found.recalledAt() != null, "exchange.file-recalled"))
        .or(
            () -> {
              sets.recalled(file, Objects.requireNonNull(who.actor().id()), why, now);
              return Optional.empty();
            });
  }

  private static String place(UUID file) {
    return "exchange/" + file + "/csv";
  }
}
