package vn.chosach.referrals.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.chosach.ChosachTest;
import vn.chosach.cases.web.Desk;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.referrals.Parties;
import vn.chosach.referrals.ReferralSent;
import vn.chosach.referrals.Referrals;
import vn.chosach.referrals.life.Purpose;
import vn.chosach.referrals.life.ReferralAct;
import vn.chosach.referrals.life.ReferralOffer;
import vn.chosach.ui.Viewer;

@ChosachTest
class ReferralPagesTest {

  private static final String TITLE = "Kho mỹ phẩm tại phường Long Xuyên";

  @Autowired MockMvc mvc;
  @Autowired Parties parties;
  @Autowired Referrals referrals;

  @Test
  void what_came_in_stands_in_the_tray_of_the_receiver_and_in_what_the_sender_sent()
      throws Exception {
    String number = sent().number();
    mvc.perform(get("/phoi-hop?so=" + number).with(as(police())))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString(number)))
        .andExpect(content().string(containsString(TITLE)));
    mvc.perform(
            get("/en/phoi-hop?ngan=sent&xem=ANY&loai=COORDINATION&so=" + number).with(as(market())))
        .andExpect(content().string(containsString("Waits for an answer")));
    mvc.perform(get("/phoi-hop?so=" + number).with(as(tax())))
        .andExpect(content().string(not(containsString(number + "<"))));
  }

  @Test
  void what_came_in_is_accepted_many_at_once_row_by_row_and_taken_as_a_file() throws Exception {
    List<ReferralSent> both = List.of(sent(), sent());
    String later = both.getLast().number();
    ActingOfficer police = police();
    Desk desk = new Desk(mvc, police);
    String found = desk.ask(get("/tim").queryParam("q", "nhận " + later)).getContentAsString();
    assertThat(Jsoup.parse(found).select("#h-lenh ~ ul a").eachAttr("href"))
        .containsExactly("/phoi-hop/" + both.getLast().referral() + "#form");
    assertThat(desk.page("/phoi-hop?so=" + later).select("tbody th").text())
        .as("a look from the palette is no read receipt")
        .contains("Mới");
    assertThat(new Desk(mvc, tax()).page("/tim?q=" + later).select("#h-lenh")).isEmpty();

    var chosen = new ArrayList<String>();
    for (ReferralSent one : both) {
      chosen.add(
          desk.page("/phoi-hop?so=" + one.number()).select("input[name=chon]").attr("value"));
    }
    String form = "/cach-xem/nhieu?ds=/phoi-hop&lam=nhan&chon=" + String.join("&chon=", chosen);
    assertThat(desk.page(form).text()).contains(both.getFirst().number(), TITLE);
    assertThat(new Desk(mvc, parties.of("CA-AG", Role.COMMITTEE_LEADER)).status(form))
        .as("who only looks on")
        .isEqualTo(404);
    assertThat(desk.page("/phoi-hop?so=" + later).select("#nhieu")).hasSize(1);
    assertThat(desk.page("/phoi-hop?ngan=SENT").select("#nhieu"))
        .as("what was sent lies with others")
        .isEmpty();
    assertThat(desk.ask(get(form).queryParam("loc", "ngan=SENT")).getStatus()).isEqualTo(404);
    assertThat(new Desk(mvc, tax()).page(form).text())
        .as("of others not even what they are called")
        .doesNotContain(TITLE);
    assertThat(((ActOutcome.Done<?>) accepted(both.getFirst(), police)).value()).isNotNull();

    Element drawn = desk.page(form).expectFirst("form[action*=/cach-xem/nhieu]");
    var request = post(drawn.attr("action")).param("loi", "").param("loc", "");
    for (String one : chosen) {
      request = request.param("chon", one);
    }
    var results = Jsoup.parse(desk.ask(request).getContentAsString()).select("#ket-qua li");
    assertThat(results.eachText())
        .hasSize(2)
        .anySatisfy(line -> assertThat(line).contains("Chưa làm"))
        .anySatisfy(line -> assertThat(line).contains(later, "Đã làm"));

    var file = desk.answer("/cach-xem/tai.csv?ds=/phoi-hop&so=" + later);
    assertThat(file.getContentType()).startsWith("text/csv");
    assertThat(file.getContentAsString()).contains(TITLE, later);
    assertThat(
            new Desk(mvc, tax())
                .answer("/cach-xem/tai.csv?ds=/phoi-hop&so=" + later)
                .getContentAsString())
        .doesNotContain(later);
  }

  private ActOutcome<?> accepted(ReferralSent one, ActingOfficer by) {
    int seen = referrals.open(one.referral(), by).orElseThrow().referral().version();
    return referrals.answer(one.referral(), ReferralAct.Accept.of(""), seen, by);
  }

  @Test
  void the_tray_and_the_file_name_the_same_last_day() throws Exception {
    var done = sent();
    String file =
        mvc.perform(get("/phoi-hop/" + done.referral()).with(as(market())))
            .andReturn()
            .getResponse()
            .getContentAsString();
    var last =
        java.util.regex.Pattern.compile("hết ngày \\D*(\\d{2}/\\d{2}/\\d{4})")
            .matcher(Jsoup.parse(file).text());
    assertThat(last.find()).isTrue();
    mvc.perform(get("/phoi-hop?ngan=sent&so=" + done.number()).with(as(market())))
        .andExpect(content().string(containsString("hết ngày " + last.group(1))))
        .andExpect(content().string(not(containsString(" 00:00"))));
  }

  @Test
  void the_standing_office_sees_the_line_without_a_word() throws Exception {
    var done = sent();
    ActingOfficer standing = parties.of("BCD389-AG", Role.STANDING_OFFICE);
    mvc.perform(get("/phoi-hop?ngan=all&so=" + done.number()).with(as(standing)))
        .andExpect(content().string(containsString(done.number())))
        .andExpect(content().string(not(containsString(TITLE))));
    mvc.perform(get("/phoi-hop/" + done.referral()).with(as(standing)))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Cơ quan Thường trực")))
        .andExpect(content().string(not(containsString(TITLE))));
  }

  @Test
  void a_guessed_and_a_foreign_number_answer_alike() throws Exception {
    String foreign = page("/phoi-hop/" + sent().referral());
    String absent = page("/phoi-hop/" + UUID.randomUUID());
    assertThat(bare(foreign)).isEqualTo(bare(absent));
  }

  @Test
  void an_answer_is_posted_and_the_page_that_follows_says_so() throws Exception {
    var done = sent();
    var offered =
        Jsoup.parse(
            mvc.perform(get("/phoi-hop/" + done.referral()).with(as(police())))
                .andReturn()
                .getResponse()
                .getContentAsString());
    assertThat(offered.select(".next summary").eachText()).contains("Nhận", "Từ chối");
    assertThat(offered.select(".next li").text())
        .as("what the reader may do is named once, with its form")
        .contains("Rút lại")
        .doesNotContain("Nhận", "Từ chối");
    mvc.perform(
            form("/phoi-hop/" + done.referral() + "/nhan", police())
                .param("ban", "1")
                .param("loi", "Nhận"))
        .andExpect(status().is3xxRedirection())
        .andExpect(header().string("Location", "/phoi-hop/" + done.referral()));
    mvc.perform(get("/phoi-hop/" + done.referral()).with(as(market())))
        .andExpect(content().string(containsString("Đã nhận")))
        .andExpect(content().string(containsString("aria-current=\"step\"")))
        .andExpect(content().string(containsString("Báo kết quả")));
    var steps =
        Jsoup.parse(
            mvc.perform(get("/phoi-hop/" + done.referral() + "?dien-bien=buoc").with(as(market())))
                .andReturn()
                .getResponse()
                .getContentAsString());
    assertThat(steps.select(".tabs a").eachText()).contains("Chuyển bước 1");
  }

  @Test
  void a_stale_page_tells_what_happened_and_keeps_what_was_typed() throws Exception {
    var done = sent();
    referrals.reply(done.referral(), new ReferralAct.Withdraw("Gửi nhầm."), 1, market());
    mvc.perform(
            form("/phoi-hop/" + done.referral() + "/nhan", police())
                .param("ban", "1")
                .param("loi", "Chúng tôi nhận."))
        .andExpect(status().isConflict())
        .andExpect(content().string(containsString("Có người vừa làm việc khác ở đây")))
        .andExpect(content().string(containsString("Rút lại")));
  }

  @Test
  void a_form_sent_twice_is_one_act_and_one_of_a_second_window_is_told_of_the_first()
      throws Exception {
    var done = sent();
    String path = "/phoi-hop/" + done.referral();
    ActingOfficer police = police();
    var window = mvc.perform(get("/phoi-hop").with(as(police))).andReturn().getResponse();
    for (int i = 0; i < 2; i++) {
      mvc.perform(
              form(path + "/de-nghi-khac", police, window)
                  .param("ban", "1")
                  .param("loi", "Xin lùi ngày."))
          .andExpect(status().is3xxRedirection())
          .andExpect(header().string("Location", path));
    }
    String file =
        mvc.perform(get(path).with(as(market()))).andReturn().getResponse().getContentAsString();
    assertThat(Jsoup.parse(file).select("span[lang]:containsOwn(Xin lùi ngày.), td span"))
        .filteredOn(one -> one.ownText().equals("Xin lùi ngày."))
        .hasSize(1);
    mvc.perform(
            form(path + "/de-nghi-khac", police)
                .param("ban", "1")
                .param("loi", "Chữ của cửa sổ kia"))
        .andExpect(status().isConflict())
        .andExpect(content().string(containsString("Chữ của cửa sổ kia")));
  }

  @Test
  void a_field_that_no_form_has_is_refused_by_name_and_nothing_is_done() throws Exception {
    String path = "/phoi-hop/" + sent().referral();
    for (String address : List.of(path + "/nhan", "/phoi-hop/moi", "/phoi-hop/hoi/ghi")) {
      mvc.perform(form(address, police()).param("ban", "1").param("mat-na", "x"))
          .andExpect(status().isUnprocessableContent())
          .andExpect(content().string(containsString("mat-na")));
    }
    mvc.perform(form(path + "/nhan", police()).param("ban", "1"))
        .andExpect(status().is3xxRedirection());
  }

  @Test
  void a_form_with_a_fault_says_what_to_do_and_keeps_what_was_typed() throws Exception {
    var done = sent();
    mvc.perform(
            form("/phoi-hop/" + done.referral() + "/tu-choi", police())
                .param("ban", "1")
                .param("loi", "Chữ đã gõ"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("id=\"ly-do-error\"")))
        .andExpect(content().string(containsString("Chữ đã gõ")));
    mvc.perform(
            form("/phoi-hop/moi", market())
                .param("loai", "TAX")
                .param("nhan", "THUE-AG")
                .param("tieu-de", "Tiêu đề đã gõ")
                .param("ngay", "31/31/2026"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("Tiêu đề đã gõ")))
        .andExpect(content().string(containsString("id=\"ngay-error\"")));
  }

  @Test
  void an_empty_referral_names_each_field_and_a_bent_day_is_called_a_day() throws Exception {
    var empty =
        mvc.perform(form("/phoi-hop/moi", market()).param("loai", "COORDINATION"))
            .andExpect(status().isUnprocessableContent())
            .andReturn()
            .getResponse()
            .getContentAsString();
    assertThat(Jsoup.parse(empty).select("#nhan-error, #tieu-de-error, #loi-error")).hasSize(3);
    var bent =
        mvc.perform(
                form("/phoi-hop/" + sent().referral() + "/de-nghi-khac", police())
                    .param("ban", "1")
                    .param("ngay", "32/13/2026")
                    .param("loi", "Xin lùi ngày."))
            .andExpect(status().isUnprocessableContent())
            .andReturn()
            .getResponse()
            .getContentAsString();
    assertThat(Jsoup.parse(bent).select("#ngay-error").text())
        .contains("Ghi ngày dạng ngày/tháng/năm");
  }

  @Test
  void who_sends_to_a_body_that_cannot_receive_reads_its_name() throws Exception {
    var result =
        mvc.perform(
                form("/phoi-hop/moi", market())
                    .param("loai", "URGENT")
                    .param("nhan", "CA-AG", "SGTVT-AG")
                    .param("tieu-de", TITLE)
                    .param("loi", "Xe tải đang đi về hướng Châu Đốc."))
            .andExpect(status().is3xxRedirection())
            .andReturn();
    mvc.perform(get(String.valueOf(result.getResponse().getHeader("Location"))).with(as(market())))
        .andExpect(content().string(containsString("cơ quan này đã kết thúc hoạt động")))
        .andExpect(content().string(containsString("Sở Giao thông vận tải")));
  }

  @Test
  void hit_or_no_hit_keeps_the_subject_out_of_the_address_and_names_whom_to_call()
      throws Exception {
    String account = "98" + String.format("%08d", Math.floorMod(System.nanoTime(), 100_000_000L));
    mvc.perform(form("/phoi-hop/hoi/ghi", tax()).param("ghi", "STK " + account))
        .andExpect(status().is3xxRedirection());
    mvc.perform(form("/phoi-hop/hoi", police()).param("hoi", "STK " + account))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Thuế tỉnh An Giang")))
        .andExpect(content().string(containsString("loai=CONTENT&amp;nhan=THUE-AG")));
    mvc.perform(form("/phoi-hop/hoi", police()).param("hoi", " "))
        .andExpect(status().isUnprocessableContent());
  }

  @Test
  void each_form_of_a_new_referral_opens_in_both_languages() throws Exception {
    for (Purpose purpose : Purpose.values()) {
      for (String prefix : List.of("", "/en")) {
        mvc.perform(get(prefix + "/phoi-hop/moi?loai=" + purpose).with(as(police())))
            .andExpect(status().isOk());
      }
    }
  }

  @Test
  void roles_that_read_no_referrals_are_kept_out() throws Exception {
    for (Role role :
        List.of(Role.ADMINISTRATOR, Role.AUDITOR, Role.PRESS, Role.INTEGRITY_OFFICER)) {
      ActingOfficer other = new ActingOfficer(police().actor(), Set.of(role));
      mvc.perform(get("/phoi-hop").with(as(other))).andExpect(status().isForbidden());
      mvc.perform(post("/phoi-hop/moi").with(as(other))).andExpect(status().isForbidden());
    }
  }

  /** A form with the token that a page gave. */
  private MockHttpServletRequestBuilder form(String path, ActingOfficer party) throws Exception {
    return form(
        path, party, mvc.perform(get("/phoi-hop").with(as(party))).andReturn().getResponse());
  }

  private static MockHttpServletRequestBuilder form(
      String path, ActingOfficer party, MockHttpServletResponse page) throws Exception {
    String token = Jsoup.parse(page.getContentAsString()).expectFirst("input[name=_csrf]").val();
    return post(path).with(as(party)).cookie(page.getCookies()).param("_csrf", token);
  }

  private String page(String path) throws Exception {
    return mvc.perform(get(path).with(as(tax())))
        .andExpect(status().isNotFound())
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  /** Without what differs from request to request: identifiers, tokens, references. */
  private static String bare(String page) {
    return page.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "id")
        .replaceAll("value=\"[^\"]{20,}\"", "token")
        .replaceAll("<span class=\"code\">[^<]*</span>", "ref")
        .replaceAll("<strong class=\"code\">[^<]*</strong>", "ref");
  }

  private ReferralSent sent() {
    police();
    return ((ActOutcome.Done<ReferralSent>)
            referrals.offer(
                ReferralOffer.of(
                    Purpose.COORDINATION, null, List.of("CA-AG"), TITLE, "Đề nghị phối hợp.", null),
                market()))
        .value();
  }

  private ActingOfficer market() {
    return parties.of("QLTT-AG", Role.CASE_OFFICER);
  }

  private ActingOfficer police() {
    return parties.of("CA-AG", Role.CASE_OFFICER);
  }

  private ActingOfficer tax() {
    return parties.of("THUE-AG", Role.AGENCY_HEAD);
  }

  private static RequestPostProcessor as(ActingOfficer party) {
    var viewer =
        new Looking(
            Objects.requireNonNull(party.actor().id()),
            Objects.requireNonNull(party.actor().agency()),
            party.roles());
    return authentication(
        UsernamePasswordAuthenticationToken.authenticated(
            viewer,
            null,
            party.roles().stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                .toList()));
  }

  private record Looking(UUID officerId, String agencyKey, Set<Role> roles) implements Viewer {
    @Override
    public String displayName() {
      return "Cán bộ thử";
    }

    @Override
    public String agencyName() {
      return "Cơ quan thử";
    }
  }
}
