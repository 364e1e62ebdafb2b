package vn.chosach.petitions.web;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.deadlines.Clock;
import vn.chosach.journal.reading.ProtectedRead;
import vn.chosach.journal.reading.Readings;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.petitions.Petition;
import vn.chosach.petitions.Petitions;
import vn.chosach.petitions.Petitions.PetitionFile;
import vn.chosach.petitions.life.PetitionEvent;
import vn.chosach.petitions.life.PetitionEvent.PetitionWay;
import vn.chosach.signals.suggesting.Procedure;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Page;
import vn.chosach.ui.Viewer;
import vn.chosach.ui.form.FormMapping;
import vn.chosach.ui.form.FormPage;
import vn.chosach.ui.form.FormVisit;
import vn.chosach.ui.lists.ListTable;
import vn.chosach.vault.KeptFile;
import vn.chosach.vault.Vault;

/** The inbox of petitions, each of them, and what is done with it. */
@Controller
record PetitionController(
    Petitions petitions,
    PetitionPages pages,
    PetitionDeskList list,
    PetitionForms forms,
    Readings readings,
    Vault vault) {

  private static final Duration SOON = Duration.ofDays(7);

  /** How the next clock of a petition stands, as the list is filtered. */
  enum PetitionDue {
    LATE,
    SOON,
    LATER,
    NONE;

    String textKey() {
      return "petitions.due." + name().toLowerCase(java.util.Locale.ROOT);
    }

    static PetitionDue of(Optional<Clock> next, Page page) {
      if (next.isEmpty()) {
        return NONE;
      }
      Duration left = Duration.between(page.now(), next.get().dueAt());
      if (left.isNegative()) {
        return LATE;
      }
      return left.compareTo(PetitionController.SOON) <= 0 ? SOON : LATER;
    }
  }

  @GetMapping(PetitionRoutes.LIST)
  ModelAndView list(Page page, ActingOfficer officer) {
    List<Petition> seen = petitions.list(officer);
    return new ModelAndView("petitions/list", "table", ListTable.of(list, page))
        .addObject("tally", pages.tally(seen, petitions.running(seen, officer), page))
        .addObject(
            "procedures",
            Arrays.stream(Procedure.values())
                .filter(Procedure::apart)
                .map(one -> Choice.of(one.name(), page.t(one.textKey())))
                .toList())
        .addObject(
            "dues",
            Arrays.stream(PetitionDue.values())
                .map(one -> Choice.of(one.name(), page.t(one.textKey())))
                .toList());
  }

  @GetMapping(PetitionRoutes.ONE)
  ModelAndView show(@PathVariable String number, Page page, Viewer viewer) {
    ActingOfficer officer = ActingOfficer.of(viewer);
    PetitionFile file = found(number, officer);
    Petition one = file.petition();
    readings.note(
        new ProtectedRead(
            "petition",
            one.id(),
            one.number(),
            "petition",
            one.people().contains(officer.actor().id())
                || officer.has(vn.chosach.kernel.Role.AGENCY_HEAD)),
        officer.actor());
    return new ModelAndView("petitions/petition", "view", pages.one(file, officer, page));
  }

  @FormMapping(PetitionRoutes.ACT)
  ModelAndView act(
      @PathVariable String number,
      @PathVariable String slug,
      FormVisit visit,
      ActingOfficer officer) {
    return act(number, PetitionForms.event(slug, false), visit, officer);
  }

  @FormMapping(PetitionRoutes.FILED)
  ModelAndView filed(
      @PathVariable String number,
      @PathVariable String slug,
      FormVisit visit,
      ActingOfficer officer) {
    return act(number, PetitionForms.event(slug, true), visit, officer);
  }

  private ModelAndView act(
      String number, Optional<PetitionEvent> known, FormVisit visit, ActingOfficer officer) {
    Page page = visit.page();
    PetitionFile file = found(number, officer);
    Petition one = file.petition();
    PetitionEvent event = known.orElseThrow(Page::absent);
    String back = PetitionRoutes.page(one.number());
    return visit
        .offered(pages.names().may(one, event, officer) && file.fits(event))
        .answer(
            forms.of(event, file, page),
            sent ->
                petitions.proceed(
                    one.id(), PetitionForms.terms(event, sent), sent.version(), officer),
            done ->
                visit.say(
                    petitions.read(one.number(), officer).isEmpty() ? PetitionRoutes.LIST : back,
                    event.way() == PetitionWay.PAPER
                        ? "petitions.said.drawn"
                        : "petitions.said.done",
                    page.t(event.textKey())),
            new FormPage(
                page.t("petitions.act." + event.slug()),
                page.t("petitions.lede." + event.way().name().toLowerCase(java.util.Locale.ROOT)),
                back));
  }

  /** The signed paper of somebody else on which a step rests. */
  @GetMapping(PetitionRoutes.PAPER)
  ResponseEntity<byte[]> paper(
      @PathVariable String number, @PathVariable int step, Page page, Viewer viewer) {
    ActingOfficer officer = ActingOfficer.of(viewer);
    var owner =
        found(number, officer).petition().steps().stream()
            .filter(one -> one.number() == step)
            .flatMap(one -> Optional.ofNullable(one.facts().kept()).stream())
            .findFirst()
            .orElseThrow(Page::absent);
    KeptFile kept =
        vault.files(owner).stream().filter(KeptFile::kept).findFirst().orElseThrow(Page::absent);
    return vault
        .openOriginal(owner, kept.id(), officer.actor(), page.t("petitions.paper.reading"))
        .attached(kept);
  }

  private PetitionFile found(String number, ActingOfficer officer) {
    return petitions.read(number, officer).orElseThrow(Page::absent);
  }
}
