package vn.chosach.exchange.hooks;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chosach.exchange.partners.Hook;
import vn.chosach.exchange.partners.Hook.HookTopic;
import vn.chosach.exchange.partners.HookOutbox;
import vn.chosach.exchange.partners.HookRepository;
import vn.chosach.exchange.partners.HookRepository.HitPosition;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.sight.RowSecurityContext;
import vn.chosach.referrals.ReferralMoved;
import vn.chosach.referrals.Referrals;
import vn.chosach.tips.Tip;
import vn.chosach.tips.TipDesk;
import vn.chosach.tips.TipMoved;
import vn.chosach.tips.Tips;
import vn.chosach.watch.review.HandedHits;
import vn.chosach.watch.review.HandedHits.HandedHit;

/** Hears what changed and puts it up for the partners whom it concerns. */
@Component
class HookEvents {

  private static final int BATCH = 200;

  /** After all identifiers of a moment. */
  private static final UUID LAST = new UUID(-1, -1);

  private final HookRepository hooks;
  private final HookOutbox outbox;
  private final HandedHits hits;
  private final Tips tips;
  private final Referrals referrals;
  private final RowSecurityContext sight;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  HookEvents(
      HookRepository hooks,
      HookOutbox outbox,
      HandedHits hits,
      Tips tips,
      Referrals referrals,
      RowSecurityContext sight,
      JdbcClient jdbc,
      TransactionTemplate transaction) {
    this.hooks = hooks;
    this.outbox = outbox;
    this.hits = hits;
    this.tips = tips;
    this.referrals = referrals;
    this.sight = sight;
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  @ApplicationModuleListener(condition = "#root.args[0].mayBeOfPartner()")
  void on(TipMoved moved) {
    tell(moved.tipId(), TipDesk.SIFTING);
  }

  @ApplicationModuleListener
  void on(TipMoved.AccusationMoved moved) {
    tell(moved.tipId(), TipDesk.INTEGRITY);
  }

  private void tell(UUID id, TipDesk desk) {
    sight.ofTheProgram();
    List<Hook> told =
        jdbc.sql("SELECT partner FROM exchange.partner_tip WHERE tip = :tip")
            .param("tip", id)
            .query(UUID.class)
            .optional()
            .map(one -> hooks.told(HookTopic.TIP, one, null))
            .orElse(List.of());
    if (!told.isEmpty()) {
      tips.read(List.of(id), desk).forEach(tip -> told.forEach(hook -> tell(hook, tip)));
    }
  }

  /** As it stands now: two steps at once are told of as the later one. */
  private void tell(Hook hook, Tip tip) {
    outbox.tell(
        hook,
        "tip/" + tip.id() + "/" + tip.progress().version(),
        HookTopic.TIP.type(),
        tip.number(),
        Map.of(
            "number", tip.number(),
            "state", tip.progress().stage(),
            "since", tip.progress().since().toString()));
  }

  @ApplicationModuleListener
  void on(ReferralMoved moved) {
    List<Hook> told = hooks.told(HookTopic.REFERRAL, null, moved.agency());
    String version =
        told.isEmpty()
            ? ""
            : referrals
                .open(moved.referral(), ActingOfficer.PROGRAM)
                .map(file -> "/" + file.referral().version())
                .orElse("");
    for (Hook hook : told) {
      outbox.tell(
          hook,
          "referral/" + moved.referral() + "/" + moved.event() + version,
          HookTopic.REFERRAL.type(),
          moved.number(),
          Map.of(
              "id", moved.referral(),
              "number", moved.number(),
              "purpose", moved.purpose(),
              "event", moved.event()));
    }
  }

  /** Puts up what changed of flagged listings since each address was told last. */
  void tellHits() {
    for (Hook hook : hooks.told(HookTopic.HIT, null, null)) {
      while (Boolean.TRUE.equals(transaction.execute(status -> tellHits(hook)))) {
        // Some hundreds in one transaction, as often as there are more.
      }
    }
  }

  private boolean tellHits(Hook hook) {
    HitPosition from = hooks.position(hook.id());
    Instant until = hits.settled();
    List<HandedHit> batch = hits.after(hook.partner(), from.hitsAt(), from.hitsId(), until, BATCH);
    for (HandedHit hit : batch) {
      outbox.tell(
          hook,
          "hit/" + hit.id() + "/" + hit.version() + "/" + hit.since(),
          HookTopic.HIT.type(),
          hit.number(),
          hit);
    }
    boolean more = batch.size() == BATCH;
    if (more) {
      hooks.position(hook.id(), new HitPosition(batch.getLast().toldAt(), batch.getLast().id()));
    } else if (until.isAfter(from.hitsAt())) {
      // Also where nothing was found, so that what others handed in is gone through once.
      hooks.position(hook.id(), new HitPosition(until, LAST));
    }
    return more;
  }
}
