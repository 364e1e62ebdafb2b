package vn.chosach.watch.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chosach.ChosachTest;
import vn.chosach.MovableClock;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Refusal;
import vn.chosach.screening.Listing;
import vn.chosach.screening.listings.ListingSink;
import vn.chosach.screening.listings.Particulars;
import vn.chosach.watch.sources.AddressIntake.Fetched;
import vn.chosach.watch.sources.NamedPages;

/** Each way in, with what is broken or hostile about it. */
@ChosachTest
class SourcesTest {

  @Autowired Offers offers;
  @Autowired Intakes intakes;
  @Autowired IntakeFiles files;
  @Autowired IntakeRepository repository;
  @Autowired IntakeSweep sweep;
  @Autowired IntakeSettings settings;
  @Autowired WatchedFolder folder;
  @Autowired MovableClock clock;
  @Autowired JdbcClient jdbc;
  @TempDir Path temporary;

  private final String platform = Offers.platform();

  @AfterEach
  void setTheClockBack() {
    clock.reset();
  }

  @Test
  void prices_are_read_as_people_write_them_and_none_is_made_up() {
    Intake intake =
        offers.importedFile(
            platform,
            """
            id,title,price
            1,Giày nữ,17tr5
            2,Giày nữ,1tr200
            3,Giày nữ,₫175
            4,Giày nữ,-5000
            5,Giày nữ,
            6,Giày nữ,"1.250.000 ₫"
            7,Giày nữ,liên hệ
            """);
    assertThat(intake.counts().kept()).isEqualTo(7);
    assertThat(prices())
        .containsEntry("1", 17_500_000L)
        .containsEntry("2", 1_200_000L)
        .containsEntry("6", 1_250_000L)
        .doesNotContainKeys("4", "5", "7");
  }

  @Test
  void shopees_unit_is_said_by_the_officer() {
    UUID id =
        offers.draft("id,title,gia\n1,Giày nữ,17500000000\n".getBytes(StandardCharsets.UTF_8));
    intakes.start(id, platform, Map.of("price", "gia/100000"), Offers.officer());
    offers.run();
    assertThat(prices()).containsEntry("1", 175_000L);
  }

  @Test
  void another_encoding_is_detected_and_named() {
    byte[] file = "id,title,price\n1,Giày nữ đẹp,99000\n".getBytes(StandardCharsets.UTF_16LE);
    UUID id = offers.draft(file);
    intakes.start(id, platform, Map.of(), Offers.officer());
    offers.run();
    Intake intake = intakes.one(id).orElseThrow();
    assertThat(intake.remarks()).anyMatch(remark -> remark.contains("UTF-16LE"));
    assertThat(title("1")).isEqualTo("Giày nữ đẹp");
  }

  @Test
  void a_broken_quote_costs_its_row_and_the_refused_row_keeps_its_text() {
    Intake intake =
        offers.importedFile(
            platform,
            """
            id,title,price
            1,Giày nữ,99000
            2,"Giày "hỏng nặng,99000
            3,Giày nam,99000
            """);
    assertThat(intake.counts().kept() + intake.counts().refused()).isEqualTo(intake.rowsDone());
    assertThat(intake.counts().refused()).isEqualTo(1);
    List<RefusedRow> refused = intakes.refused(intake.id(), 10);
    assertThat(refused).hasSize(1);
    assertThat(refused.getFirst().code()).startsWith("row.");
    assertThat(refused.getFirst().detail()).contains("hỏng nặng");
    assertThat(title("3")).isEqualTo("Giày nam");
  }

  @Test
  void giant_descriptions_are_taken_whole_and_do_no_harm() {
    String text = "túi đẹp ".repeat(1_300_000).strip();
    Intake intake =
        offers.importedFile(
            platform, "id,title,description\n1," + Offers.FAKE + "," + text + "\n2,Giày,ngắn\n");
    assertThat(intake.counts().kept()).isEqualTo(2);
    assertThat(
            jdbc.sql("SELECT max(length(description)) FROM watch.listing WHERE platform = :p")
                .param("p", platform)
                .query(Integer.class)
                .single())
        .isEqualTo(text.length());
    assertThat(offers.hits(platform)).hasSize(1);
    assertThat(title("2")).isEqualTo("Giày");
  }

  @Test
  void a_workbook_with_entities_or_a_bomb_ends_with_a_reason() throws IOException {
    byte[] entities =
        workbook(
            "<!DOCTYPE sst [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><sst><si><t>title</t></si>"
                .getBytes(StandardCharsets.UTF_8),
            1);
    byte[] bomb = workbook(new byte[1 << 20], 1_100);
    for (byte[] file : List.of(entities, bomb)) {
      UUID id = offers.draft(file);
      assertThat(intakes.preview(id, Map.of()).orElseThrow().fault()).startsWith("file.");
      assertThat(intakes.start(id, platform, Map.of(), Offers.officer()))
          .isInstanceOf(ActOutcome.Refused.class);
    }
  }

  @Test
  void a_page_is_text_and_its_scripts_never_reach_a_listing() {
    String html =
        """
        <!DOCTYPE html><html><script type="application/ld+json">{"@type":"Product","sku":"9",
        "name":"Giày <script>alert(1)<\\/script>nữ","offers":{"price":"99000"}}</script></html>
        """;
    Intake intake = taken(Intake.Source.PAGE, "https://shop.vn/9", html);
    assertThat(intake.state()).isEqualTo(IntakeState.DONE);
    assertThat(title("9")).doesNotContain("<").contains("nữ");
    assertThat(
            jdbc.sql("SELECT url FROM watch.listing WHERE platform = :p")
                .param("p", platform)
                .query(String.class)
                .single())
        .isEqualTo("https://shop.vn/9");
  }

  @Test
  void a_print_of_a_picture_that_is_none_is_left_out() {
    Intake intake =
        offers.importedFile(
            platform, "id,title,pdq\n1,Giày nữ,<html>\n2,Giày nam," + "f".repeat(63) + "\n");
    assertThat(intake.counts().kept()).isEqualTo(2);
    assertThat(
            jdbc.sql(
                    "SELECT count(*) FROM watch.photo p JOIN watch.listing l ON l.id = p.listing"
                        + " WHERE l.platform = :p")
                .param("p", platform)
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  void a_whole_file_in_the_watched_folder_is_taken_once_and_put_aside() throws IOException {
    Path watched = Files.createDirectories(settings.folder());
    Path whole = old(watched.resolve(platform + ".csv"), "id,title\n" + platform + ",Giày nữ\n");
    Path empty = old(watched.resolve(platform + "-trong.csv"), "");
    Path link = watched.resolve(platform + "-link.csv");
    Files.createSymbolicLink(link, whole);
    Path fresh = watched.resolve(platform + "-moi.csv");
    Files.writeString(fresh, "id,title\n1,Chưa ghi xong");
    folder.look();
    folder.look();
    offers.run();
    assertThat(whole).doesNotExist();
    assertThat(empty).doesNotExist();
    assertThat(fresh).exists();
    assertThat(Files.isSymbolicLink(link)).isTrue();
    assertThat(names(watched.resolve("da-nhan")))
        .filteredOn(name -> name.contains(platform))
        .hasSize(1);
    assertThat(names(watched.resolve("tu-choi")))
        .filteredOn(name -> name.contains(platform))
        .hasSize(1);
    assertThat(
            jdbc.sql("SELECT kept FROM watch.intake WHERE source = 'FOLDER' AND name = :name")
                .param("name", platform + ".csv")
                .query(Long.class)
                .list())
        .containsExactly(1L);
    Files.delete(link);
    Files.delete(fresh);
  }

  @Test
  void a_file_in_the_watched_folder_that_cannot_be_read_holds_up_no_other() throws IOException {
    Path watched = Files.createDirectories(temporary.resolve("den"));
    Path first = old(watched.resolve("a.csv"), "id,title\n" + platform + "-a,Giày nữ\n");
    Path second = old(watched.resolve("b.csv"), "id,title\n" + platform + "-b,Giày nữ\n");
    var asked = new AtomicInteger();
    // Root reads whatever it may not, so the first is taken away once both were looked at.
    InstantSource time =
        () -> {
          if (asked.incrementAndGet() == 2) {
            try {
              Files.delete(first);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          }
          return clock.instant();
        };
    var own = new IntakeSettings(temporary, new IntakeSettings.Watch(watched));
    new WatchedFolder(own, intakes, time).look();
    assertThat(second).as("the one behind it is taken").doesNotExist();
    assertThat(names(watched.resolve("da-nhan"))).singleElement().asString().endsWith("-b.csv");
  }

  private Path old(Path file, String text) throws IOException {
    Files.writeString(file, text);
    return Files.setLastModifiedTime(file, FileTime.from(clock.instant().minusSeconds(60)));
  }

  private static List<String> names(Path folder) throws IOException {
    try (var all = Files.list(folder)) {
      return all.map(one -> one.getFileName().toString()).toList();
    }
  }

  @Test
  void pages_of_a_map_that_cannot_be_fetched_are_refused_rows_with_reasons() {
    Intake intake =
        taken(
            Intake.Source.SITEMAP,
            "https://shopee.vn/sitemap.xml",
            "http://localhost/1\nhttp://10.0.0.1/2\nftp://x\n");
    assertThat(intake.state()).isEqualTo(IntakeState.DONE);
    assertThat(intake.rowsDone()).isEqualTo(3);
    assertThat(intakes.refusals(intake.id()))
        .containsEntry("page.host-not-allowed", 2L)
        .containsEntry("page.address-malformed", 1L);
  }

  @Test
  void each_page_of_a_map_is_fetched_once_and_those_behind_not_again() throws IOException {
    Path map = Files.writeString(temporary.resolve("map"), "a\nb\nc\nd\n");
    var asked = new ArrayList<String>();
    var paused = new AtomicInteger();
    var kept = new ArrayList<String>();
    var sink =
        new ListingSink() {
          @Override
          public void listing(long row, Listing listing, List<String> remarks) {
            throw new AssertionError("the address is lost");
          }

          @Override
          public void listing(
              long row, Listing listing, Particulars particulars, List<String> remarks) {
            kept.add(
                row + ":" + listing.title() + ":" + listing.platform() + ":" + particulars.url());
          }

          @Override
          public void refused(long row, String code, String detail) {
            kept.add(row + ":" + code + ":" + detail);
          }
        };
    new NamedPages(address -> answer(address, asked), paused::incrementAndGet).read(map, 1, sink);
    assertThat(asked).containsExactly("b", "c", "d");
    assertThat(paused).hasValue(3);
    assertThat(kept)
        .containsExactly(
            "2:page.page-not-there:b",
            "3:Giày:shopee:https://shopee.vn/c",
            "3:Dép:shopee:https://shopee.vn/c",
            "4:page.has-no-product:d");
  }

  private static Fetched answer(String address, List<String> asked) {
    asked.add(address);
    if (address.equals("b")) {
      return new Fetched.FetchedRefused(Refusal.of("watch.page-not-there"));
    }
    String json =
        "[{\"@type\":\"Product\",\"sku\":\"1\",\"name\":\"Giày\"},{\"@type\":\"Product\",\"sku\":\"2\",\"name\":\"Dép\"}]";
    String html =
        address.equals("d")
            ? "<html></html>"
            : "<html><script type=\"application/ld+json\">" + json + "</script></html>";
    return new Fetched.Page(
        "https://shopee.vn/" + address, "shopee", html.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void a_stopped_import_goes_on_where_it_stopped() {
    UUID id = started();
    jdbc.sql(
            "UPDATE watch.intake SET state = 'RUNNING', rows_done = 4000, kept = 4000, beat_at ="
                + " now() WHERE id = :id")
        .param("id", id)
        .update();
    intakes.cancel(id, Offers.officer());
    assertThat(intakes.canResume(intakes.one(id).orElseThrow())).isTrue();
    offers.run();
    assertThat(intakes.one(id).orElseThrow().rowsDone()).isEqualTo(4_000);
    assertThat(intakes.resume(id, Offers.officer())).isInstanceOf(ActOutcome.Done.class);
    offers.run();
    Intake intake = intakes.one(id).orElseThrow();
    assertThat(intake.state()).isEqualTo(IntakeState.DONE);
    assertThat(intake.counts().kept()).isEqualTo(5_000);
    assertThat(prices()).hasSize(1_000);
    assertThat(files.holds(id)).isFalse();
    assertThat(code(intakes.resume(id, Offers.officer()))).isEqualTo("watch.import-not-stopped");
  }

  @Test
  void of_two_readers_of_one_import_only_the_one_at_the_checkpoint_writes() {
    UUID id = started();
    jdbc.sql("UPDATE watch.intake SET state = 'RUNNING', rows_done = 4000 WHERE id = :id")
        .param("id", id)
        .update();
    assertThat(repository.checkpoint(id, 2_000, 4_000, Intake.Counts.NONE, clock.instant()))
        .isFalse();
    assertThat(repository.checkpoint(id, 4_000, 5_000, Intake.Counts.NONE, clock.instant()))
        .isTrue();
    jdbc.sql("UPDATE watch.intake SET state = 'DONE' WHERE id = :id").param("id", id).update();
    files.remove(id);
  }

  @Test
  void files_of_stopped_imports_are_kept_for_a_week_and_then_no_longer() throws IOException {
    UUID id = started();
    intakes.cancel(id, Offers.officer());
    sweep.sweep();
    assertThat(files.holds(id)).isTrue();
    Files.setLastModifiedTime(
        files.path(id), FileTime.from(clock.instant().minus(IntakeSweep.KEPT.multipliedBy(2))));
    sweep.sweep();
    assertThat(files.holds(id)).isTrue();
    clock.move(IntakeSweep.KEPT.plusHours(1));
    sweep.sweep();
    assertThat(files.holds(id)).isFalse();
    assertThat(code(intakes.resume(id, Offers.officer()))).isEqualTo("watch.import-file-gone");
  }

  private UUID started() {
    var file = new StringBuilder("id,title,price\n");
    for (int i = 1; i <= 5_000; i++) {
      file.append(i).append(",Áo thun trơn số ").append(i).append(",99000\n");
    }
    UUID id = offers.draft(file.toString().getBytes(StandardCharsets.UTF_8));
    intakes.start(id, platform, Map.of(), Offers.officer());
    return id;
  }

  private Intake taken(Intake.Source source, String name, String body) {
    ActOutcome<UUID> outcome =
        intakes.take(
            source,
            name,
            platform,
            new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)),
            1 << 20,
            Offers.officer());
    offers.run();
    return intakes.one(((ActOutcome.Done<UUID>) outcome).value()).orElseThrow();
  }

  private static byte[] workbook(byte[] shared, int times) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
      for (int i = 0; i < times; i++) {
        zip.write(shared);
      }
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      zip.write("<worksheet><sheetData></sheetData></worksheet>".getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  private Map<String, Long> prices() {
    var prices = new java.util.HashMap<String, Long>();
    jdbc.sql("SELECT item, price_dong FROM watch.listing WHERE platform = :p AND price_dong > 0")
        .param("p", platform)
        .query((row, n) -> prices.put(row.getString(1), row.getLong(2)))
        .list();
    return prices;
  }

  private String title(String item) {
    return jdbc.sql("SELECT title FROM watch.listing WHERE platform = :p AND item = :item")
        .param("p", platform)
        .param("item", item)
        .query(String.class)
        .single();
  }

  private static String code(ActOutcome<UUID> outcome) {
    return ((ActOutcome.Refused<UUID>) outcome).refusal().code();
  }
}
