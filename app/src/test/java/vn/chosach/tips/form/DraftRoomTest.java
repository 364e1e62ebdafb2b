package vn.chosach.tips.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.json.JsonMapper;
import vn.chosach.ChosachTest;
import vn.chosach.MovableClock;
import vn.chosach.kernel.IdSource;
import vn.chosach.ui.FormBody;
import vn.chosach.vault.Vault;

/** How much may be written and not sent: nobody is refused, and whoever fills the room loses. */
@ChosachTest
class DraftRoomTest {

  @Autowired JdbcClient jdbc;
  @Autowired Vault vault;
  @Autowired JsonMapper json;
  @Autowired MovableClock clock;
  @Autowired IdSource ids;
  @Autowired MockMvc mvc;
  @Autowired Drafts all;

  @AfterEach
  void setTheClockBack() {
    clock.reset();
  }

  @Test
  void whoeverFillsTheRoomWithFormsLosesTheseAndEveryNewFormIsTaken() {
    jdbc.sql("DELETE FROM tips.draft").update();
    Drafts drafts =
        new Drafts(
            jdbc,
            vault,
            json,
            clock,
            ids,
            new TipsSettings(URI.create("https://a.example"), DataSize.ofKilobytes(100)));
    Token citizen = Token.fresh();
    write(drafts, citizen, 2_000);
    List<Token> flood = new ArrayList<>();
    for (int round = 0; round < 20; round++) {
      clock.move(Duration.ofSeconds(6L * round + 6));
      flood.add(Token.fresh());
      write(drafts, flood.getLast(), 20_000);
      // touched again, it is no younger
      write(drafts, flood.getFirst(), 20_000);
    }
    clock.move(Duration.ofMinutes(3));
    Token late = Token.fresh();
    write(drafts, late, 2_000);
    assertThat(drafts.find(citizen)).as("who began before it").isPresent();
    assertThat(drafts.find(late)).as("who begins amid it").isPresent();
    assertThat(flood.stream().filter(one -> drafts.find(one).isPresent()).toList())
        .as("as much as there is room for")
        .hasSizeLessThanOrEqualTo(5);
    assertThat(bytes()).isLessThan(110_000);
  }

  @Test
  void whatIsLongerThanAReportMayBeIsShownAgainAndNotKept() throws Exception {
    String words = "Dài quá. ".repeat(40_000).strip();
    for (String field : List.of("story", "subject")) {
      var citizen = new Citizen(mvc, false);
      String token = citizen.open("/phan-anh").hidden("token");
      citizen.submitWithFiles(
          "/phan-anh/chuyen-gi",
          Map.of(),
          "token",
          token,
          "story",
          field.equals("story") ? words : "Ngắn",
          "subject",
          field.equals("subject") ? words : "",
          "go",
          "stay");
      assertThat(citizen.status()).as(field).isEqualTo(422);
      assertThat(citizen.page().select(".errors a")).as(field).isNotEmpty();
      assertThat(all.find(new Token(token)).orElseThrow().form()).isEqualTo(ReportForm.EMPTY);
    }
    var shop = new Citizen(mvc, false);
    String token = shop.open("/dinh-chinh").hidden("token");
    shop.submitWithFiles("/dinh-chinh", Map.of(), "token", token, "wrong", words);
    assertThat(shop.status()).isEqualTo(422);
    assertThat(shop.page().expectFirst("#wrong").wholeText().strip()).isEqualTo(words);
    assertThat(all.find(new Token(token)).orElseThrow().form()).isEqualTo(ReportForm.EMPTY);
  }

  private long bytes() {
    return jdbc.sql("SELECT sum(octet_length(content)) FROM tips.draft").query(Long.class).single();
  }

  private static void write(Drafts drafts, Token token, int letters) {
    var request = new MockHttpServletRequest();
    request.setParameters(Map.of("story", "x".repeat(letters)));
    FormBody body = FormBody.read(request, FormBody.Limits.PHOTOS, FormBody.NO_FILES);
    Drafts.Draft open = drafts.open(token);
    drafts.keep(token, new Drafts.Draft(open.tip(), open.form().with(FormStep.WHAT, body)));
  }
}
