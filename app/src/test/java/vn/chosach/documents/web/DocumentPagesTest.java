package vn.chosach.documents.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import vn.chosach.ChosachTest;
import vn.chosach.documents.Document;
import vn.chosach.documents.Registry;
import vn.chosach.documents.Scribe;
import vn.chosach.kernel.Role;
import vn.chosach.ui.Viewer;

@ChosachTest
class DocumentPagesTest {

  @Autowired MockMvc mvc;
  @Autowired Registry registry;

  private Scribe writer;
  private Scribe signer;

  @BeforeEach
  void people() {
    writer = registry.officer(Registry.QLTT, Role.CASE_OFFICER);
    signer = registry.officer(Registry.QLTT, Role.AGENCY_HEAD);
  }

  @Test
  void an_issued_document_is_read_in_both_languages_and_downloaded() throws Exception {
    Document issued =
        registry.issued(
            writer, signer, registry.drafted(writer, "=Kết quả quý " + UUID.randomUUID()));
    for (String lang : List.of("", "/en")) {
      var page =
          Jsoup.parse(send(get(lang + "/van-ban/" + issued.id()), writer).getContentAsString());
      assertThat(page.select("h1").text()).isEqualTo(issued.subject());
      assertThat(page.text()).contains(issued.number()).contains("SHA-256");
    }
    var pdf = send(get("/van-ban/" + issued.id() + "/tai/pdf"), writer);
    assertThat(new String(pdf.getContentAsByteArray(), 0, 5, StandardCharsets.US_ASCII))
        .isEqualTo("%PDF-");
    var csv = send(get("/van-ban/so-di/tai/csv").param("tim", issued.subject()), writer);
    assertThat(csv.getContentAsString(StandardCharsets.UTF_8))
        .contains("'=Kết quả")
        .contains(issued.number());
    assertThat(send(get("/van-ban/so-di/tai/xlsx"), writer).getStatus()).isEqualTo(200);
  }

  @Test
  void a_stranger_finds_no_document() throws Exception {
    Document draft = registry.drafted(writer, "Nội bộ");
    Scribe police = registry.officer("CA-AG", Role.CASE_OFFICER);
    assertThat(send(get("/van-ban/" + draft.id()), police).getStatus()).isEqualTo(404);
    assertThat(send(get("/van-ban/" + draft.id() + "/tai/docx"), police).getStatus())
        .isEqualTo(404);
    Scribe press = registry.officer("BPT-AG", Role.PRESS);
    assertThat(send(get("/van-ban"), press).getStatus()).isEqualTo(403);
  }

  @Test
  void a_draft_is_typed_changed_and_refused_without_losing_a_word() throws Exception {
    var bad =
        send(
            post("/van-ban/soan")
                .param("loai", "CV")
                .param("co-quan", Registry.QLTT)
                .param("trich-yeu", "phối hợp")
                .param("than", "Một đoạn thư."),
            writer);
    assertThat(bad.getStatus()).isEqualTo(422);
    assertThat(bad.getContentAsString()).contains("Một đoạn thư.").contains("Kính gửi");
    var good =
        send(
            post("/van-ban/soan")
                .param("loai", "CV")
                .param("co-quan", Registry.QLTT)
                .param("trich-yeu", "phối hợp")
                .param("kinh-gui", "Công an tỉnh")
                .param("than", "Một đoạn thư.")
                .param("noi-nhan", "CA-AG | Công an tỉnh (p/h)\nThuế tỉnh An Giang (b/c)"),
            writer);
    assertThat(good.getStatus()).isEqualTo(302);
    String here = String.valueOf(good.getRedirectedUrl());
    assertThat(send(get(here + "/sua"), writer).getContentAsString())
        .contains("CA-AG | Công an tỉnh (p/h)")
        .as("who is named as on the roll is found there")
        .contains("THUE-AG | Thuế tỉnh An Giang (b/c)");
    var asked =
        send(
            post(here + "/lam/lay-y-kien").param("co-quan", "Công an tỉnh An Giang, THUE-AG"),
            writer);
    assertThat(asked.getStatus()).isEqualTo(302);
    assertThat(Jsoup.parse(send(get(here), writer).getContentAsString()).text())
        .contains("Công an tỉnh An Giang", "Thuế tỉnh An Giang");
    assertThat(
            Jsoup.parse(send(get(here), writer).getContentAsString())
                .select("aside section:first-of-type")
                .text())
        .contains("Đúng thể thức");
  }

  @Test
  void an_act_that_is_refused_keeps_what_was_typed() throws Exception {
    String here = "/van-ban/" + registry.drafted(writer, "Giữ chữ").id();
    var asked = send(post(here + "/lam/lay-y-kien").param("co-quan", "Cơ quan Trời Ơi"), writer);
    assertThat(asked.getStatus()).isEqualTo(422);
    assertThat(Jsoup.parse(asked.getContentAsString()).select("input[name=co-quan]").val())
        .isEqualTo("Cơ quan Trời Ơi");
    var old =
        send(post(here + "/lam/bo-du-thao").param("ban", "9").param("ly-do", "Đã gõ"), writer);
    assertThat(old.getStatus()).isEqualTo(409);
    assertThat(Jsoup.parse(old.getContentAsString()).select("#ly-do-bo-du-thao").text())
        .isEqualTo("Đã gõ");
  }

  @Test
  void incoming_documents_get_a_number_and_secret_ones_only_a_reference() throws Exception {
    String theirs = "15/UBND-" + System.nanoTime();
    assertThat(send(incoming(theirs, "NONE", "V/v chống hàng giả"), writer).getStatus())
        .isEqualTo(302);
    var list = send(get("/van-ban/so-den").param("tim", theirs), writer).getContentAsString();
    assertThat(Jsoup.parse(list).select("tbody tr").text()).contains(theirs, "chống hàng giả");
    assertThat(send(incoming(theirs, "SECRET", "Nội dung mật"), writer).getStatus()).isEqualTo(422);
    assertThat(send(incoming(theirs, "SECRET", ""), writer).getStatus()).isEqualTo(302);
  }

  private MockHttpServletRequestBuilder incoming(String theirs, String secrecy, String subject) {
    String today = registry.today().toString();
    return post("/van-ban/so-den/moi")
        .param("co-quan", Registry.QLTT)
        .param("ngay-den", today)
        .param("ngay-ban-hanh", today)
        .param("noi-gui", "Ủy ban nhân dân tỉnh")
        .param("so-ky-hieu", theirs)
        .param("do-mat", secrecy)
        .param("trich-yeu", subject);
  }

  private MockHttpServletResponse send(MockHttpServletRequestBuilder request, Scribe who)
      throws Exception {
    var principal = new Seen(who);
    var token =
        UsernamePasswordAuthenticationToken.authenticated(
            principal,
            null,
            who.roles().stream().map(role -> new SimpleGrantedAuthority("ROLE_" + role)).toList());
    var desk =
        mvc.perform(get("/ban-lam-viec").with(authentication(token))).andReturn().getResponse();
    String form =
        Objects.requireNonNull(
                Jsoup.parse(desk.getContentAsString()).selectFirst("input[name=_csrf]"))
            .val();
    return mvc.perform(
            request.with(authentication(token)).cookie(desk.getCookies()).param("_csrf", form))
        .andReturn()
        .getResponse();
  }

  record Seen(Scribe scribe) implements Viewer {
    @Override
    public UUID officerId() {
      return Objects.requireNonNull(scribe.actor().id());
    }

    @Override
    public String displayName() {
      return "Cán bộ";
    }

    @Override
    public String agencyKey() {
      return String.valueOf(scribe.actor().agency());
    }

    @Override
    public String agencyName() {
      return agencyKey();
    }

    @Override
    public Set<Role> roles() {
      return scribe.roles();
    }
  }
}
