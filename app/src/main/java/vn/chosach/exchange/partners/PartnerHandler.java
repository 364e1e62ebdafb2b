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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.exchange.partners.Partner.PartnerChange;
import vn.chosach.exchange.partners.Partner.PartnerKind;
import vn.chosach.exchange.partners.Partner.PartnerScope;
import vn.chosach.exchange.partners.Partner.PartnerState;
import vn.chosach.exchange.partners.Partner.PartnerTerms;
import vn.chosach.exchange.partners.Partner.PartnerWish;
import vn.chosach.exchange.partners.PartnerKeys.HandedKey;
import vn.chosach.exchange.partners.PartnerKeys.PartnerKey;
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

  private static final int LONGEST = 4_000;

  private final PartnerTransitions transitions;
  private final PartnerRepository partners;
  private final PartnerKeys keys;
  private final HookRepository hooks;
  private final HookOutbox outbox;
  private final PartnerChecks checks;
  private final IdSource ids;
  private final InstantSource time;

  PartnerHandler(
      PartnerTransitions transitions,
      PartnerRepository partners,
      PartnerKeys keys,
      HookRepository hooks,
      HookOutbox outbox,
      PartnerChecks checks,
      IdSource ids,
      InstantSource time) {
    this.transitions = transitions;
    this.partners = partners;
    this.keys = keys;
    this.hooks = hooks;
    this.outbox = outbox;
    this.checks = checks;
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
   *     .partner-email}, {@code .scopes-missing}, {@code .scope-of-agencies}, {@code
   *     .scope-of-kind}, {@code .code-missing}, {@code .signing-key}, {@code .key-days}, {@code
   *     .per-minute}
   */
  @Transactional
  public ActOutcome<Partner> enter(PartnerWish wish, ActingOfficer who) {
    if (!who.has(Role.ADMINISTRATOR)) {
      return ActOutcome.refused("exchange.not-yours");
    }
    PartnerKind kind = wish.kind();
    Optional<Refusal> refusal = checks.wrong(wish);
    if (refusal.isPresent()) {
      return ActOutcome.refused(refusal.get());
    }
    Instant now = time.instant().truncatedTo(ChronoUnit.MICROS);
    PartnerChange terms = read(wish.terms(), who);
    var one =
        new Partner(
            ids.next(),
            partners.number(Vietnam.dayOf(now).getYear()),
            clean(wish.name()),
            Objects.requireNonNull(kind),
            kind == PartnerKind.AGENCY ? wish.body() : null,
            PartnerChecks.stands(kind) ? wish.code() : null,
            clean(wish.purpose()),
            terms.contact(),
            terms.email(),
            terms.scopes(),
            terms.keyDays(),
            terms.perMinute(),
            terms.signingKey(),
            null,
            who.agency(),
            PartnerState.PROPOSED,
            now,
            1,
            List.of());
    partners.add(one);
    transitions.begun(one, ids.next(), "", SignedBy.NONE, who);
    return ActOutcome.done(one);
  }

  private static PartnerChange read(PartnerTerms terms, ActingOfficer who) {
    return new PartnerChange(
        clean(terms.contact()),
        terms.email().strip(),
        terms.scopes().stream().sorted().toList(),
        Objects.requireNonNull(terms.keyDays()),
        Objects.requireNonNull(terms.perMinute()),
        terms.signingKey().strip(),
        Objects.requireNonNull(who.actor().id()));
  }

  /**
   * Asks for other terms, which hold once a second person agrees; what was asked for before is
   * replaced.
   *
   * @return refused with {@code exchange.not-yours}, {@code .nothing-changed}, or as {@link #enter}
   *     for the terms
   */
  @Transactional
  public ActOutcome<Partner> change(UUID id, PartnerTerms terms, int seen, ActingOfficer who) {
    return transitions.act(
        id,
        PartnerEvent.ASK_CHANGE,
        seen,
        who,
        held -> {
          Partner one = held.row();
          return Effect.unless(
              checks
                  .wrong(terms, one.kind(), one.code())
                  .or(() -> when(same(one, read(terms, who)), "exchange.nothing-changed")),
              () -> SignedBy.becomes(one.asking(read(terms, who)), ""));
        });
  }

  private static boolean same(Partner one, PartnerChange to) {
    Partner after = one.changed(to);
    return after.equals(one.asking(null));
  }

  /** Who gave a key saw it, and what lies behind referrals is for the head of that agency alone. */
  private Partner agreed(Partner one, PartnerChange change) {
    if (change.scopes().contains(PartnerScope.REFERRALS)
        && !one.scopes().contains(PartnerScope.REFERRALS)) {
      keys.end(one.id(), null);
    }
    hooks.forget(one.id(), change.scopes());
    return one.changed(change);
  }

  /**
   * An act on a partner.
   *
   * @return refused with {@code exchange.not-yours}, {@code .second-person}, {@code
   *     .words-missing}, {@code .no-change}, {@code .key-not-in-force}, {@code .hook-unknown},
   *     {@code .nothing-dead}, or as the policy of the second person says
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
      case AGREE_CHANGE -> {
        PartnerChange change = one.change();
        yield change == null
            ? Effect.refused("exchange.no-change")
            : SignedBy.becomes(agreed(one, change), "");
      }
      case DENY_CHANGE ->
          Effect.unless(
              when(one.change() == null, "exchange.no-change").or(() -> unsaid),
              () -> SignedBy.becomes(one.asking(null), clean(act.words())));
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
      case ENTER, ASK_CHANGE, GIVE_KEY, GIVE_REST ->
          throw new IllegalArgumentException(act.toString());
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
   * Gives the first part of a key, which is shown once; the key opens nothing until another officer
   * gave the second part.
   *
   * @return refused with {@code exchange.not-yours}
   */
  @Transactional
  public ActOutcome<HandedKey> giveKey(UUID id, int seen, ActingOfficer who) {
    return transitions
        .act(id, PartnerEvent.GIVE_KEY, seen, who, held -> SignedBy.becomes(held.row(), ""))
        .map(done -> keys.give(done, Objects.requireNonNull(who.actor().id())));
  }

  /**
   * Gives the second part of a key, which is shown once; from now on the key opens.
   *
   * @return refused with {@code exchange.not-yours}, {@code .second-person}, {@code
   *     .key-not-waiting}, or as the policy of the second person says
   */
  @Transactional
  public ActOutcome<HandedKey> giveRest(UUID id, UUID key, int seen, ActingOfficer who) {
    PartnerKey half =
        keys.of(id).stream()
            .filter(one -> one.id().equals(key) && one.half(time.instant()))
            .findFirst()
            .orElse(null);
    if (half == null) {
      return ActOutcome.refused("exchange.key-not-waiting");
    }
    return transitions
        .act(
            id,
            PartnerEvent.GIVE_REST,
            seen,
            who,
            held ->
                Effect.unless(
                    transitions.beside(half.givenBy(), held.row(), who),
                    () -> SignedBy.becomes(held.row(), half.handle())))
        .map(
            done ->
                keys.giveRest(done.id(), key, Objects.requireNonNull(who.actor().id()))
                    .orElseThrow(() -> new IllegalStateException("given meanwhile: " + key)));
  }
}
