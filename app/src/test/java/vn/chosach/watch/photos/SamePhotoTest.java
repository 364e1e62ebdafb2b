package vn.chosach.watch.photos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chosach.ChosachTest;
import vn.chosach.MovableClock;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.watch.Watch;
import vn.chosach.watch.intake.Intake;
import vn.chosach.watch.intake.IntakeTurn;
import vn.chosach.watch.intake.Intakes;
import vn.chosach.watch.intake.Offers;
import vn.chosach.watch.review.HitSheet;
import vn.chosach.watch.review.StrikeGround;
import vn.chosach.watch.sources.AddressIntake;
import vn.chosach.watch.sources.PictureSettings;
import vn.chosach.watch.sources.StubShop;
import vn.chosach.watch.sources.ThisMachine;

/** The server looks at pictures itself, and the same photo under another shop is found. */
@ChosachTest
class SamePhotoTest {

  private static final String OTHER_FAKE = "Ví nam Hermes super fake 1:1 da bò";

  @Autowired ThisMachine machine;
  @Autowired AddressIntake addresses;
  @Autowired Intakes intakes;
  @Autowired IntakeTurn turn;
  @Autowired EvidencePictures pictures;
  @Autowired PhotoGroups photos;
  @Autowired Watch watch;
  @Autowired Offers offers;
  @Autowired MovableClock clock;
  @Autowired JdbcClient jdbc;
  @Autowired JdbcTemplate template;
  @Autowired TransactionTemplate transaction;

  private final String platform = Offers.platform();
  private final long photo = UUID.randomUUID().getMostSignificantBits();
  private final String item = UUID.randomUUID().toString();
  private StubShop shop;

  @BeforeEach
  void open() throws IOException {
    shop = new StubShop(machine);
    jdbc.sql("UPDATE watch.picture_due SET next_at = NULL").update();
  }

  @AfterEach
  void close() {
    shop.close();
    clock.reset();
  }

  @Test
  void a_mirrored_copy_on_the_page_of_another_shop_stands_in_the_same_group() {
    shop.serves("/anh/mot.jpg", Photographs.jpeg(photo));
    shop.serves("/hai.png", Photographs.mirrored(photo));
    shop.serves("/ba.png", Photographs.jpeg(photo + 1));
    imported(page("1", Offers.FAKE, "Shop Một", "../anh/mot.jpg"));
    imported(page("2", OTHER_FAKE, "Shop Hai", "{PICTURES}/hai.png"));
    imported(page("3", OTHER_FAKE + " khác", "Shop Ba", "{PICTURES}/ba.png"));

    assertThat(shop.asked()).contains("tiki.vn/anh/mot.jpg", "salt.tikicdn.com/hai.png");
    assertThat(sheet("1").offer().picture()).isEqualTo(shop.at(StubShop.SHOP, "/anh/mot.jpg"));
    assertThat(sheet("1").group())
        .filteredOn(like -> like.by().equals("PHOTO"))
        .singleElement()
        .matches(like -> like.line().seller().equals("Shop Hai"));
    assertThat(photosOf("3")).hasSize(1);
  }

  @Test
  void a_removed_offer_is_seen_to_come_back_by_its_picture_under_other_words() {
    shop.serves("/mot.jpg", Photographs.jpeg(photo));
    shop.serves("/hai.png", Photographs.mirrored(photo));
    imported(page("1", Offers.FAKE, "Shop Một", "/mot.jpg"));
    transaction.executeWithoutResult(
        status ->
            watch.confirm(
                sheet("1").line().id(), "VV-" + item, StrikeGround.TAKEDOWN, Offers.officer()));
    imported(page("2", "Ví nam da bò", "Shop Hai", "/hai.png"));
    imported(page("3", "Ví nữ da dê", "Shop Một", "/hai.png"));

    assertThat(sheet("2").reasons())
        .filteredOn(why -> why.rule().equals("watch.returned"))
        .singleElement()
        .matches(why -> why.weight() == 60)
        .matches(why -> why.facts().startsWith("Ảnh của tin đã gỡ " + item + "-1"));
    assertThat(hits("3")).as("the same shop may show its own picture").isEmpty();
  }

  @Test
  void the_picture_of_evidence_is_looked_at_afterwards_and_its_copy_is_found() {
    shop.serves("/mot.jpg", Photographs.jpeg(photo));
    shop.serves("/hai.png", Photographs.mirrored(photo));
    UUID hit = fromFile(shop.at(StubShop.PICTURES, "/mot.jpg"));
    assertThat(pictures.look()).as("nothing is due before").isFalse();
    assertThat(shop.asked()).isEmpty();

    watch.seal(hit, Offers.officer());
    assertThat(shop.asked()).as("not in the request of a person").isEmpty();
    assertThat(pictures.look()).isTrue();
    assertThat(pictures.look()).isFalse();
    imported(page("2", OTHER_FAKE, "Shop Hai", "/hai.png"));

    assertThat(watch.read(hit).orElseThrow().group())
        .filteredOn(like -> like.by().equals("PHOTO"))
        .singleElement()
        .matches(like -> like.line().seller().equals("Shop Hai"));
  }

  @Test
  void what_is_no_picture_is_given_up_and_a_silent_server_is_asked_four_times() {
    shop.serves("/doi.jpg", "<html>không phải ảnh");
    shop.serves("/tron.png", Photographs.plain());
    assertThat(faultAfterOneLook("/doi.jpg")).isEqualTo("picture.type-is-unknown");
    assertThat(pictures.look()).isFalse();
    assertThat(faultAfterOneLook("/tron.png")).isEqualTo("picture.is-too-plain");
    assertThat(pictures.look()).isFalse();
    assertThat(faultAfterOneLook("/khong-co.jpg")).isEqualTo("watch.page-not-there");
    assertThat(pictures.look()).as("pause").isFalse();
    for (int tries = 2; tries <= 4; tries++) {
      clock.move(Duration.ofHours(7));
      assertThat(pictures.look()).as("try " + tries).isTrue();
    }
    clock.move(Duration.ofDays(7));
    assertThat(pictures.look()).isFalse();
  }

  @Test
  void a_picture_inside_or_on_a_strange_host_is_never_asked_for() {
    String inside = shop.at("127.0.0.1", "/x.png");
    UUID hit = fromFile(inside);
    watch.seal(hit, Offers.officer());
    assertThat(pictures.look()).isTrue();
    assertThat(fault(hit)).isEqualTo("watch.host-not-allowed");
    machine.close();
    imported(page("1", Offers.FAKE, "Shop Một", inside));
    assertThat(shop.asked()).isEmpty();
    assertThat(photosOf("1")).isEmpty();
  }

  @Test
  void flagged_pictures_of_a_file_are_looked_at_only_if_the_installation_wants_it() {
    shop.serves("/mot.jpg", Photographs.jpeg(photo));
    UUID hit = fromFile(shop.at(StubShop.SHOP, "/mot.jpg"));
    UUID intake =
        jdbc.sql(
                "SELECT intake FROM watch.listing WHERE id ="
                    + " (SELECT listing FROM watch.hit WHERE id = :hit)")
            .param("hit", hit)
            .query(UUID.class)
            .single();
    with(PictureSettings.Of.EVIDENCE).flagged(intake);
    assertThat(pictures.look()).isFalse();
    with(PictureSettings.Of.FLAGGED).flagged(intake);
    with(PictureSettings.Of.FLAGGED).flagged(intake);
    assertThat(pictures.look()).isTrue();
    assertThat(pictures.look()).isFalse();
    assertThat(photosOf("0")).hasSize(1);
  }

  private EvidencePictures with(PictureSettings.Of of) {
    var look = new PictureLook(addresses, new PictureSettings(of, List.of()));
    return new EvidencePictures(look, photos, jdbc, template, transaction, clock);
  }

  private String faultAfterOneLook(String path) {
    UUID hit = fromFile(shop.at(StubShop.SHOP, path));
    watch.seal(hit, Offers.officer());
    assertThat(pictures.look()).isTrue();
    return fault(hit);
  }

  private String fault(UUID hit) {
    return jdbc.sql(
            """
            SELECT fault FROM watch.picture_due
             WHERE listing = (SELECT listing FROM watch.hit WHERE id = :hit)
            """)
        .param("hit", hit)
        .query(String.class)
        .single();
  }

  /** A file names a picture; nobody looked at it yet. */
  private UUID fromFile(String picture) {
    String own = Offers.platform();
    offers.importedFile(
        own,
        "id,title,price,seller,image\n%s-0,%s,350000,Shop Không,%s\n"
            .formatted(item, Offers.FAKE + " " + own, picture));
    return offers.hit(own);
  }

  private byte[] page(String number, String title, String seller, String picture) {
    String text =
        """
        <!doctype html><html><title>x</title><script type="application/ld+json">
        {"@type": "Product", "sku": "%s-%s", "name": "%s", "image": "%s",
         "url": "{SHOP}/sp/%s", "offers": {"price": 350000, "seller": {"name": "%s"}}}
        </script>
        """
            .formatted(item, number, title, picture, number, seller);
    return text.replace("{SHOP}", shop.at(StubShop.SHOP, ""))
        .replace("{PICTURES}", shop.at(StubShop.PICTURES, ""))
        .getBytes(StandardCharsets.UTF_8);
  }

  /** A saved page that an officer hands in. */
  private void imported(byte[] page) {
    var taken =
        (ActOutcome.Done<UUID>)
            intakes.take(
                Intake.Source.FOLDER,
                "trang.html",
                platform,
                new ByteArrayInputStream(page),
                1 << 20,
                Offers.officer());
    turn.runWaiting();
    assertThat(intakes.one(taken.value()).orElseThrow().counts().kept()).isEqualTo(1);
  }

  private HitSheet sheet(String number) {
    return watch.read(hits(number).getFirst()).orElseThrow();
  }

  private List<UUID> hits(String number) {
    return jdbc.sql(
            """
            SELECT h.id FROM watch.hit h JOIN watch.listing l ON l.id = h.listing
             WHERE l.item = :item
            """)
        .param("item", item + "-" + number)
        .query((row, n) -> row.getObject(1, UUID.class))
        .list();
  }

  private List<String> photosOf(String number) {
    return jdbc.sql(
            """
            SELECT p.hash FROM watch.photo p JOIN watch.listing l ON l.id = p.listing
             WHERE l.item = :item
            """)
        .param("item", item + "-" + number)
        .query((row, n) -> row.getString(1))
        .list();
  }
}
