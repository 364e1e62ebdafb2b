package vn.chosach.tips.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.HashMap;
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
import vn.chosach.tips.Tip;
import vn.chosach.tips.TipDesk;
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
    Tip tip = tips.read(List.of(tips.find(code).orElseThrow()), TipDesk.SIFTING).getFirst();
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

  /** An accused agency that is misspelt would read the report; an area that is none is no place. */
  @Test
  void codesAndNamesThatNobodyKnowsAreRefused() throws Exception {
    var report = Map.of("where", "Chợ Thử", "story", "Chuyện có mã sai " + name);
    for (var wrong :
        Map.of(
                "area", "ZZ",
                "goods", "x\0",
                "accusedAgency", "QLTT",
                "receivedAt", "-999999999-01-01T00:00:00Z",
                "stroy", "một phần viết sai tên")
            .entrySet()) {
      var sent = new HashMap<>(report);
      sent.put(wrong.getKey(), wrong.getValue());
      MockHttpServletResponse answer = hand(key, UUID.randomUUID().toString(), sent);
      assertThat(answer.getStatus()).as(wrong.getKey()).isEqualTo(422);
      assertThat(json.readTree(answer.getContentAsByteArray()).get("faults").get(0).get("part"))
          .hasToString("\"" + wrong.getKey() + "\"");
    }
    assertThat(hand(key, UUID.randomUUID().toString(), Map.of("story", name)).getContentAsString())
        .contains("\"part\":\"link\"");
  }

  @Test
  void whatIsSentEmptyIsAbsent() throws Exception {
    var report = new HashMap<>(Map.of("where", "Chợ Thử", "story", "Chuyện thường " + name));
    for (String part : List.of("area", "goods", "accusedAgency", "accused", "receivedAt")) {
      report.put(part, "");
    }
    MockHttpServletResponse answer = hand(key, UUID.randomUUID().toString(), report);
    assertThat(answer.getStatus()).isEqualTo(201);
    String code = json.readTree(answer.getContentAsByteArray()).get("code").asString();
    assertThat(tips.read(List.of(tips.find(code).orElseThrow()), TipDesk.SIFTING))
        .as("it accuses nobody, so it is sifted like others")
        .hasSize(1);
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
