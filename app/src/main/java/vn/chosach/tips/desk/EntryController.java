package vn.chosach.tips.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.kernel.Refusal;
import vn.chosach.tips.Channel;
import vn.chosach.tips.Reception;
import vn.chosach.tips.Tips;
import vn.chosach.ui.FlashMessage;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Page;
import vn.chosach.ui.Viewer;

/** The counter: a call, or what came by another way; then the receipt to read aloud. */
@Controller
class EntryController {

  static final String CALL = "/tiep-nhan";
  static final String OTHER = "/tiep-nhan/nguon-khac";
  static final String RECEIPT = "/tiep-nhan/da-nhan";

  private static final Entering.Counter HOTLINE =
      new Entering.Counter("tips/call", RECEIPT, List.of(Channel.HOTLINE));
  private static final Entering.Counter COUNTER =
      new Entering.Counter("tips/entry", RECEIPT, EntryForm.CHANNELS);

  private final Entering entering;
  private final EntryPages pages;
  private final EntryReceipts receipts;
  private final Tips tips;

  EntryController(Entering entering, EntryPages pages, EntryReceipts receipts, Tips tips) {
    this.entering = entering;
    this.pages = pages;
    this.receipts = receipts;
    this.tips = tips;
  }

  @GetMapping(CALL)
  String call(Page page, Viewer viewer, Model model) {
    model.addAttribute("entry", pages.blank(page, viewer));
    return HOTLINE.view();
  }

  @PostMapping(CALL)
  ModelAndView call(
      Page page, Viewer viewer, HttpServletRequest request, HttpServletResponse response) {
    return entering.enter(HOTLINE, page, viewer, request, response);
  }

  @GetMapping(OTHER)
  String other(Page page, Viewer viewer, Model model) {
    model.addAttribute("entry", pages.blank(page, viewer));
    return COUNTER.view();
  }

  @PostMapping(OTHER)
  ModelAndView other(
      Page page, Viewer viewer, HttpServletRequest request, HttpServletResponse response) {
    return entering.enter(COUNTER, page, viewer, request, response);
  }

  @GetMapping(RECEIPT)
  String receipt(Page page, Model model, HttpServletRequest request) {
    Reception.Received received = receipts.read(request).orElse(null);
    if (received == null) {
      return page.redirect(CALL);
    }
    model.addAttribute("received", received);
    model.addAttribute("errors", FormErrors.none());
    return "tips/entered";
  }

  /** The caller read the last four characters back, or wants no code. */
  @PostMapping(RECEIPT)
  ModelAndView kept(
      Page page,
      FlashMessage.Speaker speaker,
      HttpServletRequest request,
      HttpServletResponse response,
      @RequestParam(defaultValue = "") String ending,
      @RequestParam(defaultValue = "") String forgo) {
    Reception.Received received = receipts.read(request).orElse(null);
    if (received == null) {
      return new ModelAndView(page.redirect(CALL));
    }
    boolean forgone = !forgo.isEmpty();
    String last = received.code().ending();
    if (!forgone && !ending.strip().toUpperCase(Locale.ROOT).equals(last)) {
      var view = new ModelAndView("tips/entered", HttpStatus.UNPROCESSABLE_CONTENT);
      view.addObject("received", received);
      view.addObject(
          "errors", FormErrors.none().with("ending", page.t(Refusal.of("tips.ending-read-wrong"))));
      return view;
    }
    tips.codeKept(received.code(), !forgone);
    receipts.takeBack(request, response);
    speaker.say("tips.desk.entered.done", received.number());
    return new ModelAndView(page.redirect(CALL));
  }
}
