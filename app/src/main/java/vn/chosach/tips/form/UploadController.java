package vn.chosach.tips.form;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.kernel.Refusal;
import vn.chosach.tips.Tips;
import vn.chosach.ui.Page;
import vn.chosach.ui.form.BrowserWork;
import vn.chosach.vault.Lane;
import vn.chosach.vault.Vault;

/** One photo at a time, as soon as it is chosen: for browsers with scripting. */
@Controller
record UploadController(Drafts drafts, Photos photos, Vault vault, Tips tips, FormWork work) {

  /**
   * The body is the file itself; answers with the list of files, or with the reason as text. The
   * browser shows the work that it did for the form, as secret and number with a colon between;
   * when more is asked for than it knew, or behind another secret, it is told so and does it.
   */
  @PostMapping("/phan-anh/tep")
  ModelAndView take(
      @RequestHeader("X-Form-Token") String sent,
      @RequestHeader(name = "X-File-Name", defaultValue = "") String name,
      @RequestHeader(name = "X-Form-Work", defaultValue = "") String done,
      Page page,
      HttpServletRequest request)
      throws IOException {
    Token token = Token.of(sent).orElse(null);
    if (token == null || tips.sent(token.text()).isPresent()) {
      return reason(page.t("tips.form.ended.title"));
    }
    int colon = Math.max(0, done.indexOf(':'));
    var brought = new BrowserWork(done.substring(0, colon), done.substring(colon).replace(":", ""));
    if (!work.isDone(token, brought)) {
      return reason(work.asked(token, brought), HttpStatus.TOO_MANY_REQUESTS);
    }
    Drafts.Draft draft = drafts.open(token);
    try (InputStream body = request.getInputStream()) {
      return photos
          .take(draft.tip(), Lane.PROVEN, decoded(name), body)
          .map(refusal -> reason(Photos.said(refusal, page), status(refusal)))
          .orElseGet(() -> list(draft));
    }
  }

  @PostMapping("/phan-anh/tep/bo")
  ModelAndView remove(
      @RequestHeader("X-Form-Token") String sent, @RequestHeader("X-File") String file, Page page) {
    Token token = Token.of(sent).orElse(null);
    Drafts.Draft draft = token == null ? null : drafts.find(token).orElse(null);
    if (draft == null) {
      return reason(page.t("tips.form.ended.title"));
    }
    photos.remove(draft.tip(), file);
    return list(draft);
  }

  private ModelAndView list(Drafts.Draft draft) {
    return new ModelAndView("tips/files", Map.of("files", vault.files(draft.tip())));
  }

  /** A full disk or a store that is away is our fault and not that of the photo. */
  private static HttpStatus status(Refusal refusal) {
    if (Photos.passes(refusal)) {
      return HttpStatus.SERVICE_UNAVAILABLE;
    }
    return refusal.code().equals("vault.disk-full")
        ? HttpStatus.INSUFFICIENT_STORAGE
        : HttpStatus.UNPROCESSABLE_CONTENT;
  }

  private static ModelAndView reason(String words) {
    return reason(words, HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private static ModelAndView reason(String words, HttpStatus status) {
    var view = new ModelAndView("tips/reason", Map.of("words", words));
    view.setStatus(status);
    return view;
  }

  private static String decoded(String name) {
    try {
      return URLDecoder.decode(name, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notEncoded) {
      return "";
    }
  }
}
