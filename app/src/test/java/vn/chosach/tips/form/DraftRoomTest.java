package vn.chosach.tips.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.json.JsonMapper;
import vn.chosach.ChosachTest;
import vn.chosach.MovableClock;
import vn.chosach.kernel.IdSource;
import vn.chosach.ui.FormBody;
import vn.chosach.vault.Vault;

/** How much may be written and not sent: forms that nobody touches give way, no other is lost. */
@ChosachTest
class DraftRoomTest {

  @Autowired JdbcClient jdbc;
  @Autowired Vault vault;
  @Autowired JsonMapper json;
  @Autowired MovableClock clock;
  @Autowired IdSource ids;

  @AfterEach
  void setTheClockBack() {
    clock.reset();
  }

  @Test
  void whenThereIsNoRoomWhatWasBegunGoesOnAndIdleFormsGiveWay() {
    jdbc.sql("DELETE FROM tips.draft").update();
    Drafts drafts =
        new Drafts(
            jdbc,
            vault,
            json,
            clock,
            ids,
            new TipsSettings(URI.create("https://a.example"), DataSize.ofKilobytes(50)));
    Token begun = Token.fresh();
    assertThat(drafts.refuses(begun)).isFalse();
    write(drafts, begun, 30_000);
    write(drafts, Token.fresh(), 30_000);
    clock.move(Duration.ofSeconds(6));
    assertThat(drafts.refuses(Token.fresh())).as("a further form").isTrue();
    assertThat(drafts.refuses(begun)).as("one that was begun").isFalse();
    clock.move(Duration.ofMinutes(31));
    write(drafts, begun, 30_000);
    clock.move(Duration.ofSeconds(6));
    assertThat(drafts.refuses(Token.fresh())).as("the idle one went").isFalse();
    assertThat(drafts.find(begun)).isPresent();
  }

  private static void write(Drafts drafts, Token token, int letters) {
    var request = new MockHttpServletRequest();
    request.setParameters(Map.of("story", "x".repeat(letters)));
    FormBody body = FormBody.read(request, FormBody.Limits.PHOTOS, FormBody.NO_FILES);
    Drafts.Draft open = drafts.open(token);
    drafts.keep(token, new Drafts.Draft(open.tip(), open.form().with(FormStep.WHAT, body)));
  }
}
