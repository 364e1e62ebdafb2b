package vn.chosach.tips.form;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import vn.chosach.ui.form.BrowserWork;

/** A visitor who fills in forms, with or without keeping cookies. */
public final class Citizen {

  private static final String BOUNDARY = "------------------------chosach";

  private final MockMvc mvc;
  private final boolean keepsCookies;
  private final Map<String, Cookie> cookies = new LinkedHashMap<>();
  private MockHttpServletResponse last = new MockHttpServletResponse();

  public Citizen(MockMvc mvc, boolean keepsCookies) {
    this.mvc = mvc;
    this.keepsCookies = keepsCookies;
  }

  public Citizen open(String path) throws Exception {
    return send(get(path));
  }

  /** Sends a plain form; names and values by turns. */
  public Citizen submit(String path, String... fields) throws Exception {
    var form = post(path);
    for (int i = 0; i < fields.length; i += 2) {
      form.param(fields[i], fields[i + 1]);
    }
    return send(form);
  }

  /** Sends a form with files. */
  public Citizen submitWithFiles(String path, Map<String, byte[]> files, String... fields)
      throws Exception {
    byte[] body = multipart(files, fields);
    return sendMultipart(path, body);
  }

  public Citizen sendMultipart(String path, byte[] body) throws Exception {
    return send(post(path).contentType("multipart/form-data; boundary=" + BOUNDARY).content(body));
  }

  public static byte[] multipart(Map<String, byte[]> files, String... fields) {
    var body = new ByteArrayOutputStream();
    for (int i = 0; i < fields.length; i += 2) {
      part(body, "name=\"" + fields[i] + "\"", fields[i + 1].getBytes(StandardCharsets.UTF_8));
    }
    files.forEach(
        (name, content) ->
            part(
                body,
                "name=\"files\"; filename=\"" + name + "\"\r\nContent-Type: image/jpeg",
                content));
    body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return body.toByteArray();
  }

  public Citizen send(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
    if (keepsCookies && !cookies.isEmpty()) {
      request.cookie(cookies.values().toArray(Cookie[]::new));
    }
    last = mvc.perform(request).andReturn().getResponse();
    for (Cookie cookie : last.getCookies()) {
      if (cookie.getMaxAge() == 0) {
        cookies.remove(cookie.getName());
      } else {
        cookies.put(cookie.getName(), cookie);
      }
    }
    return this;
  }

  /** Goes where the last answer sent the browser. */
  public Citizen follow() throws Exception {
    return open(Objects.requireNonNull(last.getRedirectedUrl(), "no redirect"));
  }

  public int status() {
    return last.getStatus();
  }

  public MockHttpServletResponse answer() {
    return last;
  }

  public Document page() {
    try {
      return Jsoup.parse(last.getContentAsString(StandardCharsets.UTF_8));
    } catch (java.io.UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Value of the hidden field of that name on the last page. */
  public String hidden(String name) {
    return page().select("input[type=hidden][name=" + name + "]").attr("value");
  }

  public String text(String css) {
    return page().select(css).text();
  }

  public Map<String, Cookie> cookies() {
    return cookies;
  }

  private static void part(ByteArrayOutputStream body, String head, byte[] content) {
    body.writeBytes(
        ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + head + "\r\n\r\n")
            .getBytes(StandardCharsets.UTF_8));
    body.writeBytes(content);
    body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
  }

  /** The work that a browser does for a form before it hands in files, as the server asks it. */
  public String work(String token) throws Exception {
    send(post("/phan-anh/tep").header("X-Form-Token", token));
    return done(last.getContentAsString().strip().split(" ")[1]);
  }

  /** The same behind this secret. */
  static String done(String secret) {
    for (int number = 0; ; number++) {
      if (BrowserWork.zeros(secret + ":" + number) >= 15) {
        return secret + ":" + number;
      }
    }
  }

  /** The first bytes of a body, as when a line breaks off. */
  public static byte[] cutOff(byte[] body, int at) {
    return Arrays.copyOf(body, at);
  }
}
