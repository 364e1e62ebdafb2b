package vn.chosach.journal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.journal.Journal;
import vn.chosach.journal.Proof;
import vn.chosach.kernel.Refusal;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Page;

/** Kiểm chứng: whether a receipt stands in the log, and how to check that without us. */
@Controller
record CheckController(Journal journal) {

  @GetMapping("/kiem-chung")
  ModelAndView ask(Page page) {
    return view(null, null, FormErrors.none());
  }

  @PostMapping("/kiem-chung")
  ModelAndView check(Page page, HttpServletRequest request) throws IOException {
    byte[] body = ReceiptText.body(request);
    if (body.length > ReceiptText.MOST) {
      return refused(page, Refusal.of("journal.receipt-too-large"));
    }
    byte[] leaf = ReceiptText.leaf(body).orElse(null);
    if (leaf == null) {
      return refused(page, Refusal.of("journal.no-receipt"));
    }
    return view(HexFormat.of().formatHex(leaf), journal.find(leaf).orElse(null), FormErrors.none());
  }

  private ModelAndView refused(Page page, Refusal refusal) {
    ModelAndView view = view(null, null, FormErrors.none().with("bien-nhan", page.t(refusal)));
    view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return view;
  }

  private ModelAndView view(
      @Nullable String leaf, Proof.@Nullable Inclusion place, FormErrors errors) {
    String key =
        journal
            .file("key")
            .map(bytes -> new String(bytes, StandardCharsets.US_ASCII).strip())
            .orElse(null);
    return new ModelAndView(
        "journal/check", "check", new CheckPage(journal.state(), key, leaf, place, errors));
  }
}
