package vn.chosach.watch.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.chosach.ChosachTest;
import vn.chosach.kernel.Role;
import vn.chosach.officers.signin.People;
import vn.chosach.officers.signin.Visit;
import vn.chosach.watch.intake.IntakeTurn;
import vn.chosach.watch.intake.Offers;

/** A partner's program hands listings in. */
@ChosachTest
class PushApiTest {

  @Autowired People people;
  @Autowired MockMvc mvc;
  @Autowired JsonMapper json;
  @Autowired IntakeTurn turn;
  @Autowired JdbcClient jdbc;
  @LocalServerPort int port;

  private final String item = "thu-" + UUID.randomUUID();
  private Visit visit;
  private String name;
  private String key;

  @BeforeEach
  void aKeyIsGiven() {
    visit = new Visit(port);
    visit.signIn(people, people.complete(Role.ADMINISTRATOR));
    name = "Sàn thử " + UUID.randomUUID();
    key = given(name);
  }

  private String given(String partner) {
    return Visit.parsed(visit.submit(KeyController.KEYS, Map.of("name", partner)))
        .select("#key")
        .text();
  }

  @Test
  void rows_are_taken_and_the_report_names_each_refused_one() throws Exception {
    MockHttpServletResponse taken = push(key, repetition(), rows());
    assertThat(taken.getStatus()).isEqualTo(202);
    assertThat(read(taken).get("again").asBoolean()).isFalse();
    turn.runWaiting();
    JsonNode report = report(key, taken);
    assertThat(report.get("state").asString()).isEqualTo("DONE");
    assertThat(report.get("kept").asInt()).isEqualTo(2);
    assertThat(report.get("refused").asInt()).isEqualTo(1);
    JsonNode refused = report.get("refusedRows").get(0);
    assertThat(refused.get("row").asInt()).isEqualTo(3);
    assertThat(refused.get("code").asString()).isEqualTo("row.title-is-missing");
    assertThat(refused.get("message").asString()).isEqualTo("Thiếu tên hàng");
    assertThat(
            jdbc.sql("SELECT platform FROM watch.listing WHERE item = :item")
                .param("item", item)
                .query(String.class)
                .single())
        .isEqualTo("shopee");
  }

  @Test
  void a_repetition_is_the_same_import_and_other_content_under_its_key_is_refused()
      throws Exception {
    String repetition = repetition();
    MockHttpServletResponse first = push(key, repetition, rows());
    MockHttpServletResponse again = push(key, repetition, rows());
    assertThat(again.getStatus()).isEqualTo(200);
    assertThat(read(again).get("id")).isEqualTo(read(first).get("id"));
    assertThat(read(again).get("again").asBoolean()).isTrue();
    MockHttpServletResponse other = push(key, repetition, "{\"title\":\"Khác\"}");
    assertThat(other.getStatus()).isEqualTo(422);
    assertThat(other.getContentAsString()).contains("watch.push-key-reused");
    String second = given("Sàn khác " + UUID.randomUUID());
    assertThat(push(second, repetition, rows()).getStatus()).isEqualTo(202);
    turn.runWaiting();
  }

  @Test
  void a_report_is_for_the_partner_alone() throws Exception {
    MockHttpServletResponse taken = push(key, repetition(), rows());
    String other = given("Sàn khác " + UUID.randomUUID());
    assertThat(report(other, address(taken)).getStatus()).isEqualTo(404);
    assertThat(report("", address(taken)).getStatus()).isEqualTo(401);
    turn.runWaiting();
  }

  @Test
  void what_is_wrong_is_said_and_nothing_is_taken() throws Exception {
    for (String wrong : List.of("", "csl_khong-co", key + "x")) {
      assertThat(push(wrong, repetition(), rows()).getStatus()).isEqualTo(401);
    }
    assertThat(push(key, "ngan", rows()).getContentAsString()).contains("watch.push-key-missing");
    assertThat(push(key, repetition(), "").getContentAsString()).contains("watch.file-empty");
    assertThat(push(key, repetition(), "x".repeat(PushApi.LARGEST + 1)).getStatus()).isEqualTo(413);
    assertThat(
            mvc.perform(
                    post(PushApi.PATH + "?san=khong-co-san")
                        .header("Authorization", "Bearer " + key)
                        .header("Idempotency-Key", repetition())
                        .content(rows()))
                .andReturn()
                .getResponse()
                .getContentAsString())
        .contains("watch.platform-unknown");
    assertThat(pushes()).isZero();
  }

  /** curl names the body a form when nobody names it, and a server that reads forms eats it. */
  @Test
  void what_is_sent_as_the_documents_say_is_taken_whole() throws Exception {
    try (var client = HttpClient.newHttpClient()) {
      var answer =
          client.send(
              HttpRequest.newBuilder(
                      URI.create("http://localhost:" + port + PushApi.PATH + "?san=shopee"))
                  .header("Authorization", "bearer " + key)
                  .header("Idempotency-Key", repetition())
                  .header("Content-Type", "application/x-www-form-urlencoded")
                  .POST(HttpRequest.BodyPublishers.ofString(rows()))
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      assertThat(answer.statusCode()).isEqualTo(202);
    }
    turn.runWaiting();
    assertThat(
            jdbc.sql(
                    "SELECT count(*) FROM watch.listing WHERE item = :item AND platform = 'shopee'")
                .param("item", item)
                .query(Long.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void a_body_that_is_no_listing_fails_with_its_reason() throws Exception {
    MockHttpServletResponse taken = push(key, repetition(), "a,b\n1,2\n");
    turn.runWaiting();
    JsonNode report = report(key, taken);
    assertThat(report.get("state").asString()).isEqualTo("FAILED");
    assertThat(report.get("fault").asString()).isEqualTo("file.has-no-title-column");
  }

  @Test
  void the_key_is_shown_once_and_ends_at_once() throws Exception {
    assertThat(key).startsWith("csl_").hasSizeGreaterThan(40);
    var page = visit.page(KeyController.KEYS);
    assertThat(page.text()).contains(name).doesNotContain(key);
    String end =
        page.select("tbody tr").stream()
            .filter(row -> row.text().contains(name))
            .findFirst()
            .orElseThrow()
            .select("form")
            .attr("action");
    visit.submit(page, end, Map.of());
    assertThat(push(key, repetition(), rows()).getStatus()).isEqualTo(401);
  }

  private String rows() {
    return """
        {"id":"%s","title":"%s","price":350000,"seller":"Shop Thử"}
        {"id":"%s-2","title":"Áo thun trơn","price":"99k"}
        {"id":"%s-3","price":5000}
        """
        .formatted(item, Offers.FAKE, item, item);
  }

  private int pushes() {
    return jdbc.sql(
            """
            SELECT count(*) FROM watch.push s JOIN watch.partner p ON p.id = s.partner
             WHERE p.name = :name
            """)
        .param("name", name)
        .query(Integer.class)
        .single();
  }

  private static String repetition() {
    return UUID.randomUUID().toString();
  }

  private MockHttpServletResponse push(String bearer, String repetition, String body)
      throws Exception {
    return mvc.perform(
            post(PushApi.PATH + "?san=shopee")
                .header("Authorization", "Bearer " + bearer)
                .header("Idempotency-Key", repetition)
                .contentType("application/x-ndjson")
                .content(body.getBytes(StandardCharsets.UTF_8)))
        .andReturn()
        .getResponse();
  }

  private JsonNode report(String bearer, MockHttpServletResponse taken) throws Exception {
    return read(report(bearer, address(taken)));
  }

  private MockHttpServletResponse report(String bearer, String address) throws Exception {
    return mvc.perform(get(address).header("Authorization", "Bearer " + bearer))
        .andReturn()
        .getResponse();
  }

  private static String address(MockHttpServletResponse taken) {
    return String.valueOf(taken.getHeader("Location"));
  }

  private JsonNode read(MockHttpServletResponse answer) {
    return json.readTree(answer.getContentAsByteArray());
  }
}
