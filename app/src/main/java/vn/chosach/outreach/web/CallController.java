package vn.chosach.outreach.web;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.outreach.Outreach;
import vn.chosach.outreach.desk.CampaignBook.OutreachCall;
import vn.chosach.ui.Page;
import vn.chosach.ui.share.CallPoster;
import vn.chosach.ui.share.CallPoster.PosterPaper;
import vn.chosach.ui.share.PosterPicture;

/** Chiến dịch: what an agency calls for, its poster, what came of it. */
@Controller
record CallController(
    Outreach outreach, CallPages pages, MovementPages movements, PosterPicture pictures) {

  private static final Duration HOLDS = Duration.ofHours(1);

  @GetMapping(OutreachRoutes.CALLS)
  ModelAndView list(Page page) {
    return new ModelAndView("outreach/calls", "rows", pages.list(page));
  }

  @GetMapping(OutreachRoutes.CALL)
  ModelAndView one(@PathVariable String campaign, Page page) {
    OutreachCall call = call(campaign);
    return new ModelAndView("outreach/call", "call", pages.call(call, page))
        .addObject("movement", MovementPages.moves(call) ? movements.page(call, null, page) : null);
  }

  /** The poster as it is printed; nobody prints one for a call that has ended. */
  @GetMapping(OutreachRoutes.POSTER)
  ModelAndView poster(@PathVariable String campaign, Page page) {
    OutreachCall call = running(campaign);
    return new ModelAndView(
        "outreach/poster",
        Map.of(
            "title",
            CallPages.title(call),
            "call",
            OutreachRoutes.CALLS + "/" + call.campaign(),
            "words",
            call.line().appeal()));
  }

  @GetMapping(OutreachRoutes.POSTER + "-{paper:a3|a4}.png")
  ResponseEntity<byte[]> picture(
      @PathVariable String campaign, @PathVariable String paper, Page page) {
    CallPoster poster = pages.poster(running(campaign), page);
    PosterPaper sheet = PosterPaper.valueOf(paper.toUpperCase(Locale.ROOT));
    return ResponseEntity.ok()
        .contentType(MediaType.IMAGE_PNG)
        .cacheControl(CacheControl.maxAge(HOLDS).cachePublic())
        .body(pictures.of(poster, sheet));
  }

  private OutreachCall call(String campaign) {
    return outreach.call(campaign).orElseThrow(Page::absent);
  }

  private OutreachCall running(String campaign) {
    return outreach.call(campaign).filter(OutreachCall::open).orElseThrow(Page::absent);
  }
}
