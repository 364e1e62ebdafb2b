package vn.chosach.exchange.partners;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chosach.ChosachTest;
import vn.chosach.exchange.partners.DeliveryRepository.DueDelivery;
import vn.chosach.exchange.partners.Hook.HookTopic;

/** Who is sent to next: an address that does not answer holds up no other. */
@ChosachTest
class HookTurnsTest {

  @Autowired HookRepository hooks;
  @Autowired DeliveryRepository deliveries;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;

  private final Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
  private final UUID dead = UUID.randomUUID();
  private final UUID sound = UUID.randomUUID();
  private final UUID partner = UUID.randomUUID();

  @BeforeEach
  void a_partner_with_two_addresses() {
    transaction.executeWithoutResult(
        status -> {
          jdbc.sql("UPDATE exchange.delivery SET due_at = NULL WHERE due_at IS NOT NULL").update();
          jdbc.sql(
                  """
                  INSERT INTO exchange.partner (id, number, name, kind, purpose, contact, email,
                    scopes, key_days, per_minute, agency, state, since, version)
                  VALUES (:id, :id::text, 'Nền tảng Thử', 'PLATFORM', 'thử', 'An', 'an@thu.example',
                    '{LISTINGS}', 30, 60, 'SCT-AG', 'LISTED', :now, 1)
                  """)
              .param("id", partner)
              .param("now", java.sql.Timestamp.from(now))
              .update();
          for (UUID hook : List.of(dead, sound)) {
            hooks.register(
                new Hook(
                    hook,
                    partner,
                    "https://" + hook + ".example/",
                    List.of(HookTopic.HIT),
                    now,
                    null,
                    null),
                new byte[32]);
          }
        });
  }

  @AfterEach
  void nothingMoreIsDue() {
    transaction.executeWithoutResult(status -> hooks.stop(partner, null, now));
  }

  @Test
  void each_address_has_its_turn_orders_to_remove_come_first_and_who_is_away_rests() {
    for (int n = 0; n < 30; n++) {
      laid(dead, HookTopic.HIT, now.minusSeconds(60 - n));
    }
    laid(sound, HookTopic.HIT, now.minusSeconds(2));
    UUID order = laid(sound, HookTopic.REMOVAL, now.minusSeconds(1));

    List<DueDelivery> first = taken(now);
    assertThat(first).extracting(DueDelivery::hook).containsExactlyInAnyOrder(dead, sound);
    assertThat(first).extracting(DueDelivery::id).contains(order);

    DueDelivery unheard =
        first.stream().filter(one -> one.hook().equals(dead)).findFirst().orElseThrow();
    transaction.executeWithoutResult(
        status -> deliveries.failed(unheard, "not-reached", now.plusSeconds(5), now));
    assertThat(taken(now)).extracting(DueDelivery::hook).containsExactly(sound);
    assertThat(taken(now)).as("29 others wait for the dead one, and cost nobody time").isEmpty();
    assertThat(taken(now.plusSeconds(5))).hasSize(1);
  }

  @Test
  void one_that_the_address_refuses_lets_the_others_go() {
    laid(sound, HookTopic.HIT, now.minusSeconds(9));
    laid(sound, HookTopic.HIT, now.minusSeconds(8));

    DueDelivery refused = taken(now).getFirst();
    transaction.executeWithoutResult(
        status -> deliveries.failed(refused, "500", now.plus(Duration.ofHours(14)), now));
    assertThat(taken(now)).hasSize(1);
  }

  private UUID laid(UUID hook, HookTopic topic, Instant at) {
    UUID id = UUID.randomUUID();
    transaction.executeWithoutResult(
        status -> hooks.add(id, hook, id.toString(), topic.type(), new byte[] {1}, at));
    return id;
  }

  private List<DueDelivery> taken(Instant at) {
    return java.util.Objects.requireNonNull(transaction.execute(status -> deliveries.take(20, at)));
  }
}
