package vn.chosach.officers.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chosach.officers.signin.Visit.parsed;

import java.util.Map;
import java.util.Objects;
import org.jsoup.Connection.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.chosach.ChosachTest;
import vn.chosach.kernel.Role;
import vn.chosach.officers.Officers;
import vn.chosach.officers.TestOpenWork;
import vn.chosach.officers.signin.People;
import vn.chosach.officers.signin.People.Person;
import vn.chosach.officers.signin.Visit;

/** The administration of accounts as an administrator uses it, without scripting. */
@ChosachTest
class AdministrationTest {

  private static final String ACCOUNTS = "/quan-tri/tai-khoan";

  @Autowired People people;
  @Autowired Officers officers;
  @Autowired TestOpenWork.Willing willing;
  @LocalServerPort int port;

  private Visit visit;
  private Person administrator;

  @BeforeEach
  void signIn() {
    administrator = people.complete(Role.ADMINISTRATOR);
    visit = new Visit(port);
    visit.enter(people, administrator);
  }

  @Test
  void anAccountIsOpenedWithItsRoleAndItsAgencyHandsTheInvitationOver() {
    String name = "moi." + System.nanoTime() % 1_000_000;
    Person head = people.complete(Role.AGENCY_HEAD);
    Response done = visit.submit(ACCOUNTS + "/mo", newAccount(name, "CASE_OFFICER"));
    assertThat(parsed(done).text()).contains("Đã mở tài khoản").doesNotContain("/lien-ket/");
    assertThat(officers.named(name).orElseThrow().roles()).containsExactly(Role.CASE_OFFICER);
    var heads = new Visit(port);
    heads.enter(people, head);
    var page = heads.page("/lien-ket-cho-trao");
    String fetch =
        Objects.requireNonNull(page.select("main tr:last-of-type form").last()).attr("action");
    String link = parsed(heads.submit(page, fetch, Map.of())).select(".once").text();
    assertThat(link).startsWith("http://localhost:" + port + "/dang-nhap/lien-ket/");
    var guest = new Visit(port);
    assertThat(guest.page(link.replaceFirst("http://[^/]+", "")).text()).contains(name);
    assertThat(heads.submit(page, fetch, Map.of()).statusCode()).as("taken once").isEqualTo(422);
  }

  @Test
  void aRefusedRoleOpensNothing() {
    String name = "moi." + System.nanoTime() % 1_000_000;
    Response refused = visit.submit(ACCOUNTS + "/mo", newAccount(name, "KING"));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(parsed(refused).select("#role-error").text()).contains("Không có vai trò này");
    assertThat(parsed(refused).select("#account").attr("value")).isEqualTo(name);
    assertThat(officers.named(name)).isEmpty();
  }

  @Test
  void aFormWithoutDayIsRefusedAtTheDay() {
    var fields = new java.util.HashMap<>(newAccount("khong.ngay", ""));
    fields.put("from", "hôm nay");
    Response refused = visit.submit(ACCOUNTS + "/mo", fields);
    assertThat(parsed(refused).select("#from-error").text()).contains("Chọn một ngày");
  }

  @Test
  void aRoleIsGrantedAndRevokedWithReasonsThatThePageShows() {
    Person person = people.opened();
    String path = ACCOUNTS + "/" + person.id();
    visit.submit(path + "/vai-tro", Map.of("role", "OPERATOR", "reason", "QĐ 12/QĐ-BCĐ"));
    var page = visit.page(path);
    assertThat(page.text()).contains("Cán bộ trực", "Đang hiệu lực", "QĐ 12/QĐ-BCĐ");
    String revoke = page.select("a[href$=/thu-hoi]").attr("href");
    visit.submit(revoke, Map.of("reason", "chuyển việc"));
    assertThat(visit.page(path).text()).contains("Đã thu hồi", "chuyển việc");
    assertThat(officers.inOffice(person.id()).orElseThrow().roles()).isEmpty();
  }

  @Test
  void aFormSentTwiceIsOneActAndOneOfASecondWindowSaysWhatStandsInItsWay() {
    Person person = people.opened();
    String path = ACCOUNTS + "/" + person.id();
    var form = visit.page(path + "/vai-tro");
    var window = visit.page(path + "/vai-tro");
    var fields = Map.of("role", "OPERATOR", "reason", "QĐ 12/QĐ-BCĐ");
    for (int i = 0; i < 2; i++) {
      assertThat(visit.submit(form, "/vai-tro", fields).url().getPath()).isEqualTo(path);
    }
    assertThat(visit.page(path).select("a[href$=/thu-hoi]")).hasSize(1);
    Response second = visit.submit(window, "/vai-tro", fields);
    assertThat(second.statusCode()).isEqualTo(422);
    assertThat(parsed(second).select("#role-error").text()).contains("đã có vai trò này");
    assertThat(parsed(second).select("#reason").text()).isEqualTo("QĐ 12/QĐ-BCĐ");
  }

  @Test
  void aFieldThatNoFormHasIsRefusedByNameAndNothingIsDone() {
    Person person = people.opened();
    String path = ACCOUNTS + "/" + person.id();
    for (String act : java.util.List.of("/vai-tro", "/chuyen", "/dang-xuat", "/ket-thuc")) {
      Response refused =
          visit.forged(
              visit.page(path + act), path + act, Map.of("reason", "Chữ đã gõ", "mat-na", "x"));
      assertThat(refused.statusCode()).as(act).isEqualTo(422);
      assertThat(parsed(refused).select("#errors").text()).as(act).contains("mat-na");
      assertThat(parsed(refused).select("#reason").text()).as(act).isEqualTo("Chữ đã gõ");
    }
    assertThat(visit.page(path).text()).doesNotContain("Đã kết thúc");
  }

  @Test
  void anOfficerIsMoved() {
    Person person = people.opened();
    String path = ACCOUNTS + "/" + person.id();
    Response done =
        visit.submit(
            path + "/chuyen", Map.of("agency", People.OTHER_AGENCY, "reason", "điều động"));
    assertThat(parsed(done).text()).contains("Đã ghi việc chuyển cơ quan.", "Công an tỉnh");
  }

  @Test
  void theLeaversWorkIsShownAndHandedOver() {
    Person leaver = people.opened();
    Person receiver = people.opened();
    willing.counts.put(leaver.id(), 2);
    String path = ACCOUNTS + "/" + leaver.id() + "/ket-thuc";
    assertThat(visit.page(path).text())
        .contains("Sẽ giao lại 2 việc", "Việc 1", receiver.account());
    Response refused = visit.submit(path, Map.of("receiver", "khong.ai", "reason", "nghỉ hưu"));
    assertThat(parsed(refused).select("#receiver-error").text()).contains("Không có cán bộ");
    visit.submit(path, Map.of("receiver", receiver.account(), "reason", "nghỉ hưu"));
    assertThat(willing.counts).containsEntry(receiver.id(), 2);
    assertThat(visit.page(ACCOUNTS + "/" + leaver.id()).text()).contains("Đã kết thúc");
  }

  @Test
  void theOwnAccountOffersNothingAndRefusesEverything() {
    String path = ACCOUNTS + "/" + administrator.id();
    var page = visit.page(path);
    assertThat(page.text()).contains("Đây là tài khoản của chính bạn");
    assertThat(
            page.select("main a[href$=/vai-tro], main a[href$=/ket-thuc], main a[href$=/lien-ket]"))
        .isEmpty();
    Response link = visit.submit(path + "/lien-ket", Map.of("reason", "thử"));
    assertThat(link.statusCode()).isEqualTo(422);
    assertThat(parsed(link).text()).contains("Không ai tự làm việc này");
    Response role = visit.submit(path + "/vai-tro", Map.of("role", "AUDITOR", "reason", "thử"));
    assertThat(parsed(role).text()).contains("Không ai tự làm việc này");
  }

  @Test
  void sessionsOfAnotherAreEnded() {
    Person person = people.complete();
    var theirs = new Visit(port);
    theirs.enter(people, person);
    visit.submit(ACCOUNTS + "/" + person.id() + "/dang-xuat", Map.of("reason", "mất điện thoại"));
    assertThat(theirs.page("/ban-lam-viec").select("h1").text()).isEqualTo("Đăng nhập");
  }

  @Test
  void theListFindsAndFilters() {
    Person person = people.opened("tìm.thấy" + System.nanoTime() % 1_000_000, Role.PRESS);
    var list = visit.page(ACCOUNTS + "?tu=TIM.THAY&vai-tro=PRESS&co-quan=" + People.AGENCY);
    assertThat(list.select("tbody td").eachText()).contains(person.account());
    assertThat(list.select("select[name=vai-tro] option[selected]").text()).isEqualTo("Báo, đài");
    assertThat(visit.page(ACCOUNTS + "?tu=không-có-ai-tên-này").text())
        .contains("Không có tài khoản nào khớp");
    assertThat(visit.get(ACCOUNTS + "?trang=999999999").statusCode()).isEqualTo(200);
  }

  @Test
  void anAccountThatIsNotThereIsNotFound() {
    assertThat(visit.get(ACCOUNTS + "/00000000-0000-7000-8000-000000000000").statusCode())
        .isEqualTo(404);
  }

  private static Map<String, String> newAccount(String name, String role) {
    return Map.of(
        "account",
        name,
        "fullName",
        "Nguyễn Thị Thử",
        "displayName",
        "Cán bộ thử 1",
        "agency",
        People.AGENCY,
        "role",
        role,
        "reason",
        "QĐ 1/QĐ-BCĐ");
  }
}
