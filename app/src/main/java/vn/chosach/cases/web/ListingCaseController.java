package vn.chosach.cases.web;

import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.cases.CaseRecords;
import vn.chosach.cases.Cases;
import vn.chosach.cases.PlaceCases;
import vn.chosach.cases.acts.ListingJoining;
import vn.chosach.cases.life.ListingWish;
import vn.chosach.cases.life.PinnedListing;
import vn.chosach.cases.life.PlaceCaseWish;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.ui.Attachment;
import vn.chosach.ui.Page;
import vn.chosach.ui.SentId;
import vn.chosach.ui.Viewer;
import vn.chosach.ui.form.FormVisit;
import vn.chosach.watch.Watch;

/** From a flagged listing to a case in one act, and its sealed text afterwards. */
@Controller
record ListingCaseController(
    Cases cases, CaseRecords records, PlaceCases places, Watch watch, ListingJoining listings) {

  static final String FROM_PLACE = CaseRoutes.CASES + "/tu-noi-theo-doi";
  static final String FROM_LISTING = CaseRoutes.CASES + "/tu-tin-rao";

  private static final String QUEUE = "/giam-sat/duyet";
  private static final String PLACES = "/giam-sat/so-theo-doi";

  /** Goes on with the queue; what was refused is said there, where the officer can mend it. */
  @PostMapping(FROM_LISTING + "/{id:" + SentId.FORM + "}")
  ModelAndView admit(@PathVariable UUID id, FormVisit visit, ActingOfficer officer) {
    return visit.press(
        QUEUE + "/" + id,
        sent ->
            cases.admit(
                new ListingWish(
                    id, sent.version(), sent.text("ly-do"), sent.text("loi"), sent.textIfAny("vu")),
                officer),
        done ->
            visit.sayWithLink(
                Page.below(QUEUE, visit.value("tiep")),
                CaseRoutes.page(done.number()),
                FROM_LISTING + "/" + id + "/hoan-tac",
                opened(visit) ? "cases.said.from-listing" : "cases.said.listing-joined",
                done.number()),
        "vu",
        "ly-do",
        "loi",
        "tiep");
  }

  /** Back to the listing, which waits again; the case stands. */
  @PostMapping(FROM_LISTING + "/{id:" + SentId.FORM + "}/hoan-tac")
  ModelAndView takeBack(@PathVariable UUID id, FormVisit visit, ActingOfficer officer) {
    String back = QUEUE + "/" + id;
    return visit.press(
        back,
        sent -> listings.takeBack(id, officer),
        number -> visit.say(back, "cases.said.listing-back", number));
  }

  /** From signs that two officers saw to the case. */
  @PostMapping(FROM_PLACE + "/{id:" + SentId.FORM + "}")
  ModelAndView admitPlace(@PathVariable UUID id, FormVisit visit, ActingOfficer officer) {
    return visit.press(
        PLACES + "/" + id,
        sent ->
            places.admit(new PlaceCaseWish(id, sent.text("loi"), sent.textIfAny("vu")), officer),
        done ->
            visit.say(
                CaseRoutes.page(done.number()),
                opened(visit) ? "cases.said.from-place" : "cases.said.place-joined",
                done.number()),
        "vu",
        "loi");
  }

  /** A case that nobody named is a new one. */
  private static boolean opened(FormVisit visit) {
    return visit.value("vu").isBlank();
  }

  /** The text that was sealed when the listing became evidence. */
  @GetMapping(CaseRoutes.CASE + "/tin-rao/{id:" + SentId.FORM + "}")
  ResponseEntity<String> sealed(@PathVariable String number, @PathVariable UUID id, Viewer viewer) {
    var reader = ActingOfficer.of(viewer);
    PinnedListing listing =
        records.file(number, reader).stream()
            .flatMap(file -> cases.listings(file.id(), reader).stream())
            .filter(one -> one.hit().equals(id))
            .findFirst()
            .orElseThrow(Page::absent);
    String text = watch.open(listing.snapshot()).orElseThrow(Page::absent);
    return Attachment.of(MediaType.APPLICATION_JSON_VALUE, listing.number() + ".json").body(text);
  }
}
