package vn.chosach.exchange.hooks;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chosach.exchange.hooks.HookClient.HookCall;
import vn.chosach.exchange.hooks.HookClient.HookNet;
import vn.chosach.exchange.partners.DeliveryRepository;
import vn.chosach.exchange.partners.DeliveryRepository.DueDelivery;
import vn.chosach.exchange.partners.Partner;
import vn.chosach.exchange.partners.PartnerHandler;
import vn.chosach.exchange.partners.PartnerQuery;
import vn.chosach.kernel.RecurringJob;

/**
 * Sends what is due. What does not get through is tried again after longer and longer pauses, as
 * Standard Webhooks lays down, and then lies among what was given up; an address through which
 * nothing got for five days is switched off and those who registered the partner are told. No
 * connection to the database is held while a partner is called.
 */
@Component
public class HookDelivery implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(HookDelivery.class);
  private static final int BATCH = 20;

  /** Pauses after the first try, the second and so on. */
  private static final List<Duration> PAUSES =
      List.of(
          Duration.ofSeconds(5),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          Duration.ofHours(2),
          Duration.ofHours(5),
          Duration.ofHours(10),
          Duration.ofHours(14),
          Duration.ofHours(20),
          Duration.ofHours(24));

  private static final Duration PATIENCE = Duration.ofDays(5);

  private final DeliveryRepository deliveries;
  private final PartnerHandler partners;
  private final PartnerQuery notices;
  private final HookEvents events;
  private final TransactionTemplate transaction;
  private final InstantSource time;
  private final HookClient client;

  @Autowired
  HookDelivery(
      DeliveryRepository deliveries,
      PartnerHandler partners,
      PartnerQuery notices,
      HookEvents events,
      TransactionTemplate transaction,
      InstantSource time) {
    this(deliveries, partners, notices, events, transaction, time, HookNet.OPEN);
  }

  HookDelivery(
      DeliveryRepository deliveries,
      PartnerHandler partners,
      PartnerQuery notices,
      HookEvents events,
      TransactionTemplate transaction,
      InstantSource time,
      HookNet net) {
    this.deliveries = deliveries;
    this.partners = partners;
    this.notices = notices;
    this.events = events;
    this.transaction = transaction;
    this.time = time;
    this.client = new HookClient(net);
  }

  /** The rows themselves say which program takes which. */
  @Bean
  static RecurringJob hookJob(HookDelivery delivery) {
    return RecurringJob.shared("partner-hooks", Duration.ofSeconds(5), delivery::run);
  }

  /** Whether an address may be named: {@code https}, and not at a host of a private net. */
  public boolean takes(String url) {
    URI uri = HookClient.read(url);
    return uri != null && !client.leadsInside(uri);
  }

  /** Asks for flagged listings, then sends all that is due. */
  void run() {
    events.tellHits();
    List<DueDelivery> due;
    do {
      due = transaction.execute(status -> deliveries.take(BATCH, time.instant()));
      due.forEach(this::send);
    } while (!due.isEmpty());
    transaction.executeWithoutResult(status -> deliveries.sweep(time.instant()));
  }

  private void send(DueDelivery one) {
    Instant now = time.instant();
    if (!Boolean.TRUE.equals(transaction.execute(status -> deliveries.keeps(one, now)))) {
      return;
    }
    HookCall call = client.send(one.url(), one.body(), HookSignature.headers(one, now));
    transaction.executeWithoutResult(
        status -> {
          if (call.received()) {
            deliveries.sent(one, call.answer(), time.instant());
          } else {
            failed(one, call.answer(), time.instant());
          }
        });
  }

  private void failed(DueDelivery one, String answer, Instant now) {
    boolean last = one.tries() > PAUSES.size();
    Instant since =
        deliveries.failed(one, answer, last ? null : now.plus(PAUSES.get(one.tries() - 1)), now);
    LOG.info("delivery {} did not get through: {}", one.id(), answer);
    if (!now.isBefore(since.plus(PATIENCE))) {
      partners.giveUp(one.partner(), one.hook()).settle(this::told, no -> false);
    }
  }

  private boolean told(Partner partner) {
    notices.tellGivenUp(partner);
    return true;
  }

  @Override
  public void destroy() throws Exception {
    client.close();
  }
}
