package vn.chosach.cases.web;

import java.util.Map;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chosach.cases.Cases;
import vn.chosach.cases.PlaceCases;
import vn.chosach.cases.acts.ListingJoining;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.ListingWish;
import vn.chosach.cases.life.PinnedListing;
import vn.chosach.cases.life.PlaceCaseWish;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Refusal;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.ui.Attachment;
import vn.chosach.ui.FlashMessage;
import vn.chosach.ui.Page;
import vn.chosach.ui.SentId;
import vn.chosach.ui.Viewer;
import vn.chosach.watch.Watch;

/** From a flagged listing to a case in one act, and its sealed text afterwards. */
@Controller
record ListingCaseController(Cases cases, PlaceCases places, Watch watch, ListingJoining listings) {

  static final String FROM_PLACE = CaseRoutes.CASES + "/tu-noi-theo-doi";
  static final String FROM_LISTING = CaseRoutes.CASES + "/tu-tin-rao";

  private static final String QUEUE = "/giam-sat/duyet";
  private static final String PLACES = "/giam-sat/so-theo-doi";

  /** Goes on with the queue; what was refused is said there, where the officer can mend it. */
  @PostMapping(FROM_LISTING + "/{id:" + SentId.FORM + "}")
  String admit(
      @PathVariable UUID id,
      @RequestParam Map<String, String> sent,
      Page page,
      Viewer viewer,
      FlashMessage.Speaker said) {
    String number = sent.getOrDefault("vu", "").strip();
    String version = sent.getOrDefault("ban", "");
    var wish =
        new ListingWish(
            id,
            version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0,
            sent.getOrDefault("ly-do", ""),
            sent.getOrDefault("loi", ""),
            number.isEmpty() ? null : number);
    return switch (cases.admit(wish, ActingOfficer.of(viewer))) {
      case ActOutcome.Done<CaseFile>(CaseFile done) -> {
        said.sayWithLink(
            CaseRoutes.page(done.number()),
            FROM_LISTING + "/" + id + "/hoan-tac",
            number.isEmpty() ? "cases.said.from-listing" : "cases.said.listing-joined",
            done.number());
        yield page.redirectBelow(QUEUE, sent.getOrDefault("tiep", ""));
      }
      case ActOutcome.Refused<CaseFile> refused -> refused(refused.refusal(), id, page, said);
      case ActOutcome.Overtaken<CaseFile> overtaken ->
          refused(Refusal.of("cases.listing-overtaken"), id, page, said);
      case ActOutcome.Waiting<CaseFile> waiting ->
          throw new IllegalStateException("needs one person");
    };
  }

  /** Back to the listing, which waits again; the case stands. */
  @PostMapping(FROM_LISTING + "/{id:" + SentId.FORM + "}/hoan-tac")
  String takeBack(@PathVariable UUID id, Page page, Viewer viewer, FlashMessage.Speaker said) {
    switch (listings.takeBack(id, ActingOfficer.of(viewer))) {
      case ActOutcome.Done<String>(String number) -> said.say("cases.said.listing-back", number);
      case ActOutcome.Refused<String> no -> said.say("cases.said.not-done", page.t(no.refusal()));
      case ActOutcome.Overtaken<String> overtaken ->
          throw new IllegalStateException("asks no version");
      case ActOutcome.Waiting<String> waiting ->
          throw new IllegalStateException("needs one person");
    }
    return page.redirect(QUEUE + "/" + id);
  }

  /** From signs that two officers saw to the case. */
  @PostMapping(FROM_PLACE + "/{id:" + SentId.FORM + "}")
  String admitPlace(
      @PathVariable UUID id,
      @RequestParam Map<String, String> sent,
      Page page,
      Viewer viewer,
      FlashMessage.Speaker said) {
    String number = sent.getOrDefault("vu", "").strip();
    var wish =
        new PlaceCaseWish(id, sent.getOrDefault("loi", ""), number.isEmpty() ? null : number);
    return switch (places.admit(wish, ActingOfficer.of(viewer))) {
      case ActOutcome.Done<CaseFile>(CaseFile done) -> {
        said.say(
            number.isEmpty() ? "cases.said.from-place" : "cases.said.place-joined", done.number());
        yield page.redirect(CaseRoutes.page(done.number()));
      }
      case ActOutcome.Refused<CaseFile> refused -> {
        said.say("cases.said.not-done", page.t(refused.refusal()));
        yield page.redirect(PLACES + "/" + id);
      }
      case ActOutcome.Overtaken<CaseFile> overtaken -> {
        said.say("cases.said.not-done", page.t(Refusal.of("cases.listing-overtaken")));
        yield page.redirect(PLACES + "/" + id);
      }
      case ActOutcome.Waiting<CaseFile> waiting ->
          throw new IllegalStateException("needs one person");
    };
  }

  /** The text that was sealed when the listing became evidence. */
  @GetMapping(CaseRoutes.CASE + "/tin-rao/{id:" + SentId.FORM + "}")
  ResponseEntity<String> sealed(@PathVariable String number, @PathVariable UUID id, Viewer viewer) {
    var reader = ActingOfficer.of(viewer);
    PinnedListing listing =
        cases.read(number, reader).stream()
            .flatMap(dossier -> cases.listings(dossier.file().id(), reader).stream())
            .filter(one -> one.hit().equals(id))
            .findFirst()
            .orElseThrow(CaseController::absent);
    String text = watch.open(listing.snapshot()).orElseThrow(CaseController::absent);
    return Attachment.of(MediaType.APPLICATION_JSON_VALUE, listing.number() + ".json").body(text);
  }

  private static String refused(Refusal refusal, UUID id, Page page, FlashMessage.Speaker said) {
    said.say("cases.said.not-done", page.t(refusal));
    return page.redirect(QUEUE + "/" + id);
  }
}
