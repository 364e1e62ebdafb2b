package vn.chosach.tips.follow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import vn.chosach.ChosachTest;
import vn.chosach.MovableClock;
import vn.chosach.StatementsSeen;
import vn.chosach.kernel.Actor;
import vn.chosach.tips.Channel;
import vn.chosach.tips.Reception;
import vn.chosach.tips.Report;
import vn.chosach.tips.Reporter;
import vn.chosach.tips.Tips;
import vn.chosach.tips.form.Citizen;

/** Whoever guesses codes learns nothing from the answer and nothing from how long it takes. */
@ChosachTest
class CodesAlikeTest {

  @Autowired MockMvc mvc;
  @Autowired Tips tips;
  @Autowired MovableClock clock;

  @AfterEach
  void setTheClockBack() {
    clock.reset();
  }

  /** An answer to a code, with the work behind it. */
  private record Answer(
      int status, String body, TreeMap<String, List<String>> headers, List<String> work) {}

  @Test
  void failure_12_a_wrong_an_unknown_and_an_expired_code_look_alike_and_cost_the_same()
      throws Exception {
    String code = code();
    Answer unknown = ask("0123-4567-89AB-CDEF");
    Answer wrong = ask("khong-phai-ma");
    Answer tooLong = ask(code + "0");
    Answer empty = ask("");
    clock.move(Duration.ofDays(3 * 366));
    Answer expired = ask(code);

    assertThat(unknown.status()).isEqualTo(422);
    assertThat(unknown.body()).contains("Không mở được bằng mã này");
    assertThat(unknown.work())
        .as("one look-up by one mark of the code")
        .filteredOn(line -> line.contains("FROM tips.code"))
        .hasSize(1);
    assertThat(unknown.work()).filteredOn(line -> line.strip().equals("[B")).hasSize(1);
    assertThat(List.of(wrong, tooLong, empty, expired))
        .allSatisfy(answer -> assertThat(answer).isEqualTo(unknown));
  }

  @Test
  void failure_12_a_code_that_opens_does_more_so_the_comparison_can_fail() throws Exception {
    Answer opened = ask(code());
    assertThat(opened.status()).isEqualTo(200);
    assertThat(opened.work()).hasSizeGreaterThan(ask("khong-phai-ma").work().size());
  }

  @Test
  void failure_12_the_step_of_the_saved_code_cannot_be_skipped() throws Exception {
    var citizen = new Citizen(mvc, true);
    String token = citizen.open("/phan-anh").hidden("token");
    citizen.submit("/phan-anh", "token", token, "shared", "https://vt.example/b", "go", "next");
    citizen.submit("/phan-anh/chuyen-gi", "token", token, "story", "Bỏ bước cất mã", "go", "next");
    citizen.submit("/phan-anh/gui", "token", token).follow();
    String code = citizen.text("#code").replace(" ", "");
    citizen.open("/phan-anh/da-cat-ma").open("/phan-anh/khong-theo-doi");
    citizen.submit("/phan-anh/bien-nhan", "ending", code.substring(0, 4));
    assertThat(citizen.status()).isEqualTo(422);
    assertThat(citizen.open("/phan-anh").text(".note")).contains("chưa được xác nhận là đã cất mã");
    assertThat(citizen.open("/phan-anh/bien-nhan").text("#code").replace(" ", "")).isEqualTo(code);
  }

  private Answer ask(String code) throws Exception {
    try (var work = StatementsSeen.here()) {
      var citizen = new Citizen(mvc, false);
      citizen.submit("/theo-doi", "code", code);
      MockHttpServletResponse answer = citizen.answer();
      var headers = new TreeMap<String, List<String>>();
      answer.getHeaderNames().forEach(name -> headers.put(name, answer.getHeaders(name)));
      // What was typed stays in its field; all the rest must not differ.
      String body = citizen.page().html().replace("value=\"" + code + "\"", "value=\"\"");
      headers.computeIfPresent(
          "Content-Length",
          (name, sizes) ->
              List.of(String.valueOf(Integer.parseInt(sizes.getFirst()) - code.length())));
      return new Answer(answer.getStatus(), body, headers, work.lines());
    }
  }

  private String code() {
    UUID tip = UUID.randomUUID();
    var received =
        (Reception.Received)
            tips.receive(
                tip,
                UUID.randomUUID() + "-" + UUID.randomUUID(),
                Report.of(Channel.WEB, "chợ", "Mã hết hạn " + tip),
                Reporter.UNKNOWN,
                new Actor(Actor.ActorKind.CITIZEN, tip, null));
    return received.code().characters();
  }
}
