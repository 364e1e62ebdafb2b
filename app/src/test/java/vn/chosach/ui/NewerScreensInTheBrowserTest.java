package vn.chosach.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chosach.cases.Office;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.documents.Document;
import vn.chosach.documents.DocumentOrigin;
import vn.chosach.documents.Documents;
import vn.chosach.documents.Drafting;
import vn.chosach.documents.Registry;
import vn.chosach.exchange.partners.Partner;
import vn.chosach.exchange.partners.Partner.PartnerKind;
import vn.chosach.exchange.partners.Partner.PartnerScope;
import vn.chosach.exchange.partners.Partner.PartnerTerms;
import vn.chosach.exchange.partners.Partner.PartnerWish;
import vn.chosach.exchange.partners.PartnerEvent;
import vn.chosach.exchange.partners.PartnerHandler;
import vn.chosach.exchange.partners.PartnerHandler.PartnerAct;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.signin.People;
import vn.chosach.officers.signin.People.Person;
import vn.chosach.officers.signin.Visit;
import vn.chosach.petitions.LetterDesk;
import vn.chosach.signals.suggesting.Procedure;

/**
 * Fair business (R95), programmes of checks (R100), figures of orders (R102), requests to
 * platforms, requests of consumers and cases of earlier years: each by the tab key alone and with
 * scripting off, its form sent wrong and right.
 */
class NewerScreensInTheBrowserTest extends BrowserTest {

  private static final String FRONT = "MTTQ-AG";
  private static final String PLATFORM = "zalo";

  @Autowired People people;
  @Autowired Registry registry;
  @Autowired Office office;
  @Autowired Documents documents;
  @Autowired PartnerHandler partners;
  @Autowired LetterDesk letters;

  private final String word = Long.toString(System.nanoTime(), 36);

  @AfterEach
  void back() {
    scripting(true);
  }

  @Test
  void a_head_of_an_agency_uses_each_of_them() {
    ActingOfficer head = signedIn(LetterDesk.AGENCY, Role.AGENCY_HEAD, Role.CASE_OFFICER);
    scripting(false);

    open("/thong-ke");
    tabAndEnter("main a[href$='/thong-ke/moi-truong-kinh-doanh']");
    tabAndEnter("main a[href$='/khao-sat']");
    sendsWrong();
    type("#ten", "Lòng tin " + word);
    type("#don-vi", "%");
    type("#nguon", "Hiệp hội Doanh nghiệp");
    type("#quy", Keys.ARROW_DOWN);
    type("#gia-tri", "61,5");
    type("#so", registry.arrived(head, "Kết quả khảo sát " + word));
    sends();
    assertThat(element("main").getText()).contains("Lòng tin " + word);

    open("/giam-sat/so-theo-doi");
    tabAndEnter("main a[href$='/giam-sat/so-theo-doi/dot']");
    sendsWrong();
    type("#ten", "Đợt " + word);
    type("#muc-dich", "Rà người bán trên mạng");
    type("#can-cu", "Chỉ đạo 5/CĐ");
    type("input[name=loai]", Keys.SPACE);
    sends();
    assertThat(element("h1").getText()).isEqualTo("Đợt " + word);
    assertThat(element("main").getText()).contains("Đang làm", "Đoàn kiểm tra");

    open("/don-thu/" + letters.received(Procedure.CONSUMER_REQUEST, head).number());
    tabAndEnter("main a[href$='/lam/accept']");
    sends();
    assertThat(element("main").getText()).as("a paper waits for its signature").contains("chờ ký");

    open("/ho-so-vu-viec");
    tabAndEnter("main a[href$='/truoc-day']");
    tabAndEnter("main a[href$='/truoc-day/nhap']");
    sendsWrong();
    assertThat(element("#errors").getText()).contains("sổ của cơ quan");

    aPlatform();
    CaseFile file = office.opened(head, "Hàng giả trên mạng " + word);
    ActingOfficer chief = registry.officer(LetterDesk.AGENCY, Role.AGENCY_HEAD);
    Document paper = registry.issued(head, chief, paper(file, head));
    open("/ho-so-vu-viec/" + file.number());
    tabAndEnter("main a[href$='/yeu-cau-san/moi/" + file.number() + "']");
    sendsWrong();
    type("#van-ban", Keys.ARROW_DOWN);
    type("#san", Keys.ARROW_DOWN);
    type("#dia-chi", "https://zalo.me/hang-gia-" + word);
    sends();
    assertThat(element("main").getText()).contains(String.valueOf(paper.number()));
    String path = URI.create(browser().getCurrentUrl()).getPath();
    tabAndEnter("nav a[href='/yeu-cau-san']");
    assertThat(element("main").getText()).contains(path.substring(path.lastIndexOf('/') + 1));
  }

  @Test
  void the_head_of_the_front_asks_lower_fronts_for_figures() {
    signedIn(FRONT, Role.AGENCY_HEAD);
    scripting(false);
    open("/chi-dao");
    tabAndEnter("main a[href*='/chi-dao/moi?loai=DIRECTIVE']");
    sendsWrong();
    type("#ten", "Vận động " + word);
    type("#loi", "Vận động hộ kinh doanh ký cam kết.");
    type("#so-lieu", "Hộ ký cam kết | hộ");
    type("input[name=co-quan]", Keys.SPACE);
    sends();
    assertThat(element("main").getText())
        .contains("1. Hộ ký cam kết (hộ)")
        .contains("Kết quả gửi về Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh");
  }

  /** What is missing is said, and nothing else happens. */
  private void sendsWrong() {
    press();
    assertThat(element("#errors").getText()).isNotBlank();
  }

  private void sends() {
    press();
    assertThat(browser().findElements(By.id("errors")).stream().map(WebElement::getText)).isEmpty();
  }

  private void press() {
    tabAndEnter("main form[method=post] .btn--main");
  }

  private void type(String field, CharSequence keys) {
    tabTo(field);
    browser().switchTo().activeElement().sendKeys(keys);
  }

  private void aPlatform() {
    ActingOfficer first = registry.officer("SXD-AG", Role.ADMINISTRATOR);
    ActingOfficer second = registry.officer("SXD-AG", Role.ADMINISTRATOR);
    var terms =
        new PartnerTerms("Bà Mẫu", "go-bo@san.example", Set.of(PartnerScope.REMOVALS), 30, 500, "");
    Partner partner =
        done(
            partners.enter(
                new PartnerWish(
                    "Nền tảng " + word, PartnerKind.PLATFORM, null, PLATFORM, "Quy chế 9", terms),
                first));
    done(partners.proceed(partner.id(), PartnerAct.of(PartnerEvent.CONFIRM, null), 1, second));
  }

  private Document paper(CaseFile file, ActingOfficer by) {
    Drafting plain = Registry.report(by.agency(), "Yêu cầu gửi nền tảng");
    return done(
        documents.draft(
            new Drafting(
                plain.kind(),
                plain.agency(),
                plain.subject(),
                List.of(),
                plain.content(),
                plain.recipients(),
                null,
                new DocumentOrigin("cases", file.id().toString())),
            by));
  }

  private ActingOfficer signedIn(String agency, Role... roles) {
    Person person = people.completeIn(agency, roles);
    var visit = new Visit(URI.create(address("/")).getPort());
    visit.enter(people, person);
    session(visit.cookie());
    UUID id = person.id();
    return new ActingOfficer(Actor.officer(id, agency), Set.of(roles));
  }

  private static <T> T done(ActOutcome<T> outcome) {
    if (outcome instanceof ActOutcome.Done<T>(T value)) {
      return value;
    }
    throw new AssertionError(outcome.toString());
  }
}
