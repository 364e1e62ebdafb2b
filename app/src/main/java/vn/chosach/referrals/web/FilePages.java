package vn.chosach.referrals.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.deadlines.ClockExplanation;
import vn.chosach.deadlines.counting.Wording;
import vn.chosach.referrals.ReferralFile;
import vn.chosach.referrals.life.AskedItem;
import vn.chosach.referrals.life.FiledPart;
import vn.chosach.referrals.life.Receiver;
import vn.chosach.referrals.life.Referral;
import vn.chosach.referrals.life.ReferralHistoryEntry;
import vn.chosach.referrals.life.Subject;
import vn.chosach.ui.Fact;
import vn.chosach.ui.Fact.FactList;
import vn.chosach.ui.Page;
import vn.chosach.ui.Tone;
import vn.chosach.ui.stages.KindTabs;

/** Turns a referral into what its page shows. */
@Component
record FilePages(PartyNames names, ReferralCourse course) {

  FileView view(ReferralFile file, FileView.FileForms forms, Page page) {
    Referral referral = file.referral();
    return new FileView(
        referral.id().toString(),
        referral.number(),
        referral.purpose(),
        signal(referral.subject()),
        facts(file, page),
        content(file, page),
        course.next(file, page),
        file.receivers().stream().map(one -> line(one, file, page)).toList(),
        KindTabs.moved(history(file, page), one -> one.change() != null, "h-dien-bien", page),
        file.thread().stream()
            .map(
                one ->
                    new Fact(
                        page.t(one.purpose().textKey()),
                        one.number(),
                        page.href(ReferralRoutes.DESK + "/" + one.id())))
            .toList(),
        forms);
  }

  private static @Nullable String signal(@Nullable Subject subject) {
    return subject == null || !subject.kind().equals("signal") ? null : subject.id().toString();
  }

  private List<Fact> facts(ReferralFile file, Page page) {
    Referral referral = file.referral();
    var facts = new FactList(page);
    facts.add("referrals.fact.sender", names.agency(referral.sender(), page));
    facts.add(
        "referrals.fact.sent",
        page.t(
            "referrals.fact.sent.by",
            page.moment(referral.sentAt()),
            referral.sentBy() == null
                ? page.t("referrals.who.program")
                : names.officer(referral.sentBy(), page)));
    if (referral.answerBy() != null) {
      facts.add(
          "referrals.fact.answer-by",
          page.t("referrals.fact.answer-by.set", page.day(referral.answerBy())));
    }
    names
        .agreed(referral, file.receivers().stream().map(Receiver::agency).toList(), page)
        .forEach(rule -> facts.add("referrals.fact.agreed", rule));
    facts.add("referrals.fact.ground", names.ground(referral.purpose().ground(), page));
    return facts.list();
  }

  private FileView.@Nullable Content content(ReferralFile file, Page page) {
    ReferralFile.Content content = file.content();
    if (content == null) {
      return null;
    }
    var items = new ArrayList<FileView.FileItem>();
    for (Receiver receiver : file.receivers()) {
      for (AskedItem item : content.items().getOrDefault(receiver.id(), List.of())) {
        items.add(
            new FileView.FileItem(
                names.agency(receiver.agency(), page),
                item.description(),
                item.deliveredAt() == null
                    ? null
                    : page.t(
                        "referrals.item.delivered",
                        page.moment(item.deliveredAt()),
                        String.valueOf(item.reference()))));
      }
    }
    return new FileView.Content(
        content.title(),
        content.words(),
        content.subject(),
        content.parts().entrySet().stream()
            .map(
                part ->
                    Fact.of(
                        page.t(part.getKey().textKey()),
                        papers(
                            page.t("referrals.part.sheets", part.getValue().sheets()),
                            part.getValue())))
            .toList(),
        items);
  }

  /** Words for a part, and its papers by name where they are known. */
  static String papers(String counted, FiledPart part) {
    return part.papers().isEmpty() ? counted : counted + " · " + String.join("; ", part.papers());
  }

  private FileView.FileLine line(Receiver receiver, ReferralFile file, Page page) {
    Receiver.Delivery delivery = receiver.delivery();
    return new FileView.FileLine(
        names.agency(receiver.agency(), page),
        ReferralCourse.rail(receiver, file, page),
        Tones.of(receiver.state()),
        page.t(receiver.state().textKey()),
        delivery.fault() == null ? null : page.t(delivery.fault().textKey()),
        delivery.at() == null ? page.t("referrals.not-yet") : page.moment(delivery.at()),
        delivery.openedAt() == null
            ? page.t("referrals.not-yet")
            : page.t(
                "referrals.opened.by",
                page.moment(delivery.openedAt()),
                names.officer(delivery.openedBy(), page)),
        receiver.officer() == null ? "–" : names.officer(receiver.officer(), page),
        answer(receiver, page),
        receiver.escalated() == 0 || !receiver.state().open()
            ? null
            : page.t("referrals.escalated." + receiver.escalated()),
        file.clocks().getOrDefault(receiver.id(), List.of()).stream()
            .map(one -> clock(one, page))
            .toList());
  }

  private List<String> answer(Receiver receiver, Page page) {
    var said = new ArrayList<String>();
    Receiver.ReceiverAnswer answer = receiver.answer();
    if (answer.reason() != null) {
      said.add(page.t(answer.reason().textKey()));
    }
    if (answer.suggested() != null) {
      said.add(page.t("referrals.answer.competent", names.agency(answer.suggested(), page)));
    }
    if (answer.counteredBy() != null) {
      said.add(page.t("referrals.answer.countered", page.day(answer.counteredBy())));
    }
    if (answer.by() != null && receiver.state().open()) {
      said.add(page.t("referrals.answer.by", page.day(answer.by())));
    }
    Receiver.ReceiverOutcome outcome = receiver.outcome();
    if (outcome != null) {
      said.add(
          outcome.decidedOn() == null
              ? page.t(outcome.result().textKey())
              : page.t(
                  "referrals.answer.decided",
                  page.t(outcome.result().textKey()),
                  page.day(outcome.decidedOn())));
      if (outcome.assessed() != null && outcome.paid() != null) {
        said.add(
            page.t(
                "referrals.answer.tax",
                page.money(outcome.assessed()),
                page.money(outcome.paid())));
      }
    }
    return said;
  }

  private static FileView.FileClock clock(ClockExplanation one, Page page) {
    var wording = new Wording(page.lang(), page::t, one.rule().ground());
    boolean late = one.clock().late(page.now());
    return new FileView.FileClock(
        one.clock().opensFor(page.viewer()) ? "/thoi-han/" + one.clock().id() : null,
        one.rule().name().in(page.lang()),
        one.rule().legalBasis(),
        wording.due(one.due()),
        late ? Tone.LATE : one.clock().state().open() ? Tone.WEEK : Tone.NONE,
        page.t(
            late && one.clock().state().open()
                ? "referrals.clock.late"
                : "referrals.clock.state."
                    + one.clock().state().name().toLowerCase(java.util.Locale.ROOT)),
        one.rule().unconfirmed(),
        wording.steps(one.due()));
  }

  private List<FileView.Happened> history(ReferralFile file, Page page) {
    return file.history().stream().map(act -> happened(act, file, page)).toList();
  }

  FileView.Happened happened(ReferralHistoryEntry act, ReferralFile file, Page page) {
    String with = agencyOf(act.receiver(), file);
    ReferralFile.Content content = file.content();
    Map<UUID, String> said = content == null ? Map.of() : content.said();
    return new FileView.Happened(
        page.moment(act.at()),
        with == null
            ? page.t(act.event().textKey())
            : page.t(
                "referrals.history.with", page.t(act.event().textKey()), names.agency(with, page)),
        act.from() == null || act.from() == act.to()
            ? null
            : page.t(
                "referrals.history.change",
                page.t(act.from().textKey()),
                page.t(act.to().textKey())),
        names.actor(act.actor(), page),
        said.get(act.id()));
  }

  private static @Nullable String agencyOf(@Nullable UUID receiver, ReferralFile file) {
    return file.receivers().stream()
        .filter(one -> one.id().equals(receiver))
        .map(Receiver::agency)
        .findFirst()
        .orElse(null);
  }
}
