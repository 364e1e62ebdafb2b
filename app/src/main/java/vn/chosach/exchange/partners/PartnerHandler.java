package vn.chosach.exchange.partners;

import static vn.chosach.kernel.Folding.clean;
import static vn.chosach.kernel.Refusal.unlessWords;
import static vn.chosach.kernel.Refusal.when;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.directory.Agencies;
import vn.chosach.exchange.partners.Partner.PartnerKind;
import vn.chosach.exchange.partners.Partner.PartnerScope;
import vn.chosach.exchange.partners.Partner.PartnerState;
import vn.chosach.exchange.partners.Partner.PartnerWish;
import vn.chosach.exchange.partners.PartnerKeys.HandedKey;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Vietnam;
import vn.chosach.lifecycle.Effect;
import vn.chosach.lifecycle.steps.Step.SignedBy;
import vn.chosach.officers.ActingOfficer;

/** Enters partners, has them confirmed, gives and ends keys, and looks after their addresses. */
@Component
public class PartnerHandler {

  private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@.]+(?:\\.[^\\s@.]+)+");
  private static final int LONGEST_LINE = 200;
  private static final int LONGEST_PURPOSE = 2_000;
  private static final int LONGEST = 4_000;
  private static final int MOST_DAYS = 366;
  private static final int MOST_A_MINUTE = 60_000;

  private final PartnerTransitions transitions;
  private final PartnerRepository partners;
  private final PartnerKeys keys;
  private final HookRepository hooks;
  private final HookOutbox outbox;
  private final Agencies agencies;
  private final IdSource ids;
  private final InstantSource time;

  PartnerHandler(
      PartnerTransitions transitions,
      PartnerRepository partners,
      PartnerKeys keys,
      HookRepository hooks,
      HookOutbox outbox,
      Agencies agencies,
      IdSource ids,
      InstantSource time) {
    this.transitions = transitions;
    this.partners = partners;
    this.keys = keys;
    this.hooks = hooks;
    this.outbox = outbox;
    this.agencies = agencies;
    this.ids = ids;
    this.time = time;
  }

  /**
   * What is done with a partner.
   *
   * @param on the key or the address with which it is done; {@code null} for the partner itself
   * @param words why; needed to refuse, to withdraw a key and to end, else empty
   */
  public record PartnerAct(PartnerEvent event, @Nullable UUID on, String words) {

    /** An act that needs no words. */
    public static PartnerAct of(PartnerEvent event, @Nullable UUID on) {
      return new PartnerAct(event, on, "");
    }
  }

  /**
   * Enters a partner; a second person confirms it.
   *
   * @return refused with {@code exchange.not-yours}, {@code .name-missing}, {@code .kind-missing},
   *     {@code .body-missing}, {@code .partner-purpose}, {@code .contact-missing}, {@code
   *     .partner-email}, {@code .scopes-missing}, {@code .scope-of-agencies}, {@code .key-days},
   *     {@code .per-minute}
   */
  @Transactional
  public ActOutcome<Partner> enter(PartnerWish wish, ActingOfficer who) {
    if (!who.has(Role.ADMINISTRATOR)) {
      return ActOutcome.refused("exchange.not-yours");
    }
    PartnerKind kind = wish.kind();
    boolean agency = kind == PartnerKind.AGENCY;
    Optional<Refusal> refusal =
        unlessWords(wish.name(), LONGEST_LINE, "exchange.name-missing")
            .or(() -> when(kind == null, "exchange.kind-missing"))
            .or(() -> when(agency && unknown(wish.body()), "exchange.body-missing"))
            .or(() -> unlessWords(wish.purpose(), LONGEST_PURPOSE, "exchange.partner-purpose"))
            .or(() -> unlessWords(wish.contact(), LONGEST_LINE, "exchange.contact-missing"))
            .or(() -> when(!email(wish.email()), "exchange.partner-email"))
            .or(() -> when(wish.scopes().isEmpty(), "exchange.scopes-missing"))
            .or(
                () ->
                    when(
                        !agency && wish.scopes().contains(PartnerScope.REFERRALS),
                        "exchange.scope-of-agencies"))
            .or(() -> when(outside(wish.keyDays(), MOST_DAYS), "exchange.key-days"))
            .or(() -> when(outside(wish.perMinute(), MOST_A_MINUTE), "exchange.per-minute"));
    if (refusal.isPresent()) {
      return ActOutcome.refused(refusal.get());
    }
    Instant now = time.instant().truncatedTo(ChronoUnit.MICROS);
    var one =
        new Partner(
            ids.next(),
            partners.number(Vietnam.dayOf(now).getYear()),
            clean(wish.name()),
            Objects.requireNonNull(kind),
            agency ? wish.body() : null,
            clean(wish.purpose()),
            clean(wish.contact()),
            wish.email().strip(),
            wish.scopes().stream().sorted().toList(),
            Objects.requireNonNull(wish.keyDays()),
            Objects.requireNonNull(wish.perMinute()),
            who.agency(),
            PartnerState.PROPOSED,
            now,
            1,
            List.of());
    partners.add(one);
    transitions.begun(one, ids.next(), "", SignedBy.NONE, who);
    return ActOutcome.done(one);
  }

  private boolean unknown(@Nullable String body) {
    return body == null || agencies.history(body).isEmpty();
  }

  private static boolean email(String typed) {
    return typed.length() <= LONGEST_LINE && EMAIL.matcher(typed.strip()).matches();
  }

  private static boolean outside(@Nullable Integer number, int most) {
    return number == null || number < 1 || number > most;
  }

  /**
   * An act on a partner.
   *
   * @return refused with {@code exchange.not-yours}, {@code .second-person}, {@code
   *     .words-missing}, {@code .key-not-in-force}, {@code .hook-unknown}, {@code .nothing-dead},
   *     or as the policy of the second person says
   */
  @Transactional
  public ActOutcome<Partner> proceed(UUID id, PartnerAct act, int seen, ActingOfficer who) {
    return transitions.act(id, act.event(), seen, who, held -> done(act, held.row()));
  }

  private Effect<Partner, SignedBy> done(PartnerAct act, Partner one) {
    Optional<Refusal> unsaid = unlessWords(act.words(), LONGEST, "exchange.words-missing");
    return switch (act.event()) {
      case CONFIRM -> SignedBy.becomes(one, "");
      case REFUSE -> Effect.unless(unsaid, () -> SignedBy.becomes(one, clean(act.words())));
      case END_KEY ->
          Effect.unless(
              unsaid.or(() -> when(keys.end(one.id(), act.on()) == 0, "exchange.key-not-in-force")),
              () -> SignedBy.becomes(one, clean(act.words())));
      case TEST_HOOK, REPLAY, STOP_HOOK, GIVE_UP_HOOK ->
          hooks
              .one(one.id(), Objects.requireNonNull(act.on()))
              .map(hook -> onHook(act.event(), hook, one))
              .orElseGet(() -> Effect.refused("exchange.hook-unknown"));
      case END ->
          Effect.unless(
              unsaid,
              () -> {
                keys.end(one.id(), null);
                hooks.stop(one.id(), null, time.instant());
                return SignedBy.becomes(one, clean(act.words()));
              });
      case ENTER, GIVE_KEY -> throw new IllegalArgumentException(act.toString());
    };
  }

  private Effect<Partner, SignedBy> onHook(PartnerEvent event, Hook hook, Partner one) {
    boolean nothing = false;
    if (event == PartnerEvent.TEST_HOOK) {
      outbox.test(hook);
    } else if (event == PartnerEvent.REPLAY) {
      nothing = hooks.replay(hook.id(), time.instant()) == 0;
    } else {
      hooks.stop(one.id(), hook.id(), time.instant());
    }
    return Effect.unless(
        when(nothing, "exchange.nothing-dead"), () -> SignedBy.becomes(one, hook.url()));
  }

  /** The program sends nothing more to an address through which nothing got for days. */
  @Transactional
  public ActOutcome<Partner> giveUp(UUID partner, UUID hook) {
    var act = PartnerAct.of(PartnerEvent.GIVE_UP_HOOK, hook);
    return transitions.act(
        partner, act.event(), null, ActingOfficer.PROGRAM, held -> done(act, held.row()));
  }

  /**
   * Gives a key, which is shown once.
   *
   * @return refused with {@code exchange.not-yours}
   */
  @Transactional
  public ActOutcome<HandedKey> giveKey(UUID id, int seen, ActingOfficer who) {
    return transitions
        .act(id, PartnerEvent.GIVE_KEY, seen, who, held -> SignedBy.becomes(held.row(), ""))
        .map(done -> keys.give(done, Objects.requireNonNull(who.actor().id())));
  }
}
