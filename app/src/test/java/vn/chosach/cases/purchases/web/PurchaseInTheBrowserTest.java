package vn.chosach.cases.purchases.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.interactions.Actions;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chosach.cases.Buying;
import vn.chosach.cases.Office;
import vn.chosach.cases.TestPurchases;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.signin.People;
import vn.chosach.officers.signin.Visit;
import vn.chosach.ui.BrowserTest;
import vn.chosach.vault.FilmReels;
import vn.chosach.vault.KeptFile;

/** The unpacking in a real browser: the film goes up, the record is written, the film plays. */
@Timeout(180)
class PurchaseInTheBrowserTest extends BrowserTest {

  @Autowired People people;
  @Autowired Office office;
  @Autowired Buying buying;
  @Autowired TestPurchases purchases;

  private ActingOfficer handler;
  private ActingOfficer head;
  private CaseFile file;
  private String page;

  @BeforeEach
  void aParcelAndAnOfficer() {
    var person = people.complete(Role.CASE_OFFICER);
    handler =
        new ActingOfficer(Actor.officer(person.id(), People.AGENCY), Set.of(Role.CASE_OFFICER));
    head = office.head();
    file = office.assigned(handler, head, "Mở gói " + UUID.randomUUID());
    file = buying.received(file, handler, head);
    page = "/ho-so-vu-viec/" + file.number() + "/mua-thu/1";
    var visit = new Visit(URI.create(address("/")).getPort());
    visit.enter(people, person);
    session(visit.cookie());
  }

  @Test
  void the_film_goes_up_the_record_is_written_by_keyboard_and_the_film_plays(@TempDir Path folder)
      throws IOException {
    Path film = Files.write(folder.resolve("mo-goi.mp4"), FilmReels.mp4());
    width(1366);
    open(page);
    element("#tep").sendKeys(film.toString());
    tabAndEnter("#nap form[enctype] button");
    assertThat(element(".waits").getText()).contains("MP4");
    put("#dia-diem", "Phòng họp");
    put("#chung-kien", "Hai người");
    put("#ben-trong", "2 hũ kem");
    tabAndEnter("#form button");
    assertThat(element(".casehead .chip").getText()).contains("Đã mở gói");

    tabAndEnter("a[href*='/bang-chung/']");
    put("#ly-do", "Đối chiếu nhãn");
    tabAndEnter("button[value='ban-goc']");
    awaitScript(
        "return (document.querySelector('video.film') || {}).readyState >= 1"
            + " && document.querySelector('video.film').videoWidth === 320");
  }

  @Test
  void every_page_of_a_purchase_is_right_at_every_width() {
    buying.film(file, handler);
    var faults = new ArrayList<String>();
    for (String path :
        List.of(
            page,
            "/en" + page,
            "/ho-so-vu-viec/" + file.number() + "/mua-thu/moi",
            "/ho-so-vu-viec/" + file.number())) {
      faultsAtEveryWidth(path).forEach(fault -> faults.add(path + " " + fault));
    }
    CaseFile now = buying.go(file, buying.unpack(), handler);
    now = buying.go(now, buying.sample(), handler);
    buying.go(now, buying.conclude(), handler);
    KeptFile film = purchases.files(buying.one(now, handler)).getFirst();
    for (String path : List.of(page, "/bang-chung/" + film.id())) {
      faultsAtEveryWidth(path).forEach(fault -> faults.add(path + " " + fault));
    }
    assertThat(faults).isEmpty();
  }

  private void put(String css, String words) {
    tabTo(css);
    type(words);
  }

  /** As a keyboard does: keys that are sent to the field of a file would name a file. */
  private void type(CharSequence keys) {
    new Actions(browser()).sendKeys(keys).perform();
  }
}
