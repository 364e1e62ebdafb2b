package vn.chosach.vault.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.chosach.ChosachTest;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Role;
import vn.chosach.tips.Channel;
import vn.chosach.tips.Report;
import vn.chosach.tips.Reporter;
import vn.chosach.tips.Tips;
import vn.chosach.vault.Captures;
import vn.chosach.vault.Custody;
import vn.chosach.vault.CustodyAct;
import vn.chosach.vault.CustodyEntry;
import vn.chosach.vault.Pictures;
import vn.chosach.vault.Staging;
import vn.chosach.vault.Vault;

@ChosachTest
class EvidencePagesTest {

  private static final String PAGE = "https://shopee.vn/tui-i.1.";

  @Autowired MockMvc mvc;
  @Autowired Captures captures;
  @Autowired Custody custody;
  @Autowired Tips tips;
  @Autowired Vault vault;

  private final UUID officer = UUID.randomUUID();
  private final String agency = "evidence-" + UUID.randomUUID();

  @ParameterizedTest
  @ValueSource(strings = {"", "/en"})
  void anOfficerAsksForAPageAndSeesHowFarItIs(String language) throws Exception {
    String address = PAGE + UUID.randomUUID();
    var sent =
        mvc.perform(
                form(language + "/bang-chung/luu", own())
                    .param("dia-chi", address)
                    .param("ly-do", "Nghi bán hàng giả"))
            .andReturn()
            .getResponse();
    assertThat(sent.getStatus()).isEqualTo(302);

    Document page = page(java.util.Objects.requireNonNull(sent.getRedirectedUrl()), own());
    assertThat(page.text()).contains(address, "Nghi bán hàng giả", "shopee.vn");
    assertThat(page.select(".chip").text())
        .isEqualTo(language.isEmpty() ? "Đang chờ tải" : "Waiting");
    assertThat(page(language + "/bang-chung", own()).select("tbody tr")).hasSize(1);
  }

  @Test
  void aRefusedAddressSaysWhatToDoAndKeepsWhatWasTyped() throws Exception {
    var sent =
        mvc.perform(
                form("/bang-chung/luu", own())
                    .param("dia-chi", "http://10.0.0.1/noi-bo")
                    .param("ly-do", "x"))
            .andReturn()
            .getResponse();
    assertThat(sent.getStatus()).isEqualTo(422);
    Document page = Jsoup.parse(sent.getContentAsString());
    assertThat(page.select("#errors").text()).contains("10.0.0.1 không thuộc danh mục");
    assertThat(page.select("#dia-chi").val()).isEqualTo("http://10.0.0.1/noi-bo");
  }

  @Test
  void anotherAgencyGetsTheSameAnswerAsForAPageThatIsNotThere() throws Exception {
    mvc.perform(
        form("/bang-chung/luu", own())
            .param("dia-chi", PAGE + UUID.randomUUID())
            .param("ly-do", "Nghi bán hàng giả"));
    UUID id = captures.list(agency, "", 0, 1).getFirst().id();
    assertThat(answer("/bang-chung/" + id + "?so=" + "-".repeat(36), own()).getStatus())
        .as("beside something that is no identifier")
        .isEqualTo(200);
    var other = signedIn(UUID.randomUUID(), "other-" + UUID.randomUUID(), Role.CASE_OFFICER);
    MockHttpServletResponse foreign = answer("/bang-chung/" + id, other);
    MockHttpServletResponse absent = answer("/bang-chung/" + UUID.randomUUID(), other);
    assertThat(foreign.getStatus()).isEqualTo(404).isEqualTo(absent.getStatus());
    assertThat(page("/bang-chung", other).text()).contains("Chưa có trang nào được lưu");
    assertThat(
            answer("/bang-chung/" + id, signedIn(UUID.randomUUID(), "A01", Role.STANDING_OFFICE))
                .getStatus())
        .isEqualTo(200);
    assertThat(
            mvc.perform(
                    form("/bang-chung/" + id, other).param("viec", "kiem-tra").param("ly-do", "x"))
                .andReturn()
                .getResponse()
                .getStatus())
        .isEqualTo(404);
  }

  @Test
  void aCopyThatThereIsNotIsNotEnteredAsTaken() throws Exception {
    UUID tip = UUID.randomUUID();
    assertThat(vault.stage(tip, tip, "a.pdf", new ByteArrayInputStream(Pictures.pdf())))
        .isInstanceOf(Staging.Staged.class);
    tips.receive(
        tip,
        tip.toString(),
        Report.of(Channel.WEB, "https://vt.example/" + tip, "Bán hàng giả"),
        new Reporter("Người Thử", "", "", ""),
        new Actor(Actor.ActorKind.CITIZEN, tip, null));
    UUID file = vault.files(tip).getFirst().id();
    var operator = signedIn(UUID.randomUUID(), "SCT-AG", Role.OPERATOR);
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> answer("/bang-chung/" + file, operator).getStatus() == 200);
    assertThat(acts(file, "sao", operator)).isEqualTo(422);
    assertThat(custody.entries(file))
        .extracting(CustodyEntry::act)
        .containsExactly(CustodyAct.SEALED);
    assertThat(acts(file, "ban-goc", operator)).isEqualTo(200);
    assertThat(custody.entries(file).getLast().act()).isEqualTo(CustodyAct.OPENED);
  }

  private int acts(UUID file, String act, RequestPostProcessor who) throws Exception {
    return mvc.perform(
            form("/bang-chung/" + file, who).param("viec", act).param("ly-do", "Đối chiếu"))
        .andReturn()
        .getResponse()
        .getStatus();
  }

  @Test
  void anAuditorSeesTheNightsButNoEvidence() throws Exception {
    var auditor = signedIn(officer, agency, Role.AUDITOR);
    assertThat(answer("/bang-chung/kiem-tra", auditor).getStatus()).isEqualTo(200);
    assertThat(answer("/bang-chung", auditor).getStatus()).isEqualTo(403);
  }

  /** A form as the browser sends it, with the token of a page. */
  private MockHttpServletRequestBuilder form(String address, RequestPostProcessor who)
      throws Exception {
    MockHttpServletResponse page = answer("/bang-chung/luu", who);
    String token =
        Jsoup.parse(page.getContentAsString()).expectFirst("main input[name=_csrf]").val();
    return post(address).with(who).cookie(page.getCookies()).param("_csrf", token);
  }

  private RequestPostProcessor own() {
    return signedIn(officer, agency, Role.CASE_OFFICER);
  }

  private static RequestPostProcessor signedIn(UUID id, String agency, Role role) {
    return SignedIn.as(id, agency, role);
  }

  private MockHttpServletResponse answer(String address, RequestPostProcessor who)
      throws Exception {
    return mvc.perform(get(address).with(who)).andReturn().getResponse();
  }

  private Document page(String address, RequestPostProcessor who) throws Exception {
    return Jsoup.parse(answer(address, who).getContentAsString());
  }
}
