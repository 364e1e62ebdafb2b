import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Pictures of a running demonstration. Speaks to chromedriver over HTTP with nothing but the JDK, so that it runs from
 * its source: {@code java Pictures.java ADDRESS FOLDER KEY}; KEY is the second factor of the administrator in base 32.
 */
class Pictures {

  private static final String PASSWORD = "Cho-Sach-2026";
  private static final int MOST = 120_000;
  private static final int[] QUALITIES = {70, 55, 40, 25};

  /**
   * A picture.
   *
   * @param name of its file, without width
   * @param account who looks; empty for a citizen
   * @param path address
   * @param follow style of a link on it to click first; empty for none
   */
  private record Shot(String name, String account, String path, String follow, List<Integer> widths) {}

  private static final List<Integer> BOTH = List.of(1366, 360);
  private static final List<Integer> DESK = List.of(1366);

  private static final List<Shot> SHOTS =
      List.of(
          new Shot("trang-chu", "", "/", "", BOTH),
          new Shot("phan-anh", "", "/phan-anh", "", List.of(360)),
          new Shot("tiep-nhan", "truc.ct", "/tiep-nhan", "", DESK),
          new Shot("hop-tiep-nhan", "truc.ct", "/hop-tiep-nhan", "", BOTH),
          new Shot("truc-ban", "truc.ct", "/truc-ban", "", DESK),
          new Shot("hom-nay", "qltt.vien", "/ban-lam-viec", "", BOTH),
          new Shot("vu-viec", "qltt.vien", "/ho-so-vu-viec", "main a[href*='/ho-so-vu-viec/VV-']", BOTH),
          new Shot("duyet-tin-rao", "qltt.vien", "/giam-sat/duyet", "", DESK),
          new Shot("tro-giup", "qltt.vien", "/tro-giup/cases", "", DESK),
          new Shot("van-ban", "qltt.truong", "/van-ban", "", DESK),
          new Shot("phoi-hop", "ca.tinh", "/phoi-hop", "", DESK),
          new Shot("ke-hoach", "thuongtruc", "/ke-hoach", "", DESK),
          new Shot("bao-cao", "thuongtruc", "/bao-cao", "", DESK),
          new Shot("tong-quan", "lanhdao", "/tong-quan", "", BOTH),
          new Shot("ra-soat", "liemchinh", "/liem-chinh/ra-soat", "", DESK),
          new Shot("nhat-ky", "kiemtoan", "/nhat-ky", "", DESK),
          new Shot("bao-dai", "baochi", "/bao-dai", "", DESK),
          new Shot("tai-khoan", "quantri", "/quan-tri/tai-khoan", "", DESK));

  private final HttpClient http = HttpClient.newHttpClient();
  private final String base;
  private final Path folder;
  private final String key;
  private String session = "";
  private int port;

  Pictures(String base, Path folder, String key) {
    this.base = base;
    this.folder = folder;
    this.key = key;
  }

  public static void main(String[] args) throws Exception {
    new Pictures(args[0], Path.of(args[1]), args[2]).take();
  }

  void take() throws Exception {
    Files.createDirectories(folder);
    Process driver = new ProcessBuilder("chromedriver", "--port=0").redirectErrorStream(true).start();
    try {
      var said = driver.inputReader();
      Matcher at = null;
      for (String line = said.readLine(); line != null; line = said.readLine()) {
        at = Pattern.compile("successfully on port (\\d+)").matcher(line.strip());
        if (at.find()) {
          break;
        }
      }
      port = Integer.parseInt(at.group(1));
      session = found(send("POST", "/session", """
          {"capabilities":{"alwaysMatch":{"goog:chromeOptions":{"args":
          ["--headless=new","--no-sandbox","--disable-gpu","--hide-scrollbars","--lang=vi"]}}}}"""),
          "sessionId");
      for (Shot shot : SHOTS) {
        taken(shot);
      }
    } finally {
      if (!session.isEmpty()) {
        send("DELETE", "", null);
      }
      driver.destroy();
    }
  }

  private String signedIn = "";

  private void taken(Shot shot) throws Exception {
    if (!shot.account().equals(signedIn)) {
      send("DELETE", "/cookie", null);
      signedIn = shot.account();
      if (!signedIn.isEmpty()) {
        signIn();
      }
    }
    for (int width : shot.widths()) {
      size(width, 800);
      go(shot.path());
      if (!shot.follow().isEmpty()) {
        click(shot.follow());
      }
      String wrong = script("return document.querySelector('h1') ? '' : document.title");
      if (!wrong.isEmpty()) {
        throw new IllegalStateException(shot.name() + ": " + wrong);
      }
      Path file = folder.resolve(shot.name() + "-" + width + ".webp");
      byte[] picture = new byte[MOST];
      for (int i = 0; picture.length >= MOST && i < QUALITIES.length; i++) {
        picture = picture(QUALITIES[i]);
      }
      if (picture.length >= MOST) {
        throw new IllegalStateException(file + " is larger than " + MOST + " bytes");
      }
      Files.write(file, picture);
      System.out.println(file + " " + picture.length);
    }
  }

  private void signIn() throws Exception {
    go("/dang-nhap");
    type("input[name=account]", signedIn);
    type("input[name=password]", PASSWORD);
    click("#sign-in .btn--main");
    if (script("return location.pathname").endsWith("/ma")) {
      type("input[name=code]", code());
      click("form[action$='/ma'] .btn--main");
    }
    // What answers a form may take a moment while the demonstration still plays its day.
    String where = script("return location.pathname");
    for (int i = 0; i < 50 && where.equals("/dang-nhap"); i++) {
      Thread.sleep(100);
      where = script("return location.pathname");
    }
    if (where.contains("/dang-nhap")) {
      throw new IllegalStateException(signedIn + " cannot sign in: " + where);
    }
  }

  /** Six digits of this half minute (RFC 6238). */
  private String code() throws GeneralSecurityException {
    var bits = new StringBuilder();
    for (char one : key.toCharArray()) {
      int value = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(one);
      bits.append(Integer.toBinaryString(32 + value), 1, 6);
    }
    byte[] secret = new byte[bits.length() / 8];
    for (int i = 0; i < secret.length; i++) {
      secret[i] = (byte) Integer.parseInt(bits.substring(8 * i, 8 * i + 8), 2);
    }
    Mac mac = Mac.getInstance("HmacSHA1");
    mac.init(new SecretKeySpec(secret, "HmacSHA1"));
    byte[] sum = mac.doFinal(ByteBuffer.allocate(8).putLong(System.currentTimeMillis() / 30_000).array());
    int number = ByteBuffer.wrap(sum).getInt(sum[19] & 15) & Integer.MAX_VALUE;
    return "%06d".formatted(number % 1_000_000);
  }

  private void size(int width, int height) throws Exception {
    cdp("Emulation.setDeviceMetricsOverride",
        "{\"width\":%d,\"height\":%d,\"deviceScaleFactor\":1,\"mobile\":%s}".formatted(width, height, width < 700));
  }

  private byte[] picture(int quality) throws Exception {
    String answer = cdp("Page.captureScreenshot", "{\"format\":\"webp\",\"quality\":%d}".formatted(quality));
    return Base64.getDecoder().decode(found(answer, "data"));
  }

  private void go(String path) throws Exception {
    send("POST", "/url", "{\"url\":\"%s\"}".formatted(base + path));
  }

  private void type(String css, String words) throws Exception {
    send("POST", "/element/" + element(css) + "/value", "{\"text\":\"%s\"}".formatted(words));
  }

  private void click(String css) throws Exception {
    send("POST", "/element/" + element(css) + "/click", "{}");
  }

  private String element(String css) throws Exception {
    String body = "{\"using\":\"css selector\",\"value\":\"%s\"}".formatted(css);
    return found(send("POST", "/element", body), "element-6066-11e4-a52e-4f735466cecf");
  }

  private String script(String javascript) throws Exception {
    String body = "{\"script\":\"%s\",\"args\":[]}".formatted(javascript);
    return found(send("POST", "/execute/sync", body), "value");
  }

  private String cdp(String command, String with) throws Exception {
    return send("POST", "/goog/cdp/execute", "{\"cmd\":\"%s\",\"params\":%s}".formatted(command, with));
  }

  private String send(String method, String path, String body) throws IOException, InterruptedException {
    String address = "http://localhost:" + port + (session.isEmpty() ? path : "/session/" + session + path);
    var publisher =
        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body);
    HttpResponse<String> answer =
        http.send(
            HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/json; charset=utf-8")
                .method(method, publisher)
                .build(),
            HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() >= 400) {
      throw new IllegalStateException(method + " " + path + ": " + answer.body().lines().findFirst().orElse(""));
    }
    return answer.body();
  }

  /** A string of an answer by its name; the answers asked for here hold no quotes in it. */
  private static String found(String json, String name) {
    Matcher one = Pattern.compile("\"" + name + "\"\\s*:\\s*\"([^\"]*)\"").matcher(json);
    if (!one.find()) {
      throw new IllegalStateException("no " + name + " in " + json.substring(0, Math.min(200, json.length())));
    }
    return one.group(1);
  }
}
