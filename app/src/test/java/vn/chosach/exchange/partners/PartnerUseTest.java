package vn.chosach.exchange.partners;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chosach.ChosachTest;
import vn.chosach.documents.Registry;
import vn.chosach.exchange.partners.Partner.PartnerKind;
import vn.chosach.exchange.partners.Partner.PartnerScope;
import vn.chosach.exchange.partners.Partner.PartnerTerms;
import vn.chosach.exchange.partners.Partner.PartnerWish;
import vn.chosach.exchange.partners.PartnerKeys.PartnerCaller;
import vn.chosach.kernel.Role;

/**
 * Two programs share the limit of a partner: what one answered, the other does not answer again.
 */
@ChosachTest
class PartnerUseTest {

  @Autowired PartnerHandler handler;
  @Autowired Registry registry;
  @Autowired JdbcClient jdbc;
  @Autowired InstantSource clock;

  @Test
  void what_one_program_answered_another_does_not() {
    var wish =
        new PartnerWish(
            "Hệ thống chung",
            PartnerKind.POSTAL,
            null,
            null,
            "Quy chế",
            new PartnerTerms("Ông Mẫu", "mau@x.example", Set.of(PartnerScope.TIPS), 1, 1, ""));
    Partner one =
        handler
            .enter(wish, registry.officer("SXD-AG", Role.ADMINISTRATOR))
            .settle(
                done -> done,
                no -> {
                  throw new AssertionError(no);
                });
    var caller =
        new PartnerCaller(
            "abcdefghijkl",
            new byte[0],
            one.id(),
            one.number(),
            one.name(),
            null,
            List.of(PartnerScope.TIPS),
            1);
    assertThat(new PartnerUse(jdbc, clock).waits(caller)).isZero();
    assertThat(new PartnerUse(jdbc, clock).waits(caller)).isBetween(1L, 60L);
  }
}
