package vn.chosach.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.chosach.ChosachTest;

/** Requests as no browser sends them, over a bare connection. */
@ChosachTest
@ExtendWith(OutputCaptureExtension.class)
class HostileRequestTest {

  private static final String CODE = "K7QM-3XRD-9T2V-HWPA";

  @LocalServerPort int port;

  @Test
  void anAddressThatIsRefusedBeforeAnyRoomCarriesTheHeadersOfEveryPage() throws IOException {
    for (String path : List.of("/a;b", "//a", "/a/%2e%2e/b", "/a%00b", "/a%2fb", "/%5cb")) {
      String answer = get(path, "localhost:" + port);
      assertThat(answer).as(path).startsWith("HTTP/1.1 400");
      assertThat(answer)
          .as(path)
          .contains(
              "Content-Security-Policy: default-src 'none'",
              "X-Content-Type-Options: nosniff",
              "X-Frame-Options: DENY",
              "Referrer-Policy: no-referrer",
              "Cache-Control: no-cache, no-store");
    }
  }

  @Test
  void noMethodMirrorsARequest() throws IOException {
    assertThat(send("TRACE / HTTP/1.1", "localhost:" + port))
        .startsWith("HTTP/1.1 4")
        .doesNotContain("TRACE / HTTP");
  }

  @Test
  void anAddressThatTheServerCannotReadTellsNothingOfTheServer() throws IOException {
    for (String path : List.of("/<script>", "/a b c", "/{x}")) {
      assertThat(get(path, "localhost:" + port))
          .as(path)
          .startsWith("HTTP/1.1 400")
          .contains("Không đọc được yêu cầu", "The request could not be read")
          .doesNotContain("Tomcat", "script>", "Exception");
    }
  }

  @Test
  void aCodeThatSomebodyTypesIntoTheAddressStandsInNoLog(CapturedOutput log) throws IOException {
    for (String path :
        List.of(
            "/theo-doi/" + CODE,
            "/en/theo-doi/" + CODE,
            "/theo-doi/" + CODE + "/",
            "/theo-doi;" + CODE,
            "//theo-doi/" + CODE,
            "/theo-doi?code=" + CODE,
            "/hop-tiep-nhan/" + CODE,
            "/cong-bo/" + CODE,
            "/<" + CODE)) {
      get(path, "localhost:" + port);
    }
    for (String method : List.of("PUT", "DELETE", "PROPFIND", "POST")) {
      send(method + " /theo-doi/" + CODE + " HTTP/1.1", "localhost:" + port);
      send(method + " /theo-doi/phan-anh?" + CODE + " HTTP/1.1", "localhost:" + port);
    }
    assertThat(log.getAll()).doesNotContain(CODE);
  }

  @Test
  void withoutAnAddressSetOnlyTheOwnMachineIsAnsweredAndNoOtherNameIsRepeated() throws IOException {
    for (String name : List.of("ac-y.example", "192.168.1.9:8389", "localhost.ac-y.example")) {
      for (String path : List.of("/", "/sitemap.xml", "/robots.txt", "/favicon.ico", "/x/")) {
        String answer = get(path, name);
        assertThat(answer).as(name + path).startsWith("HTTP/1.1 421");
        assertThat(answer).as(name + path).doesNotContain(name.replaceAll(":.*", ""));
      }
    }
    for (String name : List.of("localhost:1", "127.0.0.1", "[::1]:" + port)) {
      assertThat(get("/robots.txt", name)).as(name).startsWith("HTTP/1.1 200");
    }
  }

  @Test
  void whereAnAnswerLeadsNamesNoHost() throws IOException {
    assertThat(get("/gioi-thieu/", "localhost:1")).contains("Location: /gioi-thieu\r\n");
    assertThat(get("/phan-anh/gui", "localhost:1")).contains("Location: /phan-anh/kiem-tra\r\n");
  }

  private String get(String path, String host) throws IOException {
    return send("GET " + path + " HTTP/1.1", host);
  }

  private String send(String line, String host) throws IOException {
    try (var wire = new Socket(InetAddress.getLoopbackAddress(), port)) {
      wire.setSoTimeout(20_000);
      wire.getOutputStream()
          .write(
              (line + "\r\nHost: " + host + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
                  .getBytes(StandardCharsets.UTF_8));
      return new String(wire.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
