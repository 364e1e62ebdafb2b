package vn.chosach.publicity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.Set;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import vn.chosach.ChosachTest;
import vn.chosach.cases.Office;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.web.Desk;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;

/** What becomes public, on the pages where it is prepared. */
@ChosachTest
class PublishingPagesTest {

  @Autowired MockMvc mvc;
  @Autowired Office office;
  @Autowired Publications publications;

  @Test
  void a_reason_that_came_too_late_stands_there_again() throws Exception {
    ActingOfficer author = office.handler();
    ActingOfficer head = office.head();
    CaseFile file = office.assigned(author, head, "Kem trộn " + UUID.randomUUID());
    file = office.heard(file, author, 20_000_000);
    file = office.go(file, office.fine(12_000_000), author);
    var drafted = ((ActOutcome.Done<UUID>) publications.draft(file.number(), author)).value();
    String here = "/xuat-ban/" + drafted;
    var desk = new Desk(mvc, author);
    String drop = desk.page(here).select("form.pub-act").attr("action");
    var sent = desk.ask(post(drop).param("ban", "99").param("ly-do", "Lý do đã gõ"));
    assertThat(sent.getStatus()).isEqualTo(409);
    assertThat(Jsoup.parse(sent.getContentAsString()).select("form.pub-act textarea").text())
        .contains("Lý do đã gõ");
  }

  @Test
  void whoever_does_not_see_the_case_is_not_led_to_it() throws Exception {
    ActingOfficer author = office.handler();
    CaseFile file = office.assigned(author, office.head(), "Kem trộn " + UUID.randomUUID());
    file = office.heard(file, author, 20_000_000);
    file = office.go(file, office.fine(12_000_000), author);
    var drafted = ((ActOutcome.Done<UUID>) publications.draft(file.number(), author)).value();
    String here = "/xuat-ban/" + drafted;
    String link = "main a[href=/ho-so-vu-viec/" + file.number() + "]";
    assertThat(new Desk(mvc, author).page(here).select(link)).hasSize(1);

    ActingOfficer leader =
        new ActingOfficer(
            Actor.officer(UUID.randomUUID(), "BCD389-AG"), Set.of(Role.COMMITTEE_LEADER));
    var page = new Desk(mvc, leader).page(here);
    assertThat(page.select(".facts").text()).contains(file.number());
    assertThat(page.select(link)).isEmpty();
  }
}
