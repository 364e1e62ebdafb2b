package vn.chosach.tips.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chosach.ChosachTest;
import vn.chosach.TestDatabase;
import vn.chosach.vault.Pictures;

/**
 * After a report over a real connection and its sifting, nothing about the sender's line or device
 * is left, and whoever has a dump of the database with all files and without the keys reads no word
 * of it: every row is searched, those too that are closed to the program itself.
 */
@ChosachTest
@ExtendWith(OutputCaptureExtension.class)
class AnonymityTest {

  private static final String DEVICE = "MayCuaChiThu/77.1";
  private static final String ADDRESS = "203.0.113.77";
  private static final String AUTHOR = "ChiThuMayAnh";
  private static final String STORY = "Chuyennaykhongaibiet";
  private static final String REPORTER = "Chungtoilachithu";
  private static final String PHONE = "0912887766";

  @LocalServerPort int port;
  @Autowired JdbcClient jdbc;

  @Value("${chosach.home}")
  Path home;

  @Value("${chosach.database.url}")
  String database;

  @Test
  void addressDeviceAndAuthorStandInNoTableNoFileAndNoLog(CapturedOutput log) throws Exception {
    long before = reporters();
    long sifted = sifted();
    String token = token(Jsoup.parse(get("/phan-anh")).select("input[name=token]").val());
    String page =
        post(
            "/phan-anh/chuyen-gi",
            Citizen.multipart(
                Map.of("anh.jpg", Pictures.withExif(Pictures.jpeg(80, 60), 1, AUTHOR)),
                "token",
                token,
                "story",
                STORY,
                "go",
                "stay"));
    assertThat(page).contains("Ảnh 1");
    post(
        "/phan-anh",
        Citizen.multipart(Map.of(), "token", token, "shared", "https://vt.example/1", "go", "x"));
    post(
        "/phan-anh/lien-he",
        Citizen.multipart(Map.of(), "token", token, "name", REPORTER, "phone", PHONE, "go", "x"));
    assertThat(post("/phan-anh/gui", Citizen.multipart(Map.of(), "token", token)))
        .contains("Đã nhận phản ánh của bạn");

    assertThat(reporters()).as("who reported is kept").isEqualTo(before + 1);

    awaitSifted(sifted);
    String everything = tables() + files() + log.getAll();
    // Search folds what it keeps: what was told in capitals may stand there in small letters.
    String folded = everything.toLowerCase(Locale.ROOT);
    assertThat(everything).contains("tips.received");
    for (String trace : List.of(DEVICE, ADDRESS, AUTHOR, STORY, REPORTER, PHONE, token)) {
      assertThat(everything).as(trace).doesNotContain(trace);
      assertThat(folded)
          .as(trace + " in any form")
          .doesNotContain(
              trace.toLowerCase(Locale.ROOT),
              hex(trace),
              hex(trace.toLowerCase(Locale.ROOT)),
              base64(trace));
    }
  }

  private static String hex(String text) {
    return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Without the last digits, which depend on what follows. */
  private static String base64(String text) {
    String whole =
        Base64.getEncoder()
            .encodeToString(text.getBytes(StandardCharsets.UTF_8))
            .toLowerCase(Locale.ROOT);
    return whole.substring(0, whole.length() - 4);
  }

  /** Sifting looks at a report after it was received, and keeps marks of what it found. */
  private void awaitSifted(long before) throws Exception {
    for (int turn = 0; turn < 300 && sifted() == before; turn++) {
      Thread.sleep(100);
    }
    assertThat(sifted()).as("the report was sifted").isGreaterThan(before);
  }

  private long sifted() throws SQLException {
    try (var connection = dump();
        var row =
            connection
                .createStatement()
                .executeQuery("SELECT count(DISTINCT signal) FROM signals.findable")) {
      row.next();
      return row.getLong(1);
    }
  }

  private Connection dump() throws SQLException {
    var login = TestDatabase.seesAll();
    return DriverManager.getConnection(database, login.role(), login.password());
  }

  private long reporters() {
    return jdbc.sql("SELECT count(*) FROM tips.reporter").query(Long.class).single();
  }

  private static String token(String value) {
    assertThat(value).hasSize(22);
    return value;
  }

  /** As in a dump: every row of every table. */
  private String tables() throws SQLException {
    var rows = new StringBuilder();
    try (var connection = dump();
        var names = connection.createStatement();
        var asked = connection.createStatement();
        var tables =
            names.executeQuery(
                """
                SELECT c.oid::regclass::text FROM pg_class c
                  JOIN pg_namespace n ON n.oid = c.relnamespace
                 WHERE c.relkind IN ('r', 'm')
                   AND n.nspname NOT IN ('pg_catalog', 'information_schema')
                """)) {
      while (tables.next()) {
        try (var table =
            asked.executeQuery("SELECT kept::text FROM " + tables.getString(1) + " AS kept")) {
          while (table.next()) {
            rows.append(table.getString(1)).append('\n');
          }
        }
      }
    }
    return rows.toString();
  }

  /** Everything under the home folder and in the temporary folder of the server. */
  private String files() throws IOException {
    var all = new StringBuilder();
    for (Path folder : List.of(home, Path.of(System.getProperty("java.io.tmpdir")))) {
      try (var walk = Files.walk(folder, folder.equals(home) ? 9 : 1)) {
        for (Path file : walk.filter(Files::isRegularFile).filter(Files::isReadable).toList()) {
          if (Files.size(file) < 20_000_000 && (folder.equals(home) || isOfTomcat(file))) {
            all.append(Files.readString(file, StandardCharsets.ISO_8859_1));
          }
        }
      }
    }
    return all.toString();
  }

  private static boolean isOfTomcat(Path file) {
    return file.getFileName().toString().matches("(?i)(tomcat|upload|spring).*");
  }

  private String get(String path) throws Exception {
    return answer(HttpRequest.newBuilder(uri(path)));
  }

  private String post(String path, byte[] body) throws Exception {
    return answer(
        HttpRequest.newBuilder(uri(path))
            .header("Content-Type", "multipart/form-data; boundary=------------------------chosach")
            .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
  }

  private URI uri(String path) {
    return URI.create("http://localhost:" + port + path);
  }

  private static String answer(HttpRequest.Builder request) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client
          .send(
              request
                  .header("User-Agent", DEVICE)
                  .header("X-Forwarded-For", ADDRESS)
                  .header("Forwarded", "for=" + ADDRESS)
                  .build(),
              HttpResponse.BodyHandlers.ofString())
          .body();
    }
  }
}
