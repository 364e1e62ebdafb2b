package vn.chosach.tips;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.chosach.ChosachTest;
import vn.chosach.FreshWord;

/** Many citizens send at once: each gets a receipt or an honest refusal. The long one: bench/. */
@ChosachTest
class BurstTest {

  private static final int AT_ONCE = 70;
  private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");
  private static final Pattern CODE = Pattern.compile("data-code=\"([^\"]+)\"");

  @LocalServerPort int port;
  @Autowired Tips tips;

  /** The last answer of one citizen. */
  private record Answer(int status, String body) {}

  @Test
  void ofSeventyWhoSendAtOnceEachIsReceivedOrHonestlyRefused() throws Exception {
    var sendings = new ArrayList<Callable<Answer>>();
    for (int i = 0; i < AT_ONCE; i++) {
      sendings.add(() -> report("Nhiều người báo cùng lúc " + FreshWord.any()));
    }
    List<Future<Answer>> answers;
    try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
      answers = pool.invokeAll(sendings);
    }
    int received = 0;
    for (Future<Answer> one : answers) {
      Answer answer = one.get();
      assertThat(answer.status()).isIn(200, 429, 503);
      if (answer.status() == 200) {
        Matcher code = CODE.matcher(answer.body());
        assertThat(code.find()).as("a receipt").isTrue();
        assertThat(tips.find(code.group(1).strip())).isPresent();
        received++;
      }
    }
    assertThat(received).isPositive();
    assertThat(report("Sau đợt dồn dập " + FreshWord.any()).status()).isEqualTo(200);
  }

  private Answer report(String story) throws IOException, InterruptedException {
    try (var http =
        HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build()) {
      Answer form = send(http, request("/phan-anh").build());
      Matcher token = TOKEN.matcher(form.body());
      if (form.status() != 200 || !token.find()) {
        return form;
      }
      String key = "token=" + encoded(token.group(1));
      String[][] steps = {
        {"/phan-anh", key + "&go=next&shared=" + encoded("nhóm chợ quê")},
        {"/phan-anh/chuyen-gi", key + "&go=next&story=" + encoded(story)},
        {"/phan-anh/lien-he", key + "&go=next"},
        {"/phan-anh/gui", key}
      };
      Answer answer = form;
      for (String[] step : steps) {
        answer =
            send(
                http,
                request(step[0])
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(step[1]))
                    .build());
        if (answer.status() != 200) {
          return answer;
        }
      }
      return answer;
    }
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
  }

  private static Answer send(HttpClient http, HttpRequest request)
      throws IOException, InterruptedException {
    HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
    return new Answer(answer.statusCode(), answer.body());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
