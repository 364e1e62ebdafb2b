package vn.chosach.press.desk;

import static vn.chosach.kernel.Refusal.when;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.chosach.directory.Agencies;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Officers;
import vn.chosach.press.life.BulletinKind;
import vn.chosach.press.life.BulletinWish;

/** On what a bulletin rests, by when, and whom it can be sent to; the house's own measures. */
@Component
record BulletinWishPolicy(BulletinLeakPolicy leaks, Agencies agencies, Officers officers) {

  private static final int MOST_SIGNERS = 20;
  private static final int MOST_RECEIVERS = 150;
  private static final int MOST_EMBARGO_DAYS = 30;
  private static final int MOST_MONTHS = 12;

  /** Why a bulletin cannot be opened so; its words are looked at elsewhere. */
  Optional<Refusal> barred(BulletinWish wish, ActingOfficer who, Instant now) {
    return wish.kind() == BulletinKind.NOTE ? note(wish, now) : alert(wish, who, now);
  }

  private Optional<Refusal> note(BulletinWish wish, Instant now) {
    Instant embargo = wish.embargo();
    return when(!leaks.open(wish.source()), "press.source-not-public")
        .or(
            () ->
                when(
                    embargo != null
                        && (!embargo.isAfter(now)
                            || embargo.isAfter(now.plus(MOST_EMBARGO_DAYS, ChronoUnit.DAYS))),
                    "press.embargo-wrong"))
        .or(
            () ->
                when(
                    wish.receivers().isEmpty()
                        || wish.receivers().size() > MOST_RECEIVERS
                        || wish.receivers().stream()
                            .anyMatch(key -> officers.working(key, Role.PRESS).isEmpty()),
                    "press.newsrooms-missing"));
  }

  private Optional<Refusal> alert(BulletinWish wish, ActingOfficer who, Instant now) {
    LocalDate today = Vietnam.dayOf(now);
    LocalDate until = wish.answerBy();
    LocalDate ends = wish.expiresOn();
    return when(
            wish.signers().isEmpty()
                || wish.signers().size() > MOST_SIGNERS
                || wish.signers().contains(who.agency()),
            "press.signers-missing")
        .or(
            () ->
                when(
                    wish.receivers().isEmpty() || wish.receivers().size() > MOST_RECEIVERS,
                    "press.receivers-missing"))
        .or(
            () ->
                when(
                    Stream.concat(wish.signers().stream(), wish.receivers().stream())
                        .anyMatch(key -> agencies.asOf(key, today).isEmpty()),
                    "press.unknown-unit"))
        .or(() -> when(until == null || !until.isAfter(today), "press.answer-day"))
        .or(
            () ->
                when(
                    ends == null
                        || !ends.isAfter(Objects.requireNonNull(until))
                        || ends.isAfter(today.plusMonths(MOST_MONTHS)),
                    "press.expiry-wrong"));
  }
}
