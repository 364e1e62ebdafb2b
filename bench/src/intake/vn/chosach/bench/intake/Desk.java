package vn.chosach.bench.intake;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A signed-in officer at a browser without pictures and styles; loopback only. */
public final class Desk {

  private static final Pattern TOKEN =
      Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"|value=\"([^\"]+)\"[^>]*name=\"_csrf\"");

  private final HttpClient http =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();
  private final String base;

  public Desk(int port) {
    base = "http://localhost:" + port;
  }

  public void signIn(String account, String password) throws IOException, InterruptedException {
    Matcher token = TOKEN.matcher(get("/dang-nhap"));
    if (!token.find()) {
      throw new IOException("no form to sign in");
    }
    String value = token.group(1) != null ? token.group(1) : token.group(2);
    var form =
        "_csrf=" + encoded(value) + "&account=" + encoded(account) + "&password=" + encoded(password);
    HttpResponse<String> answer =
        http.send(
            HttpRequest.newBuilder(URI.create(base + "/dang-nhap"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    if (!answer.uri().getPath().startsWith("/ban-lam-viec")) {
      throw new IOException("not signed in: " + answer.statusCode() + " " + answer.uri());
    }
  }

  public String get(String path) throws IOException, InterruptedException {
    HttpResponse<String> answer =
        http.send(
            HttpRequest.newBuilder(URI.create(base + path)).build(),
            HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IOException(answer.statusCode() + " for " + path);
    }
    return answer.body();
  }

  /** The same as a script of the page asks for it: a part alone, to be put into the page. */
  public String part(String path) throws IOException, InterruptedException {
    HttpResponse<String> answer =
        http.send(
            HttpRequest.newBuilder(URI.create(base + path)).header("HX-Request", "true").build(),
            HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IOException(answer.statusCode() + " for " + path);
    }
    return answer.body();
  }

  /** Name and value of the cookie that holds the session. */
  public String[] cookie() {
    var store = ((CookieManager) http.cookieHandler().orElseThrow()).getCookieStore();
    var session =
        store.getCookies().stream()
            .max(java.util.Comparator.comparingInt(one -> one.getValue().length()))
            .orElseThrow();
    return new String[] {session.getName(), session.getValue()};
  }

  public static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
