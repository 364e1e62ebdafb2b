package vn.chosach.bench.intake;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody who sends reports through the public form, without script; loopback only. */
final class Citizen {

  private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");
  private static final Pattern CODE = Pattern.compile("data-code=\"([^\"]+)\"");
  private static final int OK = 200;

  private final HttpClient http =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .followRedirects(HttpClient.Redirect.NORMAL)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private final String base;

  Citizen(int port) {
    base = "http://localhost:" + port;
  }

  /**
   * What came of a report.
   *
   * @param status of the last answer
   * @param code that was shown; empty when none was
   */
  record Answer(int status, String code) {

    boolean received() {
      return !code.isEmpty();
    }

    /** It says itself that it cannot be taken now. */
    boolean honest() {
      return status == 429 || status == 503;
    }
  }

  /** Walks the four steps of the form and sends it. */
  Answer report(String story) throws IOException, InterruptedException {
    HttpResponse<String> form = get("/phan-anh");
    Matcher token = TOKEN.matcher(form.body());
    if (form.statusCode() != OK || !token.find()) {
      return new Answer(form.statusCode(), "");
    }
    String key = "token=" + Desk.encoded(token.group(1));
    String[][] steps = {
      {"/phan-anh", key + "&go=next&shared=" + Desk.encoded("nhóm chợ quê")},
      {"/phan-anh/chuyen-gi", key + "&go=next&story=" + Desk.encoded(story)},
      {"/phan-anh/lien-he", key + "&go=next"},
      {"/phan-anh/gui", key}
    };
    HttpResponse<String> answer = form;
    for (String[] step : steps) {
      answer = post(step[0], step[1]);
      if (answer.statusCode() != OK) {
        return new Answer(answer.statusCode(), "");
      }
    }
    Matcher code = CODE.matcher(answer.body());
    return new Answer(answer.statusCode(), code.find() ? code.group(1).strip() : "");
  }

  /** Whether a code opens its report. */
  boolean opens(String code) throws IOException, InterruptedException {
    HttpResponse<String> answer = post("/theo-doi", "code=" + Desk.encoded(code));
    return answer.statusCode() == OK && answer.body().contains("PA-");
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(request(path).build());
  }

  private HttpResponse<String> post(String path, String fields)
      throws IOException, InterruptedException {
    return send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(fields))
            .build());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(40));
  }

  private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
    return http.send(request, HttpResponse.BodyHandlers.ofString());
  }
}
