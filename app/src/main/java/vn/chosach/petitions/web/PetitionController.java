package vn.chosach.petitions.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
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
import vn.chosach.ui.Attachment;
import vn.chosach.ui.Choice;
import vn.chosach.ui.FlashMessage;
import vn.chosach.ui.Page;
import vn.chosach.ui.Viewer;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormFlow;
import vn.chosach.ui.form.FormReader;
import vn.chosach.ui.form.FormView;
import vn.chosach.ui.form.SubmittedForm;
import vn.chosach.ui.lists.ListTable;
import vn.chosach.vault.KeptFile;
import vn.chosach.vault.Vault;
import vn.chosach.vault.VaultOpening;

/** The inbox of petitions, each of them, and what is done with it. */
@Controller
record PetitionController(
    Petitions petitions,
    PetitionPages pages,
    PetitionDeskList list,
    PetitionForms forms,
    FormFlow flow,
    FormReader reader,
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

  @GetMapping(PetitionRoutes.ACT)
  ModelAndView form(
      @PathVariable String number, @PathVariable String slug, Page page, Viewer viewer) {
    ActingOfficer officer = ActingOfficer.of(viewer);
    PetitionFile file = found(number, officer);
    PetitionEvent event = event(slug, false, file, officer);
    return drawn(forms.of(event, file, page).blank(page), event, file, page);
  }

  @GetMapping(PetitionRoutes.FILED)
  ModelAndView filedForm(
      @PathVariable String number, @PathVariable String slug, Page page, Viewer viewer) {
    ActingOfficer officer = ActingOfficer.of(viewer);
    PetitionFile file = found(number, officer);
    PetitionEvent event = event(slug, true, file, officer);
    return drawn(reader.blank(forms.of(event, file, page), page, viewer), event, file, page);
  }

  @PostMapping(PetitionRoutes.ACT)
  ModelAndView act(
      @PathVariable String number,
      @PathVariable String slug,
      @RequestParam MultiValueMap<String, String> values,
      Page page,
      Viewer viewer,
      FlashMessage.Speaker said) {
    ActingOfficer officer = ActingOfficer.of(viewer);
    PetitionFile file = found(number, officer);
    PetitionEvent event = PetitionForms.event(slug, false).orElseThrow(PetitionRoutes::absent);
    return answer(event, file, forms.of(event, file, page).read(values, page), officer, page, said);
  }

  @PostMapping(PetitionRoutes.FILED)
  ModelAndView filed(
      @PathVariable String number,
      @PathVariable String slug,
      Page page,
      Viewer viewer,
      HttpServletRequest request,
      FlashMessage.Speaker said) {
    ActingOfficer officer = ActingOfficer.of(viewer);
    PetitionFile file = found(number, officer);
    PetitionEvent event = PetitionForms.event(slug, true).orElseThrow(PetitionRoutes::absent);
    FormDefinition form = forms.of(event, file, page);
    return answer(event, file, reader.read(form, request, page, viewer), officer, page, said);
  }

  /** The signed paper of somebody else on which a step rests. */
  @GetMapping(PetitionRoutes.PAPER)
  ResponseEntity<byte[]> paper(
      @PathVariable String number, @PathVariable int step, Page page, Viewer viewer) {
    ActingOfficer officer = ActingOfficer.of(viewer);
    var owner =
        found(number, officer).petition().steps().stream()
            .filter(one -> one.number() == step)
            .flatMap(one -> Optional.ofNullable(one.paper()).stream())
            .findFirst()
            .orElseThrow(PetitionRoutes::absent);
    KeptFile kept =
        vault.files(owner).stream()
            .filter(KeptFile::kept)
            .findFirst()
            .orElseThrow(PetitionRoutes::absent);
    if (vault.openOriginal(owner, kept.id(), officer.actor(), page.t("petitions.paper.reading"))
        instanceof VaultOpening.Opened opened) {
      return Attachment.of(opened.type(), kept.id() + "." + kept.kind().ending())
          .body(opened.bytes());
    }
    throw PetitionRoutes.absent();
  }

  private ModelAndView answer(
      PetitionEvent event,
      PetitionFile file,
      SubmittedForm sent,
      ActingOfficer officer,
      Page page,
      FlashMessage.Speaker said) {
    Petition one = file.petition();
    return flow.answer(
        sent,
        () ->
            petitions.proceed(one.id(), PetitionForms.terms(event, sent), sent.version(), officer),
        FormFlow.FlowAnswer.of(
            done -> {
              said.say(
                  event.way() == PetitionWay.PAPER ? "petitions.said.drawn" : "petitions.said.done",
                  page.t(event.textKey()));
              return petitions.read(one.number(), officer).isEmpty()
                  ? PetitionRoutes.LIST
                  : PetitionRoutes.page(one.number());
            },
            again -> drawn(again, event, file, page)));
  }

  private static ModelAndView drawn(
      FormView form, PetitionEvent event, PetitionFile file, Page page) {
    return new ModelAndView("ui/formPage")
        .addObject("form", form)
        .addObject("title", page.t("petitions.act." + event.slug()))
        .addObject(
            "lede",
            page.t("petitions.lede." + event.way().name().toLowerCase(java.util.Locale.ROOT)))
        .addObject("back", PetitionRoutes.page(file.petition().number()));
  }

  private static PetitionEvent event(
      String slug, boolean filed, PetitionFile file, ActingOfficer officer) {
    return PetitionForms.event(slug, filed)
        .filter(event -> PetitionPages.may(file.petition(), event, officer))
        .orElseThrow(PetitionRoutes::absent);
  }

  private PetitionFile found(String number, ActingOfficer officer) {
    return petitions.read(number, officer).orElseThrow(PetitionRoutes::absent);
  }
}
