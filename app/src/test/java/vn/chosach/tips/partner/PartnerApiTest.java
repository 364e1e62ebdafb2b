package vn.chosach.tips.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.json.JsonMapper;
import vn.chosach.ChosachTest;
import vn.chosach.kernel.Role;
import vn.chosach.officers.signin.People;
import vn.chosach.officers.signin.Visit;
import vn.chosach.tips.Channel;
import vn.chosach.tips.Desk;
import vn.chosach.tips.Tip;
import vn.chosach.tips.Tips;

/** A partner's hotline hands in what it heard. */
@ChosachTest
class PartnerApiTest {

  @Autowired People people;
  @Autowired Tips tips;
  @Autowired MockMvc mvc;
  @Autowired JsonMapper json;
  @LocalServerPort int port;

  private Visit visit;
  private String key;
  private String name;

  @BeforeEach
  void aKeyIsGiven() {
    visit = new Visit(port);
    visit.signIn(people, people.complete(Role.ADMINISTRATOR));
    name = "Đối tác " + UUID.randomUUID();
    key =
        Visit.parsed(visit.submit("/quan-tri/doi-tac", Map.of("name", name))).select("#key").text();
  }

  @Test
  void aReportIsReceivedWithNumberAndCodeAndARepetitionIsTheSame() throws Exception {
    String repetition = UUID.randomUUID().toString();
    var report =
        Map.of(
            "where", "Chợ Thử",
            "story", "Nghe qua đường dây của đối tác " + UUID.randomUUID(),
            "receivedAt", "2026-01-05T02:00:00Z");
    MockHttpServletResponse first = hand(key, repetition, report);
    assertThat(first.getStatus()).isEqualTo(201);
    MockHttpServletResponse again = hand(key, repetition, report);
    assertThat(again.getStatus()).isEqualTo(200);
    String code = json.readTree(first.getContentAsByteArray()).get("code").asString();
    assertThat(json.readTree(again.getContentAsByteArray()).get("code").asString()).isEqualTo(code);
    Tip tip = tips.read(List.of(tips.find(code).orElseThrow()), Desk.SIFTING).getFirst();
    assertThat(tip.channel()).isEqualTo(Channel.PARTNER);
    assertThat(tip.receivedAt()).isEqualTo("2026-01-05T02:00:00Z");
    assertThat(tip.enteredBy()).isNotNull();
  }

  @Test
  void theKeyIsShownOnceAndEndsAtOnce() throws Exception {
    assertThat(key).startsWith("csp_").hasSizeGreaterThan(40);
    var page = visit.page("/quan-tri/doi-tac");
    assertThat(page.text()).contains(name).doesNotContain(key);
    String end =
        page.select("tbody tr").stream()
            .filter(row -> row.text().contains(name))
            .findFirst()
            .orElseThrow()
            .select("form")
            .attr("action");
    visit.submit(page, end, Map.of());
    assertThat(hand(key, UUID.randomUUID().toString(), Map.of()).getStatus()).isEqualTo(401);
  }

  @Test
  void anUnknownAnEmptyAndAnEndedKeyAreAnsweredAlike() throws Exception {
    String body = hand("", UUID.randomUUID().toString(), Map.of()).getContentAsString();
    for (String wrong : List.of("csp_khong-co", "", key + "x")) {
      MockHttpServletResponse answer = hand(wrong, UUID.randomUUID().toString(), Map.of());
      assertThat(answer.getStatus()).isEqualTo(401);
      assertThat(answer.getContentAsString()).isEqualTo(body);
    }
  }

  @Test
  void whatIsWrongIsNamedPartByPart() throws Exception {
    MockHttpServletResponse refused =
        hand(key, UUID.randomUUID().toString(), Map.of("link", "http://localhost/x"));
    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(refused.getContentAsString()).contains("tips.link-not-public", "tips.story-missing");
    assertThat(hand(key, "ngắn", Map.of()).getContentAsString()).contains("Idempotency-Key");
    assertThat(
            mvc.perform(
                    post(PartnerApi.PATH)
                        .header("Authorization", "Bearer " + key)
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .content("không phải JSON"))
                .andReturn()
                .getResponse()
                .getStatus())
        .isEqualTo(400);
    var tooLarge = Map.of("where", "x", "story", "x".repeat(300_000));
    assertThat(hand(key, UUID.randomUUID().toString(), tooLarge).getStatus()).isEqualTo(413);
  }

  @Test
  void twoPartnersWithTheSameRepetitionKeyAreTwoReports() throws Exception {
    String other =
        Visit.parsed(visit.submit("/quan-tri/doi-tac", Map.of("name", "Đối tác khác")))
            .select("#key")
            .text();
    String repetition = UUID.randomUUID().toString();
    assertThat(hand(key, repetition, Map.of("where", "A", "story", "a " + name)).getStatus())
        .isEqualTo(201);
    assertThat(hand(other, repetition, Map.of("where", "B", "story", "b " + name)).getStatus())
        .isEqualTo(201);
  }

  private MockHttpServletResponse hand(String bearer, String repetition, Map<String, String> report)
      throws Exception {
    return mvc.perform(
            post(PartnerApi.PATH)
                .header("Authorization", "Bearer " + bearer)
                .header("Idempotency-Key", repetition)
                .contentType("application/json")
                .content(json.writeValueAsBytes(report)))
        .andReturn()
        .getResponse();
  }
}
