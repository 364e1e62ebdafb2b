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
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
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
import vn.chosach.vault.Pictures;

/** After a report over a real connection, nothing about the sender's line or device is left. */
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

  @Test
  void addressDeviceAndAuthorStandInNoTableNoFileAndNoLog(CapturedOutput log) throws Exception {
    long before = reporters();
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

    String everything = tables() + files() + log.getAll();
    assertThat(everything).contains("tips.received");
    for (String trace : List.of(DEVICE, ADDRESS, AUTHOR, STORY, REPORTER, PHONE, token)) {
      assertThat(everything).as(trace).doesNotContain(trace);
      assertThat(everything)
          .as(trace + " as bytes")
          .doesNotContain(HexFormat.of().formatHex(trace.getBytes(StandardCharsets.UTF_8)));
    }
  }

  private long reporters() {
    return jdbc.sql("SELECT count(*) FROM tips.reporter").query(Long.class).single();
  }

  private static String token(String value) {
    assertThat(value).hasSize(22);
    return value;
  }

  private String tables() {
    var rows = new ArrayList<String>();
    jdbc.sql(
            """
            SELECT table_schema || '.' || table_name FROM information_schema.tables
             WHERE table_schema NOT IN ('pg_catalog', 'information_schema')
               AND table_schema NOT IN ('directory', 'catalogue')
               AND has_table_privilege(table_schema || '.' || table_name, 'SELECT')
            """)
        .query(String.class)
        .list()
        .forEach(
            table ->
                rows.addAll(
                    jdbc.sql("SELECT row::text FROM " + table + " AS row")
                        .query(String.class)
                        .list()));
    return String.join("\n", rows);
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
