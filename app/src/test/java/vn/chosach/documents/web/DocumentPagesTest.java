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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import vn.chosach.ChosachTest;
import vn.chosach.StatementsSeen;
import vn.chosach.documents.Document;
import vn.chosach.documents.Registry;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.work.WorkList;
import vn.chosach.ui.FormPass;
import vn.chosach.ui.Lang;
import vn.chosach.ui.Page;
import vn.chosach.ui.Viewer;

@ChosachTest
class DocumentPagesTest {

  @Autowired MockMvc mvc;
  @Autowired Registry registry;
  @Autowired WorkList work;
  @Autowired Page.Parts parts;
  @Autowired java.time.InstantSource time;
  @Autowired JdbcClient jdbc;

  private ActingOfficer writer;
  private ActingOfficer signer;

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
    var shown = Jsoup.parse(send(get("/van-ban/" + issued.id()), writer).getContentAsString());
    assertThat(shown.select(".rail li").eachText()).hasSize(5).last().asString().contains("phát");
    Document begun = registry.drafted(writer, "Nháp " + UUID.randomUUID());
    var draft = Jsoup.parse(send(get("/van-ban/" + begun.id()), writer).getContentAsString());
    assertThat(draft.select(".rail [aria-current=step]").text()).contains("Dự thảo");
    assertThat(draft.select(".next li a").eachAttr("href")).contains("#trinh-ky");
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
  void the_page_of_a_document_reads_it_once() throws Exception {
    String page = "/van-ban/" + registry.drafted(writer, "Nháp " + UUID.randomUUID()).id();
    send(get(page), writer);
    try (var asked = StatementsSeen.here()) {
      send(get(page), writer);
      assertThat(asked.lines())
          .filteredOn(line -> line.contains("FROM documents.act WHERE document"))
          .hasSize(1);
    }
  }

  @Test
  void a_stranger_finds_no_document() throws Exception {
    Document draft = registry.drafted(writer, "Nội bộ");
    ActingOfficer police = registry.officer("CA-AG", Role.CASE_OFFICER);
    assertThat(send(get("/van-ban/" + draft.id()), police).getStatus()).isEqualTo(404);
    assertThat(send(get("/van-ban/" + draft.id() + "/tai/docx"), police).getStatus())
        .isEqualTo(404);
    ActingOfficer press = registry.officer("BPT-AG", Role.PRESS);
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
  void an_empty_draft_names_each_field_and_a_bad_line_is_named_where_it_stands() throws Exception {
    var empty =
        send(post("/van-ban/soan").param("loai", "CV").param("co-quan", Registry.QLTT), writer);
    assertThat(empty.getStatus()).isEqualTo(422);
    var page = Jsoup.parse(empty.getContentAsString());
    assertThat(page.select("#trich-yeu-error, #kinh-gui-error, #than-error")).hasSize(3);
    var lines =
        send(
            post("/van-ban/soan")
                .param("loai", "BC-DX")
                .param("co-quan", Registry.QLTT)
                .param("trich-yeu", "Dòng sai")
                .param("than", "Mở đầu\n[[bảng 2]]")
                .param("noi-nhan", "CA-GA | Công an tỉnh (p/h)"),
            writer);
    assertThat(lines.getStatus()).isEqualTo(422);
    var named = Jsoup.parse(lines.getContentAsString());
    assertThat(named.select("#than-error").text()).contains("Không có bảng 2");
    assertThat(named.select("#noi-nhan-error").text()).contains("CA-GA");
  }

  @Test
  void a_draft_that_somebody_else_changed_meanwhile_is_kept_on_the_second_go() throws Exception {
    String here = "/van-ban/" + registry.drafted(writer, "Hai người sửa").id() + "/sua";
    assertThat(send(revised(here, "1", "Người thứ nhất"), writer).getStatus()).isEqualTo(302);
    var late = send(revised(here, "1", "Người thứ hai"), signer);
    assertThat(late.getStatus()).isEqualTo(409);
    var form = Jsoup.parse(late.getContentAsString());
    assertThat(form.select("textarea[name=than]").text()).isEqualTo("Người thứ hai");
    String seen = form.select("input[name=ban]").val();
    assertThat(send(revised(here, seen, "Người thứ hai"), signer).getStatus()).isEqualTo(302);
  }

  @Test
  void words_typed_into_a_draft_that_was_submitted_meanwhile_are_not_lost() throws Exception {
    Document draft = registry.drafted(writer, "Đã trình khi đang sửa");
    registry.signed(writer, signer, draft);
    var late = send(revised("/van-ban/" + draft.id() + "/sua", "0", "Đang gõ dở"), writer);
    assertThat(late.getStatus()).isEqualTo(422);
    assertThat(Jsoup.parse(late.getContentAsString()).select("textarea[name=than]").text())
        .isEqualTo("Đang gõ dở");
  }

  private static MockHttpServletRequestBuilder revised(String here, String seen, String body) {
    return post(here).param("ban", seen).param("trich-yeu", "Sửa").param("than", body);
  }

  @Test
  void who_shall_sign_answer_or_receive_is_told_on_the_first_page_of_the_desk() throws Exception {
    Document draft = registry.drafted(writer, "Chờ lãnh đạo ký " + UUID.randomUUID());
    java.util.UUID right = registry.right(signer);
    assertThat(told(signer)).doesNotContain(draft.subject());
    assertThat(
            send(
                    post("/van-ban/" + draft.id() + "/lam/trinh-ky")
                        .param("quyen-ky", right.toString()),
                    writer)
                .getStatus())
        .isEqualTo(302);
    assertThat(told(signer)).contains("Ký văn bản", draft.subject());
    assertThat(told(writer)).doesNotContain(draft.subject());
    send(post("/van-ban/" + draft.id() + "/lam/tra-lai").param("ly-do", "Bổ sung số liệu"), signer);
    assertThat(told(signer)).doesNotContain(draft.subject());
    assertThat(told(writer)).contains("Sửa văn bản bị trả lại", draft.subject());

    ActingOfficer border = registry.officer("BDBP-AG", Role.CASE_OFFICER);
    Document asked = registry.drafted(writer, "Xin ý kiến biên phòng " + UUID.randomUUID());
    send(post("/van-ban/" + asked.id() + "/lam/lay-y-kien").param("co-quan", "BDBP-AG"), writer);
    assertThat(told(border)).contains("Cho ý kiến về dự thảo", asked.subject());
    send(post("/van-ban/" + asked.id() + "/lam/cho-y-kien").param("dong-y", "true"), border);
    assertThat(told(border)).doesNotContain(asked.subject());

    Document issued =
        registry.issued(writer, signer, registry.drafted(writer, "Gửi " + UUID.randomUUID()));
    ActingOfficer police = registry.officer("CA-AG", Role.CASE_OFFICER);
    assertThat(told(police)).contains("Tiếp nhận văn bản gửi đến");
    assertThat(told(registry.officer("BPT-AG", Role.PRESS))).doesNotContain(issued.subject());
  }

  /** All that the desk has for an officer; the page itself begins with the first of each lane. */
  private String told(ActingOfficer who) {
    return work.of(who, Page.away(Lang.VI, time.instant(), parts)).stream()
        .map(one -> one.verb() + " " + one.title())
        .collect(java.util.stream.Collectors.joining("; "));
  }

  @Test
  void a_form_that_is_sent_twice_is_taken_once() throws Exception {
    var session = new org.springframework.mock.web.MockHttpSession();
    var token =
        UsernamePasswordAuthenticationToken.authenticated(
            new Seen(writer),
            null,
            writer.roles().stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                .toList());
    String subject = "Bấm hai lần " + UUID.randomUUID();
    String first = "";
    for (int page = 0; page < 2; page++) {
      var form =
          mvc.perform(get("/van-ban/soan").session(session).with(authentication(token)))
              .andReturn()
              .getResponse();
      String hidden =
          Objects.requireNonNull(
                  Jsoup.parse(form.getContentAsString()).selectFirst("input[name=_csrf]"))
              .val();
      String led = "";
      for (int click = 0; click < 2; click++) {
        var answer =
            mvc.perform(
                    post("/van-ban/soan")
                        .session(session)
                        .with(authentication(token))
                        .cookie(form.getCookies())
                        .contentType("application/x-www-form-urlencoded")
                        .param("_csrf", hidden)
                        .param("loai", "BC-DX")
                        .param("co-quan", Registry.QLTT)
                        .param("trich-yeu", subject)
                        .param("than", "Một đoạn."))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(302);
        String there = String.valueOf(answer.getRedirectedUrl());
        assertThat(there).isEqualTo(click == 0 ? there : led);
        led = there;
      }
      assertThat(led).as("another page is another act").isNotEqualTo(first);
      first = led;
    }
    var list = send(get("/van-ban").queryParam("tim", subject), writer).getContentAsString();
    assertThat(Jsoup.parse(list).select("tbody tr")).hasSize(2);
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
    assertThat(Jsoup.parse(old.getContentAsString()).select("#bo-du-thao textarea").text())
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
    assertThat(send(incoming(theirs + "-M", "SECRET", ""), writer).getStatus()).isEqualTo(302);
  }

  @Test
  void a_slip_in_the_register_is_named_and_no_document_gets_two_numbers() throws Exception {
    String theirs = "16/UBND-" + System.nanoTime();
    assertThat(send(incoming(theirs, "NONE", "Cao điểm Tết"), writer).getStatus()).isEqualTo(302);
    var again = send(incoming(theirs + " ", "NONE", "Cao điểm Tết"), writer);
    assertThat(again.getStatus()).isEqualTo(422);
    assertThat(Jsoup.parse(again.getContentAsString()).text()).contains("đã vào sổ, số đến");
    var empty = send(post("/van-ban/so-den/moi").param("co-quan", Registry.QLTT), writer);
    assertThat(
            Jsoup.parse(empty.getContentAsString()).select(".field--wrong, .field .error").size())
        .as("every empty field")
        .isGreaterThanOrEqualTo(5);
    for (String year : List.of("0206", "-0206", "1999")) {
      var early =
          send(
              post("/van-ban/so-den/moi")
                  .param("co-quan", Registry.QLTT)
                  .param("ngay-den", year + "-11-20")
                  .param("ngay-ban-hanh", year + "-11-19")
                  .param("noi-gui", "Ủy ban nhân dân tỉnh")
                  .param("so-ky-hieu", theirs + year)
                  .param("do-mat", "NONE")
                  .param("trich-yeu", "Năm gõ nhầm"),
              writer);
      assertThat(early.getStatus()).as(year).isEqualTo(422);
    }
    var reversed =
        send(
            post("/van-ban/so-den/moi")
                .param("co-quan", Registry.QLTT)
                .param("ngay-den", registry.today().minusDays(8).toString())
                .param("ngay-ban-hanh", registry.today().toString())
                .param("noi-gui", "Ủy ban nhân dân tỉnh")
                .param("so-ky-hieu", theirs + "/N")
                .param("do-mat", "NONE")
                .param("trich-yeu", "Ngày ngược"),
            writer);
    assertThat(reversed.getStatus()).isEqualTo(422);
    assertThat(Jsoup.parse(reversed.getContentAsString()).select("#ngay-ban-hanh-error").text())
        .contains("không được sau ngày đến");
  }

  @Test
  void a_day_of_receipt_to_come_is_told_there_and_not_at_the_day_of_issue() throws Exception {
    var early =
        send(
            post("/van-ban/so-den/moi")
                .param("co-quan", Registry.QLTT)
                .param("ngay-den", registry.today().plusDays(1).toString())
                .param("ngay-ban-hanh", registry.today().toString())
                .param("noi-gui", "Ủy ban nhân dân tỉnh")
                .param("so-ky-hieu", "17/UBND")
                .param("do-mat", "NONE")
                .param("trich-yeu", "Ngày mai mới đến"),
            writer);
    assertThat(early.getStatus()).isEqualTo(422);
    assertThat(Jsoup.parse(early.getContentAsString()).select(".errors li a").eachAttr("href"))
        .containsExactly("#ngay-den");
  }

  @Test
  void a_button_that_a_colleague_pressed_before_says_so() throws Exception {
    String here =
        String.valueOf(
            send(incoming("18/UBND-" + System.nanoTime(), "NONE", "Hai người xử lý"), writer)
                .getRedirectedUrl());
    for (String step : List.of("PRESENTED", "HANDLED")) {
      assertThat(send(post(here + "/buoc").param("tinh-trang", step), writer).getStatus())
          .isEqualTo(302);
    }
    assertThat(late(post(here + "/buoc").param("tinh-trang", "PRESENTED"), writer))
        .contains("trước bạn");
    assertThat(late(post(here + "/buoc").param("tinh-trang", "TỰ-GÕ"), writer))
        .contains("trước bạn");

    Document issued = registry.issued(writer, signer, registry.drafted(writer, "Gửi công an"));
    ActingOfficer police = registry.officer("CA-AG", Role.CASE_OFFICER);
    String receipt =
        Jsoup.parse(send(get("/van-ban/" + issued.id()), police).getContentAsString())
            .select("form[action*=/noi-nhan/]")
            .attr("action");
    assertThat(send(post(receipt).param("tinh-trang", "RECEIVED"), police).getStatus())
        .isEqualTo(302);
    assertThat(late(post(receipt).param("tinh-trang", "RECEIVED"), police)).contains("trước bạn");
    for (String step : List.of("PRESENTED", "HANDLED")) {
      assertThat(send(post(receipt).param("tinh-trang", step), police).getStatus()).isEqualTo(302);
    }
    var tooLate =
        send(
            post(receipt).param("tinh-trang", "REFUSED").param("ly-do", "Thiếu phụ lục hai"),
            police);
    assertThat(tooLate.getStatus()).isEqualTo(422);
    var page = Jsoup.parse(tooLate.getContentAsString());
    assertThat(page.select("form[action='" + receipt + "']")).as("no longer drawn").isEmpty();
    assertThat(page.select(".note .facts dd").eachText()).contains("Thiếu phụ lục hai");
  }

  private String late(MockHttpServletRequestBuilder request, ActingOfficer who) throws Exception {
    var answer = send(request, who);
    assertThat(answer.getStatus()).isEqualTo(422);
    return Jsoup.parse(answer.getContentAsString()).select(".errors").text();
  }

  @Test
  void an_export_of_a_register_is_whole() throws Exception {
    jdbc.sql(
            """
            INSERT INTO documents.incoming
              (id, agency, year, number, received_on, sender, their_number, their_day, subject,
               secrecy, folded, state, at)
            SELECT gen_random_uuid(), 'SYT-AG', 2003, n, '2003-05-05', 'Nơi gửi', n || '/X',
                   '2003-05-04', 'Đủ dòng', 'NONE', 'du dong', 'RECEIVED', now()
              FROM generate_series(1, 5001) n ON CONFLICT DO NOTHING
            """)
        .update();
    ActingOfficer builders = registry.officer("SYT-AG", Role.CASE_OFFICER);
    var csv = send(get("/van-ban/so-den/tai/csv").param("nam", "2003"), builders);
    assertThat(csv.getContentAsString(StandardCharsets.UTF_8).lines()).hasSize(5002);
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

  private MockHttpServletResponse send(MockHttpServletRequestBuilder request, ActingOfficer who)
      throws Exception {
    var principal = new Seen(who);
    var token =
        UsernamePasswordAuthenticationToken.authenticated(
            principal,
            null,
            who.roles().stream().map(role -> new SimpleGrantedAuthority("ROLE_" + role)).toList());
    return mvc.perform(request.with(authentication(token)).with(new FormPass()))
        .andReturn()
        .getResponse();
  }

  record Seen(ActingOfficer scribe) implements Viewer {
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
