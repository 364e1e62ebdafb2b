package vn.chosach.referrals.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Refusal;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.referrals.ReferralFile;
import vn.chosach.referrals.ReferralSent;
import vn.chosach.referrals.Referrals;
import vn.chosach.referrals.life.ReceiverState;
import vn.chosach.referrals.life.ReferralAct;
import vn.chosach.referrals.life.ReferralEvent;
import vn.chosach.referrals.life.Subject;
import vn.chosach.referrals.life.SubjectCard;
import vn.chosach.referrals.life.SubjectSource;
import vn.chosach.ui.Choice;
import vn.chosach.ui.FlashMessage;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Page;
import vn.chosach.ui.Viewer;

/** One referral, and what can be done with it now. Nothing typed is lost. */
@Controller
class FileController {

  private final Referrals referrals;
  private final FilePages pages;
  private final PartyNames names;
  private final CoveringLetters letters;
  private final List<SubjectSource> sources;

  FileController(
      Referrals referrals,
      FilePages pages,
      PartyNames names,
      CoveringLetters letters,
      List<SubjectSource> sources) {
    this.referrals = referrals;
    this.pages = pages;
    this.names = names;
    this.letters = letters;
    this.sources = List.copyOf(sources);
  }

  /** What was sent last. */
  private record Last(
      @Nullable ReferralEvent event,
      Map<String, String> entered,
      FormErrors errors,
      ActOutcome.@Nullable Overtaken<ReferralSent> overtaken) {

    static final Last NONE = new Last(null, Map.of(), FormErrors.none(), null);
  }

  @GetMapping(ReferralRoutes.DESK + "/" + ReferralRoutes.ID)
  ModelAndView file(@PathVariable UUID id, Page page, Viewer viewer) {
    return draw(id, Last.NONE, HttpStatus.OK, page, viewer);
  }

  @PostMapping(ReferralRoutes.DESK + "/" + ReferralRoutes.ID + "/{deed:[a-z-]+}")
  ModelAndView act(
      @PathVariable UUID id,
      @PathVariable String deed,
      @RequestParam MultiValueMap<String, String> sent,
      Page page,
      Viewer viewer,
      FlashMessage.Speaker said) {
    ReferralEvent event = ReferralActForms.PATHS.get(deed);
    if (event == null) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    ActOutcome<ReferralSent> outcome =
        ReferralActForms.of(deed, sent)
            .map(read -> act(id, read, version(sent), ActingOfficer.of(viewer)))
            .orElseGet(
                () ->
                    ActOutcome.refused(
                        Refusal.of(
                            ReferralActForms.bentDay(deed, sent)
                                ? "referrals.day-malformed"
                                : "referrals.choice-missing")));
    return switch (outcome) {
      case ActOutcome.Done<ReferralSent>(ReferralSent done) -> {
        said.say("referrals.said." + deed, done.number());
        yield new ModelAndView(page.redirect(ReferralRoutes.DESK + "/" + id));
      }
      case ActOutcome.Refused<ReferralSent> refused ->
          draw(
              id,
              new Last(
                  event,
                  sent.toSingleValueMap(),
                  FormErrors.none().with(field(deed, refused.refusal()), page.t(refused.refusal())),
                  null),
              HttpStatus.UNPROCESSABLE_CONTENT,
              page,
              viewer);
      case ActOutcome.Overtaken<ReferralSent> overtaken ->
          draw(
              id,
              new Last(event, sent.toSingleValueMap(), FormErrors.none(), overtaken),
              HttpStatus.CONFLICT,
              page,
              viewer);
      case ActOutcome.Waiting<ReferralSent> waiting ->
          throw new IllegalStateException(waiting.toString());
    };
  }

  private ActOutcome<ReferralSent> act(
      UUID id, ReferralAct referralAct, int seen, ActingOfficer party) {
    return switch (referralAct) {
      case ReferralAct.ReferralActAnswer answer -> referrals.answer(id, answer, seen, party);
      case ReferralAct.Reply reply -> referrals.reply(id, reply, seen, party);
      case ReferralAct.Work work -> referrals.carryOut(id, work, seen, party);
    };
  }

  private ModelAndView draw(UUID id, Last last, HttpStatus status, Page page, Viewer viewer) {
    ReferralFile file =
        referrals
            .open(id, ActingOfficer.of(viewer))
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    var view = new ModelAndView("referrals/file", status);
    view.addObject("file", pages.view(file, form(file, last, page, viewer), page));
    view.addObject("letters", letters.of(id, page, viewer));
    view.addObject("subjectHref", path(file, ActingOfficer.of(viewer)));
    view.addObject("drafts", file.sender() && file.content() != null);
    return view;
  }

  /** The page of what is handed over, for a party that may read it there. */
  private @Nullable String path(ReferralFile file, ActingOfficer party) {
    Subject subject = file.referral().subject();
    return subject == null
        ? null
        : sources.stream()
            .filter(source -> source.kind().equals(subject.kind()))
            .findFirst()
            .flatMap(source -> source.read(subject.id(), party))
            .map(SubjectCard::path)
            .orElse(null);
  }

  private FileView.FileForm form(ReferralFile file, Last last, Page page, Viewer viewer) {
    ActOutcome.Overtaken<ReferralSent> overtaken = last.overtaken();
    return new FileView.FileForm(
        file.possible(),
        choices(file, page, viewer),
        file.receivers().stream()
            .filter(one -> one.state() == ReceiverState.COUNTERED)
            .map(one -> Choice.of(one.agency(), names.agency(one.agency(), page)))
            .toList(),
        last.entered(),
        last.event(),
        last.errors(),
        overtaken == null
            ? List.of()
            : overtaken.meanwhile().stream()
                .map(
                    one ->
                        page.t(
                            "referrals.stale.line",
                            page.moment(one.at()),
                            names.actor(one.by(), page),
                            page.t(one.textKey())))
                .toList(),
        again(file));
  }

  /** Where the sender sends elsewhere what no receiver has or can still take. */
  private static @Nullable String again(ReferralFile file) {
    var referral = file.referral();
    boolean nobody =
        file.receivers().stream()
            .noneMatch(one -> one.state().open() || one.state() == ReceiverState.DONE);
    if (!file.sender() || !nobody || !referral.purpose().offered()) {
      return null;
    }
    String suggested =
        file.receivers().stream()
            .map(one -> one.answer().suggested())
            .filter(Objects::nonNull)
            .findFirst()
            .map(agency -> "&nhan=" + agency)
            .orElse("");
    String subject =
        referral.subject() == null
            ? ""
            : "&doi-tuong=" + referral.subject().kind() + "/" + referral.subject().id();
    return ReferralRoutes.DESK
        + "/moi?loai="
        + referral.purpose()
        + "&theo="
        + referral.id()
        + suggested
        + subject;
  }

  private Map<String, List<Choice>> choices(ReferralFile file, Page page, Viewer viewer) {
    var choices = new HashMap<String, List<Choice>>();
    var purpose = file.referral().purpose();
    choices.put(
        "ly-do",
        purpose.reasons().stream()
            .sorted()
            .map(one -> Choice.of(one.name(), page.t(one.textKey())))
            .toList());
    choices.put(
        "ket-luan",
        purpose.results().stream()
            .sorted()
            .map(one -> Choice.of(one.name(), page.t(one.textKey())))
            .toList());
    if (file.possible().contains(ReferralEvent.REFUSE)) {
      choices.put("co-quan", names.receivers(viewer.agencyKey(), key -> true, page));
    }
    if (file.possible().contains(ReferralEvent.ASSIGN)) {
      choices.put("can-bo", names.officersOf(viewer.agencyKey()));
    }
    ReferralFile.Content content = file.content();
    if (content != null && file.own() != null) {
      var open = new ArrayList<Choice>();
      content.items().getOrDefault(file.own().id(), List.of()).stream()
          .filter(item -> item.deliveredAt() == null)
          .forEach(item -> open.add(Choice.of(item.id().toString(), item.description())));
      choices.put("muc", open);
      choices.put(
          "phan",
          content.parts().entrySet().stream()
              .map(
                  part ->
                      Choice.of(
                          part.getKey().name(),
                          page.t(
                              "referrals.part.count",
                              page.t(part.getKey().textKey()),
                              part.getValue())))
              .toList());
    }
    return choices;
  }

  /** The field that a refusal is about; the words, which every form but one has, when in doubt. */
  private static String field(String deed, Refusal refusal) {
    String field =
        switch (refusal.code()) {
          case "referrals.reason-not-allowed" -> "ly-do";
          case "referrals.competent-missing", "referrals.unknown-agency" -> "co-quan";
          case "referrals.file-not-checked" -> "phan";
          case "referrals.unknown-officer" -> "can-bo";
          case "referrals.item-delivered" -> "muc";
          case "referrals.day-out-of-range",
              "referrals.day-missing",
              "referrals.day-malformed",
              "referrals.day-in-future",
              "referrals.day-before-receipt" ->
              "ngay";
          case "referrals.result-not-allowed", "referrals.items-open" -> "ket-luan";
          case "referrals.tax-out-of-range" -> "phai-nop";
          case "referrals.choice-missing" ->
              switch (deed) {
                case "tu-choi" -> "ly-do";
                case "ket-qua" -> "ket-luan";
                case "phan-cong" -> "can-bo";
                case "giao-tai-lieu" -> "muc";
                case "de-nghi-khac" -> "ngay";
                default -> "loi";
              };
          default -> deed.equals("phan-cong") ? "can-bo" : "loi";
        };
    return deed + "-" + field;
  }

  private static int version(MultiValueMap<String, String> sent) {
    String version = sent.getFirst("ban");
    return version != null && version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0;
  }
}
