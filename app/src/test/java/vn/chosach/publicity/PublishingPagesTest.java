package vn.chosach.publicity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import vn.chosach.ChosachTest;
import vn.chosach.cases.Office;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.web.Desk;
import vn.chosach.signals.life.Reader;

/** What becomes public, on the pages where it is prepared. */
@ChosachTest
class PublishingPagesTest {

  @Autowired MockMvc mvc;
  @Autowired Office office;
  @Autowired Publications publications;

  @Test
  void a_reason_that_came_too_late_stands_there_again() throws Exception {
    Reader author = office.handler();
    Reader head = office.head();
    CaseFile file = office.assigned(author, head, "Kem trộn " + UUID.randomUUID());
    file = office.heard(file, author, 20_000_000);
    file = office.go(file, office.fine(12_000_000), author);
    var drafted = (PublicityOutcome.Done) publications.draft(file.number(), author);
    String here = "/xuat-ban/" + drafted.publication();
    var desk = new Desk(mvc, author);
    String drop = desk.page(here).select("form.pub-act").attr("action");
    var sent = desk.ask(post(drop).param("ban", "99").param("ly-do", "Lý do đã gõ"));
    assertThat(sent.getStatus()).isEqualTo(409);
    assertThat(Jsoup.parse(sent.getContentAsString()).select("form.pub-act textarea").text())
        .contains("Lý do đã gõ");
  }
}
