package vn.chosach.exchange.api;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.exchange.hooks.HookDelivery;
import vn.chosach.exchange.hooks.HookSignature;
import vn.chosach.exchange.partners.Hook;
import vn.chosach.exchange.partners.Hook.HookTopic;
import vn.chosach.exchange.partners.HookRepository;
import vn.chosach.exchange.partners.PartnerHandler;
import vn.chosach.exchange.partners.PartnerKeys.PartnerCaller;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.Refusal;

/** What a partner does with its own addresses, each act in the journal. */
@Component
class OwnHooks {

  private static final int MOST = 5;

  /** So long the secret before signs too, so that a partner changes it without losing an event. */
  private static final Duration OVERLAP = Duration.ofDays(1);

  private final HookRepository hooks;
  private final HookDelivery delivery;
  private final PartnerHandler partners;
  private final Journal journal;
  private final IdSource ids;
  private final InstantSource time;

  OwnHooks(
      HookRepository hooks,
      HookDelivery delivery,
      PartnerHandler partners,
      Journal journal,
      IdSource ids,
      InstantSource time) {
    this.hooks = hooks;
    this.delivery = delivery;
    this.partners = partners;
    this.journal = journal;
    this.ids = ids;
    this.time = time;
  }

  /** A secret that was made anew. */
  record NewSecret(byte[] secret, Instant formerUntil) {}

  List<Hook> of(PartnerCaller caller) {
    return hooks.of(caller.partner());
  }

  /**
   * Names an address.
   *
   * @return refused with {@code exchange.url-refused}, {@code .topics-missing}, {@code
   *     .scope-missing}, {@code .too-many-hooks}, {@code .hook-known}
   */
  @Transactional
  public ActOutcome<Hook> register(
      PartnerCaller caller, String url, List<String> words, byte[] secret) {
    List<HookTopic> topics =
        Arrays.stream(HookTopic.values()).filter(one -> words.contains(one.word())).toList();
    boolean strange = topics.isEmpty() || topics.size() != words.stream().distinct().count();
    long used = of(caller).stream().filter(one -> one.stoppedAt() == null).count();
    Optional<Refusal> refusal =
        Refusal.when(!delivery.takes(url), "exchange.url-refused")
            .or(() -> Refusal.when(strange, "exchange.topics-missing"))
            .or(
                () ->
                    Refusal.when(
                        topics.stream().anyMatch(one -> !caller.scopes().contains(one.scope())),
                        "exchange.scope-missing"))
            .or(() -> Refusal.when(used >= MOST, "exchange.too-many-hooks"));
    if (refusal.isPresent()) {
      return ActOutcome.refused(refusal.get());
    }
    var hook =
        new Hook(
            ids.next(),
            caller.partner(),
            url.strip(),
            topics,
            time.instant().truncatedTo(ChronoUnit.MICROS),
            null,
            null);
    if (!hooks.register(hook, secret)) {
      return ActOutcome.refused("exchange.hook-known");
    }
    return done(hook, "exchange.hook-registered");
  }

  /** Makes the secret of an address anew; refused with {@code exchange.absent}. */
  @Transactional
  public ActOutcome<NewSecret> rotate(PartnerCaller caller, UUID id) {
    Hook hook = hooks.one(caller.partner(), id).orElse(null);
    if (hook == null) {
      return ActOutcome.refused("exchange.absent");
    }
    var made =
        new NewSecret(
            HookSignature.secret(),
            time.instant().plus(OVERLAP).truncatedTo(ChronoUnit.SECONDS));
    hooks.rotate(id, made.secret(), made.formerUntil());
    return done(hook, "exchange.hook-secret-changed").map(same -> made);
  }

  /** Sends a test; refused with {@code exchange.absent}. */
  @Transactional
  public ActOutcome<Hook> test(PartnerCaller caller, UUID id) {
    Hook hook = hooks.one(caller.partner(), id).orElse(null);
    if (hook == null) {
      return ActOutcome.refused("exchange.absent");
    }
    partners.test(hook);
    return done(hook, "exchange.hook-tested");
  }

  /** Takes an address away; refused with {@code exchange.absent}. */
  @Transactional
  public ActOutcome<Hook> remove(PartnerCaller caller, UUID id) {
    Hook hook = hooks.one(caller.partner(), id).orElse(null);
    if (hook == null) {
      return ActOutcome.refused("exchange.absent");
    }
    hooks.stop(caller.partner(), id, time.instant());
    return done(hook, "exchange.hook-removed");
  }

  private ActOutcome<Hook> done(Hook hook, String verb) {
    journal.append(
        Act.of(ApiRequest.actor(hook.partner()), verb, "exchange-partner", hook.partner())
            .with(Map.of("url", hook.url())));
    return ActOutcome.done(hook);
  }
}
