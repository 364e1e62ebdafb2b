package vn.chosach.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import vn.chosach.ChosachTest;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.PlaceCaseWish;
import vn.chosach.cases.web.Desk;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.vault.Captures;
import vn.chosach.watch.register.CheckWish;
import vn.chosach.watch.register.PlaceFinding;
import vn.chosach.watch.register.PlaceKind;
import vn.chosach.watch.register.PlaceRegister;
import vn.chosach.watch.register.PlaceWish;

/** A livestream whose signs two officers saw becomes a case. */
@ChosachTest
class PlaceCasesTest {

  @Autowired Cases cases;
  @Autowired PlaceCases places;
  @Autowired PlaceRegister register;
  @Autowired Office office;
  @Autowired InstantSource clock;
  @Autowired Captures captures;
  @Autowired MockMvc mvc;

  private final String host = "kenh-" + UUID.randomUUID() + ".example";
  private ActingOfficer handler;
  private ActingOfficer colleague;
  private UUID place;

  @BeforeEach
  void aWatchedLivestream() {
    handler = office.handler();
    colleague = office.officer("CA-AG", Role.CASE_OFFICER);
    var wish =
        new PlaceWish(
            PlaceKind.LIVESTREAM,
            "Kênh Đêm Khuya",
            "https://" + host + "/live",
            "",
            "Bán mỹ phẩm không nhãn",
            Vietnam.dayOf(clock.instant()).plusDays(30));
    place = ((ActOutcome.Done<UUID>) register.enter(wish, handler.actor())).value();
    var check =
        new CheckWish(
            PlaceFinding.SIGNS,
            List.of(),
            "Không nêu nơi sản xuất",
            "",
            null,
            Vietnam.dayOf(clock.instant()).plusDays(9));
    register.check(place, check, handler.actor());
  }

  @Test
  void signs_that_two_officers_saw_become_a_case_with_the_page_as_evidence() throws Exception {
    assertThat(refused("Xem nguồn gốc", null, handler)).isEqualTo("watch.no-confirmed-signs");
    register.read(place, 1, true, "", colleague.actor());
    assertThat(refused(" ", null, handler)).isEqualTo("cases.words-missing");
    assertThat(register.one(place).orElseThrow().open()).as("nothing half done").isTrue();
    assertThat(refused("x", null, office.officer("CA-AG", Role.OPERATOR)))
        .isEqualTo("cases.not-yours");

    var desk = new Desk(mvc, handler);
    String number =
        String.valueOf(
                desk.fill(
                        "/giam-sat/so-theo-doi/" + place,
                        "/tu-noi-theo-doi/" + place,
                        "loi",
                        "Làm rõ nguồn gốc mỹ phẩm")
                    .getHeader("Location"))
            .replaceAll(".*/", "");
    CaseFile file = office.again(number, handler);
    assertThat(file.title()).contains("Kênh Đêm Khuya");
    assertThat(captures.of(file.id()))
        .singleElement()
        .matches(one -> one.address().equals("https://" + host + "/live"));
    assertThat(desk.page("/ho-so-vu-viec/" + number).text())
        .contains("Làm rõ nguồn gốc mỹ phẩm", "Không nêu nơi sản xuất");
    assertThat(desk.page("/giam-sat/so-theo-doi/" + place).select("#h-vu ~ p a").text())
        .isEqualTo(number);
    assertThat(refused("Lần nữa", null, colleague)).isEqualTo("watch.signs-cased");
  }

  @Test
  void they_join_an_open_case_and_who_may_not_see_it_learns_no_number() throws Exception {
    register.read(place, 1, true, "", colleague.actor());
    CaseFile open = office.opened(handler, "Vụ mỹ phẩm");
    assertThat(refused("x", "VV-2026-99999", handler)).isEqualTo("cases.unknown-open-case");
    assertThat(refused("x", open.number(), colleague)).isEqualTo("cases.unknown-open-case");
    CaseFile joined =
        Office.file(
            places.admit(new PlaceCaseWish(place, "Cùng người bán", open.number()), handler));
    assertThat(joined.id()).isEqualTo(open.id());
    assertThat(captures.of(open.id())).hasSize(1);
    assertThat(places.of(place, handler)).contains(open.number());
    assertThat(places.of(place, colleague)).isEmpty();
    Document foreign = new Desk(mvc, colleague).page("/giam-sat/so-theo-doi/" + place);
    assertThat(foreign.text())
        .contains("đã thành vụ việc của cơ quan thụ lý")
        .doesNotContain(open.number());
  }

  private String refused(String words, @Nullable String number, ActingOfficer who) {
    ActOutcome<CaseFile> outcome = places.admit(new PlaceCaseWish(place, words, number), who);
    assertThat(outcome).isInstanceOf(ActOutcome.Refused.class);
    return ((ActOutcome.Refused<CaseFile>) outcome).refusal().code();
  }
}
